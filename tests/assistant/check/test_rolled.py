"""A debt carried forward from one year's end to the next."""

import pytest


@pytest.fixture
def debts(make_view, make_figure, state):
    def row(name, printed, year=2031, region="全省"):
        measure = "余额" if "余额" in name else "决算数"
        figure = make_figure(name, printed, measure=measure, unit="亿元", year=year, region=region)
        return state(f"{name} {printed}", figure, table="债务限额余额及还本付息决算表")

    return make_view(
        row("地方政府债务余额", "200.00", 2030),
        row("专项债务余额", "90.00", 2030),
        row("地方政府债务举借额", "60.00"),
        row("外债举借额", "1.00"),
        row("地方政府债务还本额", "20.00"),
        row("专项债务还本额", "8.00"),
        row("地方政府债务余额", "245.00"),
        row("专项债务余额", "120.00"),
        organisation="云杉省",
        kind="政府决算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "用全省2030年末债务余额加上2031年举借、再减去2031年还本，跟表上的2031年末余额对得上吗？",
        "全省2030年末债务余额加上2031年举借额、减去还本额，等于2031年末余额吗？",
    ],
)
def test_what_was_owed_more_and_less(ask, debts, question):
    text = ask(question, debts).text
    assert text.startswith("对不上") and "200.00 + 60.00 − 20.00 = 240.00" in text and "5.00亿元" in text, (
        text
    )


def test_no_sum_is_made_where_one_of_the_four_is_missing(ask, debts):
    question = "全省2030年末专项债务余额加上2031年举借、再减去还本，跟2031年末专项债务余额对得上吗？"
    text = ask(question, debts).text
    assert "对不上" not in text and "相加" not in text, text
