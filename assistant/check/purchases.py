"""The three kinds of purchases (goods, works, services: 政府采购法第二条) against their printed total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.everyday.everyday import KINDS_BOUGHT
from index.normalise import is_money

_ADDED = re.compile("之和|加起来|加在?一|相加|加总|合起来|合计|总和")


def purchases_add_up(case: Case) -> Draft | None:
    """Whether the kinds add up to the total that they are told under; None where no such three stand."""
    text = case.query.text
    if not all(kind in text for kind in KINDS_BOUGHT) or "采购" not in text or not _ADDED.search(text):
        return None
    for view in case.views:
        for whole, parts in _totals(view, case.year_for(view)[0]):
            if len(parts) == len(KINDS_BOUGHT):
                return parts_against_total(whole, list(parts.values()))
    return None


def _totals(view: ReportView, year: int | None) -> Iterator[tuple[Match, dict[str, Match]]]:
    """Totals of purchases with what is told of each kind below them."""
    for number, total in enumerate(view.figures):
        if total.value is None or "采购" not in total.item or not is_money(total.unit) or total.year != year:
            continue
        parts: dict[str, Match] = {}
        for below, figure in enumerate(view.figures):
            own = figure.ancestors[-1:] == (total.item,) and figure.headings == total.headings
            alike = (figure.measure, figure.year, figure.unit) == (total.measure, year, total.unit)
            kind = next((kind for kind in KINDS_BOUGHT if kind in figure.item), "")
            if own and alike and kind and figure.value is not None:
                parts.setdefault(kind, Match(view, below, 1.0, 1.0))
        yield Match(view, number, 1.0, 1.0), parts


__all__ = ["purchases_add_up"]
