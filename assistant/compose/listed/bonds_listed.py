"""What a table of bonds in existence tells: rate, term, the highest, their sum, what is still to be built."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import difference, in_unit, total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.bond_rows import DONE, SIZE, WHOLE, Bond, bonds_of, columns_asked, meant
from index.normalise import is_money

_BONDS = re.compile("债(?!务)")
_OTHERWISE = re.compile(
    r"余额|限额|还本|付息|偿还|占|比重|比例|用于|投向|哪些项目|项目有|为什么|原因|比上年|增长"
)
_MOST = re.compile(
    r"(?:哪|谁|最)[^，。？]{0,12}?(?P<how>[高低大小多少长短])|(?P<behind>[高低大小多少长短])的?(?:那|是哪)"
)
_LEAST = "低小少短"
_TOGETHER = re.compile("一共|总共|合计|共计|加起来|(?<!公)共|总计|总额")
_LEFT = re.compile(
    r"(?:还|尚)?(?:差|剩|缺)(?:下|着)?(?:多少|几)|(?:还|尚)(?:有|未|没)[^，。？]{0,8}(?:没|未|完成|投|多少)|没(?:完成|投)|未完成"
)
_HOW_MANY = re.compile("(?:几|多少)个?(只|笔|期|支|批|次)")
_MOST_TOLD = 6


def bonds_listed(case: Case, after_all: bool = False) -> Draft | None:
    """The bonds asked about by a column of their table; None where no such table or column is meant.

    `after_all` tells the sum raised of bonds too, which other tables and the text may tell as well.
    """
    text = case.query.text
    if not _BONDS.search(text) or _OTHERWISE.search(text) or case.query.operation == "check":
        return None
    asked = columns_asked(text) or ([SIZE] if after_all else [])
    for view in case.views:
        listed = bonds_of(view)
        bonds = meant(case, listed) if listed else []
        if bonds and (draft := _told(case, bonds, asked, after_all)):
            return draft
    return None


def _told(case: Case, bonds: Sequence[Bond], asked: Sequence[str], after_all: bool) -> Draft | None:
    text, draft = case.query.text, Draft()
    if WHOLE in asked and _LEFT.search(text):
        draft.text = "；".join(filter(None, (_still_to_do(draft, bond) for bond in bonds[:_MOST_TOLD])))
    elif not asked:
        return None
    elif most := _MOST.search(text):
        draft.text = _first(draft, bonds, asked[0], (most["how"] or most["behind"]) in _LEAST)
    elif asked == [SIZE] and len(bonds) > 1 and (_TOGETHER.search(text) or after_all):
        draft.text = _added(draft, case, bonds)
    elif len(bonds) <= _MOST_TOLD and (asked != [SIZE] or after_all):
        draft.text = "；".join(filter(None, (_columns(draft, bond, asked) for bond in bonds)))
    if not draft.text:
        return None
    draft.text += "。"
    return draft


def _still_to_do(draft: Draft, bond: Bond) -> str:
    """`还差1.18亿元（…）`: the whole investment less what has been done of it."""
    whole, done = bond.figures.get(WHOLE), bond.figures.get(DONE)
    if whole is None or done is None:
        return ""
    result, expression = draft.work(difference(whole.figure, done.figure))
    clauses = "，".join(value_clause(draft, match) for match in (whole, done))
    return f"{clauses}，还差{result}（{expression} = {result}）"


def _first(draft: Draft, bonds: Sequence[Bond], column: str, least: bool) -> str:
    """The bond that is first by a column, or those that share the place."""
    rows = [bond.figures[column] for bond in bonds if column in bond.figures]
    if len(rows) < 2:
        return ""
    ordered = sorted(rows, key=_value, reverse=not least)
    first = [row for row in ordered if _value(row) == _value(ordered[0])]
    if len(first) == len(rows):
        return f"{len(rows)}只债券一样：" + "；".join(value_clause(draft, row) for row in first[:_MOST_TOLD])
    rest = ordered[len(first) :]
    beside = "；".join(value_clause(draft, row) for row in rest[:1])
    return (
        f"{'最低' if least else '最高'}的是"
        + "；".join(value_clause(draft, row) for row in first[:_MOST_TOLD])
        + (f"；{'其次是' if len(rest) > 1 else '另一只是'}{beside}" if beside else "")
    )


def _value(row: Match) -> float:
    figure = row.figure
    return float(in_unit(figure, "元").value if is_money(figure.unit) else figure.value or 0)


def _added(draft: Draft, case: Case, bonds: Sequence[Bond]) -> str:
    """The sum of a column over the bonds, each told."""
    rows = [bond.figures[SIZE] for bond in bonds if SIZE in bond.figures]
    if len(rows) < len(bonds) or len(rows) > _MOST_TOLD:
        return ""
    result, expression = draft.work(total([row.figure for row in rows]))
    asked = _HOW_MANY.search(case.query.text)
    counted = f"共{len(rows)}{asked[1]}，" if asked else ""
    return f"{counted}合计{result}（{expression} = {result}）：" + "；".join(
        value_clause(draft, row, unit=case.query.unit) for row in rows
    )


def _columns(draft: Draft, bond: Bond, asked: Sequence[str]) -> str:
    """The columns asked for, of one bond."""
    told = [bond.figures[column] for column in asked if column in bond.figures]
    return "，".join(value_clause(draft, match) for match in told)


__all__ = ["bonds_listed"]
