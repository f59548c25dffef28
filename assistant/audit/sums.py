"""Sums that tables print: rows below a row, and columns beside a column.

A sum is taken for meant where the same rows, or the same columns, add up elsewhere in the table;
so a missing or a misread row makes no finding. Codes tell what lies below what where rows have
them; else indentation and numbering do, as the reader understood them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.audit.grid import Column, Row, TableGrid, column_of, grids_of
from assistant.audit.relation import Relation, equation, printed_in
from assistant.calculate import total
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import item_key

_MOSTLY = 0.8
_FEW = 3
_MOST_COLUMNS = 14


def sum_relations(view: ReportView) -> Iterator[Relation]:
    """All sums of all tables of a report."""
    for grid in grids_of(view):
        yield from _down(grid)
        yield from _across(grid)


# ---- rows below a row


def _down(grid: TableGrid) -> Iterator[Relation]:
    families = [(row, below) for row in grid.rows if len(below := _below(grid.rows, row)) > 1]
    found = [
        [relation for column in row.cells if (relation := _summed(grid, row, below, column))]
        for row, below in families
    ]
    coded = all(row.code or row.is_total for row in grid.rows)
    sure = coded and _mostly_hold([relation for relations in found for relation in relations])
    for relations in found:
        wrong = [relation for relation in relations if relation.level == "difference"]
        if not (sure or _mostly_come_out(relations)):
            continue
        if len(wrong) > 1:  # rather a row that was not read than two slips
            continue
        yield from (relation for relation in relations if not _is_misread(grid, relation))


def _mostly_come_out(relations: Sequence[Relation]) -> bool:
    """Whether the same rows add up in more columns than not, so that none of them is missing."""
    held = {relation.stated.value for relation in relations if relation.level != "difference"} - {0}
    wrong = {relation.stated.value for relation in relations if relation.level == "difference"}
    return len(held) > len(wrong)


def _is_misread(grid: TableGrid, relation: Relation) -> bool:
    """Whether a row more or less, or a run of the rows, gives the total: the table is meant otherwise."""
    if relation.level != "difference":
        return False
    if "总计" in item_key(relation.stated.item):  # takes in what is carried over, wherever that stands
        return True
    known = {id(figure) for figure in (relation.stated, *relation.sources)}
    column = column_of(relation.stated)
    cells = (row.cells.get(column) for row in grid.rows)
    others = {figure.value for figure in cells if figure is not None and id(figure) not in known}
    return relation.gap in others or _without_some(relation)


def _without_some(relation: Relation) -> bool:
    """Whether the total is that of a part of the addends that stand together, or of all but one."""
    values = [operand.value for operand in relation.work.operands]
    whole = printed_in(relation.stated, relation.work.unit)
    runs = (sum(values[a:b]) for a in range(len(values)) for b in range(a + 1, len(values) + 1))
    return relation.work.value - whole in values or whole in runs


def _below(rows: Sequence[Row], row: Row) -> list[Row]:
    """The rows that a row is the total of, one level down."""
    if row.is_total and not row.ancestors:
        top = [other for other in rows if not other.sums_up and not other.ancestors]
        coded = [other for other in top if other.code]
        shortest = min((len(other.code) for other in coded), default=0)
        return [other for other in coded if len(other.code) == shortest] or top
    if row.code:
        deeper = [o for o in rows if o.code.startswith(row.code) and len(o.code) > len(row.code)]
        level = min((len(other.code) for other in deeper), default=0)
        return [other for other in deeper if len(other.code) == level]
    path = (*row.ancestors, row.item)
    return [other for other in rows if other.ancestors == path and not other.sums_up]


def _summed(grid: TableGrid, row: Row, below: Sequence[Row], column: Column) -> Relation | None:
    """The sum of one column; None where it is empty below."""
    parts = [figure for other in below if (figure := other.cells.get(column))]
    stated = row.cells[column]
    if stated.measure == "增减额" or len(parts) < 2 or not any(figure.value for figure in parts):
        return None
    return equation("sum", grid.view, stated, total(parts))


def _mostly_hold(relations: Sequence[Relation], fewest: int = _FEW) -> bool:
    """Whether enough of some sums, of different amounts, come out that all are meant to."""
    held = {relation.stated.value for relation in relations if relation.level != "difference"} - {0}
    wrong = sum(relation.level == "difference" for relation in relations)
    return len(held) >= fewest and len(held) >= _MOSTLY * (len(held) + wrong)


# ---- columns beside a column


def _across(grid: TableGrid) -> Iterator[Relation]:
    columns = grid.columns
    for at, column in enumerate(columns[:_MOST_COLUMNS]):
        best: list[Relation] = []
        for end in range(at + 3, min(len(columns), at + _MOST_COLUMNS) + 1):
            beside = columns[at + 1 : end]
            if any(one[1:] != column[1:] for one in beside):
                break
            relations = [r for row in grid.rows if (r := _beside(grid, row, column, beside))]
            if _mostly_hold(relations) and _worth(relations) > _worth(best):
                best = relations
        yield from (one for one in best if one.level != "difference" or not _without_some(one))


def _worth(relations: Sequence[Relation]) -> int:
    return sum(1 if relation.level != "difference" else -2 for relation in relations)


def _beside(grid: TableGrid, row: Row, column: Column, beside: Sequence[Column]) -> Relation | None:
    """A row's total against the columns right of it; None where fewer than two of them are filled."""
    stated = row.cells.get(column)
    parts: list[Figure] = [figure for one in beside if (figure := row.cells.get(one)) and figure.value]
    if stated is None or len(parts) < 2:
        return None
    return equation("row", grid.view, stated, total(parts))
