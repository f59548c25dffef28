"""Names that tell what a row or a column without a printed unit counts: 在职人数 people, 车辆数 cars.

A table of posts or people inside a report of money has no unit of its own, and its numbers are no money.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.normalise import TOTAL_NAME, parse_number
from index.tables.column_meaning import AMOUNTS, ColumnMeaning
from index.types import Table, TableRow

_COUNTED = (
    (re.compile(r"(?:用车|车辆).*(?:数|数量|量)$"), "辆"),
    (re.compile(r"(?:团组|机构|单位|项目)(?:个数|数量?)$"), "个"),
    (re.compile(r"批次(?:数|数量)?$"), "批次"),
    (re.compile(r"人次(?:数|数量)?$"), "人次"),
    (re.compile(r"(?:人|人员|编制|职工|员工|学生|教师|退休)(?:总|实有|核定)?(?:数量?|总数)$"), "人"),
    (re.compile(r"户数$"), "户"),
)


_PEOPLE = re.compile("(?:编制|(?:实有)?(?:在职|在编|在岗)|离退休|离休|退休|编外|聘用)(?:人员)?")
_NUMBER_OF = re.compile("数量?$")


def counted_by_name(name: str) -> str:
    """The unit of what a name counts, "" where it counts nothing."""
    counted = TOTAL_NAME.sub("", name)
    return next((unit for pattern, unit in _COUNTED if pattern.search(counted)), "")


def counted_by_row(row: TableRow) -> str:
    """The unit of what a row counts by its own name, or as a part of the number above it (车辆数)."""
    numbers = (name for name in reversed(row.ancestors) if _NUMBER_OF.search(TOTAL_NAME.sub("", name)))
    return next((unit for name in (row.label, *numbers) if (unit := counted_by_name(name))), "")


def with_counts(columns: Sequence[ColumnMeaning], table: Table) -> list[ColumnMeaning]:
    """The columns, those named by what they count and filled with whole numbers as counts of it.

    In a table that prints nothing but whole numbers a name of people (退休), or a group of columns
    named by what it counts (编制数 over 行政 and 事业), tells as much.
    """
    whole = [_is_whole(table, at) for at in range(len(table.columns))]
    counted = _counted_alone if False not in whole else _counted_at_end
    return [
        replace(column, measure="数量", unit=unit)
        if column.measure in AMOUNTS and not column.unit and of_whole and (unit := counted(path))
        else column
        for of_whole, column, path in zip(whole, columns, table.columns, strict=True)
    ]


def _counted_at_end(path: Sequence[str]) -> str:
    return counted_by_name(path[-1]) if path else ""


def _counted_alone(path: Sequence[str]) -> str:
    counts = ("人" if _PEOPLE.fullmatch(name) else counted_by_name(name) for name in reversed(path))
    return next(filter(None, counts), "")


def _is_whole(table: Table, at: int) -> bool | None:
    """Whether a column's numbers are whole and printed as such: 18, no 18.00; None without any."""
    cells = [row.cells[at] for row in table.rows]
    numbers = [cell.text for cell in cells if cell is not None and parse_number(cell.text) is not None]
    return all(text.replace(",", "").isdigit() for text in numbers) if numbers else None
