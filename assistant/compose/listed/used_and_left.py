"""What came in of a fund or a task, what was used of it and what is left: the columns of one row.

借债来的2000万用掉多少、还剩多少: the row is told by the amount that the question says, or by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.find.text.said_sums import printed_sums
from assistant.find.text.view import TOTAL_ROWS, ReportView
from index.normalise import TOTAL_NAME, is_money, item_key, to_yuan

_USED = r"(?:[用花使]|支出|支付|投入)(?:掉|了|去|出去|完)*(?:多少|几)"
_LEFT = r"(?:剩|余|没[有]?[用花使]|结转|结余)[^，。？；]{0,8}?(?:多少|几)"
_ASKED = re.compile(rf"{_USED}[^。？]{{0,16}}{_LEFT}|{_LEFT}[^。？]{{0,16}}{_USED}")
_CLOSING = re.compile(r"^(?:年末|年终|期末)?(?:滚存)?(?:结转|结余)|^结转下年")
_OPENING = re.compile(r"(?:年初|上年|期初)[^/]*$")
_CAME_IN = re.compile(r"收入|下达|到位|预算|拨款")
_SPENT = re.compile(r"^(?:本年)?支出(?:合计|小计)?$|^(?:实际)?支出数?$|^$")
_BORROWED = re.compile("债")


@dataclass(frozen=True)
class _Row:
    """A row that prints what was spent and what is left, with what came in where it prints this."""

    came: Match | None
    spent: Match
    left: Match

    @property
    def matches(self) -> list[Match]:
        return [match for match in (self.came, self.spent, self.left) if match is not None]


def used_and_left(case: Case) -> Draft | None:
    """What was used and what is left of the money asked about; None where no one row tells both."""
    if case.query.operation != "lookup" or not _ASKED.search(case.query.text):
        return None
    rows = [row for view in case.views for row in _rows(case, view)]
    row = _of_amount(case, rows) or _of_name(case, rows) or _borrowed(case, rows)
    if row is None:
        return None
    draft = Draft()
    draft.text = "；".join(value_clause(draft, match, unit=case.query.unit) for match in row.matches) + "。"
    return draft


def _rows(case: Case, view: ReportView) -> Iterator[_Row]:
    """Rows of the year asked that print both."""
    year, _ = case.year_for(view)
    for numbers in view.by_group.values():
        cells = [
            Match(view, number, 1.0, 1.0)
            for number in numbers
            if (figure := view.figures[number]).table is not None
            and figure.value is not None
            and is_money(figure.unit)
            and figure.year in (year, None)
        ]
        left = next((cell for cell in cells if _CLOSING.search(_column(cell))), None)
        spent = next((cell for cell in cells if _SPENT.search(_column(cell)) and cell is not left), None)
        came = next(
            (c for c in cells if _CAME_IN.search(_column(c)) and not _OPENING.search(_column(c))), None
        )
        if left is not None and spent is not None:
            yield _Row(came, spent, left)


def _column(cell: Match) -> str:
    return cell.figure.part.split("/")[-1]


def _of_amount(case: Case, rows: list[_Row]) -> _Row | None:
    """The row that prints the amount that the question says, under a name of its own before a total."""
    said = {amount for amount, _, _ in printed_sums(case.query.text)}
    telling = [
        row
        for row in rows
        if any(to_yuan(m.figure.value or Decimal(0), m.figure.unit) in said for m in row.matches)
    ]
    return min(telling, key=_is_total, default=None)


def _is_total(row: _Row) -> bool:
    item = item_key(row.spent.figure.item)
    return item in TOTAL_ROWS or bool(TOTAL_NAME.search(item))


def _of_name(case: Case, rows: list[_Row]) -> _Row | None:
    """The row of what the question names best."""
    by_figure = {id(match.figure): row for row in rows for match in row.matches}
    for target in case.linked.targets:
        for view in case.views:
            for match in case.matches(view, target):
                if match.score >= ENOUGH and (row := by_figure.get(id(match.figure))):
                    return row
    return None


def _borrowed(case: Case, rows: list[_Row]) -> _Row | None:
    """The only row of borrowed money, where the question speaks of such."""
    if not _BORROWED.search(case.query.text):
        return None
    own = [row for row in rows if _BORROWED.search(row.spent.figure.item) and not _is_total(row)]
    return own[0] if len({row.spent.figure.item for row in own}) == 1 else None


__all__ = ["used_and_left"]
