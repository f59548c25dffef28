"""Two amounts of one thing that the question itself says: what each covers, and what lies between them.

Finds both by their values; leaves amounts that the report does not print to the other checks.
"""

from __future__ import annotations

import re

from assistant.calculate import difference
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.what_differs import what_differs
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import comes_to, scope_of
from assistant.find.figures.select import Match
from index.normalise import parse_number

_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)(万元|亿元|元)")


def two_said(case: Case) -> Draft | None:
    """Both amounts with their 口径 and the difference; None unless two of one thing are said and printed."""
    said = [
        (value, unit)
        for number, unit in _AMOUNT.findall(case.query.text)
        if (value := parse_number(number)) is not None
    ]
    if len(said) != 2 or said[0] == said[1]:
        return None
    for view in case.views:
        for target in case.linked.targets:
            matches = case.matches(view, target)
            pair = [
                next((m for m in matches if comes_to(m.figure, value, unit)), None) for value, unit in said
            ]
            if pair[0] and pair[1] and scope_of(pair[0].figure) != scope_of(pair[1].figure):
                return _told(pair[0], pair[1])
    return None


def _told(first: Match, second: Match) -> Draft:
    draft = Draft()
    clauses = "，".join(
        f"{value_clause(draft, match)}{f'（口径：{scope}）' if (scope := scope_of(match.figure)) else ''}"
        for match in (first, second)
    )
    work = difference(first.figure, second.figure)
    result, expression = draft.work(work)
    draft.text = f"口径不同，不是同一个数，相差{result}（{expression} = {result}）：{clauses}。"
    draft.text += what_differs(draft, first.view, work)
    return draft


__all__ = ["two_said"]
