"""What a performance form says in words -> rows of a table: goals, results, verdict, problems, remedies.

Knows labels and the texts beside or below them. Does not know money or indicators.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.tables.drafts import BodyRow
from index.tables.grids import Slot, is_dash
from index.tables.performance_headers import NAME_HEADER
from index.tables.performance_money import is_amount
from index.tables.performance_rows import placed_cells, table_row
from index.types import TableRow

CONTENT = "内容"  # the header of what a label says
_LONGEST_LABEL = 22
_HEADS_TEXT = re.compile(r"目标|情况|内容|成效|任务")
_SENTENCE = re.compile(r"[。；，]")
_ROW_OF_NUMBERS = 2
_SAID_INSIDE = re.compile(r"(?!其中|任务)([\u4e00-\u9fff]{2,10})[:：](?=.)")


def texts_to_rows(rows: Sequence[BodyRow], project: str) -> Iterator[TableRow]:
    """One row for every text under a label; texts below a row of labels are under those."""
    heads: dict[int, str] = {}
    group = ""
    for number, row in enumerate(rows):
        begun = placed_cells(row)
        if heads and _stand_below(begun, heads):
            for column, slot in begun:
                yield said(row, slot, heads[column], (project, group))
            continue
        following = rows[number + 1] if number + 1 < len(rows) else None
        if following is not None and (found := _heads(row, begun, following)):
            heads, group = found, _beside(row, min(found))
            continue
        heads = {}
        if number and (label := _label_above(rows[number - 1], begun, len(row.slots))):
            yield said(row, begun[0][1], label, (project,))
            continue
        yield from _pairs(row, begun, project)


Placed = Sequence[tuple[int, Slot]]


def _stand_below(begun: Placed, heads: dict[int, str]) -> bool:
    return bool(begun) and all(column in heads for column, _ in begun)


def _heads(row: BodyRow, begun: Placed, following: BodyRow) -> dict[int, str]:
    """Labels by column, where all of a row but its first cell are labels of the texts in the row below."""
    below = placed_cells(following)
    first = row.slots[0]
    merged = first is not None and bool(first.text) and following.slots[0] is first
    labels = [each for each in begun if not (merged and each[1] is first)]
    fitting = {column: slot.text for column, slot in labels if _is_label(slot.text)}
    if not fitting or len(fitting) < len(labels) or not _stand_below(below, fitting):
        return {}
    told = all(_HEADS_TEXT.search(text) for text in fitting.values())
    longer = max(len(slot.text) for _, slot in below) > max(map(len, fitting.values()))
    return fitting if told and longer else {}


def _label_above(above: BodyRow, begun: Placed, width: int) -> str:
    """The label that opens the row above a text that runs across the whole form."""
    slot = begun[0][1] if len(begun) == 1 else None
    if slot is None or slot.cell.column_span < width or not _SENTENCE.search(slot.text):
        return ""
    first = above.slots[0]
    own = first is not None and above.begins(first) and first.cell.column_span < width
    return first.text if own and first is not None and _is_label(first.text) else ""


def _beside(row: BodyRow, column: int) -> str:
    """The label that stands left of a row of labels."""
    left = row.slots[column - 1] if column else None
    return left.text if left is not None else ""


def _pairs(row: BodyRow, begun: Placed, project: str) -> Iterator[TableRow]:
    """Labels and texts in turn; the first may be under a label that reaches down to it."""
    if not begun:
        return
    slots = [slot for _, slot in begun]
    numbers = sum(is_amount(slot.text) for slot in slots)
    left = row.slots[begun[0][0] - 1] if begun[0][0] else None
    label = left.text if left is not None and _is_label(left.text) else ""
    for slot, after in zip(slots, [*slots[1:], None], strict=True):
        inside = _SAID_INSIDE.match(slot.text)
        if inside and not _SENTENCE.search(slot.text):
            yield said(row, slot, inside.group(1), (project,), slot.text[inside.end() :])
            label = ""
        elif label and not (after is not None and is_amount(after.text)):
            if numbers < _ROW_OF_NUMBERS and _says(label, slot.text):
                yield said(row, slot, label, (project,))
            label = ""
        else:
            label = slot.text.rstrip("：:") if _is_label(slot.text) else ""


def _says(label: str, text: str) -> bool:
    number = is_amount(text.removesuffix("分"))
    return not (NAME_HEADER.fullmatch(label) or number or is_dash(text))


def _is_label(text: str) -> bool:
    return bool(text) and len(text) <= _LONGEST_LABEL and not is_amount(text) and not _SENTENCE.search(text)


def said(row: BodyRow, slot: Slot, label: str, above: Sequence[str], text: str = "") -> TableRow:
    """What a cell says under a label."""
    told = table_row(row, label, above, (), ((CONTENT, text or slot.text),))
    return replace(told, spans=(slot.cell.span,)) if slot.cell.span is not None else told
