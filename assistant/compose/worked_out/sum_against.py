"""Several things together set against one: 甲和乙加起来比丙少多少.

Adds up what a question names side by side and takes the difference to the one named behind it; shows
both. Answers only where all are told in one report.
"""

from __future__ import annotations

from assistant.calculate import gap_to, in_unit, total
from assistant.compose.wording import subject, value_clause
from assistant.compose.worked_out.summed import amounts_together
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.targets.calculation import sum_against


def sum_held_against(case: Case) -> Draft | None:
    """By how much the sum is more or less than the other; None where none is asked or not all are told."""
    asked = sum_against(case.linked)
    if asked is None:
        return None
    found = amounts_together(case, [*asked[0], asked[1]])
    if len(found) <= len(asked[0]):
        return None
    *parts, other = found
    draft = Draft()
    summed = total([match.figure for match in parts])
    result, expression = draft.work(summed)
    gap, how = draft.work(gap_to(summed, other.figure))
    against = in_unit(other.figure, summed.unit).value
    word = "多" if summed.value > against else "少"
    verdict = f"{word}{gap}（{how} = {gap}）" if summed.value != against else f"一样多（{how} = {gap}）"
    names = "与".join(subject(match.figure, with_year=False) for match in parts)
    clauses = "，".join(value_clause(draft, match) for match in found)
    draft.text = (
        f"{names}合计{result}（{expression} = {result}），比{subject(other.figure)}{verdict}：{clauses}。"
    )
    return draft


__all__ = ["sum_held_against"]
