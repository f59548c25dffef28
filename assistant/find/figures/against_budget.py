"""What was spent against its budget: the gap in money and in percent, the completion, the budget itself.

Works out what a statement or a row does not print from what it prints; words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.calculate import difference, growth, growth_by_ratio, prior_value, whole_of
from assistant.calculate import share as share_of
from assistant.find.figures.backwards import ANY_BUDGET, Derived
from assistant.find.figures.choose import Ask, choose, likely
from assistant.find.figures.kinship import related, same_item
from assistant.find.figures.measures import completion_of_first, measures_for, of_first_budget
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.quantities import ACTUALS, BUDGETS, agree, scope_of
from assistant.find.figures.select import Match
from assistant.find.figures.told_with import told_with
from assistant.question.asked.wants import Want
from index import Figure

if TYPE_CHECKING:
    from assistant.find.figures.lookup import Case, Found
    from assistant.find.text.view import ReportView

_SIDE = re.compile("收入|支出")
_AS_GOOD = 0.05  # of statements of a thing, one with its budget and what was spent

MOVED_BASES = ("全年预算数", "预算数")
_ROUNDED = Decimal("0.1")


def gap_to_budget(case: Case, found: Found, matches: list[Match], missing: Sequence[Want], year: int) -> None:
    """How far what was spent is from its budget, in money and where it is asked in percent of the budget."""
    pair = _actual_and_budget(case, found.view, matches, year)
    if pair:
        found.by_want["actual"], found.by_want["budget"] = pair
        found.works["change"] = difference(pair[0].figure, pair[1].figure)
    if "rate" not in missing or "rate" not in (found.target.wants or case.query.wants):
        return
    completed = found.by_want.get("completion")
    rate = growth(pair[0].figure, pair[1].figure) if pair else None
    if rate is None and completed is not None and completed.figure.measure == "完成率":
        rate = growth_by_ratio(completed.figure)
    if rate is not None:
        found.works["rate"] = rate


def _actual_and_budget(
    case: Case, view: ReportView, matches: list[Match], year: int
) -> tuple[Match, Match] | None:
    spent = choose(matches, Ask(measures_for("actual", view, case.query), year, True))
    planned = choose(matches, Ask(measures_for("budget", view, case.query), year, True))
    if of_first_budget(case.query):
        planned = [match for match in planned if match.figure.measure != "全年预算数"] or planned
    actual, budget = likely(spent), likely(planned)
    if not (actual and budget) or actual.figure is budget.figure:
        return None
    pairs = [
        (own, other)
        for other in planned
        for own in spent
        if (own.figure.group, own.figure.year) == (other.figure.group, other.figure.year)
        and own.figure is not other.figure
        and same_item(replace(own.figure, unit=other.figure.unit), other.figure)
    ]
    for own, other in pairs:
        if own.cover >= actual.cover - _AS_GOOD and other.cover >= budget.cover - _AS_GOOD:
            return own, other
    if not _of_one_account(actual.figure, budget.figure):
        return None
    of_one_fund = scope_of(actual.figure) == scope_of(budget.figure)
    return (actual, budget) if of_one_fund or not pairs else pairs[0]


def _of_one_account(actual: Figure, budget: Figure) -> bool:
    """Whether what was spent and a budget told elsewhere are of one year, one level and one side."""
    own = [figure_level(figure) == "own" for figure in (actual, budget)]
    sides = [set(_SIDE.findall(figure.item)) for figure in (actual, budget)]
    if all(len(side) == 1 for side in sides) and sides[0] != sides[1]:
        return False
    return related(actual, budget) and actual.year == budget.year and own[0] == own[1]


def completion(case: Case, found: Found, matches: list[Match], year: int) -> None:
    """What was spent in percent of its budget."""
    actual = found.by_want.get("actual") or likely(
        choose(matches, Ask(measures_for("actual", found.view, case.query), year, True))
    )
    planned = choose(matches, Ask(measures_for("budget", found.view, case.query), year, True))
    budget = found.by_want.get("budget") or likely(planned)
    if completion_of_first(case.query) and budget and budget.figure.measure == "全年预算数":
        budget = likely([match for match in planned if match.figure.measure != "全年预算数"]) or budget
    if actual is None or budget is None or not _of_one_account(actual.figure, budget.figure):
        return
    found.by_want["actual"] = actual
    found.by_want.setdefault("budget", budget)
    if rate := share_of(actual.figure, budget.figure):
        found.works["completion"] = rate


def first_budget_moved(matches: Sequence[Match], told: Sequence[Match]) -> bool:
    """Whether the budget of the year that a completion is told of stands beside the one it began with."""
    if not told:
        return False
    first = told[0].figure
    alike = [match.figure for match in matches if related(first, match.figure)]
    own = {figure.measure for figure in alike}
    moved = "全年预算数" in own and bool(own & {"年初预算数", "预算数"})
    return moved and (first.base == "全年预算数" or (first.base == "预算数" and _of_moved(first, alike)))


def _of_moved(completion: Figure, alike: Sequence[Figure]) -> bool:
    """Whether a completion of a budget not named more closely is what was done with the one it became."""
    done = [figure for figure in alike if figure.measure in ACTUALS and figure.year == completion.year]
    became = [figure for figure in alike if figure.measure == "全年预算数" and figure.year == completion.year]
    rates = [share_of(one, budget) for one in done for budget in became if one.unit == budget.unit]
    told = completion.value or 0
    return any(rate is not None and abs(rate.value - told) <= _ROUNDED for rate in rates)


def budget_of(case: Case, found: Found, matches: list[Match], year: int, amounts: tuple[str, ...]) -> None:
    """The budget of a thing from what was spent, and by how much or to what part that met the budget."""
    told = found.by_want.get("budget")
    if told is not None and told.figure.measure in case.query.measures:
        return  # the very budget that is named is printed
    spent = [match for match in choose(matches, Ask(amounts, year, True)) if likely([match])]
    for now in [*spent, *([told] if told else [])]:
        change, rate = _against_budget(now, matches)
        by = change or rate
        if by and _prints_base(now, matches, by):
            continue  # the very budget that it is set against stands beside it
        of_one = change and told and told.figure.group == now.figure.group == change.figure.group
        if told is not None and not of_one and not _adjusted_since(case, told, change):
            continue  # the budget is printed, and nothing says that the figure is what was spent
        work = prior_value(now.figure, change.figure) if change else None
        if work is None and rate is not None:
            work = whole_of(now.figure, rate.figure)
        if work is None or by is None or work.value <= 0:
            continue
        found.by_want.pop("amount", None)
        if told is not None and told.figure.group == now.figure.group:
            found.by_want.pop("budget", None)
        found.derived = Derived(work, (now, by), year, by.figure.base or "预算数")
        return


def budget_beside(view: ReportView, number: int) -> Match | None:
    """The budget that the statement or row of what was spent sets it against.

    Of several the one that its completion is told of, else the one that the year's budget became.
    """
    row = told_of_same(view, number)
    planned = {match.figure.measure: match for match in reversed(row) if match.figure.measure in BUDGETS}
    told = [match.figure.base for match in row if match.figure.measure == "完成率"]
    measure = next((each for each in (*told, *reversed(BUDGETS)) if each in planned), "")
    return planned[measure] if measure and view.figures[number].measure in ACTUALS else None


def told_of_same(view: ReportView, number: int) -> list[Match]:
    """What one statement or row tells of the very thing, place, slice and year of a figure."""
    own = view.figures[number]
    alike = (own.item, own.region, own.part, own.year)
    row = (Match(view, at, 1.0, 1.0) for at in view.by_group[own.group])
    return [
        match
        for match in row
        if match.figure.value is not None
        and (match.figure.item, match.figure.region, match.figure.part, match.figure.year) == alike
    ]


def _adjusted_since(case: Case, told: Match, change: Match | None) -> bool:
    """Whether the first budget is asked, and what is told is another that its sentence sets against it."""
    first = "年初预算数"
    if first not in case.query.measures or told.figure.measure == first or change is None:
        return False
    (begun, *_), (own, *_) = change.figure.spans, told.figure.spans  # a reason may make one longer
    return change.figure.base == first and (begun.page, begun.start) == (own.page, own.start)


def _prints_base(now: Match, matches: Sequence[Match], move: Match) -> bool:
    """Whether the row of a value, or its statement, prints the budget that its move is measured against."""
    row = [match for match in matches if match.figure.group == now.figure.group]
    of_it = row if now.figure.table is not None else told_of_same(now.view, now.number)
    return any(each.figure.measure == move.figure.base and each.figure.value is not None for each in of_it)


def _against_budget(now: Match, matches: Sequence[Match]) -> tuple[Match | None, Match | None]:
    """How a report says that a value met its own budget: by an amount, in percent; its statement first."""
    beside = [
        match
        for match in matches
        if match.figure.base in ANY_BUDGET
        and match.figure.value is not None
        and match.view is now.view
        and same_item(replace(match.figure, unit=now.figure.unit), now.figure)
        and (match.figure.year, match.figure.region) == (now.figure.year, now.figure.region)
        and _of_this_amount(now, match)
    ]
    beside.sort(key=lambda match: match.figure.group != now.figure.group)
    change = next((match for match in beside if match.figure.measure == "增减额"), None)
    rate = next((match for match in beside if match.figure.measure == "完成率"), None)
    return change, rate


def _of_this_amount(now: Match, move: Match) -> bool:
    """Whether a move is told of a value itself, or of no other amount (that of one fund, not of all)."""
    own = told_with(move, ACTUALS) if move.figure.group != now.figure.group else []
    return all(agree(now.figure, each.figure) for each in own)


__all__ = [
    "MOVED_BASES",
    "budget_beside",
    "budget_of",
    "completion",
    "first_budget_moved",
    "gap_to_budget",
    "told_of_same",
]
