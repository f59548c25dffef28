"""How much of a project's investment is done, where the sentences on it tell both: 投资完成了百分之几.

The first gives what is invested in the project, a later one before the next project 累计完成投资…; the
share of the one in the other is worked out. Chooses the project by what the question names.
"""

from __future__ import annotations

import re

from assistant.calculate import share
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money, item_key

_ASKED = re.compile(
    r"投资[^，。？]{0,8}完成|完成[^，。？]{0,6}投资|投资(?:进度|完成率)|完成了?(?:预算的)?(?:百分之|几成)"
)
_RATE = re.compile(r"百分之|几成|完成率|进度|比例|多少[%％]")
_DONE = re.compile("(?:累计|已|目前|实际|共)*(?:完成投资|投资完成|完成产值|完成投资额)(?:额|数)?")
_MOST_AFTER = 24  # figures from a project to what is done of it


def investment_done(case: Case) -> Draft | None:
    """The share of its investment that a project has done; None where one of the two is not told."""
    text = case.query.text
    if not (_ASKED.search(text) and _RATE.search(text)):
        return None
    for view in case.views:
        for target in case.linked.targets:
            for whole in case.matches(view, target)[:3]:
                if draft := _told(whole, target):
                    return draft
    return None


def _told(whole: Match, target: Target) -> Draft | None:
    """How much is done of an investment that prose tells."""
    figure = whole.figure
    fits = whole.score >= ENOUGH and figure.table is None and is_money(figure.unit)
    done = _done(whole) if fits and figure.value else None
    work = share(done.figure, figure) if done else None
    if done is None or work is None or work.value > 100:
        return None
    draft = Draft()
    values = f"{value_clause(draft, whole, target)}，{value_clause(draft, done)}"
    result, expression = draft.work(work)
    told = f"{subject(figure, target)}的投资完成了{result}（{expression} = {result}）"
    draft.text = f"{told}：{values}。"
    return draft


def _done(whole: Match) -> Match | None:
    """What is told as done after a project, before the money of the next."""
    view, first = whole.view, whole.figure
    for number in range(whole.number + 1, min(whole.number + _MOST_AFTER, len(view.figures))):
        figure = view.figures[number]
        if figure.table is not None or figure.headings != first.headings:
            return None
        if is_money(figure.unit):
            return Match(view, number, 1.0, 1.0) if _is_done(figure) else None
    return None


def _is_done(figure: Figure) -> bool:
    return figure.value is not None and bool(_DONE.fullmatch(item_key(figure.item)))


__all__ = ["investment_done"]
