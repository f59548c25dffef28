"""The value of the year before, from this year's and how it has moved.

Chooses the change or the rate that fits the value; works with Decimal; words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.calculate import Worked, growth_by_change, prior_value, value_before
from assistant.find.figures.choose import OWN_BUDGET, Ask, choose, likely
from assistant.find.figures.kinship import of_one_thing, related
from assistant.find.figures.quantities import agree, same_quantity
from assistant.find.figures.select import Match
from index.figures.bases import over_years

BUDGETED, SPENT = "预算", "决算|执行|实际"
_EXECUTED = "执行数"
_AS_GOOD = 0.03
ANY_BUDGET = OWN_BUDGET | {"预算"}


@dataclass(frozen=True)
class Derived:
    """A value that no figure states: how it is worked out, from what, and what it is."""

    work: Worked
    inputs: tuple[Match, ...]
    year: int | None
    measure: str = ""
    name: str = ""
    growth: Worked | None = None


def of_plans(derived: Derived) -> bool:
    """Whether a budget and its change against a year before that is not said to be spent tell the value."""
    value, *moves = (match.figure for match in derived.inputs)
    return value.measure in OWN_BUDGET and not any(re.search(SPENT, move.base) for move in moves)


def backwards(
    values: Sequence[Match], matches: Sequence[Match], year: int, growing: bool, base: str = ""
) -> Derived | None:
    """The value of `year` from one of `values` of the year after and its change, else its rate.

    A budget is not worked out from a change against what was spent, nor the reverse.
    """
    other = {BUDGETED: SPENT, SPENT: BUDGETED}.get(base, "")
    for measure, worked in (("增减额", prior_value), ("增减率", value_before)):
        ranked = choose(matches, Ask((measure,), year + 1, False, base="上年"))
        told = [move for move in ranked if move.figure.value is not None and of_the_year_before(move)]
        moves = [move for move in told if not (other and re.search(other, move.figure.base))]
        fitting = [move for move in moves if as_good(move, moves[0]) and re.search(base, move.figure.base)]
        top = values[0] if values else None
        best = [
            now
            for now in values
            if top and (now.score >= top.score - _AS_GOOD or now.figure.item == top.figure.item)
        ]
        alike = [now for now in values if top and related(now.figure, top.figure)]
        pairs = _of_one_statement(best, (*fitting, *moves)) or _of_one_statement(alike, fitting)
        if not pairs and top and moves:
            pairs = [
                (printed_as(move, top, values), move)
                for move in moves
                if of_one_thing(top.figure, move.figure)
            ]
        pairs = [(now, move) for now, move in pairs if now.figure.year == move.figure.year]
        for now, move in pairs[:1]:
            work = worked(now.figure, move.figure)
            if work is not None and work.value >= 0:
                rate = growth_by_change(move.figure, work) if growing and measure == "增减额" else None
                return Derived(work, (now, move), year, growth=rate)
    return None


def of_period_before(period: str, now: Match, matches: Sequence[Match]) -> Derived | None:
    """The value over the years of an earlier plan (十三五), from what is told of later years against it."""
    for measure, worked in (("增减额", prior_value), ("增减率", value_before)):
        for move in matches:
            own = move.figure
            against = period in own.base and over_years(own.base) and own.group == now.figure.group
            if against and own.measure == measure and own.value is not None and own.item == now.figure.item:
                work = worked(now.figure, own)
                name = f"“{period}”时期{own.region}{own.item}"
                return Derived(work, (now, move), None, name=name) if work and work.value >= 0 else None
    return None


def reported_before(now: Match, matches: Sequence[Match]) -> Derived | None:
    """What a final account was first reported as (执行数), from how far it is told to be from that."""
    own = now.figure
    for match in matches if own.measure == "决算数" else ():
        move = match.figure
        against = (move.measure, move.base, move.year) == ("增减额", _EXECUTED, own.year)
        if against and move.value is not None and related(own, move):
            return Derived(prior_value(own, move), (now, match), own.year, measure=_EXECUTED)
    return None


def _of_one_statement(values: Sequence[Match], moves: Sequence[Match]) -> list[tuple[Match, Match]]:
    """Values with the changes that the same statement tells of them."""
    return [(now, move) for move in moves for now in values if now.figure.group == move.figure.group]


def as_good(match: Match, best: Match) -> bool:
    return match.score >= best.score - _AS_GOOD


def of_the_year_before(move: Match) -> bool:
    return move.figure.base not in (*ANY_BUDGET, _EXECUTED) and bool(likely([move]))


def printed_as(change: Match, now: Match, ranked: Sequence[Match]) -> Match:
    """The same amount in the unit of its change: a sum is no more exact than its parts."""
    if now.figure.unit == change.figure.unit:
        return now
    alike = (
        match
        for match in ranked
        if match.figure.unit == change.figure.unit
        and same_quantity(match.figure, now.figure)
        and agree(match.figure, now.figure)
    )
    return next(alike, now)
