"""Rows of a table that print a name and no number in any column, beside rows that have numbers."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import compact_text, item_key, without_list_mark
from index.types import Span, Table, TableRow

_OPENS_WITH_YEAR = re.compile("(?P<year>20\\d\\d)年(?:度|[末底])?")
_YEARS = re.compile("20\\d\\d年?(?:度|[末底])?")
_LOOSE = re.compile("地方政府|地方|政府|的")
_ASKS_ALONE = re.compile(  # how much, of the whole of a place, and nothing besides
    "(?:[到截至在，？。]|全(?:自治区|[省市县区州])|[省市县区州]|是|有|为|达|一共|总共|多少|几何|[万亿]?元|钱)*"
)
_LEAST = 4


@dataclass(frozen=True)
class EmptyRow:
    """A row with nothing in its cells, and its table."""

    view: ReportView
    name: str
    table: Table
    spans: tuple[Span, ...]


def empty_row(view: ReportView, keys: Collection[str]) -> EmptyRow | None:
    """The first row called by one of `keys` that has no number, None where any row called so has one."""
    rows = [(table, row) for table in view.tables for row in table.rows if item_key(row_name(row)) in keys]
    if any(cell for _, row in rows for cell in row.cells) or any(key in view.by_name for key in keys):
        return None
    filled = ((table, row) for table, row in rows if any(any(other.cells) for other in table.rows))
    return next((EmptyRow(view, row_name(row), table, row.spans) for table, row in filled), None)


def empty_row_of_year(view: ReportView, year: int, asked: str) -> EmptyRow | None:
    """The row whose year and name (2031年末X限额) a question says, where no number is told of it.

    A row that others stand below is the head of these.
    """
    text = _bare(_YEARS.sub("", asked))
    for table in (table for table in view.tables if any(any(row.cells) for row in table.rows)):
        for row in table.rows:
            name = row_name(row)
            dated = _OPENS_WITH_YEAR.match(name)
            if any(row.cells) or dated is None or dated["year"] != str(year):
                continue
            thing = _bare(name[dated.end() :])
            said = (
                len(thing) >= _LEAST and thing in text and _ASKS_ALONE.fullmatch(text.replace(thing, "", 1))
            )
            if said and not any(_tells(figure, year, thing, name) for figure in view.figures):
                return EmptyRow(view, name, table, row.spans)
    return None


def _bare(name: str) -> str:
    """A name, or a question, without the words in which tables and questions differ."""
    return _LOOSE.sub("", compact_text(name))


def _tells(figure: Figure, year: int, thing: str, name: str) -> bool:
    """Whether a figure is of the very thing in that year, or of a part below its row."""
    called = sorted(_bare(_YEARS.sub("", figure.item)))  # 新增X限额 as X新增限额
    own = figure.year == year and called == sorted(thing) and figure.value is not None
    return own or any(item_key(above) in (item_key(name), thing) for above in figure.ancestors)


def row_name(row: TableRow) -> str:
    """What a row is called, without its number in a list."""
    return without_list_mark(compact_text(row.label))


__all__ = ["EmptyRow", "empty_row", "empty_row_of_year", "row_name"]
