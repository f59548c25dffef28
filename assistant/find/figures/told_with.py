"""What one row or sentence tells of a very thing beside a figure: its rate, its amount, its other counts.

The item, column, place and year are those of the figure. Knows no question.
"""

from __future__ import annotations

import re
from collections.abc import Container

from assistant.find.figures.select import Match
from index import Figure

_HOW_COUNTED = re.compile("(?:批次?|人次|团组|人)数?$")  # 国内公务接待批次, 国内公务接待人次: of one thing


def told_with(match: Match, measures: Container[str]) -> list[Match]:
    """Figures of the measures given that the row or sentence of one tells of the same thing and year."""
    view, own = match.view, _thing(match.figure)
    beside = [Match(view, number, match.cover, match.score) for number in view.by_group[match.figure.group]]
    return [each for each in beside if each.figure.measure in measures and _thing(each.figure) == own]


def counted_with(match: Match, units: Container[str]) -> list[Match]:
    """What the sentence of a count counts in other units in the same year (36批次298人次).

    Of a row of a table, what the rows of the same thing count there.
    """
    view, own = match.view, match.figure
    return [
        Match(view, number, match.cover, match.score)
        for number, figure in enumerate(view.figures)
        if (figure.year, figure.measure) == (own.year, own.measure)
        and figure.unit in units
        and (figure.spans == own.spans or _counts_same(figure, own))
    ]


def _counts_same(figure: Figure, own: Figure) -> bool:
    """Whether rows of one table tell one thing, each counted in a unit of its own."""
    thing = _HOW_COUNTED.sub("", own.item)
    alike = (figure.table, figure.part, figure.region) == (own.table, own.part, own.region)
    return (
        own.table is not None and alike and thing != own.item and thing == _HOW_COUNTED.sub("", figure.item)
    )


def _thing(figure: Figure) -> tuple[str, str, str, int | None]:
    return figure.item, figure.part, figure.region, figure.year


__all__ = ["counted_with", "told_with"]
