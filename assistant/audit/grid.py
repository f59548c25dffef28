"""The figures of a table by row and column, as sums run through them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.find.text.view import TOTAL_ROWS, ReportView
from index import Figure
from index.normalise import is_money, item_key

_SUMS_UP = re.compile(r"[合总小]\s*计$")

Column = tuple[str, str, int | None, str, str]


@dataclass
class Row:
    """A printed row: what it is called, and its numbers by column, left to right."""

    item: str
    code: str
    ancestors: tuple[str, ...]
    region: str
    cells: dict[Column, Figure] = field(default_factory=dict)

    @property
    def is_total(self) -> bool:
        """Whether it prints the total of the table."""
        return item_key(self.item) in TOTAL_ROWS

    @property
    def sums_up(self) -> bool:
        """Whether its name says that it prints some total."""
        return bool(_SUMS_UP.search(self.item))

    @property
    def key(self) -> tuple[str, ...]:
        """What the row is called in any table that prints it."""
        return (self.code,) if self.code else (*self.ancestors, item_key(self.item), self.region)


@dataclass
class TableGrid:
    """The money of one table."""

    view: ReportView
    number: int
    rows: list[Row]

    @property
    def columns(self) -> list[Column]:
        """The columns, left to right as the fullest rows print them."""
        ordered: dict[Column, None] = {}
        for row in sorted(self.rows, key=lambda row: -len(row.cells)):
            ordered.update(dict.fromkeys(row.cells))
        return list(ordered)


def grids_of(view: ReportView) -> Iterator[TableGrid]:
    """The tables of a report that hold money."""
    tables: dict[int, dict[int, Row]] = {}
    for figure in view.figures:
        if figure.table is None or figure.value is None or not is_money(figure.unit):
            continue
        rows = tables.setdefault(figure.table, {})
        row = rows.setdefault(
            figure.group, Row(figure.item, figure.code or "", figure.ancestors, figure.region)
        )
        row.cells.setdefault(column_of(figure), figure)
    for number, rows in tables.items():
        yield TableGrid(view, number, list(rows.values()))


def column_of(figure: Figure) -> Column:
    """What tells the column that a figure stands in."""
    return figure.part, figure.measure, figure.year, figure.base, figure.scope
