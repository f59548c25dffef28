"""A table of one part of the place is known by its title."""

import pytest

from assistant.find.view import _area_of

OWN = {"荆泽市", "荆泽", "荆泽市人民政府"}


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("2031年荆泽高新区一般公共预算支出执行情况表", "高新区"),
        ("附表3 2031年市南部山区政府性基金预算支出表", "南部山区"),
        ("2031年荆泽市一般公共预算支出执行情况表", ""),
        ("2031年全市政府性基金预算收入表", ""),
        ("2031年各县区一般公共预算收入决算表", ""),
        ("2031年自治区本级国有资本经营收入表", ""),
        ("2031年市对县区专项转移支付分地区决算表", ""),
    ],
)
def test_area_of_a_title(title: str, area: str) -> None:
    assert _area_of(title, OWN) == area
