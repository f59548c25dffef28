"""What money is for where nothing in front of it names it: 安排3亿元，支持甲.

Reads a clause and what follows it. Knows no subjects and no figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.amounts import Amount
from index.normalise import without_list_mark

_BARELY_GIVEN = re.compile(
    r"(?:20\d\d年|今年|全年|预计|计划|[拟将共已再又还另]|累计|其中|同时)*"
    r"(?:统筹|筹[集措]|安排|投入|拨付|下达|落实|争取|整合|兑现|发放|列支|配套)+"
    r"(?:(?:各级|上级|中央|[省市区县]级|财政|专项|补助|奖补)*(?:资金|经费))?"
)
_AIM = re.compile(
    r"，(?P<use>(?:主要|重点|全力|集中|大力|专项)*"
    r"(?:用于|支持|保障|推动|推进|促进|落实|实施|加强|助力|开展|完善|加快|确保)"
    r"(?P<item>(?!以下|如下)(?:[\u4e00-\u9fff“”（）\-—]|(?<=[化型性级])、){3,40}?)(?:等(?:支出|方面|项目|工作)?)?)(?=[，。；])"
)


@dataclass(frozen=True)
class Aim:
    """The thing that money is for, and the use as the report words it."""

    item: str
    use: str


def aim_of(text: str, amount: Amount, left: str) -> Aim | None:
    """The aim told right behind an amount that the words in front do not name, None without one."""
    given = _BARELY_GIVEN.fullmatch(without_list_mark(left.lstrip("—")))
    found = _AIM.match(text, amount.end) if given else None
    return Aim(found["item"], found["use"]) if found else None
