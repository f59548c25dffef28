"""Ruling lines -> frames: how the lines of a page cut it into rows, columns and merged cells.

Pure geometry. It works from borders rather than from crossing points (as pdfplumber.table
does), because real tables lack outer lines, stop short of a corner or are dotted: a place of
the raster belongs to its neighbour when no line is drawn between the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Rule = tuple[float, float, float, float]
Line = tuple[float, float, float]  # position across, start, end

MAX_THICKNESS = 3.0
SNAP = 2.0  # lines closer than this are one
JOIN = 4.0  # gaps up to this are dots
REACH = 3.0  # a line may miss the one it meets by this
MIN_LENGTH = 5.0
OPEN_SIDE = 8.0  # lines that stick out further than this show a missing outer line


@dataclass(frozen=True)
class FrameCell:
    """A cell of a frame: first row and column, and how many it covers."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True)
class Frame:
    """Row borders `ys`, column borders `xs` and the cells between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[FrameCell, ...]
    tentative: bool = False  # a table only if its rows can be told by their numbers

    def cell_box(self, cell: FrameCell) -> Rule:
        """(x0, top, x1, bottom) of a cell."""
        right, below = cell.column + cell.column_span, cell.row + cell.row_span
        return self.xs[cell.column], self.ys[cell.row], self.xs[right], self.ys[below]

    @property
    def box(self) -> Rule:
        """(x0, top, x1, bottom) of the whole."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def size(self) -> tuple[int, int]:
        """Number of rows and columns."""
        return len(self.ys) - 1, len(self.xs) - 1


def rules_to_frames(rules: Sequence[Rule], text: npt.NDArray[np.float64]) -> list[Frame]:
    """Frames of two columns or more, from top to bottom; a frame around text alone is none.

    Args:
        rules: thin boxes as drawn.
        text: boxes of the page's characters; they close tables that are ruled downwards only.
    """
    level, upright = _split_rules(rules)
    level, upright = join_lines(level), join_lines(upright)
    groups, alone = _touching(level, upright)
    frames = [_frame_of(*group) for group in groups]
    frames += [_open_frame(columns, text) for columns in _side_by_side(alone)]
    return sorted((frame for frame in frames if frame), key=lambda frame: (frame.ys[0], frame.xs[0]))


def level_alone(rules: Sequence[Rule]) -> list[Line]:
    """The horizontal lines that meet no upright one."""
    level, upright = _split_rules(rules)
    level, upright = join_lines(level), join_lines(upright)
    if not level or not upright:
        return level
    alone = np.flatnonzero(~_meetings(np.array(level), np.array(upright)).any(axis=1)).tolist()
    return [level[i] for i in alone]


def _split_rules(rules: Sequence[Rule]) -> tuple[list[Line], list[Line]]:
    """Horizontal and vertical lines; a dot may belong to either."""
    level: list[Line] = []
    upright: list[Line] = []
    for x0, top, x1, bottom in rules:
        width, height = x1 - x0, bottom - top
        if height <= MAX_THICKNESS and (width >= height or width <= MAX_THICKNESS):
            level.append(((top + bottom) / 2, x0, x1))
        if width <= MAX_THICKNESS and (height >= width or height <= MAX_THICKNESS):
            upright.append(((x0 + x1) / 2, top, bottom))
    return level, upright


def join_lines(lines: list[Line]) -> list[Line]:
    """Snap neighbouring lines to one position, join their pieces, drop what stays too short."""
    joined: list[Line] = []
    for cluster in _clusters(lines):
        position = float(np.median([line[0] for line in cluster]))
        pieces = sorted((start, end) for _, start, end in cluster)
        low, high = pieces[0]
        for start, end in pieces[1:]:
            if start <= high + JOIN:
                high = max(high, end)
            else:
                joined.append((position, low, high))
                low, high = start, end
        joined.append((position, low, high))
    return [line for line in joined if line[2] - line[1] >= MIN_LENGTH]


def _clusters(lines: list[Line]) -> list[list[Line]]:
    clusters: list[list[Line]] = []
    for line in sorted(lines):
        if clusters and line[0] - clusters[-1][-1][0] <= SNAP and line[0] - clusters[-1][0][0] <= 2 * SNAP:
            clusters[-1].append(line)
        else:
            clusters.append([line])
    return clusters


def _touching(
    level: list[Line], upright: list[Line]
) -> tuple[list[tuple[list[Line], list[Line]]], list[Line]]:
    """Groups of lines that meet one another, and the upright lines that meet none."""
    if not level or not upright:
        return [], upright
    meets = _meetings(np.array(level), np.array(upright))
    groups: list[tuple[list[Line], list[Line]]] = []
    unseen = set(range(len(level)))
    while unseen:
        rows, columns = _reachable(min(unseen), meets)
        unseen -= rows
        groups.append(([level[i] for i in sorted(rows)], [upright[i] for i in sorted(columns)]))
    alone = np.flatnonzero(~meets.any(axis=0)).tolist()
    return groups, [upright[i] for i in alone]


def _side_by_side(upright: list[Line]) -> list[list[Line]]:
    """Groups of upright lines of one height."""
    groups: list[list[Line]] = []
    for line in sorted(upright, key=lambda line: line[0]):
        for group in groups:
            if abs(group[0][1] - line[1]) < OPEN_SIDE and abs(group[0][2] - line[2]) < OPEN_SIDE:
                group.append(line)
                break
        else:
            groups.append([line])
    return [group for group in groups if len(group) >= 2]


def _open_frame(upright: list[Line], text: npt.NDArray[np.float64]) -> Frame | None:
    """One tall row between upright lines, closed at the sides by the text beside them."""
    xs = _borders([line[0] for line in upright], [])
    top, bottom = min(line[1] for line in upright), max(line[2] for line in upright)
    middle = (text[:, 1] + text[:, 3]) / 2
    beside = text[(middle > top) & (middle < bottom)]
    if len(xs) < 2 or not len(beside):
        return None
    left, right = float(beside[:, 0].min()), float(beside[:, 2].max())
    xs = [left - REACH] * (left < xs[0] - OPEN_SIDE) + xs + [right + REACH] * (right > xs[-1] + OPEN_SIDE)
    cells = tuple(FrameCell(0, column, 1, 1) for column in range(len(xs) - 1))
    return Frame(tuple(xs), (top, bottom), cells, tentative=True)


def _meetings(level: npt.NDArray[np.float64], upright: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    y, x0, x1 = (level[:, i, None] for i in range(3))
    x, top, bottom = (upright[None, :, i] for i in range(3))
    across = (x >= x0 - REACH) & (x <= x1 + REACH)
    along = (y >= top - REACH) & (y <= bottom + REACH)
    result: npt.NDArray[np.bool_] = across & along
    return result


def _reachable(start: int, meets: npt.NDArray[np.bool_]) -> tuple[set[int], set[int]]:
    rows, columns, new_rows = {start}, set[int](), {start}
    while new_rows:
        new_columns = set(np.flatnonzero(meets[sorted(new_rows)].any(axis=0)).tolist()) - columns
        columns |= new_columns
        new_rows = (
            set(np.flatnonzero(meets[:, sorted(new_columns)].any(axis=1)).tolist()) - rows
            if new_columns
            else set()
        )
        rows |= new_rows
    return rows, columns


def _frame_of(level: list[Line], upright: list[Line]) -> Frame | None:
    """The frame that a group of meeting lines draws, None when it holds fewer than two columns."""
    xs = _borders([line[0] for line in upright], level)
    ys = _borders([line[0] for line in level], upright)
    if len(xs) < 3 or len(ys) < 2:
        return None
    walls = _coverage(xs, ys, upright)
    floors = _coverage(ys, xs, level)
    cells = _cut_cells(walls, floors)
    return Frame(tuple(xs), tuple(ys), tuple(cells)) if len(cells) > 1 else None


def _borders(positions: list[float], crossing: list[Line]) -> list[float]:
    """Sorted positions without near doubles, with an outer one where crossing lines stick out."""
    borders: list[float] = []
    for position in sorted(positions):
        if not borders or position - borders[-1] > REACH:
            borders.append(position)
    if not borders:
        return []
    starts = [start for _, start, _ in crossing if borders[0] - start > OPEN_SIDE]
    ends = [end for _, _, end in crossing if end - borders[-1] > OPEN_SIDE]
    enough = min(2, len(crossing))
    if starts and len(starts) >= enough:
        borders.insert(0, float(np.median(starts)))
    if ends and len(ends) >= enough:
        borders.append(float(np.median(ends)))
    return borders


def _coverage(across: list[float], along: list[float], lines: list[Line]) -> npt.NDArray[np.bool_]:
    """[border, stretch]: is a line drawn on this border over the middle of this stretch?"""
    middles = (np.array(along[1:]) + np.array(along[:-1])) / 2
    drawn = np.zeros((len(across), len(middles)), dtype=bool)
    places = np.array(across)
    for position, start, end in lines:
        border = int(np.abs(places - position).argmin())
        drawn[border] |= (middles >= start - 1) & (middles <= end + 1)
    return drawn


def _cut_cells(walls: npt.NDArray[np.bool_], floors: npt.NDArray[np.bool_]) -> list[FrameCell]:
    """Rectangles of raster places that no line divides, row by row."""
    rows, columns = walls.shape[1], floors.shape[1]
    taken = np.zeros((rows, columns), dtype=bool)
    cells: list[FrameCell] = []
    for row in range(rows):
        for column in range(columns):
            if taken[row, column]:
                continue
            right = column + 1
            while right < columns and not walls[right, row] and not taken[row, right]:
                right += 1
            below = row + 1
            while below < rows and _continues(walls, floors, taken, below, column, right):
                below += 1
            taken[row:below, column:right] = True
            cells.append(FrameCell(row, column, below - row, right - column))
    return cells


def _continues(
    walls: npt.NDArray[np.bool_],
    floors: npt.NDArray[np.bool_],
    taken: npt.NDArray[np.bool_],
    row: int,
    column: int,
    right: int,
) -> bool:
    """Whether a cell over columns column..right goes on into `row`."""
    open_floor = not floors[row, column:right].any()
    free = not taken[row, column:right].any()
    return open_floor and free and not walls[column + 1 : right, row].any()
