"""What is one item, and what only shares words."""

import pytest

from assistant.find.figures.kinship import related


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("一般公共预算收入", "一般公共预算总收入和总支出", False),
        ("收入总计", "收入、支出总计", True),
        ("教育支出", "教育", True),
    ],
)
def test_a_side_is_not_all_that_both_sides_come_to(make_figure, one, other, alike):
    assert related(make_figure(one, "5.00"), make_figure(other, "9.00")) is alike
