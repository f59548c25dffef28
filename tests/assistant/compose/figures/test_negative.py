"""Which of several funds pay more than they take in."""

import pytest

from assistant.compose.figures.negative import negative


@pytest.fixture
def make_funds(make_view, make_figure, state):
    """A table of the balances of funds by name, of the year and of the years before."""

    def of(**balances):
        return make_view(
            *(
                state(
                    f"{name} 90 {balance}",
                    *(
                        make_figure(name, value, part=part, measure="执行数", scope="社会保险基金")
                        for part, value in (("上年结余", "90"), ("当期结余", balance))
                    ),
                    table="2031年全市社会保险基金预算平衡情况",
                )
                for name, balance in balances.items()
            ),
            kind="政府预算",
        )

    return of


@pytest.mark.parametrize(
    "question",
    [
        "2031年全市社保基金里，哪一项当年收不抵支，缺口多少？",
        "2031年全市哪个保险基金入不敷出？",
        "2031年全市哪项社会保险基金当年收支结余是负的？",
    ],
)
def test_the_fund_that_pays_more_than_it_takes_in(ask, make_funds, question):
    text = ask(question, make_funds(林工养老保险基金="-8", 护林医疗保险基金="12")).text
    assert "共1项" in text and "林工养老保险基金" in text and "-8" in text and "90" not in text, text


def test_all_funds_together_are_told_beside_the_one_that_is_short(ask, make_funds):
    funds = make_funds(林工养老保险基金="-8", 护林医疗保险基金="12", 社会保险基金合计="4")
    text = ask("2031年全市社保基金总体亏了吗？哪个险种入不敷出，差多少？", funds).text
    assert text.startswith("总体没有亏") and "4万元" in text and "林工养老保险基金" in text, text


def test_no_fund_is_short(ask, make_funds):
    funds = make_funds(林工养老保险基金="8", 护林医疗保险基金="12")
    assert "没有" in ask("2031年全市哪个保险基金收不抵支？", funds).text


@pytest.fixture
def told_in_prose(make_view, make_figure, state):
    """The year's balance of each fund, of the whole city and of its own level, as prose tells it."""
    of = {"measure": "执行数", "scope": "社会保险基金"}
    rows = (
        ("全市", "林工养老保险基金当期收支结余", "14"),
        ("全市", "护林医疗保险基金当期收支缺口", "16"),
        ("市本级", "林工养老保险基金当期收支结余", "-3"),
        ("市本级", "护林医疗保险基金当期收支结余", "5"),
    )
    return make_view(
        *(
            state(f"{place}{item}{value}万元。", make_figure(item, value, region=place, **of))
            for place, item, value in rows
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "fund", "amount"),
    [
        ("2031年全市几个社保险种里，哪个当年入不敷出？缺口多大？", "护林医疗保险基金", "16"),
        ("2031年全市哪些社会保险基金出现了收支缺口？", "护林医疗保险基金", "16"),
        ("2031年市本级社保基金哪一项当年支大于收？", "林工养老保险基金", "-3"),
    ],
)
def test_the_fund_that_prose_tells_a_gap_of(ask, told_in_prose, question, fund, amount):
    text = ask(question, told_in_prose).text
    assert "共1项" in text and fund in text and amount in text, text


def test_amounts_below_zero_are_of_the_thing_named(make_case, make_view, make_figure, state):
    rows = (("税收返还", "青石县", "-5.00"), ("税收返还", "白水县", "-3.00"), ("周转金", "", "-9.00"))
    view = make_view(
        *(
            state(f"{item} {value}", make_figure(item, value, region=place), table="分地区表")
            for item, place, value in rows
        ),
        kind="政府决算",
        level="政府",
    )
    told = negative(make_case("税收返还是负数的有哪些，各是多少？", view))
    assert {figure.printed for _, figure in told.figures} == {"-5.00", "-3.00"}
