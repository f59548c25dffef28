"""What the goals of one body count, where a table prints those of many bodies in words.

青松湖自然保护区要管护多少亩林: the row of that body says so in its cell of goals, and no row of another
body tells it. Finds and quotes the words; knows no indicators.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import content_pieces
from assistant.question.named.bodies import is_one_of
from assistant.templates import say

_BODY = re.compile(
    r"[\u4e00-\u9fff]{3,}?(?:(?:自然)?保护区|公园|[林农牧渔]场|水库|灌区|[分总]?[局队]|学院|大学|医院|[中小]学|监狱)"
    r"(?:管理[局站处所]|管护站)?"
)
_CLAUSE = re.compile(r"[^，。；,;]+")
_CODE = re.compile(r"^[\d-]{4,}(?=[\u4e00-\u9fff])")
_SHORTEST = 6
_TELLING = 2  # pairs of characters that a clause says of what is asked


def goal_of_body(case: Case, views: Iterable[ReportView]) -> Draft | None:
    """What the goals of the body named count of what is asked, quoted; None where no row is of it."""
    text = case.query.text
    units = {unit for group in counted_units(text) for unit in group}
    found = _BODY.search(text)
    reports = [view.report for view in case.views]
    if not units or found is None or len(found.group()) < _SHORTEST or is_one_of(found.group(), reports):
        return None
    words = {pair for piece in content_pieces(text.replace(found.group(), "")) for pair in bigrams(piece)}
    counted = re.compile(rf"\d\s*(?:{'|'.join(map(re.escape, units))})")
    for view in views:
        for sentence in view.sentences:
            if sentence.is_row and found.group() in sentence.text:
                clauses = _CLAUSE.findall(sentence.text)
                clauses = [_CODE.sub("", clause) for clause in clauses]
                if told := _telling(clauses, counted, words):
                    draft = Draft()
                    cite = draft.cite_sentence(view, sentence)
                    draft.text = say("says", quote="，".join(told), cite=cite) + "。"
                    return draft
    return None


def _telling(clauses: Sequence[str], counted: re.Pattern[str], words: set[str]) -> list[str]:
    """The clauses from the first to the last that count what is asked, by most of its words."""
    said = [sum(word in clause for word in words) if counted.search(clause) else 0 for clause in clauses]
    best = max(said, default=0)
    places = [place for place, much in enumerate(said) if best >= _TELLING and much == best]
    return list(clauses[places[0] : places[-1] + 1]) if places else []


__all__ = ["goal_of_body"]
