"""Items that had no budget when the year began and on which money was spent all the same.

Reads budgets at the beginning of the year that are 0 or said to be none, with what was spent beside them.
"""

from __future__ import annotations

import re

from assistant.compose.wording import MOST_LISTED, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.templates import say
from index.normalise import is_money

_NONE = r"(?:没有?|未|无|为零|是零|[为是]0(?![.\d])|零)"
_ASKED = re.compile(
    rf"年初(?:时|的|就|并|根本|压根|完全|一分钱|分文)*(?:预算)?(?:数|里|中|上)?(?:一分钱|分文)?(?:的)?(?:预算)?(?:里|中)?"
    rf"(?:就|也|都|并|根本|压根|完全|还)*{_NONE}(?:有|被|任何|此项|该项)*(?:安排|列入|编列?|列|预算|批|给|打|[、，的却但又而后年]|$)"
)
_WHICH = re.compile(r"(?<!从)哪(?!里?儿?来)|有几[项个笔]|(?<!为)什么|多少[项个笔]|列出")
_OPENING, _SPENT = "年初预算数", ("决算数", "执行数")


def unbudgeted(case: Case) -> Draft | None:
    """The items without a first budget, with what was spent on each; None where none is asked for."""
    text = case.query.text
    if not (_ASKED.search(text) and _WHICH.search(text)) or case.query.operation not in ("lookup", "count"):
        return None
    for view in case.views:
        if found := _spent(view, case):
            draft = Draft()
            clauses = "；".join(value_clause(draft, match) for match in found[:MOST_LISTED])
            draft.text = say("rows_met", count=str(len(found)), clauses=clauses) + "。"
            return draft
    return None


def _spent(view: ReportView, case: Case) -> list[Match]:
    """What was spent on the items whose first budget is nothing, each once."""
    year, _ = case.year_for(view)
    scope = case.query.scope
    none = {
        (figure.item, figure.ancestors)
        for figure in view.figures
        if figure.measure == _OPENING and not figure.value and figure.table is None
        if not (scope and figure.scope and figure.scope != scope)
    }
    found: dict[tuple[str, tuple[str, ...]], Match] = {}
    for number, figure in enumerate(view.figures):
        key = (figure.item, figure.ancestors)
        spent = figure.measure in _SPENT and bool(figure.value) and is_money(figure.unit)
        if key in none and spent and not figure.part and figure.year in (year, None) and figure.table is None:
            found.setdefault(key, Match(view, number, 1.0, 1.0))
    return list(found.values())


__all__ = ["unbudgeted"]
