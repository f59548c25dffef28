"""How much of a spending is no money of 财政拨款."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """Spending of all funds and of the appropriation, in tables of their own; training of all funds alone."""
    rows = (
        ("收支预算总表", "全部资金", "营林支出", "32.00"),
        ("收支预算总表", "全部资金", "培训费", "4.00"),
        ("财政拨款收支预算总表", "财政拨款", "营林支出", "29.50"),
    )
    return make_view(
        *(
            state(f"{item} {amount}", make_figure(item, amount, measure="预算数", scope=scope), table=table)
            for table, scope, item, amount in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年营林支出里有多少不是财政拨款出的？",
        "营林支出中，除了财政拨款还有多少？",
        "营林支出里不靠财政拨款的有多少万元？",
        "营林支出里有多少钱不是财政出钱的？",
    ],
)
def test_all_funds_less_the_appropriation(ask, budget, question):
    assert "32.00 − 29.50 = 2.50万元" in ask(question, budget).text


def test_what_is_told_of_all_funds_alone_is_no_answer(ask, budget):
    answer = ask("2031年培训费里有多少不是财政拨款安排的？", budget)
    assert (answer.status, "4.00" in answer.text) == ("not_stated", False), answer.text
