"""Finds the pages on which the statements and table rows of a finished PDF stand.

Reads the PDF with pypdf, in the order in which the blocks were painted, so that a page is
never typed by hand. Knows nothing of ledgers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdf

from eval.reports.blocks import Block, Ruled, Text


class NotOnPage(LookupError):
    """A statement of the blocks does not stand in the PDF."""


@dataclass(frozen=True)
class Place:
    """Where one statement or row stands, and what it says."""

    key: str
    text: str
    pages: tuple[int, ...]


def locate(path: Path, blocks: Sequence[Block], footer: str) -> tuple[Place, ...]:
    """Places of all keyed statements and rows, in order of the blocks."""
    text, starts = _text_of_pages(path, footer)
    places: list[Place] = []
    cursor = 0
    for key, statement, keep in _statements(blocks):
        needle = _compact(statement)
        found = text.find(needle, cursor)
        if found < 0:
            raise NotOnPage(f"{path.name}: {key or 'statement'} not found after {cursor}: {needle[:60]}")
        cursor = found + len(needle)
        if keep:
            first, last = bisect_right(starts, found), bisect_right(starts, cursor - 1)
            places.append(Place(key, statement, tuple(range(first, last + 1))))
    return tuple(places)


def _statements(blocks: Sequence[Block]) -> Iterator[tuple[str, str, bool]]:
    for block in blocks:
        if isinstance(block, Text):
            for key, statement in block.statements:
                yield key, statement, bool(key)
        elif isinstance(block, Ruled):
            if block.title:
                yield "", block.title, False
            for key, row in zip(block.keys, block.body, strict=True):
                if any(row):
                    yield key, " ".join(cell for cell in row if cell), True


def _text_of_pages(path: Path, footer: str) -> tuple[str, list[int]]:
    """Compact text of all pages and the offset at which each page starts."""
    texts: list[str] = []
    starts: list[int] = []
    for number, page in enumerate(pypdf.PdfReader(path).pages, 1):
        starts.append(sum(map(len, texts)))
        compact = _compact(page.extract_text())
        printed = _compact(footer.format(page=number)) if footer else ""
        texts.append(compact.removeprefix(printed))  # the painter writes the page number first
    return "".join(texts), starts


def _compact(text: str) -> str:
    return re.sub(r"\s+", "", text)
