"""The same blocks as a Word document and as a spreadsheet, for readers of other formats.

Word holds prose and tables; the spreadsheet holds the tables, one a sheet, amounts as
numbers. Files carry no dates, so that making them again changes nothing of substance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from eval.reports.blocks import Block, Break, Cover, Heading, Ruled, Text

WRITTEN = datetime(2025, 1, 1)
_AMOUNT = re.compile(r"-?\d{1,3}(,\d{3})*(\.\d+)?|-?\d+(\.\d+)?")


def write_word(blocks: Sequence[Block], path: Path, title: str) -> None:
    """Write the blocks as DOCX."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = WRITTEN
    document.styles["Normal"].font.name = "宋体"
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    for block in blocks:
        _add_block(document, block)
    document.save(str(path))


def write_sheets(blocks: Sequence[Block], path: Path, title: str) -> None:
    """Write the ruled tables of the blocks as XLSX."""
    book = openpyxl.Workbook()
    book.properties.title = title
    book.properties.creator = ""
    book.properties.created = book.properties.modified = WRITTEN
    tables = [block for block in blocks if isinstance(block, Ruled)]
    for number, table in enumerate(tables, 1):
        sheet = book.active if number == 1 else book.create_sheet()
        sheet.title = f"{number}{re.sub(r'[^一-鿿]', '', table.title)}"[:31]
        _fill_sheet(sheet, table)
    book.save(path)


def _add_block(document: Any, block: Block) -> None:
    if isinstance(block, Cover):
        document.add_heading(block.title, 0)
        for line in block.lines:
            document.add_paragraph(line)
    elif isinstance(block, Heading):
        document.add_heading(block.text, block.level + 1)
    elif isinstance(block, Text):
        document.add_paragraph(block.text)
    elif isinstance(block, Break):
        document.add_page_break()
    elif isinstance(block, Ruled):
        _add_table(document, block)


def _add_table(document: Any, table: Ruled) -> None:
    document.add_paragraph(table.title).alignment = WD_ALIGN_PARAGRAPH.CENTER
    above = "　".join(part for part in (table.label, _organisation(table), _unit(table)) if part)
    if above:
        document.add_paragraph(above).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    rows = [*table.header, *table.body]
    grid = document.add_table(len(rows), len(table.widths), style="Table Grid")
    for line, row in zip(grid.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    for left, top, right, bottom in table.merges:
        merged = grid.cell(top, left).merge(grid.cell(bottom, right))
        merged.text = rows[top][left]
    if table.note:
        document.add_paragraph(table.note)


def _fill_sheet(sheet: Any, table: Ruled) -> None:
    width = len(table.widths)
    sheet.append([table.title])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.append([_organisation(table), *("",) * (width - 2), _unit(table)])
    for row in table.header:
        sheet.append(list(row))
    for row in table.body:
        sheet.append([_value(text) if column in table.numeric else text for column, text in enumerate(row)])
        for cell in sheet[sheet.max_row]:
            if cell.data_type == "f":  # a target such as "=100%" is a text
                cell.data_type = "s"
    for left, top, right, bottom in table.merges:
        sheet.merge_cells(start_row=top + 3, start_column=left + 1, end_row=bottom + 3, end_column=right + 1)
    if table.note:
        sheet.append([table.note])


def _value(text: str) -> Decimal | str | None:
    if not text:
        return None
    return Decimal(text.replace(",", "")) if _AMOUNT.fullmatch(text) else text


def _organisation(table: Ruled) -> str:
    return f"部门：{table.organisation}" if table.organisation else ""


def _unit(table: Ruled) -> str:
    return f"单位：{table.unit}" if table.unit else ""
