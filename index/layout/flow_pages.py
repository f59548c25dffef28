"""Stored pages of formats that print nowhere: which cells a place covers, and the page as blocks.

Such a page keeps the table cell of each character (see Page); lines of text have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from index.types import Page, Span


@dataclass(frozen=True)
class BlockCell:
    """A filled table cell: its characters in the page's text, its place and how much it covers."""

    start: int
    end: int
    column: int
    row: int
    column_span: int
    row_span: int


@dataclass(frozen=True)
class Block:
    """A line of text (no cells), or neighbouring rows of a table."""

    start: int
    end: int
    cells: tuple[BlockCell, ...] = ()


def is_flow(page: Page) -> bool:
    """Whether the page is of a format that prints nowhere."""
    return page.origin == "flow"


def cell_range(page: Page, spans: Iterable[Span]) -> str:
    """The cells that places on a sheet cover, as spreadsheets name them: "B5" or "A5:D5"; "" for none."""
    found = [page.boxes[span.start : span.end] for span in spans if span.page == page.number]
    boxes = np.vstack(found) if found else page.boxes[:0]
    boxes = boxes[~np.isnan(boxes).any(axis=1)]
    if not len(boxes):
        return ""
    left, top = boxes[:, :2].min(axis=0).astype(int)
    right, bottom = boxes[:, 2:].max(axis=0).astype(int)
    first, last = f"{column_name(left)}{top + 1}", f"{column_name(right - 1)}{bottom}"
    return first if first == last else f"{first}:{last}"


def column_name(number: int) -> str:
    """A, B, …, Z, AA for a column counted from 0."""
    name, number = "", int(number) + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def page_to_blocks(page: Page) -> list[Block]:
    """The page in order: lines of text, and tables as their filled cells."""
    lines = [(cells, start, end) for start, end in _lines(page.text) for cells in [_cells(page, start, end)]]
    blocks: list[Block] = []
    for is_table, group in groupby(lines, key=lambda line: bool(line[0])):
        members = list(group)
        if is_table:
            cells = tuple(cell for found, _, _ in members for cell in found)
            blocks.append(Block(members[0][1], members[-1][2], cells))
        else:
            blocks += [Block(start, end) for _, start, end in members]
    return blocks


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def _cells(page: Page, start: int, end: int) -> tuple[BlockCell, ...]:
    """The cells of one line; characters of one cell stand together."""
    boxes = page.boxes[start:end]
    inside = ~np.isnan(boxes).any(axis=1)
    found: list[BlockCell] = []
    for address, group in groupby(np.flatnonzero(inside).tolist(), key=lambda at: tuple(boxes[at].tolist())):
        members = list(group)
        left, top, right, bottom = (int(value) for value in address)
        place = (start + members[0], start + members[-1] + 1)
        found.append(BlockCell(*place, left, top, right - left, bottom - top))
    return tuple(found)
