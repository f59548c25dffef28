"""Ruling lines of a table in a page picture, as thin boxes. Pure arithmetic on a grey picture.

A ruling line is a long dark run of few pixels' thickness. Strokes of characters are too short to
count; filled areas are too thick.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
Dark = npt.NDArray[np.bool_]
Rule = tuple[float, float, float, float]
Run = tuple[int, int, int]  # row, first column, end column

MIN_LENGTH = 0.02  # of the longer side of the picture
LONG_STROKE = 1.6  # character heights: longer than any stroke
MAX_THICKNESS = 0.0035
GAP = 3  # pixels that a run may miss
DARKER = 0.82  # of the paper's brightness


def picture_to_rules(grey: Grey, char_height: float) -> list[Rule]:
    """Horizontal and vertical lines of a straight picture, in its pixels."""
    side = max(grey.shape)
    least = int(max(MIN_LENGTH * side, LONG_STROKE * char_height))
    thickest = max(3, int(MAX_THICKNESS * side))
    dark = grey < DARKER * np.median(grey)
    level = [(x0, top, x1, bottom) for top, bottom, x0, x1 in _lines(dark, least, thickest)]
    upright = [(left, y0, right, y1) for left, right, y0, y1 in _lines(dark.T, least, thickest)]
    return [(float(a), float(b), float(c), float(d)) for a, b, c, d in level + upright]


def _lines(dark: Dark, least: int, thickest: int) -> Iterator[tuple[int, int, int, int]]:
    """(first row, end row, first column, end column) of the lines along the rows."""
    growing: list[list[int]] = []
    for row, start, end in _runs(dark, least):
        beside = next((line for line in growing if line[1] >= row - 1 and _overlap(line, start, end)), None)
        if beside is None:
            growing.append([row, row, start, end])
        else:
            beside[1:] = [row, min(beside[2], start), max(beside[3], end)]
        if len(growing) > 500:
            yield from (_closed(line) for line in growing if line[1] < row - 1 and _fits(line, thickest))
            growing = [line for line in growing if line[1] >= row - 1]
    yield from (_closed(line) for line in growing if _fits(line, thickest))


def _overlap(line: list[int], start: int, end: int) -> bool:
    return start <= line[3] and end >= line[2]


def _fits(line: list[int], thickest: int) -> bool:
    return line[1] - line[0] + 1 <= thickest


def _closed(line: list[int]) -> tuple[int, int, int, int]:
    return line[0], line[1] + 1, line[2], line[3]


def _runs(dark: Dark, least: int) -> list[Run]:
    """Long runs of dark pixels, small gaps forgiven, from top to bottom."""
    closed = dark.copy()
    for shift in range(1, GAP + 1):
        closed[:, shift:] |= dark[:, :-shift]
    edges = np.diff(np.pad(closed, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    long = ends - starts - GAP >= least
    return list(zip(rows[long].tolist(), starts[long].tolist(), (ends[long] - GAP).tolist(), strict=True))
