"""Two figures that stand in two places: whether they are one number, and what lies between them.

Does not choose the two.
"""

from __future__ import annotations

import re

from assistant.calculate import difference, in_unit
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.annexed import against_in_annex
from assistant.find.figures.quantities import agree, scope_of
from assistant.find.figures.select import Match

_OF_TITLE = re.compile(r"^20\d\d年度?|[（(].*$|\s+")
_OF_BASIC = "基本支出"


def told_pair(first: Match, second: Match) -> Draft:
    """Whether two figures agree, with their difference and what sets their places apart."""
    draft = Draft()
    clauses = "，".join(value_clause(draft, match) for match in (first, second))
    work = difference(first.figure, second.figure)
    if agree(first.figure, second.figure):
        draft.text = f"一致，两处的数相同：{clauses}。"
        if other := against_in_annex(first):
            value, cite = draft.figure(other.view, other.figure), draft.cite(other.view, other.figure)
            draft.text += f"但附件里另印的是{value}{cite}，与这两处不一致。"
        return draft
    result, expression = draft.work(work)
    draft.text = f"不是同一个数，不一致，相差{result}（{expression} = {result}）：{clauses}。"
    funds = [scope_of(match.figure) for match in (first, second)]
    draft.text += f"两处的口径分别是{funds[0]}和{funds[1]}。" if all(funds) and funds[0] != funds[1] else ""
    draft.text += _tables_apart(first, second)
    return draft


def _tables_apart(first: Match, second: Match) -> str:
    """The tables that print two differing figures, with what the smaller leaves out by its title."""
    titles = [_OF_TITLE.sub("", "".join(m.figure.headings[-1:])) for m in (first, second)]
    in_tables = first.figure.table is not None and second.figure.table is not None
    if not in_tables or not all(titles) or titles[0] == titles[1] or first.view is not second.view:
        return ""
    text = f"前者印在《{titles[0]}》，后者印在《{titles[1]}》"
    basic = [_OF_BASIC in title for title in titles]
    smaller = basic.index(True) if basic.count(True) == 1 else None
    values = [in_unit(match.figure, "元").value for match in (first, second)]
    if smaller is not None and values[smaller] < values[1 - smaller]:
        text += f"：{('前者', '后者')[smaller]}只是基本支出，不含项目支出"
    return f"{text}。"
