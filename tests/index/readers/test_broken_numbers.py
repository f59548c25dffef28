import pytest

from index.readers.broken_numbers import inner_blanks


def closed(text):
    inner = set(inner_blanks(text))
    return "".join(char for at, char in enumerate(text) if at not in inner)


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("会议费支出12 .50万元", "会议费支出12.50万元"),
        ("会议费支出12. 50 万元", "会议费支出12.50 万元"),
        ("会议费支出1, 234.50万元", "会议费支出1,234.50万元"),
        ("会 议 费 支 出 1 2.50 万元", "会 议 费 支 出 12.50 万元"),
        ("比 上 年 下 降 7.4 1%", "比 上 年 下 降 7.41%"),
    ],
)
def test_a_number_torn_apart_is_made_whole(torn, whole):
    assert closed(torn) == whole


@pytest.mark.parametrize(
    "text",
    [
        "办公设备 3 4.50万元",
        "分别为12.50 3.00万元",
        "会 议 费 培 训 费 分别 12.50 3.00 万元",
        "2031 年 3 月",
        "合计 12.50 3.00",
    ],
)
def test_numbers_side_by_side_stay_two(text):
    assert closed(text) == text
