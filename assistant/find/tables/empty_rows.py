"""Rows of a table that print a name and no number in any column, beside rows that have numbers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from assistant.find.text.view import ReportView
from index.normalise import compact_text, item_key, without_list_mark
from index.types import Span, Table, TableRow


@dataclass(frozen=True)
class EmptyRow:
    """A row with nothing in its cells, and its table."""

    view: ReportView
    name: str
    table: Table
    spans: tuple[Span, ...]


def empty_row(view: ReportView, keys: Collection[str]) -> EmptyRow | None:
    """The first row called by one of `keys` that has no number, None where any row called so has one."""
    rows = [(table, row) for table in view.tables for row in table.rows if item_key(row_name(row)) in keys]
    if any(cell for _, row in rows for cell in row.cells) or any(key in view.by_name for key in keys):
        return None
    filled = ((table, row) for table, row in rows if any(any(other.cells) for other in table.rows))
    return next((EmptyRow(view, row_name(row), table, row.spans) for table, row in filled), None)


def row_name(row: TableRow) -> str:
    """What a row is called, without its number in a list."""
    return without_list_mark(compact_text(row.label))


__all__ = ["EmptyRow", "empty_row", "row_name"]
