"""What a question only counts (多少户企业): names of money that merely hold the word are other things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.find.text.view import ReportView
from assistant.question.asked.words import COUNTED
from assistant.question.named.mentions import Mention
from index.normalise import is_money

_ASKED_AHEAD = re.compile(rf"(?:多少|几)(?:万|亿)?{COUNTED}$")
_UNIT = re.compile(rf"[万亿]?{COUNTED}(?:方?米|里|瓦|斤|时)?")
_HOW_MANY = re.compile(r"(?:多少|几)$")
_RATES = frozenset({"%", "‰", "百分点", "个百分点"})
_UNNAMED = 0.4


def counted_alone(text: str, words: Iterable[Mention], views: Sequence[ReportView]) -> list[Mention]:
    """The words, of which one that stands behind 多少户 names nothing that is only told in money.

    A unit alone (多少万吨) is none.
    """
    words = (w for w in words if not (_UNIT.fullmatch(w.text) and _HOW_MANY.search(text, 0, w.start)))
    return [
        _of_counts(word, views) if word.kind == "alike" and _ASKED_AHEAD.search(text, 0, word.start) else word
        for word in words
    ]


def _of_counts(word: Mention, views: Sequence[ReportView]) -> Mention:
    keys = frozenset(key for key in word.keys if not all(_uncounted(key, view) for view in views))
    return replace(word, keys=keys) if keys else replace(word, keys=keys, kind="word", weight=_UNNAMED)


def _uncounted(name: str, view: ReportView) -> bool:
    """Whether a report tells of a name only money and rates."""
    figures = view.figures_at(view.by_name.get(name, ()))
    return all(is_money(figure.unit) or figure.unit in _RATES for figure in figures)


__all__ = ["counted_alone"]
