"""The figures of an answer as a table, and the chart that fits them: a trend, shares or bars.

Amounts stay Decimal; what is drawn is brought to one unit, what is shown keeps the report's own
printed form. Knows nothing of how a chart is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.page.state import UNKNOWN_BODY
from assistant.types import Answer, AnswerFigure
from index.normalise import YUAN_PER_UNIT, is_money, item_key, to_yuan

ChartKind = Literal["trend", "share", "bars"]

AMOUNTS = frozenset(
    {"决算数", "预算数", "年初预算数", "全年预算数", "执行数", "金额", "余额", "限额", "目标值", "完成值"}
)
MOST_BARS = 24
MOST_LINES = 6
WHOLE = Decimal(100)


@dataclass(frozen=True)
class Datum:
    """One figure in a chart: what it is called, its value in the chart's unit, and as printed."""

    label: str
    value: Decimal
    shown: str
    series: str = ""


@dataclass(frozen=True)
class Chart:
    """What to draw: the data in order, all in one unit; `title` is what they have in common."""

    kind: ChartKind
    title: str
    unit: str
    data: tuple[Datum, ...]

    @property
    def series(self) -> tuple[str, ...]:
        """Names of the lines of a trend, in order."""
        return tuple(dict.fromkeys(datum.series for datum in self.data))


@dataclass(frozen=True)
class Column:
    """A column of the table of figures; cells with one `key` say the same."""

    title: str
    cell: Callable[[AnswerFigure], str]
    key: Callable[[AnswerFigure], str]


def _column(title: str, cell: Callable[[AnswerFigure], str]) -> Column:
    return Column(title, cell, cell)


def _item_alike(figure: AnswerFigure) -> str:
    """The item without the words that one report adds and another leaves out."""
    return item_key(figure.item).removesuffix("支出").removeprefix("财政拨款")


COLUMNS = (
    _column("单位名称", lambda figure: figure.organisation or UNKNOWN_BODY),
    _column("年度", lambda figure: f"{figure.year}年" if figure.year else ""),
    _column("地区", lambda figure: figure.region),
    Column("项目", lambda figure: figure.item, _item_alike),
    _column("其中", lambda figure: figure.part),
    _column("指标", lambda figure: figure.measure),
)


def with_unit(figure: AnswerFigure) -> str:
    """A figure as printed, with its unit; a change with the sign that its direction gives it."""
    printed = figure.printed.strip()
    if Decimal(figure.value) < 0 and printed[:1].isdigit():
        printed = f"−{printed}"
    return printed if not figure.unit or printed.endswith(figure.unit) else printed + figure.unit


def name_of(figure: AnswerFigure) -> str:
    """All that sets a figure apart, in words."""
    part = f"（{figure.part}）" if figure.part else ""
    year = f"{figure.year}年" if figure.year else ""
    words = (figure.organisation, year, figure.region, figure.item + part, figure.measure)
    return " ".join(word for word in words if word)


def answer_to_figures(answer: Answer) -> list[AnswerFigure]:
    """The figures of an answer, each once, wherever it stands in the place cited."""
    once = {figure.model_copy(update={"at": None}): figure for figure in reversed(answer.figures)}
    return list(reversed(once.values()))


def telling_columns(figures: Sequence[AnswerFigure]) -> tuple[list[Column], str]:
    """The columns in which figures differ, and in words what they have in common."""
    telling = [column for column in COLUMNS if len({column.key(figure) for figure in figures}) > 1]
    shared = [column.cell(figures[0]) for column in COLUMNS if column not in telling]
    return telling, " ".join(word for word in shared if word)


def answer_to_chart(answer: Answer) -> Chart | None:
    """The chart for the largest group of figures that can be compared; None when there is no such group."""
    groups = _comparable(answer_to_figures(answer))
    charts = [chart for group in groups if (chart := _group_to_chart(group)) is not None]
    return max(charts, key=lambda chart: len(chart.data), default=None)


def _comparable(figures: Iterable[AnswerFigure]) -> list[list[AnswerFigure]]:
    """Figures of one sort of measure and unit; those whose names nothing tells apart are left out."""
    groups: dict[tuple[str, str], list[AnswerFigure]] = {}
    for figure in figures:
        sort = "" if figure.measure in AMOUNTS else figure.measure
        groups.setdefault((sort, "元" if is_money(figure.unit) else figure.unit), []).append(figure)
    return list(groups.values())


def _group_to_chart(figures: Sequence[AnswerFigure]) -> Chart | None:
    columns, title = telling_columns(figures)
    called = Counter(_label(figure, columns) for figure in figures)
    figures = [figure for figure in figures if called[_label(figure, columns)] == 1]
    if not 2 <= len(figures) <= MOST_BARS or all(Decimal(figure.value) == 0 for figure in figures):
        return None
    unit = common_unit(figures)
    data = tuple(_to_datum(figure, columns, unit) for figure in figures)
    lines = _to_lines(figures, unit)
    if lines:
        return Chart("trend", title, unit, lines)
    if _are_shares(figures):
        return Chart("share", title, unit, data)
    return Chart("bars", title, unit, data)


def _label(figure: AnswerFigure, columns: Iterable[Column]) -> str:
    return " ".join(word for column in columns if (word := column.cell(figure)))


def _to_datum(figure: AnswerFigure, columns: Iterable[Column], unit: str) -> Datum:
    return Datum(_label(figure, columns), in_unit(figure, unit), with_unit(figure))


def _to_lines(figures: Sequence[AnswerFigure], unit: str) -> tuple[Datum, ...]:
    """A line for each thing that has figures of three years or more, when every figure is on one."""
    of_things = [column for column in COLUMNS if column.title not in ("年度", "指标")]
    lines: dict[tuple[str, ...], list[AnswerFigure]] = {}
    for figure in figures:
        lines.setdefault(tuple(column.key(figure) for column in of_things), []).append(figure)
    for line in lines.values():
        years = {figure.year for figure in line}
        if len(years) < 3 or len(years) < len(line) or None in years:
            return ()
    if len(lines) > MOST_LINES:
        return ()
    telling = [column for column in of_things if len({column.key(f) for f in figures}) > 1]
    is_mixed = len({figure.measure for figure in figures}) > 1
    return tuple(
        Datum(
            str(figure.year),
            in_unit(figure, unit),
            f"{with_unit(figure)} {figure.measure}" if is_mixed else with_unit(figure),
            _label(figure, telling),
        )
        for line in lines.values()
        for figure in sorted(line, key=lambda each: each.year or 0)
    )


def _are_shares(figures: Sequence[AnswerFigure]) -> bool:
    """Whether the figures are shares of one whole: of one body and year, and no more than all of it."""
    if {figure.measure for figure in figures} != {"占比"} or {figure.unit for figure in figures} != {"%"}:
        return False
    wholes = {(figure.organisation, figure.year) for figure in figures}
    values = [Decimal(figure.value) for figure in figures]
    return len(wholes) == 1 and min(values) >= 0 and sum(values) <= WHOLE + Decimal("0.1") * len(values)


def common_unit(figures: Sequence[AnswerFigure]) -> str:
    """The unit to compare in: the figures' own when they share it, else 元, 万元 or 亿元 by their size."""
    units = {figure.unit for figure in figures}
    if len(units) == 1:
        return units.pop()
    largest = max(abs(to_yuan(Decimal(figure.value), figure.unit)) for figure in figures)
    return next((unit for unit in ("亿元", "万元") if largest >= YUAN_PER_UNIT[unit]), "元")


def in_unit(figure: AnswerFigure, unit: str) -> Decimal:
    """A figure's value in another unit of money."""
    value = Decimal(figure.value)
    return value if figure.unit == unit else to_yuan(value, figure.unit) / YUAN_PER_UNIT[unit]
