"""Of what a difference, or the rest of a sum, consists, told behind it where the question asks.

Names the one figure that is exactly as much; an answer without a single difference stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculate import Worked, difference, in_unit
from assistant.compose.wording import value_clause, worked_change
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.parts_moved import asks_which_moved, parts_moved
from assistant.find.figures.penalties import FUNDS
from assistant.find.figures.quantities import scope_of
from assistant.find.figures.same_amount import asks_what_differs, of_difference
from assistant.find.figures.select import Match, match_of
from assistant.find.text.view import ReportView
from assistant.question.targets.calculation import asks_what_is_left
from index.normalise import is_money, item_key

_SIDES = 2
_PAYING = FUNDS | {"财政专户"}
_MOST = 4  # parts told of a long table
_NO_REASON = re.compile("，报告没有说明原因(?=。)")


def with_what_differs(case: Case, draft: Draft) -> Draft:
    """The draft with what its one difference consists of, where that is asked and can be told.

    Between two years the parts that moved; between two sums of one year the one figure that is as much.
    """
    apart = [work for work in draft.works if " − " in work.expression and is_money(work.unit)]
    if len(apart) > 1:
        return draft
    if asks_which_moved(case.query.asked) and (moved := _parts_told(draft, _wholes(draft, apart))):
        return replace(
            draft, text=_NO_REASON.sub("", draft.text).rstrip("。") + f"。{moved}", status="answered"
        )
    if not apart:
        return draft
    if asks_what_differs(case.query.asked) or asks_what_is_left(case.linked.folded):
        figures = {id(operand.figure) for operand in apart[0].operands}
        view = next((view for view, figure in draft.figures if id(figure) in figures), None)
        draft.text += what_differs(draft, view, apart[0]) if view else ""
    return draft


def _wholes(draft: Draft, apart: Sequence[Worked]) -> list[Match]:
    """The amounts of the one difference worked out, else of the one that a row prints."""
    return _wholes_told(draft, apart[0]) if apart else _wholes_in_row(draft)


def _wholes_told(draft: Draft, work: Worked) -> list[Match]:
    """The two amounts of a worked difference, in the order of their years."""
    wholes = [
        match_of(view, figure)
        for view, figure in draft.figures
        if any(operand.figure is figure for operand in work.operands)
    ]
    return sorted(wholes, key=lambda match: match.figure.year or 0)


def _wholes_in_row(draft: Draft) -> list[Match]:
    """The amounts of two years whose difference a row of a table prints, where a draft tells that alone."""
    changes = [each for each in draft.figures if each[1].measure == "增减额" and each[1].table is not None]
    if len(changes) != 1 or changes[0][1].value is None:
        return []
    view, change = changes[0]
    amounts = sorted(
        (
            figure
            for figure in view.row_of(change)
            if figure.item == change.item and figure.part == change.part and figure.region == change.region
            if figure.measure in ("预算数", "决算数", "执行数") and figure.value is not None and figure.year
        ),
        key=lambda figure: figure.year or 0,
    )
    if (
        len(amounts) != _SIDES
        or difference(amounts[1], amounts[0]).value != in_unit(change, amounts[1].unit).value
    ):
        return []
    return [match_of(view, figure) for figure in amounts]


def _parts_told(draft: Draft, wholes: Sequence[Match]) -> str:
    """The parts that moved most with the whole between two years, each with its difference; "" for none."""
    if len(wholes) != _SIDES or len({match.figure.year for match in wholes}) != _SIDES:
        return ""
    told = [
        f"{value_clause(draft, before)}，{value_clause(draft, after)}，"
        + worked_change(draft, difference(after.figure, before.figure))
        for before, after in parts_moved(wholes[0], wholes[1])[:_MOST]
    ]
    return "其中变动的是：" + "；".join(told) + "。" if told else ""


def what_differs(draft: Draft, view: ReportView, work: Worked) -> str:
    """The figure that is as much as a difference, as a sentence; "" where there is no single one."""
    match = of_difference(view, work)
    word = "剩下" if len(work.operands) > _SIDES else "相差"
    if match is None:
        return ""
    same = item_key(match.figure.item) in {item_key(operand.figure.item) for operand in work.operands}
    above = f"“{match.figure.ancestors[-1]}”下的" if same and match.figure.ancestors else ""
    fund = scope_of(match.figure)
    of_fund = fund in _PAYING and fund not in {scope_of(operand.figure) for operand in work.operands}
    paid = f"（{fund}资金）" if of_fund and fund not in match.figure.item else ""
    return f"{word}的数与报告的这一项相同：{above}{value_clause(draft, match)}{paid}。"


__all__ = ["what_differs", "with_what_differs"]
