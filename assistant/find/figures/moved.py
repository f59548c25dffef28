"""Rows of which two years' amounts are printed and no change: by how much each moved.

Takes the rows that the question compares from rows.py and finds the same rows of the year before.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.calculate import Worked, difference, in_unit
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import ACTUALS, BUDGETS
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import asks_place
from assistant.find.tables.rows import comparable
from assistant.find.text.view import ReportView
from index.normalise import is_money

_AMOUNTS = (*ACTUALS, *BUDGETS)


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
    def way(self) -> str:
        """增加, 减少 or 持平."""
        now, before = (in_unit(match.figure, "元").value for match in (self.now, self.before))
        return "持平" if now == before else "增加" if now > before else "减少"


def moved_rows(case: Case, view: ReportView) -> list[Moved]:
    """The rows asked about with both their amounts; [] where less than two have them."""
    found = []
    for row in comparable(case, view, "amount", asks_place(case)):
        other = _other_year(case, row)
        if other is not None:
            before, now = sorted((row, other), key=lambda match: match.figure.year or 0)
            found.append(Moved(now, before))
    return found if len(found) > 1 else []


def _other_year(case: Case, row: Match) -> Match | None:
    """The same row in the other year asked about, else in the year before, or after where that is all."""
    figure, year, years = row.figure, row.figure.year, case.query.years
    if year is None or not is_money(figure.unit):
        return None
    others = [sum(years) - year] if len(years) == 2 and year in years else [year - 1, year + 1]
    return next((match for other in others if (match := _in_year(row, other))), None)


def _in_year(row: Match, year: int) -> Match | None:
    """The amount of the same row of the same table, or of prose, in a year."""
    view, own = row.view, row.view.labels[row.number]
    for number, label in enumerate(view.labels):
        other = view.figures[number]
        alike = (label.item, label.region, label.part) == (own.item, own.region, own.part)
        same = alike and other.year == year and other.table == row.figure.table and other.measure in _AMOUNTS
        if same and other.value is not None and is_money(other.unit):
            return Match(view, number, row.cover, row.score)
    return None


__all__ = ["Moved", "moved_rows"]
