"""Rows of which two years' amounts are printed and no change: by how much each moved.

Takes the rows that the question compares from rows.py and finds the same rows of the year before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculate import Worked, difference, in_unit, places
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import MEASURES_OF
from assistant.find.figures.quantities import ACTUALS, AMOUNTS, BUDGETS
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import asks_place
from assistant.find.tables.rows import comparable
from assistant.find.text.view import ReportView
from index.figures.bases import comparison
from index.normalise import is_money

_MOSTLY = 0.8


@dataclass(frozen=True)
class Moved:
    """One row in two years."""

    now: Match
    before: Match

    @property
    def change(self) -> Worked:
        """What lies between the two amounts."""
        return difference(self.now.figure, self.before.figure)

    @property
    def signed(self) -> Decimal:
        """By how much it moved in 元, below zero for a fall."""
        now, before = (in_unit(match.figure, "元").value for match in (self.now, self.before))
        return now - before

    @property
    def way(self) -> str:
        """增加, 减少 or 持平."""
        return "持平" if not self.signed else "增加" if self.signed > 0 else "减少"


def moved_rows(case: Case, view: ReportView) -> list[Moved]:
    """The rows asked about with both their amounts; [] where less than two have them."""
    found = []
    for row in comparable(case, view, "amount", asks_place(case)):
        other = _other_year(case, row)
        if other is not None:
            before, now = sorted((row, other), key=lambda match: match.figure.year or 0)
            found.append(Moved(now, before))
    return found if len(found) > 1 else []


def moved_by_rates(rates: Sequence[Match]) -> list[tuple[Match, Moved]]:
    """Rows of which only rates are printed as moves, each with the amounts of the columns that these come to.

    [] where hardly a row prints such amounts.
    """
    told = [(rate, pair) for rate in rates for pair in _pairs_in_row(rate) if _comes_to(rate, pair)]
    columns = Counter(_columns(pair) for _, pair in told).most_common(1)
    if not columns or columns[0][1] < _MOSTLY * len(rates):
        return []
    found = ((rate, pair) for rate in rates for pair in _pairs_in_row(rate))
    return [(rate, pair) for rate, pair in found if _columns(pair) == columns[0][0]]


def _pairs_in_row(rate: Match) -> list[Moved]:
    """The amounts of a row in the year of its rate, each with those of the year before."""
    own, view = rate.figure, rate.view
    amounts = [
        Match(view, number, rate.cover, rate.score)
        for number in view.by_group[own.group]
        if (figure := view.figures[number]).measure in AMOUNTS
        if (figure.item, figure.region) == (own.item, own.region)
        if figure.value and is_money(figure.unit) and figure.year and own.year
    ]
    nows = [amount for amount in amounts if amount.figure.year == own.year]
    befores = [amount for amount in amounts if (amount.figure.year or 0) + 1 == own.year]
    return [Moved(now, before) for now in nows for before in befores]


def _columns(pair: Moved) -> tuple[tuple[str, str], ...]:
    return tuple((match.figure.part, match.figure.measure) for match in (pair.now, pair.before))


def _comes_to(rate: Match, pair: Moved) -> bool:
    """Whether a printed rate, or ratio to the year before, is that of two amounts, but for rounding."""
    told = abs(rate.figure.value or Decimal(0))
    now, before = (in_unit(match.figure, "元").value for match in (pair.now, pair.before))
    moved = now if rate.figure.measure in MEASURES_OF["ratio"] else abs(now - before)
    return abs(moved / before * 100 - told) <= Decimal(1).scaleb(-places(told))


def _other_year(case: Case, row: Match) -> Match | None:
    """The same row in the other year asked about, else in the year before, or after where that is all."""
    figure, year, years = row.figure, row.figure.year, case.query.years
    if year is None or not is_money(figure.unit):
        return None
    others = [sum(years) - year] if len(years) == 2 and year in years else [year - 1, year + 1]
    measures = _of_base(case.query.text)
    return next((match for other in others if (match := _in_year(row, other, measures))), None)


def _of_base(text: str) -> tuple[str, ...]:
    """The measures that a question compares with (比上年执行数低: what was done); any where it says none."""
    base = (comparison(text) or ("", 0, 0))[0]
    if re.search("执行|决算|完成|实际", base):
        return ACTUALS
    return BUDGETS if "预算" in base else AMOUNTS


def _in_year(row: Match, year: int, measures: Sequence[str]) -> Match | None:
    """The amount of the same row of the same table, or of prose, in a year."""
    view, own = row.view, row.view.labels[row.number]
    for number, label in enumerate(view.labels):
        other = view.figures[number]
        alike = (label.item, label.region, label.part) == (own.item, own.region, own.part)
        same = alike and other.year == year and other.table == row.figure.table and other.measure in measures
        if same and other.value is not None and is_money(other.unit):
            return Match(view, number, row.cover, row.score)
    return None


__all__ = ["Moved", "moved_by_rates", "moved_rows"]
