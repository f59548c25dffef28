"""What share of a project's money is to be spent by the end of which month: 到6月底计划支出百分之几.

A form of a project's targets prints it in a row of its own. Tells it of the project that a question
names, or of the only one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.templates import say
from index import Figure

_PLAN = re.compile(r"(?:支出|用款|使用)(?:进度)?计划$")
_MONTH = re.compile(r"(?P<month>\d{1,2})月(?:份?[底末]|\d{1,2}[日号])")
_ASKS = re.compile("计划|进度|百分之|几成|%|比例")
_EACH = re.compile(r"各?(?:个)?(?:月底|时间?[点段]|季度|节点)")
_LEAST = 0.25  # of a project's name that a question says

Planned = tuple[ReportView, Figure]


def spending_planned(case: Case) -> Draft | None:
    """The shares planned for the months that a question says, or for all; None where it asks for none."""
    text = case.query.asked
    months = {found["month"] for found in _MONTH.finditer(text)}
    every = not months and ("支出计划" in text and _EACH.search(text) is not None)
    planned = list(_planned(case)) if (months and _ASKS.search(text)) or every else []
    if not planned:
        return None
    project = _named(planned, text)
    told = [
        (view, figure)
        for view, figure in planned
        if figure.ancestors[0] == project and (every or _month_of(figure) in months)
    ]
    draft = Draft()
    if not told:
        draft.status = "not_stated"
        draft.text = say("not_stated", subject=f"“{case.linked.name}”", what="的支出计划") + "。"
        return draft
    clauses = [
        f"{figure.part}{draft.figure(view, figure)}{draft.cite(view, figure)}" for view, figure in told
    ]
    draft.text = f"“{project}”的{told[0][1].item}：{'，'.join(clauses)}。"
    return draft


def _planned(case: Case) -> Iterator[Planned]:
    for view in case.views:
        for figure in view.figures:
            if figure.unit == "%" and figure.ancestors and figure.part and _PLAN.search(figure.item):
                yield view, figure


def _month_of(figure: Figure) -> str:
    found = re.match(r"\d+", figure.part)
    return found.group() if found else ""


def _named(planned: list[Planned], text: str) -> str:
    """The project that the question says most of, or the only one; "" for none or several."""
    said = {figure.ancestors[0]: share_said(figure.ancestors[0], text) for _, figure in planned}
    best = max(said.values())
    named = [project for project, share in said.items() if share == best]
    return named[0] if len(named) == 1 and (best >= _LEAST or len(said) == 1) else ""


__all__ = ["spending_planned"]
