"""One report file -> everything that is stored of it: the steps of index/ in their order.

Pure: reads the file and returns its parts. Does not know the stores or the encoder, so it
can run in another process.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.chunks import make_chunks
from index.figures.in_forms import forms_to_figures
from index.figures.in_tables import tables_to_figures
from index.figures.in_text import paragraphs_to_figures
from index.figures.units_of_prose import with_units_of_prose
from index.intake.limits import Limits
from index.layout.identity import identify
from index.layout.layout import pages_to_paragraphs
from index.readers import read
from index.stores.stored import ReportParts
from index.tables.tables import pages_to_tables
from index.types import Figure, Page

_USUAL = Limits()


class _Stopwatch:
    """Seconds spent by step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


def build_report(
    path: Path,
    name: str,
    sha256: str,
    chunk_size: int,
    limits: Limits = _USUAL,
    on_page: Callable[[int, int], None] | None = None,
) -> ReportParts:
    """Read a report file and take it apart.

    Args:
        path: the file.
        name: the file name that people know it by.
        sha256: hash of its content.
        chunk_size: characters of a chunk, about.
        limits: what reading it may cost.
        on_page: told of each page that is recognised: how many so far, of how many.

    Returns:
        Report, pages, paragraphs, tables, chunks and figures.

    Raises:
        ReadingError: the file cannot be read, or holds no text.
    """
    watch = _Stopwatch()
    with watch.step("read"):
        document = read(path, limits, on_page)
    with watch.step("layout"):
        paragraphs = pages_to_paragraphs(document.pages)
        report = replace(identify(document, path, sha256), file=name)
    with watch.step("tables"):
        tables = pages_to_tables(document.pages, report.year)
    with watch.step("figures"):
        figures = _joined(
            tables_to_figures(tables, report),
            paragraphs_to_figures(paragraphs, report),
            *forms_to_figures(tables, document.pages, report),
        )
        figures = with_units_of_prose(figures)
        figures = tuple(as_sure_as_read(figure, document.pages) for figure in figures)
    with watch.step("chunks"):
        chunks = make_chunks(paragraphs, tables, chunk_size)
    return ReportParts(
        report=report,
        pages=tuple(as_stored(page) for page in document.pages),
        paragraphs=paragraphs,
        tables=tables,
        chunks=chunks,
        figures=figures,
        warnings=document.warnings,
        seconds=watch.seconds,
    )


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def as_stored(page: Page) -> Page:
    """A page of a format that prints nowhere keeps its table cells where others keep places."""
    if page.cells is None:
        return page
    return replace(page, boxes=page.cells, cells=None, origin="flow", width=1.0, height=1.0)


def as_sure_as_read(figure: Figure, pages: Sequence[Page]) -> Figure:
    """The figure, no surer than the recognition of its least certain character."""
    at = figure.at
    scores = pages[at.page - 1].scores if at else None
    if at is None or scores is None or np.isnan(scores[at.start : at.end]).all():
        return figure
    sure = round(float(np.nanmin(scores[at.start : at.end])), 4)
    return replace(figure, confidence=min(figure.confidence, sure))


def _joined(*sources: Iterable[Figure]) -> tuple[Figure, ...]:
    """Figures of all sources by page, their groups renumbered so that none is shared."""
    renumber: dict[tuple[int, int], int] = {}
    figures = [
        replace(figure, group=renumber.setdefault((source, figure.group), len(renumber) + 1))
        for source, found in enumerate(sources)
        for figure in found
    ]
    return tuple(sorted(figures, key=_place))


def _place(figure: Figure) -> tuple[int, int, int]:
    first = figure.at or min(figure.spans, key=lambda span: (span.page, span.start))
    return first.page, first.start, figure.group
