"""A printed change against the amounts of its two years, printed elsewhere: 两年合计一减对得上吗.

Takes the change that the question says, else the surest of the thing named; the amounts are those of the
same thing and place, of the year and the one before. Words nothing but the verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.calculate import difference, in_unit
from assistant.compose.wording import stated_change, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.find.text.said_sums import SaidSum, said_sums
from index import Figure
from index.normalise import is_money, item_key, to_yuan

_ASKED = re.compile(
    r"(?:[两二]年|[今本当]年[^，。？]{0,6}[去上]年|前后)[^。？]*(?:减|差|合计|总[数额计])|相减|一减|减一?(?:下|减看)|减去[上去]年"
)
_OF_CHANGE = re.compile(r"增加|减少|增长|下降|多了|少了|变化|增减|[多少][花支收]")
_TOTAL = re.compile(r"(?:经费)?(?:决算|预算|执行)?数?(?:合计|总计|总额)?(?:数|额)?$")


def years_of_change(case: Case) -> Draft | None:
    """Whether the amounts of two years differ by the change that is printed; None where one is missing."""
    text = case.query.text
    if not (_ASKED.search(text) and _OF_CHANGE.search(text)):
        return None
    for change in _changes(case):
        year = change.figure.year or 0
        now, before = _amount(change, year), _amount(change, year - 1)
        if now and before and now.figure.measure == before.figure.measure:
            return _compared(change, now, before)
    return None


def _changes(case: Case) -> Iterator[Match]:
    """The changes against the year before that may be meant: where a sum is said, of that sum."""
    sums = said_sums(case.query.text)
    for view in case.views:
        named = [m for target in case.linked.targets for m in case.matches(view, target) if m.score >= ENOUGH]
        found = {match.number: match for match in named if _is_change(match.figure)}
        yield from (match for match in found.values() if not sums or _is_said(match.figure, sums))


def _is_change(figure: Figure) -> bool:
    told = figure.measure == "增减额" and bool(figure.value) and is_money(figure.unit)
    return told and figure.year is not None and "预算" not in figure.base


def _is_said(figure: Figure, sums: Sequence[SaidSum]) -> bool:
    value = None if figure.value is None else to_yuan(figure.value.copy_abs(), figure.unit)
    return value is not None and any(said.is_meant(value) for said in sums)


def _amount(move: Match, year: int) -> Match | None:
    """The amount of the thing of a change in a year, in its own section where one stands there."""
    change, name = move.figure, _bare(move.figure.item)
    found = [
        Match(move.view, number, 1.0, 1.0)
        for number, figure in enumerate(move.view.figures)
        if figure.measure in ("决算数", "预算数", "执行数", "金额")
        and figure.year == year
        and is_money(figure.unit)
        and figure.value is not None
        and (figure.region, figure.part) == (change.region, change.part)
        and _bare(figure.item) == name
    ]
    return min(found, key=lambda match: match.figure.headings != change.headings, default=None)


def _bare(item: str) -> str:
    """A name without what only calls it a total."""
    return _TOTAL.sub("", item_key(item))


def _compared(change: Match, now: Match, before: Match) -> Draft:
    draft, figure = Draft(), change.figure
    work = difference(now.figure, before.figure)
    clauses = "，".join(value_clause(draft, each) for each in (now, before))
    result, expression = draft.work(work)
    move = "增加" if work.rises(now.figure) else "减少"
    told = stated_change(draft, change)
    same = in_unit(figure, work.unit).value.copy_abs() == abs(work.value) and move == figure.direction
    verdict = "对得上" if same else "对不上，两者不一致"
    draft.text = f"{verdict}：{clauses}，相减为{move}{result}（{expression} = {result}），报告写{told}。"
    return draft


__all__ = ["years_of_change"]
