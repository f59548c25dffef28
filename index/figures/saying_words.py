"""Statements without a number: no change, none of it, a rate declined; knows words only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.change_words import EITHER, direction_of

_LEVEL_WORDS = (
    "(?:基本|大体|总体|保持)*持平|(?:基本|保持)*一致|保持不变|相同|相等|无(?:增减)?变[化动]|无增减(?:变[化动])?|"
    "没有(?:增减)?变[化动]|未发生(?:增减)?变[化动]|不变|不增不减|零增长"
)
_LEVEL = re.compile(rf"(?P<word>{_LEVEL_WORDS})(?:[，。；（、]|$)")
_BARE_CHANGE = re.compile(
    rf"(?:有所|略有|大幅|小幅|明显|相应|均有所|均)?(?P<word>{EITHER})(?:(?:幅度)?较?[多大快慢高]|明显)?$"
)
_EXPECTED = re.compile("(?:(?P<up>高于|好于|优于|大于|超过?|超出)|低于|少于|小于|不及|未达到?|未及)预期$")
_UNKNOWN_RATE = re.compile(r"(?P<word>增长|下降|增加|减少)(?:率|幅)?(?P<printed>-{1,3}|—+|/|不可比|无法比较)")
_NONE = re.compile(
    r"(?:(?P<before>[^，。；]{2,40}?)(?:预算|支出|收入)?(?:均)?(?P<none>(?:没有安排|未安排|没有发生|"
    r"未发生)(?P<side>支出|收入)?|(?<=年初)(?:没有|未)(?:安排|编列|列入?)预算|(?<=[费用支款])没有|未编制|无此项(?:收入|支出|预算|收支|业务|经费|费用)?(?:支出|安排|收入)?|无(?:支出|收入|"
    r"安排|预算)))(?:$|[，。；])"
    r"|(?P<none2>无(?!形|障碍|线|人机|人值|纸|偿|业主|烟)|没有|未安排|未发生|未编制|未使用|不涉及|不存在|没有使用|无使用|没有安排|未有|"
    r"无安排)(?P<after>[^，。；：]{2,60}?(?:收入|支出|预算|拨款|经费|资金|购置|收支|项目|债务|"
    r"结转和结余|结余|安排|费|采购|车辆|资产|设备|的支出))(?:的?(?:安排|情况|发生))?(?=$|[，。；（])"
    r"|(?P<none3>为空表|(?:此|本|该)表(?:无数据|为空)|空表|无此项(?:收入|支出|预算|收支|业务|经费|"
    r"费用)?|此表无数据|无数据)"
)


@dataclass(frozen=True)
class Saying:
    """A statement without a number: the word that makes it and the item it names, if any."""

    word: str
    start: int
    end: int
    subject: str


def level_saying(clause: str) -> Saying | None:
    """ "与上年持平" and the like."""
    match = _LEVEL.search(clause)
    if match is None:
        return None
    return Saying(match.group("word"), match.start("word"), match.end("word"), clause[: match.start()])


def bare_change(clause: str) -> tuple[str, int] | None:
    """Direction and offset of a change without a number that ends a clause."""
    match = _BARE_CHANGE.search(clause.rstrip("的。"))
    return (direction_of(match.group("word")), match.start()) if match else None


def against_expected(clause: str) -> tuple[str, int] | None:
    """Direction and offset of "高于预期" at the end of a clause."""
    match = _EXPECTED.search(clause.rstrip("的。"))
    return (direction_of("增加" if match["up"] else "减少"), match.start()) if match else None


def unknown_rate(clause: str) -> Saying | None:
    """ "增长--": a rate that the report declines to give."""
    match = _UNKNOWN_RATE.search(clause)
    if match is None:
        return None
    return Saying(match.group("printed"), match.start("printed"), match.end("printed"), match.group("word"))


def none_saying(clause: str) -> Saying | None:
    """A declaration that there is no such money."""
    match = _NONE.search(clause)
    if match is None:
        return None
    word = match.group("none") or match.group("none2") or match.group("none3")
    subject = match.group("before") or match.group("after") or ""
    if match.group("side"):  # 甲预算未发生支出: what its expenditure is called
        named = clause[match.start("before") : match.start("none")].removesuffix("均")
        subject = named if named.endswith(("费", "支出", "收入")) else named + match.group("side")
    return Saying(word, match.start(), match.end(), subject)
