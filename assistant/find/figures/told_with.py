"""What one row or sentence tells of a very thing beside a figure: its rate, its amount, its other counts.

The item, column, place and year are those of the figure. Knows no question.
"""

from __future__ import annotations

from collections.abc import Container

from assistant.find.figures.select import Match
from index import Figure


def told_with(match: Match, measures: Container[str]) -> list[Match]:
    """Figures of the measures given that the row or sentence of one tells of the same thing and year."""
    view, own = match.view, _thing(match.figure)
    beside = [Match(view, number, match.cover, match.score) for number in view.by_group[match.figure.group]]
    return [each for each in beside if each.figure.measure in measures and _thing(each.figure) == own]


def counted_with(match: Match, units: Container[str]) -> list[Match]:
    """What the sentence of a count counts in other units in the same year (36批次298人次)."""
    view, own = match.view, match.figure
    return [
        Match(view, number, match.cover, match.score)
        for number, figure in enumerate(view.figures)
        if (figure.spans, figure.year, figure.measure) == (own.spans, own.year, own.measure)
        and figure.unit in units
    ]


def _thing(figure: Figure) -> tuple[str, str, str, int | None]:
    return figure.item, figure.part, figure.region, figure.year


__all__ = ["counted_with", "told_with"]
