"""Questions whether figures agree: statements, sums, shares, rates, reasons, notes.

Tries the kinds of check one after the other, the one that the question names in so many words
first. Does not decide who is right beyond what tables and arithmetic show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant import check_changes, check_pairs, check_statements
from assistant.check_sums import sum_check
from assistant.draft import Draft
from assistant.lookup import Case
from assistant.names import misspelt

_KINDS: Sequence[Callable[[Case], Draft | None]] = (
    misspelt,
    check_statements.note,
    check_statements.goal,
    check_pairs.carried,
    check_pairs.reports,
    check_pairs.years,
    check_pairs.whole,
    check_changes.impossible_rise,
    check_changes.ratio,
    check_statements.share,
    check_pairs.prose_and_table,
    check_pairs.tables,
    sum_check,
    check_changes.told_twice,
    check_pairs.two,
    check_changes.reason,
    check_changes.rate,
    check_statements.same_figure,
)


def check(case: Case) -> Draft | None:
    """Whether what the question names agrees, with figures and arithmetic; None if nothing compares."""
    return next((draft for kind in _KINDS if (draft := kind(case))), None)
