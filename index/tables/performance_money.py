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
from index.tables.performance_headers import (
    NAME_HEADER,
    is_money_header,
    money_name,
    plain_header,
    value_names,
)
from index.tables.performance_rows import Form, cell_at, form_table, own_cells, table_row, text_at, texts_of
from index.types import Table, TableCell, TableRow

_SIDE = re.compile(r"(实施期|中期|年度|当年|本年)(?=资金总额|总额|金额)")
_OF_WHICH = re.compile(r"^其中[：:]")
_ALL = ("", "总额", "合计", "小计")
_LEAD = re.compile(r"^.*[：:](?=[（(]\d)")  # "1.资金来源：（1）财政性资金"
_MONEY_LABEL = re.compile(r".*(?:资金|拨款|总额|结转|经费|金额|支出|收入).*")
_MEASURED = re.compile(
    r"(?:年初|全年|调整后?|当年|年度)(?:预算|执行)|"
    r"(?:项目)?(?:实际|累计)(?:支出|使用|执行)(?:数|额|金额)?|支出率|"
    r"(?:项目|部门|资金|年初|全年|调整后?|当年|本年|年度)*(?:预算|执行)(?:安排|执行|调整)?(?:数|额|金额|率)"
    r"|项目(?:当年|本年|年度)预算"
    r"|(?:自评|项目|综合|评价)*(?:总?得分|总分|自评分)|分值(?:权重)?|权重"
)
_AMOUNT = re.compile(rf"(-?\d[\d,]*(?:\.\d+)?)({MONEY})")
_RATE_INSIDE = re.compile(r"((?:预算|资金)?(?:执行|支出)率)[:：]?(\d+(?:\.\d+)?%)")
_SCORE_INSIDE = re.compile(r"(得分|自评得分)[:：]?(\d+(?:\.\d+)?)(?:分)?")
_POINTS = re.compile(r"[（(](\d+(?:\.\d+)?)分[)）]")
_SOURCE = re.compile(r".*(?:资金|拨款|财政|总额|补助|结转).*")
_SCORE = re.compile(r"得分|总分|自评分")
_WEIGHT = re.compile("分值|权重")
_SCORED_BY = re.compile(r"得分[（(](\d+(?:\.\d+)?)分?[×xX*＊]")
_UNIT = re.compile(rf"(?:资金|金额|预算|支出).*[（(]({MONEY})[)）]")
_PLAN = re.compile(r"(?P<name>(?:资金|项目)*(?:支出|用款|使用)(?:进度)?计划)(?:[（(]%[）)])?")
_MONTH_END = re.compile(r"\d{1,2}月(?:底|末|\d{1,2}日)前?")
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
        names = tuple((name,) for _, name in columns)
        if weight := _weight_in_formula(form.rows[start], columns):
            names = (*names, ("分值",))
            taken = [replace(row, cells=(*row.cells, weight)) for row in taken]
        if taken:
            yield form_table(form, unit, names, taken)
        loose = range(start)
    else:
        alone = (
            sum(1 for row in form.rows[:head] for label, _ in _labelled(row) if _is_measured(label.text)) < 2
        )
        pairs = list(_pairs(form.rows[:head], project, alone))
        if pairs:
            yield form_table(form, unit, (("金额",),), pairs)
    yield from _measured(form, loose, project, unit)
    yield from _spending_plan(form, head, project)


def _spending_plan(form: Form, head: int, project: str) -> Iterator[Table]:
    """The share of its money that a project is to have spent by the end of some months, a row.

    The row of the months opens with what they are of, or the row above it prints this alone.
    """
    rows = form.rows[:head]
    for number, (header, below) in enumerate(pairwise(rows)):
        titles = [*texts_of(header)[:1], *(texts_of(rows[number - 1]) if number else ())]
        label = next((found for text in titles if (found := _PLAN.fullmatch(text))), None)
        columns = header_columns(header, lambda text: _MONTH_END.fullmatch(text) is not None)
        cells = tuple(cell_at(below, column) for column, _ in columns)
        if label and len(columns) > 1 and all(cell is not None and is_value(cell.text) for cell in cells):
            names = tuple((name,) for _, name in columns)
            yield form_table(form, "%", names, [table_row(below, label["name"], (project,), cells)])


def heads_money(row: BodyRow) -> bool:
    """Whether a row heads columns of money."""
    texts = texts_of(row)
    return sum(map(is_money_header, texts)) >= 3 and not any(is_value(text) for text in texts)


def _weight_in_formula(header: BodyRow, columns: Sequence[tuple[int, str]]) -> TableCell | None:
    """The weight that only the formula of the score tells: 得分（20分×执行率）."""
    if any(_WEIGHT.search(name) for _, name in columns):
        return None
    told = ((slot, _SCORED_BY.search(slot.text)) for slot in own_cells(header) if slot.cell.span)
    return next((TableCell(m[1], s.cell.span, s.cell.box) for s, m in told if m and s.cell.span), None)


def _money_columns(row: BodyRow) -> list[tuple[int, str]]:
    found = header_columns(row, is_money_header)
    return [(column, money_name(name)) for column, name in found]


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


def _pairs(rows: Sequence[BodyRow], project: str, alone: bool) -> Iterator[TableRow]:
    """Amounts printed right behind their labels ("项目资金总额 | 4,100.00"); a lone 预算数 is one, too.

    Where the money of the whole term stands beside that of the year, each is named for its side.
    """
    found = [(row, label, slot) for row in rows for label, slot in _labelled(row)]
    sides = {label.column: match.group(1) for _, label, _ in found if (match := _SIDE.match(label.text))}
    for row, label, slot in found:
        measured = _is_measured(label.text)
        if (measured and not alone) or not (measured or row.begins(label)):
            continue
        if not measured and not _MONEY_LABEL.fullmatch(label.text):
            continue
        name = without_list_mark(_LEAD.sub("", label.text)).rstrip("：:")
        side = sides.get(label.column, "") if len(sides) > 1 else ""
        named = name if not side or name.startswith(side) else side + _OF_WHICH.sub("", name)
        yield table_row(row, named, (project,), (_cell_of(slot),))


def _heads_reasons(text: str) -> bool:
    return "原因" in text or "偏差" in text


def _is_measured(label: str) -> bool:
    return _MEASURED.fullmatch(plain_header(label)) is not None


def _labelled(row: BodyRow) -> Iterator[tuple[Slot, Slot]]:
    """Numbers with the cells right in front of them."""
    for slot in own_cells(row):
        told = _RATE_INSIDE.fullmatch(slot.text) or _SCORE_INSIDE.fullmatch(slot.text)
        if row.begins(slot) and slot.cell.span and told:
            yield replace(slot, text=told[1]), _inside(slot, *told.span(2))
    for label, slot in pairwise(own_cells(row)):
        if row.begins(slot) and is_amount(slot.text) and not is_amount(label.text) and slot.cell.span:
            yield label, slot


def _inside(slot: Slot, start: int, end: int) -> Slot:
    """A number that a cell prints behind other words, told from the end of its print."""
    span, text = slot.cell.span, slot.text[start:end]
    low, high = (span.end - len(slot.text) + at if span else 0 for at in (start, end))
    cell = replace(
        slot.cell, text=text, span=replace(span, start=max(low, span.start), end=high) if span else None
    )
    return replace(slot, text=text, cell=cell)


def is_amount(text: str) -> bool:
    """Whether a cell prints a number, or an amount with its unit."""
    return is_value(text) or _AMOUNT.fullmatch(text) is not None


def _cell_of(slot: Slot) -> TableCell | None:
    """The cell of an amount, without the unit printed behind it."""
    span, amount = slot.cell.span, _AMOUNT.fullmatch(slot.text)
    if span is None or amount is None:
        return TableCell(slot.text, span, slot.cell.box) if span is not None else None
    end = max(span.end - len(amount[2]), span.start + 1)
    return TableCell(amount[1], replace(span, end=end), slot.cell.box)


def _measured(form: Form, rows: Sequence[int], project: str, unit: str) -> Iterator[Table]:
    """Measures and amounts in turn ("预算数 | 100 | 执行数 | 98"), and a total score so told.

    A row that opens with a source of money tells its own ("其中：市级财政 | 300 | 实际支出数 | 270").
    """
    told = [
        (form.rows[number], label.text, slot)
        for number in rows
        for label, slot in _labelled(form.rows[number])
        if _is_measured(label.text)
    ]
    own = {row: label for number in rows if (row := form.rows[number]) and (label := _opens_with_source(row))}
    money = [each for each in told if not _SCORE.search(each[1]) and each[0] not in own]
    if len(money) > 1:
        yield _in_turn(form, money, "资金总额", project, unit)
    for row, label in own.items():
        of_row = [(row, "预算数", label[1]), *(each for each in told if each[0] is row)]
        yield _in_turn(form, of_row, label[0].text, project, unit)
    weighed = [
        (row, slot, weight) for row, name, slot in told if _SCORE.search(name) and (weight := _points(row))
    ]
    for row, slot, (named, points) in weighed:
        cells = _cell_of(points), _cell_of(slot)
        yield form_table(form, "", (("分值",), ("得分",)), [table_row(row, named, (project,), cells)])
    for row, name, slot in told:
        if _SCORE.search(name) and not weighed:
            yield form_table(form, "", (("得分",),), [table_row(row, "总分", (project,), (_cell_of(slot),))])
            return


def _points(row: BodyRow) -> tuple[str, Slot] | None:
    """What a row is called that says how much it counts (预算执行情况（20分）), with the number of points."""
    first = own_cells(row)[0]
    found = _POINTS.search(first.text)
    return (first.text[: first.text.find("（")], _inside(first, *found.span(1))) if found else None


def _opens_with_source(row: BodyRow) -> tuple[Slot, Slot] | None:
    """The source of money and its amount that measures and amounts follow."""
    found = list(_labelled(row))
    if (
        len(found) < 2
        or _is_measured(found[0][0].text)
        or not all(_is_measured(label.text) for label, _ in found[1:])
    ):
        return None
    return found[0] if _SOURCE.fullmatch(found[0][0].text) else None


def _in_turn(
    form: Form, told: Sequence[tuple[BodyRow, str, Slot]], label: str, project: str, unit: str
) -> Table:
    """One row of money under the measures that stand in front of its amounts."""
    names = tuple((money_name(name),) for _, name, _ in told)
    printed = (match[2] for _, _, slot in told if (match := _AMOUNT.fullmatch(slot.text)))
    stated = next((found for _, name, _ in told if (found := find_unit(name))), "") or next(printed, "")
    row = table_row(told[0][0], label, (project,), tuple(_cell_of(slot) for _, _, slot in told))
    places = (table_row(printed, "", (), ()).spans for printed in dict.fromkeys(each[0] for each in told))
    return form_table(form, stated or unit, names, [replace(row, spans=tuple(s for p in places for s in p))])


def amounts_beside(form: Form, head: int, unit: str, plain: Callable[[str], str]) -> Iterator[Table]:
    """Amounts of several projects in columns beside their names, each printed over its indicators."""
    header = form.rows[head]
    named = next((c for c, _ in header_columns(header, _is_name_header)), None)
    columns = [
        (column, path)
        for first, name in header_columns(header, _is_money_column)
        if named is not None and first > named and not value_names(name)
        for column, path in _parted(form.rows[head:], first)
    ]
    rows: list[TableRow] = []
    for row in form.rows[head + 1 :]:
        cells = tuple(cell_at(row, column) for column, _ in columns)
        if any(cell is not None and is_value(cell.text) for cell in cells):
            rows.append(table_row(row, plain(text_at(row, named)), (), cells))
    if rows:
        stated = _unit_of_columns(form.rows[: head + 1], [column for column, _ in columns])
        yield form_table(form, stated or unit, tuple(path for _, path in columns), rows)


def _parted(rows: Sequence[BodyRow], first: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The columns under a header cell, each with what the rows above its first amount print over it."""
    over = rows[0].slots[first]
    for column in (c for c, slot in enumerate(rows[0].slots) if slot is over):
        path: list[str] = []
        for row in rows:
            text = text_at(row, column)
            if is_value(text):
                break
            path += [text] if text and text not in path else []
        else:
            path = path[:1]
        yield column, tuple(path)


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
