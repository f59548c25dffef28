"""Which parts of a whole made it move between two years: parts of the same kind that add up to it in both.

A part is a row or clause below the whole, or a row of a flat table whose total the whole is. Parts that
do not add up to the whole are of another cut, and are not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.calculate import in_unit
from assistant.find.figures.quantities import step
from assistant.find.figures.select import Match
from index import Figure
from index.normalise import is_money, item_key

_MOVED = r"(?:[差多少砍省涨降]|增[加长]?|减少?|压[减缩]?|节约|上[涨升]|下[降滑]|回落)(?:了|掉|出来?)?[的得]?"
_ON = r"(?:主要|到底|究竟|具体|都|是|体现|集中|落|出|花|用)*在(?:了|于)?"
_PARTS = r"哪(?:(?:几|一|些|两)?个?(?:项|类|块|样|部分|科目|方面)|[里儿])"
_WHICH = re.compile(_MOVED + _ON + _PARTS)
_OPENS = re.compile(rf"(?:又|主要|到底|究竟|具体|都|是)*{_WHICH.pattern}")
_FEWEST = 2

Moved = tuple[Match, Match]


def asks_which_moved(text: str) -> bool:
    """Whether a question asks which parts made a difference (差在哪一项)."""
    return _WHICH.search(text) is not None


def goes_on_to_which(text: str) -> bool:
    """Whether a sentence asks only which parts made the difference that was asked before it."""
    return _OPENS.match(text) is not None


def parts_moved(first: Match, last: Match) -> list[Moved]:
    """The parts of a whole in two years that differ, those that went its way first, the largest first."""
    for before in _cuts(first):
        for after in _cuts(last):
            if set(before) == set(after):
                moved = [(before[key], after[key]) for key in before]
                rises = _apart((first, last)) > 0
                return sorted(
                    (pair for pair in moved if _apart(pair)),
                    key=lambda pair: ((_apart(pair) > 0) != rises, -abs(_apart(pair))),
                )
    return []


def _apart(pair: Moved) -> Decimal:
    """By how much the later figure is above the earlier, in yuan."""
    before, after = (in_unit(match.figure, "元").value for match in pair)
    return after - before


def _cuts(whole: Match) -> Iterator[dict[str, Match]]:
    """The parts of a whole by name, of each table or section that cuts it, its own first."""
    view, own = whole.view, whole.figure
    runs: dict[object, dict[str, Match]] = {}
    for number, figure in enumerate(view.figures):
        below = view.labels[number].ancestors[-1:] == (view.labels[whole.number].item,)
        beside = own.table is not None and figure.table == own.table and figure.ancestors == own.ancestors
        if figure is own or not (below or beside) or not _like(figure, own):
            continue
        place = (figure.table is None, figure.table, figure.headings, below, figure.scope)
        runs.setdefault(place, {}).setdefault(
            item_key(view.labels[number].item), Match(view, number, 1.0, 1.0)
        )
    for _, run in sorted(runs.items(), key=lambda each: each[0][1] != own.table):  # type: ignore[index]
        if len(run) >= _FEWEST and _add_up([match.figure for match in run.values()], own):
            yield run


def _like(figure: Figure, whole: Figure) -> bool:
    """Whether a figure is an amount of the column that a whole stands in."""
    return (
        figure.value is not None
        and is_money(figure.unit)
        and (figure.year, figure.measure) == (whole.year, whole.measure)
        and (figure.region == whole.region or not figure.region)
    )


def _add_up(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts add up to a whole, as exactly as they are printed."""
    gap = abs(sum(in_unit(part, "元").value for part in parts) - in_unit(whole, "元").value)
    return gap <= max(map(step, (whole, *parts)))


__all__ = ["asks_which_moved", "goes_on_to_which", "parts_moved"]
