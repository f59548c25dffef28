"""Rows of cells as CSV text and as an Excel workbook; the only module that writes either.

A cell that is a Decimal is a number in a workbook; text never runs as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

Cell = str | Decimal
FORMULA_STARTS = ("=", "+", "@", "\t", "\r")


def table_to_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Comma-separated text with a header."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([str(_harmless(cell)) for cell in row] for row in rows)
    return target.getvalue()


def table_to_xlsx(title: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """An Excel workbook of one sheet, its header row fixed."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = title
    sheet.append(list(header))
    for row in rows:
        sheet.append([_harmless(cell) for cell in row])
    sheet.freeze_panes = "A2"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _harmless(cell: Cell) -> Cell:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
