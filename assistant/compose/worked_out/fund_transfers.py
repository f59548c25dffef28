"""Rows that the account of every fund has (债务转贷收入, 上级补助收入, 债务还本支出), of each fund named.

Each fund calls them by a name of its own (地方政府一般债务转贷收入, 专项债务转贷收入).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.compose.worked_out.closing import of_smaller_area, rank_of_level
from assistant.find.figures.fund_amounts import amounts_of_fund
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index.normalise import item_key, without_brackets

_OF_FUND = r"(?:一般公共预算|政府性基金|国有资本经营|社会保险基金)?(?:预算)?"
_DEBT = r"(?:地方)?(?:政府)?(?:一般|专项)?债[务券]"
_ROWS = (  # as questions say them, and as the accounts of funds print them
    (re.compile("债[务券]?(?:的)?转贷"), re.compile(rf"{_DEBT}转贷收入")),
    (re.compile("上级[^，。？]{0,3}?补助"), re.compile(rf"{_OF_FUND}上级补助(?:收入)?")),
    (
        re.compile("还债|还了?(?:多少|几)?(?:的)?债|还本(?!付息)|本金|偿债|偿还债"),
        re.compile(rf"{_DEBT}还本支出"),
    ),
    (re.compile("付息|利息"), re.compile(rf"{_DEBT}付息支出")),
    (re.compile("转移性收入"), re.compile(rf"{_OF_FUND}转移性收入")),
    (re.compile("调入资金"), re.compile(rf"{_OF_FUND}调入资金")),
    (re.compile("调出资金"), re.compile(rf"{_OF_FUND}调出资金")),
)


def transfers(case: Case, view: ReportView, funds: Sequence[str]) -> list[Match]:
    """The row asked about of each fund, of one level and year; none where a fund does not print it."""
    printed = next((row for said, row in _ROWS if said.search(case.query.text)), None)
    year, strict = case.year_for(view)
    for each in [year] if strict or year is None else [year, year - 1]:
        rows = [_rows(case, view, fund, printed, each) for fund in funds] if printed else []
        levels = [{figure_level(match.figure) for match in of_fund} for of_fund in rows]
        common = set.intersection(*levels) if levels else set()
        if common:
            level = min(sorted(common), key=lambda name: rank_of_level(case, name))
            return [
                next(match for match in of_fund if figure_level(match.figure) == level) for of_fund in rows
            ]
    return []


def _rows(case: Case, view: ReportView, fund: str, printed: re.Pattern[str], year: int | None) -> list[Match]:
    """The rows of a fund that print it, likeliest measure first."""
    measures = measures_for("amount", view, replace(case.query, scope=fund))
    found = [
        match
        for match in amounts_of_fund(view, fund, year, measures)
        if printed.fullmatch(without_brackets(item_key(match.figure.item)))
        and not of_smaller_area(match.figure)
        and not _of_area(case, view, match.figure.headings)
    ]
    return sorted(found, key=lambda match: measures.index(match.figure.measure))


def _of_area(case: Case, view: ReportView, headings: Sequence[str]) -> bool:
    """Whether the table is of a part of the place that the question does not name."""
    area = view.areas.get(headings[-1], "") if headings else ""
    return bool(area) and area not in case.query.text
