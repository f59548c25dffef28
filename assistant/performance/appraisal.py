"""Self-appraisal forms of a report (绩效自评表) as records: project, indicators, money, total score.

Made from figures; knows neither the layout of the forms nor what a question wants.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from index import Figure, Span, Table
from index.normalise import is_money, parse_number
from index.tables.performance_texts import CONTENT

_FORM_MEASURES = frozenset({"目标值", "完成值", "分值", "得分"})
_OF_INDICATORS = frozenset({"目标值", "完成值"})
_SHORTEST_PROJECT = 4
_TOTALS = frozenset({"总分", "合计", "总计", "总得分", "自评得分"})
_FUNDS = re.compile(r"资金|财政拨款|拨款|结转|经费|总额")
_ALL_FUNDS = re.compile(r"总额|资金合计|金额合计|预算资金|^预算数$")
_OF_PROJECT = re.compile(r"^(?:总体|年度|项目|绩效)+目标$|用途|主要内容|实施单位|主管部门")
_TERM = re.compile(r"实施期|中期")
_ADJUSTED = re.compile(r"调整|全年")
_APPRAISED = re.compile(r"绩效|自评|评价")
_EXECUTION = re.compile(r"(?:预算|资金)执行")  # scored beside the money, ahead of the indicators
_WEIGHT_IN_NAME = re.compile(r"[（(](\d+(?:\.\d+)?)分[）)]$")
_HISTORY = re.compile(r"历年|历史|上年|往年")


@dataclass(frozen=True)
class Said:
    """A text of a form under its label: goals, results, verdict, problems, remedies, the body in charge."""

    label: str
    text: str
    project: str
    spans: tuple[Span, ...]
    table: int
    section: str = ""


@dataclass(frozen=True)
class Row:
    """One row of a form: its name and its figures by measure."""

    name: str
    project: str
    figures: dict[str, Figure] = field(hash=False)
    all: tuple[Figure, ...] = ()

    def get(self, measure: str) -> Figure | None:
        """The row's figure of a measure."""
        return self.figures.get(measure)

    @property
    def any(self) -> Figure:
        """Some figure of the row, for its place."""
        return next(iter(self.figures.values()))

    @property
    def reason(self) -> str:
        """Why the actual value departs from the target, as printed."""
        return next((figure.reason for figure in self.figures.values() if figure.reason), "").replace(
            "\n", ""
        )

    @property
    def history(self) -> str:
        """What earlier years reached, as printed beside the target, with its header."""
        return next((f"{name}{text}" for name, text in self.any.attributes if _HISTORY.search(name)), "")

    @property
    def is_total(self) -> bool:
        """Whether it is the total score of the form."""
        return self.name in _TOTALS and bool({"得分", "分值"} & set(self.figures))

    @property
    def is_money(self) -> bool:
        """Whether it is the form's money: budgets, spent, execution rate."""
        return bool({"执行数", "完成率"} & set(self.figures)) and "目标值" not in self.figures

    @property
    def is_indicator(self) -> bool:
        """Whether it is an indicator with a target or an actual value, or one with weight and score alone."""
        told = bool({"目标值", "完成值"} & set(self.figures)) or {"分值", "得分"} <= set(self.figures)
        return told and not self.is_money and self.name not in _TOTALS

    @property
    def is_fund(self) -> bool:
        """Whether it is money without a score: the project's budget or one of its sources."""
        return not _FORM_MEASURES & set(self.figures)

    @property
    def falls_short(self) -> bool:
        """Whether it scored less than its weight; without weights, whether it says why it was not reached."""
        weight, score = self.get("分值"), self.get("得分")
        if weight is None:
            return self.is_indicator and self.get("目标值") is not None and len(self.reason) > 1
        return bool(
            score and weight.value is not None and score.value is not None and score.value < weight.value
        )


@dataclass(frozen=True)
class Form:
    """The form of one project (or of the whole body)."""

    project: str
    rows: tuple[Row, ...]
    funds: tuple[Row, ...] = ()
    texts: tuple[Said, ...] = ()

    def said(self, label: re.Pattern[str]) -> list[Said]:
        """The texts whose labels fit."""
        return [said for said in self.texts if label.search(said.label)]

    @property
    def tables(self) -> frozenset[int]:
        """Numbers of the tables that its figures come from."""
        numbers = (figure.table for row in (*self.rows, *self.funds) for figure in row.figures.values())
        return frozenset(number for number in numbers if number is not None)

    @property
    def total(self) -> Row | None:
        """The row of the total score."""
        return next((row for row in self.rows if row.is_total), None)

    @property
    def money(self) -> Row | None:
        """The row of all its money."""
        return next((row for row in self.rows if row.is_money), None)

    @property
    def budget(self) -> Row | None:
        """The row of the money planned in a form of goals, that of the year before that of the term."""
        whole = [row for row in self.funds if _ALL_FUNDS.search(row.name)]
        return next((row for row in whole if not _TERM.match(row.name)), whole[0] if whole else None)

    @cached_property
    def indicators(self) -> list[Row]:
        """Its indicators in order."""
        return [row for row in self.rows if row.is_indicator and not row.is_total]

    @property
    def shortfalls(self) -> list[Row]:
        """Rows that lost points."""
        return [row for row in self.rows if row.falls_short and not row.is_total]

    @property
    def title(self) -> str:
        """Title of the form."""
        return next((row.any.headings[-1] for row in self.rows if row.any.headings), "")

    @property
    def pages(self) -> range:
        """Pages on which it is printed."""
        pages = [span.page for row in (*self.rows, *self.funds) for span in row.any.spans]
        return range(min(pages), max(pages) + 1)


def forms_of(figures: Sequence[Figure], tables: Sequence[Table] = ()) -> list[Form]:
    """The appraisal forms that the figures and texts of a report come from, in order.

    A list of projects with their scores gives a short form of each that has none of its own.
    """
    by_group: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_group[figure.group].append(figure)
    projects = {
        figure.ancestors[0] for figure in figures if figure.measure in _OF_INDICATORS and figure.ancestors
    }
    forms: list[list[Row]] = []
    for row in _rows(by_group.values(), projects):
        if not forms or _begins(row, forms[-1]):
            forms.append([])
        forms[-1].append(row)
    made = [form for rows in _with_their_money(forms) if (form := _form(rows)).rows]
    said = list(_texts(tables))
    whole = [replace(form, texts=tuple(_texts_of(form, said, made))) for form in made]
    return [*whole, *_short_forms(by_group.values(), {form.project for form in whole})]


def _with_their_money(forms: Sequence[list[Row]]) -> list[list[Row]]:
    """Forms, each with the money of its project that is printed apart from it."""
    alone = {rows[0].project: rows for rows in forms if all(row.name == "资金总额" for row in rows)}
    return [
        [*alone.get(rows[0].project, ()), *rows] for rows in forms if rows is not alone.get(rows[0].project)
    ]


def _texts(tables: Iterable[Table]) -> Iterator[Said]:
    for table in tables:
        for row in table.rows if not table.columns else ():
            named = dict(row.attributes)
            if CONTENT in named and row.ancestors:
                section = table.title or "".join(table.headings[-1:])
                yield Said(row.label, named[CONTENT], row.ancestors[0], row.spans, table.number, section)


def _texts_of(form: Form, said: Sequence[Said], forms: Sequence[Form]) -> Iterator[Said]:
    """The texts printed with a form: of its project, in the table right behind its own."""
    last = max(form.tables, default=0)
    following = min((number for other in forms for number in other.tables if number > last), default=0)
    for each in said:
        if each.project == form.project and last < each.table and not 0 < following < each.table:
            yield each
    if form.indicators:
        first = form.indicators[0].any
        for name, text in first.attributes:  # columns that tell of the project, beside its indicators
            if _OF_PROJECT.search(name):
                yield Said(name, text, form.project, first.spans, first.table or 0, form.title)


def _short_forms(groups: Iterable[Sequence[Figure]], known: set[str]) -> Iterator[Form]:
    """Projects of a list with their scores: total score, money and grade."""
    for group in groups:
        first = group[0]
        score = next((figure for figure in group if figure.measure == "得分"), None)
        title = first.headings[-1] if first.headings else ""
        listed = first.table is not None and not first.ancestors and _APPRAISED.search(title)
        if score is None or not listed or first.item in known or len(first.item) < _SHORTEST_PROJECT:
            continue
        money = {figure.measure: figure for figure in group if figure.measure != "得分"}
        rows = [Row("总分", first.item, {"得分": score}, (score,))]
        if {"执行数", "完成率"} & set(money):
            rows.append(Row("资金总额", first.item, money, tuple(money.values())))
        said = tuple(
            Said(name, text, first.item, first.spans, first.table or 0, title)
            for name, text in first.attributes
        )
        yield Form(first.item, tuple(rows), (), said)


def _form(rows: Sequence[Row]) -> Form:
    funds = tuple(row for row in rows if row.is_fund)
    return Form(rows[0].project, tuple(row for row in rows if not row.is_fund or row.is_money), funds)


def _begins(row: Row, form: Sequence[Row]) -> bool:
    """Whether a row opens a new form: another project, after the total, or money after indicators."""
    measured = any(before.is_indicator and not _EXECUTION.match(before.name) for before in form)
    if row.project != form[0].project or (form[-1].is_total and measured):
        return True
    return (row.is_money or row.is_fund) and measured


def _rows(groups: Iterable[Sequence[Figure]], projects: set[str]) -> Iterator[Row]:
    for group in groups:
        first = group[0]
        scored = any(figure.measure in _FORM_MEASURES for figure in group)
        scored = scored and (bool(first.ancestors) or first.item in _TOTALS)
        beside = first.table is not None and not first.ancestors and first.item in projects
        if not scored and not beside and not _is_fund(first, projects):
            continue
        by_measure: dict[str, Figure] = {}
        for figure in group:
            if figure.spans:
                _put(by_measure, figure)
        if by_measure and beside and not scored:  # a column of money beside the names of projects
            if is_money(first.unit):
                yield Row("资金总额", first.item, by_measure, tuple(group))
        elif by_measure:
            _put_weight(by_measure)
            yield Row(first.item, first.ancestors[0] if first.ancestors else "", by_measure, tuple(group))


def _put_weight(by_measure: dict[str, Figure]) -> None:
    """Take the weight of a scored row from its name, where no column prints it (任务按时完成率（10分）)."""
    score = by_measure.get("得分")
    weight = _WEIGHT_IN_NAME.search(score.item) if score and "分值" not in by_measure else None
    if score and weight:
        value = parse_number(weight[1])
        by_measure["分值"] = replace(
            score, measure="分值", value=value, printed=weight[1], unit="分", at=None
        )


def _put(by_measure: dict[str, Figure], figure: Figure) -> None:
    """Keep the first figure of a measure; of two targets the adjusted one, and the opening one beside it.

    A number is kept for what is said of it at length in another column.
    """
    known = by_measure.get(figure.measure)
    if known is None or (known.value is None and figure.value is not None):
        by_measure[figure.measure] = figure
    elif figure.measure == "目标值" and _ADJUSTED.search(figure.part) and "年初" in known.part:
        by_measure["目标值"], by_measure["年初目标值"] = figure, known


def _is_fund(figure: Figure, projects: set[str]) -> bool:
    """Whether a figure is money of the project that a form is about."""
    if figure.table is None or len(figure.ancestors) != 1 or not is_money(figure.unit):
        return False
    title = figure.headings[-1] if figure.headings else ""
    return figure.ancestors[0] in projects or ("绩效" in title and bool(_FUNDS.search(figure.item)))
