"""Kinds of a thing that stand in one row (一般性转移支付、专项转移支付), and the whole of them.

The whole is a column of the row, or what the report tells of the same place under a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.find.figures.penalties import TOTAL_ITEM
from index.normalise import is_money

if TYPE_CHECKING:
    from assistant.find.figures.select import Match
    from assistant.question.named.mentions import Target

_TOTAL_FIRST = 0.02  # what a whole is before its kinds
_SAID_WHOLE = re.compile("(?:资金|补助)?(?:的)?(?:总(?:额|量|数|规模|盘子)|规模|合计|总计)$")
_BOTH = 2  # kinds that a row holds at least, where it is told of a place


@dataclass(frozen=True)
class _Kinds:
    """The kinds of what is asked that a row prints, and how well the best of them fits."""

    match: Match
    names: frozenset[str]
    best: float

    @classmethod
    def of(cls, row: Sequence[Match]) -> _Kinds:
        """The kinds that the matches of a row are."""
        return cls(row[0], frozenset(map(_item, row)), max(match.score for match in row))


def wholes_before_kinds(matches: list[Match], target: Target) -> list[Match]:
    """The matches, a whole that is asked by its bare name before the kinds of it that are not named."""
    words = _bare_names(target)
    rows = [_Kinds.of(row) for row in _rows_of_kinds(matches, words, target)]
    return [
        match.rescored(
            max([match.score, *(row.best + _TOTAL_FIRST for row in rows if _is_whole(match, row, words))])
        )
        for match in matches
    ]


def kinds_beside(matches: Sequence[Match], target: Target, told: Match) -> list[Match]:
    """The other kinds in the row of one that is told, where the question names none of them."""
    rows = _rows_of_kinds(matches, _bare_names(target), target)
    own = next((row for row in rows if any(kind.figure is told.figure for kind in row)), [])
    if _named_in_pieces(_item(told), target):
        return []
    return [
        kind
        for kind in own
        if _item(kind) != _item(told)
        and (kind.figure.part, kind.figure.measure, kind.figure.year)
        == (told.figure.part, told.figure.measure, told.figure.year)
    ]


def _named_in_pieces(name: str, target: Target) -> bool:
    """Whether the words of a target make up a name between them (专项债券里，再融资的: 再融资专项债券)."""
    for word in sorted((mention.text for mention in target.mentions), key=len, reverse=True):
        name = name.replace(word, "")
    return not name


def _bare_names(target: Target) -> list[str]:
    """What is asked by words that are no printed name, without the word for its whole (转移支付总额)."""
    words = (m.text for m in target.mentions if m.kind in ("alike", "word"))
    return [bare for word in words if len(bare := _SAID_WHOLE.sub("", word)) > 1]


def _rows_of_kinds(matches: Sequence[Match], words: Sequence[str], target: Target) -> list[list[Match]]:
    said = "".join(mention.text for mention in target.mentions)
    rows: dict[int, list[Match]] = {}
    for match in matches if words else ():
        own = _item(match)
        of_kind = not TOTAL_ITEM.search(own) and own not in said and any(own.endswith(word) for word in words)
        if of_kind and match.figure.table is not None:
            rows.setdefault(match.figure.group, []).append(match)
    return list(rows.values())


def _is_whole(match: Match, row: _Kinds, words: Sequence[str]) -> bool:
    """Whether a figure is the total of a row of kinds, or is told of the same place and is of no kind."""
    own, bare = _item(match), TOTAL_ITEM.sub("", _item(match))
    if match.figure.group == row.match.figure.group:
        return bare != own and any(bare.endswith(word) for word in words)
    region = match.view.labels[match.number].region
    return (
        match.view is row.match.view
        and bool(region)
        and region == row.match.view.labels[row.match.number].region
        and match.figure.year == row.match.figure.year
        and is_money(match.figure.unit)
        and len(row.names) >= _BOTH
        and any(word in own and not own.endswith(word) for word in words)
        and not any(name in own for name in row.names)
    )


def _item(match: Match) -> str:
    return match.view.labels[match.number].item


__all__ = ["kinds_beside", "wholes_before_kinds"]
