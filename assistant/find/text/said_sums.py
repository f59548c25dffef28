"""Sums of money that a question says, exactly or rounded (一千二百多万), and where reports print them.

Knows how sums are said and written; knows no names and no figures of an index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from index.normalise import parse_number, to_yuan

_PRINTED = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|万元|元|亿|万)")
_SAID = re.compile(
    r"(?P<near>将近|接近|近|快)?(?P<number>\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)"
    r"(?P<more>多|余|来|几)?个?(?P<unit>亿元?|万元?|元)(?P<behind>多|出头|左右|上下)?"
)
_MORE, _NEAR, _ABOUT, _HALF = Decimal(1), Decimal("0.3"), Decimal("0.15"), Decimal("0.5")


@dataclass(frozen=True)
class SaidSum:
    """A sum as said: the amounts in 元 that it may mean, from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def is_meant(self, amount: Decimal) -> bool:
        """Whether an amount in 元 is one that the sum may mean."""
        return self.low <= amount <= self.high


def said_sums(text: str) -> list[SaidSum]:
    """The sums of a question; a bare 三千万 stands for what rounds to it, 三千多万 for what exceeds it."""
    found = []
    for match in _SAID.finditer(text):
        value = parse_number(match["number"])
        if value:
            low, high = _range(value, match)
            unit = match["unit"] if match["unit"].endswith("元") else f"{match['unit']}元"
            found.append(SaidSum(to_yuan(low, unit), to_yuan(high, unit)))
    return found


def _range(value: Decimal, said: re.Match[str]) -> tuple[Decimal, Decimal]:
    step = _last_place(value)
    if said["more"] or said["behind"] in ("多", "出头"):
        return value, value + step * _MORE
    if said["near"]:
        return value - step * _NEAR, value
    if said["behind"]:
        return value - step * _ABOUT, value + step * _ABOUT
    if said["number"][0].isdigit():  # a number in figures is rounded in its last digit
        half = _HALF.scaleb(int(value.as_tuple().exponent))
        return value - half, value + half
    return value - step * _HALF, value + step * _HALF


def _last_place(value: Decimal) -> Decimal:
    """What the last digit of a number that is not 0 counts: 100 of 7300, 0.1 of 1.5."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def printed_sums(text: str) -> Iterator[tuple[Decimal, int, int]]:
    """The amounts of money that a text prints, in 元, each with where it stands."""
    for found in _PRINTED.finditer(text):
        value = parse_number(found["number"])
        unit = found["unit"] if found["unit"].endswith("元") else f"{found['unit']}元"
        if value is not None:
            yield to_yuan(value, unit), found.start(), found.end()


def prints_one(text: str, sums: Sequence[SaidSum]) -> tuple[int, int] | None:
    """Where a text first prints an amount that one of the sums may mean."""
    for amount, start, end in printed_sums(text):
        if any(said.is_meant(amount) for said in sums):
            return start, end
    return None


def sentences_printing(view: ReportView, sums: Sequence[SaidSum]) -> list[Sentence]:
    """The sentences of prose that print such an amount, in reading order."""
    return [
        sentence
        for sentence in view.sentences
        if not sentence.is_row and not sentence.is_heading and prints_one(sentence.text, sums)
    ]
