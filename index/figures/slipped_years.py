"""Years kept from last year's text: what 2030年 has "比2030年" more is of the year of the report.

Knows figures of prose only; the sentence stays as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.collector import CHANGES
from index.types import Figure

_BASE_YEAR = re.compile(r"(20\d\d)年")


def with_slipped_years(figures: Sequence[Figure], year: int | None) -> list[Figure]:
    """The figures, a change against its own year put to the year of the report.

    So is the amount that moved, where none is told of the year of the report.
    """
    moved = {_key(figure) for figure in figures if year and _moves_against_itself(figure, year - 1)}
    told = {_key(figure) for figure in figures if figure.year == year and figure.measure not in CHANGES}

    def slipped(figure: Figure) -> bool:
        if year is None or figure.year != year - 1 or _key(figure) not in moved:
            return False
        return _moves_against_itself(figure, year - 1) or _key(figure) not in told

    return [replace(figure, year=year) if slipped(figure) else figure for figure in figures]


def _moves_against_itself(figure: Figure, before: int) -> bool:
    """Whether a change of the year before is told against that very year."""
    base = _BASE_YEAR.match(figure.base)
    return figure.measure in CHANGES and figure.year == before and base is not None and base[1] == str(before)


def _key(figure: Figure) -> tuple[object, ...]:
    return figure.item, figure.part, figure.region, figure.headings
