"""The printed text of report files, read apart from the assistant: whole pages, and marked places.

Pages are read by pypdf, not by the reader that is measured; places by PDFium, which knows where
on a page each character stands. Only PDF files have pages; others give no text.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import pypdf
import pypdfium2
from pypdf.errors import PyPdfError

from assistant.types import Answer, PageBox
from eval.metrics import cited_pages

_BROKEN = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)
MARGIN = 1.0  # points: glyphs reach over the boxes of their lines


def cited_texts(answer: Answer, reports: Path) -> list[str]:
    """Titles of the cited reports and the texts of the cited pages."""
    texts = [citation.title for citation in answer.citations]
    for pages in cited_pages(answer):
        texts += page_texts(pages, reports)
    return texts


def page_texts(pages: Iterable[tuple[str, int]], reports: Path) -> list[str]:
    """The texts of (file, page) pairs."""
    return [text for file, page in sorted(pages) if (text := _page_text(reports, file, page))]


def boxed_texts(answer: Answer, reports: Path) -> dict[int, str]:
    """What stands inside the boxes of each citation, by its number; those without boxes are left out."""
    return {
        citation.number: _boxed_text(reports, citation.file, citation.boxes)
        for citation in answer.citations
        if citation.boxes and _path(reports, citation.file) is not None
    }


def _boxed_text(reports: Path, file: str, boxes: Iterable[PageBox]) -> str:
    on_pages: dict[int, list[PageBox]] = defaultdict(list)
    for box in boxes:
        on_pages[box.page].append(box)
    path = _path(reports, file)
    if path is None:
        return ""
    texts = []
    try:
        opened = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return ""
    with opened as document:
        for number, marked in on_pages.items():
            page = document[number - 1]
            words, height = page.get_textpage(), page.get_height()
            for box in marked:
                left, top, right, bottom = box.box
                texts.append(
                    words.get_text_bounded(
                        left - MARGIN, height - bottom - MARGIN, right + MARGIN, height - top + MARGIN
                    )
                )
    return " ".join(texts)


@lru_cache(maxsize=4096)
def _page_text(reports: Path, file: str, page: int) -> str:
    reader = _pdf(reports, file)
    try:
        return reader.pages[page - 1].extract_text() if reader and page <= len(reader.pages) else ""
    except _BROKEN:
        return ""


@lru_cache(maxsize=64)
def _pdf(reports: Path, file: str) -> pypdf.PdfReader | None:
    path = _path(reports, file)
    return open_pdf(path) if path else None


def open_pdf(path: Path) -> pypdf.PdfReader | None:
    """A PDF file opened without a word on the faults that pypdf mends; None where it cannot be opened."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return pypdf.PdfReader(path)
    except _BROKEN:
        return None


@lru_cache(maxsize=1024)
def _path(reports: Path, file: str) -> Path | None:
    return next(reports.rglob(file), None) if file.lower().endswith(".pdf") else None
