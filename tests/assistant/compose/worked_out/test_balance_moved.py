"""The balance of a fund at the end of a year against the one that the year began with."""

import pytest

_FUND = "政府性基金"
_TITLES = ("河源市政府性基金收支总表",)


@pytest.fixture
def funds(make_view, make_figure, state):
    told = (("政府性基金收入", "120"), ("政府性基金上年结余", "30"), ("政府性基金年终结余", "48"))
    return make_view(
        *(
            state(
                f"{item} {printed}",
                make_figure(item, printed, scope=_FUND, headings=_TITLES),
                table=_TITLES[0],
            )
            for item, printed in told
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    "question",
    [
        "政府性基金的结余，年底比上年底多了多少？",
        "政府性基金年终结余比上年结余增加多少？",
        "政府性基金剩下的钱，年底比年初多了还是少了？多少？",
    ],
)
def test_a_balance_is_set_against_the_one_before(ask, funds, question):
    text = ask(question, funds).text
    assert "48 − 30 = 18" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "2031年年末还剩多少结转和结余，比年初是多了还是少了，差多少？",
        "年末结转和结余比年初减少了多少？",
        "收支决算总表里，年末结转和结余是多少？比年初多还是少？",
        "年初结转和结余有多少，到年末还剩多少，少了多少？",
    ],
)
def test_the_balance_of_a_body_is_set_against_the_one_of_one_row(
    ask, make_view, make_figure, state, question
):
    rows = (("年初结转和结余", "80.0"), ("年末结转和结余", "35.5"))
    view = make_view(
        *(
            state(f"{item} {told}", make_figure(item, told, scope="全部资金"), table="收入支出决算总表")
            for item, told in rows
        )
    )
    text = ask(question, view).text
    assert "减少44.5万元" in text and "35.5万元" in text, text
