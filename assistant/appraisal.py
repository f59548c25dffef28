"""Self-appraisal forms of a report (绩效自评表) as records: project, indicators, money, total score.

Made from figures; knows neither the layout of the forms nor what a question wants.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from index import Figure

_FORM_MEASURES = frozenset({"目标值", "完成值", "分值", "得分"})
_TOTALS = frozenset({"总分", "合计", "总计", "总得分", "自评得分"})


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
    def falls_short(self) -> bool:
        """Whether it scored less than its weight."""
        weight, score = self.get("分值"), self.get("得分")
        return bool(
            weight
            and score
            and weight.value is not None
            and score.value is not None
            and score.value < weight.value
        )


@dataclass(frozen=True)
class Form:
    """The form of one project (or of the whole body)."""

    project: str
    rows: tuple[Row, ...]

    @property
    def total(self) -> Row | None:
        """The row of the total score."""
        return next((row for row in self.rows if row.is_total), None)

    @property
    def money(self) -> Row | None:
        """The row of all its money."""
        return next((row for row in self.rows if row.is_money), None)

    @property
    def indicators(self) -> list[Row]:
        """Its indicators in order."""
        return [row for row in self.rows if row.is_indicator and not row.is_total]

    @property
    def shortfalls(self) -> list[Row]:
        """Rows that lost points."""
        return [row for row in self.rows if row.falls_short and not row.is_total]

    @property
    def pages(self) -> range:
        """Pages on which it is printed."""
        pages = [span.page for row in self.rows for span in row.any.spans]
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
    return [Form(rows[0].project, tuple(rows)) for rows in forms]


def _begins(row: Row, form: Sequence[Row]) -> bool:
    """Whether a row opens a new form: another project, after the total, or money after indicators."""
    if row.project != form[0].project or form[-1].is_total:
        return True
    return row.is_money and any(before.is_indicator for before in form)


def _rows(groups: Iterable[Sequence[Figure]]) -> Iterator[Row]:
    for group in groups:
        if not any(figure.measure in _FORM_MEASURES for figure in group):
            continue
        first = group[0]
        by_measure: dict[str, Figure] = {}
        for figure in group:
            if figure.spans:
                by_measure.setdefault(figure.measure, figure)
        if by_measure:
            yield Row(first.item, first.ancestors[0] if first.ancestors else "", by_measure)
