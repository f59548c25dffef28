"""Self-appraisal forms of a report (绩效自评表) as records: project, indicators, money, total score.

Made from figures; knows neither the layout of the forms nor what a question wants.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from index import Figure
from index.normalise import is_money

_FORM_MEASURES = frozenset({"目标值", "完成值", "分值", "得分"})
_TOTALS = frozenset({"总分", "合计", "总计", "总得分", "自评得分"})
_FUNDS = re.compile(r"资金|财政拨款|拨款|结转|经费|总额")
_ALL_FUNDS = re.compile(r"总额|资金合计|预算资金")


@dataclass(frozen=True)
class Row:
    """One row of a form: its name and its figures by measure."""

    name: str
    project: str
    figures: dict[str, Figure] = field(hash=False)

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
    def is_total(self) -> bool:
        """Whether it is the total score of the form."""
        return self.name in _TOTALS

    @property
    def is_money(self) -> bool:
        """Whether it is the form's money: budgets, spent, execution rate."""
        return bool({"执行数", "完成率"} & set(self.figures)) and "目标值" not in self.figures

    @property
    def is_indicator(self) -> bool:
        """Whether it is an indicator with a target or an actual value."""
        return bool({"目标值", "完成值"} & set(self.figures)) and not self.is_money

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
        """The row of the money planned for it in a form of goals, which has no execution."""
        return next((row for row in self.funds if _ALL_FUNDS.search(row.name)), None)

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


def forms_of(figures: Sequence[Figure]) -> list[Form]:
    """The appraisal forms that the figures of a report come from, in order."""
    by_group: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_group[figure.group].append(figure)
    forms: list[list[Row]] = []
    for row in _rows(by_group.values()):
        if not forms or _begins(row, forms[-1]):
            forms.append([])
        forms[-1].append(row)
    made = [_form(rows) for rows in forms]
    return [form for form in made if form.rows]


def _form(rows: Sequence[Row]) -> Form:
    funds = tuple(row for row in rows if row.is_fund)
    return Form(rows[0].project, tuple(row for row in rows if not row.is_fund), funds)


def _begins(row: Row, form: Sequence[Row]) -> bool:
    """Whether a row opens a new form: another project, after the total, or money after indicators."""
    if row.project != form[0].project or form[-1].is_total:
        return True
    return (row.is_money or row.is_fund) and any(before.is_indicator for before in form)


def _rows(groups: Iterable[Sequence[Figure]]) -> Iterator[Row]:
    for group in groups:
        first = group[0]
        if not any(figure.measure in _FORM_MEASURES for figure in group) and not _is_fund(first):
            continue
        by_measure: dict[str, Figure] = {}
        for figure in group:
            if figure.spans:
                by_measure.setdefault(figure.measure, figure)
        if by_measure:
            yield Row(first.item, first.ancestors[0] if first.ancestors else "", by_measure)


def _is_fund(figure: Figure) -> bool:
    """Whether a figure is money of the project that a form is about."""
    title = figure.headings[-1] if figure.headings else ""
    of_form = figure.table is not None and "绩效" in title and len(figure.ancestors) == 1
    return of_form and is_money(figure.unit) and bool(_FUNDS.search(figure.item))
