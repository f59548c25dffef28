"""What a thing is bought for, and what all of a kind are."""

from __future__ import annotations

import pytest

from assistant.question.plainly.purchases import purchases


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("印刷服务采购金额是多少", "印刷服务的采购金额是多少"),
        ("2031年安保服务采购预算有多少", "2031年安保服务的采购预算有多少"),
        ("绿化工程采购额、食堂设备采购支出各多少", "绿化工程的采购额、食堂设备的采购支出各多少"),
        ("2031年服务采购金额是多少", "2031年服务采购金额是多少"),
        ("货物采购和服务采购金额各多少", "货物采购和服务采购金额各多少"),
        ("政府工程采购支出是多少", "政府工程采购支出是多少"),
        ("购买服务采购支出是多少", "购买服务采购支出是多少"),
    ],
)
def test_what_is_bought_by_its_own_name(asked: str, said: str) -> None:
    assert purchases(asked) == said
