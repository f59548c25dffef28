"""Cells that a table leaves empty in the rows of its bodies or places. Words nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from assistant.find.text.view import ReportView
from index.normalise import compact_text
from index.types import Span, TableRow


@dataclass(frozen=True)
class EmptyCell:
    """A row of a body or a place with nothing in a column where other rows have a number."""

    view: ReportView
    owner: str
    column: str
    title: str
    spans: tuple[Span, ...]


def empty_cells(view: ReportView, keys: Collection[str], years: Collection[int] = ()) -> list[EmptyCell]:
    """The rows that have nothing in the first column called by one of `keys`, in the order printed.

    Of columns of `years`, where any are given.
    """
    owners = view.bodies | frozenset(view.places)
    for number, label in enumerate(view.labels):
        figure = view.figures[number]
        if figure.table is None or label.region not in owners or label.item not in keys:
            continue
        if years and figure.year not in years:
            continue
        table = next((each for each in view.tables if each.number == figure.table), None)
        column = _column(table.rows, figure.at) if table else None
        if table is None or column is None:
            continue
        return [
            EmptyCell(view, compact_text(row.label), figure.item, table.title, row.spans)
            for row in table.rows
            if compact_text(row.label) in owners and row.cells[column] is None
        ]
    return []


def _column(rows: tuple[TableRow, ...], at: Span | None) -> int | None:
    """Where in its row the cell of a number stands."""
    places = (place for row in rows for place, cell in enumerate(row.cells) if cell and cell.span == at)
    return next(places, None)


__all__ = ["EmptyCell", "empty_cells"]
