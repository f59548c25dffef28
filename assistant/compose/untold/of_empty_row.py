"""A thing whose row is printed without a number: it is not more than another, nor is it planned for.

Corrects 甲为什么比乙多 where nothing is printed for 甲, and answers 有没有安排甲 and how much 甲 is.
"""

from __future__ import annotations

import re

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.select import Match
from assistant.find.tables.empty_rows import EmptyRow, empty_row, empty_row_of_year, row_name
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.named.mentions import STRONG, Mention
from assistant.templates import say
from index.normalise import is_money, item_key

_MORE_THAN = re.compile(r"比(?P<other>[^，。？；]{2,20}?)(?:安排|花|投|支出|用)?得?(?:还|要|更)?(?:多|高|大)")
_PLANNED = re.compile(r"有没有|(?:安排|列|花|做)了?(?:预算|钱)?(?:吗|没有?？)|是否|有[^，。？]{0,6}吗")
_HOW_MUCH = re.compile("多少|几[万亿元块]")
_LEAST = 2


def of_empty_row(case: Case) -> Draft | None:
    """That the row of the thing named is empty, beside what it is said to exceed; None for others."""
    text = case.linked.folded
    more = _MORE_THAN.search(text)
    if more and "reason" in case.query.wants:
        things = [m for m in case.linked.mentions if m.kind in STRONG and m.end <= more.start()]
        found = _row_of(case, things)
        return _corrected(case, found, more["other"]) if found else None
    how_much = bool(_HOW_MUCH.search(text)) and set(case.query.wants) <= MONEY_WANTS
    if not (_PLANNED.search(text) or how_much) or case.query.operation != "lookup" or more:
        return None
    kinds = ("exact",) if how_much else STRONG
    things = [mention for mention in case.linked.mentions if mention.kind in kinds]
    found = _row_of(case, things) if len(case.linked.targets) == 1 else None
    found = found or (_row_of_year(case) if how_much else None)
    if found is None:
        return None
    draft = Draft(status="declared_none")
    draft.text = say("empty_row", name=found.name, cite=_cite(draft, found)) + "。"
    return draft


def _row_of(case: Case, things: list[Mention]) -> EmptyRow | None:
    """The empty row of the one thing named, under whatever names; None where a report has a number of it."""
    keys = frozenset().union(*(m.keys | {item_key(m.text)} for m in things))
    if any(key in view.by_name for view in case.views for key in keys):
        return None
    return next((row for view in case.views if keys and (row := empty_row(view, keys))), None)


def _row_of_year(case: Case) -> EmptyRow | None:
    """The empty row of the one year asked of the one report, where it is called as the question says."""
    years, views = case.query.years, case.views
    one = len(years) == len(views) == 1
    return empty_row_of_year(views[0], years[0], case.linked.folded) if one else None


def _corrected(case: Case, found: EmptyRow, other: str) -> Draft | None:
    """What the table prints of the other thing, against the row that is empty."""
    view = found.view
    measures = amount_measures(view, case.query)
    names = {item_key(row_name(row)) for row in found.table.rows if any(row.cells)}
    for number, figure in enumerate(view.figures):
        stem = item_key(figure.item).removesuffix("支出").removesuffix("收入")
        fits = figure.table == found.table.number and item_key(figure.item) in names and figure.value
        named = len(stem) >= _LEAST and stem in other
        if fits and named and is_money(figure.unit) and figure.measure in measures:
            draft = Draft(status="premise_corrected")
            row = say("empty_row", name=found.name, cite=_cite(draft, found))
            draft.text = f"并非如此：{row}；{value_clause(draft, Match(view, number, 1.0, 1.0))}。"
            return draft
    return None


def _cite(draft: Draft, row: EmptyRow) -> str:
    return draft.cite_spans(row.view, row.spans, row.table.title)


__all__ = ["of_empty_row"]
