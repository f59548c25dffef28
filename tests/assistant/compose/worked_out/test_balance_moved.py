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
