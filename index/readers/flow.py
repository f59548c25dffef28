"""Pages of formats that print nowhere (HTML, Word, spreadsheets): text in order, places unknown.

A line is a paragraph or a table row; character boxes are all unknown. Cells get boxes on an
imagined raster, so that column order and merging can be told from them as from a PDF's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from index.readers.broken_numbers import inner_blanks
from index.types import Grid, GridCell, Page, Span

Address = tuple[int, int, int, int]  # column, row, end column, end row, from 0

COLUMN_WIDTH, ROW_HEIGHT, MARGIN = 100.0, 20.0, 1000.0


@dataclass(frozen=True)
class FlowCell:
    """A table cell as the file tells it."""

    text: str
    row_span: int = 1
    column_span: int = 1


@dataclass
class FlowPage:
    """Collects the lines and tables of one page."""

    number: int
    label: str = ""
    text: str = ""
    grids: list[Grid] = field(default_factory=list)
    cells: list[tuple[int, int, Address]] = field(default_factory=list)
    rows: int = 0

    def add_line(self, words: str, address: Address | None = None) -> None:
        """Add a paragraph, of the cell at `address` when it stands in one; blank ones are left out."""
        words = " ".join(words.split())
        inner = set(inner_blanks(words))
        words = "".join(char for at, char in enumerate(words) if at not in inner)
        if words:
            if address:
                self.cells.append((len(self.text), len(self.text) + len(words), address))
            self.text += words + "\n"

    def add_table(
        self,
        rows: Sequence[Sequence[FlowCell]],
        row_numbers: Sequence[int] | None = None,
        column_numbers: Sequence[int] | None = None,
    ) -> None:
        """Add a table; each row lists the cells that start in it. One column makes lines.

        Args:
            rows: the cells.
            row_numbers: the rows' numbers in the file (sheets hide some); counted on when None.
            column_numbers: the same for columns.
        """
        raster = place_cells(rows)
        if not raster or len(raster[0]) < 2:
            for row in rows:
                self.add_line(" ".join(cell.text for cell in row))
            return
        top = MARGIN + ROW_HEIGHT * sum(len(grid.rows) for grid in self.grids)
        across = column_numbers or range(len(raster[0]))
        down = row_numbers or range(self.rows, self.rows + len(raster))
        placed = [self._add_row(row, number, top, across, down) for number, row in enumerate(raster)]
        self.rows += len(raster)
        box = (MARGIN, top, MARGIN + COLUMN_WIDTH * len(raster[0]), top + ROW_HEIGHT * len(raster))
        self.grids.append(Grid(box, tuple(placed)))

    def _add_row(
        self,
        row: Sequence[FlowCell | None],
        number: int,
        top: float,
        across: Sequence[int],
        down: Sequence[int],
    ) -> tuple[GridCell | None, ...]:
        cells: list[GridCell | None] = []
        started = len(self.text)
        for column, cell in enumerate(row):
            if cell is None:
                cells.append(None)
                continue
            left, upper = MARGIN + COLUMN_WIDTH * column, top + ROW_HEIGHT * number
            right, lower = left + COLUMN_WIDTH * cell.column_span, upper + ROW_HEIGHT * cell.row_span
            words, span = " ".join(cell.text.split()), None
            if words:
                self.text += " " if len(self.text) > started else ""
                span = Span(self.number, len(self.text), len(self.text) + len(words))
                last = across[min(column + cell.column_span, len(across)) - 1]
                bottom = down[min(number + cell.row_span, len(down)) - 1]
                address = (across[column], down[number], last + 1, bottom + 1)
                self.cells.append((span.start, span.end, address))
                self.text += words
            cells.append(GridCell(words, span, (left, upper, right, lower), cell.row_span, cell.column_span))
        self.text += "\n" if len(self.text) > started else ""
        return tuple(cells)

    def to_page(self) -> Page:
        """The finished page."""
        boxes = np.full((len(self.text), 4), np.nan, dtype=np.float32)
        cells = boxes.copy()
        for start, end, address in self.cells:
            cells[start:end] = address
        return Page(self.number, self.text, boxes, 0.0, 0.0, self.label, tuple(self.grids), cells=cells)


def place_cells(rows: Sequence[Sequence[FlowCell]]) -> list[list[FlowCell | None]]:
    """Cells on the raster that their spans make; None where a merged cell covers the place."""
    taken: dict[tuple[int, int], FlowCell | None] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            height = min(cell.row_span, len(rows) - number)
            for down in range(height):
                for right in range(cell.column_span):
                    taken[number + down, column + right] = None
            taken[number, column] = FlowCell(cell.text, height, cell.column_span)
            column += cell.column_span
    width = max((column for _, column in taken), default=-1) + 1
    empty = FlowCell("")
    return [[taken.get((number, column), empty) for column in range(width)] for number in range(len(rows))]
