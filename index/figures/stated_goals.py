"""Goals that prose states with signs ("满意度≥96%；道路硬化≥0.5km") -> figures of what was set out.

Knows one goal at a time, between the marks that part clauses; forms printed as lines are not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.normalise import Compact, parse_number
from index.types import Figure, Paragraph, Report

_GOAL = re.compile(
    r"(?:^|(?<=[，。；;：:、]))\s*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳])?\s*"
    r"(?P<name>[\u4e00-\u9fff][\u4e00-\u9fffA-Z0-9（）()“”]{2,24}?)(?:目标值?|指标值?)?(?:要求)?[为是]?\s*"
    r"[<>=≥≤＞＜≧≦]=?\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*"
    r"(?P<unit>[%％‰]|(?:万|亿)?元(?:/[\u4e00-\u9fff]{1,3})?|[A-Za-z]{1,3}|[\u4e00-\u9fff]{1,3}?)\s*"
    r"(?=[，。；;、]|$)"
)
_PROSE = re.compile("[。；;]")


def stated_goals(paragraph: Paragraph, text: Compact, report: Report, group: int) -> Iterator[Figure]:
    """A figure for every goal of a paragraph of prose; `group` counts on from the last statement."""
    if not _PROSE.search(text.text):
        return
    for number, goal in enumerate(_GOAL.finditer(text.text), group + 1):
        at = next(iter(paragraph.locate(*text.raw_span(*goal.span("number")))), None)
        yield Figure(
            item=goal["name"],
            measure="目标值",
            value=parse_number(goal["number"]),
            unit="%" if goal["unit"] == "％" else goal["unit"],
            printed=goal["number"],
            spans=paragraph.locate(*text.raw_span(*goal.span())),
            at=at,
            group=number,
            year=report.year,
            headings=paragraph.headings,
        )


__all__ = ["stated_goals"]
