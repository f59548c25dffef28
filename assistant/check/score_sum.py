"""Whether the scores of a form's rows add up to the total that it prints: 各项得分加起来是总分吗.

Takes the form of the project that the question names, else the one of the whole body, else the only one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import gap_to, total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.performance.appraisal import Form, Row
from assistant.performance.forms_named import forms_named
from assistant.performance.indicators import Named
from assistant.templates import say
from index import Figure

_ADDED = r"(?:加(?:起来|总|在?一[起块遍下次]|和|得?出)|相加|累加|合计|汇总|合起来|之和|总和|加上?一遍)"
_EACH = (
    r"(?:各|每|逐|一项)[\u4e00-\u9fff]{0,3}?(?:项|个|条)?[\u4e00-\u9fff]{0,6}?(?:指标|得分|分数|分值)"
    r"|分项(?:得分|分数)?"
)
_ASKED = re.compile(
    rf"(?:{_EACH})[^，。？]{{0,10}}{_ADDED}|{_ADDED}[^，。？]{{0,8}}(?:{_EACH})|得分[^，。？]{{0,4}}{_ADDED}"
)
_OF_SCORES = re.compile(r"分(?!别|之|布|配|成|类|项)")
_LOST = re.compile("扣|丢分|失分")
_WHOLE = re.compile("整体")
_LEAST = 3


def score_sum(case: Case) -> Draft | None:
    """The scores of all rows added, against the total score; None where no form prints both."""
    text = case.query.text
    if not _ASKED.search(text) or not _OF_SCORES.search(text) or _LOST.search(text):
        return None
    for view, form in _chosen(case):
        scores = _scores(form)
        printed = form.total.get("得分") if form.total else None
        if printed is not None and printed.value is not None and len(scores) >= _LEAST:
            return _told((view, form), scores, printed)
    return None


def _chosen(case: Case) -> Sequence[Named]:
    """The forms that a question may mean, the likeliest first."""
    forms = [(view, form) for view in case.views for form in view.forms if _scores(form) and form.total]
    named = forms_named(case.views, case.query.text)
    whole = [each for each in forms if _WHOLE.search(each[1].project)]
    return named or whole or (forms if len({form.project for _, form in forms}) == 1 else [])


def _scores(form: Form) -> list[Figure]:
    """The scores of the rows of a form, that of its money once."""
    rows: list[Row] = [row for row in form.rows if row.is_money and row.get("得分")][:1]
    rows += form.indicators
    return [score for row in rows if (score := row.get("得分")) is not None and score.value is not None]


def _told(named: Named, scores: Sequence[Figure], printed: Figure) -> Draft:
    view, form = named
    draft = Draft()
    work = total(scores)
    result, expression = draft.work(work)
    ends = "".join(dict.fromkeys(draft.cite(view, figure) for figure in (scores[0], scores[-1])))
    told = draft.figure(view, printed) + draft.cite(view, printed)
    added = f"{result}（{expression} = {result}）{ends}"
    if work.value == printed.value:
        draft.text = say("scores_add_up", project=form.project, total=told, added=added)
        return draft
    gap, how = draft.work(gap_to(work, printed))
    draft.text = say(
        "scores_fall_apart", project=form.project, total=told, added=added, gap=f"{gap}（{how} = {gap}）"
    )
    return draft


__all__ = ["score_sum"]
