"""Tables without ruling: frames from numbers that stand in line.

Careful on purpose: three rows of numbers below a line "单位：…" or below a ruled header, with blank
strips between the columns that no row crosses. Anything less stays text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from index.readers.frames import Frame, FrameCell
from index.readers.page_text import Glyphs, Line
from index.readers.rows import is_number

UNIT_LINE = re.compile(r"单\s*位\s*[：:]")
WORD_GAP = 0.9  # of the line height: words further apart stand in different columns
MAX_HEADER_LINES = 4
MIN_ROWS = 3
LONGEST_WORD = 26
MAX_STEP = 3.5  # line heights between two rows
PROSE_END = "。；"
NO_AMOUNT = re.compile(r"[-—－–]+")


@dataclass(frozen=True)
class Word:
    """A run of characters of one line without a wide gap."""

    text: str
    x0: float
    x1: float

    @property
    def is_amount(self) -> bool:
        """Whether it prints a number, or the dash that stands for none."""
        return is_number(self.text) or NO_AMOUNT.fullmatch(self.text) is not None


@dataclass(frozen=True)
class Row:
    """The words of one line and its height on the page."""

    words: tuple[Word, ...]
    top: float
    bottom: float

    @property
    def has_amounts(self) -> bool:
        """Whether it reads as a body row: a label or number, then numbers."""
        return len(self.words) > 1 and any(word.is_amount for word in self.words[1:])

    @property
    def is_prose(self) -> bool:
        """Whether it cannot be part of a table."""
        return any(len(word.text) > LONGEST_WORD or word.text[-1] in PROSE_END for word in self.words)


def aligned_frames(glyphs: Glyphs, lines: Sequence[Line], frames: Sequence[Frame]) -> list[Frame]:
    """Frames of the unruled tables among the free lines of a page.

    Args:
        glyphs: the characters of the page.
        lines: its lines, of which the free ones are looked at.
        frames: the ruled frames, some of which may be headers of unruled rows.
    """
    rows = [line_to_row(glyphs, line) for line in lines if line.cell == -1]
    found: list[Frame] = []
    start = 0
    while start < len(rows):
        end = start + 1
        frame = None
        if any(UNIT_LINE.search(word.text) for word in rows[start].words):
            header, end = _extent(rows, start + 1, MAX_HEADER_LINES)
            frame = _frame_of(rows[start + 1 : header], rows[header:end])
        elif any(_heads(frame, rows[start]) for frame in frames):
            header, end = _extent(rows, start, 0)
            frame = _frame_of([], rows[header:end])
        found += [frame] if frame else []
        start = max(end, start + 1)
    return found


def join_headers(frames: Sequence[Frame], boxes: npt.NDArray[np.float64]) -> list[Frame]:
    """Frames with a ruled header and the rows right below it made one where their columns agree."""
    joined: list[Frame] = []
    for frame in sorted(frames, key=lambda frame: (frame.ys[0], frame.xs[0])):
        if joined and _agree(joined[-1], frame, boxes):
            joined[-1] = _stack(joined[-1], frame)
        else:
            joined.append(frame)
    return joined


def _heads(frame: Frame, row: Row) -> bool:
    """Whether a frame of few rows stands right above a row of amounts."""
    gap = row.top - frame.ys[-1]
    return frame.size[0] <= MAX_HEADER_LINES and row.has_amounts and abs(gap) < row.bottom - row.top


def _agree(upper: Frame, lower: Frame, boxes: npt.NDArray[np.float64]) -> bool:
    """Whether the lower frame's words fit the columns of a header that stands on it."""
    height = lower.ys[1] - lower.ys[0]
    if upper.size[0] > MAX_HEADER_LINES or upper.size[1] != lower.size[1]:
        return False
    if not -2 <= lower.ys[0] - upper.ys[-1] < height:
        return False
    middle = (boxes[:, 1] + boxes[:, 3]) / 2
    inside = boxes[(middle > lower.ys[0]) & (middle < lower.ys[-1])]
    for here, there in zip(upper.xs[1:-1], lower.xs[1:-1], strict=True):
        low, high = min(here, there), max(here, there)
        if ((inside[:, 0] < high - 1) & (inside[:, 2] > low + 1)).any():
            return False
    return True


def _stack(upper: Frame, lower: Frame) -> Frame:
    """One frame with the header's columns and the rows of both."""
    ys = (*upper.ys[:-1], (upper.ys[-1] + lower.ys[0]) / 2, *lower.ys[1:])
    xs = (min(upper.xs[0], lower.xs[0]), *upper.xs[1:-1], max(upper.xs[-1], lower.xs[-1]))
    moved = (replace(cell, row=cell.row + upper.size[0]) for cell in lower.cells)
    return Frame(xs, ys, (*upper.cells, *moved))


def line_to_row(glyphs: Glyphs, line: Line, word_gap: float = WORD_GAP) -> Row:
    """The words of a line, parted where a gap is wider than so many line heights."""
    words: list[list[int]] = [[]]
    for index in line.members:
        before = words[-1][-1] if words[-1] else -1
        if index >= 0 and before >= 0:
            gap = glyphs.boxes[index, 0] - glyphs.boxes[before, 2]
            if gap > word_gap * (line.bottom - line.top):
                words.append([])
        if index >= 0:
            words[-1].append(index)
    made = (
        Word(
            "".join(glyphs.chars[i] for i in word),
            float(glyphs.boxes[word[0], 0]),
            float(glyphs.boxes[word[-1], 2]),
        )
        for word in words
        if word
    )
    return Row(tuple(made), line.top, line.bottom)


def _extent(rows: Sequence[Row], first: int, skip: int) -> tuple[int, int]:
    """Where the body rows of a table start and end, `skip` header lines from `first` at most."""
    header = next((i for i in range(first, min(first + skip + 1, len(rows))) if rows[i].has_amounts), first)
    end = last = header
    while end < len(rows) and not rows[end].is_prose and not _is_far(rows, end, header):
        end += 1
        if rows[end - 1].has_amounts:
            last = end
    return header, last


def _is_far(rows: Sequence[Row], row: int, header: int) -> bool:
    if row == header:
        return False
    above, here = rows[row - 1], rows[row]
    return here.top - above.top > MAX_STEP * (here.bottom - here.top)


def _frame_of(header: Sequence[Row], body: Sequence[Row]) -> Frame | None:
    """The frame of header and body rows, None unless their columns are clear."""
    numbered = sum(any(is_number(word.text) for word in row.words[1:]) for row in body)
    if numbered < MIN_ROWS or any(row.is_prose for row in header):
        return None
    columns = _columns(body)
    if columns is None:
        return None
    outer = [word for row in header for word in row.words]
    left = min([columns[0][0], *(word.x0 for word in outer)]) - 2
    right = max([columns[-1][1], *(word.x1 for word in outer)]) + 2
    xs = (left, *((one[1] + two[0]) / 2 for one, two in pairwise(columns)), right)
    rows = [*header, *body]
    between = [(above.bottom + below.top) / 2 for above, below in pairwise(rows)]
    ys = (rows[0].top - 1, *between, rows[-1].bottom + 1)
    cells = [cell for number, row in enumerate(rows) for cell in _row_cells(row, number, xs)]
    return Frame(xs, ys, tuple(cells))


def _columns(body: Sequence[Row]) -> list[tuple[float, float]] | None:
    """Stretches that the words take, None when numbers and labels share one."""
    columns: list[tuple[float, float, set[bool]]] = []
    words = [(word, number) for row in body if row.has_amounts for number, word in enumerate(row.words)]
    for word, number in sorted(words, key=lambda pair: pair[0].x0):
        kind = {word.is_amount} if number else set[bool]()
        if columns and word.x0 <= columns[-1][1]:
            x0, x1, kinds = columns[-1]
            columns[-1] = (x0, max(x1, word.x1), kinds | kind)
        else:
            columns.append((word.x0, word.x1, kind))
    if len(columns) < 2 or any(len(kinds) > 1 for _, _, kinds in columns):
        return None
    return [(x0, x1) for x0, x1, _ in columns]


def _row_cells(row: Row, number: int, xs: Sequence[float]) -> list[FrameCell]:
    """One cell a column; a word over several columns merges them."""
    cells: list[FrameCell] = []
    column = 0
    while column < len(xs) - 1:
        right = column + 1
        for word in row.words:
            middle = (word.x0 + word.x1) / 2
            if word.x0 < xs[column + 1] and middle > xs[column]:
                while right < len(xs) - 1 and word.x1 > xs[right] + 2:
                    right += 1
        cells.append(FrameCell(number, column, 1, right - column))
        column = right
    return cells
