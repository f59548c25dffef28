"""One grid that stacks several titled tables -> a matrix for each.

Office files print table under table as one grid: a row with the form's number ("附表2"), a row
with the title, a row with the unit, then header and body. Does not know pages nor what a table
is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.tables.captions import find_unit, is_table_title
from index.tables.grids import Matrix, Slot, is_value, own_slots, without_rows

_MARK = re.compile(r"附?表\s?[一二三四五六七八九十\d]{1,3}(?:[-—–]\d+)?")
_LONGEST_TITLE = 60
_LEAST_HEADER = 3  # cells of a row that can head a table


def stacked_tables(matrix: Matrix) -> Iterator[Matrix]:
    """The matrix in parts, one for each titled table; mostly just the matrix itself."""
    rows = [tuple(own_slots(matrix, row)) for row in range(len(matrix))]
    starts = [row for row in range(len(rows)) if _opens_table(rows, row, len(matrix[row]))]
    inner = [row for row in starts if row and row - 1 not in starts]
    pairs = [row for row in range(len(rows)) if _heads_pairs(rows, row, len(matrix[row]))]
    inner = sorted({*inner, *_headed_again(rows), *pairs})
    for first, last in pairwise([0, *inner, len(matrix)]):
        yield without_rows(matrix[:last], 0, first) if first else matrix[:last]


def _headed_again(rows: Sequence[Sequence[Slot]]) -> list[int]:
    """Rows that head the same names anew (机构名称 | 支出合计 | 其中), behind a body."""
    named = [row[0].text if row and row[0].column == 0 else "" for row in rows]
    filled = [any(is_value(slot.text) for slot in row) for row in rows]
    return [
        row
        for row in range(2, len(rows))
        if named[row] and named[row] == named[0] and filled[row - 1] and not (filled[row] or filled[0])
        if len(rows[row]) >= _LEAST_HEADER and [s.text for s in rows[row]] != [s.text for s in rows[0]]
    ]


def _is_table_mark(own: Sequence[Slot]) -> bool:
    """Whether a row prints nothing but a form's number."""
    return len(own) == 1 and _MARK.fullmatch(own[0].text) is not None


def is_title_row(own: Sequence[Slot], width: int) -> bool:
    """Whether a row prints nothing but a table's title across the grid."""
    if len(own) != 1 or len(own[0].text) > _LONGEST_TITLE:
        return False
    return own[0].cell.column_span >= max(2, 0.7 * width) and is_table_title(own[0].text)


def _opens_table(rows: Sequence[Sequence[Slot]], row: int, width: int) -> bool:
    """Whether a row is a form's number above a title, or a title above a unit or a header."""
    below = rows[row + 1] if row + 1 < len(rows) else ()
    if _is_table_mark(rows[row]):
        return is_title_row(below, width)
    if not is_title_row(rows[row], width):
        return False
    return any(find_unit(slot.text) for slot in below) or len(below) >= _LEAST_HEADER


def _heads_pairs(rows: Sequence[Sequence[Slot]], row: int, width: int) -> bool:
    """Whether a row across a grid, behind a body, stands above names with a number beside each."""
    below = rows[row + 1 : row + 2]
    if not row or len(rows[row]) != 1 or rows[row][0].cell.column_span < width or not below:
        return False
    values = [is_value(slot.text) for slot in below[0]]
    return len(values) > _LEAST_HEADER and values == [bool(place % 2) for place in range(len(values))]
