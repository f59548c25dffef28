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


def test_no_part_of_a_sum_is_held_against_a_thing_alone(ask, make_view, make_figure, state):
    view = make_view(
        state("会议费4.00万元。", make_figure("会议费", "4.00")),
        state("劳务费20.00万元。", make_figure("劳务费", "20.00")),
    )
    assert "16.00" not in ask("会议费和差旅费加起来比劳务费少多少？", view).text
