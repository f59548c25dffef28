"""What is bought for a project, and for which projects a class is bought: rows of a purchase table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import in_unit, total
from assistant.compose.wording import MOST_LISTED, beside_numbers, rows_met, value_clause
from assistant.compose.worked_out.same_rows import rows_of_name
from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.columns import cells_asked
from assistant.find.tables.projects import PURCHASES, rows_titled
from assistant.find.tables.purchase_tree import (
    bought_below,
    bought_by_body,
    bought_of_class,
    by_name_above,
    class_row,
    highest,
    lowest,
)
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG
from assistant.templates import say

_BOUGHT = re.compile(
    r"采购(?!方式|形式|部门|人|代理)|(?:购买|购置(?!费|[及和与、])|买)(?=[^，。？]{0,8}(?:多少|什么|哪))"
)
_WAY = re.compile("(?:方式|形式)")
_FOR_WHICH = re.compile(
    r"哪(?:一|几|些|[两二三四五六七八九十])?[个笔项]?(?:专项|项目)|(?:几|多少)个(?:专项|项目)"
)
_DEAREST = re.compile(r"最(?:贵|高|大|多|便宜|低|小|少)")
_ALL = re.compile(r"(?:一共|总共|合计|共)[^，。？]{0,8}多少")
_TWO = 2
_CLASSES = re.compile("货物|工程|服务")
_EACH_ROW = re.compile(r"各(?:自|是|要|花)?了?(?:多少|几)|分别|每[笔项]")
_EACH = re.compile(r"哪|什么|啥|几[项笔样种]|各(?:是|要|花)?多少|分别")


def purchased_for(case: Case) -> Draft | None:
    """What is bought below the name that the question says; None where it says none."""
    text = case.query.text
    if blank := _way_left_blank(case):
        return blank
    if not _BOUGHT.search(text) or case.query.wants_any("reason", "share", "change"):
        return None
    if len(set(_CLASSES.findall(text))) > 1:
        return None  # 货物、服务各多少: each for itself
    if _FOR_WHICH.search(text) and case.query.operation in ("lookup", "check", "sum"):
        return next((draft for view in case.views if (draft := _for_which(case, view))), None)
    if case.query.operation not in ("lookup", "sum", "rank"):
        return None
    for view in case.views:
        name, rows = bought_below(case, view)
        name, rows = (name, rows) if rows else bought_by_body(case, view)
        if case.query.operation == "rank":
            name, rows = (name, rows) if rows else bought_of_class(case, view)
            if rows and _DEAREST.search(text) and (dearest := _dearest(case, name, rows)):
                return dearest
            continue
        if rows:
            asked_each = bool(_EACH.search(text))
            own = lowest(rows)  # how each thing is bought stands in its own row
            if "method" in case.query.wants:
                return _told(case, name, own) if all(row.figure.attributes for row in own) else None
            asked_each |= any(cells_asked(text, row.figure) for row in own)
            return _told(case, name, own if asked_each else highest(rows))
    return _of_one_name(case) if _EACH_ROW.search(text) and case.query.operation == "lookup" else None


def _way_left_blank(case: Case) -> Draft | None:
    """That the row of what is bought says no way of buying, where one is asked and other rows say theirs."""
    asked = "method" in case.query.wants and _WAY.search(case.query.text)
    named = {key for m in case.linked.mentions if m.kind in STRONG for key in m.keys} if asked else set()
    for view in case.views if named else ():
        every = rows_titled(case, view, PURCHASES)
        columns = {name for row in every for name, _ in row.figure.attributes if _WAY.search(name)}
        own = [row for row in every if view.labels[row.number].item in named]
        if len(columns) == 1 and own and not any(columns & dict(row.figure.attributes).keys() for row in own):
            draft = Draft()
            clauses = "；".join(value_clause(draft, row) for row in own[:MOST_LISTED])
            draft.text = say("left_blank", column=columns.pop(), clauses=clauses) + "。"
            return draft
    return None


def _of_one_name(case: Case) -> Draft | None:
    """Every row of a purchase table that bears the name asked about, where each is asked for."""
    for target in case.linked.targets:
        rows = rows_of_name(case, target)
        if rows and PURCHASES.search("".join(rows[0].figure.headings[-1:])):
            return _told(case, rows[0].figure.item, rows)
    return None


def _told(case: Case, name: str, rows: Sequence[Match]) -> Draft:
    """The rows with their sum."""
    draft = Draft()
    method = "method" in case.query.wants
    clauses = "；".join(
        value_clause(draft, row, unit=case.query.unit)
        + beside_numbers(row.figure.attributes if method else cells_asked(case.query.text, row.figure))
        for row in rows[:MOST_LISTED]
    )
    together = ""
    if len(rows) > 1:
        result, expression = draft.work(total([row.figure for row in rows]))
        together = f"，合计{result}（{expression} = {result}）"
    draft.text = f"{name}{say('rows_met', count=str(len(rows)), clauses=clauses)}{together}。"
    return draft


def _dearest(case: Case, name: str, rows: Sequence[Match]) -> Draft | None:
    """What costs most, or least, of all bought below a name; the sum of all in front where it is asked."""
    each, above = lowest(rows), highest(rows)
    if (
        len(each) < _TWO
        or total([row.figure for row in each]).value != total([r.figure for r in above]).value
    ):
        return None  # things whose name above is not read are left out
    least = case.query.order == "least"
    first = (min if least else max)(each, key=lambda row: in_unit(row.figure, "元").value)
    draft = _told(case, name, above) if _ALL.search(case.query.text) else Draft()
    lead = f"{'其中' if draft.text else name}最{'低' if least else '高'}的是"
    draft.text += f"{lead}{value_clause(draft, first, unit=case.query.unit)}。"
    return draft


def _for_which(case: Case, view: ReportView) -> Draft | None:
    """The names above the rows of a class, each with what is bought for it, and their sum."""
    groups = by_name_above(case, view)
    if not groups:
        return None
    rows = [row for _, own in groups for row in own]
    draft = Draft()
    told = [f"{name}：" + "，".join(value_clause(draft, row) for row in own) for name, own in groups]
    together = ""
    if len(rows) > 1 and case.query.operation != "check":
        result, expression = draft.work(total([row.figure for row in rows]))
        together = f"，合计{result}（{expression} = {result}）"
    draft.text = rows_met(draft, told, end=together)
    whole = class_row(case, view)
    if case.query.operation == "check" and whole and len(rows) > 1:
        checked = parts_against_total(whole, rows)
        draft.join(checked.text, checked)
    return draft
