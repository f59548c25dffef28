"""TXT file -> Document. Plain text is set on imagined pages as a typewriter would set it,
so that its lines, indents and columns are understood by the same rules as a PDF's.

A page ends at a form feed; where there is none but a few lines start with a single space, as tools that
extract PDF text leave them, each such line begins a page. A text whose lines are whole paragraphs, as one
copied from a web page, is read as that page would be: line by line, with the tables that bars mark. Knows
encodings; knows nothing of reports.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from index.errors import UnmappedText, UnsupportedFormat
from index.readers.flow import FlowPage
from index.readers.pdf_page import marks_to_page
from index.readers.pdfium import DRAWN, Marks
from index.readers.pipes import BAR, read_bars, split_tables
from index.types import Document, Page

EM, STEP, MARGIN = 12.0, 18.0, 56.0  # points
PAGE = (595.0, 842.0)
TAB = 8  # columns
FEW = 0.2  # of the lines: more that start with a space are a habit, no page marks
SPACED = 0.6  # of the lines followed by a blank one: blank lines say nothing
PARAGRAPH = 60  # characters: no printed line is as long as this
COLUMNS = re.compile(r"\S(?: {3,}|\t)\s*\S")  # words set apart as columns are
COLUMN_LINES = 3  # lines with columns: a table set with blanks
BROKEN = 0.01  # of the characters without a meaning: another encoding
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path) -> Document:
    """Read a plain text file."""
    pages = text_to_pages(decode(path.read_bytes(), path.name))
    as_page = _flow if _is_unbroken([line for lines in pages for line in lines]) else _typeset
    return Document(tuple(as_page(lines, number) for number, lines in enumerate(pages, 1)))


def decode(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 or a Chinese Windows encoding.

    Raises:
        UnsupportedFormat: it is no text.
        UnmappedText: it is text in another encoding.
    """
    encoding = next((encoding for bom, encoding in BOMS if data.startswith(bom)), "")
    if not encoding:
        if data.count(b"\x00") > BROKEN * len(data):
            raise UnsupportedFormat(
                "暂不支持这种格式", name, "文件不是文字", "请换成 PDF、DOCX、XLSX、HTML 或 TXT 文件后再放入"
            )
        encoding = min(("utf-8", "gb18030"), key=lambda name: _broken(data, name))
    text = data.decode(encoding, errors="replace")
    if _broken(data, encoding) > BROKEN * len(text):
        raise UnmappedText(
            "文件的文字无法识别", name, "编码不是 UTF-8、UTF-16、GBK 或 GB18030", "请另存为 UTF-8 后再放入"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _broken(data: bytes, encoding: str) -> int:
    """Characters that have no meaning in an encoding."""
    return data.decode(encoding, errors="replace").count("\ufffd")


def text_to_pages(text: str) -> list[list[str]]:
    """The lines of each page; a page mark at the start of a line is taken off."""
    if "\f" in text:
        parts = text.split("\f")
        return [_lines(part) for part in (parts[:-1] if not parts[-1].strip() else parts)]
    lines = _lines(text)
    marks = [number for number, line in enumerate(lines) if re.match(r" \S", line)]
    told = [number for number, line in enumerate(lines) if line.strip()]
    if not marks or marks[0] != told[0] or len(marks) > FEW * len(told):
        return [lines]
    starts = [*marks, len(lines)]
    pages = [lines[start:end] for start, end in pairwise(starts)]
    return [[page[0][1:], *page[1:]] for page in pages]


def _lines(text: str) -> list[str]:
    """Lines without the blank ones that stand after every line, and without blanks at their ends."""
    lines = [line.rstrip().expandtabs(TAB) for line in text.strip("\n").split("\n")]
    told = [number for number, line in enumerate(lines) if line]
    spaced = sum(not line for number in told for line in lines[number + 1 : number + 2])
    return [line for line in lines if line] if spaced > SPACED * len(told) else lines


def _is_unbroken(lines: Sequence[str]) -> bool:
    """Whether lines are paragraphs or barred rows rather than printed lines, none set apart as columns."""
    prose = any(len(line) > PARAGRAPH and re.search("[，。；,;、]", line[:PARAGRAPH]) for line in lines)
    barred = sum(line.rstrip().endswith(BAR) for line in lines) >= COLUMN_LINES
    return (prose or barred) and sum(
        COLUMNS.search(line.strip()) is not None for line in lines
    ) < COLUMN_LINES


def _flow(lines: Sequence[str], number: int) -> Page:
    """Paragraphs and tables with bars, on a page without places."""
    page = FlowPage(number)
    for is_table, stretch in split_tables(lines):
        for part in (is_table and read_bars(stretch)) or stretch:
            if isinstance(part, str):
                page.add_line(part)
            else:
                page.add_table(part)
    return page.to_page()


def _typeset(lines: Sequence[str], number: int) -> Page:
    """Lines on a page as large as they need."""
    chars: list[str] = []
    places: list[tuple[float, float, float]] = []
    blanks: list[int] = []
    width, row = PAGE[0], 0
    for row, line in enumerate(lines):
        x, blank = MARGIN, 0
        for char in line:
            step = EM if unicodedata.east_asian_width(char) in "WFA" else EM / 2
            if char.isspace() or not char.isprintable():
                blank = DRAWN
            else:
                chars.append(char)
                places.append((x, MARGIN + STEP * row, step))
                blanks.append(blank)
                blank = 0
            x += step
        width = max(width, x + MARGIN)
    x0, top, step_width = np.array(places, dtype=np.float64).reshape(-1, 3).T
    boxes = np.column_stack([x0, top, x0 + step_width, top + EM])
    height = max(PAGE[1], 2 * MARGIN + STEP * (row + 1))
    marks = Marks(
        chars=chars,
        boxes=boxes,
        origins=np.column_stack([x0, top + 0.88 * EM]),
        blanks=np.array(blanks, dtype=np.int8),
        rules=[],
        width=width,
        height=height,
        turn=0,
        pictures=0.0,
        unmapped=0,
    )
    return marks_to_page(marks, number, "")[0]
