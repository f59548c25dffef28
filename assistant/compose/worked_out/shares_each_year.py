"""A share asked of several years (两年分别占百分之几): told from the report of each year.

Of a year and the one before it also from one report that prints both; how far it moved is told in points.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.calculate import Worked, gap_between, stated
from assistant.draft import Draft, one_below_another
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.text.view import ReportView

OfOne = Callable[[Case], Draft | None]

_BEFORE = r"(?:上一?年度?|去年|前一年|20\d\d年度?)"
_BOTH_YEARS = re.compile(
    rf"(?:今年|本年|当年|20\d\d年度?)(?:度|的)*(?:[和与跟及、])(?:它的)?{_BEFORE}|{_BEFORE}[和与跟及、](?:今年|本年|当年|20\d\d年)"
    rf"|(?:比重|比例|占比|份额|百分之几|几成|多少)[^。？]*?[比较跟和与同]{_BEFORE}[^。？]*?(?:[升降高低多少大小增减]|变)"
    r"|(?:比重|比例|占比|份额)[^。？]{0,8}?(?:上升|下降|提高|降低|升高|变大|变小|变化|升了?还是降|是?[升增涨]是?[降减跌]|高了?还是低|[增降]了?(?:多少|几))"
)


def shares_each_year(case: Case, of_one: OfOne) -> Draft | None:
    """The share in each year, as `of_one` tells it of one report; None where fewer than two tell it."""
    if len({view.body for view in case.views}) != 1:
        return None
    asked = {view.report.year: view for view in case.views if view.report.year is not None}
    years = [year for year in sorted(asked) if year in case.query.years or not case.query.years]
    if case.query.operation == "compare" and len(years) > 1:
        told = [draft for year in years if (draft := of_one(_of_year(case, asked[year], year)))]
        return one_below_another(told) if len(told) > 1 else None
    return _with_the_year_before(case, of_one)


def asks_move(text: str) -> bool:
    """Whether it is asked how a share has moved, and not what it is a share of."""
    return bool(_BOTH_YEARS.search(text))


def _with_the_year_before(case: Case, of_one: OfOne) -> Draft | None:
    """The shares of a year and of the one before in one report that prints the amounts of both."""
    view = case.views[0]
    year = max(case.query.years, default=view.report.year)
    other = {*case.query.years} - {year, year and year - 1}
    if year is None or other or not asks_move(case.linked.folded):
        return None
    if case.query.operation not in ("lookup", "compare"):
        return None
    if not case.query.years and (printed := of_one(case)) and _tells_move(printed):
        return printed
    told = [of_one(_of_year(case, view, each, alone=True)) for each in (year, year - 1)]
    shares = [_share(draft, each) for draft, each in zip(told, (year, year - 1), strict=True)]
    if None in shares or len({_levels(draft) for draft in told if draft}) > 1:
        return None
    now, before = shares
    draft = one_below_another(draft for draft in told if draft)
    assert now is not None and before is not None
    draft.text = f"{draft.text}\n{_moved(draft, year, now, before)}"
    return draft


def _tells_move(draft: Draft) -> bool:
    """Whether a draft tells a printed share with the points that it has moved by."""
    measures = {figure.measure for _, figure in draft.figures}
    points = any(figure.unit in ("百分点", "个百分点") for _, figure in draft.figures)
    return "占比" in measures and points and not draft.works


def _of_year(case: Case, view: ReportView, year: int, alone: bool = False) -> Case:
    """The case asked of one year of one report, `alone` for the share and nothing that moved."""
    query = replace(case.query, years=(year,))
    query = replace(query, wants=("share",), against="", operation="lookup") if alone else query
    return Case(query, case.linked, [view], case.nearness)


def _levels(draft: Draft) -> frozenset[str]:
    """The levels that the figures of a draft are of (全市, 市本级)."""
    return frozenset(figure_level(figure) for _, figure in draft.figures)


def _share(draft: Draft | None, year: int) -> Worked | None:
    """The one share that a draft tells, of the year and of no other."""
    if draft is None:
        return None
    worked = [work for work in draft.works if work.unit == "%"]
    by_move = {figure.unit for _, figure in draft.figures} == {"%", "百分点"} and len(worked) == 1
    if any(figure.year != year + by_move for _, figure in draft.figures):
        return None
    printed = [stated(figure) for _, figure in draft.figures if figure.measure == "占比" and figure.value]
    found = worked or printed
    return found[0] if len(found) == 1 else None


def _moved(draft: Draft, year: int, now: Worked, before: Worked) -> str:
    """By how many points a share moved, in words."""
    if now.value == before.value:
        return f"{year}年与上年相同。"
    apart = replace(gap_between(before, now), unit="个百分点")
    result, expression = draft.work(apart)
    word = "上升" if now.value > before.value else "下降"
    return f"{year}年比上年{word}{result}（{expression} = {result}）。"


__all__ = ["asks_move", "shares_each_year"]
