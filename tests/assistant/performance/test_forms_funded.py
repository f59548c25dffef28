"""Projects by the sources that pay for them."""

import pytest


@pytest.fixture
def funded(make_view, make_figure, state):
    """Forms of two projects: one paid by grants, one by other money alone."""

    def form(project, grants, other):
        rows = (("当年财政拨款", grants), ("其他资金", other))
        indicator = {"ancestors": (project, "产出指标"), "unit": "次"}
        return (
            *(
                state(
                    f"{name} {amount}",
                    make_figure(name, amount, measure="执行数", ancestors=(project,)),
                    table="项目支出绩效自评表",
                )
                for name, amount in rows
            ),
            state(
                "巡护次数 12 12",
                make_figure("巡护次数", "12", measure="目标值", **indicator),
                make_figure("巡护次数", "12", measure="完成值", **indicator),
                table="项目支出绩效自评表",
            ),
        )

    return make_view(*form("巡护道路项目", "20.15", "0.00"), *form("苗木评审项目", "0.00", "54.21"))


@pytest.mark.parametrize(
    "question",
    ["哪个项目没用财政拨款、全靠其他资金？", "有几个项目只用了其他资金？", "哪些项目没花财政拨款？"],
)
def test_projects_paid_from_one_source_alone(ask, funded, question):
    text = ask(question, funded).text
    assert "苗木评审项目" in text and "54.21" in text and "巡护道路" not in text, text
