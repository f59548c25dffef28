"""Page -> printed lines with their places, sizes and the margins that their neighbours show.

Works on Page.text and its boxes alone, whatever reader made them. Knows geometry, not words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from index.types import CharBoxes, GridCell, Page, Span

Offsets = npt.NDArray[np.int64]
NEIGHBOURS = 30  # lines before and after that show the margins
LARGE = 1.2  # of the usual character: titles are set larger
LONGEST_NAME = 18  # characters of the name before such prose
LONG_NOTE = 40  # characters: a text alone in its row of a grid is prose from here on
NAMED_NOTE = 20  # characters: sentences behind one or two names are
INDENT = 1.2  # of a character: further right starts a paragraph


@dataclass(frozen=True)
class PrintedLine:
    """One line of Page.text with its place.

    `role` is text, grid (a table row), note (prose that fills a row of a grid), caption, margin
    or contents.
    """

    span: Span
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    em: float
    height: float
    page_width: float
    page_height: float
    role: str = "text"
    left: float = 0.0
    right: float = 0.0
    usual: float = 0.0

    @property
    def plain(self) -> str:
        """The text without blanks."""
        return re.sub(r"\s+", "", self.text)

    @property
    def is_large(self) -> bool:
        """Whether the line is set larger than the report's text."""
        return self.height > 0 and 0 < LARGE * self.usual <= self.em

    @property
    def is_indented(self) -> bool:
        """Whether the line starts to the right of the text's left margin."""
        return self.x0 - self.left > INDENT * self.em

    @property
    def is_centred(self) -> bool:
        """Whether the line stands in the middle of its column, away from both margins."""
        before, after = self.x0 - self.left, self.right - self.x1
        middle = abs((self.x0 + self.x1) / 2 - self.page_width / 2) < 1.5 * self.em
        even = abs(before - after) < 2.5 * self.em and before > 2.5 * self.em
        return even or (middle and before > 1.5 * self.em and after > 1.5 * self.em)


def page_lines(page: Page) -> list[PrintedLine]:
    """The printed lines of a page with their boxes; table rows have role "grid" or "note"."""
    spans = _line_spans(page.text)
    if not spans:
        return []
    starts = np.array([start for start, _ in spans])
    boxes, width, height = _upright(page)
    boxes = np.vstack([boxes, np.full((1, 4), np.nan, dtype=np.float32)])
    low, high = np.fmin.reduceat(boxes, starts), np.fmax.reduceat(boxes, starts)
    in_grid, notes = _grid_lines(page, starts), _note_lines(page, starts)
    lines: list[PrintedLine] = []
    for index, (start, end) in enumerate(spans):
        text = page.text[start:end]
        if not text.strip():
            continue
        em, tall = _char_size(text, boxes[start:end])
        place = [*low[index, :2].tolist(), *high[index, 2:].tolist()]
        x0, top, x1, bottom = (0.0 if np.isnan(value) else float(value) for value in place)
        role = "note" if index in notes else "grid" if index in in_grid else "text"
        span = Span(page.number, start, end)
        lines.append(PrintedLine(span, text, x0, top, x1, bottom, em, tall, width, height, role))
    return lines


def _upright(page: Page) -> tuple[CharBoxes, float, float]:
    """Boxes and size of the page as one turns it to read: some tables are printed sideways."""
    told = page.boxes[~np.isnan(page.boxes[:, 0])]
    steps = np.diff(told[:, :2], axis=0)
    near = np.abs(steps).max(axis=1, initial=0.0) < 40
    sideways = near & (np.abs(steps[:, 1]) > np.abs(steps[:, 0]))
    if 2 * sideways.sum() <= near.sum():
        return page.boxes, page.width, page.height
    x0, top, x1, bottom = page.boxes.T
    if np.median(steps[sideways, 1]) < 0:
        return np.column_stack([page.height - bottom, x0, page.height - top, x1]), page.height, page.width
    return np.column_stack([top, page.width - x1, bottom, page.width - x0]), page.height, page.width


def _line_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every line, blank ones included, so that each covers its characters."""
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        if start < len(text):
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _grid_lines(page: Page, starts: Offsets) -> set[int]:
    """Numbers of the lines that are table rows."""
    cells = (cell for grid in page.grids for row in grid.rows for cell in row)
    offsets = [cell.span.start for cell in cells if cell and cell.span]
    return set((np.searchsorted(starts, offsets, side="right") - 1).tolist()) if offsets else set()


def _note_lines(page: Page, starts: Offsets) -> set[int]:
    """Numbers of the lines that a row of a grid is printed on which is prose, alone or behind its name."""
    rows = [[cell for cell in row if cell and cell.span] for grid in page.grids for row in grid.rows]
    spans = [cell.span for row in rows if _is_note(row) for cell in row]
    lines = [np.searchsorted(starts, (span.start, span.end - 1), side="right") - 1 for span in spans if span]
    return {line for first, last in lines for line in range(int(first), int(last) + 1)}


def _is_note(row: Sequence[GridCell]) -> bool:
    """Whether the printing cells of a row are one long text, or names and sentences ("自评结论 | …")."""
    if len(row) == 1:
        return len(row[0].text) >= LONG_NOTE
    named = len(row) in (2, 3) and all(len(cell.text) <= LONGEST_NAME for cell in row[:-1])
    return named and "。" in row[-1].text and len(row[-1].text) >= NAMED_NOTE


def _char_size(text: str, boxes: CharBoxes) -> tuple[float, float]:
    """Usual width and height of the Chinese characters of a line (of all when it has none)."""
    wide = np.array(["\u4e00" <= char <= "\u9fff" for char in text])
    chosen = boxes[wide] if wide.any() else boxes[~np.isnan(boxes[:, 0])]
    chosen = chosen[~np.isnan(chosen[:, 0])]
    if not len(chosen):
        return 10.0, 0.0
    width = float(np.median(chosen[:, 2] - chosen[:, 0]))
    height = float(np.median(chosen[:, 3] - chosen[:, 1]))
    return (width if wide.any() else height), (height if wide.any() else 0.0)


def with_margins(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Tell each line the report's usual size and the margins that its neighbours show."""
    usual = _usual_size(lines)
    told: list[PrintedLine] = []
    for index, line in enumerate(lines):
        around = lines[max(index - NEIGHBOURS, 0) : index + NEIGHBOURS + 1]
        column = [
            near
            for near in around
            if near.role == "text"
            and abs(near.x0 - line.x0) < 5 * line.em
            and abs(near.em - line.em) < 0.25 * line.em
            and abs(near.page_width - line.page_width) < 1
        ] or [line]
        left = _shared_edge(sorted(near.x0 for near in column), line.em)
        right = _shared_edge(sorted((near.x1 for near in column), reverse=True), line.em)
        if _fills_narrow_block(line, lines[max(index - 2, 0) : index + 3]):
            right = line.x1
        told.append(replace(line, left=left, right=right, usual=usual))
    return told


def _fills_narrow_block(line: PrintedLine, around: Sequence[PrintedLine]) -> bool:
    """Whether lines nearby start and end where this one does, as prose in a frame does."""
    alike = [near for near in around if abs(near.x0 - line.x0) < 0.3 * line.em]
    alike = [near for near in alike if abs(near.x1 - line.x1) < line.em]
    return len(alike) >= 3 and line.x1 - line.x0 > 12 * line.em and line.text.count(" ") <= 3


def _usual_size(lines: Sequence[PrintedLine]) -> float:
    """The size of most characters outside of tables."""
    sizes = Counter[float]()
    for line in lines:
        if line.role == "text":
            sizes[round(line.em, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _shared_edge(edges: Sequence[float], em: float) -> float:
    """The outermost edge that two lines share; one line alone may stick out."""
    return next((one for one, two in pairwise(edges) if abs(one - two) < em), edges[0])
