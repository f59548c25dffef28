"""A character of a question written for another that sounds like it, put right by what reports print.

Knows how characters sound only as far as the order of GB 2312 tells, which sorts the common ones by
their sound: those of one sound stand close together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.find.text.view import ReportView
from assistant.question.asked.query import Query, content_pieces

_COMMON = range(0xB0, 0xD8)  # rows of GB 2312 in the order of sounds
_NUMBERS = frozenset("一二三四五六七八九十两百千甲乙丙丁")  # which tell one from another
_OF_SPEECH = frozenset("比占和与跟的是有在了被把")  # which names are put together by, and seldom made of
_ROW = 94
_NEAR = 16  # places apart
_FAR = 40  # of the only character that is printed there (予留 for 预留)
_PAIR = 2
_AROUND = ((2, 1), (1, 2))  # characters before and behind that are printed around the right one


def as_printed(query: Query, views: Sequence[ReportView]) -> Query:
    """The question with its slips put right."""
    mended = {text: put_right(text, views) for text in (query.text, query.asked)}
    if all(text == right for text, right in mended.items()):
        return query
    asked = mended[query.asked]
    return replace(query, text=mended[query.text], asked=asked, content=content_pieces(asked))


def put_right(text: str, views: Sequence[ReportView]) -> str:
    """A text with each character that stands in no report beside its neighbours as reports print it there."""
    printed = [view.full_text for view in views]
    names = frozenset(name for view in views for name in view.by_name)
    for piece in content_pieces(text):
        start = text.find(piece)
        for at in range(start, start + len(piece)):
            if text[at] in _OF_SPEECH:
                continue
            right = _right(text, at, printed) or _of_short_name(
                text[start : start + len(piece)], at - start, names, printed
            )
            if right is not None:
                text = text[:at] + right + text[at + 1 :]
    return text


def _right(text: str, at: int, printed: Sequence[str]) -> str | None:
    """The one character like that at a place which reports print there; None where it may be meant so."""
    beside = (text[at - 1 : at + 1], text[at : at + 2])
    if any(len(pair) < 2 or any(pair in each for each in printed) for pair in beside):
        return None
    found = set()
    for before, behind in _AROUND:
        ahead, after = text[max(0, at - before) : at], text[at + 1 : at + 1 + behind]
        if (len(ahead), len(after)) == (before, behind):
            pattern = re.compile(f"{re.escape(ahead)}([\u4e00-\u9fff]){re.escape(after)}")
            found |= {match for each in printed for match in pattern.findall(each)}
    far = _FAR if len(found) == 1 and not found & _NUMBERS and text[at] not in _NUMBERS else _NEAR
    return _only_alike(text[at], found, far)


def _of_short_name(piece: str, at: int, names: frozenset[str], printed: Sequence[str]) -> str | None:
    """The same in a name too short for that (办工费), or in its first character (陪训费): of a name alone."""
    beside = [pair for pair in (piece[max(0, at - 1) : at + 1], piece[at : at + 2]) if len(pair) == _PAIR]
    if at > len(piece) - _PAIR or any(pair in each for pair in beside for each in printed):
        return None
    starts = range(max(0, at - 1), at + 1)
    ends = range(at + _PAIR, len(piece) + 1)
    parts = [(piece[low:at], piece[at + 1 : high]) for low in starts for high in ends]
    found = {
        name[len(ahead)]
        for name in names
        for ahead, after in parts
        if len(name) == len(ahead) + 1 + len(after) > _PAIR
        if name.startswith(ahead) and name.endswith(after)
    }
    return _only_alike(piece[at], found)


def _only_alike(char: str, others: Iterable[str], apart: int = _NEAR) -> str | None:
    """The one of some characters that sounds like another; None for several or none."""
    place = _place(char)
    alike = [
        other
        for other in others
        if place is not None and (near := _place(other)) is not None and 0 < abs(near - place) <= apart
    ]
    return alike[0] if len(alike) == 1 else None


def _place(char: str) -> int | None:
    """Where a common character stands in the order of sounds."""
    code = char.encode("gb2312", errors="ignore")
    return (code[0] - _COMMON.start) * _ROW + code[1] - 0xA1 if code and code[0] in _COMMON else None


__all__ = ["as_printed", "put_right"]
