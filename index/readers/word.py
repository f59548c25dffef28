"""DOCX file -> Document. The only module that touches python-docx.

Pages are those that Word remembers from its last print layout; a file that never had one is parted
only where somebody put in a page break. A paragraph belongs to the page its first word is on.
"""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from index.errors import UnreadableFile
from index.readers.flow import FlowCell, FlowPage
from index.types import Document

REMEMBERED = qn("w:lastRenderedPageBreak")


def read_word(path: Path) -> Document:
    """Read a DOCX file."""
    try:
        document = docx.Document(str(path))
    except (BadZipFile, KeyError, ValueError) as error:
        raise UnreadableFile("文件打不开", path.name, "下载不完整或文件已损坏", "请重新下载后再试") from error
    pages = _read_pages(document)
    title = (document.core_properties.title or "").strip()
    return Document(tuple(page.to_page() for page in pages), title)


def _read_pages(document: WordDocument) -> list[FlowPage]:
    pages = [FlowPage(1)]

    def turn(times: int) -> None:
        for _ in range(times):
            pages.append(FlowPage(len(pages) + 1))

    is_laid_out = document.element.body.find(f".//{REMEMBERED}") is not None
    for block in document.iter_inner_content():
        before, after = _remembered_breaks(block) if is_laid_out else (0, _forced_breaks(block))
        turn(before)
        if isinstance(block, Paragraph):
            pages[-1].add_line(block.text)
        else:
            pages[-1].add_table(_table_rows(block))
        turn(after)
    return pages


def _remembered_breaks(block: Paragraph | Table) -> tuple[int, int]:
    """How many pages end before the words of a block, and how many within it.

    Word notes them where the next page begins, those of forced breaks as well.
    """
    words, before, total = False, 0, 0
    for element in block._element.iter(REMEMBERED, qn("w:t")):
        if element.tag == REMEMBERED:
            total += 1
            before += not words
        else:
            words = words or bool((element.text or "").strip())
    return before, total - before


def _forced_breaks(block: Paragraph | Table) -> int:
    """How many page breaks somebody put into a block."""
    return sum(tag.get(qn("w:type")) == "page" for tag in block._element.iter(qn("w:br")))


def _table_rows(table: Table) -> list[list[FlowCell]]:
    """Cells by the row they start in; python-docx repeats a merged cell in every place it covers."""
    places: dict[int, list[tuple[int, int]]] = {}
    cells: dict[int, _Cell] = {}
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            key = id(cell._tc)
            cells[key] = cell
            places.setdefault(key, []).append((number, column))
    rows: list[list[tuple[int, FlowCell]]] = [[] for _ in table.rows]
    for key, covered in places.items():
        (top, left), (bottom, right) = min(covered), max(covered)
        words = "".join(paragraph.text for paragraph in cells[key].paragraphs)
        rows[top].append((left, FlowCell(words, bottom - top + 1, right - left + 1)))
    return [[cell for _, cell in sorted(row, key=lambda pair: pair[0])] for row in rows]
