"""What a visitor asks, of which reports and by which engine, and the links and records made of it.

Conversations are kept by the visitor's own browser, never in the installation: what comes back
from there is checked like any other input. Knows nothing of Gradio or of HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal
from urllib.parse import parse_qs, urlencode
from uuid import uuid4

from pydantic import Field, TypeAdapter, ValidationError

from assistant.types import Answer, Frozen, Turn
from index.types import Report

UNKNOWN_YEAR = "未知"
UNKNOWN_BODY = "未识别单位"
LONGEST_CONVERSATION = 60  # exchanges; older ones go
LARGEST_KEPT = 8_000_000  # characters
STOPPED = "已停止。"
ASKED_BEFORE = 3  # earlier questions that a link carries, so that a follow-up is understood
LONGEST_LINK = 6000  # characters; browsers and proxies cut longer addresses

Name = Annotated[str, Field(max_length=300)]
Verdict = Literal["", "good", "bad"]
EngineName = Literal["rules", "model"]


class Scope(Frozen):
    """The reports asked about: those named or of the bodies named, and of the years named; all when empty."""

    organisations: tuple[Name, ...] = ()
    years: tuple[Name, ...] = ()
    reports: tuple[Name, ...] = ()

    def covers(self, report: Report) -> bool:
        """Whether a report is asked about."""
        named = not (self.organisations or self.reports)
        named = named or report.id in self.reports or body_of(report) in self.organisations
        return named and (not self.years or year_of(report) in self.years)

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.organisations or self.years or self.reports)


class Asking(Frozen):
    """How a visitor wants to ask: of which reports, by which engine."""

    scope: Scope = Scope()
    engine: EngineName = "rules"


class Exchange(Frozen):
    """One question and what has come back so far; `failure` says why nothing will.

    `step` is what was done last for an answer that still takes time. `key` names the exchange
    wherever something is kept about it; `note` is the reader's own word.
    """

    question: str
    text: str = ""
    answer: Answer | None = None
    failure: str = ""
    step: str = ""
    asking: Asking = Asking()
    key: str = Field(default_factory=lambda: uuid4().hex, max_length=40)
    verdict: Verdict = ""
    note: str = ""

    @property
    def is_running(self) -> bool:
        """Whether more is to come."""
        return self.answer is None and not self.failure


Conversation = list[Exchange]
_conversations = TypeAdapter(Conversation)


def body_of(report: Report) -> str:
    """A report's organisation in words."""
    return report.organisation or UNKNOWN_BODY


def year_of(report: Report) -> str:
    """A report's year in words."""
    return str(report.year or UNKNOWN_YEAR)


def text_to_asking(text: str) -> Asking:
    """What the browser says of how to ask; all reports by rules when it cannot be read."""
    try:
        return Asking.model_validate_json(text)
    except ValidationError:
        return Asking()


def conversation_to_text(conversation: Sequence[Exchange]) -> str:
    """The conversation as JSON for the browser to keep."""
    return _conversations.dump_json(list(conversation[-LONGEST_CONVERSATION:])).decode()


def text_to_conversation(text: str) -> Conversation:
    """A conversation that a browser kept, what was still running stopped; empty when it cannot be read."""
    try:
        kept = _conversations.validate_json(text) if len(text) <= LARGEST_KEPT else []
    except ValidationError:
        return []
    return [one.model_copy(update={"failure": STOPPED}) if one.is_running else one for one in kept]


def history_of(conversation: Iterable[Exchange]) -> list[Turn]:
    """The earlier turns, as the engines want them."""
    return [Turn(question=one.question, answer=one.answer.text) for one in conversation if one.answer]


def link_to(conversation: Sequence[Exchange]) -> str:
    """Address that asks the last question again, with the questions before it that it may rest on."""
    if not conversation:
        return "?"
    asking = conversation[-1].asking
    told: list[tuple[str, str]] = [("org", name) for name in asking.scope.organisations]
    told += [("year", year) for year in asking.scope.years]
    told += [("report", report) for report in asking.scope.reports]
    told += [("engine", asking.engine)] if asking.engine != "rules" else []
    questions = [one.question for one in conversation if one.answer or one is conversation[-1]]
    for before in range(ASKED_BEFORE, -1, -1):
        link = "?" + urlencode([*(("q", question) for question in questions[-1 - before :]), *told])
        if len(link) <= LONGEST_LINK:
            break
    return link


def link_to_questions(search: str) -> tuple[list[str], Asking]:
    """The questions of an address and how to ask them; none when it asks nothing that can be read."""
    try:
        found = parse_qs(search.removeprefix("?"), max_num_fields=2000)
        scope = Scope(
            organisations=tuple(found.get("org", ())),
            years=tuple(found.get("year", ())),
            reports=tuple(found.get("report", ())),
        )
        asking = Asking.model_validate({"scope": scope, "engine": found.get("engine", ["rules"])[0]})
    except (ValueError, ValidationError):
        return [], Asking()
    questions = [question.strip() for question in found.get("q", ()) if question.strip()]
    return questions[-1 - ASKED_BEFORE :], asking
