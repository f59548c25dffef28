"""The four tools of a reader of reports, as LangChain tools: search, look up figures, calculate, read page.

For the chat model's own steps and for anyone's agent: each returns text for a model, and the
same as records (`artifact`). Stays inside the reports it was made for. Figures are passed on
by name, so that a calculation is always over figures and never over retyped numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from langchain_core.tools import BaseTool, StructuredTool, ToolException
from pydantic import BaseModel, Field

from assistant.chain import Asked, choose_reports, make_case
from assistant.cite import quote_of
from assistant.errors import AssistantError, BadExpression, UnknownReport
from assistant.evidence import clipped, figure_in_words, harmless
from assistant.expression import work_out
from assistant.figure_rows import FigureRow, figures_to_rows
from assistant.find.figures.select import Match
from assistant.find.text.retrieve import Views, search_chunks
from assistant.find.text.view import ReportView
from assistant.question.asked.query import question_to_query
from assistant.types import Frozen
from index import Chunk, Figure, Index, Report, Span, StoredFigure
from index.normalise import compact_text

_LONGEST_PAGE = 6000
_WORTH_SHOWING = 0.4


class FoundPassage(Frozen):
    """找到的一段原文。"""

    number: int | None = Field(description="在本次对话里的编号，可写成 [编号] 引用；没有编号时为空")
    report: str = Field(description="报告编号")
    file: str = Field(description="文件名")
    title: str = Field(description="报告标题")
    page_start: int = Field(description="起始页，从 1 数起")
    page_end: int = Field(description="结束页")
    section: str = Field(description="所在的标题或表名")
    text: str = Field(description="原文")


class FoundFigure(FigureRow):
    """找到的一个数据。"""

    name: str = Field(description="数据的名字，写在花括号里参与计算")
    words: str = Field(description="用一行字说这个数据")


class FoundResult(Frozen):
    """算出的结果。"""

    expression: str = Field(description="列出的算式，里面是报告的原数")
    result: str = Field(description="结果")
    unit: str = Field(description="结果的单位")
    inputs: list[FoundFigure] = Field(description="用到的数据")


class FoundPage(Frozen):
    """报告的一页。"""

    number: int | None = Field(description="在本次对话里的编号；没有编号时为空")
    report: str = Field(description="报告编号")
    file: str = Field(description="文件名")
    page: int = Field(description="第几页，从 1 数起")
    page_count: int = Field(description="共几页")
    text: str = Field(description="这一页的文字")


class Names(Protocol):
    """Gives figures names that a model can write, and finds them again."""

    def name(self, view: ReportView, number: int) -> str:
        """The name of figure `number` of a report."""

    def place(self, name: str) -> tuple[ReportView, int]:
        """Report and number of a named figure."""

    def add_passage(
        self, view: ReportView, spans: tuple[Span, ...], section: str, text: str, in_table: bool = False
    ) -> int | None:
        """The number under which a passage may be cited, None when nothing is numbered."""


class Addresses:
    """Names that need no memory: the start of the report's id and the figure's number (`31be688a:128`)."""

    def __init__(self, index: Index, views: Views) -> None:
        self._index, self._views = index, views

    def name(self, view: ReportView, number: int) -> str:
        """The address of a figure."""
        return f"{view.report.id[:8]}:{number}"

    def place(self, name: str) -> tuple[ReportView, int]:
        """Report and number at an address.

        Raises:
            BadExpression: nothing is there.
        """
        report_id, _, number = name.strip().partition(":")
        found = [report for report in self._index.catalogue.reports() if report.id[:8] == report_id]
        if len(found) == 1 and number.isdecimal() and len(number) < 8:
            view = self._views.get(found[0])
            if int(number) < len(view.figures):
                return view, int(number)
        raise BadExpression(f"没有名为 {name} 的数据。名字要照 look_up_figures 给出的写，例如 31be688a:128。")

    def add_passage(
        self, view: ReportView, spans: tuple[Span, ...], section: str, text: str, in_table: bool = False
    ) -> None:
        """Nothing is numbered."""


class ReportDesk:
    """What the tools do, over the reports of one scope (None: all that are loaded)."""

    def __init__(
        self,
        index: Index,
        views: Views | None = None,
        reports: Sequence[Report] | None = None,
        names: Names | None = None,
    ) -> None:
        self._index = index
        self._views = views or Views(index)
        self._reports = reports
        self._names: Names = names or Addresses(index, self._views)

    def search(self, query: str, limit: int = 5) -> list[FoundPassage]:
        """Passages that speak of `query`, best first."""
        found = search_chunks(self._index, query, [report.id for report in self._scope()], limit)
        return [self._passage(stored.report, stored.chunk) for stored, _ in found]

    def _passage(self, report_id: str, chunk: Chunk) -> FoundPassage:
        view = self._view(report_id)
        section = chunk.headings[-1] if chunk.headings else ""
        # the rows of a table say little without the headers that its chunk repeats
        in_table = chunk.kind == "table"
        text = chunk.text if in_table else compact_text(quote_of(view, chunk.spans))
        return FoundPassage(
            number=self._names.add_passage(view, chunk.spans, section, text, in_table),
            report=report_id,
            file=view.report.file,
            title=view.report.title,
            page_start=chunk.page_start,
            page_end=chunk.page_end,
            section=section,
            text=text,
        )

    def look_up_figures(
        self, item: str, year: int | None = None, organisation: str = "", measure: str = "", limit: int = 8
    ) -> list[FoundFigure]:
        """Figures of an item, formal or everyday name, best first."""
        words = (organisation, f"{year}年" if year else "", item, measure)
        asked = Asked("".join(words) + "是多少？", self._reports)
        understood = choose_reports(self._index, asked, question_to_query(asked.question))
        if understood.refusal:
            return []
        case = make_case(self._index, self._views, understood)
        found = [
            match
            for view in case.views
            for target in case.linked.targets
            for match in case.matches(view, target)
            if match.score >= _WORTH_SHOWING
            and match.figure.value is not None
            and (year is None or match.figure.year == year)
            and (not measure or measure in match.figure.measure)
        ]
        found.sort(key=lambda match: -match.score)
        return [self._figure(match.view, match.number) for match in _distinct(found)[:limit]]

    def _figure(self, view: ReportView, number: int) -> FoundFigure:
        figure = view.figures[number]
        (row,) = figures_to_rows([StoredFigure(view.report.id, number, figure)], [view.report])
        words = figure_in_words(view.report, figure)
        return FoundFigure(name=self._names.name(view, number), words=words, **row.model_dump())

    def calculate(self, expression: str, unit: str = "") -> FoundResult:
        """An expression over named figures worked out exactly.

        Raises:
            BadExpression: it cannot be read, names no figure, or makes no sense.
        """
        used: list[tuple[ReportView, int]] = []

        def find(name: str) -> Figure:
            view, number = self._names.place(name)
            self._view(view.report.id)
            used.append((view, number))
            return view.figures[number]

        worked = work_out(expression, find, unit)
        return FoundResult(
            expression=worked.expression,
            result=worked.shown,
            unit=worked.unit,
            inputs=[self._figure(view, number) for view, number in dict.fromkeys(used)],
        )

    def read_page(self, page: int, report: str = "") -> FoundPage:
        """The text of a page.

        Raises:
            UnknownReport: no such report in scope, or it has no such page.
        """
        view = self._view(self._report(report).id)
        text = view.page_texts.get(page)
        if text is None:
            raise UnknownReport(
                f"《{view.report.title or view.report.file}》没有第{page}页（共{view.report.page_count}页）。"
            )
        number = self._names.add_passage(view, (Span(page, 0, len(text)),), "", text)
        return FoundPage(
            number=number,
            report=view.report.id,
            file=view.report.file,
            page=page,
            page_count=view.report.page_count,
            text=text,
        )

    def _scope(self) -> Sequence[Report]:
        return self._reports if self._reports is not None else self._index.catalogue.reports()

    def _view(self, report_id: str) -> ReportView:
        report = next((report for report in self._scope() if report.id == report_id), None)
        if report is None:
            raise UnknownReport(f"报告 {report_id} 不在这次提问的范围里。")
        return self._views.get(report)

    def _report(self, name: str) -> Report:
        scope = self._scope()
        if not name and len(scope) == 1:
            return scope[0]
        known = self._index.catalogue.find_reports(name) if name else []
        found = [report for report in known if report in scope]
        if len(found) != 1:
            listed = "、".join(f"{report.id}（{report.file}）" for report in scope[:5])
            raise UnknownReport(f"要写清是哪份报告（编号或文件名），例如：{listed}。")
        return found[0]


def _distinct(matches: Sequence[Match]) -> list[Match]:
    """Matches without those that say the same of the same thing again."""
    known: dict[tuple[Any, ...], Match] = {}
    for match in matches:
        figure = match.figure
        said = (match.view.report.id, figure.item, figure.part, figure.region, figure.measure, figure.year)
        known.setdefault((*said, figure.value, figure.unit), match)
    return list(known.values())


# ---- as LangChain tools --------------------------------------------------------------------


class SearchInput(BaseModel):
    """按意思和字词查找报告原文的段落。"""

    query: str = Field(min_length=1, max_length=200, description="要找的内容，例如：政府采购支出说明")
    limit: int = Field(5, ge=1, le=20, description="最多几段")


class FiguresInput(BaseModel):
    """查报告里的数据：金额、增减、占比、数量。每个数据有名字，写在花括号里可以参与计算。"""

    item: str = Field(
        min_length=1, max_length=60, description="项目名称，正式或口语都行，例如：公务接待费、公车"
    )
    year: int | None = Field(None, ge=1949, le=2100, description="数据所说的年度")
    organisation: str = Field("", max_length=60, description="单位名称，不写则不限")
    measure: str = Field("", max_length=10, description="指标，例如：决算数、预算数、增减额、增减率、占比")
    limit: int = Field(8, ge=1, le=50, description="最多几个")


class CalculateInput(BaseModel):
    """对查到的数据做准确的四则运算。算式里只能写数据的名字，不能写数字。"""

    expression: str = Field(
        min_length=3, max_length=400, description="例如：({F1} - {F2}) / {F2}；平均写成 avg({F1}, {F2})"
    )
    unit: str = Field("", max_length=4, description="结果的单位：元、万元、亿元；比值可写 % 或 倍")


class PageInput(BaseModel):
    """读报告某一页的全部文字。"""

    page: int = Field(ge=1, le=10_000, description="第几页，从 1 数起")
    report: str = Field("", max_length=200, description="报告编号或文件名；只有一份报告时可以不写")


def report_tools(desk: ReportDesk) -> list[BaseTool]:
    """The four tools over a desk; what goes wrong comes back as a message that says what to do."""

    def search(query: str, limit: int = 5) -> tuple[str, list[FoundPassage]]:
        found = desk.search(query, limit)
        return "\n".join(map(_passage_line, found)) or "没有找到相关的原文。", found

    def look_up_figures(
        item: str, year: int | None = None, organisation: str = "", measure: str = "", limit: int = 8
    ) -> tuple[str, list[FoundFigure]]:
        found = desk.look_up_figures(item, year, organisation, measure, limit)
        return "\n".join(map(_figure_line, found)) or f"没有查到“{item}”的数据。", found

    def calculate(expression: str, unit: str = "") -> tuple[str, FoundResult]:
        found = desk.calculate(expression, unit)
        return f"{found.expression} = {found.result}{found.unit}", found

    def read_page(page: int, report: str = "") -> tuple[str, FoundPage]:
        found = desk.read_page(page, report)
        mark = f"[{found.number}] " if found.number else ""
        head = f"{mark}{harmless(found.file)} 第{found.page}页（共{found.page_count}页）：\n"
        return head + harmless(clipped(found.text, _LONGEST_PAGE)), found

    inputs: list[tuple[Callable[..., Any], type[BaseModel]]] = [
        (search, SearchInput),
        (look_up_figures, FiguresInput),
        (calculate, CalculateInput),
        (read_page, PageInput),
    ]
    return [_tool(function, schema) for function, schema in inputs]


def _tool(function: Callable[..., Any], schema: type[BaseModel]) -> BaseTool:
    def run(**arguments: Any) -> Any:
        try:
            return function(**arguments)
        except AssistantError as error:
            raise ToolException(str(error)) from error

    return StructuredTool.from_function(
        func=run,
        name=function.__name__,
        description=schema.__doc__ or "",
        args_schema=schema,
        response_format="content_and_artifact",
        handle_tool_error=True,
        handle_validation_error=lambda error: f"参数不对：{error}",
    )


def _passage_line(found: FoundPassage) -> str:
    mark = f"[{found.number}] " if found.number else ""
    last = "" if found.page_end == found.page_start else f"–{found.page_end}"
    where = f"《{found.title or found.file}》第{found.page_start}{last}页 {found.section}"
    return mark + harmless(f"{where}：{clipped(found.text)}")


def _figure_line(found: FoundFigure) -> str:
    return f"{found.name} {harmless(found.words)} 第{found.page}页"
