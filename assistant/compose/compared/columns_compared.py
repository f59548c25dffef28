"""Rows of places in which one column is more than another: 专项补助比体制补助多的是哪些乡镇."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import in_unit
from assistant.compose.wording import MOST_LISTED, rows_met, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import asks_place, place_of_row
from assistant.find.text.view import ReportView
from index.normalise import is_money, item_key

_MORE = (  # the one column, the other, which way
    re.compile(
        r"(?P<one>[^，。？、比的年]{2,14})比(?P<other>[^，。？的]{2,14}?)(?:还|要|更)*(?P<way>[多大高少小低])的(?:是|有)?哪"
    ),
    re.compile(
        r"哪[^，。？的]{1,6}的?(?P<one>[^，。？、比的]{2,14})比(?P<other>[^，。？的]{2,14}?)(?:还|要|更)*(?P<way>[多大高少小低])(?=$|[，。？])"
    ),
)
_LESS = frozenset("少小低")


def columns_compared(case: Case) -> Draft | None:
    """The places whose row prints more in one column named than in another; None for other questions."""
    asked = next((found for form in _MORE if (found := form.search(case.query.text))), None)
    if asked is None or not asks_place(case):
        return None
    for view in case.views:
        rows = _rows(case, view, item_key(asked["one"]), item_key(asked["other"]))
        less = asked["way"] in _LESS
        met = [(one, other) for one, other in rows if one != other and _is_more(one, other) != less]
        if len(rows) > 1 and met:
            return _told(met, len(rows))
    return None


def _rows(case: Case, view: ReportView, one: str, other: str) -> Sequence[tuple[Match, Match]]:
    """The two amounts of each row of a place that prints both, of the year asked."""
    year, strict = case.year_for(view)
    found: dict[int, dict[str, Match]] = {}
    for number, figure in enumerate(view.figures):
        name = next((name for name in (one, other) if item_key(figure.item).endswith(name)), "")
        printed = figure.table is not None and figure.value is not None and is_money(figure.unit)
        of_year = figure.year in (year, None) or not strict
        if name and printed and of_year and place_of_row(view, number):
            found.setdefault(figure.group, {}).setdefault(name, Match(view, number, 1.0, 1.0))
    return [(row[one], row[other]) for row in found.values() if len(row) > 1]


def _is_more(one: Match, other: Match) -> bool:
    return in_unit(one.figure, "元").value > in_unit(other.figure, "元").value


def _told(met: Sequence[tuple[Match, Match]], among: int) -> Draft:
    draft = Draft()
    clauses = ["，".join(value_clause(draft, match) for match in pair) for pair in met[:MOST_LISTED]]
    draft.text = rows_met(draft, clauses, [one for one, _ in met[MOST_LISTED:]])
    draft.notes.append(f"在{among}项中查找")
    return draft


__all__ = ["columns_compared"]
