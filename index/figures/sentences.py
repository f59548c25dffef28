"""A compact paragraph -> sentences -> clauses, with bracketed asides kept apart.

Knows punctuation and brackets only. Offsets are those of the compact text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BLANK = "\x00"
_END = re.compile(r"[。！？]+[”）]?")
_CLAUSE_END = re.compile(r"[，；：;]")
_LONGEST_ASIDE = 400


@dataclass(frozen=True)
class Clause:
    """A stretch without inner punctuation; `lead` is the mark before it, "" at the start."""

    start: int
    end: int
    lead: str


@dataclass(frozen=True)
class Aside:
    """The inside of a pair of brackets."""

    start: int
    end: int


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences, full stops included; a stop inside brackets ends none."""
    inside = _bracketed(text)
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _END.finditer(text):
        if inside[stop.start()]:
            continue
        found.append((start, stop.end()))
        start = stop.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def _bracketed(text: str) -> list[bool]:
    """For each character, whether it stands inside a closed pair of brackets."""
    inside = [False] * len(text)
    for aside in asides(text, 0, len(text)):
        inside[aside.start : aside.end] = [True] * (aside.end - aside.start)
    return inside


def asides(text: str, start: int, end: int) -> list[Aside]:
    """Outermost bracketed stretches of `text[start:end]`; unclosed brackets are ignored."""
    found: list[Aside] = []
    opened: list[int] = []
    for index in range(start, end):
        char = text[index]
        if char == "（":
            opened.append(index)
        elif char == "）" and opened:
            first = opened.pop()
            if index - first <= _LONGEST_ASIDE:
                found = [aside for aside in found if aside.start < first]
                found.append(Aside(first + 1, index))
    return found


def blank_out(text: str, stretches: list[Aside]) -> str:
    """The text with the stretches and their brackets replaced by blanks of equal length."""
    for stretch in stretches:
        low, high = stretch.start - 1, stretch.end + 1
        text = text[:low] + BLANK * (high - low) + text[high:]
    return text


def split_clauses(text: str, start: int, end: int, cuts: set[int]) -> list[Clause]:
    """Clauses of `text[start:end]`, parted at commas, semicolons, colons and at `cuts`.

    `cuts` are offsets of further marks to part at, such as the 、 between two amounts.
    """
    inside = _inside(text, start, end)
    found: list[Clause] = []
    low, lead = start, ""
    for index in range(start, end):
        stops = text[index] == "。" and index + 1 < end  # a reason may go over several sentences
        is_mark = _CLAUSE_END.match(text[index]) or stops or index in cuts
        if is_mark and not inside[index - start]:
            found.append(Clause(low, index, lead))
            low, lead = index + 1, text[index]
    found.append(Clause(low, end, lead))
    return [clause for clause in found if text[clause.start : clause.end].strip(BLANK + " 。！？")]


def _inside(text: str, start: int, end: int) -> list[bool]:
    inside = [False] * (end - start)
    for aside in asides(text, start, end):
        inside[aside.start - start : aside.end - start] = [True] * (aside.end - aside.start)
    return inside
