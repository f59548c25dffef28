"""Projects by who carries them out, told below the name of each or in a column of their table."""

import pytest

PROJECTS = (
    ("1.东沟村饮水工程", "500", "青溪县水务局"),
    ("2.西沟村机井工程", "208", "青溪县水务局"),
    ("3.南坡乡饲料基地扩建项目", "167", "南坡乡人民政府"),
)


@pytest.fixture
def view(make_view, make_figure, state):
    return make_view(
        *(
            state(
                f"投资：{told}万元实施单位：{doer}",
                make_figure(name[2:], told, measure="金额"),
                heading=name,
            )
            for name, told, doer in PROJECTS
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("哪个项目不是水务局干的？谁来干，投多少？", ("饲料基地", "南坡乡人民政府", "167万元"), "500"),
        ("哪些项目由水务局实施，一共投资多少？", ("共2个", "500 + 208 = 708万元"), "167"),
        ("饲料基地扩建项目由谁实施？", ("南坡乡人民政府",), "水务局"),
        ("南坡乡人民政府负责实施哪个项目，投资多少？", ("饲料基地", "167万元"), "500"),
    ],
)
def test_projects_by_who_carries_them_out(ask, view, question, told, untold):
    text = ask(question, view).text
    assert all(part in text for part in told) and untold not in text, text


@pytest.fixture
def projects(make_view, make_figure, state):
    def row(name, money, doer):
        body = (("项目单位", doer),)
        figure = make_figure(name, money, measure="预算数", region=doer, attributes=body)
        return state(f"{name} {doer} {money}", figure, table="项目支出表")

    return make_view(
        row("瞭望塔改造", "36.00", "护林中心"),
        row("苗圃灌溉设备", "24.00", "种苗站"),
        state("苗圃灌溉设备 主管部门 云杉市林业局", table="项目支出绩效目标表"),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "苗圃灌溉设备安排了多少钱？由哪个单位实施？",
        "苗圃灌溉设备由谁来做，多少钱？",
        "苗圃灌溉设备的项目花多少？哪家单位承担？",
    ],
)
def test_who_carries_a_project_out_is_told_beside_its_money(ask, projects, question):
    text = ask(question, projects).text
    assert "由种苗站实施" in text and "预算数24.00万元" in text, text
    assert "瞭望塔" not in text, text


def test_the_projects_of_one_body(ask, projects):
    text = ask("护林中心承担哪些项目，各多少钱？", projects).text
    assert "瞭望塔改造" in text and "36.00万元" in text and "苗圃" not in text, text
