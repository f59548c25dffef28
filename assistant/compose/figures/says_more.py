"""The row or sentence that says clearly more of what is asked than the one that an answer was taken from.

建平县的专项转移支付: a row of the table of transfers, not the row of the county in the table of revenue.
Among the figures whose names answer to the thing as well as those told, whole statements are compared
with the words of the question, headings and all; the better one is told as any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.compose.figures.stated import lookup
from assistant.draft import Draft
from assistant.find.figures.choose import OWN_BUDGET
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match, sentence_of
from assistant.find.text.view import ReportView
from assistant.find.text.words_said import words_of
from assistant.question.asked.scopes import is_office
from assistant.question.turns.sides import APART
from index import Figure
from index.normalise import is_money

_MORE = 0.2  # how much more of the question's words the other statement says
_MOSTLY = 0.7  # the least that it says
_MOVES = frozenset({"增减额", "增减率"})
_PLAIN = frozenset({"amount", "count", "budget", "actual", "method", "reason", "change", "rate", "direction"})


def says_more(case: Case, draft: Draft) -> Draft:
    """The draft, or what the statement tells that says clearly more of what is asked, if one does."""
    lead = _lead(case, draft)
    if lead is None:
        return draft
    view, told = lead
    words = words_of(case.linked, view, case.linked.folded)
    least = max(_MOSTLY, words.cover(_told_with(view, told)) + _MORE)
    found = [
        (cover, match)
        for match in (_alike(case, view, told) if least <= 1 else ())
        if (cover := words.cover(_told_with(view, match.figure))) >= least
    ]
    best = max((cover for cover, _ in found), default=0.0)
    of_best = [match for cover, match in found if cover == best]
    if len({(match.figure.value, match.figure.unit) for match in of_best}) != 1:
        return draft
    other = _statement(case, of_best[0])
    return other if other and _moves_told(draft) <= _moves_told(other) else draft


def _moves_told(draft: Draft) -> set[str]:
    return {figure.measure for _, figure in draft.figures} & _MOVES


def _lead(case: Case, draft: Draft) -> tuple[ReportView, Figure] | None:
    """The amount that a draft tells of one thing, where no more than that is asked; None otherwise."""
    plain = case.query.operation == "lookup" and set(case.query.wants) <= _PLAIN
    alone = len(case.linked.targets) == 1 and not APART.search(case.query.asked)
    if not plain or not alone or draft.status != "answered" or draft.works:
        return None
    amounts = {id(figure): (view, figure) for view, figure in draft.figures if figure.measure not in _MOVES}
    return next(iter(amounts.values())) if len(amounts) == 1 else None


def _alike(case: Case, view: ReportView, told: Figure) -> Iterator[Match]:
    """Amounts of the year and level asked, named as the thing asked about no less than the one told."""
    matches = case.matches(view, case.linked.targets[0])
    least = next((match.cover for match in matches if match.figure is told), 1.0)
    year, strict = case.year_for(view)
    for match in matches:
        figure, level = match.figure, figure_level(match.figure)
        of_kind = figure.unit == told.unit or (is_money(figure.unit) and is_money(told.unit))
        of_year = not strict or figure.year in (year, None)
        of_level = not case.query.level or not level or level == case.query.level
        of_level = of_level and (case.query.level == "own" or not is_office(figure.region))
        of_plan = (figure.measure in OWN_BUDGET) == (told.measure in OWN_BUDGET)  # no plan for what was done
        amount = of_kind and of_plan and figure.measure not in _MOVES and figure.value is not None
        if amount and of_year and of_level and match.cover >= least:
            yield match


def _told_with(view: ReportView, figure: Figure) -> str:
    """Every name that a figure goes under and, in prose, the sentence that it stands in."""
    names = (figure.item, figure.part, figure.region, figure.measure, *figure.ancestors, *figure.headings)
    attributes = (text for pair in figure.attributes for text in pair)
    sentence = sentence_of(view, figure).replace(" ", "") if figure.table is None else ""
    return "/".join((*names, *attributes, sentence))


def _statement(case: Case, best: Match) -> Draft | None:
    """What the figures of one statement tell of the thing asked about."""
    group = best.view.by_group[best.figure.group]
    own = [match for match in case.matches(best.view, case.linked.targets[0]) if match.number in group]
    chosen = [match.rescored(1.0) for match in own if match.cover >= best.cover]
    target = case.linked.targets[0]
    told = lookup(
        replace(
            case,
            _matches={(id(view), target): chosen if view is best.view else [] for view in case.views},
        )
    )
    return told if told and told.status == "answered" and told.figures else None


__all__ = ["says_more"]
