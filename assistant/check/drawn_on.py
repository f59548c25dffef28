"""Spending beyond the income of a year against what the balance moved by, in a question whether they agree.

Takes income, spending and both balances from under one title, where no other money moved the balance.
Does not say which of them is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import difference, gap_between
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.balance_moved import balances
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from index.normalise import is_money, item_key

_SIDES = r"(?:收支|缺口|支出?.*?收入?|收入?.*?支出?)"
_MOVED = r"(?:变动|变化|增减|减少|增加|差额|少了|多了|消耗|动用)"
_ASKED = re.compile(
    rf"{_SIDES}.*?(?:(?:结转|结余)[^，。？]{{0,8}}?{_MOVED}|{_MOVED}[^，。？]{{0,4}}?(?:结转|结余))"
)
_INCOME, _SPENT = (re.compile(rf"(?:本年|当年)?{side}(?:合计|小计)?") for side in ("收入", "支出"))
_BESIDES = re.compile("使用非财政拨款结余|使用专用结余|结余分配|缴回|调[入出]")


def drawn_on(case: Case) -> Draft | None:
    """Whether the spending less the income of a year is what the balance went down by."""
    if case.query.operation != "check" or not _ASKED.search(case.query.text):
        return None
    for view in case.views:
        for closed, opened in balances(case, view):
            rows = _beside(opened)
            income, spent = (_first(rows, side) for side in (_INCOME, _SPENT))
            besides = any(_BESIDES.search(row.figure.item) and row.figure.value for row in rows)
            if income and spent and not besides:
                return _told(income, spent, opened, closed)
    return None


def _beside(opened: Match) -> list[Match]:
    """The amounts under the title that a balance stands under, whose two sides may be tables of their own."""
    view, own = opened.view, opened.figure
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.value is not None
        and is_money(figure.unit)
        and (figure.headings, figure.region, figure.measure) == (own.headings, own.region, own.measure)
        and (figure.year, figure.part, figure.scope) == (own.year, own.part, own.scope)
    ]


def _first(rows: Sequence[Match], name: re.Pattern[str]) -> Match | None:
    return next((row for row in rows if name.fullmatch(item_key(row.figure.item))), None)


def _told(income: Match, spent: Match, opened: Match, closed: Match) -> Draft:
    draft = Draft()
    over, moved = difference(spent.figure, income.figure), difference(opened.figure, closed.figure)
    more, less = over.rises(spent.figure), moved.rises(opened.figure)
    same = more == less and over.value == moved.value
    sides = []
    for work, said in (
        (over, f"本年支出比本年收入{'多' if more else '少'}"),
        (moved, f"年末结转结余比年初{'减少' if less else '增加'}"),
    ):
        result, expression = draft.work(work)
        sides.append(f"{said}{result}（{expression} = {result}）")
    draft.text = f"{'对得上' if same else '对不上，不一致'}：{'，'.join(sides)}"
    if not same and more == less:
        shown, how = draft.work(gap_between(over, moved))
        draft.text += f"，相差{shown}（{how} = {shown}）"
    clauses = [value_clause(draft, match) for match in (spent, income, opened, closed)]
    draft.text += f"。{'，'.join(clauses)}。"
    return draft


__all__ = ["drawn_on"]
