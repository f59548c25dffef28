"""What a level or a place takes in by the report's own words: 市级包括哪几块, 市本级含不含高新区.

Reports say so once, in brackets behind the name (市级（含市本级、甲开发区，下同）). Knows no place by itself.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.templates import say

_LEVEL = r"(?:[省市县区州盟旗]本?级|本级|全[省市县区州盟旗]|[\u4e00-\u9fff]{2,5}?[省市县区州])"
_TAKES_IN = (
    r"(?:(?P<either>含不含|包不包[括含]|算不算)|包[括含]|含(?:有|了)?|涵盖|囊括|算[上了进]?|指的?是?|是指)"
)
_ASKED = re.compile(
    rf"(?:^|[，。；“”说讲写的里中]|报告)(?P<level>{_LEVEL})”?(?:(?:这|那)?一?个?(?:词|口径|概念|范围))?(?:的(?:口径|范围|数))?"
    rf"(?:都|具体|到底|究竟|总共|一共|主要|里|中|是否|有没有|，)*{_TAKES_IN}(?:了|着|的是)?"
    r"(?:(?:哪|什么|啥|谁)[^，。？；收支钱税费债]{0,10}|(?P<place>[^，。？；哪什啥谁多]{2,12}?)(?(either)|(?:吗|么|没有?|不)))?[？。]?$"
)
_MEANING = re.compile(
    rf"什么是“?(?P<level>{_LEVEL})”?[？。]?$|^(?:报告)?[里中说的]*“?(?P<named>{_LEVEL})”?是什么意思"
)
_SHORTER = "[^（）、，]{0,4}?"  # 高新区 for 高新技术开发区
_MOST = 2  # brackets told: a report may tell a place with and without another


def taken_in(case: Case) -> Draft | None:
    """The bracket that says what a level takes in; None where that is not asked or no bracket says so."""
    text = case.query.asked
    asked = _ASKED.search(text) or _MEANING.search(text)
    if asked is None:
        return None
    said = asked.groupdict()
    level, place = said["level"] or said["named"], said.get("place") or ""
    called = _SHORTER.join(map(re.escape, place))
    told: dict[str, str] = {}
    left_out: set[bool] = set()
    draft = Draft()
    behind = re.compile(rf"{level}（(?P<out>不)?(?:包?含|包括|即|指)[^（）]*?{called}[^（）]*）")
    for view in case.views:
        for sentence in view.sentences:
            found = behind.search(sentence.text)
            if found and found.group() not in told and len(told) < _MOST:
                told[found.group()] = draft.cite_sentence(view, sentence)
                left_out.add(bool(found["out"]))
    if not told:
        return None
    verdict = ("不包括，" if left_out == {True} else "包括，") if place and len(left_out) == 1 else ""
    draft.text = verdict + "；".join(say("quoted", quote=quote, cite=cite) for quote, cite in told.items())
    return draft


__all__ = ["taken_in"]
