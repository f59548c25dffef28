"""A move that a question says and asks whether it is so: 比上年增长148.3%吗, 减903万元，对吗.

Told like any move asked for; whether it is the one said is judged with the other premises.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.compose.figures.premises import NOT_SO, SO, move_said
from assistant.compose.figures.stated import lookup
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.asked.wants import Want


def moved_as_said(case: Case) -> Draft | None:
    """How a thing moved, and whether that is what a question says.

    What the report says, too, is left to the checks where its arithmetic is asked.
    """
    said = move_said(case.query.asked)
    if said is None or case.query.wants_any("reason") or len(case.linked.targets) != 1:
        return None
    wants: tuple[Want, ...] = ("rate", "change") if said.unit == "%" else ("change", "rate")
    against = case.query.against or "上年"
    query = replace(case.query, operation="lookup", wants=wants, against=against, yes_no=True)
    told = lookup(replace(case, query=query))
    judged = (NOT_SO,) if case.query.operation == "check" else (NOT_SO, SO)
    return told if told and told.text.startswith(judged) else None
