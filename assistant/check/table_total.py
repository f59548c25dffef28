"""Rows or columns of one table against the total that it prints: 表里，甲加乙等于合计数吗.

Rows of one column against the row of the total, those named or all of them; columns of one row against
the whole of this row; the places that stand behind the row of their level (县级) against this row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product, takewhile

from assistant.calculate import in_unit, total
from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import of_other_period
from assistant.find.figures.quantities import MOVES, agree
from assistant.find.figures.select import Match
from assistant.find.text.said_sums import SaidSum, said_sums
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG, Mention, Target
from index import Figure
from index.normalise import is_money, item_key, parse_number

_ASKED = re.compile(
    r"加(?:上|起来|在一起|总)?[^。？]{0,20}?[，？]?(?P<against>跟|与|和|同|等于|等不等于|是不是|是否)[^，。？]{0,8}?(?:合计|总计|总数|总额)"
)
_MANY = r"(?P<many>[两二三四五六七八九十几各\d]+)个(?P<kind>县|区|市|州|旗|乡镇|镇|街道)"
_SUM = r"(?:加(?:起来|总|在一起)|之和|合计|相加)"
_LEVEL = r"(?P<level>[县区市州旗镇乡]级)"
_OF_LEVEL = (
    re.compile(
        rf"{_MANY}[^。？]{{0,20}}?{_SUM}[^。？]{{0,12}}?(?:跟|与|和|同|等于|是不是|是否)[^。？]{{0,6}}?{_LEVEL}"
    ),
    re.compile(
        rf"{_LEVEL}[^。？]{{0,16}}?(?:跟|与|和|同|等于|是不是|是否)[^。？]{{0,8}}?{_MANY}[^。？]{{0,20}}?{_SUM}"
    ),
)
_ALL_ROWS = re.compile(  # 采购表里各项加起来，跟正文说的8万元一致吗
    r"(?P<table>[\u4e00-\u9fff]{2,}?)(?:明细)?表(?!述)[^，。？]{0,4}?(?P<rows>[各每]一?(?!个?(?:单位|部门|家|[县区市州旗镇乡]))(?=[^，。？])|所有|全部|明细|逐[项行笔])"
    r"(?P<of>[^，。？]{0,16}?)(?:加(?:起来|总|在一起|一加)|之和|合计|相加|总和|合起来)，?[^。？]*?"
    r"(?:一致|相符|对得?上|相等|等于|吻合|是不是|是否|一样|相同)"
)
_OF_PROSE = re.compile(r"正文|文字|文中|说明|叙述")
_OF_NO_NAME = re.compile(r"^(?:.*[的里中])?(?:部门|单位)?|(?:预算|支出|明细|情况|计划)+$")
_ROW_OF_LEVEL = re.compile(r"级$|[合小总]计$")
_SIDES = ("收入", "支出")
_TOTAL = ("合计", "总计")
_LIKELY = 0.4
_MOST = 6


def table_total(case: Case) -> Draft | None:
    """Parts named in a question against the total of the table that holds them all, itself not named."""
    if places := next((found for form in _OF_LEVEL if (found := form.search(case.linked.folded))), None):
        return _places_of_level(case, places)
    if every := _ALL_ROWS.search(case.query.text):
        return _all_rows(case, _OF_NO_NAME.sub("", every["table"]), every["of"])
    asked = _ASKED.search(case.linked.folded)
    if asked is None:
        return None
    parts = [mention for mention in case.linked.mentions if mention.kind in STRONG]
    if len(parts) < 2 or any(part.start >= asked.start("against") for part in parts):
        return None
    for view in case.views:
        choices = [_in_tables(case, view, part) for part in parts]
        for chosen in product(*choices):
            whole = _total_of(view, chosen)
            if whole is not None:
                return parts_against_total(whole, chosen)
    return None


def _places_of_level(case: Case, asked: re.Match[str]) -> Draft | None:
    """The places behind the row of their level against this row, in the column asked; as many as said."""
    said = parse_number(asked["many"].replace("两", "二"))
    for view in case.views:
        wholes = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.table is not None and figure.region == asked["level"] and figure.value is not None
            if is_money(figure.unit) and figure.measure not in MOVES
            if _of_column_asked(case.query.text, figure) and not of_other_period(case.query.text, figure.part)
        ]
        wholes.sort(key=lambda match: match.figure.part != "累计")
        for whole in wholes:
            parts = _behind(view, whole)
            if len(parts) > 1 and said in (None, len(parts)):
                return parts_against_total(whole, parts)
    return None


def _all_rows(case: Case, named: str, of: str) -> Draft | None:
    """All rows of the table of a name against its total.

    None where they do not add up as they are read, or only those `of` a name are meant (各笔会议费).
    """
    sums = said_sums(case.query.text)
    for view in case.views if named else ():
        wholes = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.table is not None and figure.value and is_money(figure.unit)
            if item_key(figure.item).endswith(_TOTAL) and figure.measure not in MOVES
            if any(named in name for name in (*figure.headings[-1:], figure.part, figure.item))
        ]
        wholes.sort(key=lambda match: not (named in match.figure.part or not match.figure.part))
        for whole in wholes[:1]:
            rows = {item_key(f.item) for f in view.figures if f.table == whole.figure.table}
            if any(len(name) > 1 and name in of for name in rows):
                return None
            parts = _leaves(view, whole)
            if len(parts) > 1 and total([part.figure for part in parts]).value == whole.figure.value:
                told = _told_in_prose(case, whole, named)
                return _against_said(parts_against_total(told, parts), whole, sums)
    return None


def _told_in_prose(case: Case, whole: Match, named: str) -> Match:
    """What prose tells of the name of a table, where prose is asked and tells the total; else the total."""
    told = (
        Match(whole.view, number, 1.0, 1.0)
        for number, figure in enumerate(whole.view.figures if _OF_PROSE.search(case.query.text) else ())
        if figure.table is None and named in figure.item and figure.value is not None
        if is_money(figure.unit) and figure.year == whole.figure.year and agree(figure, whole.figure)
    )
    return next(told, whole)


def _against_said(draft: Draft, whole: Match, sums: Sequence[SaidSum]) -> Draft:
    """The sum of a table, behind that the amount which the question says is another one."""
    if sums and not any(said.is_meant(in_unit(whole.figure, "元").value) for said in sums):
        draft.text = f"与所说的数不一致；表里的合计与各项{draft.text}"
    return draft


def _leaves(view: ReportView, whole: Match) -> list[Match]:
    """The rows of a total's column that no other row stands below."""
    like = whole.figure
    rows: dict[int, Match] = {}
    for number, f in enumerate(view.figures):
        alike = (f.table, f.part, f.measure, f.year, f.unit)
        if alike == (like.table, like.part, like.measure, like.year, like.unit) and f.value is not None:
            rows.setdefault(f.group, Match(view, number, 1.0, 1.0))
    above = {name for match in rows.values() for name in match.figure.ancestors}
    return [match for group, match in rows.items() if group != like.group and match.figure.item not in above]


def _of_column_asked(text: str, figure: Figure) -> bool:
    """Whether a column is of the side that a question says, where it says one."""
    said = [side for side in _SIDES if side in text]
    return len(said) != 1 or said[0] in figure.item


def _behind(view: ReportView, whole: Match) -> list[Match]:
    """The rows of places that stand behind the row of a level, up to the next such row."""
    like = whole.figure
    column = [
        Match(view, number, 1.0, 1.0)
        for number, f in enumerate(view.figures)
        if (f.table, f.item, f.part, f.measure, f.year)
        == (like.table, like.item, like.part, like.measure, like.year)
        if f.group > like.group
    ]
    rows = sorted(column, key=lambda match: match.figure.group)
    return [*takewhile(lambda match: not _ROW_OF_LEVEL.search(match.figure.region), rows)]


def _in_tables(case: Case, view: ReportView, part: Mention) -> list[Match]:
    """The likeliest amounts of a part in tables, those of the table named first; of the year named alone."""
    year, named = case.year_for(view)
    titles = {key for mention in case.linked.mentions if mention.kind == "title" for key in mention.keys}
    matches = case.matches(view, Target((part,), ("amount",), part.text))
    found = [
        match
        for match in matches
        if match.figure.table is not None and match.score >= _LIKELY and is_money(match.figure.unit)
        if not named or match.figure.year in (year, None)
    ]
    found.sort(key=lambda match: (-_titled(match.figure, titles), -match.score))
    return found[:_MOST]


def _titled(figure: Figure, titles: set[str]) -> bool:
    """Whether a table is the one named: its title holds a name of it, the word for 财政拨款 left out."""
    title = item_key(figure.headings[-1]).replace("财政拨款", "") if figure.headings else ""
    return any(name.replace("财政拨款", "") in title for name in titles)


def _total_of(view: ReportView, parts: Sequence[Match]) -> Match | None:
    """The total printed for parts: of their row, else of their column; None where they share neither."""
    figures = [part.figure for part in parts]
    first = figures[0]
    if any((f.table, f.year, f.measure) != (first.table, first.year, first.measure) for f in figures):
        return None
    if len({f.part for f in figures}) == len(figures) and len({f.group for f in figures}) == 1:
        return _first(view, lambda f: f.group == first.group and not f.part and f.measure == first.measure)
    if len({f.part for f in figures}) == 1 and len({f.group for f in figures}) == len(figures):
        return _first(
            view,
            lambda f: (
                (f.table, f.part, f.year, f.measure) == (first.table, first.part, first.year, first.measure)
                and item_key(f.item).endswith(_TOTAL)
            ),
        )
    return None


def _first(view: ReportView, fits: Callable[[Figure], bool]) -> Match | None:
    found = next(
        (n for n, figure in enumerate(view.figures) if figure.value is not None and fits(figure)), None
    )
    return None if found is None else Match(view, found, 1.0, 1.0)


__all__ = ["table_total"]
