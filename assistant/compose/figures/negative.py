"""Which amounts a report prints below zero (补充预算周转金-21万元), of the side and the year asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.wording import and_more, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.templates import say
from index import Figure
from index.normalise import is_money

NEGATIVE = re.compile(r"负数|为负|是负|负值|负的|倒扣|入不敷出|收不抵支|赤字")
_PRINTED = re.compile(r"负数|为负|是负|负值|负的")
_SIDES = ("收入", "支出")
_MOST = 15


def negative(case: Case) -> Draft | None:
    """The amounts printed below zero, each thing once; None where none is printed or asked for."""
    if not _PRINTED.search(case.query.text):
        return None
    for view in case.views:
        rows = list({(row.figure.item, row.figure.value): row for row in _below_zero(case, view)}.values())
        if rows:
            draft = Draft()
            clauses = [value_clause(draft, row) for row in rows[:_MOST]]
            more = and_more(draft, rows[_MOST:], len(rows))
            draft.text = say("rows_met", count=str(len(rows)), clauses="；".join(clauses) + more) + "。"
            return draft
    return None


def _below_zero(case: Case, view: ReportView) -> Iterator[Match]:
    year, _ = case.year_for(view)
    measures = amount_measures(view, case.query)
    for number, figure in enumerate(view.figures):
        fits = figure.measure in measures and is_money(figure.unit) and figure.year in (year, None)
        if fits and figure.value is not None and figure.value < 0 and not _wrong_side(case, figure):
            yield Match(view, number, 1.0, 1.0)


def _wrong_side(case: Case, figure: Figure) -> bool:
    """Whether a figure is an income where only what is spent is asked about, or the reverse."""
    asked = [side for side in _SIDES if side in case.query.text]
    if len(asked) == 1 and any(side in figure.item for side in _SIDES):
        return asked[0] not in figure.item
    told = "".join((figure.item, figure.part, *figure.ancestors, *figure.headings[-1:]))
    return len(asked) == 1 and asked[0] not in told and any(side in told for side in _SIDES)


__all__ = ["NEGATIVE", "negative"]
