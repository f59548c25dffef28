"""Debts and bonds are asked in many words."""

from __future__ import annotations

import pytest

from assistant.question.plainly.debts import debts


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("青溪州政府债务再借多少才碰到限额线？", "青溪州政府债务离限额还有多少？"),
        ("全县债务还能再发多少就顶到上限了", "全县债务离限额还有多少"),
        ("专项债务最多还可以借多少钱才到红线", "专项债务离限额还有多少钱"),
        ("所用债券属一般债券还是专项债券？使用金额为多少？", "用的债券是一般债券还是专项债券？用了多少？"),
        ("引水工程所使用的债券资金为多少？", "引水工程用了多少债券资金？"),
        ("引水工程使用的专项债券金额是多少万元？", "引水工程用了多少万元专项债券？"),
        ("发行的专项债券，扣除再融资债券后为多少亿元？", "发行的专项债券，扣除再融资债券后还有多少亿元？"),
        ("扣除不可比因素后为多少？", "扣除不可比因素后为多少？"),
        ("借新还旧的本金，占还掉的全部本金几成？", "借新还旧的本金，占还掉的本金几成？"),
    ],
)  # fmt: skip
def test_debts_are_read(said, read):
    assert debts(said) == read
