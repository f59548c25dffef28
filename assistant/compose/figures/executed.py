"""What was spent in a year as the budget of the year after tells it, against the year's own budget."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculate import gap_to, in_unit
from assistant.draft import Draft
from assistant.find.figures.backwards import of_plans
from assistant.find.figures.kinship import of_one_thing
from assistant.find.figures.lookup import Case, Found
from assistant.question.asked.wants import Want

_OVER = re.compile(r"预算[^，。？]{0,6}(?:多(?!少)|(?<!多)少|[高低超差]|[结节]余)|[超低高][^，。？]{0,4}预算")


def executed_by_next(found: Sequence[Found], wants: Sequence[Want]) -> Found | None:
    """What was spent by the budget of the year after, with the year's own budget from its own report."""
    if "actual" not in wants or any("actual" in each.by_want for each in found):
        return None
    best = next((each for each in found if each.derived and not of_plans(each.derived)), None)
    if best is None or best.derived is None or "budget" not in wants:
        return best
    best.derived = replace(best.derived, growth=None)  # against its budget, not against the year after
    lead = best.derived.inputs[0].figure
    for other in found:
        budget = other.by_want.get("budget")
        own = budget and (budget.figure.year, other.view.body) == (best.derived.year, best.view.body)
        if budget and own and of_one_thing(lead, budget.figure):
            best.by_want["budget"] = budget
    return best


def against_budget(draft: Draft, case: Case, found: Found) -> list[str]:
    """By how much what was worked out is above its budget, or below it, where that is asked."""
    budget = found.by_want.get("budget")
    if found.derived is None or budget is None or not _OVER.search(case.query.asked):
        return []
    work = found.derived.work
    result, expression = draft.work(gap_to(work, budget.figure))
    more = work.value > in_unit(budget.figure, work.unit).value
    return [f"比预算{'多' if more else '少'}{result}（{expression} = {result}）"]


__all__ = ["against_budget", "executed_by_next"]
