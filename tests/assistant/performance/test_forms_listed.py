"""Which projects have a form."""

import pytest


@pytest.fixture
def appended(make_view, make_figure, state):
    """Forms of two projects and of the whole body."""

    def form(project, aim):
        return state(
            f"产出指标 数量指标 巡护次数 {aim}",
            make_figure("巡护次数", aim, measure="目标值", unit="次", ancestors=(project, "产出指标")),
            table="项目支出绩效目标表",
        )

    return make_view(
        form("巡护道路项目", "12"),
        form("苗木评审项目", "3"),
        form("部门整体支出", "5"),
        title="云杉市林业局2031年部门预算",
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "后面附的绩效目标表一共是哪两个项目？",
        "哪几个项目附了绩效目标表？",
        "绩效目标申报表有几张，分别是什么项目？",
    ],
)
def test_the_projects_with_forms_are_told_by_their_heads(ask, appended, question):
    text = ask(question, appended).text
    assert "共2项：巡护道路项目[1]；苗木评审项目[2]" in text, text
    assert "整体" not in text


@pytest.mark.parametrize(
    "question",
    ["绩效目标表里哪个项目的满意度最低？", "绩效目标表里哪些项目没有完成？", "附的绩效自评表是哪几个项目？"],
)
def test_some_of_them_are_not_all_of_them(ask, appended, question):
    assert "共2项" not in ask(question, appended).text


@pytest.mark.parametrize(
    "question",
    ["公开了绩效目标的两个重点项目是哪两个，各多少钱？", "绩效目标表有几张，分别是什么项目，各多少万元？"],
)
def test_the_money_of_the_projects_is_told_where_it_is_asked_too(
    ask, make_view, make_figure, state, question
):
    projects = {"巡护道路养护": "68.00", "苗木评审": "23.80"}
    view = make_view(
        *(
            state(f"{project} {sum_}", make_figure(project, sum_, measure="预算数"), table="项目支出表")
            for project, sum_ in projects.items()
        ),
        *(
            state(
                f"产出指标 数量指标 {project}次数 12",
                make_figure(
                    f"{project}次数", "12", measure="目标值", unit="次", ancestors=(project, "产出指标")
                ),
                table="项目支出绩效目标表",
            )
            for project in projects
        ),
        title="云杉市林业局2031年部门预算",
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "共2项：巡护道路养护68.00万元[1]" in text and "苗木评审23.80万元" in text, text
