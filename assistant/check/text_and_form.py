"""Whether prose and an appraisal form count one thing alike: 正文的人数和自评表对得上吗.

Takes the indicator that the question names and the statement of the text most like it in the same kind
of unit; money of a budget and scores are compared elsewhere.
"""

from __future__ import annotations

import re

from assistant.calculate import difference
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.performance.forms_named import forms_named
from assistant.performance.indicators import Hit, hits_of, units_asked
from index import Figure

_IN_TEXT = re.compile(r"正文|文字|说明|报告(?:里|中)?(?:写|说)")
_IN_FORM = re.compile(r"(?:自评|绩效|目标|评价)(?:自评)?表")
_PEOPLE = ("人", "名", "位", "人次")
_SINGLE = "元"  # what one of a thing costs or gets, and no money of a budget
_LEAST = 0.34


def result_told(case: Case) -> Draft | None:
    """The result that a form prints against the number that the text gives of the same."""
    text = case.query.text
    if not (_IN_TEXT.search(text) and _IN_FORM.search(text)):
        return None
    forms = [(view, form) for view in case.views for form in view.forms]
    for hit in hits_of(forms, forms_named(case.views, text), case.linked.folded):
        printed = hit.row.get("完成值") or hit.row.get("目标值")
        asked = units_asked(text, [hit.row])
        if printed is None or printed.value is None or (asked and not _of_units(printed, asked)):
            continue
        told = _told_in_text(hit, printed, text)
        if told is not None:
            return _compared(hit.view, told, printed)
    return None


def _of_units(figure: Figure, units: set[str]) -> bool:
    return any(_alike(figure.unit, unit) for unit in units)


def _alike(one: str, two: str) -> bool:
    """Whether two units count alike; 元/亩 and 元 do, where the name says of what one of a thing costs."""
    one, two = one.split("/")[0], two.split("/")[0]
    return one == two or {one, two} <= set(_PEOPLE)


def _told_in_text(hit: Hit, printed: Figure, text: str) -> Figure | None:
    """The count in prose whose name shares most with the indicator's and the question's."""
    row = set(bigrams(hit.row.name))
    name = row | set(bigrams(text))
    scored = [
        (len(own & name) / len(own), len(own & name), -number)
        for number, figure in enumerate(hit.view.figures)
        if figure.table is None
        and figure.value is not None
        and figure.part != "调整前"
        and (figure.measure in ("数量", "完成值") or figure.unit == _SINGLE)
        and _alike(figure.unit, printed.unit)
        and (own := set(bigrams(figure.item)))
        and own & row
    ]
    best = max(scored, default=None, key=lambda each: (each[1], each[0], each[2]))
    return hit.view.figures[-best[2]] if best and best[0] >= _LEAST else None


def _compared(view: ReportView, told: Figure, printed: Figure) -> Draft:
    draft = Draft()
    places = (
        f"正文写{told.item}{draft.figure(view, told)}{draft.cite(view, told)}，"
        f"表中“{printed.item}”为{draft.figure(view, printed)}{draft.cite(view, printed)}"
    )
    if told.value == printed.value:
        draft.text = f"一致：{places}。"
        return draft
    result, expression = draft.work(difference(told, printed))
    draft.text = f"不一致，相差{result}（{expression} = {result}）：{places}。"
    return draft


__all__ = ["result_told"]
