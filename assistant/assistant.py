"""Assistant: open a data folder, add reports, ask.

The one object behind the page, the HTTP API and the command line; safe to share between
threads. Holds no logic of its own beyond naming reports and handing on.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from assistant.errors import BadQuestion, UnknownReport
from assistant.types import Answer, Step, Turn
from index import AddResult, Feedback, Index, Page, Progress, Report, Settings, StoredFigure

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable
    from langchain_core.tools import BaseTool

    from assistant.audit.records import ReportCheck
    from assistant.events import Event
    from assistant.find.text.retrieve import ReportRetriever, Views
    from assistant.find.text.view import ReportView
    from assistant.model.engine import ModelEngine
    from assistant.model.settings import ModelSettings

LONGEST_QUESTION = 1000
MOST_TRIES = 5  # at one question while reports come and go


class Assistant:
    """Answers questions about the reports of one data folder; close after use."""

    def __init__(self, index: Index, model: ModelSettings | None = None) -> None:
        self.index = index
        self._model = model

    @classmethod
    def open(
        cls,
        data: str | Path | None = None,
        settings: Settings | None = None,
        model: ModelSettings | None = None,
    ) -> Assistant:
        """Open a data folder, made when it is not there.

        Args:
            data: the folder; by default the one that the settings name.
            settings: all settings; read from the environment when None.
            model: which chat model to ask; read from the environment when None.

        Raises:
            StoreUnusable: a store cannot be opened, or another version wrote it.
        """
        if settings is None:
            settings = Settings(data=Path(data)) if data is not None else Settings()
        return cls(Index.open(settings), model)

    def close(self) -> None:
        """Give files and connections back."""
        self.index.close()

    def __enter__(self) -> Assistant:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ---- reports ---------------------------------------------------------------------------

    def add(
        self, paths: Iterable[str | Path], on_progress: Callable[[Progress], Any] | None = None
    ) -> list[AddResult]:
        """Add report files and folders of them; one bad file never stops the others.

        Returns:
            One result a file: new, unchanged, replaced or failed with why.
        """
        return self.index.add(paths, on_progress)

    def reports(self) -> list[Report]:
        """All reports loaded, by file name."""
        return self.index.catalogue.reports()

    def report(self, name: Report | str) -> Report:
        """A report by id, by the first digits of its id, or by file name.

        Raises:
            UnknownReport: none or several fit.
        """
        if isinstance(name, Report):
            return name
        found = self.index.catalogue.find_reports(name)
        if len(found) == 1:
            return found[0]
        if not found:
            raise UnknownReport(
                f"没有载入“{name}”。用 yusuan reports 查看已载入的报告，或先用 yusuan index 放入。"
            )
        raise UnknownReport(
            f"“{name}”对应{len(found)}份报告，请用报告编号：" + "、".join(r.id for r in found[:5])
        )

    def delete(self, name: Report | str) -> None:
        """Take a report out; answers no longer know it.

        Raises:
            UnknownReport: it is not loaded.
        """
        report = self.report(name)
        self.index.delete(report.id)
        self._forget_view(report)

    def read_again(self, name: Report | str) -> AddResult:
        """Read a report's kept file anew; the old reading stays when the new one fails.

        Raises:
            UnknownReport: it is not loaded.
        """
        report = self.report(name)
        result = self.index.read_again(report.id)
        self._forget_view(report)
        return result

    def _forget_view(self, report: Report) -> None:
        if "_views" in self.__dict__:  # else nothing was asked yet
            self._views.forget(report.id)

    def page(self, name: Report | str, number: int) -> Page:
        """One page with its text and boxes.

        Raises:
            UnknownReport: no such report, or it has no such page.
        """
        report = self.report(name)
        page = self.index.catalogue.page(report.id, number)
        if page is None:
            raise UnknownReport(
                f"《{report.title or report.file}》没有第{number}页（共{report.page_count}页）。"
            )
        return page

    def file(self, name: Report | str) -> Path:
        """The kept original of a report."""
        return self.index.file_of(self.report(name).id)

    # ---- questions -------------------------------------------------------------------------

    @cached_property
    def chain(self) -> Runnable[Any, Answer]:
        """The rules engine as a LangChain Runnable: Asked -> Answer."""
        from assistant.chain import answer_chain

        return answer_chain(self.index, self._views)

    @cached_property
    def model_engine(self) -> ModelEngine:
        """The model engine; its `runnable()` is a LangChain Runnable as well."""
        from assistant.model.engine import ModelEngine

        return ModelEngine(self.index, self._model_settings, self._views)

    @property
    def model_name(self) -> str:
        """The chat model that is connected, "" when there is none."""
        return self._model_settings.name

    @cached_property
    def _model_settings(self) -> ModelSettings:
        from assistant.model.settings import ModelSettings

        return self._model or ModelSettings()

    @cached_property
    def _views(self) -> Views:
        from assistant.find.text.retrieve import Views

        return Views(self.index)

    def ask(
        self,
        question: str,
        reports: Sequence[Report | str] | None = None,
        history: Sequence[Turn | dict[str, str]] = (),
        engine: str = "rules",
    ) -> Answer:
        """Answer a question in plain Chinese.

        Args:
            question: at most 1,000 characters.
            reports: ids or file names to look into; all when None.
            history: earlier turns, oldest first.
            engine: "rules", or "model": the rules where they are certain, else the chat model; where it
                fails or there is none, the rules answer and a note says so.

        Raises:
            BadQuestion: empty or too long.
            UnknownReport: a named report is not loaded.

        >>> answer = assistant.ask("公务用车运行维护费为何增加？", reports=["青禾县档案馆2024年度部门决算"])
        >>> answer.status, answer.citations[0].page_start
        ('answered', 2)
        >>> "主要原因是：两辆送档车辆老化" in answer.text
        True
        >>> earlier = [{"question": "公务用车运行维护费是多少？", "answer": "6.30万元"}]
        >>> assistant.ask("那公务接待费呢？", history=earlier).figures[0].printed
        '1.80'
        """
        if engine == "model":  # slow and paid for: asked once, whatever comes and goes
            return self.model_engine.answer(self._asked(question, reports, history))
        return self._settled(lambda: self.chain.invoke(self._asked(question, reports, history)))

    async def aask(
        self,
        question: str,
        reports: Sequence[Report | str] | None = None,
        history: Sequence[Turn | dict[str, str]] = (),
        engine: str = "rules",
    ) -> Answer:
        """The same as `ask`, without blocking the event loop.

        >>> import asyncio
        >>> asyncio.run(assistant.aask("公务接待费是多少？")).status
        'answered'
        """
        return await asyncio.to_thread(self.ask, question, reports, history, engine)

    def stream(
        self,
        question: str,
        reports: Sequence[Report | str] | None = None,
        history: Sequence[Turn | dict[str, str]] = (),
        engine: str = "rules",
    ) -> Iterator[Event]:
        """Events of an answer: where it stands, its text piece by piece, then the whole answer.

        >>> for event in assistant.stream("公务接待费是多少？"):
        ...     print(event.type, getattr(event, "text", "–"))
        evidence –
        text 2024年公务接待费支出决算数为1.80万元[1]。
        answer –
        """
        from assistant.events import StepEvent, answer_events

        answer = self.ask(question, reports, history, engine)
        yield from (StepEvent(step=step) for step in answer.trace)
        yield from answer_events(answer)

    async def astream(
        self,
        question: str,
        reports: Sequence[Report | str] | None = None,
        history: Sequence[Turn | dict[str, str]] = (),
        engine: str = "rules",
    ) -> AsyncIterator[Event]:
        """The same as `stream`, without blocking the event loop; steps come as they are taken."""
        from assistant.events import StepEvent, answer_events

        if engine == "model":
            asked = self._asked(question, reports, history)
            steps: asyncio.Queue[Step | None] = asyncio.Queue()
            loop = asyncio.get_running_loop()

            def put(step: Step) -> None:
                loop.call_soon_threadsafe(steps.put_nowait, step)

            answering = asyncio.create_task(asyncio.to_thread(self.model_engine.answer, asked, put))
            answering.add_done_callback(lambda _: steps.put_nowait(None))
            while (step := await steps.get()) is not None:
                yield StepEvent(step=step)
            answer = await answering
        else:
            answer = await self.aask(question, reports, history, engine)
        for event in answer_events(answer):
            yield event

    def _settled(self, ask: Callable[[], Answer]) -> Answer:
        """What `ask` gives over one state of the reports: asked again when some came or went meanwhile."""
        version = self.index.catalogue.version
        for _ in range(MOST_TRIES):
            before = version()
            try:
                answer = ask()
            except Exception:
                if before == version():
                    raise
                continue
            if before == version():
                return answer
        return ask()

    def _asked(
        self, question: str, reports: Sequence[Report | str] | None, history: Sequence[Turn | dict[str, str]]
    ) -> Any:
        from assistant.chain import Asked

        text = question.strip()
        if not text:
            raise BadQuestion("问题是空的。请写出想问的内容，例如：“三公经费比上年增加了多少？”")
        if len(text) > LONGEST_QUESTION:
            raise BadQuestion(f"问题有{len(text)}个字，最多{LONGEST_QUESTION}个字。请缩短后再问。")
        scope = [self.report(name) for name in reports] if reports is not None else None
        turns = [turn if isinstance(turn, Turn) else Turn.model_validate(turn) for turn in history]
        return Asked(text, scope, turns)

    # ---- a report against itself -----------------------------------------------------------

    def check(self, name: Report | str) -> ReportCheck:
        """Whether a report agrees with itself: sums, rates, shares, completion, what two places state.

        Args:
            name: id or file name.

        Returns:
            How much was checked, and each finding with its arithmetic and its places. What is not
            found may still be wrong: only what leaves no other reading is told.

        Raises:
            UnknownReport: it is not loaded.

        >>> checked = assistant.check("青禾县档案馆2024年度部门决算")
        >>> checked.difference, checked.held > 2
        (0, True)
        """
        from assistant.audit.audit import check_report

        view = self._views.get(self.report(name))
        known = self._checks.get(view)
        if known is None:
            known = self._checks[view] = check_report(view, self.index.catalogue.page)
        return known

    @cached_property
    def _checks(self) -> WeakKeyDictionary[ReportView, ReportCheck]:
        return WeakKeyDictionary()

    # ---- what readers think ----------------------------------------------------------------

    def judge(self, feedback: Feedback) -> None:
        """Keep a reader's word on an answer."""
        self.index.catalogue.put_feedback(feedback)

    def unjudge(self, key: str) -> None:
        """Take a reader's word on an answer back."""
        self.index.catalogue.remove_feedback(key)

    def feedback(self) -> list[Feedback]:
        """What readers thought of answers, oldest first."""
        return self.index.catalogue.feedback()

    # ---- looking things up -----------------------------------------------------------------

    def retriever(self, reports: Sequence[Report | str] | None = None, limit: int = 10) -> ReportRetriever:
        """A LangChain retriever over the chunks of the reports, for use in anyone's chain.

        >>> documents = assistant.retriever(limit=1).invoke("接待批次减少")
        >>> documents[0].metadata["page_end"], "接待批次减少" in documents[0].page_content
        (2, True)
        """
        from assistant.find.text.retrieve import ReportRetriever

        ids = [self.report(name).id for name in reports] if reports is not None else None
        return ReportRetriever(index=self.index, reports=ids, limit=limit)

    def tools(self, reports: Sequence[Report | str] | None = None) -> list[BaseTool]:
        """Search, look up figures, calculate and read page as LangChain tools for anyone's agent."""
        from assistant.tools import ReportDesk, report_tools

        scope = [self.report(name) for name in reports] if reports is not None else None
        return report_tools(ReportDesk(self.index, reports=scope))

    def search(
        self, query: str, reports: Sequence[Report | str] | None = None, limit: int = 10
    ) -> list[dict[str, Any]]:
        """Passages that speak of `query`, best first: text, report, file, title, pages, section, score."""
        documents = self.retriever(reports, limit).invoke(query)
        return [{"text": document.page_content, **document.metadata} for document in documents]

    def figures(
        self,
        item: str | None = None,
        year: int | None = None,
        organisation: str | None = None,
        report: str | None = None,
        limit: int | None = 200,
        offset: int = 0,
    ) -> list[StoredFigure]:
        """Figures whose item holds `item`, of a year, an organisation, a report; in reading order.

        Args:
            item: item name or a part of it.
            year: fiscal year that the figures speak of.
            organisation: reporting body, by its name or an alias.
            report: id or file name.
            limit: at most so many, all when None.
            offset: how many to pass over first.

        >>> found = assistant.figures(item="公务接待费", year=2024)
        >>> [(one.figure.printed, one.figure.unit) for one in found if one.figure.measure == "决算数"]
        [('1.80', '万元')]
        """
        from index.normalise import item_key

        reports = [self.report(report)] if report else self.reports()
        if organisation:
            reports = [each for each in reports if organisation in (each.organisation, *each.aliases)]
        ids = [each.id for each in reports]
        if not ids:
            return []
        names = None
        if item:
            key = item_key(item)
            names = [name for name in self.index.catalogue.item_names(ids) if key in item_key(name)]
            if not names:
                return []
        years = [year] if year is not None else None
        return self.index.catalogue.figures(ids, items=names, years=years, limit=limit, offset=offset)

    def examples(self, limit: int = 6) -> list[str]:
        """Questions that the loaded reports answer, to begin with."""
        from assistant.examples import example_questions

        return example_questions(self.index, limit)
