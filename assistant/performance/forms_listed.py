"""Which projects have a form at all: 附的绩效目标表是哪几个项目的.

Told by the heads of the forms. A question that says anything else of them (the score, what was not
reached) asks for some of them only and is none of its business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.draft import Draft
from assistant.find.text.view import ReportView
from assistant.performance.appraisal import Form
from assistant.performance.indicators import Named
from assistant.templates import say
from index.normalise import is_money, item_key

_FORM = re.compile(
    r"(?:项目|财政)?(?:支出)?绩效(?:目标|自评|评价|申报|填报)*表|自评表|公开了?(?:项目)?绩效目标(?=的)"
)
_MONEY = re.compile(
    r"，(?:金额|资金|预算)?(?:各自?|分别|每个)(?:安排|投|花|有|是|要)?了?多少(?:钱|[万亿]?元|资金)?"
)
_APPRAISED = re.compile("自评|评价")  # told of what was done; a plan has forms of its aims
_WHICH = re.compile(r"哪|什么|名称")
_NUMBER = r"[一二两三四五六七八九十几\d]+"
_SCAFFOLD = re.compile(
    rf"20\d\d年度?|报告|后面|最后|附(?:件|表)?|公开|填报?|编报?|列出?|一共|总共|共|都|分别|各自?|项目|重点|名称|叫什么|什么"
    rf"|哪些|哪?{_NUMBER}[个项张份]|哪[个项]?|多少[个项张份]?|[里中是有给为的了着上]|[，。？、]"
)
_WHOLE = "整体"
_MOST_NAMED = 20


def forms_listed(forms: Sequence[Named], text: str) -> Draft | None:
    """The projects that have forms, each cited by its first row; None where they are not asked for."""
    if not (_FORM.search(text) and _WHICH.search(text) and "项目" in text):
        return None
    money = _MONEY.search(text)
    if _SCAFFOLD.sub("", _FORM.sub("", _MONEY.sub("", text))):
        return None
    first: dict[str, Named] = {}
    appraised = bool(_APPRAISED.search(text))
    for view, form in forms:
        of_kind = bool(form.rows) and view.is_plan != appraised
        if of_kind and form.project and _WHOLE not in form.project:
            first.setdefault(form.project, (view, form))
    if not first:
        return None
    draft = Draft()
    named = "；".join(
        f"{project}{_amount(draft, *named) if money else ''}{_cite(draft, *named)}"
        for project, named in list(first.items())[:_MOST_NAMED]
    )
    more = "等" if len(first) > _MOST_NAMED else ""
    draft.text = say("rows_met", count=str(len(first)), clauses=named + more) + "。"
    return draft


def _cite(draft: Draft, view: ReportView, form: Form) -> str:
    return draft.cite(view, (*form.funds, *form.rows)[0].any)


def _amount(draft: Draft, view: ReportView, form: Form) -> str:
    """The money of a project, from its form or from the row that is called just so; "" for none printed."""
    own = (figure for row in form.funds for figure in row.figures.values())
    rows = view.figures_at(view.by_name.get(item_key(form.project), ()))
    told = next((f for f in (*own, *rows) if is_money(f.unit) and f.value is not None and not f.part), None)
    return f"{draft.figure(view, told)}{draft.cite(view, told)}" if told else ""


__all__ = ["forms_listed"]
