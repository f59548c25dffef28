"""Draft + evidence -> Answer: the only place where numbers enter the text.

Replaces references by printed figures, results and citation marks, gives each place its
number, quote and boxes, and can tell which numbers of a text nothing supports.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from assistant.calculate import Worked
from assistant.draft import REFERENCE, Draft, Place
from assistant.find.text.view import ReportView
from assistant.templates import say
from assistant.types import Answer, AnswerFigure, Calculation, Citation, PageBox, PageSpan
from index import Box, Figure, Page, Span
from index.layout.flow_pages import cell_range, is_flow
from index.normalise import compact_text, parse_number

PageLoader = Callable[[str, int], Page | None]
LONGEST_NAME = 30  # characters of a heading in a path
UNSURE = 0.9  # a recognised number below this is told
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?")


def render(draft: Draft, load_page: PageLoader) -> Answer:
    """The answer that a draft stands for, its citations in order of appearance."""
    order: list[int] = []

    def replace(match: re.Match[str]) -> str:
        kind, index = match.group(1), int(match.group(2)) - 1
        if kind == "F":
            return printed(draft.figures[index][1])
        if kind == "C":
            return draft.works[index].shown + draft.works[index].unit
        if kind == "E":
            return draft.works[index].expression
        if index not in order:
            order.append(index)
        return f"[{order.index(index) + 1}]"

    text = re.sub(r"(\[\d+\])(?:\1)+", r"\1", REFERENCE.sub(replace, draft.text))
    citations = [_citation(number + 1, draft.places[index], load_page) for number, index in enumerate(order)]
    return Answer(
        status=draft.status,
        text=text,
        figures=[
            _figure(view, figure, draft, order) for view, figure in draft.figures if figure.value is not None
        ],
        calculation=_calculation(draft, order),
        citations=citations,
        notes=[*draft.notes, *recognition_notes(citations, [figure for _, figure in draft.figures])],
    )


def printed(figure: Figure) -> str:
    """A figure as the report prints it, with its unit; a change without its sign."""
    number = figure.printed
    if figure.measure in ("增减额", "增减率") and figure.direction:
        number = re.sub(r"^[-－−–▲+]\s*|^[(（](.*)[)）]$", lambda m: m.group(1) or "", number)
    unit = figure.unit
    return number if not unit or number.endswith(unit) else number + unit


def _figure(view: ReportView, figure: Figure, draft: Draft, order: list[int]) -> AnswerFigure:
    return AnswerFigure(
        item=figure.item,
        part=figure.part,
        region=figure.region,
        measure=figure.measure,
        year=figure.year,
        organisation=view.report.organisation,
        value=str(figure.value),
        unit=figure.unit,
        printed=figure.printed,
        citation=_number_of(view, figure, draft, order),
        at=PageSpan(page=at.page, start=at.start, end=at.end) if (at := figure.at) else None,
    )


def _number_of(view: ReportView, figure: Figure, draft: Draft, order: list[int]) -> int:
    """Number of the citation that shows the figure, 0 when none does."""
    for number, index in enumerate(order):
        place = draft.places[index]
        if place.view.report.id == view.report.id and place.spans == figure.spans:
            return number + 1
    return 0


def _calculation(draft: Draft, order: list[int]) -> Calculation | None:
    works = [*draft.works, *draft.counts]
    if not works:
        return None
    first = works[0]
    views = {id(figure): view for view, figure in draft.figures}
    return Calculation(
        expression="；".join(f"{work.expression} = {work.shown}{work.unit}" for work in works)
        if len(works) > 1
        else first.expression,
        result=first.shown,
        unit=first.unit,
        inputs=[
            _figure(views[id(operand.figure)], operand.figure, draft, order)
            for work in works
            for operand in work.operands
            if id(operand.figure) in views
        ],
    )


def _citation(number: int, place: Place, load_page: PageLoader) -> Citation:
    report = place.view.report
    numbers = [span.page for span in place.spans]
    pages = {page: loaded for page in set(numbers) if (loaded := load_page(report.id, page))}
    recognised = [page.confidence for page in pages.values() if page.origin == "ocr"]
    return Citation(
        number=number,
        report=report.id,
        file=report.file,
        title=report.title,
        page_start=min(numbers),
        page_end=max(numbers),
        section=place.section,
        quote=quote_of(place.view, place.spans),
        boxes=[box for span in place.spans for box in _boxes(pages.get(span.page), span)],
        origin="ocr" if recognised else "text",
        confidence=min(recognised, default=1.0),
        place=_place_in_flow(place, [page for page in pages.values() if is_flow(page)]),
    )


def _place_in_flow(place: Place, pages: Sequence[Page]) -> str:
    """Sheet and cells, or heading path, of a place on pages that are not printed; "" on others."""
    if not pages:
        return ""
    page = min(pages, key=lambda page: page.number)
    cells = cell_range(page, place.spans) if page.label else ""
    if page.label:
        return f"工作表“{page.label}” {cells}".rstrip()
    first = place.spans[0]
    path = place.view.headings_at(first) or ((place.section,) if place.section else ())
    return " › ".join(shorten(name) for name in path) or f"第 {page.number} 部分"


def shorten(name: str) -> str:
    """A heading short enough to stand in a path."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def recognition_notes(citations: Sequence[Citation], figures: Iterable[Figure]) -> list[str]:
    """Says which citations were read from pictures, and which of their figures are uncertain."""
    read = [citation for citation in citations if citation.origin == "ocr"]
    if not read:
        return []
    marks = "".join(f"[{citation.number}]" for citation in read)
    notes = [say("recognised", marks=marks)]
    unsure = dict.fromkeys(figure.printed for figure in figures if figure.confidence < UNSURE)
    if unsure:
        numbers = "、".join(f"“{number}”" for number in unsure)
        notes.append(say("unsure", numbers=numbers))
    return notes


def quote_of(view: ReportView, spans: Iterable[Span]) -> str:
    """Verbatim text of the spans, printed line ends taken out."""
    return "".join(view.text_at(span) for span in spans).replace("\n", "").strip()


def _boxes(page: Page | None, span: Span) -> list[PageBox]:
    if page is None or not len(page.boxes) or is_flow(page):
        return []
    return [PageBox(page=span.page, box=box) for box in line_boxes(page, span)]


def line_boxes(page: Page, span: Span) -> list[Box]:
    """One box for each printed line that the span touches."""
    boxes = page.boxes[span.start : span.end]
    boxes = boxes[~np.isnan(boxes).any(axis=1)] if len(boxes) else boxes
    lines: list[list[float]] = []
    for x0, top, x1, bottom in boxes.tolist():
        if lines and _same_line(lines[-1], top, bottom):
            last = lines[-1]
            lines[-1] = [min(last[0], x0), min(last[1], top), max(last[2], x1), max(last[3], bottom)]
        else:
            lines.append([x0, top, x1, bottom])
    return [(round(a, 1), round(b, 1), round(c, 1), round(d, 1)) for a, b, c, d in lines]


def _same_line(line: list[float], top: float, bottom: float) -> bool:
    middle = (top + bottom) / 2
    return line[1] <= middle <= line[3]


def untraceable_numbers(
    text: str, citations: Iterable[Citation], works: Iterable[Worked], known: str = ""
) -> list[str]:
    """Numbers of `text` that stand in no quote, no calculation and not in `known`."""
    sources = [citation.quote for citation in citations]
    sources += [f"{work.expression} {work.shown}" for work in works]
    values = {
        parse_number(found) for source in [*sources, known] for found in _NUMBER.findall(compact_text(source))
    }
    plain = re.sub(r"\[\d+\]", "", text)
    return [found for found in _NUMBER.findall(plain) if parse_number(found) not in values]
