"""Of figures that are about the thing asked those of the measure, year, base and unit asked, best first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.find.figures.select import Match
from assistant.question.asked.answer_kinds import COUNT
from index import Figure
from index.normalise import is_money

_HELD = re.compile(r"(?:稳定|保持|维持)[在于]?$")  # a share that is told as held
_LEAST_LIKELY = 0.24  # what the least likely measure loses against the likeliest
ENOUGH = 0.56  # the score from which a figure may answer
_NEARLY = 0.05
OWN_BUDGET = frozenset({"年初预算数", "全年预算数", "调整预算数", "年初预算", "预算数"})  # not last year's
_OVER_YEARS = re.compile(r"十[二三四五六]五|五年|累计|年均")  # told of several years together
_TOLD_OVER_YEARS = re.compile(r"十[二三四五六]五|[三四五]年|累计|年均|年来|以来")
_PERIOD = re.compile("十[一二三四五]五")
WHOLE_PERIOD = re.compile(
    '十[一二三四五六]五[”"]?(?:期间|时期|以来|(?:这|的)?五年)|(?<!第)(?:过去|[这近])?五年(?:来|间|累计|共)'
)
_STOCK = re.compile(r"资产(?!投资|购置|处置|收益|收入)|[原净]值|面积|价值")


@dataclass(frozen=True)
class Ask:
    """What kind of figure is wanted: measures best first, year, base of a change, units counted in."""

    measures: tuple[str, ...]
    year: int | None
    strict_year: bool = True
    base: str = ""
    money: bool | None = None
    units: tuple[str, ...] = ()


def choose(matches: Sequence[Match], ask: Ask) -> list[Match]:
    """Matches that are of the wanted kind, best first."""
    found = []
    likeliest = _likeliest_printed(matches, ask)
    for match in matches:
        figure = match.figure
        if measure_in(figure, ask.measures) not in ask.measures or says_none(figure):
            continue
        if figure.value is None and not figure.direction and not figure.reason:
            continue
        if ask.money is not None and figure.unit and is_money(figure.unit) != ask.money:
            continue
        score = (
            match.score
            - min(0.06 * (ask.measures.index(measure_in(figure, ask.measures)) - likeliest), _LEAST_LIKELY)
            + _year_fit(figure, ask)
            + _base_fit(figure, ask)
        )
        found.append(match.rescored(score + _unit_fit(figure, ask)))
    return sorted((match for match in found if match.score > 0), key=lambda match: -match.score)


def says_none(figure: Figure) -> bool:
    """Whether a figure is but the word that there is none (年初未安排预算): no number to reckon with."""
    return figure.value is None and figure.printed == "无"


def measure_in(figure: Figure, measures: Sequence[str]) -> str:
    """What a figure measures; the column 调整后 is the budget of the year, where that is sought."""
    revised = figure.part == "调整后" and figure.measure == "预算数" and "全年预算数" in measures
    return "全年预算数" if revised else figure.measure


def _likeliest_printed(matches: Sequence[Match], ask: Ask) -> int:
    """The place of the likeliest measure that the thing asked about is printed in at all."""
    best = max((match.cover for match in matches), default=0.0)
    places = [
        ask.measures.index(measure_in(match.figure, ask.measures))
        for match in matches
        if measure_in(match.figure, ask.measures) in ask.measures and match.cover >= best - _NEARLY
    ]
    return min(places, default=0)


def likely(matches: Sequence[Match]) -> Match | None:
    """The best of ranked matches, None where it is not good enough to answer."""
    return matches[0] if matches and matches[0].score >= ENOUGH else None


def over_years(match: Match) -> bool:
    """Whether a figure is not of one year alone."""
    figure = match.figure
    told = "".join((figure.part, *(match.view.text_at(span) for span in figure.spans)))
    return figure.year is None or bool(_TOLD_OVER_YEARS.search(told))


def of_period(match: Match) -> bool:
    """Whether an amount or a rate of no year is told of the years of a plan together."""
    figure = match.figure
    if figure.year is not None or not (is_money(figure.unit) or figure.unit == "%"):
        return False
    told = "".join((figure.part, *figure.headings, *(match.view.text_at(span) for span in figure.spans)))
    return bool(WHOLE_PERIOD.search(told))


def _year_fit(figure: Figure, ask: Ask) -> float:
    over_years = figure.year is None and bool(_OVER_YEARS.search("".join((figure.part, *figure.headings))))
    if ask.year is None:
        return 0.15 if over_years or figure.part == "年均" else 0.05 if figure.year is None else 0.0
    if figure.year is None:
        return -0.2 if over_years else -0.03
    if figure.year == ask.year:
        return 0.05
    stock = figure.measure == "数量" or _STOCK.search(figure.item)
    at_a_day = stock or (figure.measure in ("余额", "限额") and not ask.strict_year)
    if at_a_day and figure.year == ask.year - 1:
        counted = figure.measure == "数量" and not ask.strict_year
        return 0.0 if counted else -0.1  # taken on a day before the budget year begins
    return -1.0 if ask.strict_year else -0.25


def _unit_fit(figure: Figure, ask: Ask) -> float:
    """How well a figure is in the units asked; what a column called 数量 counts, in the unit of each row."""
    if not ask.units:
        return 0.0
    if figure.unit in ask.units:
        return 0.1 - 0.04 * ask.units.index(figure.unit)
    return 0.0 if not figure.unit and COUNT in figure.part else -0.3


def _base_fit(figure: Figure, ask: Ask) -> float:
    if figure.measure == "占比" and _HELD.search(figure.base):
        return -_LEAST_LIKELY / 2  # roughly, and over years
    if not ask.base or figure.measure not in ("增减额", "增减率", "差异率", "占比", "完成率", "比率"):
        return 0.0
    if not figure.base:
        return -0.02
    if period := _PERIOD.search(f"{ask.base}/{figure.base}"):
        return 0.08 if period.group() in ask.base and period.group() in figure.base else -1.0
    if ask.base == "预算":
        return 0.08 if "预算" in figure.base and "上年" not in figure.base else -0.15
    if ask.base == "上年":
        return -0.15 if figure.base in OWN_BUDGET else 0.06
    return 0.0
