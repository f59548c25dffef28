"""Sums of a question and the amounts that they may mean."""

from decimal import Decimal

import pytest

from assistant.find.text.said_sums import said_sums


@pytest.mark.parametrize(
    ("text", "amount", "meant"),
    [
        ("那笔一千二百多万", "12054000", True),
        ("那笔一千二百多万", "13000001", False),
        ("砍掉近三千万", "29150000", True),
        ("砍掉近三千万", "31000000", False),
        ("三千万左右", "30200000", True),
        ("少了十五个亿", "1523000000", True),
        ("那15.5万元", "155000", True),
        ("那15.5万元", "156000", False),
        ("3亿多", "350000000", True),
    ],
)
def test_a_sum_said_means_amounts(text, amount, meant):
    (said,) = said_sums(text)
    assert said.is_meant(Decimal(amount)) is meant
