"""What a report says under each of its titles: the section that a title opens, and the titles inside it.

A title is a heading, or the numbered line that opens its item (3.盘活存量资产。); a section ends where the
next one of its rank begins, on whichever page that is. Knows no questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from assistant.find.text.sentences import Sentence, mark_of, without_mark
from assistant.find.text.view import ReportView

_LONGEST_TITLE = 45
_OUTERMOST = -1  # the rank of a heading without a number
_INNERMOST = 6  # 一是
_SAYS_MORE = re.compile(r"[：:；]|\d(?:[万亿]?元|%)")
_CLOSES = re.compile(r"各位(?:代表|委员)|以上报告|附件|相关稿件")


@dataclass(frozen=True)
class Section:
    """A title and all that stands under it, the titles of its parts among it."""

    title: Sentence
    rank: int
    body: tuple[Sentence, ...]

    @property
    def name(self) -> str:
        """The title without its number and stop."""
        return without_mark(self.title.text).strip("。：: ")

    @property
    def parts(self) -> tuple[Sentence, ...]:
        """The titles of the numbered parts, one after the other; none where one is missing."""
        titles = [(rank, each) for each in self.body if (rank := _rank(each)) is not None]
        told = tuple(each for rank, each in titles if rank == titles[0][0])
        ordinals = [mark.ordinal for each in told if (mark := mark_of(each.text))]
        return told if ordinals == list(range(1, len(told) + 1)) else ()

    @property
    def opening(self) -> tuple[Sentence, ...]:
        """What stands before the first part."""
        return tuple(takewhile(lambda each: _rank(each) is None, self.body))


def sections_of(view: ReportView) -> Iterator[Section]:
    """The sections of a report's prose, each with those inside it."""
    prose = list(takewhile(lambda each: not each.is_row, view.sentences))
    for title in prose:
        rank = _rank(title)
        if rank is not None:
            yield Section(title, rank, tuple(_below(prose, title, rank)))


def _below(prose: Sequence[Sentence], title: Sentence, rank: int) -> Iterator[Sentence]:
    return takewhile(lambda each: _inside(each, title, rank), prose[title.number + 1 :])


def _rank(sentence: Sentence) -> int | None:
    """How far in a title stands, outer ones lower; None for what is no title."""
    mark = mark_of(sentence.text)
    if mark is None or mark.style > _INNERMOST:
        return _OUTERMOST if sentence.is_heading else None
    short = len(sentence.text) - mark.length <= _LONGEST_TITLE and not _SAYS_MORE.search(sentence.text)
    return mark.style if sentence.is_heading or short else None


def _inside(sentence: Sentence, title: Sentence, rank: int) -> bool:
    """Whether a sentence behind a title is still under it."""
    own = _rank(sentence)
    outer = sentence.headings[: len(title.headings)] != title.headings
    return not outer and (own is None or own > rank) and not _CLOSES.match(sentence.text)
