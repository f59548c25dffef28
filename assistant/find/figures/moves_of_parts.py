"""By how much a whole has moved, from what its statement tells of each of its parts.

A budget often prints the amount of 公务用车购置及运行维护费 and tells the moves of 购置 and of 运行维护
alone. Chooses the figures that go in; words nothing.
"""

from __future__ import annotations

from assistant.calculate import Worked, net_change
from assistant.find.figures.select import Match
from index import Figure
from index.normalise import is_money, item_key

_FAR = 12  # statements behind the one of the whole


def move_of_parts(whole: Match) -> Worked | None:
    """The sum of the moves of all parts against the year before; None where not every part tells its own."""
    view, own = whole.view, whole.figure
    if own.table is not None or not is_money(own.unit):
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


def _moves(figure: Figure) -> bool:
    """Whether a figure tells by what amount a part moved against the year before, or that it did not."""
    told = figure.measure == "增减额" and (figure.value is not None or figure.direction == "持平")
    return told and figure.base.startswith("上年")


__all__ = ["move_of_parts"]
