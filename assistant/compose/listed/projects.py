"""Projects of one body, one kind or one fund: which they are, how many, what they come to together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import Worked, share_of_sum, stated, total
from assistant.compose.wording import MOST_LISTED, none_of_rows, rows_met, subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.projects import (
    CLASS,
    PURCHASES,
    asks_project,
    is_below,
    narrowed,
    projects_of,
    subjects_asked,
    whole_of_rows,
)
from index.normalise import item_key

_TOGETHER = re.compile(r"一共|合计|总共|共计|加起来|总额|多少(?:钱|万|元|资金)|共(?:有|是)?多少")

_PROJECTS = re.compile("(?:项目|工程)(?:建设)?$")
_SHORTEST_NAME = 3


def projects(case: Case) -> Draft | None:
    """The projects that the question narrows down to, with their sum where it asks for one."""
    if not asks_project(case) or case.query.operation not in ("lookup", "sum") or _number_told(case):
        return None
    for view in case.views:
        every = projects_of(case, view)
        rows = narrowed(case, every)
        if rows is not None:
            return _listed(case, rows, every) if rows else none_of_rows(every)
    return None


def _number_told(case: Case) -> bool:
    """Whether only the number of projects is asked, and a report says it of what the question names."""
    if "count" not in case.query.wants or case.query.wants_any("list", "amount", "share"):
        return False
    named = {key for m in case.linked.mentions for key in (*m.keys, m.text) if len(key) >= _SHORTEST_NAME}
    return any(
        figure.measure == "数量"
        and figure.year == case.year_for(view)[0]
        and (own := _PROJECTS.sub("", item_key(figure.item))) != item_key(figure.item)
        and any(name in own for name in named)
        for view in case.views
        for figure in view.figures
    )


def _listed(case: Case, rows: list[Match], every: Sequence[Match]) -> Draft:
    subjects = subjects_asked(case, rows).items()
    draft = Draft(known_as=[name for code, name in subjects if all(is_below(row, code) for row in rows)])
    together, shared = "", "share" in case.query.wants
    work = total([row.figure for row in rows]) if len(rows) > 1 else stated(rows[0].figure)
    if len(rows) > 1 and (shared or _TOGETHER.search(case.query.text)):
        result, expression = draft.work(work)
        together = f"，合计{result}（{expression} = {result}）"
    if shared:
        together += _share_of_all(draft, rows, work)
    clauses = [
        value_clause(draft, row, unit=case.query.unit) + (_apart(row, rows) or _bought_for(row, every))
        for row in rows[:MOST_LISTED]
    ]
    draft.text = rows_met(draft, clauses, rows[MOST_LISTED:], together)
    return draft


def _share_of_all(draft: Draft, rows: Sequence[Match], work: Worked) -> str:
    """How much the rows are of the total of their table; "" where it prints none."""
    whole = whole_of_rows(rows)
    share = share_of_sum(work, whole.figure) if whole else None
    if whole is None or share is None:
        return ""
    value, cite = draft.figure(whole.view, whole.figure), draft.cite(whole.view, whole.figure)
    result, expression = draft.work(share)
    return f"，占{subject(whole.figure)}{value}{cite}的{result}（{expression} = {result}）"


def _apart(row: Match, rows: Sequence[Match]) -> str:
    """What stands above a row alone among those of its name, in brackets; "" where its name says enough."""
    same = [other.figure for other in rows if other.figure.item == row.figure.item]
    shared = set.intersection(*(set(figure.ancestors) for figure in same))
    own = next((name for name in row.figure.ancestors if name not in shared), "") if len(same) > 1 else ""
    return f"（{own}）" if own else ""


def _bought_for(row: Match, every: Sequence[Match]) -> str:
    """The one purchase that a row of what is bought stands under alone (甲普查 of 测绘服务), in brackets."""
    above = row.figure.ancestors[-1:]
    alone = [other for other in every if other.figure.ancestors[-1:] == above] == [row]
    told = PURCHASES.search("".join(row.figure.headings[-1:])) and above and not CLASS.match(above[0])
    return f"（{above[0]}）" if told and alone else ""
