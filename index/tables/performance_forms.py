"""Grids of performance forms (绩效自评表, 绩效目标表) -> tables of money, of indicators and of texts.

Knows the irregular form: project name, money block with its own header, indicators on two or three
levels with target, actual value, weight, score and reason, and texts under labels above and below
them. Does not know other tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from index.tables.drafts import BodyRow
from index.tables.grids import Slot, is_value
from index.tables.performance_above import TITLE_MARK, WHOLE_BODY
from index.tables.performance_head import Columns, Head, is_form_row, read_head
from index.tables.performance_headers import (
    NAME_HEADER,
    column_names,
    names_project,
    names_two_levels,
    value_names,
)
from index.tables.performance_money import (
    amounts_beside,
    header_columns,
    heads_money,
    is_money_in,
    money_tables,
    unit_of,
)
from index.tables.performance_rows import (
    Form,
    cell_at,
    form_table,
    own_cells,
    placed_cells,
    table_row,
    text_at,
    texts_of,
)
from index.tables.performance_texts import said, texts_to_rows
from index.types import Span, Table, TableCell, TableRow

_WEIGHTS = {"分值", "权重"}
_TOTAL = re.compile(r"(?:自评|综合|评价)*(?:总分|总得分|得分合计)(?:[（(].*[)）])?|合计|总计")
_PROJECT_CODE = re.compile(r"^(?:项目名称)?\d[\dA-Z]{7,}[-—–_:：]?(?=[\u4e00-\u9fff“《])")
_TOLD = re.compile(r"问题|原因|说明|措施")
_BODY_HEADER = re.compile("(?:预算|主管|实施|项目)?(?:部门|单位)(?:（(?:单位|部门)）)?")
_TWO_VALUES = re.compile(r"([^/]+)/([^/]+)")
_SCORE = re.compile(r"(\d+(?:\.\d+)?%?)(分?)")
_SCORE_AND_REASON = re.compile(r"(\d+(?:\.\d+)?)分?[；;，,。：:]?(.*)")


def form_to_tables(form: Form) -> Iterator[Table]:
    """The money, the indicators and the texts of a form, each only if it has rows.

    A grid may print the forms of several projects one below the other, each from its name on.
    """
    for rows in _by_project(form.rows):
        yield from _one_form(replace(form, rows=rows))


def _by_project(rows: Sequence[BodyRow]) -> list[list[BodyRow]]:
    """The rows of each form: a new one begins where a project is named after indicators."""
    parts: list[list[BodyRow]] = [[]]
    measured = False
    for row in rows:
        heads = is_form_row(texts_of(row))
        if measured and not heads and _names_its_project(row):
            parts.append([])
            measured = False
        measured = measured or heads
        parts[-1].append(row)
    return parts


def _names_its_project(row: BodyRow) -> bool:
    """Whether a row opens with 项目名称 and a name."""
    own = own_cells(row)
    first = own[0].text if own else ""
    named = len(own) > 1 and not is_value(own[1].text) and not NAME_HEADER.fullmatch(own[1].text)
    return named and bool(NAME_HEADER.fullmatch(first)) and names_project(first)


def _one_form(form: Form) -> Iterator[Table]:
    number = next((i for i, row in enumerate(form.rows) if is_form_row(texts_of(row))), len(form.rows))
    head = read_head(form.rows, number) if number < len(form.rows) else None
    project = _project(form.rows[:number], form.rows[number].slots if head else ())
    by_column = head is not None and head.project is not None
    if not project and not by_column:
        project = WHOLE_BODY if "整体" in form.title else form.project or TITLE_MARK.sub("", form.title)
    unit = unit_of(form.rows[:number]) or form.unit
    yield from money_tables(form, head.rows.start if head else number, project, unit)
    if head:
        yield from amounts_beside(form, number, unit, _plain_project)
        yield from _scored_table(form, head.rows.start, project)
        yield from _indicator_table(form, head, project)
    texts = list(_goals(form, head, project)) if head else []
    texts += [] if by_column else texts_to_rows(_wordy(form.rows, head), project)
    if texts:
        yield form_table(form, "", (), texts)


def _wordy(rows: Sequence[BodyRow], head: Head | None) -> list[BodyRow]:
    """The rows of a form that print neither a header of numbers nor an indicator."""
    start = head.rows.start if head else len(rows)
    kept = [row for row, below in pairwise(rows[: start + 1]) if not _over_numbers(row, below)]
    if head is None:
        return [*kept, *rows[-1:]]
    below = [row for row in rows[head.rows.stop :] if not is_form_row(texts_of(row))]
    return kept + [row for row in below if _is_total_row(row) or not _is_indicator(row, head)]


def _over_numbers(row: BodyRow, below: BodyRow) -> bool:
    """Whether a row heads money, or shares a cell with a row below it that does or that is of numbers."""
    shared = any(slot is not None and slot in row.slots for slot in below.slots)
    numbers = sum(1 for _, slot in placed_cells(below) if is_value(slot.text)) > 1
    heads = heads_money(below) or numbers
    return heads_money(row) or (shared and heads)


def _project(rows: Sequence[BodyRow], head: Sequence[Slot | None]) -> str:
    """The project that the form is about; a name header that reaches the head is a column of projects."""
    named = [
        (label.text, slot.text)
        for row in rows
        for label, slot in pairwise(own_cells(row))
        if NAME_HEADER.fullmatch(label.text) and all(label is not other for other in head)
    ]
    of_project = (name for label, name in named if names_project(label))
    return _plain_project(next(of_project, WHOLE_BODY if named else ""))


def _plain_project(text: str) -> str:
    """A project's name without its code and without the header that runs into it."""
    return _PROJECT_CODE.sub("", text, count=1) or text


# ---- indicators ---------------------------------------------------------------------------


def _indicator_table(form: Form, head: Head, project: str) -> Iterator[Table]:
    body = _body(form, head)
    others = [(c, name) for c, name in head.others if not is_money_in(name, body, c) and c != head.project]
    rows: list[TableRow] = []
    carried = [""] * len(head.levels)
    bodies = {c: iter(_bodies(body, c)) for c, name in others if _BODY_HEADER.fullmatch(name)}
    for row, named in zip(body, _projects_of(body, form, head, project), strict=True):
        told = {c: next(texts) for c, texts in bodies.items()}
        if not _is_indicator(row, head):
            continue
        cells, reasons = _values(row, head)
        parts = [text_at(row, column) for column in head.levels]
        texts = ((c, name, told.get(c) or _own_text(row, c)) for c, name in others)
        beside = [(name, text) for _, name, printed in texts if (text := printed.removeprefix(name))]
        if _is_total_row(row):
            parts, beside = ["总分"], []
            cells = cells if any(cells) else _total_over(row, head.values, rows)
        else:
            carried = parts = _named_by_outer(row, parts, head.levels) or _carried_down(parts, carried)
        if parts[-1] and any(cells):
            *outer, name = (*parts[:-1], *_on_two_levels(parts[-1], head.levels, form.rows[head.rows.start]))
            above = (named or WHOLE_BODY, *_distinct(outer))
            rows.append(table_row(row, name, above, cells, (*beside, *reasons)))
    if rows:
        columns = tuple((column,) for _, name in head.values for column in column_names(name))
        yield form_table(form, "", columns, rows)


def _body(form: Form, head: Head) -> list[BodyRow]:
    """The rows below a head, without those that print it again."""
    return [row for row in form.rows[head.rows.stop :] if not is_form_row(texts_of(row))]


def _projects_of(body: Sequence[BodyRow], form: Form, head: Head, project: str) -> Sequence[str]:
    """The project of every row: the form's, or what a column of projects names."""
    if head.project is None or project:
        return (project,) * len(body)
    return _projects(body, head.project, form.rows[head.rows.start])


def _goals(form: Form, head: Head, project: str) -> Iterator[TableRow]:
    """What the projects are to reach, said once for all the indicators beside it."""
    body = _body(form, head) if head.goals else []
    for row, named in zip(body, _projects_of(body, form, head, project), strict=True):
        for column, name in head.goals:
            slot = row.slots[column]
            if slot is not None and row.begins(slot):
                yield said(row, slot, name, (named or WHOLE_BODY,))


def _on_two_levels(name: str, levels: Sequence[int], header: BodyRow) -> list[str]:
    """A name, with the level in front of its colon where one column names both (数量：受训人数)."""
    level, colon, rest = name.partition("：")
    both = names_two_levels(text_at(header, levels[-1]))
    return [level, rest] if both and colon and level and rest else [name]


def _scored_table(form: Form, end: int, project: str) -> Iterator[Table]:
    """Rows above the indicators that are scored under a header of their own (资金管理情况 | 分值 | 得分)."""
    for number, header in enumerate(form.rows[:end]):
        values = header_columns(header, lambda text: text in ("分值", "得分", "自评得分"))
        if heads_money(header) or len(values) < 2:
            continue
        why = header_columns(header, lambda text: _TOLD.search(text) is not None)
        rows = []
        for row in form.rows[number + 1 : end]:
            cells = tuple(cell_at(row, column) for column, _ in values)
            if not all(cell is not None and is_value(cell.text) for cell in cells):
                break
            reasons = tuple((name, text) for column, name in why if (text := _own_text(row, column)))
            rows.append(table_row(row, placed_cells(row)[0][1].text, (project,), cells, reasons))
        if rows:
            yield form_table(form, "", tuple((name,) for _, name in values), rows)


def _is_indicator(row: BodyRow, head: Head) -> bool:
    """Whether a row prints values of its own under the headers, and not one text across them."""
    if _is_total_row(row):
        return True
    found = [
        slot for column, _ in head.values if (slot := row.slots[column]) is not None and row.begins(slot)
    ]
    across = len(head.values) > 1 and len({id(slot) for slot in found}) < min(2, len(found) or 1)
    name = row.slots[head.levels[-1]]
    return bool(found) and not across and not any(slot is name for slot in found)


def _values(row: BodyRow, head: Head) -> tuple[tuple[TableCell | None, ...], list[tuple[str, str]]]:
    """The cells of a row by the kinds of value of its columns; reasons told in one cell with a score."""
    names = [row.slots[column] for column in head.levels]
    cells: list[TableCell | None] = []
    reasons: list[tuple[str, str]] = []
    for column, name in head.values:
        slot = row.slots[column]
        elsewhere = slot in names or (column > 0 and row.slots[column - 1] is slot)
        cell = None if elsewhere else cell_at(row, column)
        for kind, part in zip(value_names(name), _parts(cell, value_names(name)), strict=True):
            if kind != "原因":
                cells.append(part)
            elif part is not None:
                reasons.append((name, part.text))
    return tuple(cells), reasons


def _total_over(row: BodyRow, values: Columns, above: Sequence[TableRow]) -> tuple[TableCell | None, ...]:
    """A total that one cell prints over all values: of scores, of weights where none is scored."""
    printed = (cell for column, _ in placed_cells(row)[1:] if (cell := cell_at(row, column)))
    found = ((cell, _SCORE.fullmatch(cell.text)) for cell in printed)
    cell = next((_part(cell, *score.span(1)) if score[2] else cell for cell, score in found if score), None)
    kinds = [kind for _, name in values for kind in value_names(name) if kind != "原因"]
    told = {kind for one in above for kind, found in zip(kinds, one.cells, strict=True) if found}
    weighed = placed_cells(row)[0][1].text in ("合计", "总计") and _WEIGHTS & told and "得分" not in told
    wanted = _WEIGHTS if weighed else {"得分"}
    return tuple(cell if kind in wanted else None for kind in kinds)


def _parts(cell: TableCell | None, kinds: Sequence[str]) -> list[TableCell | None]:
    """The values of a cell by kind: weight and score ("20/16.5"), score and reason ("6.8；风大停工")."""
    if cell is None or len(kinds) == 1:
        return [cell, *[None] * (len(kinds) - 1)]
    pattern = _SCORE_AND_REASON if kinds[-1] == "原因" else _TWO_VALUES
    match = pattern.fullmatch(cell.text)
    if match is None:
        return [cell, *[None] * (len(kinds) - 1)]
    return [_part(cell, *match.span(number)) if match[number] else None for number in (1, 2)]


def _part(cell: TableCell, start: int, end: int) -> TableCell:
    """A stretch of a cell's print, told from the end that it is nearer to."""
    span = cell.span
    low, high = span.start + start, span.start + end
    if start:
        low, high = max(span.end - (end - start), span.start), span.end
    return TableCell(cell.text[start:end], Span(span.page, low, min(high, span.end)), cell.box)


def _projects(rows: Sequence[BodyRow], column: int, header: BodyRow) -> list[str]:
    """The project of every row; a cell broken over a page end prints its name on one page only."""
    head = header.slots[column]
    title = head.text if head is not None else ""
    names = [_plain_project(text_at(row, column).removeprefix(title)) for row in rows]
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


def _bodies(rows: Sequence[BodyRow], column: int) -> list[str]:
    """The body of every row; of a cell broken at a page end only that other page may print the name.

    A cell without a name that fills all of a page may go on with either, and so stays without one.
    """
    runs = [list(run) for _, run in groupby(rows, lambda row: (row.page, id(row.slots[column])))]
    names = [text_at(run[0], column) for run in runs]
    pages = [None, *(run[0].page for run in runs), None]
    filled = list(names)
    for index, page in enumerate(pages[1:-1]):
        first, last = pages[index] != page, pages[index + 2] != page
        if not names[index] and first != last:
            other = index - 1 if first else index + 1
            filled[index] = names[other] if 0 <= other < len(names) else ""
    return [name for run, name in zip(runs, filled, strict=True) for _ in run]


def _carried_down(parts: Sequence[str], above: Sequence[str]) -> list[str]:
    """Levels of an indicator; the outer ones that its row leaves empty are those of the row above."""
    first = next((index for index, part in enumerate(parts) if part), len(parts))
    return [above[index] if index < min(first, len(parts) - 1) else part for index, part in enumerate(parts)]


def _named_by_outer(row: BodyRow, parts: Sequence[str], levels: Sequence[int]) -> list[str]:
    """The name of a row that an outer column alone prints (预算执行率 | | | 96% | 10), [] for other rows."""
    own = [part for part, column in zip(parts, levels, strict=True) if row.begins(row.slots[column])]
    return [*[""] * (len(parts) - 1), own[0]] if len(own) == 1 and not any(parts[1:]) else []


def _is_total_row(row: BodyRow) -> bool:
    begun = placed_cells(row)
    return bool(begun) and _TOTAL.fullmatch(begun[0][1].text) is not None


def _own_text(row: BodyRow, column: int) -> str:
    """What stands under a header, not what a cell further left prints over it."""
    across = column > 0 and row.slots[column] is row.slots[column - 1]
    return "" if across else text_at(row, column)


def _distinct(names: Sequence[str]) -> list[str]:
    return [name for index, name in enumerate(names) if name and name not in names[:index]]
