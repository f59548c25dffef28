"""What an income is or comes from, told right behind its name, amount and share."""

import pytest


@pytest.fixture
def bureau(make_view, make_figure, state):
    return make_view(
        state(
            "本年收入合计900万元，其中：财政拨款收入860万元，占95.6%；其他收入40万元，占4.4%，系苗木销售款和存款利息。",
            make_figure("财政拨款收入", "860"),
            make_figure("其他收入", "40"),
            make_figure("其他收入", "4.4", measure="占比", unit="%", base="本年收入"),
        ),
        state("事业收入为职业资格考试考务收入。", make_figure("事业收入", "12")),
        state("经营收入8万元，为年初预算的80%。", make_figure("经营收入", "8")),
        state("其他收入：指除上述以外的收入。", heading="名词解释"),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("其他收入从哪来的？", "其他收入40万元，占4.4%，系苗木销售款和存款利息"),
        ("其他收入是什么钱？", "苗木销售款和存款利息"),
        ("事业收入是干什么收来的？", "事业收入为职业资格考试考务收入"),
        ("事业收入是怎么来的？", "考务收入"),
    ],
)
def test_the_source_of_an_income_is_told_in_the_words_of_the_report(ask, bureau, question, told):
    answer = ask(question, bureau)
    assert (answer.status, told in answer.text) == ("answered", True), answer.text


def test_the_source_stands_beside_the_number_where_both_are_asked(ask, bureau):
    answer = ask("其他收入有多少，从哪来的？", bureau)
    assert "40万元" in answer.text
    assert "苗木销售款" in answer.text


@pytest.mark.parametrize("question", ["经营收入从哪来的？", "财政拨款收入从哪来的？"])
def test_what_an_amount_is_held_against_is_no_source_nor_that_of_another(ask, bureau, question):
    answer = ask(question, bureau)
    assert "报告写道" not in answer.text


@pytest.mark.parametrize("question", ["上年结转有多少，结转的是什么资金？", "上年结转是哪方面的钱？"])
def test_what_money_carried_over_is_stands_behind_it_too(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "收入合计900万元，其中：上年结转结余26万元，占2.9%，为结转的2030年松材线虫防治资金。",
            make_figure("收入合计", "900"),
            make_figure("上年结转结余", "26"),
        )
    )
    assert "松材线虫防治资金" in ask(question, view).text
