"""What is spent before the congress approves the budget is told by the report's own sentence."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "预算还没批，市本级1月就先花了多少？干什么用了？",
        "2031年预算草案批准前已安排支出多少？",
        "人大审议通过以前，市里先拨了哪些钱？",
    ],
)
def test_the_sentence_with_the_money_is_quoted(ask, make_view, state, question):
    view = make_view(
        state("按照预算法第五十四条规定，预算草案在人代会批准前，可以预安排部分支出。"),
        state("预算草案在人代会批准前，市本级安排支出5.80亿元，主要用于林场职工工资。"),
        kind="政府预算",
    )
    told = ask(question, view)
    assert "5.80亿元" in told.text and "林场职工工资" in told.text, told.text


def test_a_budget_that_is_approved_is_no_such_question(ask, make_view, make_figure, state):
    view = make_view(
        state("预算草案在人代会批准前，市本级安排支出5.80亿元。"),
        state("会议费9.00万元。", make_figure("会议费", "9.00")),
    )
    assert "5.80" not in ask("会议费预算批准了多少，花了多少？", view).text
