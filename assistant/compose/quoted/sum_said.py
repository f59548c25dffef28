"""Why a sum that the question says came, or what it is made up of: 那笔一千二百多万是怎么回事.

Finds the one sentence that prints the sum; what stands right before it there (核减1205.40万元) is what
the report goes on to explain (核减主要是…). Chooses no figure by its name.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.said_sums import SaidSum, prints_one, said_sums, sentences_printing
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.templates import say

_ASKED = ("reason", "parts", "list")
_OF_MEANING = re.compile(r"怎么回事|怎么(?:来|去|没|少|多)|哪儿?来的|去了?哪|谁|哪[几些]|凭什么")
_PIECES = re.compile(r"[^；。]+")
_HEAD = re.compile(r"[\u4e00-\u9fff]{2}$")
_EXPLAINS = r"(?:额|数|部分|的?(?:资金|金额|部分|原因))?(?:主要)?(?:是|为|系|因|由|用于|包括)"
_LONGEST = 240


def sum_explained(case: Case) -> Draft | None:
    """What the report goes on to say of the sum said; None where it says nothing of it by its name."""
    for view, sentence, sums in _only_told(case):
        if told := _explained(view, sentence, sums):
            quote, where = told
            draft = Draft()
            draft.text = say("says", quote=quote, cite=draft.cite_sentence(view, where))
            return draft
    return None


def sum_quoted(case: Case) -> Draft | None:
    """The clause of the only sentence that prints the sum said; where nothing else answers."""
    for view, sentence, sums in _only_told(case):
        clauses = (piece.group() for piece in _PIECES.finditer(sentence.text))
        quote = next((clause for clause in clauses if prints_one(clause, sums)), "")
        if quote and len(quote) <= _LONGEST:
            draft = Draft()
            draft.text = say("says", quote=quote.strip(), cite=draft.cite_sentence(view, sentence))
            return draft
    return None


def _only_told(case: Case) -> list[tuple[ReportView, Sentence, list[SaidSum]]]:
    """The only sentence that prints a sum said by a question of why, of what or by whom; else nothing."""
    text = case.query.asked
    sums = said_sums(text)
    if not sums or not (case.query.wants_any(*_ASKED) or _OF_MEANING.search(text)):
        return []
    found = [(view, sentence, sums) for view in case.views for sentence in sentences_printing(view, sums)]
    return found if len(found) == 1 else []


def _explained(view: ReportView, sentence: Sentence, sums: list[SaidSum]) -> tuple[str, Sentence] | None:
    place = prints_one(sentence.text, sums)
    head = _HEAD.search(sentence.text[: place[0]]) if place else None
    if place is None or head is None:
        return None
    explains = re.compile(head.group() + _EXPLAINS)
    following = view.sentences[sentence.number + 1 : sentence.number + 2]
    later = [(piece, sentence) for piece in _PIECES.findall(sentence.text[place[1] :])]
    later += [
        (piece, other)
        for other in following
        if other.paragraph == sentence.paragraph
        for piece in _PIECES.findall(other.text)
    ]
    return next(((piece.strip(), where) for piece, where in later if explains.match(piece)), None)


__all__ = ["sum_explained", "sum_quoted"]
