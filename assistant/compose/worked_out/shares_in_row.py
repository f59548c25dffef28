"""A part and its whole in one row of a table: a column beside the total of the row, a row beside its column.

Finds the two figures; words nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.figures.sources import amounts
from assistant.find.tables.place_rows import place_of_row, whole_of_column
from assistant.question.named.mentions import STRONG, Mention, Target
from index.normalise import is_money

_FEWEST_COLUMNS = 2
_ALL_OF_ROW = re.compile("^(?:(?:本年)?(?:收入|支出)?(?:合计|总计|小计)|总额)?$")
_OWN_COLUMN = re.compile(
    r"占(?:了|到|其|它|的)*(?:当年|本年|全年|年度|同期|自身|自己)?的?(?P<column>收入|支出)(?:总额|合计)?的?"
    r"(?=比|百分|几|多|份额|$)"
)

OF_ALL_BODIES = re.compile("占(?:了|到)?(?:全(?:局|厅|系统|委|院|部门)|(?:整个|所有|各)?(?:部门|系统|单位))")


def in_one_row(case: Case, part: Target, whole: Target) -> tuple[Match, Match] | None:
    """A whole and its part, or its column for the part, as one table row prints them side by side."""
    for match in amounts(case, whole)[:6]:
        view, total = match.view, _ALL_OF_ROW.search(match.figure.part)
        for number in view.by_group[match.figure.group]:
            figure = view.figures[number]
            if figure.measure != match.figure.measure or figure.value is None or figure is match.figure:
                continue
            if total and figure.scope != match.figure.scope:
                continue
            below = figure.ancestors[-1:] == (match.figure.item,)
            column = figure.part if figure.item == match.figure.item and total else ""
            name = figure.item if below else column.rpartition("/")[2]
            if name and any(_names(mention, name) for mention in part.mentions):
                return Match(view, number, 1.0, 1.0), match
    return None


def _names(mention: Mention, item: str) -> bool:
    return any(key in item for key in (*mention.keys, mention.text))


def in_its_row(case: Case, part: Target) -> tuple[Match, Match] | None:
    """A column of a row and the column of its 收入 or 支出, where the whole is called no more than that."""
    asked = _OWN_COLUMN.search(case.linked.folded)
    for match in amounts(case, part)[:3] if asked else ():
        own = match.figure
        for number in match.view.by_group[own.group]:
            figure = match.view.figures[number]
            beside = asked and figure.part.split("/")[-1] == asked["column"] and figure.item == own.item
            if own.part and beside and (figure.measure, figure.year) == (own.measure, own.year):
                return match, Match(match.view, number, 1.0, 1.0)
    return None


def among_places(case: Case, part: Target, whole: Target | None) -> tuple[Match, Match] | None:
    """The value of a place and that of all places in one column, where no whole of another name is given."""
    things = [
        m for m in part.mentions if m.kind in STRONG and any(m.keys & set(v.by_name) for v in case.views)
    ]
    others = [m for m in whole.mentions if m.kind in STRONG] if whole else []
    if any(all(m.keys.isdisjoint(thing.keys) for thing in things) for m in others):
        return None
    for match in amounts(case, part)[:3]:
        own, label = match.figure, match.view.labels[match.number]
        named = [m for m in part.mentions if m.keys & set(match.view.places)]
        placed = len(named) == 1 and own.region in named[0].keys and place_of_row(match.view, match.number)
        if placed and is_money(own.unit) and any(label.item in thing.keys for thing in things):
            every = whole_of_column(match)
            return (match, every) if every else None
    return None


def among_bodies(case: Case, part: Target) -> tuple[Match, Match] | None:
    """The value of a body with rows of its own and that of all bodies in one column, if asked of all."""
    for match in amounts(case, part)[:3] if OF_ALL_BODIES.search(case.query.text) else ():
        own = match.figure
        body = own.region in match.view.bodies and any(own.region in m.keys for m in part.mentions)
        if body and is_money(own.unit) and (every := whole_of_column(match)):
            return match, every
    return None


def among_columns(case: Case, part: Target, whole: Target | None) -> tuple[Match, Match] | None:
    """A column below a common header (期限/30年期) and the one of its row that all such columns make up."""
    for match in amounts(case, part)[:3]:
        own, view = match.figure, match.view
        header = own.part.rpartition("/")[0]
        title = "/".join((own.item, *own.ancestors, *own.headings[-1:]))
        if not header or not is_money(own.unit) or not _is_of(whole, title):
            continue
        row = [
            (number, figure)
            for number in view.by_group[own.group]
            if (figure := view.figures[number]).value is not None
            and (figure.item, figure.region, figure.year) == (own.item, own.region, own.year)
            and figure.unit == own.unit
        ]
        below = [f for _, f in row if f.part.rpartition("/")[0] == header and f.measure == own.measure]
        summed = sum((f.value for f in below if f.value is not None), Decimal(0))
        if len(below) >= _FEWEST_COLUMNS and own in below:
            for number, figure in row:
                if figure not in below and figure.value == summed:
                    return match, Match(view, number, 1.0, 1.0)
    return None


def _is_of(whole: Target | None, title: str) -> bool:
    """Whether a row is of the whole that a question names, where it names one."""
    named = whole.mentions if whole else ()
    return not named or any(_names(mention, title) for mention in named)
