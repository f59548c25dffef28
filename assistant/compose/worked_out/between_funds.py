"""What one fund hands over to another (从政府性基金调进一般公共预算), however the row is called.

The account that receives it says 从政府性基金预算调入, the one that gives it 调出资金 or 调入一般公共预算.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import scope_of
from assistant.question.asked.wants import MONEY_WANTS
from index import Figure
from index.normalise import is_money

_FUND = (
    r"(?:一般公共预算|(?:政府性|社会保险|社保)基金(?:预算)?|国有资本经营(?:预算)?|国资(?:经营)?预算"
    r"|(?<![节险])基金预算|(?<=[从由往向给])基金)"
)
_MOVES = r"(?:调|划转|划)(?!整|节|控|动|研|查|增|减|高|低)"
_WORDS = r"[^，。？；]{0,12}?"
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"[从由](?P<giver>{_FUND}){_WORDS}{_MOVES}{_WORDS}(?P<taker>{_FUND})",
        rf"(?P<taker>{_FUND}){_WORDS}[从由](?P<giver>{_FUND}){_WORDS}{_MOVES}",
        rf"[从由]?(?P<giver>{_FUND}){_WORDS}[往向给](?P<taker>{_FUND}){_WORDS}{_MOVES}",
        rf"[往向给](?P<taker>{_FUND}){_WORDS}{_MOVES}{_WORDS}(?P<giver>{_FUND})",
        rf"(?P<giver>{_FUND}){_WORDS}{_MOVES}{_WORDS}(?P<taker>{_FUND})",
    )
)
_PLANNED, _DONE = ("年初预算数", "预算数", "全年预算数"), ("决算数", "执行数")
_ASKS_PLANNED = re.compile("打算|计划|年初|预算|安排|预计|拟|准备")
_ASKS_DONE = re.compile("实际|执行|决算|完成|最后|最终|结果|真正|到底")
_OTHERS = re.compile(r"、|等|其他|和|及(?!对应)")
_GIVEN = re.compile("调出")
_WHOLE_NAMES = ("一般公共预算", "社会保险基金")
_SURELY = 3
_BY_LEVEL = ("whole", "", "own")


@dataclass(frozen=True)
class _Row:
    """The figures of one row or sentence that tell the move, and how surely it is of the two funds."""

    matches: tuple[Match, ...]
    sure: int
    level: str


def between_funds(case: Case) -> Draft | None:
    """What was handed over, planned and done as asked; None where no two funds are named or none is told."""
    funds = _funds(case.query.asked)
    if funds is None or not case.query.wants or not set(case.query.wants) <= MONEY_WANTS:
        return None
    rows = [row for view in case.views for row in _rows(case, view, *funds)]
    best = max(rows, key=lambda row: _worth(case, row), default=None)
    if best is None:
        return None
    draft = Draft()
    giver, taker = funds
    named = giver in best.matches[0].figure.item
    draft.text = "" if named else f"{giver}{'' if giver in _WHOLE_NAMES else '预算'}调入{taker}："
    draft.text += "；".join(value_clause(draft, match, unit=case.query.unit) for match in best.matches) + "。"
    return draft


def _funds(text: str) -> tuple[str, str] | None:
    """The fund that gives and the one that takes, where a question speaks of a move between two."""
    found = next((found for way in _WAYS if (found := way.search(text))), None)
    if found is None:
        return None
    giver, taker = _fund(found["giver"]), _fund(found["taker"])
    return (giver, taker) if giver and taker and giver != taker else None


def _fund(name: str) -> str:
    return "国有资本经营" if name.startswith("国资") else scope_of(name) or "政府性基金"


def _worth(case: Case, row: _Row) -> tuple[bool, int, int, int]:
    """The level asked first; then all that is asked, told surely, the whole before a part."""
    fits = case.query.level in ("", row.level)
    level = -_BY_LEVEL.index(row.level) if row.level in _BY_LEVEL else -len(_BY_LEVEL)
    return fits, len(row.matches), min(row.sure, _SURELY), level


def _rows(case: Case, view: ReportView, giver: str, taker: str) -> Iterator[_Row]:
    """Each row of the year asked that tells the move."""
    year, _ = case.year_for(view)
    wanted = _wanted(case)
    for numbers in view.by_group.values():
        told = [Match(view, number, 1.0, 1.0) for number in numbers if _in_year(view.figures[number], year)]
        sure = max((_sure(match.figure, giver, taker) for match in told), default=0)
        if not sure:
            continue
        own = [match for match in told if _sure(match.figure, giver, taker) == sure]
        level = figure_level(own[0].figure)
        if case.query.level and level and level != case.query.level:
            continue
        if matches := tuple(_of_measures(own, wanted)):
            yield _Row(matches, sure, level)


def _in_year(figure: Figure, year: int | None) -> bool:
    return figure.value is not None and is_money(figure.unit) and figure.year in (year, None)


def _wanted(case: Case) -> Sequence[Sequence[str]]:
    """The measures to be told, each the first there is of some."""
    text = re.sub(_FUND, "", case.query.asked)
    planned, done = bool(_ASKS_PLANNED.search(text)), bool(_ASKS_DONE.search(text))
    if planned and done:
        return (_PLANNED, _DONE)
    return (_PLANNED,) if planned else ((*_DONE, *_PLANNED),)


def _of_measures(own: Sequence[Match], wanted: Sequence[Sequence[str]]) -> Iterator[Match]:
    by_measure = {match.figure.measure: match for match in reversed(own)}
    for measures in wanted:
        told = next((by_measure[measure] for measure in measures if measure in by_measure), None)
        if told is not None:
            yield told


def _sure(figure: Figure, giver: str, taker: str) -> int:
    """How surely a figure tells what one fund gives to the other, 0 where it does not."""
    item = figure.item
    if "调" not in item or _OTHERS.search(item):
        return 0
    around = "/".join((*figure.ancestors, *figure.headings[-2:]))
    if re.search(rf"{giver}(?:预算)?(?:资金)?调入", item):
        return _SURELY + 1 if taker in item + around else _SURELY
    of_giver = giver in (figure.scope, scope_of(item)) or giver in around
    if of_giver and re.search(rf"(?:调入|[向给往]){taker}", item):
        return _SURELY
    return _SURELY - 1 if of_giver and _GIVEN.search(item) and taker == "一般公共预算" else 0


__all__ = ["between_funds"]
