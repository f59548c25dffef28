"""Grids of cells -> dense matrices that can be read by row and column.

Knows merged cells, printed numbers, dashes and numbering rows. Does not know headers,
titles or what a table is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from index.normalise import compact_text
from index.types import Grid, GridCell, Page

_VALUE = re.compile(r"[（]?[-+▲△]?[（]?\d[\d,，]*(?:\.\d+)?[）]?%?|[-+]?\.\d+%?")
_DASH = re.compile(r"[-—－–_/／\\*]+")
_DITTO = re.compile('[（(]?同(?:上|前)(?:一?行)?[）)]?|[〃″”＂"]')
_YEAR = re.compile(r"20[0-3]\d年?")
_BROKEN_CODE = re.compile(r"^(?=(?:\d *){7}$)([1-5]\d{3,5}) (\d{1,3})$")  # over two lines of a narrow cell
_ORDINAL = re.compile(r"[（]?\d{1,3}[）]?|[甲乙丙丁戊己庚辛]|栏次|行次|列次|公式|合计|项目|[类款项]")
_FORMULA = re.compile(r"(?:\d{1,2}|[A-Za-z]{1,2})(?:=[\dA-Za-z+＋\-－×÷*/（）%]+|[+\-/].{1,12})?(?:栏)?")
_OVERFLOW = re.compile(r"([\u4e00-\u9fff（）、”]{1,12})((?:[-(（]?\d[\d,.]*[)）]?%?)?)")
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．：]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、.．](?!\d)|其中|[①-⒛]"
)
_TOTAL = re.compile(r"(?:合计|总计|小计|.{0,10}(?:收入|支出|收支)(?:合计|总计|小计))")


@dataclass(frozen=True, eq=False)
class Slot:
    """A cell in its place: compact text, top left corner, page. Compared by identity."""

    text: str
    cell: GridCell
    page: int
    row: int
    column: int


Matrix = list[list[Slot | None]]


def grid_to_matrix(grid: Grid, page: int) -> Matrix:
    """Every place of the grid filled with the cell that covers it."""
    width = max((len(row) for row in grid.rows), default=0)
    matrix: Matrix = [[None] * width for _ in grid.rows]
    for r, row in enumerate(grid.rows):
        for c, cell in enumerate(row):
            if cell is not None:
                _fill(matrix, _said_above(Slot(_tidy(cell.text), cell, page, r, c), matrix))
    return matrix


def _said_above(slot: Slot, matrix: Matrix) -> Slot:
    """A cell that says 同上 with the text of the cell above it."""
    above = matrix[slot.row - 1][slot.column] if slot.row else None
    return replace(slot, text=above.text) if above and _DITTO.fullmatch(slot.text) else slot


def _fill(matrix: Matrix, slot: Slot) -> None:
    for r in range(slot.row, min(slot.row + slot.cell.row_span, len(matrix))):
        for c in range(slot.column, min(slot.column + slot.cell.column_span, len(matrix[r]))):
            matrix[r][c] = slot


def _tidy(text: str) -> str:
    plain = _BROKEN_CODE.sub(r"\1\2", compact_text(text))
    return plain if plain.isascii() and " " in plain else plain.replace(" ", "")


def without_rows(matrix: Matrix, first: int, count: int = 1) -> Matrix:
    """The matrix without some rows, the cells below them moved up."""
    kept: Matrix = [[None] * len(row) for row in matrix[: len(matrix) - count]]
    moved: dict[int, Slot] = {}
    for r, row in enumerate(matrix):
        if first <= r < first + count:
            continue
        target = r if r < first else r - count
        for c, slot in enumerate(row):
            if slot is not None and slot.row >= first + count:
                slot = moved.setdefault(id(slot), replace(slot, row=slot.row - count))
            kept[target][c] = slot
    return kept


def without_idle_columns(matrix: Matrix) -> Matrix:
    """The matrix without the columns that no cell begins in."""
    width = max((len(row) for row in matrix), default=0)
    kept = [c for c in range(width) if c == 0 or any(row[c] is not row[c - 1] for row in matrix)]
    if len(kept) == width:
        return matrix
    moved: dict[int, Slot] = {}

    def settled(slot: Slot | None) -> Slot | None:
        if slot is None:
            return None
        column = sum(1 for c in kept if c <= slot.column) - 1
        return moved.setdefault(id(slot), replace(slot, column=column))

    return [[settled(row[column]) for column in kept] for row in matrix]


def mend_overflow(matrix: Matrix, page: Page) -> None:
    """Print that ran over its cell's right border goes back to the cell it began in.

    Long labels of spreadsheet exports reach into the number beside them ("…转移支付" + "收66,709").
    """
    for row in matrix:
        if not any(slot is not None and re.search(r"\d$|%$", slot.text) for slot in row):
            continue
        for c in range(len(row) - 1):
            left, right = row[c], row[c + 1]
            if left is None or right is None or left is right:
                continue
            match = _OVERFLOW.fullmatch(right.text)
            if match is None or not left.text or left.text[-1].isascii():
                continue
            if (match.group(2) or _holds_numbers(matrix, c + 1)) and _touches(left, right, page):
                row[c] = replace(left, text=left.text + match.group(1))
                row[c + 1] = _behind(right, match.group(2), page)


def _holds_numbers(matrix: Matrix, column: int) -> bool:
    texts = [slot.text for row in matrix if (slot := row[column]) is not None and slot.text]
    return sum(1 for text in texts if is_value(text)) >= 0.6 * len(texts)


def _touches(left: Slot, right: Slot, page: Page) -> bool:
    """Whether the right cell's print follows the left one's without a gap, on one line."""
    if left.cell.span is None or right.cell.span is None:
        return False
    before = page.boxes[left.cell.span.start : left.cell.span.end]
    after = page.boxes[right.cell.span.start]
    before = before[np.abs(before[:, 1] - after[1]) < 3]
    return len(before) > 0 and bool(abs(after[0] - before[:, 2].max()) < 1.5)


def _behind(slot: Slot, text: str, page: Page) -> Slot:
    """The cell without the print that belongs to its left neighbour."""
    span = slot.cell.span
    if not text or span is None:
        return replace(slot, text="", cell=replace(slot.cell, text="", span=None))
    start = page.text.rfind(text[0], span.start, span.end - len(text) + 1)
    moved = replace(span, start=max(start, span.start))
    return replace(slot, text=text, cell=replace(slot.cell, text=text, span=moved))


def own_slots(matrix: Sequence[Sequence[Slot | None]], row: int) -> Iterator[Slot]:
    """Non-empty cells that begin in this row, each once."""
    seen: set[int] = set()
    for slot in matrix[row]:
        if slot is not None and slot.text and slot.row == row and id(slot) not in seen:
            seen.add(id(slot))
            yield slot


def is_value(text: str) -> bool:
    """Whether a compact cell text is one printed number, with or without a percent sign."""
    return bool(text) and _VALUE.fullmatch(text) is not None


def is_dash(text: str) -> bool:
    """Whether the cell prints only a mark for "nothing here"."""
    return bool(text) and _DASH.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """Whether the cell prints only a year."""
    return _YEAR.fullmatch(text) is not None


def is_numbered(text: str) -> bool:
    """Whether the text begins with a list number or 其中."""
    return _NUMBERED.match(text) is not None


def is_total(text: str) -> bool:
    """Whether the text names a total and nothing else."""
    return _TOTAL.fullmatch(text) is not None


def is_numbering_row(texts: Sequence[str]) -> bool:
    """Whether the cells only number the columns ("栏次 1 2 3", "A=B+C B C", "甲 1 2")."""
    filled = [text for text in texts if text and not is_dash(text)]
    if len(filled) < 2:
        return False
    if filled[0] in ("栏次", "行次", "列次", "公式"):
        return all(_FORMULA.fullmatch(text) or _ORDINAL.fullmatch(text) for text in filled[1:])
    if not all(_ORDINAL.fullmatch(text) or _FORMULA.fullmatch(text) for text in filled):
        return False
    heads = (text.strip("（）").partition("=")[0] for text in filled)
    ordinals = [int(head) for head in heads if head.isdecimal()]
    rising = all(after == before + 1 for before, after in pairwise(ordinals))
    return rising and ((len(ordinals) >= 2 and ordinals[0] in (1, 2)) or "=" in "".join(filled))
