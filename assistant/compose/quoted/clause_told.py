"""A clause of the question that an answer says nothing of: the sentence beside what is cited that tells it.

纳入决算的单位有几个？哪个是参公管理的？: the count is told, and which one stands in the same sentence.
Only prose on the pages cited or next to them, and only where it says most of the whole question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from assistant.draft import REFUSALS, Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.forms_of_speech import asks
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams, weight_said
from assistant.question.asked.query import content_pieces
from assistant.templates import say
from index.normalise import without_list_mark

_CLAUSE = re.compile(r"[^，。；？！,;?!]+")
_OF_QUESTION = 0.55  # the least of the question's rare words that a sentence says
_MORE = 0.15  # how much more of the question is said with it
_OF_CLAUSE = 0.7  # the least of the clause left out that it says
_UNTOLD = 0.4  # the most that an answer says of a clause that it leaves out
_LONGEST = 400
_NEXT = 1  # pages from what is cited

Weights = Mapping[str, float]


def with_clause_told(case: Case, draft: Draft) -> Draft:
    """The draft, with the sentence that tells a clause of the question that it leaves out, where one does."""
    if draft.status in REFUSALS or draft.status == "declared_none" or not draft.places:
        return draft
    view = draft.places[0].view
    weights = _weights(view, case.query.asked)
    said = _said(draft)
    owed = [
        own
        for clause in _CLAUSE.findall(case.query.asked)
        if asks(clause) and (own := _weights(view, clause)) and weight_said(own, said) <= _UNTOLD
    ]
    before = weight_said(weights, said)
    telling = [
        (cover + more, sentence)
        for sentence in (_beside(view, draft, weights) if owed else ())
        if (cover := weight_said(weights, text := _in_place(sentence))) >= _OF_QUESTION
        and (more := weight_said(weights, said + text) - before) >= _MORE
        and any(weight_said(own, text) >= _OF_CLAUSE for own in owed)
    ]
    if not telling:
        return draft
    _, best = max(telling, key=lambda each: each[0])
    told = Draft()
    quote = without_list_mark(best.text).rstrip("。；")
    told.text = say("says", quote=quote, cite=told.cite_sentence(view, best))
    draft.join(told.text, told)
    return draft


def _weights(view: ReportView, text: str) -> dict[str, float]:
    """Character pairs of what a text names, by their rarity in the report."""
    pairs = {pair for piece in content_pieces(text) for pair in bigrams(piece)}
    return {pair: view.sentence_index.worth(pair) for pair in sorted(pairs)}


def _said(draft: Draft) -> str:
    names = [name for _, figure in draft.figures for name in (figure.item, figure.part, figure.region)]
    return "".join((draft.text, *names, *draft.notes))


def _in_place(sentence: Sentence) -> str:
    """A sentence with the heading that it stands under."""
    return f"{sentence.text}\n{''.join(sentence.headings[-1:])}"


def _beside(view: ReportView, draft: Draft, weights: Weights) -> Iterator[Sentence]:
    """Sentences of prose on the pages cited or next to them that are not quoted yet."""
    pages = {span.page for place in draft.places if place.view is view for span in place.spans}
    near = {page + step for page in pages for step in range(-_NEXT, _NEXT + 1)}
    for number in view.sentence_index.scores(dict(weights)):
        sentence = view.sentences[number]
        told = sentence.is_row or sentence.is_heading or len(sentence.text) > _LONGEST
        if sentence.page in near and not told and without_list_mark(sentence.text)[:20] not in draft.text:
            yield sentence


__all__ = ["with_clause_told"]
