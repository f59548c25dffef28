"""Of what a difference, or the rest of a sum, consists, told behind it where the question asks.

Names the one figure that is exactly as much; an answer without a single difference stays as it is.
"""

from __future__ import annotations

from assistant.calculate import Worked
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.same_amount import asks_what_differs, of_difference
from assistant.find.text.view import ReportView
from assistant.question.targets.calculation import asks_what_is_left
from index.normalise import is_money

_SIDES = 2


def with_what_differs(case: Case, draft: Draft) -> Draft:
    """The draft with what its one difference consists of, where that is asked and one figure is as much."""
    apart = [work for work in draft.works if " − " in work.expression and len(work.operands) >= _SIDES]
    asked = asks_what_differs(case.query.asked) or asks_what_is_left(case.linked.folded)
    if len(apart) == 1 and is_money(apart[0].unit) and asked:
        figures = {id(operand.figure) for operand in apart[0].operands}
        view = next((view for view, figure in draft.figures if id(figure) in figures), None)
        draft.text += what_differs(draft, view, apart[0]) if view else ""
    return draft


def what_differs(draft: Draft, view: ReportView, work: Worked) -> str:
    """The figure that is as much as a difference, as a sentence; "" where there is no single one."""
    match = of_difference(view, work)
    word = "剩下" if len(work.operands) > _SIDES else "相差"
    return f"{word}的数与报告的这一项相同：{value_clause(draft, match)}。" if match else ""


__all__ = ["what_differs", "with_what_differs"]
