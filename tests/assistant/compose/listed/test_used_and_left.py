"""What was used of a sum and what is left of it, as one row prints both."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "借来修渠的3000万当年用掉多少元，还剩多少元没用？",
        "专项债券的钱花了多少，年底结转多少？",
        "政府性基金用了多少，还剩多少没用完？",
    ],
)
def test_the_row_that_tells_what_is_left(ask, make_view, make_figure, state, question):
    table = "政府性基金预算财政拨款收入支出决算表"

    def row(item):
        return (
            make_figure(item, "30,000,000.00", unit="元", part="本年收入", scope="政府性基金"),
            make_figure(item, "22,000,000.00", unit="元", scope="政府性基金"),
            make_figure(item, "8,000,000.00", unit="元", part="年末结转和结余", scope="政府性基金"),
        )

    view = make_view(
        state("合计 30,000,000.00 22,000,000.00", *row("政府性基金预算财政拨款收入支出合计"), table=table),
        state(
            "水利专项债券支出 30,000,000.00 22,000,000.00", *row("水利专项债券收入安排的支出"), table=table
        ),
        state(
            "本年支出合计", make_figure("本年支出合计", "99,000,000.00", unit="元"), table="收入支出决算总表"
        ),
    )
    text = ask(question, view).text
    assert "22,000,000.00" in text and "8,000,000.00" in text and "99,000" not in text, text
