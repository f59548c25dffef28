"""XLSX or XLS file -> Document: every sheet is a page. Only this module opens workbooks.

Rows before the first one with two cells (title, unit) become lines, the rest one table.
"""

from __future__ import annotations

import io
import re
import warnings
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
import xlrd  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import InvalidFileException

from index.errors import EncryptedFile, UnreadableFile, UnsupportedFormat
from index.readers.flow import FlowCell, FlowPage
from index.types import Document, Page

Merged = tuple[int, int, int, int]  # first row, end row, first column, end column
ABOUT_SHEET = re.compile(
    r"\W*(?:[^：:\d]{0,6}(?:单位|部门|日期|时间|地区|区划)(?:名称|[(（]\S*[)）])?|制表|填表人?)\s*[：:]"
)
MAX_ROWS, MAX_COLUMNS = 20_000, 200


@dataclass(frozen=True)
class Sheet:
    """A sheet as its file tells it: printed values, merged areas, what is hidden."""

    name: str
    values: list[list[str]]
    merged: list[Merged]
    hidden_rows: set[int]
    hidden_columns: set[int]


def read_sheet(path: Path) -> Document:
    """Read an XLSX file (also one that is named .xls)."""
    try:
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles that a file lacks
            book = openpyxl.load_workbook(file, data_only=True)  # a path's suffix might lie
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise UnreadableFile("文件打不开", path.name, "下载不完整或文件已损坏", "请重新下载后再试") from error
    sheets = [_sheet_of(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return Document(tuple(sheet_to_page(number, sheet) for number, sheet in enumerate(sheets, 1)))


def _sheet_of(sheet: Any) -> Sheet:
    values = [[print_value(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows()]
    rows, columns = sheet.row_dimensions, sheet.column_dimensions
    hidden_columns = {
        place
        for column in columns.values()
        if column.hidden
        for place in range((column.min or 1) - 1, column.max or 1)
    }
    return Sheet(
        sheet.title,
        values,
        [
            (area.min_row - 1, area.max_row, area.min_col - 1, area.max_col)
            for area in sheet.merged_cells.ranges
        ],
        {number - 1 for number, row in rows.items() if row.hidden},
        hidden_columns,
    )


def read_old_sheet(path: Path) -> Document:
    """Read an XLS file of Excel 97–2003."""
    try:
        book = xlrd.open_workbook(str(path), formatting_info=True, logfile=io.StringIO())
    except (xlrd.XLRDError, xlrd.compdoc.CompDocError) as error:
        if "encrypted" in str(error):
            raise EncryptedFile(
                "文件有打开密码", path.name, "发布者加了密码", "请先去掉密码再放入"
            ) from error
        raise UnsupportedFormat(
            "暂不支持这种格式", path.name, "文件是旧版 Word 等格式", "请另存为 DOCX、XLSX 或 PDF 后再放入"
        ) from error
    sheets = [_old_sheet_of(book, sheet) for sheet in book.sheets() if not sheet.visibility]
    return Document(tuple(sheet_to_page(number, sheet) for number, sheet in enumerate(sheets, 1)))


def _old_sheet_of(book: Any, sheet: Any) -> Sheet:
    values = [
        [_old_value(book, sheet.cell(row, column)) for column in range(sheet.ncols)]
        for row in range(sheet.nrows)
    ]
    return Sheet(
        sheet.name,
        values,
        list(sheet.merged_cells),
        {row for row, about in sheet.rowinfo_map.items() if about.hidden},
        {column for column, about in sheet.colinfo_map.items() if about.hidden},
    )


def print_value(value: Any, number_format: str = "General") -> str:
    """A cell's value as the sheet prints it, as far as its number format matters here."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value)
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return f"{value:%Y-%m-%d}"
    if not isinstance(value, int | float):
        return str(value).strip()
    percent = "%" in number_format
    number = Decimal(f"{value:.15g}") * (100 if percent else 1)  # as precise as sheets are
    shown = number_format.split(";")[0]
    if "0" in shown or "#" in shown:
        after = shown.partition(".")[2]
        places = sum(1 for char in after if char in "0#")
        text = f"{number:,.{places}f}" if "," in shown else f"{number:.{places}f}"
    else:
        text = f"{number.normalize():f}" if number else "0"
    return text + "%" * percent


def _old_value(book: Any, cell: Any) -> str:
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR):
        return ""
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        form = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        return print_value(cell.value, form)
    if cell.ctype == xlrd.XL_CELL_DATE:
        return f"{xlrd.xldate_as_datetime(cell.value, book.datemode):%Y-%m-%d}"
    return str(cell.value).strip()


def sheet_to_page(number: int, sheet: Sheet) -> Page:
    """One page: the lines above the table, then the table."""
    page = FlowPage(number, sheet.name)
    down, across = _shown(sheet)
    rows = [[sheet.values[row][column] for column in across] for row in down]
    merged = _shown_areas(sheet, down, across)
    width = max((place + 1 for row in rows for place, text in enumerate(row) if text), default=0)
    height = max((place + 1 for place, row in enumerate(rows) if any(row)), default=0)
    first = next((place for place, row in enumerate(rows) if _is_table_row(row)), height)
    for place, row in enumerate(rows[:first]):
        told = [column for column, text in enumerate(row) if text]
        if told:
            address = (across[told[0]], down[place], across[told[-1]] + 1, down[place] + 1)
            page.add_line("　".join(row[column] for column in told), address)
    body = [row[:width] for row in rows[first:height]]
    areas = [(low - first, high - first, left, min(right, width)) for low, high, left, right in merged]
    page.add_table(_cells(body, areas), down[first:height], across[:width])
    return page.to_page()


def _shown(sheet: Sheet) -> tuple[list[int], list[int]]:
    """Numbers of the rows and columns that are not hidden."""
    rows = [place for place in range(min(len(sheet.values), MAX_ROWS)) if place not in sheet.hidden_rows]
    wide = max((len(row) for row in sheet.values), default=0)
    columns = [place for place in range(min(wide, MAX_COLUMNS)) if place not in sheet.hidden_columns]
    return rows, columns


def _shown_areas(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> list[Merged]:
    """Merged areas, counted in what is not hidden."""
    return [
        (
            bisect_left(rows, low),
            bisect_left(rows, high),
            bisect_left(columns, left),
            bisect_left(columns, right),
        )
        for low, high, left, right in sheet.merged
    ]


def _is_table_row(row: Sequence[str]) -> bool:
    """Two cells or more, none of them a unit or a name of who made the sheet."""
    words = [text for text in row if text]
    return len(words) >= 2 and not any(ABOUT_SHEET.match(text) for text in words)


def _cells(body: Sequence[Sequence[str]], merged: Sequence[Merged]) -> list[list[FlowCell]]:
    """Cells by the row they start in; what a merged area covers is left out."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for low, high, left, right in merged:
        if low < 0 or low >= len(body) or right <= left or high <= low:
            continue
        places = {(row, column) for row in range(low, min(high, len(body))) for column in range(left, right)}
        spans[low, left] = (min(high, len(body)) - low, right - left)
        covered |= places - {(low, left)}
    return [
        [
            FlowCell(text, *spans.get((number, column), (1, 1)))
            for column, text in enumerate(row)
            if (number, column) not in covered
        ]
        for number, row in enumerate(body)
    ]
