"""Of the choices for each thing wanted those of one statement, which answers them together.

Knows figures and their statements; knows no question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.find.figures.kinship import of_other_bodies, related
from assistant.find.figures.quantities import ACTUALS, agree, tells_move_of
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from index import Figure
from index.normalise import is_money

_SURELY = 0.95  # the score of a figure that is called as the question calls it
_FAR_BELOW = 0.14
AMOUNT_WANTS = ("amount", "budget", "actual", "prior", "count", "score", "target", "result")
MOVES: Mapping[Want, str] = {"change": "增减额", "rate": "增减率"}


def best_statement(ranked: Mapping[Want, Sequence[Match]], asked: frozenset[Want]) -> dict[Want, Match]:
    """The sentence or row that answers most wants among those that answer one nearly best.

    One that tells a completion answers with the amounts that it was reckoned from, too.
    """
    groups: dict[int, dict[Want, Match]] = {}
    first = _first(ranked)
    top = first.score if first else 0.0
    for want, choices in ranked.items():
        for match in choices:
            near = match.score >= choices[0].score - 0.14 and match.score >= top - 0.3
            if near and not (first and _moves_another(first, match)):
                groups.setdefault(match.figure.group, {}).setdefault(want, match)
    if not groups:
        return {}
    for want, choices in ranked.items():
        for match in choices:
            own = groups.get(match.figure.group, {})
            if (completed := own.get("completion")) and _of_one_thing(match.figure, completed.figure):
                own.setdefault(want, match)
    return max(groups.values(), key=lambda statement: _statement_worth(statement, asked))


def _first(ranked: Mapping[Want, Sequence[Match]]) -> Match | None:
    return max((choices[0] for choices in ranked.values()), key=lambda match: match.score, default=None)


def _of_one_thing(one: Figure, other: Figure) -> bool:
    return (one.item, one.part, one.region) == (other.item, other.part, other.region)


def _moves_another(first: Match, other: Match) -> bool:
    """Whether a move is of another thing than the one that is called as the question calls it."""
    moves = other.figure.measure in MOVES.values() and other.score < first.score - _FAR_BELOW
    own = first.view is other.view and is_money(first.figure.unit)
    return moves and own and first.score >= _SURELY and not related(first.figure, other.figure)


def statement_that_moves(ranked: Mapping[Want, Sequence[Match]]) -> dict[Want, Match]:
    """The statement that tells best how its own amount has moved; {} where none tells both."""
    first = _first(ranked)
    moves = sorted((m for want in MOVES for m in ranked.get(want, ())), key=lambda match: -match.score)
    moves = [move for move in moves if not (first and _moves_another(first, move))]
    for move in moves:
        own = {
            want: [match for match in choices if _of_statement(match, move)]
            for want, choices in ranked.items()
        }
        if any(own.get(want) for want in AMOUNT_WANTS):
            return {want: choices[0] for want, choices in own.items() if choices}
    return {}


def _of_statement(match: Match, move: Match) -> bool:
    """Whether a figure is of the statement of a move, or of the one ahead that tells its amount."""
    own, moved = match.figure, move.figure
    if own.group == moved.group:
        return True
    one = match.view is move.view and _of_one_thing(own, moved)
    return one and own.measure not in MOVES.values() and tells_move_of(own, moved)


def beside(statement: Mapping[Want, Match], choices: Sequence[Match], costs: bool) -> Match | None:
    """The best choice of another statement of the same item in the same kind of unit, or what it costs."""
    lead = next(iter(statement.values()), None)
    if lead is None:
        return choices[0]
    for match in choices:
        any_kind = costs or not match.figure.unit or "%" in (match.figure.unit, lead.figure.unit)
        same_kind = any_kind or is_money(match.figure.unit) == is_money(lead.figure.unit)
        counted_too = costs and is_money(lead.figure.unit) and match.figure.measure == "数量"
        one, other = (match, lead) if counted_too else (lead, match)  # a count is of what its cost is called
        fits = same_kind and related(one.figure, other.figure) and not of_other_bodies(lead, match)
        if fits and not _of_another_amount(lead, match):
            return match
    return None


def _of_another_amount(first: Match, second: Match) -> bool:
    """Whether of an amount and a move the move is told in its statement of another amount of money."""
    moves = [match for match in (first, second) if match.figure.measure in MOVES.values()]
    amounts = [match for match in (first, second) if match not in moves and is_money(match.figure.unit)]
    if len(moves) != 1 or len(amounts) != 1 or first.view is not second.view:
        return False
    own, moved = amounts[0].figure, moves[0].figure
    if own.group != moved.group and _of_other_stage(first.view, own, moved):
        return True
    named = (moved.group, moved.item, moved.part, own.year, own.measure)
    told = [
        figure
        for figure in first.view.figures
        if (figure.group, figure.item, figure.part, figure.year, figure.measure) == named
        and is_money(figure.unit)
        and figure.value is not None
    ]
    return bool(told) and not any(agree(figure, own) for figure in told)


def _of_other_stage(view: ReportView, own: Figure, moved: Figure) -> bool:
    """Whether a move is of the budget as adjusted where the amount is of what was done, or the other way."""
    told = [view.figures[number] for number in view.by_group[moved.group]]
    measures = {figure.measure for figure in told if figure.item == moved.item}
    done, adjusted = bool(measures & set(ACTUALS)), "全年预算数" in measures
    if own.measure in ACTUALS:
        return "预算" in moved.base and adjusted and not done
    return own.measure == "全年预算数" and "预算" not in moved.base and done and not adjusted


def _statement_worth(statement: Mapping[Want, Match], asked: frozenset[Want]) -> float:
    """A statement is worth what it answers, most of all the reason asked for; context counts little."""
    gives_reason = "reason" in statement and bool(statement["reason"].figure.reason)
    worth = sum(
        (match.score + 0.1) * (1.0 if want in asked else 0.05)
        for want, match in statement.items()
        if want != "reason" or gives_reason
    )
    return worth + (1.0 if gives_reason else 0.0)
