"""How many things a sentence lists below an amount, beside the amount (有多少亿？一共列了几个项目)."""

from __future__ import annotations

import re

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case, find_for
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index.normalise import is_money

_ASKED = re.compile(
    r"(?:列|分|安排|涉及|包括|包含|支持|投向|用于|用在|分给)(?:出|到|成|在)?了?(?:几|多少)"
    r"(?P<unit>个|项|笔|块|类|家)(?:具体)?(?P<noun>项目|工程|单位|学校|部分|款项|用途|方面)?"
)
_LEAST = 2


def parts_counted(case: Case) -> Draft | None:
    """The amount of a thing and how many parts prose lists below it; None where that is not asked or told."""
    asked = _ASKED.search(case.query.text)
    if asked is None or case.query.operation not in ("lookup", "sum"):
        return None
    for view in case.views:
        for target in case.linked.targets:
            whole = find_for(case, view, target, ["amount"]).by_want.get("amount")
            parts = _listed(view, whole) if whole and whole.score >= ENOUGH else []
            if whole and len(parts) >= _LEAST:
                draft = Draft()
                told = value_clause(draft, whole, target, case.query.unit)
                listed = "、".join(f"{part.figure.item}{draft.figure(view, part.figure)}" for part in parts)
                cites = "".join(dict.fromkeys(draft.cite(view, part.figure) for part in parts))
                count = f"{len(parts)}{asked['unit']}{asked['noun'] or ''}"
                draft.text = f"{told}，共列{count}：{listed}{cites}。"
                return draft
    return None


def _listed(view: ReportView, whole: Match) -> list[Match]:
    """The amounts that the sentence of a whole lists right below it."""
    figure = whole.figure
    return [
        Match(view, number, 1.0, 1.0)
        for number, part in enumerate(view.figures)
        if part.ancestors[-1:] == (figure.item,)
        and part.table == figure.table is None
        and (part.measure, part.year) == (figure.measure, figure.year)
        and part.spans == figure.spans
        and is_money(part.unit)
    ]


__all__ = ["parts_counted"]
