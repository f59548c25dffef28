"""Items without a budget at the beginning of the year, on which money was spent."""

import pytest


@pytest.fixture
def account(make_view, make_figure, state):
    def line(item, opening, spent):
        return state(
            f"{item}。年初预算为{opening}万元，支出决算为{spent}万元。",
            make_figure(item, opening, measure="年初预算数"),
            make_figure(item, spent, measure="决算数"),
        )

    return make_view(
        line("林区普查活动", "0.00", "38.29"),
        line("森林管护", "69.20", "71.09"),
        line("死亡抚恤", "0.00", "24.16"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "有哪几项是年初一分钱预算都没有、后来却花了钱的？",
        "年初没有预算的支出有哪些？",
        "哪些科目年初预算为0、年底却有支出？",
        "2031年有哪几项支出是年初没有预算、年中才安排的？",
        "年初没安排预算的项目是哪几个，各花了多少？",
        "哪些支出年初未列预算？",
        "哪几项年初预算是零？",
    ],
)
def test_they_are_told_with_what_was_spent(ask, account, question):
    text = ask(question, account).text
    assert "38.29万元" in text and "24.16万元" in text and "71.09" not in text, text


@pytest.mark.parametrize("question", ["森林管护年初预算多少？", "年初预算没有花完的有哪些？"])
def test_other_questions_of_first_budgets_are_left_alone(ask, account, question):
    assert "符合的有" not in ask(question, account).text
