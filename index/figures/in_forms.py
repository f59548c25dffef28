"""What performance forms say in words was done -> figures, read as prose is.

Knows the texts under 实际完成情况: their counts and shares. Goals tell what is not done yet, and the money
of a form stands in rows of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from index.figures.in_text import paragraphs_to_figures
from index.tables.performance_texts import CONTENT
from index.types import Figure, Page, Paragraph, Report, Span, Table

_DONE = re.compile("(?<![及和与、])完成情况$")
_TOLD = frozenset({"数量", "占比", "比率"})
_ITEMS = re.compile(r"(?:(?<=\s)|^)(?=(?:\d{1,2}[.、．](?!\d)|[①-⑳]))")  # of a list within one cell


def forms_to_figures(
    tables: Sequence[Table], pages: Sequence[Page], report: Report
) -> Iterator[list[Figure]]:
    """Figures of each text that tells what was done, under the form's title, its project and its label."""
    for table in tables:
        for row in table.rows if not table.columns else ():
            if row.spans and _DONE.search(row.label) and CONTENT in dict(row.attributes):
                headings = tuple(filter(None, (table.title, *row.ancestors, row.label)))
                found = paragraphs_to_figures(_paragraphs(row.spans[0], pages), report)
                yield [replace(figure, headings=headings) for figure in found if figure.measure in _TOLD]


def _paragraphs(span: Span, pages: Sequence[Page]) -> list[Paragraph]:
    """The items of a cell's text, each a paragraph of its own."""
    text = pages[span.page - 1].text[span.start : span.end]
    starts = [match.start() for match in _ITEMS.finditer(text)]
    bounds = sorted({0, *starts, len(text)})
    return [
        Paragraph(text[start:end], (Span(span.page, span.start + start, span.start + end),))
        for start, end in pairwise(bounds)
    ]
