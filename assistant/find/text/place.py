"""What a sentence says together with what it stands among: its headings and the sentences before it.

A sentence in the middle of a paragraph leaves out what the paragraph is about; a question names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams, weight_said

_SAYS_NOTHING = re.compile(
    r"什么|哪[些个几两三里儿]?|怎[么样]|如何|多少|有没有|是不是|是否|为何|报告|20\d\d年|这块|这一块|方面"
    r"|[的了吗呢呀啊么把是在里有又让被由将都要给？?，。、；：“”‖]"
)
_BEFORE = 3  # sentences of the same paragraph


def words_of(view: ReportView, text: str) -> dict[str, float]:
    """Character pairs of all words of a clause, its names and its verbs, by their rarity in a report."""
    pieces = (piece for piece in _SAYS_NOTHING.split(text) if len(piece) > 1)
    return {gram: view.sentence_index.worth(gram) for piece in pieces for gram in bigrams(piece)}


def share_around(view: ReportView, sentence: Sentence, words: Mapping[str, float]) -> float:
    """Weighted share of `words` that a sentence holds, or its headings, or those just before it."""
    before = (other.text for other in just_before(view, sentence, _BEFORE) if not other.is_row)
    text = "\n".join((*sentence.headings, *before, sentence.text))
    return weight_said(words, text)


def just_before(view: ReportView, sentence: Sentence, most: int) -> list[Sentence]:
    """The sentences of its paragraph among the few, at `most`, right in front of a sentence."""
    near = view.sentences[max(sentence.number - most, 0) : sentence.number]
    return [other for other in near if other.paragraph == sentence.paragraph]
