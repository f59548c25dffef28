"""Why taxes moved or only a part was spent, in spoken words; whether a sum has changed at all."""

from __future__ import annotations

import pytest

from assistant.question.plainly.causes import causes
from assistant.question.plainly.side_by_side import side_by_side


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("青溪全县的税怎么收少了？为什么", "青溪全县税收收入为什么减少"),
        ("青溪全县的税为啥反而收多了", "青溪全县税收收入为什么增加"),
        ("青溪全县的税收咋收少了？到底为啥", "青溪全县税收收入为什么减少"),
        ("青溪全县的税收了多少？", "青溪全县的税收了多少？"),
    ],
)
def test_why_taxes_moved(said, read):
    assert causes(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("普法的经费，2031年跟以前比变了还是没变", "普法的经费，2031年有没有变"),
        ("普法的经费和上年相比，是没变还是变了？", "普法的经费有没有变？"),
        ("普法的经费比去年变没变", "普法的经费有没有变"),
        ("普法的经费和上年相比，增加了多少？", "普法的经费和上年相比，增加了多少？"),
    ],
)
def test_whether_a_sum_changed(said, read):
    assert side_by_side(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("修渠的钱为什么只花了三分之二，实际花了多少？", "修渠的钱为什么没花完，实际花了多少？"),
        ("差旅费怎么才用了不到七成", "差旅费怎么没花完"),
        ("会议费为何只执行了百分之六十左右的预算", "会议费为何没花完"),
        ("培训费为什么只花了2万元", "培训费为什么只花了2万元"),
    ],
)
def test_why_only_a_part_was_spent_is_why_not_all_was(said, read):
    assert causes(said) == read
