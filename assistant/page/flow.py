"""Pages without a picture as blocks to show: lines of text, and tables with their cells, with what is marked.

A page that is not of such a format is one block. Makes no HTML: evidence.html does, and escapes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from index.layout.flow_pages import Block, column_name, is_flow, page_to_blocks
from index.types import Page

MOST_ROWS = 400  # of a table, around the quote


@dataclass(frozen=True)
class Marks:
    """Where the quote, and in it the number asked for, start and end in a page's text."""

    quote: tuple[int, int] = (0, 0)
    number: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Run:
    """Characters that are marked alike."""

    text: str
    mark: Literal["", "quote", "number"] = ""


Words = tuple[Run, ...]


@dataclass(frozen=True)
class TableCell:
    """A cell as HTML wants it."""

    words: Words
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True)
class Table:
    """Rows of cells; sheets have names of columns and numbers of rows beside them."""

    rows: tuple[tuple[str, tuple[TableCell, ...]], ...]
    columns: tuple[str, ...] = ()
    is_cut: bool = False


def page_to_shown(page: Page, marks: Marks) -> list[Words | Table]:
    """What a page shows, with the quote and the number marked."""
    if not is_flow(page):
        return [_words(page.text, 0, len(page.text), marks)]
    return [
        _table(page, block, marks) if block.cells else _words(page.text, block.start, block.end, marks)
        for block in page_to_blocks(page)
    ]


def _words(text: str, start: int, end: int, marks: Marks) -> Words:
    """The characters of `text[start:end]`, cut where a mark begins or ends."""
    cuts = sorted({start, end, *(at for at in (*marks.quote, *marks.number) if start < at < end)})
    return tuple(Run(text[low:high], _mark_at(low, marks)) for low, high in pairwise(cuts))


def _mark_at(at: int, marks: Marks) -> Literal["", "quote", "number"]:
    if marks.number[0] <= at < marks.number[1]:
        return "number"
    return "quote" if marks.quote[0] <= at < marks.quote[1] else ""


def _table(page: Page, block: Block, marks: Marks) -> Table:
    columns = sorted({cell.column for cell in block.cells})
    lines = sorted({cell.row for cell in block.cells})
    start, end = marks.number if any(marks.number) else marks.quote
    shown = _around([cell.row for cell in block.cells if cell.start < end and cell.end > start], lines)
    covered: set[tuple[int, int]] = set()
    rows: list[tuple[str, tuple[TableCell, ...]]] = []
    starts = {(cell.row, cell.column): cell for cell in block.cells}
    for row in shown:
        made: list[TableCell] = []
        for column in columns:
            cell = starts.get((row, column))
            if (row, column) in covered:
                continue
            if cell is None:
                made.append(TableCell(()))
                continue
            across = [x for x in columns if column <= x < column + cell.column_span]
            down = [y for y in shown if row <= y < row + cell.row_span]
            covered |= {(y, x) for y in down for x in across}
            words = _words(page.text, cell.start, cell.end, marks)
            made.append(TableCell(words, max(len(down), 1), max(len(across), 1)))
        rows.append((str(row + 1) if page.label else "", tuple(made)))
    names = tuple(column_name(column) for column in columns) if page.label else ()
    return Table(tuple(rows), names, len(shown) < len(lines))


def _around(marked: Sequence[int], rows: list[int]) -> list[int]:
    """The rows to show: all, or those around the quote."""
    if len(rows) <= MOST_ROWS:
        return rows
    middle = rows.index(marked[0]) if marked and marked[0] in rows else 0
    first = max(0, min(middle - MOST_ROWS // 2, len(rows) - MOST_ROWS))
    return rows[first : first + MOST_ROWS]
