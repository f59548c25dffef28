"""What happens when someone uses the page: handlers that turn clicks into calls on Assistant.

Each returns the new values of components; nothing is laid out here. Errors of the core
become sentences in the conversation or on the shelf.
"""

from __future__ import annotations

import html
import queue
import threading
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.added import added_to_line, result_to_added
from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.events import AnswerEvent, Event, TextEvent
from assistant.page_image import has_picture
from assistant.page_views import Exchange, PageView, conversation_to_html, evidence_to_html
from assistant.types import Turn
from index.errors import IndexingError
from index.stored import Progress
from index.types import Report

EXAMPLES = 6
UNKNOWN_YEAR = "未知"
CORE_ERRORS = (AssistantError, IndexingError)

Conversation = list[Exchange]
Updates = tuple[Any, ...]


class PageActions:
    """The handlers of one page over one Assistant; conversations live in each visitor's session."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def show(self, conversation: Conversation) -> str:
        """The conversation as HTML, with examples while it is empty."""
        examples = [] if conversation else self.assistant.examples(EXAMPLES)
        return conversation_to_html(conversation, examples)

    async def ask(
        self,
        question: str,
        conversation: Conversation,
        organisations: list[str],
        years: list[str],
        chosen: list[str],
    ) -> AsyncIterator[Updates]:
        """Ask and show the answer as it comes: (conversation, its HTML, the emptied box)."""
        question = question.strip()
        if not question:
            yield gr.skip(), gr.skip(), ""
            return
        exchange = Exchange(question)
        yield self._shown(conversation, exchange)
        try:
            events = self.assistant.astream(
                question, reports=self.in_scope(organisations, years, chosen), history=_history(conversation)
            )
            async for event in events:
                exchange = _grown(exchange, event)
                yield self._shown(conversation, exchange)
        except CORE_ERRORS as error:
            yield self._shown(conversation, replace(exchange, failure=str(error)))

    def _shown(self, conversation: Conversation, exchange: Exchange) -> Updates:
        grown = [*conversation, exchange]
        return grown, self.show(grown), ""

    async def chat_clicked(
        self,
        conversation: Conversation,
        organisations: list[str],
        years: list[str],
        chosen: list[str],
        event: gr.EventData,
    ) -> AsyncIterator[Updates]:
        """A citation opens its page; a suggested question is asked; the last one is asked again."""
        click = event._data
        if click["action"] == "cite":
            try:
                view = self._cited_page(conversation, int(click["turn"]), int(click["number"]))
            except CORE_ERRORS as error:
                raise gr.Error(str(error), title="看不到这一页", print_exception=False) from error
            yield gr.skip(), gr.skip(), gr.skip(), view, self._evidence(view)
            return
        if click["action"] == "again" and conversation:
            question, conversation = conversation[-1].question, conversation[:-1]
        else:
            question = click.get("question", "")
            conversation = [exchange for exchange in conversation if not exchange.failure]
        async for updates in self.ask(question, conversation, organisations, years, chosen):
            yield *updates, gr.skip(), gr.skip()

    def _cited_page(self, conversation: Conversation, turn: int, number: int) -> PageView | None:
        answer = conversation[turn].answer if turn < len(conversation) else None
        citations = answer.citations if answer else []
        citation = next((one for one in citations if one.number == number), None)
        if citation is None:
            return None
        return PageView(self.assistant.report(citation.report), citation.page_start, citation)

    def _evidence(self, view: PageView | None) -> str:
        if view is None or has_picture(self.assistant.file(view.report)):
            return evidence_to_html(view)
        return evidence_to_html(view, self.assistant.page(view.report, view.number).text)

    def evidence_clicked(self, view: PageView | None, event: gr.EventData) -> Updates:
        """Turn the page, or go back to the quote."""
        if view is None:
            return gr.skip(), gr.skip()
        click = event._data
        if click["action"] == "turn":
            view = view.turned(int(click["step"]))
        elif view.citation:
            view = replace(view, number=view.citation.page_start)
        return view, self._evidence(view)

    def stopped(self, conversation: Conversation) -> Updates:
        """An answer that was cut off says so."""
        if conversation and conversation[-1].answer is None and not conversation[-1].failure:
            conversation = [*conversation[:-1], replace(conversation[-1], failure="已停止。")]
        return conversation, self.show(conversation)

    def cleared(self) -> Updates:
        """A new conversation: (conversation, its HTML, box, page view, evidence)."""
        return [], self.show([]), "", None, evidence_to_html(None)

    def shelf(self) -> Updates:
        """What the filters offer, and all reports: after loading, adding or deleting."""
        reports = self.assistant.reports()
        organisations = sorted({report.organisation for report in reports})
        years = sorted({_year(report) for report in reports}, reverse=True)
        return (
            gr.update(choices=organisations, value=[], visible=len(organisations) > 1),
            gr.update(choices=years, value=[], visible=len(years) > 1),
            gr.update(choices=report_choices(reports), value=[]),
        )

    def filtered(self, organisations: list[str], years: list[str]) -> Any:
        """The reports that pass the filters, none chosen."""
        reports = self._matching(organisations, years)
        return gr.update(choices=report_choices(reports), value=[])

    def in_scope(
        self, organisations: Sequence[str] = (), years: Sequence[str] = (), chosen: Sequence[str] = ()
    ) -> list[str] | None:
        """Ids of the reports asked about: those chosen, else those that pass the filters, else all (None)."""
        if chosen:
            return list(chosen)
        if organisations or years:
            return [report.id for report in self._matching(organisations, years)]
        return None

    def _matching(self, organisations: Sequence[str], years: Sequence[str]) -> list[Report]:
        return [
            report
            for report in self.assistant.reports()
            if (not organisations or report.organisation in organisations)
            and (not years or _year(report) in years)
        ]

    def uploaded(self, files: list[str] | None) -> Iterator[Updates]:
        """Index the uploaded files, telling how far it is: (the file box, lines on the shelf)."""
        news: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        outcome: list[str] = []

        def add() -> None:
            try:
                results = self.assistant.add(
                    files or [], on_progress=lambda step: news.put(_progress_line(step))
                )
                outcome.extend(added_to_line(result_to_added(result)) for result in results)
            except CORE_ERRORS as error:
                outcome.append(str(error))
            finally:
                news.put(None)

        threading.Thread(target=add, daemon=True).start()
        for line in iter(news.get, None):
            yield gr.skip(), _lines([line])
        yield None, _lines(outcome)

    def deleted(self, chosen: list[str]) -> str:
        """Delete the chosen reports; the browser has asked for confirmation."""
        try:
            for report in chosen:
                self.assistant.delete(report)
        except CORE_ERRORS as error:
            return _lines([str(error)])
        return _lines([f"已删除 {len(chosen)} 份报告。"] if chosen else [])


def report_choices(reports: Sequence[Report]) -> list[tuple[str, str]]:
    """(what a report is called in lists, its id); those called alike get their file name."""
    names = [f"{report.organisation} {_year(report)} {report.kind}" for report in reports]
    often = {name for name, count in Counter(names).items() if count > 1}
    return [
        (f"{name}（{report.file}）" if name in often else name, report.id)
        for name, report in zip(names, reports, strict=True)
    ]


def _year(report: Report) -> str:
    return str(report.year or UNKNOWN_YEAR)


def _history(conversation: Conversation) -> list[Turn]:
    return [Turn(question=one.question, answer=one.answer.text) for one in conversation if one.answer]


def _grown(exchange: Exchange, event: Event) -> Exchange:
    if isinstance(event, AnswerEvent):
        return replace(exchange, text=event.answer.text, answer=event.answer)
    if isinstance(event, TextEvent):
        return replace(exchange, text=exchange.text + event.text)
    return exchange


def _progress_line(progress: Progress) -> str:
    current = min(progress.done + 1, progress.total)
    return f"正在加入第 {current}/{progress.total} 份：{progress.step}《{Path(progress.path).name}》……"


def _lines(lines: Sequence[str]) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines)
