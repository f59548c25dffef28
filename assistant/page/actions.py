"""What happens when someone asks and looks: handlers that turn clicks into calls on Assistant.

Each returns the new values of components; nothing is laid out here. Errors of the core become
sentences in the conversation; anything else is logged, and the reader told what to do.
"""

from __future__ import annotations

import base64
import html
import json
import logging
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, Literal
from uuid import uuid4

import gradio as gr

from assistant.assistant import Assistant
from assistant.audit.records import Finding
from assistant.errors import AssistantError, UnknownReport
from assistant.events import AnswerEvent, Event, StepEvent, TextEvent
from assistant.page.export import Download, conversation_to_file, figures_to_file
from assistant.page.image import has_picture
from assistant.page.pieces import first_place
from assistant.page.shelf import checkable_to_html, coverage_to_html, scope_to_html, shelf_to_html
from assistant.page.state import (
    Asking,
    Conversation,
    Exchange,
    Scope,
    conversation_to_text,
    history_of,
    link_to,
    link_to_questions,
    text_to_asking,
    text_to_conversation,
)
from assistant.page.views import (
    Crop,
    PageView,
    check_to_html,
    citation_to_crop,
    conversation_to_html,
    evidence_to_html,
)
from assistant.page.visitor import may_manage
from assistant.types import Answer, Citation, PageSpan
from index.errors import IndexingError
from index.stores.stored import Feedback

EXAMPLES = 6
FRAME = 0.06  # seconds between two pictures of a growing answer
CORE_ERRORS = (AssistantError, IndexingError)
UNEXPECTED = "服务内部出错，没有完成。请重试；若仍出现，请告诉管理员查看服务日志。"
GONE = "所选的报告都不在库里，可能已被删除。请在左边“在哪些报告里找”重新选择，或改回全部报告。"
FORGOTTEN = "服务重新启动过。请再点一次答案里的编号，打开原页。"

Updates = tuple[Any, ...]
logger = logging.getLogger(__name__)


class PageActions:
    """The handlers of one page over one Assistant.

    A conversation lives in its visitor's browser tab alone (`kept`), so that none mixes with
    another's and a restart of the server loses none.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def show(self, conversation: Conversation) -> str:
        """The conversation as HTML; while it is empty, a greeting."""
        if conversation:
            return conversation_to_html(conversation, [], crop_of=self._crop)
        count = len(self.assistant.reports())
        return conversation_to_html([], self.assistant.examples(EXAMPLES) if count else [], count)

    async def opened(self, search: str, kept: str) -> AsyncIterator[Updates]:
        """The conversation that this browser tab kept, or the questions of a link, asked one by one."""
        conversation = text_to_conversation(kept)
        questions, asking = link_to_questions(search)
        if not questions or link_to(conversation) == search:
            yield self.show(conversation), "", gr.skip(), *self._first_place(conversation)
            return
        conversation = []
        for question in questions:
            async for grown in self._asked(question, conversation, asking):
                yield self._shown(grown)
            conversation = grown

    async def ask(self, question: str, kept: str, asking: str) -> AsyncIterator[Updates]:
        """Ask and show the answer as it comes: (conversation, emptied box, word, view, evidence)."""
        if not question.strip():
            yield gr.skip(), "", gr.skip(), gr.skip(), gr.skip()
            return
        async for grown in self._asked(question.strip(), text_to_conversation(kept), text_to_asking(asking)):
            yield self._shown(grown)

    def _shown(self, conversation: Conversation) -> Updates:
        """A conversation with the page it stands on; the box is emptied once, then left to who types."""
        last = conversation[-1]
        box = "" if last.is_running and not (last.text or last.step) else gr.skip()
        looked = (gr.skip(), gr.skip()) if last.is_running else self._first_place(conversation)
        return self.show(conversation), box, _keep(conversation), *looked

    def _first_place(self, conversation: Conversation) -> Updates:
        """The page on which the last answer stands, an empty one when it stands on none: (view, evidence)."""
        return self._placed(conversation[-1].answer if conversation else None, len(conversation) - 1)

    async def _asked(
        self, question: str, conversation: Conversation, asking: Asking
    ) -> AsyncIterator[Conversation]:
        """The conversation as the answer to one more question grows."""
        exchange = Exchange(question=question, asking=asking)
        yield [*conversation, exchange]
        drawn = time.monotonic()
        try:
            events = self.assistant.astream(
                question,
                reports=self.in_scope(asking.scope),
                history=history_of(conversation),
                engine=asking.engine,
            )
            async for event in events:
                exchange = _grown(exchange, event)
                if exchange.is_running and time.monotonic() - drawn > FRAME:
                    yield [*conversation, exchange]
                    drawn = time.monotonic()
        except Exception as error:
            exchange = exchange.model_copy(update={"failure": _told_of(error)})
        yield [*conversation, exchange]

    async def chat_clicked(self, kept: str, asking: str, event: gr.EventData) -> AsyncIterator[Updates]:
        """What buttons in an answer do: (conversation as HTML, box, word to the browser, view, evidence)."""
        click = event._data
        action = click["action"]
        conversation = text_to_conversation(kept)
        if action == "cite":
            yield gr.skip(), gr.skip(), gr.skip(), *self._cited(conversation, click)
        elif action in ("judge", "note"):
            judged = self._judged(conversation, click)
            yield self.show(judged), gr.skip(), _keep(judged), gr.skip(), gr.skip()
        elif action == "save":
            exchange = _at(conversation, click)
            file = figures_to_file(exchange, click["form"]) if exchange else None
            yield gr.skip(), gr.skip(), _save(file), gr.skip(), gr.skip()
        else:
            if action == "again" and conversation:
                question, conversation = conversation[-1].question, conversation[:-1]
            else:
                question = str(click.get("question", ""))
                conversation = [exchange for exchange in conversation if not exchange.failure]
            async for grown in self._asked(question, conversation, text_to_asking(asking)):
                yield self._shown(grown)

    def _judged(self, conversation: Conversation, click: dict[str, Any]) -> Conversation:
        """The conversation with a reader's verdict or note on an answer; a verdict twice takes it back."""
        exchange = _at(conversation, click)
        if exchange is None or exchange.answer is None:
            return conversation
        change: dict[str, Any]
        if click["action"] == "note":
            change = {"note": str(click.get("text", "")).strip()[:1000]}
        else:
            verdict = "good" if click["verdict"] == "good" else "bad"
            change = {"verdict": "" if verdict == exchange.verdict else verdict, "note": ""}
        judged = exchange.model_copy(update=change)
        turn = conversation.index(exchange)
        if judged.verdict:
            self.assistant.judge(_to_feedback(judged, conversation[:turn]))
        else:
            self.assistant.unjudge(judged.key)
        return [*conversation[:turn], judged, *conversation[turn + 1 :]]

    # ---- evidence --------------------------------------------------------------------------

    def _cited(self, conversation: Conversation, click: dict[str, Any]) -> Updates:
        exchange = _at(conversation, click)
        citations = exchange.answer.citations if exchange and exchange.answer else []
        return self._cite(citations, int(click["number"] or 0), int(click["turn"]), *_number_of(click))

    def _placed(
        self, told: Answer | Finding | None, turn: int, source: Literal["answer", "check"] = "answer"
    ) -> Updates:
        """The page on which an answer or a finding first stands: (view, evidence)."""
        place = first_place(told) if told else None
        if told is None or place is None or place.citation is None:
            return None, evidence_to_html(None)
        return self._cite(told.citations, place.citation.number, turn, place.printed, place.at, source)

    def _cite(
        self,
        citations: Sequence[Citation],
        number: int,
        turn: int,
        printed: str = "",
        at: PageSpan | None = None,
        source: Literal["answer", "check"] = "answer",
    ) -> Updates:
        """One of the places that an answer or a finding stands on: (view, evidence)."""
        citation = next((one for one in citations if one.number == number), None)
        if citation is None:
            return gr.skip(), gr.skip()
        try:
            report = self.assistant.report(citation.report)
            numbers = tuple(one.number for one in citations)
            view = PageView(report, citation.page_start, citation, printed, at, turn, numbers, source)
            view = view.turned(view.home)
            return view, self._evidence(view)
        except UnknownReport:
            return None, _notice(
                f"《{citation.title or citation.file}》已不在库里，可能已被删除，看不到原页了。"
            )
        except Exception as error:
            return None, _notice(_told_of(error))

    def _evidence(self, view: PageView) -> str:
        page = self.assistant.page(view.report, view.number)
        return evidence_to_html(view, page, has_picture(self.assistant.file(view.report)))

    def _crop(self, citation: Citation, printed: str) -> Crop | None:
        """A strip of the page on which a citation stands; None where there is no picture of it."""
        try:
            if not has_picture(self.assistant.file(citation.report)):
                return None
            page = self.assistant.page(citation.report, citation.page_start)
            return citation_to_crop(citation, page, printed)
        except CORE_ERRORS:
            return None

    def evidence_clicked(self, view: PageView | None, kept: str, event: gr.EventData) -> Updates:
        """Turn the page, go back to the quote, or on to another: (view, evidence)."""
        click = event._data
        if click["action"] == "cite" and view and view.source == "check":
            return self._found(view.report.id, int(click["turn"]), int(click["number"] or 0))
        if click["action"] == "cite":
            return self._cited(text_to_conversation(kept), click)
        if view is None:
            return None, _notice(FORGOTTEN)
        if click["action"] == "turn":
            value = str(click.get("value", ""))
            view = view.turned(int(value) if value.isdecimal() and len(value) < 7 else view.number)
        else:
            view = view.turned(view.home)
        return self._looked(view)

    def shelf_clicked(self, event: gr.EventData) -> Iterator[Updates]:
        """A report of the list opened or checked: (check, view, evidence)."""
        if event._data["action"] == "audit":
            yield from self.audited(event)
            return
        try:
            report = self.assistant.report(str(event._data["report"]))
            yield gr.skip(), *self._looked(PageView(report, 1))
        except UnknownReport as error:
            yield gr.skip(), None, _notice(str(error))

    # ---- a report against itself -----------------------------------------------------------

    def audited(self, event: gr.EventData) -> Iterator[Updates]:
        """A report checked, and its first finding looked at: (check, view, evidence)."""
        name = str(event._data.get("report") or event._data.get("value", ""))
        if not name:
            return
        yield check_to_html(None), None, evidence_to_html(None)
        try:
            checked = self.assistant.check(name)
            first = next(iter(checked.findings), None)
            yield check_to_html(checked), *self._placed(first, 0, "check")
        except Exception as error:
            yield _notice(_told_of(error)), None, evidence_to_html(None)

    def finding_clicked(self, event: gr.EventData) -> Updates:
        """A place of a finding: (view, evidence)."""
        click = event._data
        return self._found(str(click["report"]), int(click["turn"]), int(click["number"]), click)

    def _found(self, report: str, turn: int, number: int, click: dict[str, Any] | None = None) -> Updates:
        try:
            findings = self.assistant.check(report).findings
            citations = findings[turn].citations if 0 <= turn < len(findings) else []
            return self._cite(citations, number, turn, *_number_of(click or {}), source="check")
        except UnknownReport as error:
            return None, _notice(str(error))
        except Exception as error:
            return None, _notice(_told_of(error))

    def _looked(self, view: PageView) -> Updates:
        try:
            return view, self._evidence(view)
        except Exception as error:
            return None, _notice(_told_of(error))

    # ---- reports ---------------------------------------------------------------------------

    def lists(self, request: gr.Request) -> Updates:
        """The reports as they are now: (to choose from, the list, the coverage, those to check)."""
        shelf = shelf_to_html(self.assistant, may_manage(request))
        rest = (to_html(self.assistant) for to_html in (coverage_to_html, checkable_to_html))
        return scope_to_html(self.assistant), shelf, *rest

    def greeted(self, kept: str) -> Any:
        """A greeting that knows of reports that came or went; a conversation stays as it is."""
        return gr.skip() if text_to_conversation(kept) else self.show([])

    # ---- the whole conversation ------------------------------------------------------------

    def stopped(self, kept: str) -> Updates:
        """An answer that was cut off says so: (conversation as HTML, word to the browser)."""
        conversation = text_to_conversation(kept)
        return self.show(conversation), _keep(conversation)

    def top_clicked(self, kept: str, event: gr.EventData) -> Updates:
        """A new conversation, or a file of this one: the same outputs as `chat_clicked`."""
        click = event._data
        if click["action"] == "clear":
            return self.show([]), "", _keep([]), None, evidence_to_html(None)
        conversation = text_to_conversation(kept)
        file = conversation_to_file(conversation, str(click.get("form", "md")), date.today().isoformat())
        return gr.skip(), gr.skip(), _save(file), gr.skip(), gr.skip()

    def in_scope(self, scope: Scope) -> list[str] | None:
        """Ids of the reports asked about; None for all.

        Raises:
            UnknownReport: none of those wanted is there.
        """
        if scope.is_all:
            return None
        found = [report.id for report in self.assistant.reports() if scope.covers(report)]
        if not found:
            raise UnknownReport(GONE)
        return found


def told(**word: Any) -> str:
    """A word to the browser (page.js hears it), new each time, so that it is heard each time."""
    return json.dumps({**word, "at": uuid4().hex}, ensure_ascii=False)


def _keep(conversation: Conversation) -> str:
    """The browser keeps the conversation and its address."""
    return told(keep=conversation_to_text(conversation), link=link_to(conversation))


def _save(file: Download | None) -> str:
    """The browser saves a file, or says that there is nothing to save."""
    if file is None:
        return told(say="还没有可以导出的答案。先提一个问题。")
    return told(
        save={"name": file.name, "type": file.type, "base64": base64.b64encode(file.content).decode()}
    )


def _number_of(click: dict[str, Any]) -> tuple[str, PageSpan | None]:
    """The number clicked, as printed, and its own place where that is known."""
    at = click.get("at")
    return str(click.get("printed", "")), PageSpan.model_validate_json(at) if at else None


def _at(conversation: Conversation, click: dict[str, Any]) -> Exchange | None:
    turn = int(click["turn"])
    return conversation[turn] if 0 <= turn < len(conversation) else None


def _told_of(error: Exception) -> str:
    """An error in words for the reader; what nobody expected goes to the log instead."""
    if isinstance(error, CORE_ERRORS):
        return str(error)
    logger.error("unexpected error on the page", exc_info=error)
    return UNEXPECTED


def _notice(text: str) -> str:
    return f'<div class="evidence-empty"><p>{html.escape(text)}</p></div>'


def _to_feedback(exchange: Exchange, before: Conversation) -> Feedback:
    answer = exchange.answer
    assert answer is not None and exchange.verdict
    return Feedback(
        key=exchange.key,
        verdict=exchange.verdict,
        note=exchange.note,
        question="\n".join(one.question for one in [*before, exchange]),
        answer=answer.text,
        status=answer.status,
        engine=answer.engine,
        reports=tuple(sorted({citation.report for citation in answer.citations})),
        given=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _grown(exchange: Exchange, event: Event) -> Exchange:
    if isinstance(event, AnswerEvent):
        return exchange.model_copy(update={"text": event.answer.text, "answer": event.answer})
    if isinstance(event, StepEvent):
        return exchange.model_copy(update={"step": event.step.text})
    if isinstance(event, TextEvent):
        return exchange.model_copy(update={"text": exchange.text + event.text})
    return exchange
