"""Pages drawn by hand, and the tables read from them."""

from __future__ import annotations

import numpy as np
import pytest

from index.tables.tables import pages_to_tables
from index.types import Grid, GridCell, Page, Span

COLUMN, LINE = 80.0, 20.0


class PageBuilder:
    """A page put together line by line: prose lines and grids of texts.

    A cell text may carry spans as "text|rows|columns"; None is a place covered by a merge.
    """

    def __init__(self, number: int = 1) -> None:
        self.number = number
        self._text: list[str] = []
        self._boxes: list[tuple[float, float, float, float]] = []
        self._grids: list[Grid] = []
        self._top = 50.0

    def line(self, text: str, left: float = 200.0) -> PageBuilder:
        self._print(text, left)
        self._end_line()
        return self

    def grid(self, *rows: list[str | None]) -> PageBuilder:
        start = self._top
        cells = []
        for row in rows:
            cells.append(tuple(self._cell(text, column) for column, text in enumerate(row)))
            self._end_line()
        width = max(len(row) for row in rows)
        self._grids.append(Grid((0.0, start, width * COLUMN, self._top), tuple(cells)))
        return self

    def page(self) -> Page:
        text = "".join(self._text)
        boxes = np.array(self._boxes, dtype=np.float32).reshape(len(text), 4)
        return Page(self.number, text, boxes, 600.0, 800.0, grids=tuple(self._grids))

    def _cell(self, text: str | None, column: int) -> GridCell | None:
        if text is None:
            return None
        printed, _, spans = text.partition("|")
        rows, _, columns = spans.partition("|")
        row_span, column_span = int(rows or 1), int(columns or 1)
        left = column * COLUMN
        box = (left, self._top, left + column_span * COLUMN, self._top + row_span * LINE)
        if not printed.strip():
            return GridCell("", None, box, row_span, column_span)
        if column:
            self._put(" ", None)
        indent = len(printed) - len(printed.lstrip())
        start = len(self._text)
        self._print(printed.strip(), left + indent * 10)
        return GridCell(
            printed.strip(), Span(self.number, start, len(self._text)), box, row_span, column_span
        )

    def _print(self, text: str, left: float) -> None:
        for index, char in enumerate(text):
            self._put(char, left + index * 10)

    def _put(self, char: str, left: float | None) -> None:
        nan = float("nan")
        self._text.append(char)
        place = (nan,) * 4 if left is None else (left, self._top, left + 10, self._top + 10)
        self._boxes.append(place)

    def _end_line(self) -> None:
        self._put("\n", None)
        self._top += LINE


def _only_table(*pages: PageBuilder):
    tables = pages_to_tables([page.page() for page in pages], 2024)
    assert len(tables) == 1, [table.title for table in tables]
    return tables[0]


def _texts(table):
    return [[cell.text if cell else None for cell in row.cells] for row in table.rows]


@pytest.fixture
def new_page():
    """Begins a page that is put together line by line."""
    return PageBuilder


@pytest.fixture
def only_table():
    """The one table that pages hold."""
    return _only_table


@pytest.fixture
def texts():
    """The printed texts of a table's cells, row by row."""
    return _texts
