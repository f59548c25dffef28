"""Wrapped words that run out of their cell at the bottom: they belong to the cell they come from.

Spreadsheets printed with too low rows show (or hide) the last line of a label in the row below.
Such a line keeps the step and the left edge of the lines above it; below a single line, that line fills its
cell and the print crosses the border.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.readers.frames import Frame
from index.readers.page_text import Line

SAME_STEP = 0.15
SAME_EDGE = 2.0  # points
CLOSE = 0.85  # of the step: nearer lines overlap, so one of them is not of this cell
STEPS = (0.9, 1.6)  # of the line height: what two lines of a cell stand apart


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
            border = frame.ys[frame.cells[lower].row]
            right = frame.cell_box(frame.cells[upper])[2]
            if above and below and _runs_over(above, below, border, right):
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


def _runs_over(above: Sequence[Line], below: Sequence[Line], border: float, right: float) -> bool:
    """Whether the first line below keeps the step of the lines above and does not fit its own cell."""
    line, last = below[0], above[-1]
    if abs(line.x0 - last.x0) > SAME_EDGE:
        return False
    crosses = line.top < border - 0.1 * (line.bottom - line.top)
    step, height = line.bottom - last.bottom, last.bottom - last.top
    if len(above) == 1:
        return crosses and right - last.x1 < height and STEPS[0] <= step / height <= STEPS[1]
    usual = last.bottom - above[-2].bottom
    overlaps = len(below) > 1 and below[1].bottom - line.bottom < CLOSE * usual
    return abs(step - usual) <= SAME_STEP * usual and (overlaps or crosses)
