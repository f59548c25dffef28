"""Levels of government, or places, against the whole that they make up: 市本级加各县区等于全市吗.

Takes the levels from prose, or the rows of places from one column of a table; other sums are in sums.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.levels import at_level
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match, match_of
from assistant.find.figures.sources import amounts
from assistant.find.tables.place_rows import column_of, place_of_row
from assistant.find.tables.rows import comparable
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import LEVELS, government_level
from index import Figure
from index.normalise import is_money

_ADDED = re.compile("加(?![快强大班入工])|之和|合起来|合在一起")
_EVERY = re.compile("各(?:个)?级次|分级次")
_BELOW = re.compile("各?(?:乡镇|镇街|街道|园区)|各地|各(?:县|区|市)")
_MOST_WHOLES = 6


def levels_sum(case: Case) -> Draft | None:
    """Whether the levels, or the places, named add up to the whole; None where they are not all told."""
    asked = levels_added(case.query.text) if _ADDED.search(case.query.text) else set()
    for view in case.views if "below" in asked else ():
        if rows := _rows_of_places(case, view, "own" in asked):
            return parts_against_total(*rows)
    for whole in _wholes(case) if {"own", "below"} <= asked else ():
        if parts := _levels_of(whole):
            return parts_against_total(whole, parts)
    return None


def levels_added(text: str) -> set[str]:
    """The levels of government that a question adds up."""
    named = {level for level, words in LEVELS if words.search(text)}
    named |= {"own", "below"} if _EVERY.search(text) else {"below"} if _BELOW.search(text) else set()
    return named - {"whole"}


def _wholes(case: Case) -> Iterator[Match]:
    """The likeliest amounts of the whole place, of what is named."""
    query = replace(case.query, level="whole")
    whole = replace(case, query=query, _matches={})
    for target in dict.fromkeys((*case.linked.targets, *case.apart)):
        for match in amounts(whole, target)[:_MOST_WHOLES]:
            if (
                match.score >= ENOUGH
                and figure_level(match.figure) == "whole"
                and is_money(match.figure.unit)
            ):
                yield match


def _levels_of(whole: Match) -> list[Match]:
    """The own level of the thing of a whole, and what is below it; [] where one is not told."""
    view = whole.view
    own = at_level(view, whole.figure, "own")
    below = (_said_beside(view, own) if own else None) or at_level(view, whole.figure, "below")
    if own is None or below is None or government_level(below.region) != "below":
        return []  # a row of one place is not all that is below
    return [match_of(view, figure) for figure in (own, below)]


def _said_beside(view: ReportView, own: Figure) -> Figure | None:
    """The same of the level below as the sentence of the own level goes on (县级X…；乡镇级收入…)."""
    for figure in view.figures:
        same = (figure.spans, figure.measure, figure.year) == (own.spans, own.measure, own.year)
        named = is_money(figure.unit) and own.item.endswith(figure.item.removeprefix("级"))
        if same and named and figure.value is not None and government_level(figure.region) == "below":
            return figure
    return None


def _rows_of_places(case: Case, view: ReportView, own_level: bool) -> tuple[Match, list[Match]] | None:
    """The total of a column and its rows of places, the own level one of them where it is added too."""
    rows = comparable(case, view, "amount", True)
    if not rows or rows[0].figure.table is None or not any(row.cover for row in rows):
        return None
    item, column = view.labels[rows[0].number].item, column_of(rows[0].figure)
    alike = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.value is not None and view.labels[number].item == item and column_of(figure) == column
    ]
    regions = {row.figure.region for row in alike}
    if any(f"{region}本级" in regions for region in regions - {""}):
        return None  # counties below cities: some are counted twice
    parts = [row for row in alike if place_of_row(view, row.number, own_level)]
    own = any(government_level(row.figure.region) == "own" for row in parts)
    wholes = [row for row in alike if not row.figure.region or government_level(row.figure.region) == "whole"]
    return (wholes[0], parts) if wholes and len(parts) > 1 and own == own_level else None


__all__ = ["levels_added", "levels_sum"]
