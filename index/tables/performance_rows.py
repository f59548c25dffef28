"""The joined rows of one performance form, and how a printed row of it becomes a row of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.tables.drafts import BodyRow
from index.tables.grids import Slot, is_dash
from index.types import Span, Table, TableCell, TableRow


@dataclass(frozen=True)
class Form:
    """The joined rows of one form with its title, and the project that stands above it."""

    rows: Sequence[BodyRow]
    title: str
    headings: tuple[str, ...]
    unit: str = ""
    project: str = ""


def own_cells(row: BodyRow) -> list[Slot]:
    """Cells of the row from left to right, a merged one once, also those from rows above."""
    found: list[Slot] = []
    for slot in row.slots:
        if slot is not None and slot.text and all(slot is not other for other in found):
            found.append(slot)
    return found


def placed_cells(row: BodyRow) -> list[tuple[int, Slot]]:
    """Cells that begin in the row, with the columns of the form that they begin in."""
    own = [(column, slot) for column, slot in enumerate(row.slots) if slot is not None and row.begins(slot)]
    return [each for index, each in enumerate(own) if all(each[1] is not other for _, other in own[:index])]


def texts_of(row: BodyRow) -> list[str]:
    """What the cells of a row print."""
    return [slot.text for slot in own_cells(row)]


def text_at(row: BodyRow, column: int | None) -> str:
    """What stands in a column, "" for a mark that nothing does."""
    slot = row.slots[column] if column is not None else None
    return slot.text if slot is not None and not is_dash(slot.text) else ""


def cell_at(row: BodyRow, column: int) -> TableCell | None:
    """The cell that begins in this row under a column."""
    slot = row.slots[column]
    if slot is None or not row.begins(slot) or slot.cell.span is None or is_dash(slot.text):
        return None
    return TableCell(slot.text, slot.cell.span, slot.cell.box)


def table_row(
    row: BodyRow,
    label: str,
    ancestors: Sequence[str],
    cells: tuple[TableCell | None, ...],
    attributes: tuple[tuple[str, str], ...] = (),
) -> TableRow:
    """A row of a table that stands on the print of a form's row."""
    return TableRow(label, None, tuple(name for name in ancestors if name), cells, _spans(row), attributes)


def _spans(row: BodyRow) -> tuple[Span, ...]:
    spans = [slot.cell.span for slot in own_cells(row) if row.begins(slot) and slot.cell.span is not None]
    if not spans:
        return ()
    return (Span(row.page, min(span.start for span in spans), max(span.end for span in spans)),)


def form_table(
    form: Form, unit: str, columns: tuple[tuple[str, ...], ...], rows: Sequence[TableRow]
) -> Table:
    """A table of a form, on the form's pages."""
    pages = [row.page for row in form.rows]
    return Table(0, form.title, unit, form.headings, columns, tuple(rows), min(pages), max(pages))
