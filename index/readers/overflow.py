"""Wrapped words that run out of their cell at the bottom: they belong to the cell they come from.

Spreadsheets printed with too low rows show (or hide) the last line of a label in the row below.
Such a line keeps the step and the left edge of the lines above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.readers.frames import Frame
from index.readers.page_text import Line

SAME_STEP = 0.15
SAME_EDGE = 2.0  # points
CLOSE = 0.85  # of the step: nearer lines overlap, so one of them is not of this cell


def return_overflow(lines: Sequence[Line], frames: Sequence[Frame]) -> list[Line]:
    """The lines with those that ran out of a cell given back to it, each cell's lines together."""
    by_cell: dict[int, list[Line]] = {}
    for line in lines:
        by_cell.setdefault(line.cell, []).append(line)
    moved = False
    first = 0
    for frame in frames:
        for upper, lower in _stacked(frame):
            above, below = by_cell.get(first + upper, []), by_cell.get(first + lower, [])
            if len(above) > 1 and below and _runs_over(above, below, frame.ys[frame.cells[lower].row]):
                by_cell[first + upper] = [*above, replace(below[0], cell=first + upper)]
                by_cell[first + lower] = below[1:]
                moved = True
        first += len(frame.cells)
    return [line for cell in sorted(by_cell) for line in by_cell[cell]] if moved else list(lines)


def _stacked(frame: Frame) -> list[tuple[int, int]]:
    """Numbers of cells of one column that stand right above one another."""
    tops = {(cell.row, cell.column): number for number, cell in enumerate(frame.cells)}
    pairs = [
        (number, tops.get((cell.row + cell.row_span, cell.column))) for number, cell in enumerate(frame.cells)
    ]
    return [(upper, lower) for upper, lower in pairs if lower is not None]


def _runs_over(above: Sequence[Line], below: Sequence[Line], border: float) -> bool:
    """Whether the first line below keeps the step of the lines above and does not fit its own cell."""
    step = above[-1].bottom - above[-2].bottom
    line = below[0]
    keeps_step = abs(line.bottom - above[-1].bottom - step) <= SAME_STEP * step
    keeps_edge = abs(line.x0 - above[-1].x0) <= SAME_EDGE
    overlaps = len(below) > 1 and below[1].bottom - line.bottom < CLOSE * step
    return keeps_step and keeps_edge and (overlaps or line.top < border - 0.1 * (line.bottom - line.top))
