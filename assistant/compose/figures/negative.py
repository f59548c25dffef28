"""Which amounts a report prints below zero (补充预算周转金-21万元), of the side and the year asked.

And which of several funds pay more than they take in, by the balance of the year of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.compose.wording import none_of_rows, rows_met, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.tables.place_rows import asks_place, compared_places
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG
from index import Figure
from index.normalise import is_money, item_key

NEGATIVE = re.compile(r"负数|为负|是负|负值|负的|倒扣|赤字")
_YEARS_BALANCE = re.compile("(?:本年|当年|当期|年度)(?:收支)?(?:结余|差额|缺口|赤字)|收支(?:结余|缺口|赤字)")
_OF_ONE_FUND = re.compile(rf"(?P<fund>.+?(?:保险|基金))(?:{_YEARS_BALANCE.pattern})")
_LACKS = re.compile("(?:缺口|赤字)$")  # a balance told by the word for one below zero
_SHORT = re.compile(
    r"(?:哪|谁|几[个项只支])[^。？]*?(?:入不敷出|收不抵支|支(?:出|的)?大于收|(?:收入|收的)(?:不够|抵不上|小于|少于)支"
    r"|(?:有|出现|存在)(?:了|着)?(?:当年|当期|收支)*缺口"
    rf"|(?:{_YEARS_BALANCE.pattern})(?:是|为|出现)?(?:了)?(?:负|赤字))"
)
_OF_FUNDS = re.compile("基金|保险|险种|社保")
_TOGETHER = re.compile("合计|总计|小计|^全|平衡")
_WHOLE_TOO = re.compile(  # 总体亏了吗？哪个险种…
    rf"(?:总体|整体|总的|全部|合计|加起来)[^，。？]{{0,6}}(?:亏|入不敷出|收不抵支|缺口|赤字|结余|盈余|{_YEARS_BALANCE.pattern})"
)
_TOTAL = re.compile("[合总]计$")
_PRINTED = re.compile(r"负数|为负|是负|负值|负的")
_SIDES = ("收入", "支出")
_MOST, _SEVERAL = 15, 2


def negative(case: Case) -> Draft | None:
    """The amounts printed below zero, each thing once; None where none is printed or asked for."""
    if not _PRINTED.search(case.query.text):
        return None
    for view in case.views:
        found = _of_thing_named(case, view, list(_below_zero(case, view)))
        rows = list({(row.figure.item, row.figure.value): row for row in found}.values())
        if rows:
            draft = Draft()
            clauses = [value_clause(draft, row) for row in rows[:_MOST]]
            draft.text = rows_met(draft, clauses, rows[_MOST:])
            return draft
    return None


def _of_thing_named(case: Case, view: ReportView, rows: list[Match]) -> list[Match]:
    """Of amounts those of the thing named, at the places asked for, where several are."""
    keys = {key for mention in case.linked.mentions if mention.kind in STRONG for key in mention.keys}
    own = [row for row in rows if item_key(row.figure.item) in keys]
    own = own if len(own) >= _SEVERAL else rows
    return (compared_places(case, view, own) if asks_place(case) else []) or own


def funds_short(case: Case) -> Draft | None:
    """The funds of one table whose balance of the year is below zero, of those that it lists."""
    if not (_SHORT.search(case.query.text) and _OF_FUNDS.search(case.query.text)):
        return None
    rows = next((rows for view in case.views if (rows := _balances(case, view))), [])
    if not rows:
        return None
    short = [row for row in rows if _is_short(row.figure)]
    draft = Draft() if short else none_of_rows(rows)
    if short:
        draft.text = rows_met(draft, [value_clause(draft, row) for row in short])
    if _WHOLE_TOO.search(case.query.text) and (whole := _together(rows)):
        verdict = "总体入不敷出" if _is_short(whole.figure) else "总体没有亏"
        draft.text = f"{verdict}：{value_clause(draft, whole)}。{draft.text}"
    draft.notes.append(f"在{len(rows)}项中查找")
    return draft


def _balances(case: Case, view: ReportView) -> list[Match]:
    """The balance of each thing, of the fund, level and year asked, in the longest table or in prose."""
    year, _ = case.year_for(view)
    measures = amount_measures(view, case.query)
    places: dict[tuple[int | None, str, str], dict[str, Match]] = {}
    for number, figure in enumerate(view.figures):
        told = figure.value is not None and figure.measure in measures and is_money(figure.unit)
        if not told or figure.year != year:
            continue
        name, level = _balanced(figure), figure_level(figure)
        asked = case.query.scope in ("", figure.scope) and case.query.level in ("", level)
        if name and asked and not _TOGETHER.search(name):
            place = places.setdefault((figure.table, figure.measure, level), {})
            place[name] = Match(view, number, 1.0, 1.0)
    tables = [rows for (table, *_), rows in places.items() if table is not None and len(rows) > 1]
    prose = [rows for (table, *_), rows in places.items() if table is None and len(rows) > 1]
    return list(max(tables or prose, key=len, default={}).values())


def _together(rows: Sequence[Match]) -> Match | None:
    """The balance of all rows together, as the last line of their column prints it."""
    view, one = rows[0].view, rows[0].figure
    about = (one.table, one.part, one.measure, one.year)
    for number, figure in enumerate(view.figures if one.table is not None else ()):
        alike = (figure.table, figure.part, figure.measure, figure.year) == about
        of_level = figure_level(figure) in (figure_level(one), "whole")
        if alike and of_level and figure.value is not None and _TOTAL.search(figure.item):
            return Match(view, number, 1.0, 1.0)
    return None


def _balanced(figure: Figure) -> str:
    """What a figure is the balance of: its row or column, its fund in prose; "" for none."""
    if figure.table is None:
        told = _OF_ONE_FUND.fullmatch(figure.item)
        return told["fund"] if told else ""
    names = [figure.item, figure.part.rpartition("/")[2]]
    of = [name for name in names if not _YEARS_BALANCE.search(name)]
    return of[0] if len(of) == 1 else ""


def _is_short(figure: Figure) -> bool:
    """Whether a balance is below zero, by its sign or by its name (当期收支缺口)."""
    value = figure.value or 0
    return value < 0 or (value > 0 and bool(_LACKS.search(figure.item)))


def _below_zero(case: Case, view: ReportView) -> Iterator[Match]:
    year, _ = case.year_for(view)
    measures = amount_measures(view, case.query)
    for number, figure in enumerate(view.figures):
        fits = figure.measure in measures and is_money(figure.unit) and figure.year in (year, None)
        if fits and figure.value is not None and figure.value < 0 and not _wrong_side(case, figure):
            yield Match(view, number, 1.0, 1.0)


def _wrong_side(case: Case, figure: Figure) -> bool:
    """Whether a figure is an income where only what is spent is asked about, or the reverse."""
    asked = [side for side in _SIDES if side in case.query.text]
    if len(asked) == 1 and any(side in figure.item for side in _SIDES):
        return asked[0] not in figure.item
    told = "".join((figure.item, figure.part, *figure.ancestors, *figure.headings[-1:]))
    return len(asked) == 1 and asked[0] not in told and any(side in told for side in _SIDES)


__all__ = ["NEGATIVE", "funds_short", "negative"]
