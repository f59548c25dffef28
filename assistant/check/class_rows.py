"""The row of a class of the budget against the rows right below it: 类级和款级对得上吗.

Reads the tree of one table; sums of things that a question names itself are checked elsewhere.
"""

from __future__ import annotations

import re

from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.question.scopes import measures_named
from index.normalise import is_money

_LEVEL = r"(?:一级|二级)?(?:功能)?(?:科目)?(?:[类款项]级?)(?:科目)?"
_ASKED = re.compile(
    rf"[“\"]?{_LEVEL}[”\"]?(?:合计)?(?:数|金额|上|那一?行)?[和与跟同、]+(?:它|其)?(?:下面|下属|下级|底下|所属)?的?"
    rf"(?:各|那些|几个)?[“\"]?{_LEVEL}"
    r"|(?:下面|下级|下属|底下|下一级|子)(?:的)?(?:各|几|那)?[个些]?(?:明细|科目|[款项目](?!目资)级?)[^，。？]{0,10}"
    r"(?:对|合|加|等|一致|相符|吻合)"
)
_NEAR = 0.3  # how much less than enough a row may fit whose name is said with words of its level
_MOST = 12


def class_rows(case: Case) -> Draft | None:
    """The row named against those right below it; None where no rows are asked, or none stand there."""
    if not _ASKED.search(case.query.text):
        return None
    for target in case.linked.targets:
        for view in case.views:
            year, strict = case.year_for(view)
            rows = [
                match
                for match in case.matches(view, target)[: _MOST * 4]
                if match.figure.table is not None
                and match.figure.value is not None
                and is_money(match.figure.unit)
                and match.score >= ENOUGH - _NEAR
                and (not strict or match.figure.year == year)
            ]
            named = measures_named(case.query.text)
            rows.sort(key=lambda match: (match.figure.measure not in named, -match.score))
            for row in rows:
                if below := _below(row):
                    return parts_against_total(row, below)
    return None


def _below(row: Match) -> list[Match]:
    """The amounts of the rows right below one, in its column."""
    own, view = row.figure, row.view
    return [
        Match(view, number, row.cover, row.score)
        for number, figure in enumerate(view.figures)
        if number > row.number
        and figure.table == own.table
        and figure.ancestors[-1:] == (own.item,)
        and (figure.measure, figure.year, figure.part, figure.unit)
        == (own.measure, own.year, own.part, own.unit)
        and figure.value is not None
    ]


__all__ = ["class_rows"]
