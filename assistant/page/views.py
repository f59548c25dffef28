"""What the page shows, as HTML: the conversation and the evidence beside it.

Templates escape every value, so text from reports, questions and file names never becomes
markup. Knows nothing of Gradio or of how answers are made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote as url_quote
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.audit.records import ReportCheck
from assistant.page.conflicts import answer_to_sides
from assistant.page.drawing import draw
from assistant.page.figures import answer_to_chart, answer_to_figures, name_of, telling_columns, with_unit
from assistant.page.flow import Marks, page_to_shown
from assistant.page.image import number_span, quote_span, span_boxes
from assistant.page.pieces import split_text
from assistant.page.state import Exchange, link_to
from assistant.types import Answer, Citation, PageSpan
from index.types import Box, Page, Report

STATUS_WORDS = {
    "partial": "部分回答",
    "not_stated": "报告没有写",
    "declared_none": "报告写明没有",
    "not_loaded": "没有这份报告",
    "premise_corrected": "前提有误，已更正",
    "out_of_scope": "不是预算问题",
    "ambiguous": "问题可作多解",
}
ENGINE_WORDS = {"rules": "规则引擎", "model": "模型引擎"}
SPENDING = ("费", "支出")
PICTURE_SCALE = 2.0
CROP_WIDTH = 260.0  # percent of the strip, as in page.css

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Spot:
    """A place on a page, in percent of its width and height."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True)
class PageView:
    """The page shown beside the conversation, and what is marked on it.

    `turn` and `numbers` name the answer, or the finding of a check, that cites it and its citations,
    so that one can go from one to the next; `printed` is the number that was asked for, `at` its own
    place where that is known.
    """

    report: Report
    number: int
    citation: Citation | None = None
    printed: str = ""
    at: PageSpan | None = None
    turn: int = 0
    numbers: tuple[int, ...] = ()
    source: Literal["answer", "check"] = "answer"

    def turned(self, number: int) -> PageView:
        """The same report at another page, or at its first or last."""
        return replace(self, number=min(max(number, 1), self.report.page_count))

    @property
    def home(self) -> int:
        """The page on which the number, or else the quote, begins."""
        if self.at:
            return self.at.page
        return self.citation.page_start if self.citation else self.number

    @property
    def is_cited(self) -> bool:
        """Whether the quote stands on this very page."""
        return self.citation is not None and self.citation.page_start <= self.number <= self.citation.page_end


def render(template: str, **values: Any) -> str:
    """A template of the page with its values filled and escaped."""
    return _templates.get_template(template).render(**values)


def conversation_to_html(
    conversation: Sequence[Exchange],
    examples: Sequence[str],
    report_count: int = 1,
    crop_of: Callable[[Citation, str], Crop | None] | None = None,
) -> str:
    """The whole conversation, or a greeting: with example questions, or with how to add the first report."""
    return render(
        "chat.html",
        conversation=conversation,
        examples=examples,
        report_count=report_count,
        split_text=split_text,
        follow_ups=follow_ups,
        status_words=STATUS_WORDS,
        engine_words=ENGINE_WORDS,
        link_to=link_to,
        chart_of=answer_to_chart,
        draw=draw,
        figures_of=answer_to_figures,
        columns_of=telling_columns,
        with_unit=with_unit,
        name_of=name_of,
        sides_of=answer_to_sides,
        sums_of=sums_of,
        crop_of=crop_of or (lambda citation, printed: None),
    )


def check_to_html(check: ReportCheck | None) -> str:
    """A report checked against itself, or that this is being done."""
    return render("check.html", check=check, split_text=split_text)


def evidence_to_html(view: PageView | None, page: Page | None = None, has_picture: bool = True) -> str:
    """The page with what it proves: its picture, or its text where there is none; a hint without a page."""
    spots = number_spots(view, page) if view and page else []
    marked = quote_spots(view.citation, page) if view and page and view.citation and view.is_cited else []
    return render(
        "evidence.html",
        view=view,
        picture=picture_url(view.report, view.number, view.citation if view.is_cited else None)
        if view
        else "",
        file=file_url(view.report) if view else "",
        shown=page_to_shown(page, Marks(_quote_at(page, view), _number_at(page, view)))
        if view and page and not has_picture
        else None,
        width=page.width if page else 0.0,
        spots=spots,
        first=next(iter(spots or marked), None),
        next_number=_neighbour(view, 1) if view else None,
        previous_number=_neighbour(view, -1) if view else None,
    )


def _neighbour(view: PageView, step: int) -> int | None:
    """The citation after or before the one shown."""
    if view.citation is None or view.citation.number not in view.numbers:
        return None
    at = view.numbers.index(view.citation.number) + step
    return view.numbers[at] if 0 <= at < len(view.numbers) else None


def quote_spots(citation: Citation, page: Page) -> list[Spot]:
    """Where a citation stands on a page."""
    boxes = [place.box for place in citation.boxes if place.page == page.number]
    return _to_spots(boxes or span_boxes(page, *quote_span(page.text, citation.quote)), page)


def number_spots(view: PageView, page: Page) -> list[Spot]:
    """Where the number asked for stands on a page."""
    return _to_spots(span_boxes(page, *_number_at(page, view)), page)


def _to_spots(boxes: Sequence[Box], page: Page) -> list[Spot]:
    if not (page.width and page.height):  # a format without pages
        return []
    across, down = 100 / page.width, 100 / page.height
    return [
        Spot(x0 * across, top * down, (x1 - x0) * across, (end - top) * down) for x0, top, x1, end in boxes
    ]


def _quote_at(page: Page, view: PageView) -> tuple[int, int]:
    """Where the quote starts and ends in the page's text."""
    return quote_span(page.text, view.citation.quote if view.citation and view.is_cited else "")


def _number_at(page: Page, view: PageView) -> tuple[int, int]:
    """Where the number asked for starts and ends: at its own place, else where the quote first prints it."""
    if view.at:
        return (view.at.start, view.at.end) if view.at.page == page.number else (0, 0)
    if not view.printed or view.citation is None or not view.is_cited:
        return 0, 0
    return number_span(page.text, view.citation.quote, view.printed)


def sums_of(answer: Answer) -> list[str]:
    """The sums of an answer's calculation, `a + b = c` each."""
    calculation = answer.calculation
    if calculation is None:
        return []
    if "；" in calculation.expression:
        return calculation.expression.split("；")
    return [f"{calculation.expression} = {calculation.result}{calculation.unit}"]


def follow_ups(answer: Answer) -> list[str]:
    """Up to three questions that one may ask next, from the figures of an answer."""
    if not answer.figures:
        return []
    first = answer.figures[0]
    is_one_body = len({figure.organisation for figure in answer.figures}) == 1
    item = first.item if is_one_body else f"{first.organisation}{first.item}"
    measures = {figure.measure for figure in answer.figures}
    is_spending = item.endswith(SPENDING)
    questions = [
        (f"{item}比上年增加还是减少？", not measures & {"增减额", "增减率"}),
        (f"{item}变化的原因是什么？", "原因" not in answer.text),
        (f"{item}占支出的比重是多少？", is_spending and "占比" not in measures),
        (f"{item}主要用于什么？", is_spending and "用于" not in answer.text),
    ]
    return [question for question, is_open in questions if is_open][:3]


def picture_url(report: Report | str, number: int, citation: Citation | None = None) -> str:
    """Address of a page picture, the citation marked where it stands on the page."""
    values: list[tuple[str, str]] = [("scale", str(PICTURE_SCALE))]
    if citation:
        boxes = [box.box for box in citation.boxes if box.page == number]
        values += [("box", ",".join(f"{side:.1f}" for side in box)) for box in boxes]
        values += [] if boxes else [("quote", citation.quote[:1000])]
    name = report if isinstance(report, str) else report.id
    return f"/api/v1/reports/{url_quote(name)}/pages/{number}.png?{urlencode(values)}"


@dataclass(frozen=True)
class Crop:
    """A strip of a page picture, the quote in its middle: how far it is moved, in percent."""

    picture: str
    left: float
    down: float


def citation_to_crop(citation: Citation, page: Page, printed: str = "") -> Crop | None:
    """The strip of a page on which a citation, and in it a number, stands; None when not found there."""
    number = span_boxes(page, *number_span(page.text, citation.quote, printed)) if printed else []
    spots = _to_spots(number, page) or quote_spots(citation, page)
    if not spots:
        return None
    across, down = spots[0].middle
    left = min(0.0, max(100.0 - CROP_WIDTH, 50.0 - across * CROP_WIDTH / 100))
    return Crop(picture_url(citation.report, page.number, citation), left, down)


def file_url(report: Report) -> str:
    """Address of the original file."""
    return f"/api/v1/reports/{url_quote(report.id)}/file"
