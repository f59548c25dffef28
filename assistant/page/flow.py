"""Pages without a picture as blocks to show: lines of text, and tables with their cells, the quote marked.

Works on pages of formats that print nowhere. Makes no HTML: evidence.html does, and escapes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.layout.flow_pages import Block, column_name, page_to_blocks
from index.types import Page

MOST_ROWS = 400  # of a table, around the quote


@dataclass(frozen=True)
class Words:
    """Text before, in and after the quote."""

    before: str
    marked: str = ""
    after: str = ""


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


def page_to_shown(page: Page, quote: tuple[int, int]) -> list[Words | Table]:
    """What a page shows, with the characters from `quote[0]` to `quote[1]` marked."""
    return [
        _table(page, block, quote) if block.cells else _words(page.text, block.start, block.end, quote)
        for block in page_to_blocks(page)
    ]


def _words(text: str, start: int, end: int, quote: tuple[int, int]) -> Words:
    low, high = max(start, quote[0]), min(end, quote[1])
    if low >= high:
        return Words(text[start:end])
    return Words(text[start:low], text[low:high], text[high:end])


def _table(page: Page, block: Block, quote: tuple[int, int]) -> Table:
    columns = sorted({cell.column for cell in block.cells})
    lines = sorted({cell.row for cell in block.cells})
    shown = _around(
        [cell.row for cell in block.cells if cell.start < quote[1] and cell.end > quote[0]], lines
    )
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
                made.append(TableCell(Words("")))
                continue
            across = [x for x in columns if column <= x < column + cell.column_span]
            down = [y for y in shown if row <= y < row + cell.row_span]
            covered |= {(y, x) for y in down for x in across}
            words = _words(page.text, cell.start, cell.end, quote)
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
