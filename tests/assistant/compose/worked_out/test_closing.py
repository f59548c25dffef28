"""What is left of a fund at the end of a year: printed, else its income less its spending."""

import pytest


@pytest.fixture
def funds(make_view, make_figure, state):
    """A fund whose balance is printed, and one of which only the totals are."""
    return make_view(
        state(
            "一般公共预算收入总计90万元，支出总计80万元，年终结余10万元。",
            make_figure("收入总计", "90", scope="一般公共预算"),
            make_figure("支出总计", "80", scope="一般公共预算"),
            make_figure("年终结余", "10", scope="一般公共预算"),
        ),
        state(
            "政府性基金总收入60万元，其中：上年结余收入28万元。政府性基金总支出52万元。",
            make_figure("政府性基金总收入", "60", scope="政府性基金"),
            make_figure("上年结余收入", "28", scope="政府性基金", ancestors=("政府性基金总收入",)),
            make_figure("政府性基金总支出", "52", scope="政府性基金"),
        ),
        state(
            "社会保险基金收入11万元，社会保险基金支出9万元，年终结余8万元。",
            make_figure("社会保险基金收入", "11", scope="社会保险基金"),
            make_figure("社会保险基金支出", "9", scope="社会保险基金"),
            make_figure("年终结余", "8", scope="社会保险基金"),
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    "question",
    [
        "年底政府性基金账上还能结余多少？",
        "政府性基金到年底滚下来还剩多少？",
        "基金收支相抵，最后还剩多少？",
        "政府性基金里有多少钱留到下一年？",
    ],
)
def test_a_balance_that_is_not_printed_is_income_less_spending(ask, funds, question):
    assert "还剩8万元（60 − 52 = 8万元）" in ask(question, funds).text


@pytest.mark.parametrize(
    ("question", "told"),
    [("一般公共预算账上年底剩多少？", "10万元"), ("社会保险基金最后还剩多少钱？", "年终结余决算数为8万元")],
)
def test_a_printed_balance_is_told(ask, funds, question, told):
    text = ask(question, funds).text
    assert told in text and "−" not in text, text


def test_what_the_year_began_with_is_not_what_it_leaves(ask, funds):
    assert "28万元" in ask("政府性基金上年结余多少？", funds).text


def test_the_balance_is_told_beside_whether_income_covers_spending(ask, funds):
    text = ask("社保基金当年收的够不够当年花？差额多少，到年底滚下来剩多少？", funds).text
    assert "11 − 9 = 2" in text and "年终结余决算数为8万元" in text, text


def test_totals_that_balance_tell_of_nothing_left(ask, make_view, make_figure, state):
    """What is left stands among what went out."""
    view = make_view(
        state(
            "政府性基金收入总计60万元，支出总计60万元。",
            make_figure("政府性基金收入总计", "60", scope="政府性基金"),
            make_figure("政府性基金支出总计", "60", scope="政府性基金"),
        ),
        kind="政府决算",
        level="政府",
    )
    assert "60 − 60" not in ask("政府性基金年底还剩多少？", view).text


def test_the_sides_asked_in_clauses_of_their_own_are_told_with_what_is_left(ask, funds):
    text = ask("社会保险基金收入多少、支出多少，到年底结余多少？", funds).text
    assert "11万元" in text and "9万元" in text and "8万元" in text, text


def test_what_one_year_adds_is_not_what_is_left_at_its_end(ask, make_view, make_figure, state):
    fund = {"scope": "社会保险基金"}
    view = make_view(
        state(
            "社会保险基金总收入60万元，社会保险基金支出合计52万元。收支相抵，当年结余8万元，滚存结余70万元。",
            make_figure("社会保险基金总收入", "60", **fund),
            make_figure("社会保险基金支出合计", "52", **fund),
            make_figure("当年结余", "8", **fund),
            make_figure("滚存结余", "70", **fund),
        ),
        kind="政府决算",
        level="政府",
    )
    for question in (
        "社会保险基金当年结余多少，滚存结余又是多少？",
        "社保基金本年收支结余多少，年末滚存结余多少？",
    ):
        text = ask(question, view).text
        assert "8万元" in text and "70万元" in text and "60万元" not in text, text
    text = ask("社会保险基金滚存结余是多少？", view).text
    assert "70万元" in text and "8万元" not in text, text


def test_income_set_off_against_spending_of_the_year_executed(ask, make_view, make_figure, state):
    fund = {"scope": "一般公共预算", "year": 2030, "measure": "执行数"}
    view = make_view(
        state(
            "2030年一般公共预算总收入90万元，总支出80万元，收支相抵，结余结转10万元。",
            make_figure("一般公共预算总收入", "90", **fund),
            make_figure("一般公共预算总支出", "80", **fund),
            make_figure("结余结转", "10", **fund),
        ),
        kind="政府预算",
        level="政府",
    )
    for question in ("一般公共预算收支相抵以后还剩多少钱？", "收支相抵后，一般公共预算结余多少？"):
        assert "结余结转执行数为10万元" in ask(question, view).text


def test_the_spending_of_a_fund_is_not_what_is_left_of_it(ask, make_view, make_figure, state):
    fund = {"scope": "国有资本经营"}
    view = make_view(
        state(
            "国有资本经营预算总收入3万元，国有资本经营预算支出3万元。",
            make_figure("国有资本经营预算总收入", "3", **fund),
            make_figure("国有资本经营预算支出", "3", **fund),
        ),
        kind="政府决算",
        level="政府",
    )
    assert ask("国有资本经营预算收支相抵后还剩多少？", view).status == "not_stated"


@pytest.mark.parametrize(
    "question",
    ["社保基金年末滚存结余多少？", "社会保险基金到年底累计结余多少？", "社会保险基金年末还剩多少？"],
)
def test_what_many_years_left_is_not_worked_out_of_one(ask, make_view, make_figure, state, question):
    fund = {"scope": "社会保险基金", "year": 2031}
    view = make_view(
        state(
            "社会保险基金收入合计60万元，社会保险基金支出合计52万元。",
            make_figure("社会保险基金收入合计", "60", **fund),
            make_figure("社会保险基金支出合计", "52", **fund),
        ),
        kind="政府决算",
        level="政府",
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "8万元" not in answer.text, answer.text
