"""Several things together set against one: 甲和乙加起来比丙少多少.

Adds up what a question names side by side and takes the difference to the one named behind it; shows
both. Answers only where all are told in one report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.calculate import gap_to, in_unit, total
from assistant.compose.wording import subject, value_clause
from assistant.compose.worked_out.summed import amounts_together
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match, match_of
from assistant.question.named.mentions import Target
from assistant.question.targets.calculation import Operand, sum_against


def sum_held_against(case: Case) -> Draft | None:
    """By how much the sum is more or less than the other; None where none is asked or not all are told."""
    asked = sum_against(case.linked)
    if asked is None:
        return None
    sides, beside = [side.target for side in asked[0]], asked[1]
    every = [*sides, beside.target]
    found = _beside_level(case, sides, beside) if beside.level else amounts_together(case, every)
    if len(found) <= len(sides) or not _of_one_thing(found):
        return None
    *parts, other = found
    draft = Draft()
    summed = total([match.figure for match in parts])
    result, expression = draft.work(summed)
    gap, how = draft.work(gap_to(summed, other.figure))
    against = in_unit(other.figure, summed.unit).value
    word = "多" if summed.value > against else "少"
    verdict = f"{word}{gap}（{how} = {gap}）" if summed.value != against else f"一样多（{how} = {gap}）"
    names = "与".join(subject(match.figure, with_year=False) for match in parts)
    clauses = "，".join(value_clause(draft, match) for match in found)
    draft.text = (
        f"{names}合计{result}（{expression} = {result}），比{subject(other.figure)}{verdict}：{clauses}。"
    )
    return draft


def _of_one_thing(found: Sequence[Match]) -> bool:
    """Whether amounts that are each of a place are all of one thing; those of none may be of several."""
    things = {(match.figure.item, match.figure.measure, match.figure.part) for match in found}
    return len({match.figure.region for match in found}) < len(found) or len(things) == 1


def _beside_level(case: Case, sides: Sequence[Target], against: Operand) -> list[Match]:
    """The amounts of places and that of a level of government in their column; [] where it has none."""
    parts = amounts_together(replace(case, query=replace(case.query, level=""), _matches={}), sides)
    if not parts or not against.target.mentions:
        return []
    first, view = parts[0].figure, parts[0].view
    column = (first.table, first.item, first.part, first.measure, first.year)
    own = [
        match_of(view, figure)
        for figure in view.figures
        if (figure.table, figure.item, figure.part, figure.measure, figure.year) == column
        and figure.value is not None
        and figure_level(figure) == against.level
    ]
    return [*parts, own[0]] if len(own) == 1 else []


__all__ = ["sum_held_against"]
