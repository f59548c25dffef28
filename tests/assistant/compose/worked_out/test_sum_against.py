"""Several things together set against one."""

import pytest


@pytest.fixture
def spending(make_view, make_figure, state):
    rows = (("会议费", "4.00"), ("培训费", "9.00"), ("公务接待费", "3.00"), ("劳务费", "20.00"))
    return make_view(*(state(f"{name}{value}万元。", make_figure(name, value)) for name, value in rows))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("会议费和培训费加起来比劳务费少多少？", "少7.00万元（20.00 − 13.00 = 7.00万元）"),
        ("会议费与培训费之和，比公务接待费多多少？", "多10.00万元（13.00 − 3.00 = 10.00万元）"),
    ],
)
def test_a_sum_is_held_against_one_thing(ask, spending, asked, told):
    text = ask(asked, spending).text
    assert "4.00 + 9.00 = 13.00万元" in text and told in text, text


def test_one_thing_is_held_against_a_sum(ask, spending):
    text = ask("劳务费比会议费和培训费加起来多多少？", spending).text
    assert "4.00 + 9.00 = 13.00万元" in text and "20.00 − 13.00 = 7.00万元" in text, text


@pytest.fixture
def counties(make_view, make_figure, state):
    """Debt of counties and of the city itself in one table, of one county also of another kind."""
    rows = (("松溪县", "8.00"), ("竹口县", "5.00"), ("梅岭县", "6.00"), ("云杉市本级", "30.00"))
    return make_view(
        *(
            state(
                f"{place} {value}",
                make_figure("专项债务余额", value, measure="余额", region=place, unit="亿元"),
                table="各县债务余额表",
            )
            for place, value in rows
        ),
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("松溪县和竹口县的专项债务余额加起来比梅岭县多多少？", "13.00 − 6.00 = 7.00亿元"),
        ("松溪县和竹口县加起来的专项债务余额比梅岭县多多少？", "13.00 − 6.00 = 7.00亿元"),
        ("松溪县、竹口县的专项债务余额合计比市本级少多少？", "30.00 − 13.00 = 17.00亿元"),
    ],
)
def test_a_thing_of_several_places_is_held_against_that_of_another_or_of_a_level(ask, counties, asked, told):
    text = ask(asked, counties).text
    assert "8.00 + 5.00 = 13.00亿元" in text and told in text, text


def test_no_part_of_a_sum_is_held_against_a_thing_alone(ask, make_view, make_figure, state):
    view = make_view(
        state("会议费4.00万元。", make_figure("会议费", "4.00")),
        state("劳务费20.00万元。", make_figure("劳务费", "20.00")),
    )
    assert "16.00" not in ask("会议费和差旅费加起来比劳务费少多少？", view).text
