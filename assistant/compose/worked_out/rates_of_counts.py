"""A rate that no report prints, from two counts of one sentence (发放问卷120份，收回114份: 回收率)."""

from __future__ import annotations

import re

from assistant.calculate import share
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from index import Figure
from index.normalise import is_money

_ASKED = re.compile(r"(?P<done>[\u4e00-\u9fff]{2})率(?:是|有|为|达到?|能?有)?(?:了)?(?:多少|多高|几)")


def rate_of_counts(case: Case) -> Draft | None:
    """How much of what is counted was done as the rate says; None where one is printed or none fits."""
    asked = _ASKED.search(case.query.text)
    if asked is None:
        return None
    for target in case.linked.targets:
        for view in case.views:
            if f"{asked['done']}率" in view.full_text:
                return None
            for match in case.matches(view, target):
                whole = match.figure
                if match.score < ENOUGH or whole.part or whole.measure != "数量" or is_money(whole.unit):
                    continue
                done = [figure for figure in view.figures if _done(figure, whole, asked["done"])]
                if len(done) == 1:
                    return _told(match, done[0], f"{asked['done']}率")
    return None


def _done(figure: Figure, whole: Figure, word: str) -> bool:
    """Whether a figure is the part of the very count that a verb tells (回收: 收回), and not more than it."""
    of_it = (figure.item, figure.unit, figure.spans) == (whole.item, whole.unit, whole.spans)
    if not of_it or figure.measure != "数量" or figure.value is None or whole.value is None:
        return False
    return sorted(figure.part) == sorted(word) and figure.value <= whole.value


def _told(whole: Match, done: Figure, rate: str) -> Draft | None:
    work = share(done, whole.figure)
    if work is None:
        return None
    draft = Draft()
    values = [draft.figure(whole.view, figure) for figure in (whole.figure, done)]
    result, expression = draft.work(work)
    cite = draft.cite(whole.view, done)
    told = f"{whole.figure.item}{values[0]}，{done.part}{values[1]}{cite}"
    draft.text = f"{told}，{rate}为{result}（{expression} = {result}）。"
    return draft


__all__ = ["rate_of_counts"]
