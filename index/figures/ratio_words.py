"""The words of shares, completion and other ratios in front of a percentage; knows words only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.bases import base_measure, mask_funds, normal_base

_SHARE = re.compile(
    r"(?P<rest>.*?)(?:占|占到)(?P<whole>[^占，；。]*?)(?:的?(?:比重|比例|份额|比))?(?:为|达到?|约为?|"
    r"是|高达|超过?|近|的)*$"
)
_SHARE_NOUN = re.compile(r"(?P<rest>.*?)(?:占比|比重|比例)(?:分别)?(?:为|达到?|约为?|是|高达|超过?)*$")
_TAKES_UP = re.compile("所?占的?$")  # 税收收入所占比重
_WITHIN = re.compile("在(?P<whole>[^，。；在]{2,24}?)(?:之?中|里|内)(?:的|所)?$")
_TAXES_OF = re.compile("([\u4e00-\u9fff]{0,12}收入)税收?")  # 一般公共预算收入税占比
_COMPLETED = re.compile(
    r"(?P<rest>.*?)(?:完成|占|为|达到?|是|相当于|执行)了?(?P<budget>[^，；。为占]*?(?:预算|计划|任务|"
    r"目标|预期|预算数|调整数)[^，；。]{0,8}?)(?:（[^）]*）)?的$"
    r"|(?P<rest2>.*?)(?:完成|为)(?P<budget2>[^，；。为占]{0,6}预算数?)$"
)
_OF_A_BUDGET = re.compile(  # a share of some budget: 占政府采购预算的
    "占(?!(?:20\\d\\d年度?|本|当)?(?:年初|全年|年度|本年|当年|调整后?的?|变动后?的?|批复的?|支出|收入|总|财政拨款|"
    "一般公共|政府性基金|部门|单位)*(?:预算|计划|任务|目标))[\u4e00-\u9fff“”]{2,}预算的?$"
)
_COMPLETION_NOUN = re.compile(
    r"(?P<rest>.*?)(?P<budget>(?:(?:年初|全年|调整后?的?|变动后?的?|年度|当年|本年)*"
    r"(?<!公共)(?<!基金)(?<!经营)(?<!保险)(?:预算数?|计划|任务|目标)的?(?:支出|资金|收入)?)?)"
    r"(?:执行率|完成率|支出进度|执行进度|完成进度|支付率|保障率)(?:达到?|为|是|约)*$"
)
_DIFFERENCE = re.compile(r"(?P<rest>.*?)(?:预决算)?差异率(?:为|是|达)*$")
_OTHER_RATIO = re.compile(
    r"(?P<rest>.*?)(?:为|是|相当于|达到?)(?P<base>(?:20\d\d年|上年|去年|同期)[^，；。]{0,14})的$"
)


@dataclass(frozen=True)
class Ratio:
    """A ratio named before a percentage: its measure, its base, and the text in front."""

    measure: str
    base: str
    rest: str
    whole: str = ""  # what it is a share of, where 占 leaves open whether it is completed or a part


def ratio_before(left: str) -> Ratio | None:
    """The share, completion or other ratio stated right before a percentage."""
    difference = _DIFFERENCE.match(left)
    if difference:
        return Ratio("差异率", "", difference.group("rest"))
    other = _OTHER_RATIO.match(left)
    if other and not re.search("预算|计划", other.group("base")):
        return Ratio("比率", normal_base(other.group("base")), other.group("rest"))
    done = _COMPLETED.match(mask_funds(left))
    if done and not _OF_A_BUDGET.search(left):
        kind = "" if done.group("budget") is not None else "2"
        rest = left[: done.end("rest" + kind)]
        whole = left[len(rest) + 1 : done.end("budget" + kind)] if left[len(rest)] == "占" else ""
        return Ratio("完成率", base_measure(done.group("budget" + kind)), rest, whole)
    done = _COMPLETION_NOUN.match(left)
    if done:
        return Ratio("完成率", base_measure(done.group("budget")), done.group("rest"))
    share = _SHARE_NOUN.match(left)
    if share:
        told = _TAKES_UP.sub("", share.group("rest"))
        above = re.search("占(.+?)的?$", told)
        base = above.group(1) if above else ""
        rest = told[: above.start()] if above else told
        taxes = _TAXES_OF.fullmatch(rest)
        return Ratio("占比", taxes.group(1), "税收收入") if taxes else _share_within(base, rest)
    share = _SHARE.match(left)
    return _share_within(share.group("whole").removesuffix("的"), share.group("rest")) if share else None


def _share_within(whole: str, rest: str) -> Ratio:
    """A share whose whole stands behind 占, or in front of it ("在甲收入中占")."""
    within = None if whole else _WITHIN.search(rest)
    return (
        Ratio("占比", within.group("whole"), rest[: within.start()]) if within else Ratio("占比", whole, rest)
    )
