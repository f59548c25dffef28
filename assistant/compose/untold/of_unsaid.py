"""What a question says of a thing, where an answer tells of a like thing that is none of it.

出租的房屋 is not answered by 处置房屋.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.compose.untold.of_another import said_of
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.word_index import bigrams
from assistant.question.named.mentions import Mention


def of_unsaid(case: Case, draft: Draft) -> str:
    """A thing with what is said of it, both words of printed names, where only the thing is told; "" else."""
    told = [] if draft.works else [text for match in draft.figures for text in said_of(*match)]
    text = case.linked.folded
    for kind, thing in pairwise(case.linked.mentions if told else ()):
        both = kind.kind == thing.kind == "alike" and text[kind.end : thing.start] == "的"
        if both and _told(thing, told) and not _told(kind, told):
            return text[kind.start : thing.end]
    return ""


def _told(mention: Mention, told: Sequence[str]) -> bool:
    """Whether what is told names a thing, or says half of its words (行政事业性 for 行政事业单位)."""
    if any(name in text for name in (mention.text, *mention.keys) for text in told):
        return True
    pairs = set(bigrams(mention.text))
    return len(pairs) > 1 and any(2 * sum(pair in text for pair in pairs) >= len(pairs) for text in told)


__all__ = ["of_unsaid"]
