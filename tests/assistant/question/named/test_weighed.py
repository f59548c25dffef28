"""Tests of assistant.question.named.weighed, on invented questions."""

import pytest


def test_the_formal_name_in_brackets_stands_for_the_everyday_words_before_it(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state("各级救灾资金5.55亿元。", make_figure("各级专项救灾资金", "5.55", unit="亿元")),
        state("灾害防治及应急管理支出5.03亿元。", make_figure("灾害防治及应急管理支出", "5.03", unit="亿元")),
        kind="政府决算",
    )
    case = make_case("2031年救灾应急那块（灾害防治及应急管理支出）花了多少？", view)
    assert [mention.text for mention in case.linked.mentions] == ["灾害防治及应急管理支出"]


def test_what_is_asked_before_the_brackets_is_not_their_name(make_case, make_view, make_figure, state):
    view = make_view(
        state(
            "人员经费30.00万元，公用经费4.00万元。",
            make_figure("人员经费", "30.00"),
            make_figure("公用经费", "4.00"),
        ),
        state("一般公共预算基本支出34.00万元。", make_figure("一般公共预算基本支出", "34.00")),
    )
    case = make_case("养人的和办公的各多少（一般公共预算基本支出）？", view)
    named = {key for mention in case.linked.mentions for key in mention.keys}
    assert {"人员经费", "公用经费"} <= named


def test_a_piece_of_the_formal_name_said_before_its_brackets_names_nothing_else(
    make_case, make_view, make_figure, state
):
    view = make_view(
        state("林业500.00万元。", make_figure("林业", "500.00")),
        state("林业防火60.00万元。", make_figure("林业防火", "60.00")),
    )
    case = make_case("搞林业灭火（林业防火）的钱为什么少了？", view)
    assert [mention.text for mention in case.linked.mentions if mention.keys] == ["林业防火"]


@pytest.mark.parametrize(
    "question",
    ["住房公积金里一般公共预算拨款有多少？", "住房公积金中，一般公共预算财政拨款支出是多少？"],
)
def test_a_fund_asked_for_in_a_thing_is_what_it_pays_of_the_thing(ask, subject_of_funds, question):
    text = ask(question, subject_of_funds).text
    assert "48.50" in text and "3446.25" not in text, text


def test_a_fund_asked_for_in_all_spending_is_the_fund_itself(ask, subject_of_funds):
    assert "3446.25" in ask("支出里一般公共预算财政拨款基本支出有多少？", subject_of_funds).text


@pytest.fixture
def subject_of_funds(make_view, make_figure, state):
    about = {"measure": "决算数", "code": "2210201"}
    return make_view(
        state(
            "住房公积金 168.34 48.50",
            make_figure("住房公积金", "168.34", scope="全部资金", **about),
            table="支出决算表",
        ),
        state(
            "住房公积金 48.50",
            make_figure("住房公积金", "48.50", scope="一般公共预算", **about),
            table="一般公共预算财政拨款支出决算表",
        ),
        state(
            "一般公共预算财政拨款基本支出3446.25万元。",
            make_figure("一般公共预算财政拨款基本支出", "3446.25", measure="决算数", scope="一般公共预算"),
        ),
        kind="部门决算",
    )
