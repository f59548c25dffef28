"""A change that a row prints against the two amounts of the same row that it lies between.

Tells it where it is asked, and without being asked where the row denies it by more than rounding.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.calculate import Worked, difference, in_unit
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Found
from assistant.find.figures.quantities import step
from assistant.find.figures.select import Match
from index import Figure
from index.normalise import is_money


@dataclass(frozen=True)
class RowMove:
    """The two amounts of a row that a change lies between, with the difference they give; all its amounts."""

    now: Match
    before: Match
    work: Worked
    row: tuple[Match, ...]


def moved_in_row(change: Match) -> RowMove | None:
    """The amounts that a printed change lies between by its base: the year's own, and that of the base.

    Of several of the year (预算数, 执行数) the one that gives the change; None where none does, or where
    the whole of the base is gone: that is the change of an empty cell.
    """
    view, figure = change.view, change.figure
    row = [Match(view, number, 1.0, 1.0) for number in view.by_group[figure.group]]
    money = [m for m in row if m.figure.item == figure.item and m.figure.part == figure.part]
    money = [m for m in money if m.figure.measure != "增减额" and m.figure.value is not None]
    money = [m for m in money if is_money(m.figure.unit)]
    before = next((m for m in money if f"{m.figure.year}年{m.figure.measure}" == figure.base), None)
    if before is None or figure.value is None:
        return None
    moves = [
        RowMove(now, before, difference(now.figure, before.figure), tuple(money))
        for now in money
        if now.figure.year == figure.year and now.figure is not before.figure
    ]
    given = next((move for move in moves if _is_change(move.work, move.now, figure)), None)
    gone = figure.direction == "减少" and in_unit(figure, "元").value == in_unit(before.figure, "元").value
    return given or (moves[0] if len(moves) == 1 and not gone else None)


def against_row(change: Match) -> Draft | None:
    """Whether a printed change is the difference of the amounts of its row that it lies between."""
    moved = moved_in_row(change)
    if moved is None:
        return None
    draft = Draft()
    clauses = "，".join(value_clause(draft, each) for each in (moved.now, moved.before))
    stated, cite = draft.figure(change.view, change.figure), draft.cite(change.view, change.figure)
    result, expression = draft.work(moved.work)
    holds = _is_change(moved.work, moved.now, change.figure)
    verdict = "对得上" if holds else "对不上，与金额不一致"
    move = "增加" if moved.work.rises(moved.now.figure) else "减少"
    draft.text = f"{verdict}：{clauses}，{move}{result}（{expression} = {result}），报告写{stated}{cite}。"
    draft.text += "" if holds else _of_other_column(draft, moved, change.figure)
    return draft


def off_row_note(draft: Draft, found: Found) -> str:
    """What the amounts of a row give, where it prints a change of the thing told that they deny."""
    change = found.by_want.get("change")
    moved = moved_in_row(change) if change and change.figure.measure == "增减额" else None
    if change is None or moved is None or change.figure.table is None:
        return ""
    slack = sum(step(each.figure) for each in (change, moved.now, moved.before)) / 2
    printed = in_unit(change.figure, "元").value * (-1 if change.figure.direction == "减少" else 1)
    given = in_unit(moved.now.figure, "元").value - in_unit(moved.before.figure, "元").value
    if abs(printed - given) <= slack:
        return ""
    clauses = "，".join(value_clause(draft, each) for each in (moved.now, moved.before))
    result, expression = draft.work(moved.work)
    move = "增加" if moved.work.rises(moved.now.figure) else "减少"
    text = f"这与同一行的金额对不上：{clauses}，按此应为{move}{result}（{expression} = {result}）。"
    return text + _of_other_column(draft, moved, change.figure)


def _of_other_column(draft: Draft, moved: RowMove, change: Figure) -> str:
    """The amount of another column that a printed change really lies from, "" where there is none."""
    for other in moved.row:
        work = difference(moved.now.figure, other.figure)
        if other.figure is not moved.before.figure and work.value and _is_change(work, moved.now, change):
            gap, how = draft.work(work)
            return f"报告写的是与另一栏之差：{value_clause(draft, other)}（{how} = {gap}）。"
    return ""


def _is_change(work: Worked, now: Match, change: Figure) -> bool:
    """Whether a printed change is this difference, in its direction."""
    same = work.value == abs(in_unit(change, work.unit).value)
    return same and work.rises(now.figure) == (change.direction == "增加")
