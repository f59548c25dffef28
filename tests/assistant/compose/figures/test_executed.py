"""What was spent in a year as the budget of the year after tells it."""

import pytest


@pytest.fixture
def budgets(make_view, make_figure, state):
    def budget(year, value, change):
        own = {"year": year, "scope": "一般公共预算"}
        return make_view(
            state(
                f"苗木补助支出{year}年预算数为{value}万元，比{year - 1}年执行数增加{change}万元。",
                make_figure("苗木补助支出", value, measure="预算数", **own),
                make_figure(
                    "苗木补助支出",
                    change,
                    measure="增减额",
                    direction="增加",
                    base=f"{year - 1}年执行数",
                    **own,
                ),
            ),
            kind="部门预算",
            year=year,
        )

    return budget(2031, "80.00", "4.00"), budget(2032, "95.00", "6.00")


@pytest.mark.parametrize(
    "question",
    ["2031年苗木补助实际执行了多少？", "2031年苗木补助支出执行数是多少？"],
)
def test_worked_out_from_the_budget_of_the_year_after(ask, budgets, question):
    text = ask(question, *budgets).text
    assert "95.00 − 6.00 = 89.00万元" in text, text


def test_against_the_budget_of_its_own_year(ask, budgets):
    text = ask("2031年苗木补助实际执行了多少？比年初预算超了多少？", *budgets).text
    assert "89.00 − 80.00 = 9.00万元" in text and "比预算多" in text, text
