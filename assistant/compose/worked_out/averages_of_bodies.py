"""An average or a share asked of several bodies: each one's own, and whose is highest.

The bodies' own are worked out one by one in averages.py and shares.py; does not choose figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.compose.compared.per_body import MOST_BODIES, cases_of_bodies
from assistant.compose.figures.stated import lookup
from assistant.compose.worked_out.averages import average
from assistant.compose.worked_out.shares import shares
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.templates import say

_BETWEEN = re.compile(r"谁|哪|更")


def averages_of_bodies(case: Case) -> Draft | None:
    """The average of every body with its arithmetic; None for one body, or where one of them has none."""
    return _of_bodies(case, average)


def shares_of_bodies(case: Case) -> Draft | None:
    """The share that a thing has in another of every body, where the question asks whose is larger."""
    asked = "share" in case.query.wants and _BETWEEN.search(case.query.text)
    return _of_bodies(case, lambda own: shares(own) or lookup(own)) if asked else None


def _of_bodies(case: Case, answer: Callable[[Case], Draft | None]) -> Draft | None:
    cases = cases_of_bodies(case)
    drafts = {name: draft for name, own in cases.items() if (draft := answer(own)) and _told(draft)}
    if not 1 < len(drafts) == len(cases) <= MOST_BODIES:
        return None
    told = {name: value for name, draft in drafts.items() if (value := _told(draft))}
    if len({unit for _, unit in told.values()}) > 1:
        return None
    ordered = sorted(drafts, key=lambda name: told[name][0], reverse=True)
    joined = Draft()
    for name in ordered:
        joined.join(say("per_report", organisation=name, text=drafts[name].text), drafts[name])
    if told[ordered[0]][0] > told[ordered[-1]][0]:
        least = case.query.order == "least"
        joined.text += say("lowest" if least else "highest", name=ordered[-1 if least else 0])
    return joined


def _told(draft: Draft) -> tuple[Decimal, str] | None:
    """What was worked out last, else the share that is printed, with its unit."""
    if draft.works:
        return draft.works[-1].value, draft.works[-1].unit
    printed = (figure for _, figure in draft.figures if figure.measure == "占比")
    return next(((figure.value, figure.unit) for figure in printed if figure.value is not None), None)


__all__ = ["averages_of_bodies", "shares_of_bodies"]
