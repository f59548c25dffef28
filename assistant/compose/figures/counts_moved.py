"""By how many a count has moved, where a sentence tells it before and after (出国人次从29人降为16人)."""

from __future__ import annotations

import re

from assistant.calculate import difference
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import ENOUGH, Case, find_for
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from index import Figure
from index.normalise import is_money

_ASKED = re.compile(
    r"(?:[多少减降][了少出]*|(?<!新)增[了加]*|相差|差)(?:几|多少)(?:个|人次?|名|位|辆|台|家|批次?|次|场|户|项)"
)
_NAMED = 0.3  # of the name of what is counted, said in the question
_BEFORE, _AFTER = "调整前", "调整后"


def counts_moved(case: Case) -> Draft | None:
    """The count before and after with what lies between; None where no such move of what is named is told."""
    if not _ASKED.search(case.query.text) or case.query.wants_any("reason", "rate"):
        return None
    for view in case.views:
        if pair := _pair(case, view):
            draft = Draft()
            before, after = pair
            work = difference(after.figure, before.figure)
            result, expression = draft.work(work)
            values = [draft.figure(view, each.figure) for each in pair]
            word = "增加" if work.rises(after.figure) else "减少"
            cite = draft.cite(view, after.figure)
            gap = f"{word}{result}（{expression} = {result}）"
            told = [f"{after.figure.item}从{values[0]}变为{values[1]}{cite}，{gap}"]
            draft.text = "；".join(told + _counted_too(draft, case, view, after.figure)) + "。"
            return draft
    return None


def _pair(case: Case, view: ReportView) -> tuple[Match, Match] | None:
    """The two levels of the count whose name shares most with the question."""
    asked = set(bigrams(case.linked.folded))
    found: list[tuple[int, Match, Match]] = []
    for number, figure in enumerate(view.figures[:-1]):
        after = view.figures[number + 1]
        levels = (figure.part, after.part) == (_BEFORE, _AFTER) and figure.item == after.item
        counts = figure.measure == "数量" and figure.unit == after.unit and not is_money(figure.unit)
        called = set(bigrams(figure.item))
        shared = len(asked & called)
        if levels and counts and shared > _NAMED * len(called):
            found.append((shared, Match(view, number, 1.0, 1.0), Match(view, number + 1, 1.0, 1.0)))
    best = max(found, key=lambda each: each[0], default=None)
    return best[1:] if best else None


def _counted_too(draft: Draft, case: Case, view: ReportView, moved: Figure) -> list[str]:
    """What else the question counts (一共派出几个团), in units of its own."""
    later = case.query.text.partition("？")[2]
    told = []
    for units in counted_units(later):
        for target in case.linked.targets:
            found = find_for(case, view, target, ["count"])
            matches = [match for match in (found.by_want.get("count"), *found.extra) if match]
            fitting = (m for m in matches if m.figure.unit in units and m.score >= ENOUGH)
            if (match := next(fitting, None)) and match.figure is not moved:
                told.append(value_clause(draft, match, target))
                break
    return told


__all__ = ["counts_moved"]
