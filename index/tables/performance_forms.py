"""Grids of performance forms (绩效自评表, 绩效目标表) -> a table of money and a table of indicators.

Knows the irregular form: project name, money block with its own header, indicators on three
levels with target, actual value, weight, score and reason. Does not know other tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.normalise import without_list_mark
from index.tables.captions import MONEY, find_unit
from index.tables.drafts import BodyRow
from index.tables.grids import Slot, is_dash, is_value
from index.types import Span, Table, TableCell, TableRow

_LEVELS = ("一级指标", "二级指标", "三级指标")
_NAME = "指标名称"  # a form of one level: the kind of indicator, its name, target and result
_TOLD_OF_IT = re.compile(r".*(?:指标值|目标值)|实际完成.*|完成情况|完成指标")
_TWO_SCORES = re.compile(r"(?:分值|权重)/(?:自评)?得分")
_VALUE_HEADER = re.compile(
    rf"完成情况|完成指标|分值|权重|得分|.*(?:指标值|目标值|完成值).*|{_TWO_SCORES.pattern}"
)
_NAME_HEADER = re.compile(r"(?:项目|部门|单位|政策)(?:（[^）]*）)?名称")
_MONEY_HEADER = re.compile(
    r"年初预算.*|全年预算.*|全年执行.*|预算数|执行数|调整预算.*|分值(?:权重)?|执行率.*|得分"
)
_MONEY_COLUMNS = re.compile(
    rf"{_MONEY_HEADER.pattern}|总额|小计|合计|(?:其他|自有|上级|单位)资金|财政(?:拨款|性?资金)|一般公共预算|政府性基金"
)
_FORMULA = re.compile(r"[（(][^（）()]*[A-Z\d×÷%/][^（）()]*[)）]$")  # "执行率（B/A）", "得分（20分×执行率）"
_MONEY_COLUMN = re.compile(r".*(?:资金|拨款|总额|金额|经费|预算|结转).*")
_LEAD = re.compile(r"^.*[：:](?=[（(]\d)")  # "1.资金来源：（1）财政性资金"
_LONGEST_HEADER = 16
_MONEY_LABEL = re.compile(r".*(?:资金|拨款|总额|结转|经费|金额|支出|收入).*")
_MONEY_UNIT = re.compile(rf"资金.*[（(]({MONEY})[)）]")
_TOTAL = re.compile(r"总分|合计|总计")
_PROJECT_CODE = re.compile(r"^(?:项目名称)?\d[\dA-Z]{7,}[-—–_:：]?(?=[\u4e00-\u9fff“《])")


@dataclass(frozen=True)
class Form:
    """The joined rows of one form with its title."""

    rows: Sequence[BodyRow]
    title: str
    headings: tuple[str, ...]
    unit: str = ""


def is_form_row(texts: Sequence[str]) -> bool:
    """Whether a row heads the indicators of a performance form."""
    return bool(_levels(texts))


def _levels(texts: Sequence[str]) -> tuple[str, ...]:
    """Headers of the columns that name an indicator, outermost first; () where the row heads none."""
    if _LEVELS[0] in texts and {_LEVELS[1], _LEVELS[2]} & set(texts):
        return _LEVELS
    if _NAME not in texts or len({text for text in texts if _TOLD_OF_IT.fullmatch(text)}) < 2:
        return ()
    before = texts[: texts.index(_NAME)][-1:]
    return (*before, _NAME)


def form_to_tables(form: Form) -> Iterator[Table]:
    """The money table and the indicator table of a form, each only if it has rows."""
    head = next((i for i, row in enumerate(form.rows) if is_form_row(_texts(row))), len(form.rows))
    project = _project(form.rows[:head], form.rows[head].slots if head < len(form.rows) else ())
    unit = _unit(form.rows[:head]) or form.unit
    yield from _money_tables(form, head, project, unit)
    if head < len(form.rows):
        yield from _amounts_beside(form, head, unit)
        yield from _indicator_table(form, head, project)


def _texts(row: BodyRow) -> list[str]:
    return [slot.text for slot in _own(row)]


def _own(row: BodyRow) -> list[Slot]:
    """Cells of the row from left to right, a merged one once, also those from rows above."""
    found: list[Slot] = []
    for slot in row.slots:
        if slot is not None and slot.text and all(slot is not other for other in found):
            found.append(slot)
    return found


def _project(rows: Sequence[BodyRow], head: Sequence[Slot | None]) -> str:
    """The project that the form is about; a name header that reaches the head is a column of projects."""
    for row in rows:
        for label, slot in pairwise(_own(row)):
            if _NAME_HEADER.fullmatch(label.text) and all(label is not other for other in head):
                return _plain_project(slot.text)
    return ""


def _plain_project(text: str) -> str:
    """A project's name without its code and without the header that runs into it."""
    return _PROJECT_CODE.sub("", text, count=1) or text


def _unit(rows: Sequence[BodyRow]) -> str:
    for row in rows:
        for text in _texts(row):
            match = _MONEY_UNIT.search(text)
            if match:
                return match.group(1)
    return ""


# ---- money --------------------------------------------------------------------------------


def _money_tables(form: Form, head: int, project: str, unit: str) -> Iterator[Table]:
    start = next((i for i in range(head) if _is_money_header(form.rows[i])), None)
    if start is None:
        rows = [pair for row in form.rows[:head] for pair in _pairs(row, project)]
        if rows:
            yield _table(form, unit, (("金额",),), rows)
        yield from (table for row in form.rows[:head] for table in _measured(form, row, project, unit))
        return
    columns = _header_columns(form.rows[start], _MONEY_COLUMNS)
    rows = []
    for row in form.rows[start + 1 : head]:
        cells = tuple(_cell(row, column) for column, _ in columns)
        left = [slot for slot in _own(row) if slot.column < columns[0][0]]
        label = next((slot for slot in left if row.begins(slot)), left[-1] if left else None)
        if label is None or not any(cell is not None and is_value(cell.text) for cell in cells):
            break
        rows.append(_row(row, label.text, (project,), cells, ()))
    if rows:
        yield _table(form, unit, tuple((name,) for _, name in columns), rows)


def _is_money_header(row: BodyRow) -> bool:
    texts = _texts(row)
    fitting = sum(1 for text in texts if _MONEY_COLUMNS.fullmatch(_without_formula(text)))
    return fitting >= 3 and not any(is_value(text) for text in texts)


def _header_columns(row: BodyRow, pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    """First column and name of every header cell that fits."""
    found: list[tuple[int, str]] = []
    seen: set[int] = set()
    for column, slot in enumerate(row.slots):
        if slot is not None and id(slot) not in seen and pattern.fullmatch(_without_formula(slot.text)):
            seen.add(id(slot))
            found.append((column, _without_formula(slot.text)))
    return found


def _without_formula(header: str) -> str:
    return _FORMULA.sub("", header)


def _pairs(row: BodyRow, project: str) -> Iterator[TableRow]:
    """Amounts printed right behind their labels ("项目资金总额 | 4,100.00")."""
    own = _own(row)
    for label, slot in pairwise(own):
        money = _MONEY_LABEL.fullmatch(label.text) and is_value(slot.text) and slot.cell.span is not None
        if money and row.begins(slot) and slot.cell.span is not None:
            cell = TableCell(slot.text, slot.cell.span, slot.cell.box)
            name = without_list_mark(_LEAD.sub("", label.text))
            yield TableRow(name, None, _named(project), (cell,), _spans(row))


def _measured(form: Form, row: BodyRow, project: str, unit: str) -> Iterator[Table]:
    """A row that gives measures and amounts in turn ("预算数 | 100 | 执行数 | 98 | 执行率 | 98%")."""
    told = [
        (label.text, TableCell(slot.text, slot.cell.span, slot.cell.box))
        for label, slot in pairwise(_own(row))
        if _MONEY_HEADER.fullmatch(label.text) and is_value(slot.text) and slot.cell.span is not None
    ]
    if len(told) < 2:
        return
    own = TableRow("资金总额", None, _named(project), tuple(cell for _, cell in told), _spans(row))
    yield _table(form, unit, tuple((name,) for name, _ in told), [own])


def _amounts_beside(form: Form, head: int, unit: str) -> Iterator[Table]:
    """Amounts of several projects in columns beside their names, each printed over its indicators."""
    header = form.rows[head]
    named = next((c for c, _ in _header_columns(header, _NAME_HEADER)), None)
    columns = [
        (column, name)
        for column, name in _header_columns(header, _MONEY_COLUMN)
        if named is not None and column > named and not _VALUE_HEADER.fullmatch(name)
    ]
    rows: list[TableRow] = []
    for row in form.rows[head + 1 :]:
        cells = tuple(_cell(row, column) for column, _ in columns)
        if any(cell is not None and is_value(cell.text) for cell in cells):
            rows.append(_row(row, _plain_project(_text(row, named)), (), cells, ()))
    if rows:
        stated = _unit_of_columns(form.rows[: head + 1], [column for column, _ in columns])
        yield _table(form, stated or unit, tuple((name,) for _, name in columns), rows)


def _unit_of_columns(rows: Sequence[BodyRow], columns: Sequence[int]) -> str:
    texts = (slot.text for row in rows for c in columns if (slot := row.slots[c]) is not None)
    return next((unit for text in texts if (unit := find_unit(text))), "")


# ---- indicators ---------------------------------------------------------------------------


def _indicator_table(form: Form, head: int, project: str) -> Iterator[Table]:
    header = form.rows[head]
    levels = [_column_of(header, name) for name in _levels(_texts(header))]
    values = _header_columns(header, _VALUE_HEADER)
    taken = {*levels, *(column for column, _ in values)}
    others = [
        (column, name)
        for column, name in _header_columns(header, re.compile(".+"))
        if column not in taken
        and len(name) <= _LONGEST_HEADER
        and not _is_money(name, form.rows, head, column)
    ]
    own_project = next((c for c, name in others if _NAME_HEADER.fullmatch(name)), None)
    rows: list[TableRow] = []
    carried = [""] * len(levels)
    body = [row for row in form.rows[head + 1 :] if not is_form_row(_texts(row))]
    projects = _projects(body, own_project, header) if own_project is not None and not project else ()
    for row, named in zip(body, projects or (project,) * len(body), strict=True):
        names = [row.slots[column] for column in levels if column is not None]
        cells = tuple(
            cell
            for column, name in values
            for cell in _value_cells(None if row.slots[column] in names else _cell(row, column), name)
        )
        parts = [_text(row, column) for column in levels if column is not None]
        if _is_total_row(row):
            parts = ["总分"]
        else:
            carried = parts = _carried_down(parts, carried)
        if parts and parts[-1] and any(cells):
            attributes = tuple(
                (name, text)
                for c, name in others
                if (text := _text(row, c).removeprefix(name)) and c != own_project
            )
            rows.append(_row(row, parts[-1], (named, *_distinct(parts[:-1])), cells, attributes))
    if rows:
        yield _table(form, "", tuple((part,) for _, name in values for part in _value_names(name)), rows)


def _value_names(header: str) -> list[str]:
    """Names of the values that a column prints: mostly one, two of "分值/得分"."""
    return header.split("/") if _TWO_SCORES.fullmatch(header) else [header]


def _value_cells(cell: TableCell | None, header: str) -> list[TableCell | None]:
    """The values of a cell by their names ("20/16.5" under "分值/得分")."""
    names = _value_names(header)
    parts = cell.text.split("/") if cell is not None else []
    if cell is None or len(names) == 1 or len(parts) != len(names):
        return [cell, *[None] * (len(names) - 1)]
    first, second = (part.strip() for part in parts)
    span = cell.span
    return [
        TableCell(first, Span(span.page, span.start, min(span.start + len(first), span.end)), cell.box),
        TableCell(second, Span(span.page, max(span.end - len(second), span.start), span.end), cell.box),
    ]


def _projects(rows: Sequence[BodyRow], column: int, header: BodyRow) -> list[str]:
    """The project of every row; a cell broken over a page end prints its name on one page only."""
    head = header.slots[column]
    title = head.text if head is not None else ""
    names = [_plain_project(_text(row, column).removeprefix(title)) for row in rows]
    goes_on = [False] * len(rows)
    for index in range(1, len(rows)):
        new_page = rows[index].page != rows[index - 1].page
        same = rows[index].slots[column] is rows[index - 1].slots[column]
        goes_on[index] = new_page or (same and goes_on[index - 1])
        if not names[index] and goes_on[index]:
            names[index] = names[index - 1]
    for index in range(len(rows) - 2, -1, -1):
        below = rows[index + 1]
        last = below.page != rows[index].page or below.slots[column] is rows[index].slots[column]
        if not names[index] and last:
            names[index] = names[index + 1]
    return names


def _is_money(name: str, rows: Sequence[BodyRow], head: int, column: int) -> bool:
    """Whether a column beside the indicators prints amounts, which have a table of their own."""
    texts = [text for row in rows[head + 1 :] if (text := _text(row, column))]
    return bool(_MONEY_COLUMN.fullmatch(name) and texts) and all(map(is_value, texts))


def _carried_down(parts: Sequence[str], above: Sequence[str]) -> list[str]:
    """Levels of an indicator; the outer ones that its row leaves empty are those of the row above."""
    first = next((index for index, part in enumerate(parts) if part), len(parts))
    return [above[index] if index < min(first, len(parts) - 1) else part for index, part in enumerate(parts)]


def _is_total_row(row: BodyRow) -> bool:
    own = _own(row)
    return bool(own) and _TOTAL.fullmatch(own[0].text) is not None


def _column_of(row: BodyRow, name: str) -> int | None:
    return next((c for c, slot in enumerate(row.slots) if slot is not None and slot.text == name), None)


def _distinct(names: Sequence[str]) -> list[str]:
    return [name for index, name in enumerate(names) if name and name not in names[:index]]


def _text(row: BodyRow, column: int | None) -> str:
    slot = row.slots[column] if column is not None else None
    return slot.text if slot is not None and not is_dash(slot.text) else ""


# ---- rows ---------------------------------------------------------------------------------


def _cell(row: BodyRow, column: int) -> TableCell | None:
    slot = row.slots[column]
    if slot is None or not row.begins(slot) or slot.cell.span is None or is_dash(slot.text):
        return None
    return TableCell(slot.text, slot.cell.span, slot.cell.box)


def _row(
    row: BodyRow,
    label: str,
    ancestors: Sequence[str],
    cells: tuple[TableCell | None, ...],
    attributes: tuple[tuple[str, str], ...],
) -> TableRow:
    return TableRow(label, None, tuple(name for name in ancestors if name), cells, _spans(row), attributes)


def _named(project: str) -> tuple[str, ...]:
    return (project,) if project else ()


def _spans(row: BodyRow) -> tuple[Span, ...]:
    spans = [slot.cell.span for slot in _own(row) if row.begins(slot) and slot.cell.span is not None]
    if not spans:
        return ()
    return (Span(row.page, min(span.start for span in spans), max(span.end for span in spans)),)


def _table(form: Form, unit: str, columns: tuple[tuple[str, ...], ...], rows: Sequence[TableRow]) -> Table:
    pages = [row.page for row in form.rows]
    return Table(0, form.title, unit, form.headings, columns, tuple(rows), min(pages), max(pages))
