"""A clause of the question that an answer says nothing of: the sentence beside what is cited that tells it.

纳入决算的单位有几个？哪个是参公管理的？: the count is told, and which one stands in the same sentence.
Only prose on the pages cited or next to them, and only where it says most of the whole question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.draft import REFUSALS, Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.extend import opens_item
from assistant.find.text.forms_of_speech import asks
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.words_said import Words, words_of
from assistant.question.named.bodies import names_of, spoken_of
from assistant.templates import say
from index.normalise import longest_first, without_list_mark

_CLAUSE = re.compile(r"[^，。；？！,;?!]+")
_OF_QUESTION = 0.55  # the least of the question's rare words that a sentence says
_MORE = 0.15  # how much more of the question is said with it
_OF_CLAUSE = 0.7  # the least of the clause left out that it says
_UNTOLD = 0.4  # the most that an answer says of a clause that it leaves out
_LONGEST = 400
_NEXT = 1  # pages from what is cited
_TITLE = re.compile(r"[表：]$")  # of a table, or of what follows
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def with_clause_told(case: Case, draft: Draft) -> Draft:
    """The draft, with the sentence that tells a clause of the question that it leaves out, where one does."""
    if draft.status in REFUSALS or draft.status == "declared_none" or not draft.places:
        return draft
    view = draft.places[0].view
    text = _of_no_body(view, case.linked.folded)
    said = _said(draft)
    clauses = (words_of(case.linked, view, clause) for clause in _CLAUSE.findall(text) if asks(clause))
    asked = [clause for clause in clauses if clause]
    if case.query.operation == "rank" and len(asked) == 1:
        return draft  # the first of the rows of a whole, which need not be said again
    owed = [clause for clause in asked if clause.cover(said) <= _UNTOLD]
    whole = words_of(case.linked, view, text)
    before = whole.cover(said)
    telling = [
        (cover + more, sentence)
        for sentence in (_beside(view, draft, whole) if owed else ())
        if (cover := whole.cover(told := _in_place(sentence))) >= _OF_QUESTION
        and (more := whole.cover(said + told) - before) >= _MORE
        and any(clause.cover(told) >= _OF_CLAUSE and clause.cover(sentence.text) for clause in owed)
    ]
    if not telling:
        return draft
    _, best = max(telling, key=lambda each: each[0])
    beside = Draft()
    quote = without_list_mark(best.text).rstrip("。；")
    draft.join(say("says", quote=quote, cite=beside.cite_sentence(view, best)), beside)
    return draft


def passes_over(case: Case, draft: Draft, clause: str, most: float = _UNTOLD) -> bool:
    """Whether a draft says no more than next to nothing of a clause of the question."""
    view = draft.places[0].view if draft.places else case.views[0]
    return words_of(case.linked, view, _of_no_body(view, clause)).cover(_said(draft)) <= most


def _of_no_body(view: ReportView, text: str) -> str:
    """A text without the names of the body whose report it is: whose it is tells nothing."""
    for name in longest_first(names_of(view.report) | spoken_of(text, view.report)):
        text = text.replace(name, "")
    return text


def _said(draft: Draft) -> str:
    names = [name for _, figure in draft.figures for name in (figure.item, figure.part, figure.region)]
    return "".join((draft.text, *names, *draft.notes))


def _in_place(sentence: Sentence) -> str:
    """A sentence with the heading that it stands under."""
    return f"{sentence.text}\n{''.join(sentence.headings[-1:])}"


def _beside(view: ReportView, draft: Draft, words: Words) -> Iterator[Sentence]:
    """Sentences of prose on the pages cited or next to them that tell more than the numbers told already."""
    pages = {span.page for place in draft.places if place.view is view for span in place.spans}
    near = {page + step for page in pages for step in range(-_NEXT, _NEXT + 1)}
    known = {figure.printed for _, figure in draft.figures}
    for number in view.sentence_index.scores(dict(words.weights)):
        sentence = view.sentences[number]
        numbers = set(_NUMBER.findall(sentence.text))
        prose = not (sentence.is_row or sentence.is_heading or len(sentence.text) > _LONGEST)
        prose = prose and not _TITLE.search(sentence.text) and bool(numbers or not opens_item(sentence))
        told = (numbers and numbers <= known) or without_list_mark(sentence.text)[:20] in draft.text
        if sentence.page in near and prose and not told:
            yield sentence


__all__ = ["passes_over", "with_clause_told"]
