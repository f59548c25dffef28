"""The money of a performance form -> tables: under its own header, in pairs of label and amount, by project.

Knows the block of 年度资金总额 / 其中：财政拨款 / 其他资金, the tasks of a whole body with their money,
and amounts printed behind their labels. Does not know indicators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from index.normalise import without_list_mark
from index.tables.captions import MONEY, find_unit
from index.tables.drafts import BodyRow
from index.tables.grids import Slot, is_value
from index.tables.performance_headers import NAME_HEADER, is_money_header, plain_header, value_names
from index.tables.performance_rows import Form, cell_at, form_table, own_cells, table_row, text_at, texts_of
from index.types import Table, TableCell, TableRow

_ALL = ("", "总额", "合计", "小计")
_LEAD = re.compile(r"^.*[：:](?=[（(]\d)")  # "1.资金来源：（1）财政性资金"
_MONEY_LABEL = re.compile(r".*(?:资金|拨款|总额|结转|经费|金额|支出|收入).*")
_MEASURED = re.compile(
    r"(?:项目|部门|资金|年初|全年|调整后?|当年|本年|年度)*(?:预算|执行)(?:安排|执行|调整)?(?:数|额|金额|率)"
    r"|(?:自评|项目|综合|评价)*(?:总?得分|总分|自评分)|分值(?:权重)?|权重"
)
_SCORE = re.compile(r"得分|总分|自评分")
_UNIT = re.compile(rf"(?:资金|金额|预算|支出).*[（(]({MONEY})[)）]")
_MONEY_COLUMN = re.compile(r".*(?:资金|拨款|总额|金额|经费|预算|结转).*")


def unit_of(rows: Sequence[BodyRow]) -> str:
    """The unit that the head of a form states for its money."""
    found = (_UNIT.search(text) for row in rows for text in texts_of(row))
    return next((match.group(1) for match in found if match), "")


def money_tables(form: Form, head: int, project: str, unit: str) -> Iterator[Table]:
    """The money that stands above the indicators, which begin at `head`."""
    start = next((i for i in range(head) if heads_money(form.rows[i])), None)
    loose = range(head)
    if start is not None:
        columns = _money_columns(form.rows[start])
        reasons = header_columns(form.rows[start], _heads_reasons)
        taken = list(_under_header(form.rows[start + 1 : head], columns, reasons, project))
        if taken:
            yield form_table(form, unit, tuple((name,) for _, name in columns), taken)
        loose = range(start)
    else:
        alone = (
            sum(1 for row in form.rows[:head] for label, _ in _labelled(row) if _is_measured(label.text)) < 2
        )
        pairs = [pair for row in form.rows[:head] for pair in _pairs(row, project, alone)]
        if pairs:
            yield form_table(form, unit, (("金额",),), pairs)
    yield from _measured(form, loose, project, unit)


def heads_money(row: BodyRow) -> bool:
    """Whether a row heads columns of money."""
    texts = texts_of(row)
    return sum(map(is_money_header, texts)) >= 3 and not any(is_value(text) for text in texts)


def _money_columns(row: BodyRow) -> list[tuple[int, str]]:
    found = header_columns(row, is_money_header)
    return [(column, plain_header(name)) for column, name in found]


def _under_header(
    rows: Sequence[BodyRow],
    columns: Sequence[tuple[int, str]],
    reasons: Sequence[tuple[int, str]],
    project: str,
) -> Iterator[TableRow]:
    for row in rows:
        cells = tuple(cell_at(row, column) for column, _ in columns)
        if not any(cell is not None and is_value(cell.text) for cell in cells):
            return
        left = [slot for slot in own_cells(row) if slot.column < columns[0][0]]
        begun = [slot for slot in left if row.begins(slot)]
        label = begun[0] if begun else left[-1] if left else None
        what = [("主要内容", slot.text) for slot in begun[1:]]
        what += [(name, cell.text) for column, name in reasons if (cell := cell_at(row, column))]
        named = label.text if label else ""
        yield table_row(row, "资金总额" if named in _ALL else named, (project,), cells, tuple(what))


def header_columns(row: BodyRow, fits: Callable[[str], bool]) -> list[tuple[int, str]]:
    """First column and text of every header cell that fits."""
    found: list[tuple[int, str]] = []
    seen: set[int] = set()
    for column, slot in enumerate(row.slots):
        if slot is not None and slot.text and id(slot) not in seen and fits(slot.text):
            seen.add(id(slot))
            found.append((column, slot.text))
    return found


def _pairs(row: BodyRow, project: str, alone: bool) -> Iterator[TableRow]:
    """Amounts printed right behind their labels ("项目资金总额 | 4,100.00"); a lone 预算数 is one, too."""
    for label, slot in _labelled(row):
        if alone if _is_measured(label.text) else row.begins(label) and _MONEY_LABEL.fullmatch(label.text):
            name = without_list_mark(_LEAD.sub("", label.text)).rstrip("：:")
            yield table_row(row, name, (project,), (_cell_of(slot),))


def _heads_reasons(text: str) -> bool:
    return "原因" in text or "偏差" in text


def _is_measured(label: str) -> bool:
    return _MEASURED.fullmatch(plain_header(label)) is not None


def _labelled(row: BodyRow) -> Iterator[tuple[Slot, Slot]]:
    """Numbers with the cells right in front of them."""
    for label, slot in pairwise(own_cells(row)):
        if row.begins(slot) and is_value(slot.text) and not is_value(label.text) and slot.cell.span:
            yield label, slot


def _cell_of(slot: Slot) -> TableCell | None:
    return TableCell(slot.text, slot.cell.span, slot.cell.box) if slot.cell.span is not None else None


def _measured(form: Form, rows: Sequence[int], project: str, unit: str) -> Iterator[Table]:
    """Measures and amounts in turn ("预算数 | 100 | 执行数 | 98"), and a total score told so."""
    told = [
        (form.rows[number], label.text, slot)
        for number in rows
        for label, slot in _labelled(form.rows[number])
        if _is_measured(label.text)
    ]
    money = [each for each in told if not _SCORE.search(each[1])]
    if len(money) > 1:
        names = tuple((plain_header(label),) for _, label, _ in money)
        stated = next((found for _, label, _ in money if (found := find_unit(label))), "")
        own = table_row(money[0][0], "资金总额", (project,), tuple(_cell_of(slot) for _, _, slot in money))
        places = (table_row(row, "", (), ()).spans for row in dict.fromkeys(row for row, _, _ in money))
        spans = tuple(span for place in places for span in place)
        yield form_table(form, stated or unit, names, [replace(own, spans=spans)])
    for row, label, slot in told:
        if _SCORE.search(label):
            yield form_table(form, "", (("得分",),), [table_row(row, "总分", (project,), (_cell_of(slot),))])
            return


def amounts_beside(form: Form, head: int, unit: str, plain: Callable[[str], str]) -> Iterator[Table]:
    """Amounts of several projects in columns beside their names, each printed over its indicators."""
    header = form.rows[head]
    named = next((c for c, _ in header_columns(header, _is_name_header)), None)
    columns = [
        (column, name)
        for column, name in header_columns(header, _is_money_column)
        if named is not None and column > named and not value_names(name)
    ]
    rows: list[TableRow] = []
    for row in form.rows[head + 1 :]:
        cells = tuple(cell_at(row, column) for column, _ in columns)
        if any(cell is not None and is_value(cell.text) for cell in cells):
            rows.append(table_row(row, plain(text_at(row, named)), (), cells))
    if rows:
        stated = _unit_of_columns(form.rows[: head + 1], [column for column, _ in columns])
        yield form_table(form, stated or unit, tuple((name,) for _, name in columns), rows)


def is_money_in(name: str, rows: Sequence[BodyRow], column: int) -> bool:
    """Whether a column beside the indicators prints amounts, which have a table of their own."""
    texts = [text for row in rows if (text := text_at(row, column))]
    return bool(_is_money_column(name) and texts) and all(map(is_value, texts))


def _is_name_header(text: str) -> bool:
    return NAME_HEADER.fullmatch(text) is not None


def _is_money_column(text: str) -> bool:
    return _MONEY_COLUMN.fullmatch(text) is not None


def _unit_of_columns(rows: Sequence[BodyRow], columns: Sequence[int]) -> str:
    texts = (slot.text for row in rows for c in columns if (slot := row.slots[c]) is not None)
    return next((unit for text in texts if (unit := find_unit(text))), "")
