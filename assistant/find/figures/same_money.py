"""The very money asked about under another name: of the other classification, or its only subject below.

A report often explains 职业年金缴费 as 机关事业单位职业年金缴费支出, and 组织事务 as its one 项: what is
told of the one is told of the other where both print the same amount. Finds; chooses no answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.find.figures.quantities import agree
from assistant.find.figures.select import Match
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money, item_key


def of_other_classification(target: Target, lead: Match, alike: Sequence[Match]) -> list[Match]:
    """Of look-alikes those whose name the very amount is printed under too."""
    names = {name for mention in target.mentions for name in mention.avoid}
    view = lead.view
    same = {
        name
        for name in names
        for other in view.figures_at(view.by_name.get(name, ()))
        if is_same_amount(lead.figure, other)
    }
    return [match for match in alike if view.labels[match.number].item in same]


def only_below(lead: Match) -> list[Match]:
    """What is told of the single subject below one that holds all of its money."""
    view, name = lead.view, item_key(lead.figure.item)
    children = [
        number
        for number, label in enumerate(view.labels)
        if label.ancestors[-1:] == (name,) and view.figures[number].ancestors
    ]
    below = {
        view.labels[number].item for number in children if is_same_amount(lead.figure, view.figures[number])
    }
    if len(below) != 1 or _others_move(view.figures_at(children), below):
        return []
    return [
        Match(view, number, lead.cover, lead.score)
        for number in children
        if view.labels[number].item in below
    ]


def _others_move(children: Sequence[Figure], names: set[str]) -> bool:
    """Whether a part that has no money left has moved: its whole moves otherwise than the part that has."""
    return any(
        figure.measure == "增减额" and figure.value and item_key(figure.item) not in names
        for figure in children
    )


def is_same_amount(first: Figure, second: Figure) -> bool:
    """Whether two figures are one amount of money above nothing, whatever each is called."""
    return bool(first.value and second.value) and prints_same(first, second)


def prints_same(first: Figure, second: Figure) -> bool:
    """Whether two figures print one amount of money for one year and measure, be it nothing."""
    both = first.value is not None and second.value is not None
    money = is_money(first.unit) and is_money(second.unit)
    alike = (second.year, second.measure) == (first.year, first.measure)
    return both and money and alike and agree(first, second)
