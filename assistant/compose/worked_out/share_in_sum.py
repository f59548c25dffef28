"""The share of one thing in several together: 甲占甲和乙之和的百分之几.

Adds up what a question names side by side and sets the one named before it against the sum; shows
both. Knows no whole that is printed.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.calculate import share_within, total
from assistant.compose.wording import subject, value_clause
from assistant.compose.worked_out.summed import amounts_together
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.named.mentions import Target
from assistant.question.targets.shares_asked import share_in_sum


def shares_in_sum(case: Case) -> Draft | None:
    """The share worked out over the sum; None where the question names none, or not all are told."""
    asked = share_in_sum(case.linked)
    if asked is None:
        return None
    part, summed = asked[0], [operand.target for operand in asked[1]]
    number = _same(part, summed)
    found = amounts_together(case, summed)
    if number is None or len(found) < len(summed):
        return None
    draft = Draft()
    work = share_within(found[number].figure, total([match.figure for match in found]))
    if work is None:
        return None
    result, expression = draft.work(work)
    names = "与".join(subject(match.figure, with_year=False) for match in found)
    clauses = "，".join(value_clause(draft, match) for match in found)
    draft.text = (
        f"{subject(found[number].figure)}占{names}之和的{result}（{expression} = {result}）：{clauses}。"
    )
    return draft


def _same(part: Target, summed: Sequence[Target]) -> int | None:
    """Which of the things summed the part is."""
    keys = frozenset().union(*(mention.keys for mention in part.mentions))
    alike = (
        number for number, each in enumerate(summed) if any(mention.keys & keys for mention in each.mentions)
    )
    return next(alike, None)


__all__ = ["shares_in_sum"]
