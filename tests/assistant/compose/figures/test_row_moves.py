"""A change printed in a row is held against the amounts of the row that it lies between."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """Rows with last year's first budget and outturn, this year's budget and the change against the first."""

    def row(item, first, outturn, planned, change, direction, **more):
        return state(
            f"{item} {first} {outturn} {planned} {change}",
            make_figure(item, first, measure="年初预算数", year=2030),
            make_figure(item, outturn, measure="执行数", year=2030),
            make_figure(item, planned, measure="预算数"),
            make_figure(item, change, measure="增减额", direction=direction, base="2030年年初预算数"),
            table="国有资本经营支出表",
            **more,
        )

    return make_view(
        row("转移性支出", "310", "905", "20", "885", "减少"),
        row("资本性支出", "120", "118", "150", "30", "增加"),
        row("费用性支出", "70", "68", "", "70", "减少"),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年转移性支出比2030年年初预算减885万元，对吗，应是多少？",
        "2031年转移性支出比2030年年初预算减290万元，对吗？",
        "2031年转移性支出增减了多少？",
    ],
)
def test_a_change_from_another_column_is_told_with_what_its_row_gives(ask, budget, question):
    text = ask(question, budget).text
    assert "对不上" in text and "310 − 20 = 290万元" in text, text
    assert "905 − 20 = 885万元" in text, text


@pytest.mark.parametrize("item", ["资本性支出", "费用性支出"])
def test_a_change_that_its_row_gives_or_cannot_give_is_told_alone(ask, budget, item):
    assert "对不上" not in ask(f"2031年{item}增减了多少？", budget).text
