"""Names of bodies as people shorten them: 荆泽水利局 for 荆泽市水利和湖泊局.

A called name answers to a full one when it opens with the same place (or with what the body does),
closes with the same kind of body, and its characters stand in the full name in order. Knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from index import Report

_PLACE = re.compile(r"[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|特别行政区|省|市|县|区|州|盟|旗)")
_KIND = "局厅委办院所站团会校社馆队处心道镇乡部"
_SHORTEST = 3
_LEAST_SHARE = 0.4
_JOINING = re.compile(r"[、，。？！的和与跟及比]")


def names_of(report: Report) -> set[str]:
    """All full names that a report gives its body."""
    return {name for name in (report.organisation, *report.aliases) if len(name) >= 2}


@lru_cache(maxsize=1 << 14)
def _openings(full: str) -> tuple[str, ...]:
    """The two characters with which a short form may begin: of each place in the name, of the body."""
    found = [full[:2]]
    place = _PLACE.match(full)
    while place:
        found.append(full[place.end() : place.end() + 2])
        place = _PLACE.match(full, place.end())
    return tuple(opening for opening in found if len(opening) == 2)


@lru_cache(maxsize=1 << 14)
def shortens(called: str, full: str) -> bool:
    """Whether `called` is a short form of the body name `full`."""
    if not _SHORTEST <= len(called) < len(full) or called[-1] not in _KIND or called[-1] != full[-1]:
        return False
    if _JOINING.search(called.replace("和", "")) or called[:2] not in _openings(full):
        return False
    rest = iter(full)
    return all(char in rest for char in called) and len(called) >= _LEAST_SHARE * len(full)


def shortened_in(text: str, full: str) -> str:
    """The longest short form of `full` that stands in a text, "" when none does."""
    starts = {match.start() for opening in _openings(full) for match in re.finditer(re.escape(opening), text)}
    found = [
        text[start:end]
        for start in starts
        for end in range(start + _SHORTEST, min(len(text), start + len(full)) + 1)
        if shortens(text[start:end], full)
    ]
    return max(found, key=len, default="")


def called_in(text: str, report: Report) -> set[str]:
    """The names by which a text calls the body of a report: those printed, else a short form of one."""
    printed = {name for name in names_of(report) if name in text}
    if printed:
        return printed
    return {short for name in names_of(report) if (short := shortened_in(text, name))}


def is_one_of(called: str, reports: Iterable[Report]) -> bool:
    """Whether a called name is that of a body of the reports."""
    return any(called in name or shortens(called, name) for report in reports for name in names_of(report))
