"""Marks and frames of a page -> its Page: text in reading order, character boxes, grids.

Knows how characters make lines and cells, and nothing of what they say.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from index.readers.broken_numbers import inner_blanks
from index.readers.frames import Frame, FrameCell
from index.readers.pdfium import DRAWN
from index.types import Grid, GridCell, Page, Span

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

LINE_STEP = 0.45  # of the character height: a baseline further off starts a new line
OVERLAP = 0.4  # of the character width: lines whose characters overlap more are two lines
MIN_OVERLAPS, OVERLAP_SHARE = 3, 0.2  # so many, and of the line's characters
BASELINE_STEP = 0.7  # points between their baselines
PARTS = 8  # lines printed over one another at most
WIDE_GAP = 0.30  # of the character height: a wider gap prints as a blank
TOLD_GAP = 0.08  # the same where a blank stands in the file
SPREAD_LENGTH = 6  # characters of a line that may be set with wide gaps throughout
SPREAD_GAP = 1.8  # of such a line's usual gap: a wider one prints as a blank
WORD_GAP = 0.12  # of the character height: characters nearer than this are drawn as one word
OVERPRINT = 0.35  # of the character width: the same character nearer than this is printed twice


@dataclass(frozen=True, eq=False)
class Glyphs:
    """Characters to be laid out, in an upright frame. `cell` is -1 outside of every cell."""

    chars: list[str]
    boxes: Floats
    baselines: Floats
    blanks: npt.NDArray[np.int8]
    cell: Ints

    def text(self, line: Line) -> str:
        """What a line prints."""
        return "".join(self.chars[i] if i >= 0 else " " for i in line.members)


@dataclass(frozen=True, eq=False)
class Line:
    """One printed line of a cell or of free text: characters by index, -1 for a blank."""

    cell: int
    members: list[int]
    top: float
    bottom: float
    x0: float
    x1: float


@dataclass
class Writer:
    """Collects the page text and, for each character, the glyph it comes from."""

    chars: list[str] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)

    def write(self, glyphs: Glyphs, members: Sequence[int]) -> None:
        """Append characters, -1 being a blank."""
        self.chars.extend(glyphs.chars[i] if i >= 0 else " " for i in members)
        self.sources.extend(members)

    def put(self, text: str) -> None:
        """Append characters that the file does not draw."""
        self.chars.extend(text)
        self.sources.extend([-1] * len(text))


def glyphs_to_lines(glyphs: Glyphs) -> list[Line]:
    """Printed lines, cell by cell and from top to bottom, doubled characters removed."""
    if not glyphs.chars:
        return []
    order, starts = _line_order(glyphs)
    keep, gaps = _neighbours(glyphs, order, starts)
    firsts = np.flatnonzero(starts)
    blank = _blanks(gaps, glyphs.blanks[order] == DRAWN, firsts)
    boxes = glyphs.boxes[order]
    low, high = np.minimum.reduceat(boxes, firsts).tolist(), np.maximum.reduceat(boxes, firsts).tolist()
    cells = glyphs.cell[order[firsts]].tolist()
    ids, kept, blanks = order.tolist(), keep.tolist(), blank.tolist()
    lines: list[Line] = []
    for number, (start, end) in enumerate(itertools.pairwise([*firsts.tolist(), len(order)])):
        members = _members(ids[start:end], kept[start:end], blanks[start:end])
        members = _without_inner_blanks(members, glyphs.chars)
        x0, top = low[number][:2]
        x1, bottom = high[number][2:]
        lines.append(Line(cells[number], members, top, bottom, x0, x1))
    return lines


def _members(ids: Sequence[int], kept: Sequence[bool], blanks: Sequence[bool]) -> list[int]:
    """The characters of a line that print, -1 for a blank."""
    members: list[int] = []
    for index, keeps, blank in zip(ids, kept, blanks, strict=True):
        if keeps:
            if blank and members:
                members.append(-1)
            members.append(index)
    return members


def _without_inner_blanks(members: list[int], chars: Sequence[str]) -> list[int]:
    """The same without the blanks that tear numbers apart."""
    if -1 not in members:
        return members
    inner = set(inner_blanks("".join(chars[i] if i >= 0 else " " for i in members)))
    return [member for at, member in enumerate(members) if at not in inner] if inner else members


def _blanks(gaps: Floats, drawn: npt.NDArray[np.bool_], firsts: Ints) -> npt.NDArray[np.bool_]:
    """Before which characters a blank prints: at wide gaps, in spread lines only at the widest.

    A line is spread (justified, as in newspapers) when most of its gaps are wide without a blank
    drawn there.
    """
    blank: npt.NDArray[np.bool_] = gaps > WIDE_GAP
    lengths = np.diff([*firsts.tolist(), len(gaps)])
    loose = np.add.reduceat((blank & ~drawn).astype(np.int64), firsts)
    for line in np.flatnonzero((lengths >= SPREAD_LENGTH) & (loose > lengths // 3)).tolist():
        inside = slice(int(firsts[line]), int(firsts[line] + lengths[line]))
        usual = float(np.median(gaps[inside][1:]))
        blank[inside] = (gaps[inside] > SPREAD_GAP * usual) | (blank[inside] & drawn[inside])
    return blank


def _line_order(glyphs: Glyphs) -> tuple[Ints, npt.NDArray[np.bool_]]:
    """Reading order of all characters, and where in it a line starts."""
    heights = glyphs.boxes[:, 3] - glyphs.boxes[:, 1]
    order = np.lexsort((glyphs.baselines, glyphs.cell))
    low, high = order[:-1], order[1:]
    step = glyphs.baselines[high] - glyphs.baselines[low]
    limit = LINE_STEP * np.minimum(heights[low], heights[high])
    change = (glyphs.cell[high] != glyphs.cell[low]) | (step > limit)
    number = np.concatenate([[0], np.cumsum(change)])
    within = np.lexsort((glyphs.boxes[order, 0], number))
    number = _part_overlapping(glyphs, order, number, within)
    within = np.lexsort((glyphs.boxes[order, 0], number))
    starts = np.concatenate([[True], np.diff(number[within]) > 0])
    return order[within], starts


def _part_overlapping(glyphs: Glyphs, order: Ints, number: Ints, within: Ints) -> Ints:
    """Line numbers with lines printed over one another told apart by their baselines."""
    boxes, chars = glyphs.boxes[order[within]], [glyphs.chars[i] for i in order[within].tolist()]
    same_line = np.diff(number[within]) == 0
    over = boxes[1:, 0] - boxes[:-1, 2] < -OVERLAP * (boxes[1:, 2] - boxes[1:, 0])
    over &= np.abs(np.diff(glyphs.baselines[order[within]])) > BASELINE_STEP
    doubled = np.array([one == two for one, two in itertools.pairwise(chars)], dtype=bool)
    parted = number * PARTS
    lines, counts = np.unique(number[within][1:][same_line & over & ~doubled], return_counts=True)
    for line, count in zip(lines.tolist(), counts.tolist(), strict=True):
        members = np.flatnonzero(number == line)
        if count >= max(MIN_OVERLAPS, OVERLAP_SHARE * len(members)):
            steps = np.diff(glyphs.baselines[order[members]]) > BASELINE_STEP
            parted[members] += np.minimum(np.concatenate([[0], np.cumsum(steps)]), PARTS - 1)
    return parted


def _neighbours(
    glyphs: Glyphs, order: Ints, starts: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.bool_], Floats]:
    """For each character in order: is it kept (not overprinted), and the gap before it.

    Gaps are told in character heights; where a blank stands, a narrow one counts as wide.
    """
    boxes = glyphs.boxes[order]
    widths = np.maximum(boxes[:, 2] - boxes[:, 0], 0.1)
    heights = np.maximum(boxes[:, 3] - boxes[:, 1], 0.1)
    codes = np.array([ord(char[0]) for char in glyphs.chars])[order]
    same = np.concatenate([[False], codes[1:] == codes[:-1]])
    shift = np.concatenate([[np.inf], np.diff(boxes[:, 0])])
    keep = starts | ~(same & (shift < OVERPRINT * widths))
    gap = np.concatenate([[0.0], boxes[1:, 0] - boxes[:-1, 2]])
    gap /= np.concatenate([heights[:1], np.minimum(heights[1:], heights[:-1])])
    told = (glyphs.blanks[order] > 0) & (gap > TOLD_GAP)
    gap[told] = np.maximum(gap[told], 1.01 * WIDE_GAP)
    gap[starts] = 0.0
    return keep, gap


def assign_cells(boxes: Floats, frames: Sequence[Frame]) -> Ints:
    """The number of the cell that holds each character (cells counted over all frames), else -1."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    cell = np.full(len(boxes), -1, dtype=np.int64)
    first = 0
    for frame in frames:
        raster = np.full(frame.size, -1, dtype=np.int64)
        for number, place in enumerate(frame.cells, first):
            raster[
                place.row : place.row + place.row_span, place.column : place.column + place.column_span
            ] = number
        first += len(frame.cells)
        column = np.searchsorted(frame.xs, x) - 1
        row = np.searchsorted(frame.ys, y) - 1
        inside = (column >= 0) & (column < frame.size[1]) & (row >= 0) & (row < frame.size[0])
        cell[inside] = raster[row[inside], column[inside]]
    return cell


def keep_words_whole(cell: Ints, boxes: Floats, baselines: Floats) -> Ints:
    """The same cells, but words that run over a border stay in the cell that holds most of them.

    Characters follow one another in drawing order; too long a label sticks out into the next
    column, whose number is drawn apart.
    """
    height = np.maximum(boxes[:-1, 3] - boxes[:-1, 1], 0.1)
    gap = (boxes[1:, 0] - boxes[:-1, 2]) / height
    apart = (np.abs(np.diff(baselines)) > 1.0) | (np.abs(gap) > WORD_GAP)
    word = np.concatenate([[0], np.cumsum(apart)])
    kept = cell.copy()
    for crossed in np.unique(word[1:][~apart & (np.diff(cell) != 0)]).tolist():
        members = np.flatnonzero(word == crossed)
        numbers, counts = np.unique(cell[members], return_counts=True)
        if (numbers >= 0).all():
            kept[members] = numbers[counts.argmax()]
    return kept


def lines_to_page(
    number: int, glyphs: Glyphs, lines: Sequence[Line], frames: Sequence[Frame], size: tuple[float, float]
) -> Page:
    """Write free lines and table rows from top to bottom; cells keep their spans."""
    writer = Writer()
    in_cells: dict[int, list[Line]] = {}
    free: list[Line] = []
    for line in lines:
        (free if line.cell < 0 else in_cells.setdefault(line.cell, [])).append(line)
    grids: list[Grid] = []
    first = 0
    for frame in frames:
        top = frame.ys[0]
        while free and (free[0].top + free[0].bottom) / 2 < top:
            _write_line(writer, glyphs, free.pop(0))
        grids.append(_write_frame(writer, glyphs, frame, in_cells, first, number))
        first += len(frame.cells)
    for line in free:
        _write_line(writer, glyphs, line)
    return Page(number, "".join(writer.chars), char_boxes(glyphs, writer.sources), *size, grids=tuple(grids))


def _write_line(writer: Writer, glyphs: Glyphs, line: Line) -> None:
    writer.write(glyphs, line.members)
    writer.put("\n")


def _write_frame(
    writer: Writer,
    glyphs: Glyphs,
    frame: Frame,
    in_cells: dict[int, list[Line]],
    first: int,
    page: int,
) -> Grid:
    """One text line a row; each cell's wrapped lines joined without a break."""
    rows: list[list[GridCell | None]] = [[None] * frame.size[1] for _ in range(frame.size[0])]
    started = 0
    for offset, place in enumerate(frame.cells):
        if place.row > started:
            _end_row(writer)
            started = place.row
        lines = in_cells.get(first + offset, [])
        rows[place.row][place.column] = _write_cell(writer, glyphs, frame, place, lines, page)
    _end_row(writer)
    return Grid(frame.box, tuple(tuple(row) for row in rows))


def _end_row(writer: Writer) -> None:
    if writer.chars and writer.chars[-1] != "\n":
        writer.put("\n")


def _write_cell(
    writer: Writer, glyphs: Glyphs, frame: Frame, place: FrameCell, lines: Sequence[Line], page: int
) -> GridCell:
    box, spans = frame.cell_box(place), (place.row_span, place.column_span)
    if not lines:
        return GridCell("", None, box, *spans)
    if writer.chars and writer.chars[-1] != "\n":
        writer.put(" ")
    start = len(writer.chars)
    for line in lines:
        writer.write(glyphs, line.members)
    return GridCell("".join(writer.chars[start:]), Span(page, start, len(writer.chars)), box, *spans)


def char_boxes(glyphs: Glyphs, sources: Sequence[int]) -> npt.NDArray[np.float32]:
    """One box a written character, NaN for those that the file does not draw."""
    if not glyphs.chars:
        return np.full((len(sources), 4), np.nan, dtype=np.float32)
    index = np.array(sources, dtype=np.int64)
    boxes = glyphs.boxes[index].astype(np.float32)
    boxes[index < 0] = np.nan
    return boxes
