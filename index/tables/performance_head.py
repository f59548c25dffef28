"""The header of a form's indicators, in one row or two -> columns of names, of values, of what is beside.

A merged header (实际完成值) may be split below into 数值 and 单位, or into years (前年, 上年, 预计当年实现),
or stand over a header that alone says little (自评分 over 分数). Does not know the rows below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.tables.drafts import BodyRow
from index.tables.grids import Slot, is_value
from index.tables.performance_headers import LONGEST_HEADER, NAME_HEADER, levels_of, value_names
from index.tables.performance_rows import placed_cells, texts_of

_NUMBER_PART = re.compile(r"(?:数|指标|目标|完成|具体)?值|分?数|分")
_UNIT_PART = re.compile(r"(?:计量|度量|指标)?单位")
_YEAR_PART = re.compile(
    r"(?P<past>[前上去]一?年)度?(?:实际|完成|实现)*|(?:预计)?[当本]年度?(?:预计|计划)?(?:完成|实现)?"
)
_SIGN_PART = re.compile(r"(?:计算|比较)?符号|(?:指标)?(?:性质|方向)")

Columns = list[tuple[int, str]]


@dataclass(frozen=True)
class Head:
    """Columns of an indicator table: levels of its name, values, goals in words, the others, with headers."""

    levels: list[int]
    values: Columns
    others: Columns
    rows: range
    goals: Columns

    @property
    def project(self) -> int | None:
        """The column that names the project of every row."""
        return next((column for column, name in self.others if NAME_HEADER.fullmatch(name)), None)


def is_form_row(texts: Sequence[str]) -> bool:
    """Whether a row heads the indicators of a performance form."""
    return bool(levels_of(texts))


def read_head(rows: Sequence[BodyRow], number: int) -> Head:
    """The columns that the header at row `number` heads, with the row above or below that belongs to it."""
    row = rows[number]
    above = rows[number - 1] if number and _heads_values(rows[number - 1]) else None
    split = number + 1 < len(rows) and is_form_row(texts_of(rows[number + 1]))
    below = rows[number + 1] if split else row
    cells: Columns = []
    for column, slot in enumerate(below.slots):
        if slot is not None and slot.text and (not column or below.slots[column - 1] is not slot):
            over = above.slots[column] if above else None
            cells.append((column, _name(row.slots[column], slot, over)))
    names = levels_of([name for _, name in cells])
    levels = [next(column for column, name in cells if name == level) for level in names]
    values = [(column, name) for column, name in cells if value_names(name) and column not in levels]
    goals = _goals(values, levels)
    values = [each for each in values if each not in goals]
    taken = {*levels, *(column for column, _ in (*values, *goals))}
    others = [(c, name) for c, name in cells if c not in taken and len(name) <= LONGEST_HEADER]
    return Head(levels, values, others, range(number - bool(above), number + 1 + split), goals)


def _goals(values: Columns, levels: Sequence[int]) -> Columns:
    """Targets before the indicators, which have targets of their own: what the project is to reach."""
    targets = [each for each in values if value_names(each[1]) == ("目标值",)]
    before = [each for each in targets if each[0] < min(levels)]
    return before if len(before) < len(targets) else []


def _heads_values(row: BodyRow) -> bool:
    """Whether a row above a header is a header, too: short words, some of them of values."""
    texts = [slot.text for _, slot in placed_cells(row)]
    short = all(len(text) <= LONGEST_HEADER and not is_value(text) for text in texts)
    return len(texts) > 1 and short and any(value_names(text) for text in texts)


def _name(top: Slot | None, own: Slot, over: Slot | None) -> str:
    """What a column is called, by its own header or the one above it."""
    if top is not None and own is not top and value_names(top.text) and not value_names(own.text):
        parts = ((_NUMBER_PART, top.text), (_UNIT_PART, "度量单位"), (_SIGN_PART, "指标性质"))
        if year := _YEAR_PART.fullmatch(own.text):
            return (year["past"] or "") + top.text
        return next((name for pattern, name in parts if pattern.fullmatch(own.text)), own.text)
    bare = over is not None and over is not own and _NUMBER_PART.fullmatch(own.text) is not None
    return over.text if bare and over is not None and value_names(over.text) else own.text
