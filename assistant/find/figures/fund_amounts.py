"""The amounts that a report prints of one fund in one year, columns of parts left out.

Knows funds, years and measures; knows no question.
"""

from __future__ import annotations

import re
from collections.abc import Container

from assistant.find.figures.quantities import scope_of
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index.normalise import is_money

_LEFT_OF_FUND = re.compile("(?P<fund>.*(?<!社会)保险(?:基金)?)[^收支]*(?:收支)?结余")


def amounts_of_fund(view: ReportView, fund: str, year: int | None, measures: Container[str]) -> list[Match]:
    """The amounts of money of a fund in a year, of the measures given, in reading order."""
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.measure in measures
        and figure.value is not None
        and is_money(figure.unit)
        and figure.year == year
        and scope_of(figure) == fund
        and not figure.part
    ]


def fund_of_balance(item: str) -> str:
    """The insurance fund whose balance an item is (甲保险基金 of 甲保险基金年末结余), "" for others."""
    found = _LEFT_OF_FUND.fullmatch(item)
    return found["fund"] if found else ""


__all__ = ["amounts_of_fund", "fund_of_balance"]
