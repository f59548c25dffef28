"""What money is for where nothing in front of it names it: 安排3亿元，支持甲; 3亿元用于甲、2亿元用于乙.

Reads a clause and what follows it. Knows no subjects and no figures.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from index.figures.amounts import Amount
from index.normalise import without_list_mark

_BARELY_GIVEN = re.compile(
    r"(?:20\d\d年|今年|全年|预计|计划|[拟将共已再又还另]|累计|其中|同时)*"
    r"(?:(?:全|我|本)?[省市县区州](?:本?级)?(?:财政)?|各级(?:财政)?)?(?:累计|共|足额|积极)*"
    r"(?:统筹|筹[集措]|安排|投入|拨付|下达|落实|(?:向上)?争取|获得|(?:优化)?配置|整合|兑现|发放|列支|配套)+"
    r"(?:(?:各级|上级|中央|[省市区县]级|财政|专项|补助|奖补)*(?:资金|经费))?"
)
_AIM = re.compile(
    r"，(?P<use>(?:主要|重点|全力|集中|大力|专项)*"
    r"(?:用于|支持|保障|推动|推进|促进|落实|实施|加强|助力|开展|完善|加快|确保)"
    r"(?P<item>(?!以|如下)(?:[\u4e00-\u9fff“”（）\-—]|(?<=[化型性级])、){3,40}?)(?:等(?:支出|方面|项目|工作)?)?)(?=[，。；])"
)
_DOES = (  # what money that is given does at once
    "用于|支持|保障|推动|推进|促进|落实|实施|加强|助力|开展|完善|加快|确保|新建|改建|扩建|建设|购[置买]|优化|提升"
    "|改善|解决|补充|增强|打造|扶持|引导|治理|化解|补齐|健全"
)
_AT_ONCE = re.compile(
    rf"(?:专项|财政)*(?:资金|经费)?(?P<use>(?:主要|重点|全力|集中|大力|专项)*(?:{_DOES})"
    r"(?P<item>(?!以|如下)(?:\d+(?:余|多)?[\u4e00-\u9fff])?[\u4e00-\u9fff“”（）\-—、]{3,60}?)"
    r"(?:等(?:支出|方面|项目|工作)?)?)(?=[，。；])"
)
_MARKED = re.compile("(?:主要|重点|专项)?(?:用于|支持|保障|推[动进]|促进|助力)")  # a use that is read as such
_MONEY_BEHIND = re.compile(  # 统筹3亿元甲专项资金支持乙
    rf"(?!(?:{_DOES}|成立|设立|[的以用]))(?P<item>[\u4e00-\u9fff“”、]{{3,30}}?(?:资金|补助|补贴|经费|国债))(?=[，。；、]|{_DOES})"
)
_UNNAMED = re.compile("(?:各级|上级|中央|[省市区县]级|财政|专项|补助|奖补|项目|政府)*(?:资金|经费|补助|补贴)")
_IN_TURN = re.compile(  # behind each amount of several that go to one thing each
    rf"(?:专项|财政)*(?:资金|经费)?(?P<use>(?:主要|重点|全部|专项)*"
    rf"(?:{_DOES}|用作|投向|补助|补贴|发放|偿还|兑现|资助|奖励)"
    r"(?P<item>(?!以下|如下)[^，。；]{2,40}?)(?:等(?:支出|方面|项目|工作)?)?)"
)
_LEADS_ON = re.compile(rf"[、，；：]*(?:其中|其余|剩余|另外?|再|又)*[，：]?(?:{_BARELY_GIVEN.pattern})?")
_COUNTED = re.compile(r"^\d+[余多]?[\u4e00-\u9fff]")

_STOP, _MARK = re.compile("[，。；]"), re.compile("[、，；]")


@dataclass(frozen=True)
class Aim:
    """The thing that money is for, and the use as the report words it."""

    item: str
    use: str
    at_once: bool = False  # the amount runs on into it, and what follows it is said of it


def is_barely_given(left: str) -> bool:
    """Whether the words in front of an amount say that it is given and nothing of what it is."""
    return bool(_BARELY_GIVEN.fullmatch(without_list_mark(left.lstrip("—"))))


def aim_of(text: str, amount: Amount) -> Aim | None:
    """The aim told right behind an amount that the words in front do not name, None without one."""
    if found := _AIM.match(text, amount.end):
        return Aim(found["item"], found["use"])
    if found := _AT_ONCE.match(text, amount.end):
        use = "" if _MARKED.match(found["use"]) else found["use"]
        return Aim(_COUNTED.sub("", found["item"]), use, at_once=True)
    found = _MONEY_BEHIND.match(text, amount.end)
    named = found is not None and not _UNNAMED.fullmatch(found["item"])
    return Aim(found["item"], "", at_once=True) if found and named else None


@lru_cache(maxsize=8)  # asked of every clause of a paragraph
def aims_in_turn(text: str, amounts: tuple[Amount, ...]) -> Mapping[int, Aim]:
    """The aim of each amount, by where it starts, of a run of two or more that go to one thing each.

    The first of a run belongs to it only where nothing in front names what it is of.
    """
    money = [amount for amount in amounts if amount.is_money]
    found: dict[int, Aim] = {}
    run: dict[int, Aim] = {}
    for amount, following in zip_longest(money, money[1:]):
        end, goes_on = _stop(text, amount, following)
        if aim := _IN_TURN.fullmatch(text, amount.end, end):
            run[amount.start] = Aim(_COUNTED.sub("", aim["item"]), aim["use"])
        if not (aim and goes_on):
            found |= run if len(run) > 1 else {}
            run = {}
    return found


def _stop(text: str, amount: Amount, following: Amount | None) -> tuple[int, bool]:
    """Where the words behind an amount end, and whether the next amount goes on from there.

    What 其中 leads in are parts of the amount before it.
    """
    stop = _STOP.search(text, amount.end)
    for mark in _MARK.finditer(text, amount.end, following.start) if following else ():
        between = text[mark.start() : following.start] if following else ""
        if _LEADS_ON.fullmatch(between):
            return mark.start(), "其中" not in between
    return (stop.start() if stop else len(text)), False


def leads_on(left: str) -> bool:
    """Whether the words in front of an amount name nothing that it is of (其中安排, 另)."""
    return bool(_LEADS_ON.fullmatch(without_list_mark(left.lstrip("—"))))
