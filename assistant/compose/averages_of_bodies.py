"""An average asked of several bodies: each one's own, and whose is highest.

The bodies' averages are worked out one by one in averages.py; does not choose figures.
"""

from __future__ import annotations

from assistant.compose.averages import average
from assistant.compose.per_body import MOST_BODIES, cases_of_bodies
from assistant.draft import Draft
from assistant.find.lookup import Case
from assistant.templates import say


def averages_of_bodies(case: Case) -> Draft | None:
    """The average of every body with its arithmetic; None for one body, or where one of them has none."""
    cases = cases_of_bodies(case)
    drafts = {name: draft for name, own in cases.items() if (draft := average(own)) and draft.works}
    if not 1 < len(drafts) == len(cases) <= MOST_BODIES or len({_unit(d) for d in drafts.values()}) > 1:
        return None
    ordered = sorted(drafts.items(), key=lambda pair: pair[1].works[-1].value, reverse=True)
    joined = Draft()
    for name, draft in ordered:
        joined.join(say("per_report", organisation=name, text=draft.text), draft)
    high, low = ordered[0], ordered[-1]
    if high[1].works[-1].value > low[1].works[-1].value:
        least = case.query.order == "least"
        joined.text += say("lowest" if least else "highest", name=(low if least else high)[0])
    return joined


def _unit(draft: Draft) -> str:
    return draft.works[-1].unit


__all__ = ["averages_of_bodies"]
