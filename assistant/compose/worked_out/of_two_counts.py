"""What no report prints, from two counts of one sentence: a rate, or how many are left undone.

发放问卷120份，收回114份: 回收率. 发现问题23个，已整改21个: 还有2个没有整改.
"""

from __future__ import annotations

import re

from assistant.calculate import remainder, share
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from index import Figure
from index.normalise import is_money

_MANY = r"(?:多少|几)[个项件条家处份户人宗起]?"
_FULLY = "(?:完成?|到位|好)?"
_ASKED = re.compile(
    r"(?P<rated>[\u4e00-\u9fff]{2})率(?:是|有|为|达到?|能?有)?(?:了)?(?:多少|多高|几)"
    rf"|{_MANY}[^，。？]{{0,8}}?(?:没有?|未)能?(?:完成)?(?P<undone>[\u4e00-\u9fff]{{2}}){_FULLY}的?(?=[，。？]|$)"
    rf"|(?P<done>[\u4e00-\u9fff]{{2}}){_FULLY}了{_MANY}(?=[，。？]|$)"
)
_COMPLETED = re.compile(rf"^(?:已经?)?(?:完成)?|{_FULLY}$")


def of_two_counts(case: Case) -> Draft | None:
    """How many of what is counted were done, at what rate or how many not; None where none fits."""
    asked = _ASKED.search(case.query.text)
    if asked is None:
        return None
    kind, word = next((kind, word) for kind, word in asked.groupdict().items() if word)
    for target in case.linked.targets:
        for view in case.views:
            if kind == "rated" and f"{word}率" in view.full_text:
                return None
            for match in case.matches(view, target):
                whole = match.figure
                if match.score < ENOUGH or whole.part or whole.measure != "数量" or is_money(whole.unit):
                    continue
                done = [figure for figure in view.figures if _done(figure, whole, word)]
                if len(done) == 1:
                    return _told(match, done[0], kind, word)
    return None


def _done(figure: Figure, whole: Figure, word: str) -> bool:
    """Whether a figure is the part of the very count that a verb tells (回收: 收回), and not more than it."""
    of_it = (figure.unit, figure.spans) == (whole.unit, whole.spans)
    if not of_it or figure.measure != "数量" or figure.value is None or whole.value is None:
        return False
    told = figure.part if figure.item == whole.item else figure.item
    return sorted(_COMPLETED.sub("", told)) == sorted(word) and figure.value <= whole.value


def _told(whole: Match, done: Figure, kind: str, word: str) -> Draft | None:
    """The whole and what was done of it, with the rate or the rest worked out where that is asked."""
    rated = share(done, whole.figure)
    if rated is None:
        return None
    draft = Draft()
    values = [draft.figure(whole.view, figure) for figure in (whole.figure, done)]
    name = done.part if done.item == whole.figure.item else done.item
    draft.text = f"{whole.figure.item}{values[0]}，{name}{values[1]}{draft.cite(whole.view, done)}"
    if kind != "done":
        result, expression = draft.work(rated if kind == "rated" else remainder(whole.figure, [done]))
        asked = f"{word}率" if kind == "rated" else f"没有{word}的"
        draft.text += f"，{asked}为{result}（{expression} = {result}）"
    draft.text += "。"
    return draft


__all__ = ["of_two_counts"]
