"""The words that open a list, and the marks that its items begin with."""

from __future__ import annotations

import re

_LIST_OPENER = re.compile(
    r"(?:其中|组成|包括|主要包括|构成(?:是|如下|为|情况)?|分别(?:是|为)|具体(?:为|是|如下|情况)?|主要(?:调整|变动|增减)?(?:科目|项目|事项)(?:是|为)?|"
    r"(?:用于)?以下(?:[\u4e00-\u9fff]{0,6}(?:方面|项目|事项|支出|领域|用途))?|如下|主要(?:收入|支出)(?:项目|科目)?(?:执行|完成|"
    r"预算|安排)?情况(?:是|为)?|(?:主要|分项|具体)(?:项目|科目)?(?:安排|预算|执行|完成)?情况(?:是|为)?|(?:从|分)[^，]{0,14}(?:看|情况)|按[^，]{1,10}(?:分|划|看|分类|统计))$"
)
_STARTS_LIST = re.compile(
    r"^(?:其中|包括|主要包括|含(?=[^，；。]{2,}(?:费|支出|收入|资金|项目)\d)|从(?:结构|级次|构成|项目|债券类型)看|分(?:项目|科目|结构|地区|级次|类别|"
    r"支出)看)[：，,]?"
)
_USED_FOR = "(?:分别|主要|具体|全部|重点)*用于"
_PART = r"[^，。；：、\d\x00]{2,24}\d[\d.,]*(?:万|亿)?元"
_GOES_TO = re.compile(  # 债券18亿元，用于甲6亿元，乙9亿元: parts of what it is of
    rf"(?P<whole>[^，。；：、\d\x00]{{2,16}}?)??{_USED_FOR}：?{_PART}[，、](?![与较比同占]){_PART}"
)
_GONE_TO = re.compile(rf"用于{_PART}[，、]$")
_PARTS_LISTED = re.compile(  # 采购总额9万元：货物4万元、服务5万元; 债券9亿元主要用于：甲4亿元、乙3亿元
    rf"(?:{_USED_FOR})?：{_PART}[，、；]{_PART}"
)
_MARK = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、.．](?!\d)|[①-⒛]|—{1,2}|[-·●]"
)


def list_mark(text: str) -> str:
    """The kind of list mark that a paragraph starts with, its number aside."""
    match = _MARK.match(text)
    if match is None:
        return ""
    return re.sub("[一二三四五六七八九十]+", "一", re.sub(r"\d+|[①-⒛]", "1", match.group()))


def is_list_opener(clause: str) -> bool:
    """Whether a clause without numbers announces a list."""
    plain = re.sub("（按[^）]{1,8}）$", "", clause.strip("\x00 "))
    return bool(_LIST_OPENER.search(plain)) and len(clause) < 40


def opener_item(clause: str) -> str:
    """The words of a list opener that name the whole ("甲主要支出项目执行情况" -> "甲支出")."""
    clause = re.sub("(?:拟|将)?(?:安排|用于|投向|支持)*(?:用于)?以下.*$", "", clause.strip("\x00 ：，"))
    return re.sub(
        "主要|重点|项目|科目|执行|完成|情况|其中|如下|以下方面|具体|用于|构成|包括|分别|其|是|为$",
        "",
        clause.strip("\x00 ：，"),
    )


def starts_list(clause: str) -> bool:
    """Whether a clause starts with "其中" and the like."""
    return bool(_STARTS_LIST.match(clause))


def goes_to_parts(text: str, start: int) -> re.Match[str] | None:
    """What tells there how much goes to each of several things, with the `whole` if it is named."""
    found = _GOES_TO.match(text, start)
    return found if found and not _GONE_TO.search(text[:start]) else None


def lists_parts(text: str, end: int) -> bool:
    """Whether a colon behind an amount that ends there opens the list of its parts."""
    return _PARTS_LISTED.match(text, end) is not None
