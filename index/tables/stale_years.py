"""Change columns whose header kept a year of last year's form: the rows tell between which two they lie.

Only where the columns of those two years stand in the table, the rows bear it out and none denies it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from index.normalise import parse_number
from index.tables.column_meaning import AMOUNTS, ColumnMeaning
from index.types import TableRow

_LEAST = 2  # rows that must bear it out
_NEAR = Decimal("0.011")


def with_years_of_rows(columns: Sequence[ColumnMeaning], rows: Sequence[TableRow]) -> list[ColumnMeaning]:
    """The columns, a change between two printed years put to the later of them."""
    years = {column.year for column in columns if column.measure in AMOUNTS}
    return [
        _between(number, column, columns, rows)
        if column.measure in ("增减额", "增减率") and column.year and column.year - 1 not in years
        else column
        for number, column in enumerate(columns)
    ]


def _between(
    number: int, column: ColumnMeaning, columns: Sequence[ColumnMeaning], rows: Sequence[TableRow]
) -> ColumnMeaning:
    amounts = [at for at, other in enumerate(columns) if other.measure in AMOUNTS and other.year]
    for early, late in product(amounts, amounts):
        a, b = columns[early], columns[late]
        if (a.measure, a.words, (a.year or 0) + 1) != (b.measure, b.words, b.year) or b.year == column.year:
            continue
        told = [_holds(row, number, early, late, column.measure) for row in rows]
        if told.count(True) >= _LEAST and False not in told:
            return replace(column, year=b.year, base=f"{a.year}年{a.measure}")
    return column


def _holds(row: TableRow, change: int, early: int, late: int, measure: str) -> bool | None:
    """Whether a row's change is the one between two of its amounts; None where it does not say."""
    moved, before, now = (_number(row, at) for at in (change, early, late))
    if not moved or before is None or now is None or (measure == "增减率" and not before):
        return None
    worked = now - before if measure == "增减额" else (now - before) / before * 100
    return abs(worked - moved) <= _NEAR


def _number(row: TableRow, at: int) -> Decimal | None:
    cell = row.cells[at] if at < len(row.cells) else None
    return parse_number(cell.text.rstrip("%％")) if cell and cell.text.strip() else None
