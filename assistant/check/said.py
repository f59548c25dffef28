"""Two amounts of one thing that the question itself says: what each covers, and what lies between them.

Finds both by their values; leaves amounts that the report does not print to the other checks.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.calculate import Worked, difference, in_unit
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.lookup import Case
from assistant.find.quantities import scope_of
from assistant.find.select import Match
from index.normalise import is_money, parse_number

_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)(万元|亿元|元)")
_SOURCE = re.compile(r"(?:收入|结转|结余|拨款|资金)$")


def two_said(case: Case) -> Draft | None:
    """Both amounts with their 口径 and the difference; None unless two of one thing are said and printed."""
    said = [(parse_number(number), unit) for number, unit in _AMOUNT.findall(case.query.text)]
    if len(said) != 2 or said[0] == said[1]:
        return None
    for view in case.views:
        for target in case.linked.targets:
            matches = case.matches(view, target)
            pair = [next((m for m in matches if _is(m, value, unit)), None) for value, unit in said]
            if pair[0] and pair[1] and scope_of(pair[0].figure) != scope_of(pair[1].figure):
                return _told(pair[0], pair[1])
    return None


def _is(match: Match, value: Decimal | None, unit: str) -> bool:
    figure = match.figure
    return is_money(figure.unit) and figure.value is not None and in_unit(figure, unit).value == value


def _told(first: Match, second: Match) -> Draft:
    draft = Draft()
    clauses = "，".join(
        f"{value_clause(draft, match)}{f'（口径：{scope}）' if (scope := scope_of(match.figure)) else ''}"
        for match in (first, second)
    )
    work = difference(first.figure, second.figure)
    result, expression = draft.work(work)
    draft.text = f"口径不同，不是同一个数，相差{result}（{expression} = {result}）：{clauses}。"
    if between := _between(first, work):
        draft.text += f"相差的数与报告的这一项相同：{value_clause(draft, between)}。"
    return draft


def _between(first: Match, work: Worked) -> Match | None:
    """A source of money of the year that is exactly as much as the difference."""
    view, year = first.view, first.figure.year
    return next(
        (
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.year == year
            and figure.value is not None
            and not figure.region
            and is_money(figure.unit)
            and _SOURCE.search(figure.item)
            and in_unit(figure, work.unit).value == work.value
        ),
        None,
    )


__all__ = ["two_said"]
