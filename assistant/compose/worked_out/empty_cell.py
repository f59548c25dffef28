"""What an empty cell would hold, by how the other columns of its table go: 合计行的当期结余空着，该是多少.

A column is worked out of two others where all rows that print it show how; knows no names of columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations

from assistant.calculate import Worked, remainder, total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key, without_list_mark

_EMPTY = re.compile(r"(?:空(?:着|白|缺|格)|(?:没有?|未|漏|不)(?:填|印|列|写)|缺(?:了|着|失)|是空)")
_LEAST_ROWS = 2  # that show how a column is worked out
_OF_ALL = re.compile("合计|总计|小计")

_Row = dict[str, Match]
_Work = Callable[[Figure, Figure], Worked]
_Way = tuple[str, str, _Work, str]


def _less(first: Figure, second: Figure) -> Worked:
    return remainder(first, [second])


def _and(first: Figure, second: Figure) -> Worked:
    return total([first, second])


@dataclass(frozen=True)
class _Cell:
    """An empty cell: its row, the name of its column, and the other rows of the table."""

    row: _Row
    column: str
    others: tuple[_Row, ...]


def empty_cell(case: Case) -> Draft | None:
    """The number of the empty cell named, worked out of its row; None where the rest does not show how."""
    titles = {key for m in case.linked.mentions if m.kind == "title" for key in m.keys}
    said = bool(_EMPTY.search(case.query.text))
    if case.query.operation != "lookup" or not (said or titles):
        return None
    for view in case.views:
        for cell in _cells(case, view, titles, said):
            if way := _way(cell):
                return _told(cell, way)
    return None


def _cells(case: Case, view: ReportView, titles: set[str], said: bool) -> Iterator[_Cell]:
    """The empty cells that a question names, of the table named or, where it says 空着, of any table."""
    tables: dict[int, dict[int, _Row]] = {}
    for number, figure in enumerate(view.figures):
        if figure.table is None or not figure.part or figure.value is None or not is_money(figure.unit):
            continue
        row = tables.setdefault(figure.table, {}).setdefault(figure.group, {})
        row.setdefault(figure.part, Match(view, number, 1.0, 1.0))
    for rows in tables.values():
        each = list(rows.values())
        heading = next(iter(each[0].values())).figure.headings[-1:]
        if titles and not titles & {item_key(title) for title in heading}:
            continue
        if not titles and not (said and case.query.level and _says_level(case, "".join(heading))):
            continue
        columns = dict.fromkeys(column for row in each for column in row)
        for row in each:
            for column in columns:
                if column not in row and _is_asked(case, row, column):
                    yield _Cell(row, column, tuple(other for other in each if other is not row))


def _says_level(case: Case, title: str) -> bool:
    """Whether a title says the level of government that a question asks of."""
    whole = re.search("全(?:自治区|[省市县区州盟旗])", title)
    return bool(whole) == (case.query.level == "whole")


def _is_asked(case: Case, row: _Row, column: str) -> bool:
    """Whether a question names a row and a column of a table."""
    text, first = case.linked.folded, next(iter(row.values()))
    name = first.view.labels[first.number].item
    keys = frozenset().union(*(m.keys | {m.text} for m in case.linked.mentions if m.kind in STRONG))
    bare = without_list_mark(name)
    of_all = (found := _OF_ALL.search(name)) is not None and found.group() in text
    return item_key(column.split("/")[-1]) in keys and (of_all or name in keys or bare in text)


def _way(cell: _Cell) -> _Way | None:
    """How the column of a cell comes of two others in every row that prints all three.

    None where no two give it, or others give something else.
    """
    full = [row for row in cell.others if cell.column in row]
    ways: list[_Way] = []
    for one, other in permutations(cell.row, 2):
        rows = [row for row in full if one in row and other in row]
        for work, word in ((_less, "减去"), (_and, "加上")):
            if len(rows) >= _LEAST_ROWS and all(_gives(row, work, one, other, cell.column) for row in rows):
                ways.append((one, other, work, word))
    results = {work(cell.row[one].figure, cell.row[other].figure).value for one, other, work, _ in ways}
    return ways[0] if len(results) == 1 else None


def _gives(row: _Row, work: _Work, one: str, other: str, column: str) -> bool:
    """Whether a row's column is what two others of it come to, and neither of these is nothing."""
    a, b, printed = (row[name].figure for name in (one, other, column))
    return bool(a.value and b.value) and printed.unit == a.unit and work(a, b).value == printed.value


def _told(cell: _Cell, way: _Way) -> Draft:
    one, other, work, word = way
    draft = Draft()
    first, second = cell.row[one], cell.row[other]
    result, expression = draft.work(work(first.figure, second.figure))
    values = f"{value_clause(draft, first)}，{value_clause(draft, second)}"
    draft.text = say(
        "empty_worked",
        row=first.figure.item,
        column=cell.column.split("/")[-1],
        how=f"{one.split('/')[-1]}{word}{other.split('/')[-1]}",
        result=f"{result}（{expression} = {result}）",
        values=values,
    )
    return draft


__all__ = ["empty_cell"]
