"""Prose set in several columns: which column each character outside the tables belongs to.

Looks for gutters, blank strips that run down between full lines of Chinese text. Columns of
numbers are no prose and stay together, as does a page of one column.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

BIN = 2.0  # points
MIN_CHARS = 400  # fewer fill no columns
MIN_ROWS = 12  # lines beside a gutter
MIN_GUTTER = 0.7  # of a character
BOTH_SIDES = 0.7  # of the rows beside a gutter have text on both sides
MIN_FILL = 0.6  # of a column's width taken by its characters, row by row
MIN_CHINESE = 0.5


def assign_columns(chars: Sequence[str], boxes: Floats) -> Ints:
    """A negative number for each character, rising in reading order; -1 when there is one column."""
    regions = np.full(len(boxes), -1, dtype=np.int64)
    if len(boxes) < MIN_CHARS:
        return regions
    em = float(np.median(boxes[:, 3] - boxes[:, 1]))
    rows, taken = _occupancy(boxes, em)
    gutters = _gutters(taken, em)
    if not gutters:
        return regions
    first = max(start for _, _, start, _ in gutters)
    last = min(end for _, _, _, end in gutters)
    if last - first < MIN_ROWS:
        return regions
    borders = [(left + right) / 2 * BIN for left, right, _, _ in gutters]
    column = np.searchsorted(borders, (boxes[:, 0] + boxes[:, 2]) / 2)
    inside = (rows >= first) & (rows < last)
    chinese = np.array(["\u4e00" <= char <= "\u9fff" for char in chars])
    parts = [inside & (column == number) for number in range(len(borders) + 1)]
    if not all(_is_prose(boxes[part], rows[part], chinese[part]) for part in parts):
        return regions
    place = np.where(inside, column + 1, np.where(rows < first, 0, len(borders) + 2))
    return place - (len(borders) + 3)


def _occupancy(boxes: Floats, em: float) -> tuple[Ints, Flags]:
    """The row of each character, and which bins of each row are taken."""
    rows = ((boxes[:, 1] + boxes[:, 3]) / 2 / em).astype(np.int64)
    left = np.maximum(boxes[:, 0] / BIN, 0).astype(np.int64)
    right = np.maximum(boxes[:, 2] / BIN, 0).astype(np.int64)
    taken = np.zeros((int(rows.max()) + 1, int(right.max()) + 2), dtype=bool)
    for step in range(int((right - left).max()) + 1):
        bins = np.minimum(left + step, right)
        taken[rows, bins] = True
    return rows, taken


def _gutters(taken: Flags, em: float) -> list[tuple[int, int, int, int]]:
    """(first bin, last bin, first row, end row) of each blank strip between texts."""
    used = np.flatnonzero(taken.any(axis=1))
    found: list[tuple[int, int, int, int]] = []
    for x in range(1, taken.shape[1] - 1):
        start, end = _longest_blank(taken[used, x])
        if end - start < MIN_ROWS:
            continue
        beside = taken[used[start:end]]
        sides = beside[:, :x].any(axis=1) & beside[:, x + 1 :].any(axis=1)
        if sides.mean() < BOTH_SIDES:
            continue
        rows = (int(used[start]), int(used[end - 1]) + 1)
        if found and found[-1][1] == x - 1:
            left, _, low, high = found[-1]
            found[-1] = (left, x, *_wider((low, high), rows))
        else:
            found.append((x, x, *rows))
    return [gutter for gutter in found if (gutter[1] - gutter[0] + 1) * BIN >= MIN_GUTTER * em]


def _wider(one: tuple[int, int], two: tuple[int, int]) -> tuple[int, int]:
    return one if one[1] - one[0] >= two[1] - two[0] else two


def _longest_blank(column: Flags) -> tuple[int, int]:
    """Start and end of the longest run of rows that leave a bin blank."""
    marks = np.flatnonzero(np.concatenate([[True], column, [True]]))
    lengths = np.diff(marks) - 1
    best = int(lengths.argmax())
    return int(marks[best]), int(marks[best] + lengths[best])


def _is_prose(boxes: Floats, rows: Ints, chinese: Flags) -> bool:
    """Whether the characters of a column are Chinese text that fills its lines."""
    if len(boxes) < MIN_ROWS or chinese.mean() < MIN_CHINESE:
        return False
    width = float(boxes[:, 2].max() - boxes[:, 0].min())
    filled = np.bincount(rows, weights=boxes[:, 2] - boxes[:, 0])
    return float(np.median(filled[filled > 0])) >= MIN_FILL * width
