"""A header that prints over cells broken at the page end -> the header by itself, and what it ran into.

A form that repeats its header on every page may print it over the cells that go on from the page
before (部门（单位） in the middle of a body's long name). The header's own size and line tell its
characters from those of the cell. Does not know what the headers say beyond the levels of indicators.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from index.normalise import compact_text
from index.tables.grids import Matrix, Slot, own_slots
from index.tables.performance_headers import levels_of
from index.types import Page

_SAME = 0.2  # points
_OF_LINE = 0.1  # of a line's height: how far the boxes of its characters may differ, each its own glyph's
_OVER = 1.0  # points that two characters share, one printed over the other


def part_overprint(matrix: Matrix, page: Page) -> None:
    """Set the header of a form apart from the cells that it prints over, where there are any."""
    row = next((r for r in range(len(matrix)) if levels_of([s.text for s in own_slots(matrix, r)])), None)
    if row is None or page.origin != "text":
        return
    slots = list(own_slots(matrix, row))
    levels = levels_of([slot.text for slot in slots])
    line = _line_of([slot for slot in slots if slot.text in levels], page)
    split = row + 1 < len(matrix) and levels_of([s.text for s in matrix[row + 1] if s is not None])
    if line is None or split:
        return
    for slot in slots:
        head, rest = _parts(slot, line, page)
        if head and (rest or slot.cell.row_span > 1):
            _set_apart(matrix, slot, head, rest)


def _line_of(levels: list[Slot], page: Page) -> tuple[float, float] | None:
    """Top and bottom of the one line that a header prints in a row of its own, None for another kind."""
    spans = [slot.cell.span for slot in levels if slot.cell.span is not None and slot.cell.row_span == 1]
    if len(spans) < len(levels):
        return None
    boxes = np.concatenate([page.boxes[span.start : span.end] for span in spans])
    boxes = boxes[~np.isnan(boxes[:, 1])]
    if not len(boxes) or np.ptp(boxes[:, 1]) > _SAME or np.ptp(boxes[:, 3]) > _SAME:
        return None
    return float(np.median(boxes[:, 1])), float(np.median(boxes[:, 3]))


def _parts(slot: Slot, line: tuple[float, float], page: Page) -> tuple[str, str]:
    """What of a cell stands on the header's line in the header's size, and the rest if it has another."""
    span = slot.cell.span
    if span is None or compact_text(page.text[span.start : span.end]).replace(" ", "") != slot.text:
        return "", slot.text
    boxes = page.boxes[span.start : span.end]
    printed = ~np.isnan(boxes[:, 1])
    with np.errstate(invalid="ignore"):
        on_line = np.abs(boxes[:, 1] - line[0]) + np.abs(boxes[:, 3] - line[1]) < 2 * _SAME
        own_size = np.abs((boxes[:, 3] - boxes[:, 1]) - (line[1] - line[0])) < _SAME
        near = np.abs(boxes[:, [1, 3]] - np.array(line)).max(axis=1) < _OF_LINE * (line[1] - line[0])
    if not _meet(boxes[on_line], boxes[near & ~on_line]):
        on_line, own_size = on_line | near, own_size | near
    if (printed & own_size & ~on_line).any():
        return "", slot.text  # a header of several lines
    chars = page.text[span.start : span.end]
    head = "".join(char for char, own in zip(chars, printed & on_line, strict=True) if own)
    rest = "".join(char for char, own in zip(chars, printed & ~on_line, strict=True) if own)
    return compact_text(head), compact_text(rest)


def _meet(head: npt.NDArray[np.float32], others: npt.NDArray[np.float32]) -> bool:
    """Whether any of some characters is printed over one of the header's."""
    over = np.minimum(head[:, None, 2], others[None, :, 2]) - np.maximum(head[:, None, 0], others[None, :, 0])
    return bool((over > _OVER).any())


def _set_apart(matrix: Matrix, slot: Slot, head: str, rest: str) -> None:
    """Leave the header in its row; what it ran into goes to the rows below, before what they print."""
    row, column, rows = slot.row, slot.column, slot.cell.row_span
    cell = replace(slot.cell, text=head, row_span=1)
    below = None
    if rows > 1:
        below = Slot(rest, replace(slot.cell, text=rest, row_span=rows - 1), slot.page, row + 1, column)
    elif rest and row + 1 < len(matrix) and (under := matrix[row + 1][column]) is not None:
        below, rows = replace(under, text=rest + under.text), under.cell.row_span + 1
    for c in range(column, column + slot.cell.column_span):
        matrix[row][c] = replace(slot, text=head, cell=cell) if c == column else matrix[row][column]
        for r in range(row + 1, min(row + rows, len(matrix)) if below is not None else row + 1):
            matrix[r][c] = below
