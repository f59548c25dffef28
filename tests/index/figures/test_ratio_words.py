"""Shares, completion and other ratios."""

import pytest

from index.figures.ratio_words import ratio_before


@pytest.mark.parametrize(
    ("left", "measure", "base"),
    [
        ("占本年支出合计的", "占比", "本年支出合计"),
        ("税收占比", "占比", ""),
        ("完成年初预算的", "完成率", "年初预算数"),
        ("占年度调整预算的", "完成率", "全年预算数"),
        ("完成预算", "完成率", "预算数"),
        ("占一般公共预算支出的", "占比", "一般公共预算支出"),
        ("为上年决算数的", "比率", "上年决算数"),
        ("预决算差异率", "差异率", ""),
    ],
)
def test_ratio_before_a_percentage(left: str, measure: str, base: str) -> None:
    ratio = ratio_before(left)
    assert ratio is not None and (ratio.measure, ratio.base) == (measure, base)
