"""A move asked against two bases: 比年初预算省下多少，跟上年比是涨是跌.

The answer to a question against the budget is given elsewhere; this adds the move against the year before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.wording import change_clause
from assistant.draft import Draft
from assistant.find.lookup import Case, Found, find_for

_YEAR_BEFORE = re.compile(r"(?:比|较|与|和|同|跟)(?:上一?年度?|去年|前一年)(?!的?(?:年初|调整)?预算)|同比")


def against_year_before(draft: Draft, case: Case, found: Found) -> str:
    """The move against the year before, where a clause asks it beside the one against the budget."""
    clauses = re.split(r"[，。？；]", case.query.asked)
    if case.query.against != "预算" or not any(_YEAR_BEFORE.search(clause) for clause in clauses[1:]):
        return ""
    other = Case(replace(case.query, against="上年"), case.linked, case.views, case.nearness)
    return change_clause(draft, find_for(other, found.view, found.target, ["amount", "change", "rate"]))


__all__ = ["against_year_before"]
