"""Quarter turns of a page: sideways pages are laid out upright, their boxes told as displayed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from index.readers.pdfium import Marks
from index.types import Box, Grid, GridCell, Page

Numbers = npt.NDArray[np.float64]


def turn_boxes(boxes: Numbers, width: float, height: float, turns: int) -> Numbers:
    """Boxes (n, 4) of a page of this size after clockwise quarter turns of the page."""
    for _ in range(turns % 4):
        boxes = np.column_stack([height - boxes[:, 3], boxes[:, 0], height - boxes[:, 1], boxes[:, 2]])
        width, height = height, width
    return boxes


def upright_marks(marks: Marks) -> Marks:
    """The marks as they stand when the page is turned for reading."""
    size = (marks.width, marks.height)
    origins = turn_boxes(np.hstack([marks.origins, marks.origins]), *size, marks.turn)[:, :2]
    rules = turn_boxes(np.array(marks.rules).reshape(-1, 4), *size, marks.turn)
    width, height = size if marks.turn % 2 == 0 else size[::-1]
    return replace(
        marks,
        boxes=on_baseline(turn_boxes(marks.boxes, *size, marks.turn), origins[:, 1]),
        origins=origins,
        rules=[tuple(rule) for rule in rules.tolist()],
        width=width,
        height=height,
    )


def on_baseline(boxes: Numbers, baselines: Numbers) -> Numbers:
    """Boxes put back around their baseline where a font's ascent and descent misplace them."""
    height = boxes[:, 3] - boxes[:, 1]
    astray = (boxes[:, 3] < baselines - 0.1 * height) | (boxes[:, 1] > baselines - 0.4 * height)
    moved = boxes.copy()
    moved[astray, 1] = (baselines - 0.88 * height)[astray]
    moved[astray, 3] = (baselines + 0.12 * height)[astray]
    return moved


def turn_page_back(page: Page, turn: int) -> Page:
    """The page with the boxes of its characters and cells as the file displays it."""
    if not turn:
        return page
    width, height = (page.width, page.height) if turn == 2 else (page.height, page.width)
    return replace(
        page,
        boxes=turn_boxes(page.boxes.astype(np.float64), page.width, page.height, -turn).astype(np.float32),
        grids=tuple(_turn_grid_back(grid, page, turn) for grid in page.grids),
        width=width,
        height=height,
    )


def _turn_grid_back(grid: Grid, page: Page, turn: int) -> Grid:
    def back(box: Box) -> Box:
        x0, top, x1, bottom = turn_boxes(np.array([box]), page.width, page.height, -turn)[0].tolist()
        return x0, top, x1, bottom

    def cell_back(cell: GridCell | None) -> GridCell | None:
        return replace(cell, box=back(cell.box)) if cell else None

    return Grid(back(grid.box), tuple(tuple(cell_back(cell) for cell in row) for row in grid.rows))
