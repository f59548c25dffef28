"""A question without the words that no report prints and that name nothing, by part of speech.

冒出来一笔普查 names 普查: a numeral, a pronoun, an adverb, a lone verb of one character or one with a
complement names nothing. Verbs of two characters stay, for many are things that money goes to (培训, 采购);
so does whatever denies or bounds, and what is done with a thing of one character (买书).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from assistant.question.asked.word_kinds import stretches_of_names
from assistant.question.asked.words import WITHOUT

_BOUNDS = re.compile(
    rf"{WITHOUT}|\d|元|第|季|月|半年|以[上下内外]|[％%]|[没不未非无别]|其[他它余]|[率额数费税款金量人户值价债]$"
)
_SHORTEST, _IN_ONE = 2, 3


def without_leftovers(question: str, unknown: Collection[str], printed: Callable[[str], bool]) -> str:
    """The question with only the names left of each unknown piece; "" where all of it is such, or none.

    `printed` tells whether the reports print some words: what they print of a piece is not taken apart.
    """
    rest = question
    for piece in unknown:
        names = names_in(piece)
        if names == [piece] or piece not in rest:
            return ""
        threes = (piece[at : at + _IN_ONE] for at in range(len(piece) - _IN_ONE + 1))
        if any(printed(three) for three in threes if not any(three in name for name in names)):
            return ""
        rest = rest.replace(piece, "的".join(names), 1)
    return rest if rest != question else ""


def names_in(piece: str) -> list[str]:
    """The stretches of a piece that can name a thing; all of it if in doubt."""
    if _BOUNDS.search(piece):
        return [piece]
    names = stretches_of_names(piece)
    return [name for name in names if len(name) >= _SHORTEST] or ([piece] if names else [])


__all__ = ["names_in", "without_leftovers"]
