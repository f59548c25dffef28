"""Frames whose rows are not ruled: cut them where their numbers stand in line.

Many statutory tables rule the columns and the header only, so that all body rows share one tall
cell a column. The numbers tell the rows apart; a label wrapped over two lines stays one row.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from index.readers.frames import Frame, FrameCell

NUMBER = re.compile(r"[-+−－]?(\d{1,3}([,，]\d{3})+|\d+)([.．]\d+)?[%％]?")
NUMERIC_SHARE = 0.7  # of a cell's lines, for its numbers to mark rows
SAME_ROW = 0.45  # of the line height
WRAP = 0.8  # of the distance of two rows: label lines nearer than this belong together
CUT_SHORT = re.compile(r"[-+−－]?\d[\d,]*\.\d?|[-+−－]?\d[\d,]*,\d{0,2}")
DECIMALS = re.compile(r"[-+−－]?(\d{1,3}(,\d{3})+|\d+)\.\d{2}[%％]?")
CODE_BEGUN = re.compile(r"[1-5]\d{3,5}")
CODE = re.compile(r"[1-5]\d{6}")


@dataclass(frozen=True)
class TextLine:
    """A printed line in a cell: the cell's number in its frame, text and place.

    `room` is what is left between the end of the line and the right border of its cell.
    """

    cell: int
    text: str
    top: float
    bottom: float
    room: float

    @property
    def centre(self) -> float:
        """Middle height."""
        return (self.top + self.bottom) / 2


def is_number(text: str) -> bool:
    """Whether a line prints one number and nothing else."""
    return NUMBER.fullmatch(text.replace(" ", "")) is not None


def split_unruled_rows(frame: Frame, lines: Sequence[TextLine]) -> Frame:
    """The frame with further row borders where its tall rows hold several lines of numbers."""
    by_cell: dict[int, list[TextLine]] = {}
    for line in lines:
        by_cell.setdefault(line.cell, []).append(line)
    borders: dict[int, list[float]] = {}
    for row in range(frame.size[0]):
        members = [
            by_cell[number]
            for number, cell in enumerate(frame.cells)
            if cell.row == row and cell.row_span == 1 and number in by_cell
        ]
        if cut := _row_borders(members):
            borders[row] = cut
    return _with_borders(frame, borders, by_cell) if borders else frame


def _row_borders(cells: Sequence[Sequence[TextLine]]) -> list[float]:
    """Heights at which one tall row is to be cut, [] when it is one row."""
    heights = [line.bottom - line.top for cell in cells for line in cell]
    cells = [_unwrapped(cell) for cell in cells]
    numeric = [cell for cell in cells if _is_numeric(cell)]
    if not numeric or max(len(cell) for cell in numeric) < 2:
        return []
    height = median(heights)
    anchors = _merge_heights([line.centre for cell in numeric for line in cell], SAME_ROW * height)
    labels = [cell for cell in cells if not _is_numeric(cell)]
    if len(anchors) < 3 and not any(len(cell) == len(anchors) for cell in labels):
        return []
    rows = {anchor: [anchor] for anchor in anchors}
    pitch = (anchors[-1] - anchors[0]) / max(len(anchors) - 1, 1)
    bands = [(anchor - pitch / 2, anchor + pitch / 2) for anchor in anchors]
    for cell in labels:
        if _stands_for_all(cell, bands):
            continue
        for centre, row in _place_labels(cell, anchors, height):
            rows.setdefault(row, []).append(centre)
    return _between(_merge_rows(list(rows.values()), SAME_ROW * height))


def _unwrapped(cell: Sequence[TextLine]) -> list[TextLine]:
    """Lines of a cell, a number that its narrow cell broke over two lines made one ("92.0" + "0%").

    So is a subject code ("204060" + "1").
    """
    found: list[TextLine] = []
    for line in cell:
        last = found[-1] if found else None
        if last is not None and _breaks_number(last, line):
            found[-1] = replace(last, text=last.text + line.text, bottom=line.bottom)
        else:
            found.append(line)
    return found


def _breaks_number(line: TextLine, below: TextLine) -> bool:
    """Whether a line ends amid the decimals, thousands or code that the next one finishes."""
    height = line.bottom - line.top
    near = below.top - line.top < 1.8 * height
    if (
        near
        and line.room < height
        and CODE_BEGUN.fullmatch(line.text)
        and CODE.fullmatch(line.text + below.text)
    ):
        return True
    cut = CUT_SHORT.fullmatch(line.text) or below.text in ("%", "％")
    return near and bool(cut) and DECIMALS.fullmatch(line.text + below.text) is not None


def _is_numeric(cell: Sequence[TextLine]) -> bool:
    return sum(is_number(line.text) for line in cell) >= NUMERIC_SHARE * len(cell)


def _merge_heights(heights: Sequence[float], tolerance: float) -> list[float]:
    merged: list[list[float]] = []
    for height in sorted(heights):
        if merged and height - merged[-1][0] <= tolerance:
            merged[-1].append(height)
        else:
            merged.append([height])
    return [sum(group) / len(group) for group in merged]


def _place_labels(
    cell: Sequence[TextLine], anchors: Sequence[float], height: float
) -> list[tuple[float, float]]:
    """(centre, height of its row) for each line of a label cell."""
    steps = sorted(below - above for above, below in itertools.pairwise(anchors)) or [2 * height]
    pitch = median(steps[: len(steps) // 2 + 1])
    on_anchor = {_nearest(anchors, line.centre) for line in cell if _is_on(anchors, line.centre, height)}
    placed: list[tuple[float, float]] = []
    previous: TextLine | None = None
    for line in sorted(cell, key=lambda line: line.centre):
        near = _nearest(anchors, line.centre)
        if _is_on(anchors, line.centre, height) or (
            near not in on_anchor and abs(line.centre - near) < WRAP * min(pitch, 1.6 * height)
        ):
            row = near
        elif previous and _wraps(previous, line, pitch, height):
            row = placed[-1][1]
        else:
            row = line.centre
        placed.append((line.centre, row))
        previous = line
    return placed


def _wraps(previous: TextLine, line: TextLine, pitch: float, height: float) -> bool:
    """Whether a label line goes on from a full line right above it."""
    return line.centre - previous.centre < WRAP * pitch and previous.room < 2 * height


def _nearest(anchors: Sequence[float], height: float) -> float:
    place = bisect_left(anchors, height)
    around = anchors[max(place - 1, 0) : place + 1]
    return min(around, key=lambda anchor: abs(anchor - height))


def _is_on(anchors: Sequence[float], centre: float, height: float) -> bool:
    return abs(_nearest(anchors, centre) - centre) <= SAME_ROW * height


def _merge_rows(rows: Sequence[Sequence[float]], tolerance: float) -> list[tuple[float, float]]:
    """Rows as (first, last) heights; rows that overlap or nearly touch are one."""
    merged: list[tuple[float, float]] = []
    for low, high in sorted((min(row), max(row)) for row in rows):
        if merged and low - merged[-1][1] <= tolerance:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _between(rows: Sequence[tuple[float, float]]) -> list[float]:
    return [(above[1] + below[0]) / 2 for above, below in itertools.pairwise(rows)]


def _with_borders(
    frame: Frame, borders: dict[int, list[float]], by_cell: Mapping[int, Sequence[TextLine]]
) -> Frame:
    """Cut rows at further heights: plain cells are cut, cells over several rows grow.

    A name that stands alone in the middle of its cell is a name for all the rows beside it; a cell over
    several rows that prints a label beside each of them is cut like the others.
    """
    ys = tuple(sorted([*frame.ys, *(height for cut in borders.values() for height in cut)]))
    added = [len(borders.get(row, [])) for row in range(frame.size[0])]
    first = [row + sum(added[:row]) for row in range(frame.size[0] + 1)]
    cells: list[FrameCell] = []
    for number, cell in enumerate(frame.cells):
        rows = range(first[cell.row], first[cell.row + cell.row_span])
        lines = by_cell.get(number, ())
        bands = [(ys[row], ys[row + 1]) for row in rows]
        whole = _stands_for_all(lines, bands) if cell.row_span == 1 else not _names_each(lines, bands)
        if whole:
            cells.append(replace(cell, row=rows[0], row_span=len(rows)))
        else:
            cells += [replace(cell, row=row, row_span=1) for row in rows]
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return Frame(frame.xs, ys, tuple(ordered))


Band = tuple[float, float]


def _stands_for_all(lines: Sequence[TextLine], bands: Sequence[Band]) -> bool:
    """Whether the few lines of a name stand in the middle of the rows beside them."""
    if (
        not lines
        or len(bands) < 2
        or 2 * len(lines) > len(bands)
        or any(is_number(line.text) for line in lines)
    ):
        return False
    middle = (bands[0][0] + bands[-1][1]) / 2
    own = (lines[0].top + lines[-1].bottom) / 2
    return abs(own - middle) < SAME_ROW * (lines[0].bottom - lines[0].top)


def _names_each(lines: Sequence[TextLine], bands: Sequence[Band]) -> bool:
    """Whether lines that end before the border of their cell stand in most of the rows, one in each."""
    taken = [sum(1 for line in lines if low < line.centre < high) for low, high in bands]
    open_ended = sum(1 for line in lines if line.room > line.bottom - line.top)
    filled = sum(1 for count in taken if count == 1)
    return (
        len(bands) > 2
        and max(taken) == 1
        and filled >= NUMERIC_SHARE * len(bands)
        and open_ended >= NUMERIC_SHARE * len(lines)
    )
