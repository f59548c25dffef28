"""Which of the kinds that a sentence lists below a number has the most: 哪一类人最多, 多少人.

Reads the list that prose prints below the whole; tables and single things are ranked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.words import HOW_MUCH
from index.normalise import is_money

_KIND = re.compile(
    r"(?:哪|什么)(?:一|几|两|三)?(?:个|些)?(?:类|种|部分|群体|样)|人数最[多少]|最[多少]的(?:是|那)"
)
_MONEY = re.compile(r"钱|元|费|支出|收入|金额|预算|资金|经费|得?分|花|投资")
_MOST = re.compile(r"最[多少]|占?大头")


def most_listed(case: Case) -> Draft | None:
    """The largest or smallest of the counted kinds below the thing named; None where none are listed."""
    text = case.query.text
    if case.query.operation != "rank" or not _KIND.search(text):
        return None
    if _MONEY.search(text):
        return None
    for view in case.views:
        for whole in _wholes(case, view):
            parts = list(_below(view, whole))
            if len(parts) > 1:
                return _worded(case, whole, parts)
    return None


def _wholes(case: Case, view: ReportView) -> Iterator[Match]:
    """Counts in prose of what is named, best first."""
    found = [
        match
        for target in dict.fromkeys((*case.linked.targets, *case.apart))
        for match in case.matches(view, target)
        if match.figure.measure == "数量" and match.figure.table is None and match.score >= ENOUGH
    ]
    yield from sorted(found, key=lambda match: -match.score)


def _below(view: ReportView, whole: Match) -> Iterator[Match]:
    """The counts right below a whole in its sentence, in the same unit."""
    own = whole.figure
    for number, figure in enumerate(view.figures):
        if (
            number > whole.number
            and figure.table is None
            and figure.measure == own.measure
            and (figure.unit, figure.year, figure.headings) == (own.unit, own.year, own.headings)
            and figure.ancestors[-1:] == (own.item,)
            and figure.value is not None
            and not is_money(figure.unit)
        ):
            yield Match(view, number, whole.cover, whole.score)


def _worded(case: Case, whole: Match, parts: Sequence[Match]) -> Draft:
    text = case.query.text
    least = case.query.order == "least"
    chosen = (min if least else max)(parts, key=lambda part: part.figure.value or 0)
    draft = Draft()
    most = _MOST.search(text)
    asked = HOW_MUCH.search(text, 0, most.start()) if most else None
    lead = f"{value_clause(draft, whole)}；" if asked else ""
    draft.text = f"{lead}最{'少' if least else '多'}的是{value_clause(draft, chosen)}。"
    draft.notes.append(f"在{len(parts)}项中比较")
    return draft


__all__ = ["most_listed"]
