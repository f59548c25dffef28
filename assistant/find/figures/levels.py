"""The same thing at another level of government: in the row of a figure, in its column, else anywhere;
and the level of what names none, by the same amounts told elsewhere.

Knows regions and titles; knows no question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.find.figures.kinship import same_item
from assistant.find.figures.penalties import TOTAL_REGION, figure_level
from assistant.find.figures.quantities import agree
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import government_level
from index import Figure, Span
from index.glossary import load_glossary
from index.normalise import is_money

_OWN_LEVEL = re.compile(r"本级(?:及市辖区)?(?:（[^）]*）)?$")
_GOVERNMENTS = frozenset({"", "自治区", "省", "市", "区", "县", "州", "盟", "旗", "地区"})
_OWN_ITEM = re.compile("(?:自治区|[省市区县州盟旗])?本级(?=.{3})")
_KIND_OF_PLACE = re.compile("(?:自治)?[省市县州盟旗]$|(?:自治|地)?区$")
_OF_TWO_KINDS = 2
_KIND_ASKED = re.compile("(自治区|[省市区县州盟旗])(?:本级|级)")
_WORTH_A_LOOK = 0.4  # how far behind the best what a sentence leaves open is still looked up elsewhere
_GOVERNMENT = re.compile(
    "(?<![在居列占比于])全(自治区|[省市县州盟旗])|(?:(?<![\u4e00-\u9fff])|(?<=[年度末]))(自治区|[省市县州盟旗])本?级"
)
_TAKES_IN = re.compile(r"^(?:(?:自治区|[省市区县州盟旗])?本级)?(?:（不?含[^）]*）)?")


def without_other_levels(view: ReportView, matches: Sequence[Match], level: str) -> list[Match]:
    """Matches without prose that names no level, its amounts told elsewhere of another than the one asked."""
    best = max((match.score for match in matches), default=0.0)
    of_other: dict[tuple[Span, ...], bool] = {}
    for match in matches:
        figure = match.figure
        if _names_no_level(figure) and figure.spans not in of_other and match.score >= best - _WORTH_A_LOOK:
            of_other[figure.spans] = of_another_level(view, figure, level)
    return [m for m in matches if not (_names_no_level(m.figure) and of_other.get(m.figure.spans))]


def of_another_level(view: ReportView, figure: Figure, level: str) -> bool:
    """Whether a figure is of another level of government than the one asked, by its words or its amounts."""
    own = figure_level(figure)
    told = {own} if own else _levels_of_amounts(view, figure) if _names_no_level(figure) else set()
    return bool(told) and level not in told


def _names_no_level(figure: Figure) -> bool:
    return figure.table is None and bool(figure.spans) and not figure_level(figure)


def _levels_of_amounts(view: ReportView, figure: Figure) -> set[str]:
    """The levels of government that the amounts of a sentence are told of elsewhere in the report."""
    numbers = view.by_page[figure.spans[0].page]
    own = [n for n in numbers if view.figures[n].spans == figure.spans and is_money(view.figures[n].unit)]
    names = {n: load_glossary().same_names(view.labels[n].item) for n in own}
    return {
        level
        for number in own
        for name in names[number]
        for end in ("", "收入", "支出")
        for other in view.figures_at(view.by_name.get(name + end, ()))
        if (level := figure_level(other)) and _one_amount(view.figures[number], other)
    }


def _one_amount(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one year and measure, and equal once the coarser is rounded."""
    alike = (first.year, first.measure) == (second.year, second.measure)
    return alike and bool(first.value and second.value) and is_money(second.unit) and agree(first, second)


def at_level(view: ReportView, lead: Figure, level: str) -> Figure | None:
    """What a report prints of the thing of a figure at a level, the nearest place first; None for nothing."""
    found = [
        figure
        for figure in view.figures
        if figure is not lead
        and figure.value is not None
        and (figure.measure, figure.year) == (lead.measure, lead.year)
        and figure.scope in (lead.scope, "")
        and _same_thing(figure, lead)
        and _of_level(view, figure, lead, level)
    ]
    return max(found, key=lambda figure: _nearness(figure, lead), default=None)


def _same_thing(figure: Figure, lead: Figure) -> bool:
    """Whether both are of one item, what a level takes in (市本级（含园区）X) put aside."""
    return same_item(replace(figure, item=_TAKES_IN.sub("", figure.item)), lead)


def _of_level(view: ReportView, figure: Figure, lead: Figure, level: str) -> bool:
    """Whether a figure is of a level of the place that another figure is of."""
    if (figure.region, figure.item, figure.headings) == (lead.region, lead.item, lead.headings):
        return False
    if _is_place(lead.region):
        return level == "own" and figure.region == f"{lead.region}本级"
    return tells_level(view, figure, level) or (level == "own" and bool(_OWN_ITEM.match(figure.item)))


def _is_place(region: str) -> bool:
    """Whether a region is a place by name and no level."""
    return bool(region) and not government_level(region) and not TOTAL_REGION.search(region)


def tells_level(view: ReportView, figure: Figure, level: str) -> bool:
    """Whether a figure is of a level of the government that reports, and not of one place of several."""
    return figure_level(figure) == level and not _of_a_place(view, figure.region)


def _of_a_place(view: ReportView, region: str) -> bool:
    """Whether a region is the own level of one place of several (某市本级)."""
    place = _OWN_LEVEL.sub("", region)
    own = (view.report.organisation, *view.report.aliases)
    named = place != region and place not in _GOVERNMENTS
    return named and not any(place in name or name in place for name in own if name)


def of_two_places(first: Match, second: Match) -> bool:
    """Whether two figures are of different places, one at least a place of several in its report."""
    places = [_OWN_LEVEL.sub("", match.figure.region) for match in (first, second)]
    of_several = [place in match.view.places for place, match in zip(places, (first, second), strict=True)]
    one, other = (
        place if several else match.view.report.organisation
        for place, several, match in zip(places, of_several, (first, second), strict=True)
    )
    return any(of_several) and not _one_place(one, other)


def _one_place(first: str, second: str) -> bool:
    """Whether two names are of one place, each as long as its report writes it (甲州, 甲乙族自治州)."""
    kinds = [_KIND_OF_PLACE.search(name) for name in (first, second)]
    stems = [_KIND_OF_PLACE.sub("", name) for name in (first, second)]
    ends = {found.group()[-1].replace("区", "市") if found else "" for found in kinds}
    return (stems[0] in stems[1] or stems[1] in stems[0]) and len(ends - {""}) < _OF_TWO_KINDS


def own_level_of_another(view: ReportView, figure: Figure, asked: str) -> bool:
    """Whether a figure is of a place's own level (甲市本级) where the question asks another (省本级)."""
    kinds, place = tuple(_KIND_ASKED.findall(asked)), _OWN_LEVEL.sub("", figure.region)
    other = bool(kinds) and place not in asked and not place.endswith(kinds)
    return other and _of_a_place(view, figure.region)


def of_other_rank(view: ReportView, asked: str, *told: str) -> bool:
    """Whether what is told is of a city's or county's government where a province's is asked, or the reverse.

    The first text that names a government tells, at last the name of the body that reports.
    """
    ranks = {_is_province(found) for found in _GOVERNMENT.finditer(asked)}
    texts = (*told, f"全{view.report.organisation[-1:]}")
    told_of = next((found for text in texts if text and (found := _GOVERNMENT.search(text))), None)
    return bool(ranks and told_of) and _is_province(told_of) not in ranks


def _is_province(named: re.Match[str] | None) -> bool:
    """Whether a level named is of a province's government."""
    return named is not None and (named.group(1) or named.group(2)) in ("省", "自治区")


def _nearness(figure: Figure, lead: Figure) -> tuple[bool, ...]:
    table = figure.table is not None
    return (
        figure.group == lead.group and table,
        figure.table == lead.table and table,
        figure.ancestors == lead.ancestors,
        figure.spans == lead.spans,
        figure.scope == lead.scope,
        figure.unit == lead.unit,
    )


def split_by_level(view: ReportView, whole: Figure, levels: tuple[str, ...]) -> list[Figure]:
    """The row whose levels make up a whole told elsewhere, by level; [] where there is none."""
    for numbers in view.by_group.values():
        row = [figure for figure in view.figures_at(numbers) if figure.table is not None]
        told = {government_level(figure.region): figure for figure in row if _makes_up(figure, whole)}
        own, below = told.get("own"), told.get("below")
        if own and below and own.item == below.item and _adds_up(own, below, whole):
            return [told[level] for level in levels if level in told]
    return []


def _makes_up(figure: Figure, whole: Figure) -> bool:
    alike = figure.item in whole.item or whole.item in figure.item
    same = (figure.measure, figure.year, figure.unit) == (whole.measure, whole.year, whole.unit)
    return alike and same and figure.value is not None and is_money(figure.unit)


def _adds_up(own: Figure, below: Figure, whole: Figure) -> bool:
    return own.value is not None and below.value is not None and own.value + below.value == whole.value


__all__ = [
    "at_level",
    "of_another_level",
    "of_other_rank",
    "of_two_places",
    "own_level_of_another",
    "split_by_level",
    "tells_level",
    "without_other_levels",
]
