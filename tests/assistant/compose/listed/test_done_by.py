"""Projects by who carries them out, told below the name of each."""

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
