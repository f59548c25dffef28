"""Each clause of a question that asks of a thing of its own is answered, or said not to be told.

公务接待费多少，旅游收入多少: the one that no report tells neither takes the other with it nor is passed over.
Each clause is asked like a question of its own; the answers stand one below the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.compose.quoted.clause_told import passes_over
from assistant.draft import REFUSALS, Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.question.asked.answer_kinds import counts_told
from assistant.question.turns.clauses import clauses_of
from assistant.question.turns.steps import put_together

_SEVERAL = 2
_WHO = re.compile("谁|哪一?[家个位]")  # of whatever stands before it
_MOSTLY = 0.7  # the least of the words of a clause that a sentence quoted for it alone says


def each_clause(case: Case, draft: Draft, answer: Callable[[str], Draft]) -> Draft | None:
    """The answers to the clauses of a question, where a draft tells nothing or passes over one untold.

    None where the draft has to stand as it is.
    """
    clauses = clauses_of(case.query.asked)
    if len(clauses) < _SEVERAL or draft.status in ("not_loaded", "ambiguous"):  # for what they all share
        return None
    refused = draft.status in REFUSALS
    owed = clauses if refused else [clause for clause in clauses if _is_owed(case, draft, clause, clauses)]
    if not owed and draft.status != "partial":
        return None
    drafts = [answer(clause) for clause in clauses]
    untold = [clause for clause, own in zip(clauses, drafts, strict=True) if own.status in REFUSALS]
    if len(untold) == len(clauses):
        whose = [own for own in drafts if own.status == "not_loaded"]  # no answer to the whole is of it
        return whose[0] if whose else replace(put_together(drafts), status=draft.status) if refused else None
    later = zip(clauses[1:], drafts[1:], strict=True)
    told = all(_tells(case, own, clause) for clause, own in later if clause not in untold)
    return put_together(drafts) if told and (refused or (untold and set(untold) <= set(owed))) else None


def _is_owed(case: Case, draft: Draft, clause: str, clauses: Sequence[str]) -> bool:
    """Whether a draft says nothing of a clause, nor tells a number for each that counts in its unit."""
    units = counted_units(clause)
    alike = [other for other in clauses if units and counted_units(other) == units]
    counted = alike and counts_told(clause, draft) >= len(alike)
    return passes_over(case, draft, clause) and not counted


def _tells(case: Case, own: Draft, clause: str) -> bool:
    """Whether an answer tells what a later clause asks; a sentence quoted may be of another thing."""
    if own.figures or own.works:
        return True
    return not (_WHO.search(clause) or passes_over(case, own, clause, _MOSTLY))


__all__ = ["each_clause"]
