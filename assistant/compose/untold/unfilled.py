"""A number whose place in a text is left open (出租资产XX平方米): asked for, it is told to be unfilled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.answer_kinds import asks_money
from assistant.templates import say

_MARK = re.compile(r"(?:[XxＸ×*＊○〇]{2,}|[_＿]{2,}|…+|\.{3,})")
_OPEN = re.compile(
    rf"(?P<ahead>[\u4e00-\u9fff]{{2,12}}){_MARK.pattern}"
    r"(?P<unit>[万亿]?(?:元|平方米|公里|[人名户辆台套个项家件次批亩吨]))"
)
_MONEY = frozenset({"元", "万元", "亿元"})
_SAID = 0.6  # of the words ahead of the open place, those that a question says


def unfilled(case: Case) -> Draft | None:
    """The clause that leaves open what is asked; None where none does, or a figure tells it elsewhere."""
    if case.query.operation != "lookup":
        return None
    units = {unit for group in counted_units(case.query.asked)[:1] for unit in group}
    units |= _MONEY if asks_money(case.query.asked) else set()
    if not units:
        return None
    places = ((view, *place) for view in case.views for place in _open_places(case, view))
    found = next((place for place in places if place[2] in units), None)
    if found is None:
        return None
    view, sentence, unit, clause = found
    told = any(figure.unit == unit and _speaks(case, figure.item) for figure in view.figures)
    if told:
        return None
    draft = Draft(status="not_stated")
    draft.text = say("unfilled", clause=clause, cite=draft.cite_sentence(view, sentence)) + "。"
    return draft


def _open_places(case: Case, view: ReportView) -> Iterator[tuple[Sentence, str, str]]:
    """The open places of a report ahead of which the question's words stand: sentence, unit and clause."""
    for sentence in view.sentences:
        for found in _OPEN.finditer(sentence.text) if _MARK.search(sentence.text) else ():
            if _speaks(case, found["ahead"]):
                yield sentence, found["unit"], found.group()


def _speaks(case: Case, words: str) -> bool:
    """Whether a question says most of some words."""
    grams = set(bigrams(words))
    said = sum(gram in case.linked.folded for gram in grams)
    return said > 1 and said >= _SAID * len(grams)
