"""What the page shows, as HTML: the conversation and the evidence beside it.

Templates escape every value, so text from reports, questions and file names never becomes
markup. Knows nothing of Gradio or of how answers are made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote as url_quote
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.page_image import quote_span
from assistant.types import Answer, Citation
from index.types import Report

MARK = re.compile(r"\[(\d{1,3})\]([，。；：、！？）]*)")
STATUS_WORDS = {
    "partial": "部分回答",
    "not_stated": "报告没有写",
    "declared_none": "报告写明没有",
    "not_loaded": "没有这份报告",
    "premise_corrected": "前提有误，已更正",
    "out_of_scope": "不是预算问题",
    "ambiguous": "问题可作多解",
}
SPENDING = ("费", "支出")
PICTURE_SCALE = 2.0

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Exchange:
    """One question and what has come back so far; `failure` says why nothing will."""

    question: str
    text: str = ""
    answer: Answer | None = None
    failure: str = ""


@dataclass(frozen=True)
class PageView:
    """The page shown beside the conversation, and what is marked on it."""

    report: Report
    number: int
    citation: Citation | None = None

    def turned(self, step: int) -> PageView:
        """The same report some pages on."""
        number = min(max(self.number + step, 1), self.report.page_count)
        return replace(self, number=number)

    @property
    def is_cited(self) -> bool:
        """Whether the quote stands on this very page."""
        return self.citation is not None and self.citation.page_start <= self.number <= self.citation.page_end


def conversation_to_html(conversation: Sequence[Exchange], examples: Sequence[str]) -> str:
    """The whole conversation, or a greeting with example questions."""
    return _templates.get_template("page_chat.html").render(
        conversation=conversation,
        examples=examples,
        split_marks=split_marks,
        follow_ups=follow_ups,
        pages=pages_in_words,
        status_words=STATUS_WORDS,
    )


def evidence_to_html(view: PageView | None, text: str | None = None) -> str:
    """The page with what it proves: its picture, or its `text` where there is none; a hint without a page."""
    return _templates.get_template("page_evidence.html").render(
        view=view,
        picture=picture_url(view) if view else "",
        file=file_url(view.report) if view else "",
        text=split_quote(text, view) if view and text is not None else None,
    )


def split_quote(text: str, view: PageView) -> tuple[str, str, str]:
    """The page's text before, in and after the quote."""
    quote = view.citation.quote if view.citation and view.is_cited else ""
    start, end = quote_span(text, quote)
    return text[:start], text[start:end], text[end:]


@dataclass(frozen=True)
class Piece:
    """Part of an answer's text: words, or a mark [n] with the punctuation that must not leave it."""

    words: str
    citation: Citation | None = None


def split_marks(text: str, answer: Answer | None) -> list[Piece]:
    """The answer's text in pieces; a mark whose number no citation has stays as it is."""
    known = {citation.number: citation for citation in answer.citations} if answer else {}
    pieces: list[Piece] = []
    end = 0
    for mark in MARK.finditer(text):
        citation = known.get(int(mark[1]))
        if citation is not None:
            pieces += [Piece(text[end : mark.start()]), Piece(mark[2], citation)]
            end = mark.end()
    return [piece for piece in [*pieces, Piece(text[end:])] if piece.words or piece.citation]


def follow_ups(answer: Answer) -> list[str]:
    """Up to three questions that one may ask next, from the figures of an answer."""
    if not answer.figures:
        return []
    item = answer.figures[0].item
    measures = {figure.measure for figure in answer.figures}
    is_spending = item.endswith(SPENDING)
    questions = [
        (f"{item}比上年增加还是减少？", not measures & {"增减额", "增减率"}),
        (f"{item}变化的原因是什么？", "原因" not in answer.text),
        (f"{item}占支出的比重是多少？", is_spending and "占比" not in measures),
        (f"{item}主要用于什么？", is_spending and "用于" not in answer.text),
    ]
    return [question for question, is_open in questions if is_open][:3]


def pages_in_words(citation: Citation) -> str:
    """ "10" or "10–11"."""
    if citation.page_start == citation.page_end:
        return str(citation.page_start)
    return f"{citation.page_start}–{citation.page_end}"


def picture_url(view: PageView) -> str:
    """Address of the page picture, the citation marked where it stands on the page."""
    values: list[tuple[str, str]] = [("scale", str(PICTURE_SCALE))]
    if view.citation and view.is_cited:
        boxes = [box.box for box in view.citation.boxes if box.page == view.number]
        values += [("box", ",".join(f"{side:.1f}" for side in box)) for box in boxes]
        values += [] if boxes else [("quote", view.citation.quote[:1000])]
    return f"/api/v1/reports/{url_quote(view.report.id)}/pages/{view.number}.png?{urlencode(values)}"


def file_url(report: Report) -> str:
    """Address of the original file."""
    return f"/api/v1/reports/{url_quote(report.id)}/file"
