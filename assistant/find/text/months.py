"""The months of a year that words speak of: 2月份 is no 1-2月, the first quarter no half year.

Reads questions and sentences; knows no figures.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.normalise import parse_number

Months = tuple[int, int]  # the first and the last

_NUMBER = r"1[0-2]|[1-9]"
_PERIOD = re.compile(
    rf"(?P<upto>截[至止]到?|到)?(?:20\d\d年)?(?<![\d.])"
    rf"(?:(?P<first>{_NUMBER})月?份?[-—－~～至到](?P<last>{_NUMBER})|(?P<one>{_NUMBER}))月(?!\d|[^，。]?日)份?(?P<end>[末底])?"
    r"|(?:前|头)(?P<many>[一二两三四五六七八九十]{1,2}|\d{1,2})个月"
    r"|(?P<quarters>前[两二三]|第?[一二三四])季度|(?P<half>[上下])半年"
)
_BASE = re.compile(r"[比较与同]$")
_ADDED_UP = re.compile(r"累计")
_YEAR: Months = (1, 12)
_IN_QUARTER = 3
_QUARTERS = "一二三四"


@lru_cache(maxsize=1 << 14)
def months_in(text: str) -> tuple[Months, ...]:
    """The periods of several months, or one, that a text speaks of, in order; whole years left out."""
    found = (
        _months(match, text)
        for match in _PERIOD.finditer(text)
        if not _BASE.search(text, 0, match.start()) or match["upto"]
    )
    return tuple(months for months in found if months != _YEAR and months[0] <= months[1])


def _months(match: re.Match[str], text: str) -> Months:
    if match["first"]:
        return int(match["first"]), int(match["last"])
    if match["many"]:
        return 1, int(parse_number(match["many"].replace("两", "二")) or 1)
    if quarters := match["quarters"]:
        last = _QUARTERS.index(quarters[-1].replace("两", "二")) + 1
        return (1 if quarters.startswith("前") else _IN_QUARTER * last - 2), _IN_QUARTER * last
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    month = int(match["one"])
    clause = re.split("[。；]", text[match.end() :])[0]
    so_far = match["upto"] or match["end"] or _ADDED_UP.search(clause)
    return (1 if so_far else month), month


def apart(asked: Months, said: Months, known: frozenset[Months]) -> bool:
    """Whether what is said of some months is none of what is asked; `known` are all that a report speaks of.

    Where a report speaks of no such period, the one that ends with the same month may be meant.
    """
    return asked != said and (asked in known or asked[1] != said[1])


__all__ = ["Months", "apart", "months_in"]
