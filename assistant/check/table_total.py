"""Rows or columns of one table against the total that it prints: 表里，甲加乙等于合计数吗.

Rows of one column against the row of the total; columns of one row against the whole of this row; the
places that stand behind the row of their level (县级) against this row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product, takewhile

from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import of_other_period
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG, Mention, Target
from index import Figure
from index.normalise import is_money, item_key, parse_number

_ASKED = re.compile(
    r"加(?:上|起来|在一起|总)?[^。？]{0,20}?，?(?P<against>跟|与|和|同|等于|等不等于|是不是|是否)[^，。？]{0,8}?(?:合计|总计|总数|总额)"
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
_ROW_OF_LEVEL = re.compile(r"级$|[合小总]计$")
_SIDES = ("收入", "支出")
_TOTAL = ("合计", "总计")
_LIKELY = 0.4
_MOST = 6
_CHANGES = ("增减额", "增减率")


def table_total(case: Case) -> Draft | None:
    """Parts named in a question against the total of the table that holds them all, itself not named."""
    if places := next((found for form in _OF_LEVEL if (found := form.search(case.linked.folded))), None):
        return _places_of_level(case, places)
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
            if is_money(figure.unit) and figure.measure not in _CHANGES
            if _of_column_asked(case.query.text, figure) and not of_other_period(case.query.text, figure.part)
        ]
        wholes.sort(key=lambda match: match.figure.part != "累计")
        for whole in wholes:
            parts = _behind(view, whole)
            if len(parts) > 1 and said in (None, len(parts)):
                return parts_against_total(whole, parts)
    return None


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
    """The likeliest amounts of a part in tables, those of the table named first."""
    titles = {key for mention in case.linked.mentions if mention.kind == "title" for key in mention.keys}
    matches = case.matches(view, Target((part,), ("amount",), part.text))
    found = [
        match
        for match in matches
        if match.figure.table is not None and match.score >= _LIKELY and is_money(match.figure.unit)
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
