"""Two things or two years named ahead of how they differ are compared as they are read."""

from __future__ import annotations

import pytest

from assistant.question.plainly.pairs import pairs


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("津贴和基本工资，前面这个比后面那个多出多少钱", "津贴比基本工资多出多少钱"),
        ("办公费与印刷费，前者比后者多多少？", "办公费比印刷费多多少？"),
        ("办公费、印刷费两项，前一项比后一项高多少？", "办公费比印刷费高多少？"),
        ("办公费跟印刷费相比，后一个比前一个少多少？", "印刷费比办公费少多少？"),
        ("办公费和印刷费，后者是前者的多少倍？", "印刷费是办公费的多少倍？"),
        ("从2030年到2032年，青溪县的税收收入涨了多少亿元？", "青溪县的税收收入2032年比2030年涨了多少亿元？"),
        ("2030至2032年，税收收入一共减少了多少万元", "税收收入2032年比2030年减少了多少万元"),
        ("从2030年到2032年，税收收入年均增长了多少？", "从2030年到2032年，税收收入年均增长了多少？"),
        ("从2030年到2032年，税收收入分别增加了多少？", "从2030年到2032年，税收收入分别增加了多少？"),
        ("办公费和印刷费，各是多少？", "办公费和印刷费，各是多少？"),
    ],
)  # fmt: skip
def test_pairs_are_read(said, read):
    assert pairs(said) == read
