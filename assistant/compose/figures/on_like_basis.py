"""What a change on a like basis leaves out (剔除…后，同口径增长…), quoted where it is asked.

Where a question asks the printed move and the one on a like basis, the one untold is added.
"""

from __future__ import annotations

import re

from assistant.compose.wording import OWN_BASIS, stated_rate
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.templates import say
from index import Figure
from index.normalise import compact_text

_ASKED = re.compile(
    r"(?:一次性|不可比|特殊|临时)[^，。？；]{0,8}(?:什么|哪|多少)|(?:剔除|扣除|去掉)的?(?:是|了)?(?:什么|哪)"
)
_BOTH = re.compile(r"账面|表面|名义")
_DOUBTS = re.compile("(?:真的?|果真|当真|确实)[^，。？；]{0,4}?(?:[涨增升降减跌]|翻)")  # 真的涨了三倍吗
_LEAVES_OUT = re.compile(r"(?:剔除|扣除|不考虑|不含)[^；。]{2,60}?(?=[；。]|$)")


def with_basis(case: Case, draft: Draft) -> Draft:
    """The draft with the clause that says what the change told leaves out, where the question asks it."""
    if draft.status != "answered":
        return draft
    both = _BOTH.search(case.query.text) and OWN_BASIS.search(case.query.text)
    if both or (case.query.yes_no and _DOUBTS.search(case.query.text)):
        return _with_other_basis(draft)
    if not _ASKED.search(case.query.text):
        return draft
    for view, figure in draft.figures:
        if not OWN_BASIS.search(figure.part) or figure.measure not in ("增减率", "增减额"):
            continue
        if quote := _quote_of(view, figure):
            draft.text += say("says", quote=quote, cite=draft.cite(view, figure)) + "。"
            return draft
    return draft


def _quote_of(view: ReportView, figure: Figure) -> str:
    """The clause that leaves something out, up to the move told on that basis."""
    text = compact_text("".join(view.text_at(span) for span in figure.spans))
    before = text.partition(figure.printed)[0]
    clauses = list(_LEAVES_OUT.finditer(before))
    unit = figure.unit if figure.unit == "%" else ""
    return text[clauses[-1].start() : len(before) + len(figure.printed)] + unit if clauses else ""


def _with_other_basis(draft: Draft) -> Draft:
    """The draft with the move that its statement tells on the other basis: 账面下降10.3%，同口径增长9.3%."""
    for view, figure in draft.figures:
        if figure.measure != "增减率":
            continue
        like = bool(OWN_BASIS.search(figure.part))
        for number in view.by_group[figure.group]:
            other = view.figures[number]
            same = (other.item, other.year) == (figure.item, figure.year)
            if not same or bool(OWN_BASIS.search(other.part)) == like or other.value is None:
                continue
            if other.direction == "持平" and (quote := _quote_of(view, other)):
                draft.text += say("says", quote=quote, cite=draft.cite(view, other)) + "。"
                return draft
            if other.measure == figure.measure:
                rate = stated_rate(draft, Match(view, number, 1.0, 1.0), False)
                draft.text += f"{'账面' if like else ''}{rate}。"
                return draft
    return draft


__all__ = ["with_basis"]
