"""Who of the bodies of a report gets a sum: the rows of each body with the amount of the thing asked.

Finds rows that a table prints by body; does not compare reports.
"""

from __future__ import annotations

import re

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG, Target
from index import Span
from index.normalise import is_money

_WHO = re.compile(
    r"(?:给|拨|分|归|投|下达|落)(?:付|到|给|配)?了?(?:谁|哪(?:一)?(?:些|家|几家|个单位|个部门|(?:几|些)?个?(?:县|市|区|乡镇|街道|地方)))"
    r"|(?:谁|哪(?:一)?(?:家|个单位)(?:单位)?)(?:得|拿|用|花|领|分)(?:到|走|了)"
)
_SURE = 0.8


def receivers(case: Case) -> Draft | None:
    """The bodies whose rows hold some of the thing; None where that is not asked or no row tells."""
    if not _WHO.search(case.query.text):
        return None
    for view in case.views:
        for target in case.linked.targets:
            rows = _rows(case, [m for m in case.matches(view, target) if m.cover >= _SURE * ENOUGH])
            rows = rows or _places_told(case, view, target)
            if rows:
                draft = Draft()
                draft.text = "；".join(value_clause(draft, row, target) for row in rows) + "。"
                return draft
    return None


def _rows(case: Case, matches: list[Match]) -> list[Match]:
    """One row of each body, of the table that the best of them stands in."""
    year = {case.year_for(match.view)[0] for match in matches}
    own = [
        match
        for match in matches
        if match.figure.region
        and match.view.labels[match.number].region in match.view.bodies
        and is_money(match.figure.unit)
        and match.figure.value
        and match.figure.year in year
    ]
    if not own:
        return []
    best = max(own, key=lambda match: match.cover)
    found: dict[str, Match] = {}
    for match in own:
        same = (match.figure.table, match.figure.item, match.figure.part) == (
            best.figure.table,
            best.figure.item,
            best.figure.part,
        )
        if same:
            found.setdefault(match.figure.region, match)
    return list(found.values())


def _places_told(case: Case, view: ReportView, target: Target) -> list[Match]:
    """The places that a sentence which names the thing gives amounts of."""
    year, strict = case.year_for(view)
    names = [mention.text for mention in target.mentions if mention.kind in STRONG]
    told: dict[tuple[Span, ...], list[Match]] = {}
    for number, figure in enumerate(view.figures):
        placed = view.labels[number].region in view.places and is_money(figure.unit) and figure.value
        if figure.table is not None or not placed or (strict and figure.year not in (year, None)):
            continue
        sentence = "".join(view.text_at(span) for span in figure.spans).replace("\n", "")
        if any(name in sentence for name in names):
            told.setdefault(tuple(figure.spans), []).append(Match(view, number, 1.0, 1.0))
    return max((rows for rows in told.values() if len(rows) > 1), key=len, default=[])


__all__ = ["receivers"]
