"""By how much a whole has moved, from what its statement tells of each of its parts.

A budget often prints the amount of 公务用车购置及运行维护费 and tells the moves of 购置 and of 运行维护
alone, or that of “三公”经费 in a table and the moves of its parts in prose. Chooses the figures that go
in; words nothing.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.calculate import Worked, in_unit, net_change
from assistant.find.figures.quantities import step
from assistant.find.figures.select import Match
from index import Figure
from index.glossary import Entry, load_glossary
from index.normalise import is_money, item_key

_FAR = 12  # statements behind the one of the whole


def move_of_parts(whole: Match) -> Worked | None:
    """The sum of the moves of all parts against the year before; None where not every part tells its own."""
    if not is_money(whole.figure.unit):
        return None
    return _of_parts_below(whole) or _of_known_parts(whole)


def _of_parts_below(whole: Match) -> Worked | None:
    """The moves of the parts that prose puts below the whole, right behind its statement."""
    view, own = whole.view, whole.figure
    if own.table is not None:
        return None
    name = item_key(own.item)
    parts = [
        figure
        for figure, label in zip(view.figures, view.labels, strict=True)
        if label.ancestors[-1:] == (name,)
        and figure.table is None
        and figure.headings == own.headings
        and figure.year == own.year
        and 0 <= figure.group - own.group <= _FAR
    ]
    moves = {item_key(figure.item): figure for figure in parts if _moves(figure)}
    names = {item_key(figure.item) for figure in parts if is_money(figure.unit)}
    if len(names) < 2 or names != set(moves):
        return None
    told = [figure for figure in moves.values() if figure.value]
    return net_change(told, own.unit) if told else None


def _of_known_parts(whole: Match) -> Worked | None:
    """The moves of the parts that the glossary knows of, where their amounts come to that of the whole."""
    entry = load_glossary().by_key.get(item_key(whole.figure.item))
    parts = _amounts_and_moves(whole, entry) if entry else []
    if len(parts) < 2:
        return None
    total = sum((in_unit(amount, "元").value for amount, _ in parts), Decimal(0))
    if abs(total - in_unit(whole.figure, "元").value) > len(parts) * step(whole.figure):
        return None
    told = [move for _, move in parts if move.value]
    return net_change(told, whole.figure.unit) if told else None


def _amounts_and_moves(whole: Match, entry: Entry) -> list[tuple[Figure, Figure]]:
    """Amount and move of each part of an entry, or of what it is made up of; [] where one lacks them."""
    found: list[tuple[Figure, Figure]] = []
    for part in load_glossary().children(entry):
        if part.kind != entry.kind:
            continue
        own = _amount_and_move(whole, part)
        told = [own] if own else _amounts_and_moves(whole, part)
        if not told:
            return []
        found += told
    return found


def _amount_and_move(whole: Match, part: Entry) -> tuple[Figure, Figure] | None:
    """What one statement of prose tells of a part: its amount, as of the whole, and how that moved."""
    view, own = whole.view, whole.figure
    for number in sorted(number for key in part.keys for number in view.by_name.get(key, ())):
        move = view.figures[number]
        if move.table is not None or not _moves(move) or move.year != own.year or move.region != own.region:
            continue
        for amount in view.row_of(move):
            alike = (amount.item, amount.measure, amount.year) == (move.item, own.measure, own.year)
            if alike and amount.value is not None and is_money(amount.unit):
                return amount, move
    return None


def _moves(figure: Figure) -> bool:
    """Whether a figure tells by what amount a part moved against the year before, or that it did not."""
    told = figure.measure == "增减额" and (figure.value is not None or figure.direction == "持平")
    return told and figure.base.startswith("上年")


__all__ = ["move_of_parts"]
