"""A report's page as a picture, with a quote or given boxes marked in yellow.

Renders PDF pages with pypdfium2 and finds the quote through the character boxes that the
reader kept with the page. Knows nothing of questions, answers or HTTP.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from index.readers.pdfium import PDFIUM_LOCK
from index.types import Box, Page

YELLOW = (255, 213, 0, 96)
MARGIN = 1.5  # points around a mark
SHORTEST_PART = 6  # characters of a quote that must stand together to be marked
LARGEST_SIDE = 4000  # pixels
PICTURE_FORMATS = {".pdf"}


@lru_cache(maxsize=64)
def render_page(file: Path, number: int, boxes: tuple[Box, ...] = (), scale: float = 1.5) -> bytes:
    """The page of a PDF as PNG, `boxes` (points from the top left) marked."""
    image, pixels_a_point = _page_picture(file, number, scale)
    buffer = io.BytesIO()
    _mark(image, boxes, pixels_a_point).save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()


def has_picture(file: Path) -> bool:
    """Whether the pages of this file can be drawn."""
    return file.suffix.lower() in PICTURE_FORMATS


def find_quote(page: Page, quote: str) -> tuple[Box, ...]:
    """Boxes of the quote's lines on the page, white space ignored; empty when it is not there.

    A quote may run on to another page: then its longest stretch on this page is marked.
    """
    return span_boxes(page, *quote_span(page.text, quote))


def quote_span(text: str, quote: str) -> tuple[int, int]:
    """Start and end of the quote, or of its longest stretch, in a page's text; (0, 0) when not there."""
    offsets = [at for at, character in enumerate(text) if not character.isspace()]
    packed = "".join(text[at] for at in offsets)
    start, length = _longest_stretch(packed, "".join(quote.split()))
    return (offsets[start], offsets[start + length - 1] + 1) if length else (0, 0)


def number_span(text: str, quote: str, printed: str) -> tuple[int, int]:
    """Start and end of a number where the quote first prints it in a page's text; (0, 0) when not there."""
    start, end = quote_span(text, quote)
    spaced = r"\s*".join(re.escape(character) for character in printed)
    found = re.compile(rf"(?<!\d)(?<!\d[.,，]){spaced}(?!\d|[.,，]\d)").search(text, start, end)
    return found.span() if found and end else (0, 0)


def span_boxes(page: Page, start: int, end: int) -> tuple[Box, ...]:
    """One box for each printed line of `page.text[start:end]`."""
    lines: list[Box] = []
    for low, high in _lines(page.text, start, end):
        boxes = page.boxes[low:high]
        boxes = boxes[~np.isnan(boxes).any(axis=1)]
        if len(boxes):
            x0, top = boxes[:, :2].min(axis=0)
            x1, bottom = boxes[:, 2:].max(axis=0)
            lines.append((float(x0), float(top), float(x1), float(bottom)))
    return tuple(lines)


def _lines(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield start, stop
        start = stop + 1


def _longest_stretch(text: str, quote: str) -> tuple[int, int]:
    """Start and length of the longest part of `quote` that stands in `text`."""
    if not quote:
        return 0, 0
    start = text.find(quote)
    if start >= 0:
        return start, len(quote)
    match = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    return (match.a, match.size) if match.size >= SHORTEST_PART else (0, 0)


def _page_picture(file: Path, number: int, scale: float) -> tuple[Image.Image, float]:
    with PDFIUM_LOCK, pdfium.PdfDocument(file) as document:
        page = document[number - 1]
        scale = min(scale, LARGEST_SIDE / max(page.get_size()))
        return page.render(scale=scale).to_pil().convert("RGB"), scale


def _mark(image: Image.Image, boxes: Sequence[Box], scale: float) -> Image.Image:
    veil = Image.new("RGBA", image.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(veil)
    for x0, top, x1, bottom in boxes:
        corners = (x0 - MARGIN, top - MARGIN, x1 + MARGIN, bottom + MARGIN)
        pen.rectangle([side * scale for side in corners], fill=YELLOW)
    return Image.alpha_composite(image.convert("RGBA"), veil).convert("RGB")
