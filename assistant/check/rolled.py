"""A debt carried forward: what was owed, and what was borrowed and repaid since, against what is owed.

Takes all four of one table, level and kind of debts; does not say which of them is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import gap_to, rolled_forward
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import is_money

LESS = re.compile(r"减去|减掉|再减|扣除|扣掉|扣去|去掉|抵掉|减(?=20\d\d|[当本]年|[偿归]?还)")
_ADDED = re.compile(r"加上|加(?=20\d\d|[当本]年|举借|新[增借]|发行|借)|[＋+]|借[^，。？]{0,12}?减")
_OWED = re.compile("债务|债券")
_BALANCE = re.compile("债务余额|债券余额")
_BORROWED = re.compile("举借|发行(?!费)")
_REPAID = re.compile("还本")
_KINDS = ("一般债", "专项债")
_ALONE = re.compile("外债|再融资|新增|其中|付息|利息")
_MEASURES = ("决算数", "执行数", "预算数", "余额")


def rolled(case: Case) -> Draft | None:
    """Whether a debt is that of a year before, more what was borrowed and less what was repaid."""
    told = (four for view in case.views if (four := _four(case, view)))
    return next((_told(*four) for four in told), None)


def asks_rolled(text: str) -> bool:
    """Whether a balance of debts is worked out from another, by what was borrowed and repaid."""
    return bool(LESS.search(text) and _ADDED.search(text) and _OWED.search(text) and "余额" in text)


def _four(case: Case, view: ReportView) -> tuple[Match, Match, Match, Match] | None:
    """Owed before, borrowed, repaid and owed after, of one table."""
    year = max(case.query.years) if len(case.query.years) > 1 else case.year_for(view)[0]
    if year is None:
        return None
    rows = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.value is not None and is_money(figure.unit) and _is_asked(case, figure)
    ]
    for table in dict.fromkeys(row.figure.table for row in rows):
        own = [row for row in rows if row.figure.table == table]
        before, after = _row(own, _BALANCE, year - 1), _row(own, _BALANCE, year)
        borrowed, repaid = _row(own, _BORROWED, year), _row(own, _REPAID, year)
        if before and borrowed and repaid and after:
            return before, borrowed, repaid, after
    return None


def _is_asked(case: Case, figure: Figure) -> bool:
    """Whether a row of a table is of the kind of debts and of the level asked about, and of no part of it."""
    kinds = [kind for kind in _KINDS if kind in case.query.text]
    own = [kind for kind in _KINDS if kind in figure.item]
    level, asked = figure_level(figure), case.query.level or "whole"
    of_level = level in ("", asked) and not (figure.region and level == "")
    return figure.table is not None and of_level and own == kinds and not _ALONE.search(figure.item)


def _row(rows: Sequence[Match], name: re.Pattern[str], year: int) -> Match | None:
    found = [
        row
        for row in rows
        if name.search(row.figure.item) and row.figure.year == year and row.figure.measure in _MEASURES
    ]
    return min(found, key=lambda row: _MEASURES.index(row.figure.measure), default=None)


def _told(before: Match, borrowed: Match, repaid: Match, after: Match) -> Draft:
    draft = Draft()
    work = rolled_forward(before.figure, borrowed.figure, repaid.figure)
    result, expression = draft.work(work)
    stated, cite = draft.figure(after.view, after.figure), draft.cite(after.view, after.figure)
    gap = gap_to(work, after.figure)
    verdict = "对不上，不一致" if gap.value else "对得上"
    draft.text = (
        f"{verdict}：算得{result}（{expression} = {result}），报告写的{subject(after.figure)}为{stated}{cite}"
    )
    if gap.value:
        shown, how = draft.work(gap)
        draft.text += f"，相差{shown}（{how} = {shown}）"
    draft.text += "。" + "，".join(value_clause(draft, row) for row in (before, borrowed, repaid)) + "。"
    return draft


__all__ = ["LESS", "asks_rolled", "rolled"]
