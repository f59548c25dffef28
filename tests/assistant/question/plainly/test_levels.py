"""All the places of a kind, as 各."""

from __future__ import annotations

import pytest

from assistant.question.plainly.levels import levels


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("青溪五市2031年的转移支付各多少", "青溪各市2031年的转移支付各多少"),
        ("2031年青溪十二个县的债务余额哪个最高", "2031年青溪各县的债务余额哪个最高"),
        ("青溪市四个区里哪个区收入最高", "青溪市各区里哪个区收入最高"),
        ("青溪、云岭、白石三市的收入各多少", "青溪、云岭、白石三市的收入各多少"),
        ("收入最高的前五市的收入合计", "收入最高的前五市的收入合计"),
        ("哪三个县的收入下降了", "哪三个县的收入下降了"),
        (
            "2031年林业收入完成预算的百分比，全市和市本级分别是多少",
            "2031年全市和市本级林业收入完成预算的百分比分别是多少",
        ),
    ],
)
def test_all_places_of_a_kind(asked: str, said: str) -> None:
    assert levels(asked) == said
