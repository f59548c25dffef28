"""Query, Evidence, Citation and Answer: what is handed on from a question to its answer."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal[
    "answered",
    "partial",
    "not_stated",
    "declared_none",
    "not_loaded",
    "premise_corrected",
    "out_of_scope",
    "ambiguous",
]


class Frozen(BaseModel):
    """Base of the public records: immutable, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PageBox(Frozen):
    """A rectangle to highlight: page from 1, box (x0, y0, x1, y1) in points from top left."""

    page: int
    box: tuple[float, float, float, float]


class Citation(Frozen):
    """A place in a report that the answer stands on. `number` is the [n] in the text."""

    number: int
    report: str
    file: str
    title: str
    page_start: int
    page_end: int
    section: str
    quote: str
    boxes: list[PageBox] = Field(default_factory=list)


class AnswerFigure(Frozen):
    """A figure in the answer: exact value as text, unit, printed form, and its citation."""

    item: str
    measure: str
    year: int | None
    organisation: str
    value: str
    unit: str
    printed: str
    citation: int


class Calculation(Frozen):
    """Arithmetic shown: expression over printed figures, result, and the inputs cited."""

    expression: str
    result: str
    unit: str
    inputs: list[AnswerFigure] = Field(default_factory=list)


class Answer(Frozen):
    """What a question gets back; serialises to the contract's JSON."""

    status: Status
    text: str
    figures: list[AnswerFigure] = Field(default_factory=list)
    calculation: Calculation | None = None
    citations: list[Citation] = Field(default_factory=list)
    notes: list[str] = Field(default_factory=list)
    engine: str = "rules"
    elapsed_ms: int = 0


class Turn(Frozen):
    """One earlier exchange of the conversation."""

    question: str
    answer: str = ""


__all__ = [
    "Answer",
    "AnswerFigure",
    "Calculation",
    "Citation",
    "PageBox",
    "Status",
    "Turn",
]
