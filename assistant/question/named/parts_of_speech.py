"""What of a piece of a question can name a thing, by part of speech; the one module that knows rjieba.

冒出来一笔普查 names 普查: a numeral, a pronoun, an adverb, a lone verb of one character or one with a
complement names nothing. Verbs of two characters stay, for many are things that money goes to (培训, 采购).
"""

from __future__ import annotations

import re

import rjieba

_NAMES_NOTHING = re.compile(r"m|mq|q|d|ad|r|c|p|u.*|y|f|zg?|e|o|k")
_OF_ONE_CHARACTER = re.compile(r"v|vg|vd|a|b|t")
_WITH_COMPLEMENT = re.compile(r"[\u4e00-\u9fff]+[来去到掉着]|[拿付掏挤腾列多少]出")
_ENDS_A_NAME = frozenset("率额数费税款金量人户值价债")
_BOUNDS = re.compile(r"\d|元|以[上下内外]|[％%]")
_SHORTEST = 2


def names_in(piece: str) -> list[tuple[int, str]]:
    """The stretches of a piece that can name a thing, each with where it begins; all of it if in doubt."""
    if _BOUNDS.search(piece) or piece[-1:] in _ENDS_A_NAME:
        return [(0, piece)]
    found: list[tuple[int, str]] = []
    at, start = 0, -1
    for word, kind in [*rjieba.tag(piece, hmm=False), ("", "x")]:
        if word and not _only_says(word, kind):
            start = at if start < 0 else start
        elif start >= 0:
            found.append((start, piece[start:at]))
            start = -1
        at += len(word)
    return [(start, name) for start, name in found if len(name) >= _SHORTEST]


def _only_says(word: str, kind: str) -> bool:
    """Whether a word only says that or how something is done, counts or points."""
    if kind == "v" and _WITH_COMPLEMENT.fullmatch(word):
        return True
    return bool(_NAMES_NOTHING.fullmatch(kind)) or (
        len(word) == 1 and bool(_OF_ONE_CHARACTER.fullmatch(kind))
    )


__all__ = ["names_in"]
