"""By how many percentage points one thing grew faster than another: 甲比乙增幅高几个百分点.

Sets the printed rates of two things side by side, of one year and one level of government; never their
amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.calculate import Worked, difference
from assistant.compose.untold.absent import refuse
from assistant.compose.wording import told_clause
from assistant.draft import Draft
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.question.named.mentions import Target
from assistant.question.targets.calculation import calculation_of

_ASKED = re.compile(
    r"(?:增幅|增速|涨幅|升幅|降幅|跌幅|增长率|增长速度|[增涨降]得)[^，。？]{0,8}?(?:[高低快慢多少大小]|差)[出了]?(?:多少|几)"
)


def rates_apart(case: Case) -> Draft | None:
    """The rates of the two things compared and what lies between; None where no rates are compared."""
    asked = calculation_of(case.linked) if _ASKED.search(case.linked.folded) else None
    if asked is None or asked.second is None or asked.kind != "difference":
        return None
    sides = asked.first.target, asked.second.target
    if not all(side.mentions for side in sides):
        return None
    pair = max(_pairs(case, *sides), key=lambda two: two[0].score + two[1].score, default=None)
    if pair is None:
        return refuse(case)
    first, second = pair
    draft = Draft()
    work = _in_points(difference(first.figure, second.figure))
    clauses = "，".join(told_clause(draft, match, "rate") for match in pair)
    result, expression = draft.work(work)
    word = "高" if work.rises(first.figure) else "低"
    draft.text = f"{clauses}，前者比后者{word}{result}（{expression} = {result}）。"
    return draft


def _in_points(work: Worked) -> Worked:
    """A difference of rates; a fall is added to what it lies below."""
    high, low = work.operands
    sign = f"+ {low.shown.lstrip('-')}" if low.value < 0 <= high.value else f"− {low.shown}"
    return replace(work, unit="个百分点", expression=f"{high.shown} {sign}")


def _pairs(case: Case, first: Target, second: Target) -> Iterator[tuple[Match, Match]]:
    """Rates of both things that are of one report, year, level and base."""
    theirs = list(_rates(case, second))
    for own in _rates(case, first):
        for other in theirs:
            a, b = own.figure, other.figure
            alike = own.view is other.view and a.year == b.year and a.part == b.part
            if a is not b and alike and figure_level(a) == figure_level(b) and _kind(a.base) == _kind(b.base):
                yield own, other


def _rates(case: Case, target: Target) -> Iterator[Match]:
    for view in case.views:
        year, strict = case.year_for(view)
        ask = Ask(("增减率",), year, strict, base=case.query.against or "上年", money=False)
        found = choose(case.matches(view, target), ask)
        yield from (match for match in found if match.score >= ENOUGH and match.figure.value is not None)


def _kind(base: str) -> str:
    return "预算" if "预算" in base else ""


__all__ = ["rates_apart"]
