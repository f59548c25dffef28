"""甲和乙各拿到多少: what one sentence tells of each of two things, in the part of it that names the thing.

For things that no figure is called by, where all their amounts go by one name (奖补资金10亿元; …2亿元).
Quotes both parts; chooses no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams, weight_said
from assistant.question.asked.query import content_pieces
from assistant.templates import say

_OF_EACH = re.compile(
    r"(?P<first>[^，。；？]{3,24}?)(?:以及|[和与及跟、])(?P<second>[^，。；？]{3,24}?)，?(?:各自?|分别)[^，。；？]{0,8}?(?:多少|几)"
)
_PARTS = re.compile(r"[^；。]+")
_MONEY = r"\d\s*(?:万亿|亿|万)?元"
_NAMED = 0.5  # the least of a thing's rare words that its part says
_APART = 0.25  # how much more of it than of the other
_LONGEST = 200

_Part = tuple[float, str, Sentence]


def told_of_each(case: Case) -> Draft | None:
    """The parts of one paragraph that tell each of two things asked about; None where one is not told."""
    asked = _OF_EACH.search(case.linked.folded)
    if asked is None:
        return None
    units = counted_units(asked.group())
    number = re.compile(rf"\d\s*(?:{'|'.join(units[0])})" if units else _MONEY)
    for view in case.views:
        things = [_pairs_of(asked[name], view) for name in ("first", "second")]
        first, second = (_telling(view, own, other, number) for own, other in (things, things[::-1]))
        together = [(a, b) for a, b in product(first, list(second)) if a[2].paragraph == b[2].paragraph]
        best = max(together, key=lambda pair: pair[0][0] + pair[1][0], default=None)
        if best is None:
            continue
        draft = Draft()
        for _, part, sentence in best:
            quote = part[-_LONGEST:].strip("，；。 ")
            draft.text += say("says", quote=quote, cite=draft.cite_sentence(view, sentence))
        return draft
    return None


def _pairs_of(thing: str, view: ReportView) -> set[str]:
    """The character pairs of what a stretch of the question names, as far as the report prints them.

    Verbs in front are the question's own; nothing is left of a thing of which less than half is printed.
    """
    pairs = {pair for piece in content_pieces(thing) for pair in bigrams(piece) if "十" not in pair}
    printed = {pair for pair in pairs if pair in view.full_text}
    return printed if len(printed) > len(pairs) / 2 else set()


def _telling(view: ReportView, own: set[str], other: set[str], number: re.Pattern[str]) -> Iterator[_Part]:
    """The parts of sentences with a number asked for that say most of one thing and less of the other."""
    worths = [{pair: view.sentence_index.worth(pair) for pair in sorted(pairs)} for pairs in (own, other)]
    for place in view.sentence_index.scores(worths[0]):
        sentence = view.sentences[place]
        for part in () if sentence.is_row else _PARTS.findall(sentence.text):
            said, beside = (weight_said(pairs, part) for pairs in worths)
            if number.search(part) and said >= _NAMED and said >= beside + _APART:
                yield said, part, sentence


__all__ = ["told_of_each"]
