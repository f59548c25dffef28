"""The other kind of the same thing for a place: 专项债务余额 beside 一般债务余额.

Where a question asks of the thing as a whole and a table prints it by kind alone, its amounts are sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.share_of_first import asked_of_first
from index import Figure

_KIND = re.compile("一般性|一般(?=债)|专项")
_TOTALS = ("合计", "总计")
_BEHIND = re.compile("其中|里面")


def both_kinds(case: Case, rows: Sequence[Match]) -> list[tuple[Match, Match]]:
    """Each row of a place with the other kind in it; [] where a kind is asked, or a row prints but one."""
    if _KIND.search(_BEHIND.split(case.query.text)[0]) or not rows or rows[0].figure.table is None:
        return []
    told: dict[tuple[object, ...], list[int]] = {}
    for number, figure in enumerate(rows[0].view.figures):
        if figure.table is not None and figure.value is not None:
            told.setdefault((figure.item, *_slice(figure)), []).append(number)
    pairs = [(row, other) for row in rows if row.figure.region and (other := _other(row, told))]
    return pairs if len(pairs) == len(rows) else []


def printed_sums(rows: Sequence[Match]) -> list[Match]:
    """The rows that print the sum of both kinds for each place, in the tables of those of one; [] without."""
    sums = [next(_sums_beside(row), None) for row in rows]
    return [each for each in sums if each is not None] if None not in sums else []


def _sums_beside(row: Match) -> Iterator[Match]:
    """The total of what a row is of, without its kind, in the same column (转移支付支出合计)."""
    own, thing = row.figure, _KIND.sub("", row.figure.item)
    for number, figure in enumerate(row.view.figures):
        total = figure.item.endswith(_TOTALS) and thing in figure.item
        if total and figure.table == own.table and _slice(figure) == _slice(own):
            yield Match(row.view, number, row.cover, row.score)


def of_row_behind(case: Case, row: Match) -> tuple[Match, ...]:
    """What the row of a place prints of things of no kind that a later clause names (…，年末债务余额多少)."""
    view, own, told = row.view, row.figure, list[Match]()
    for mention in asked_of_first(case):
        found = [
            Match(view, number, 1.0, 1.0)
            for number in view.by_group[own.group]
            if not _KIND.search((figure := view.figures[number]).item)
            and (figure.region, figure.year, figure.unit) == (own.region, own.year, own.unit)
            and any(figure.item.endswith(key) for key in mention.keys)
        ]
        told += found[:1]
    return tuple(told)


def _slice(figure: Figure) -> tuple[object, ...]:
    return (figure.measure, figure.year, figure.unit, figure.region, figure.part)


def _other(row: Match, told: Mapping[tuple[object, ...], Sequence[int]]) -> Match | None:
    """What tables print of the other kind for the place of a row, its own row first."""
    own = row.figure
    found = [number for name in _of_other_kind(own.item) for number in told.get((name, *_slice(own)), ())]
    found.sort(key=lambda number: row.view.figures[number].group != own.group)
    return Match(row.view, found[0], row.cover, row.score) if found else None


def _of_other_kind(item: str) -> tuple[str, ...]:
    """What the same thing of the other kind may be called."""
    found = _KIND.search(item)
    if found is None:
        return ()
    others = ("一般", "一般性") if found.group() == "专项" else ("专项",)
    return tuple(item[: found.start()] + other + item[found.end() :] for other in others)


__all__ = ["both_kinds", "of_row_behind", "printed_sums"]
