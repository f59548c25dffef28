"""The side of the accounts, income or spending, that a figure tells by its column, its table or its name.

本年收入 in the column of a social insurance fund is that fund's income; so is the row of a fund in an
income table, and what the fund has left over in a table of balances.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index import Figure
from index.normalise import without_brackets

SIDES = ("收入", "支出")
_LEFT_OVER = "结余"
_OF_YEAR = re.compile(r"[本当]年(?:度)?(收入|支出)(?:合计|小计)?")
_FUND = re.compile("保险.*基金$")


def side_of_fund(figure: Figure) -> str:
    """`失业保险基金收入` for what is printed as 本年收入 or under an income title; "" for other figures."""
    title = figure.headings[-1] if figure.headings and figure.table is not None else ""
    return _named(figure.item, figure.part.rpartition("/")[2], title)


def side_of(figure: Figure) -> str:
    """收入 or 支出, as the column, else the table, else the end of the name says; "" where none says one."""
    title = figure.headings[-1] if figure.headings and figure.table is not None else ""
    for name in (figure.part.rpartition("/")[2], title):
        told = [side for side in SIDES if side in name]
        if len(told) == 1:
            return told[0]
    return next((side for side in SIDES if figure.item.endswith(side)), "")


@lru_cache(maxsize=1 << 14)
def _named(item: str, column: str, title: str) -> str:
    item, column = (without_brackets(name.replace(" ", "")) for name in (item, column))
    if (side := _OF_YEAR.fullmatch(item)) and column.endswith("基金"):
        return f"{column}{side[1]}"
    told = [each for each in SIDES if each in title] or [_LEFT_OVER] * (_LEFT_OVER in title)
    return f"{item}{told[0]}" if not column and len(told) == 1 and _FUND.search(item) else ""
