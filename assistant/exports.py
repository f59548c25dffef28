"""Figures as rows, CSV and XLSX. Amounts leave as printed text beside their exact value."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

COLUMNS = {
    "organisation": "单位名称",
    "year": "年度",
    "item": "项目",
    "part": "其中",
    "measure": "指标",
    "scope": "口径",
    "printed": "数值",
    "unit": "单位",
    "page": "页",
    "section": "位置",
    "file": "文件",
}
FORMULA_STARTS = ("=", "+", "@", "\t", "\r")


def figures_to_rows(figures: Iterable[Any]) -> list[list[str]]:
    """A header row, then one row a figure."""
    rows = [list(COLUMNS.values())]
    for figure in figures:
        values = [getattr(figure, name) for name in COLUMNS]
        rows.append(["" if value is None else str(value) for value in values])
    return rows


def figures_to_csv(figures: Iterable[Any]) -> str:
    """Comma-separated text with a header."""
    target = io.StringIO()
    csv.writer(target, lineterminator="\n").writerows(_harmless(row) for row in figures_to_rows(figures))
    return target.getvalue()


def figures_to_xlsx(figures: Sequence[Any]) -> bytes:
    """An Excel workbook of one sheet; values that are numbers are numbers there."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "数据"
    value_at = list(COLUMNS).index("printed")
    header, *rows = figures_to_rows(figures)
    sheet.append(header)
    for figure, row in zip(figures, rows, strict=True):
        cells: list[Any] = _harmless(row)
        if getattr(figure, "value", None) is not None:
            cells[value_at] = figure.value
        sheet.append(cells)
    sheet.freeze_panes = "A2"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _harmless(row: Iterable[str]) -> list[str]:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return [f"'{text}" if text.startswith(FORMULA_STARTS) else text for text in row]
