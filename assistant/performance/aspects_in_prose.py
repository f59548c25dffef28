"""The aspects of an appraisal that a sentence tells with their full marks: 项目决策12.5分（满分15分）.

What each lost is worked out. Forms, whose rows lose points too, are read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from assistant.calculate import Worked, difference
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.performance.form_lines import LOST
from assistant.performance.not_appraised import not_appraised
from assistant.templates import say
from index import Figure

_WHICH = re.compile("哪(?:一|几|些)?个?(?:方面|块|部分|维度|环节|项)")
_SHORT = re.compile("^项目|(?:情况|指标|方面)$")
_OF_BODY = re.compile("(?:部门|单位)整体")
_LEAST = 2


@dataclass(frozen=True)
class _Aspect:
    """An aspect with its score and its full marks, of what it is an aspect of."""

    view: ReportView
    score: Figure
    full: Figure

    @property
    def name(self) -> str:
        return self.full.item

    @property
    def lost(self) -> Worked:
        return difference(self.full, self.score)


def aspects_lost(case: Case) -> Draft | None:
    """The aspect that lost most points, or what those named lost; None where no one sentence tells it."""
    text = case.query.text
    if not LOST.search(text):
        return None
    told = [aspects for view in case.views for aspects in _told(view)]
    named = [aspects for aspects in told if any(_short(aspect) in text for aspect in aspects)]
    asked = not_appraised((), text) or "".join(_OF_BODY.findall(text)[:1])
    own = [aspects for aspects in named or told if _is_of(aspects[0], asked)]
    told = own or named
    if len(told) != 1:
        return None
    draft = Draft()
    if case.query.operation == "rank" and _WHICH.search(text):
        least = case.query.order == "least"
        points = (min if least else max)(aspect.lost.value for aspect in told[0])
        lines = [_line(draft, aspect) for aspect in told[0] if aspect.lost.value == points]
        draft.text = f"{'；'.join(lines)}，是扣分最{'少' if least else '多'}的。"
        return draft
    lines = [_line(draft, aspect) for aspect in told[0] if _short(aspect) in text]
    draft.text = "；".join(lines) + "。"
    return draft if lines else None


def _short(aspect: _Aspect) -> str:
    return _SHORT.sub("", aspect.name)


def _line(draft: Draft, aspect: _Aspect) -> str:
    full, score = (draft.figure(aspect.view, figure) for figure in (aspect.full, aspect.score))
    result, expression = draft.work(aspect.lost)
    cite = draft.cite(aspect.view, aspect.score)
    return say("aspect_lost", name=aspect.name, full=full, score=score, lost=result, by=expression, cite=cite)


def _told(view: ReportView) -> Iterator[list[_Aspect]]:
    """The aspects of each sentence that tells several with their full marks."""
    for _, found in groupby(_aspects(view), key=lambda aspect: aspect.full.spans):
        aspects = list(found)
        if len(aspects) >= _LEAST:
            yield aspects


def _aspects(view: ReportView) -> Iterator[_Aspect]:
    for score, full in zip(view.figures, view.figures[1:], strict=False):
        if full.measure == "分值" and full.table is None and score.measure == "得分":
            yield _Aspect(view, score, full)


def _is_of(aspect: _Aspect, asked: str) -> bool:
    """Whether what an aspect is told of, or a heading above it, names the project asked, if one is."""
    name = asked.removesuffix("项目")
    return not name or any(name in above for above in (*aspect.score.ancestors, *aspect.score.headings))
