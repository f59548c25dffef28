"""One row of a table asked in several of its columns: by fund, by slice, this year's and carried over."""

from __future__ import annotations

import re

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.columns import columns_named
from assistant.find.lookup import Case
from assistant.templates import say

_APART = re.compile(r"[差比占]|多(?![少大高长])|(?<!多)少")
_AMOUNTS = frozenset({"amount", "budget", "actual", "count", "parts", "list"})


def per_column(case: Case) -> Draft | None:
    """What the row prints in each column named; None where one row does not print them all."""
    if case.query.operation not in ("lookup", "average") or not set(case.query.wants) <= _AMOUNTS:
        return None
    if _APART.search(case.query.text):
        return None
    found = columns_named(case)
    if not found:
        return None
    draft = Draft()
    clauses = []
    for column, match in found:
        said = value_clause(draft, match, unit=case.query.unit)
        clauses.append(say("by_source", source=column.words, said=said) if column.kind == "fund" else said)
    draft.text = "；".join(clauses) + "。"
    return draft
