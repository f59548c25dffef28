"""Rows of one name in one table, added up: 两笔物业服务加起来, 财政预算安排的一共多少.

Takes the rows that stand equally deep under parents of their own, or that a column of their kinds tells
apart (两笔债券: of one project by two kinds of bonds); rows told once each for a code are listed by
namesakes.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import Worked, gap_between, in_unit, total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.select import Match
from assistant.find.figures.series import replace_years
from assistant.question.named.mentions import Target
from index.normalise import is_money, parse_number

_ADDED = re.compile(
    r"加起来|加在一起|合起来|合在一起|相加|之和|(?:一共|总共|合计|共计)[^，。？各]{0,6}(?:多少|几)"
    r"|(?<![公所])共(?:是|为|有|花|用|发|投)?了?(?:多少|几)"
)
_HOW_MANY = re.compile(r"([两二三四五六七八九十]|\d{1,2})(?:笔|项|处|次|批)")
_SUM = re.compile("合计|小计|总计")
_MOST = 12


def same_rows(case: Case) -> Draft | None:
    """The sum of the rows that bear the one name asked about; None where they are not to be added."""
    if not _ADDED.search(case.query.text) or len(case.linked.targets) != 1 or case.query.operation == "check":
        return None
    years = case.query.years if len(case.query.years) > 1 else ()
    target = case.linked.targets[0]
    cases = [replace_years(case, (year,)) for year in years] or [case]
    found = [rows_of_name(each, target) for each in cases]
    if not all(found):
        return None
    draft = Draft()
    told, works = [], []
    for rows in found:
        work = total([row.figure for row in rows])
        result, expression = draft.work(work)
        clauses = "，".join(_above(row) + value_clause(draft, row) for row in rows)
        year = f"{rows[0].figure.year}年" if years else ""
        told.append(f"{year}合计{result}（{expression} = {result}）：{clauses}")
        works.append(work)
    if len(works) == 2:
        told.append(_moved(draft, works, years))
    draft.text = "；".join(told) + "。"
    return draft


def _moved(draft: Draft, sums: Sequence[Worked], years: Sequence[int]) -> str:
    """By how much the later of two sums differs from the earlier one."""
    before, now = sums
    work = gap_between(before, now)
    result, expression = draft.work(work)
    if not work.value:
        return f"{years[1]}年与{years[0]}年持平（{expression} = {result}）"
    word = "增加" if now.value >= before.value else "减少"
    return f"{years[1]}年比{years[0]}年{word}{result}（{expression} = {result}）"


def rows_of_name(case: Case, target: Target) -> list[Match]:
    """The rows of the year asked that bear the one name; [] where they are not to be added."""
    said = _HOW_MANY.search(case.query.text)
    number = int(parse_number(said[1]) or 0) if said else 0
    best: Match | None = None
    for view in case.views:
        year, strict = case.year_for(view)
        ask = Ask(measures_for("amount", view, case.query), year, strict)
        first = next(iter(choose(case.matches(view, target), ask)), None)
        if first is not None and first.score >= ENOUGH and (best is None or first.score > best.score):
            best = first
    rows = _beside(case.matches(best.view, target), best) if best else []
    return rows if 2 <= len(rows) <= _MOST and len(rows) == (number or len(rows)) else []


def _beside(matches: list[Match], first: Match) -> list[Match]:
    """The rows of the name of `first` in its table and column that stand as deep as it."""
    own = first.figure
    if own.table is None or own.code or not is_money(own.unit):
        return []
    rows = [
        match
        for match in matches
        if (match.figure.table, match.figure.item, match.figure.region) == (own.table, own.item, own.region)
        and (match.figure.measure, match.figure.year, match.figure.unit) == (own.measure, own.year, own.unit)
        and match.figure.value is not None
        and len(match.figure.ancestors) == len(own.ancestors)
    ]
    if own.ancestors:
        rows = [match for match in rows if match.figure.part == own.part]
    elif not _of_kinds(rows):
        return []
    return sorted(rows, key=lambda match: match.number)


def _of_kinds(rows: Sequence[Match]) -> bool:
    """Whether rows are each of a kind of their own, none the slice or the sum of another."""
    kinds = {match.figure.part for match in rows}
    apart = len(rows) == len(kinds) == len({match.figure.group for match in rows})
    amounts = [in_unit(match.figure, "元").value for match in rows]
    return (
        apart
        and all(kinds)
        and not any(_SUM.search(kind) for kind in kinds)
        and 2 * max(amounts) != sum(amounts)
    )


def _above(row: Match) -> str:
    """The parent of a row in front of its name, as the rows are told apart by it; "" where by its kind."""
    return f"{row.figure.ancestors[-1]}：" if row.figure.ancestors else ""


__all__ = ["rows_of_name", "same_rows"]
