"""Dense matrices -> header rows, header paths, column roles and side-by-side halves.

Knows how statutory tables print their heads: merged cells over two or three rows, numbering
rows below them, code columns, label columns and a second half beginning with a label column
again. Does not know titles, pages or what the words in a header mean for a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.tables.captions import find_unit
from index.tables.grids import (
    Matrix,
    Slot,
    is_dash,
    is_numbered,
    is_numbering_row,
    is_total,
    is_value,
    is_year,
    own_slots,
)

MAX_HEADER_ROWS = 7
Path = tuple[str, ...]

_LABEL = re.compile(
    r"(?:.*(?:项目|科目|名称|用途|支出|收入|地区|区划|市县|市县别|指标|内容|类别|来源|分类|级次|单位|部门|品目|大类|目录))"
    r"|目|项|收支(?:项目)?|资产|负债"
)
_OF_WHICH = re.compile(r"其中[：:]?")
_REMARK = re.compile(r"(?<=.)（[^（）]*）$")
_NOT_LABEL = re.compile(
    r"编码|代码|编号|备注|说明|日期|时间|期限|利率|方式|形式|概况|概述|情况|依据|主管|监管|实施|性质|领域|类型"
)
_BESIDE_LABELS = re.compile(r"(?:资金)?来源|(?:计量|度量|数量)单位|资金性质|采购(?:类别|类型)")
_CLASS_OF_NAMED = re.compile(r".*(?:类[别型]|级次)")
_CATALOGUE = re.compile(r"(?:政府)?(?:集中)?采购(?:目录|品目)(?:名称)?|品目(?:名称)?")
_THING = re.compile(r".*(?:物品|货物|设备|产品|商品|服务|标的)(?:名称|内容)|采购(?:标的|内容|需求)")
_WHEN = re.compile(r"年[度份]?$|时间$")
_HEADER_WORD = re.compile(
    r"项目|.*(?:科目|名称|编码|代码|数|额|%|[（]元[）]|[（]万元[）])|.*\d{4}年.*|地区|序号|市县别?|单位|收入|支出|基本支出|项"
)
_CODE_HEADER = re.compile(r"(?:.*(?:编码|代码))|类|款|项|[类款项](?:级)?科?目?")
_NAMES_ROWS = re.compile(r"编码|代码|名称|^项目$|^科目$")
_SEQUENCE = re.compile(r"序号|行次|栏次|排序|行号")
_BODY_CODE = re.compile(r"(?!.*科目).*(?:单位|部门|项目).*(?:编码|代码|编号)")
_CLASS_CODE = re.compile(
    r"1(?:0[1-9]|1[01])|2[0-3]\d|3(?:[01]\d|99)|4\d\d|5(?:[01]\d|99)"
)  # what codes begin with
_CODE = re.compile(r"\d{1,9}")
_CATALOGUE_CODE = re.compile(r"[ABC]\d{2,10}")
_AMOUNT_HEADER = re.compile(
    r"数|额|计|金|率|%|预算|决算|执行|增|减|占|比|费|款|人员|经费|余|分值|得分|权重|规模|投资"
)


@dataclass(frozen=True)
class Half:
    """One table of a grid: its columns by role, as positions in the matrix.

    `other_codes` and `other_labels` are those of the texts that name a row under a second
    classification, for rows that the first one leaves empty.
    """

    codes: tuple[int, ...]
    labels: tuple[int, ...]
    texts: tuple[int, ...]
    numbers: tuple[int, ...]
    other_codes: tuple[int, ...] = ()
    other_labels: tuple[int, ...] = ()


def count_header_rows(matrix: Matrix) -> int:
    """Rows before the first body row; all rows if there is no body."""
    limit = min(len(matrix), MAX_HEADER_ROWS + 1)
    for row in range(limit):
        if _begins_body(matrix, row):
            return _without_bands(matrix, row)
    return _header_of_empty_table(matrix)


def _without_bands(matrix: Matrix, header_rows: int) -> int:
    """Header rows without the last ones where they only head the rows below, across the table (收入部分)."""
    while header_rows > 1:
        own = list(own_slots(matrix, header_rows - 1))
        width = len(matrix[header_rows - 1])
        if len(own) != 1 or own[0].cell.column_span < width or find_unit(own[0].text):
            break
        header_rows -= 1
    return header_rows


def looks_like_header(matrix: Matrix, header_rows: int) -> bool:
    """Whether the rows taken for a header use words that headers use."""
    texts = (slot.text for row in range(header_rows) for slot in own_slots(matrix, row))
    return any(_HEADER_WORD.fullmatch(text) for text in texts)


def _begins_body(matrix: Matrix, row: int) -> bool:
    own = list(own_slots(matrix, row))
    if not own or is_numbering_row([slot.text for slot in own]):
        return False
    texts = [slot.text for slot in own]
    values = [text for text in texts if is_value(text)]
    if values:
        return not all(is_year(text) for text in values) or len(values) == len(texts) > 3
    first = own[0]
    others_are_marks = all(is_dash(text) for text in texts[1:])
    marks = sum(1 for text in texts if is_dash(text))
    if (len(texts) > 1 and others_are_marks) or marks >= max(2, len(texts) / 2):
        return True
    if is_numbered(first.text) and first.column <= 2:
        return True
    return row > 0 and _is_sparse(matrix, row, own)


def _is_sparse(matrix: Matrix, row: int, own: Sequence[Slot]) -> bool:
    """A lone label (or a lone total) in a row of empty cells that begin in this row."""
    empty = sum(
        1
        for c, slot in enumerate(matrix[row])
        if slot is not None
        and not slot.text
        and slot.row == row
        and slot.column == c
        and slot.cell.column_span == 1
    )
    return len(own) <= 2 and empty > len(own) and own[0].column <= 1


def _header_of_empty_table(matrix: Matrix) -> int:
    if not matrix:
        return 0
    first = [slot.cell.row_span for slot in matrix[0] if slot is not None and slot.text]
    height = max(first, default=1)
    for row in range(height, min(len(matrix), MAX_HEADER_ROWS)):
        own = list(own_slots(matrix, row))
        if not own or (len(own) == 1 and is_total(own[0].text)):
            return row
    return min(len(matrix), max(height, 1))


def header_paths(matrix: Matrix, header_rows: int) -> tuple[Path, ...]:
    """Header path of every column, outermost first; numbering rows are left out."""
    rows = [
        row
        for row in range(header_rows)
        if not is_numbering_row([slot.text for slot in own_slots(matrix, row)])
    ]
    width = len(matrix[0]) if matrix else 0
    return tuple(_path(matrix, rows, column) for column in range(width))


def _path(matrix: Matrix, rows: Sequence[int], column: int) -> Path:
    path: list[str] = []
    for index in range(len(rows)):
        text = _header_text(matrix, rows, index, column)
        repeats = bool(path) and (path[-1] == text or (is_total(text) and bool(_NAMES_ROWS.search(path[-1]))))
        if text and not repeats and not is_dash(text):
            path.append(text)
    return tuple(path)


def _header_text(matrix: Matrix, rows: Sequence[int], index: int, column: int) -> str:
    slot = matrix[rows[index]][column]
    if slot is None:
        return ""
    if _OF_WHICH.fullmatch(slot.text) and slot.column and _parts_twice(matrix, rows[index]):
        left = matrix[rows[index]][slot.column - 1]
        return re.sub(r"(?:合计|总计|小计)$", "", left.text) if left is not None else ""
    if slot.text or slot.cell.column_span > 1 or index + 1 == len(rows):
        return slot.text
    return _unmerged_group(matrix, rows, index, column)


def _parts_twice(matrix: Matrix, row: int) -> bool:
    """Whether more than one group of columns is headed by nothing but 其中."""
    return sum(1 for slot in own_slots(matrix, row) if _OF_WHICH.fullmatch(slot.text)) > 1


def _unmerged_group(matrix: Matrix, rows: Sequence[int], index: int, column: int) -> str:
    """A group header printed over its first column only, the cells beside it left empty."""

    def splits_below(place: int) -> bool:
        below = matrix[rows[index + 1]][place]
        return below is not None and bool(below.text) and below.row > rows[index]

    left = column
    while left >= 0 and splits_below(left):
        slot = matrix[rows[index]][left]
        if slot is not None and slot.text:
            return slot.text
        left -= 1
    return ""


def split_into_halves(paths: Sequence[Path], body: Sequence[Sequence[Slot | None]]) -> tuple[Half, ...]:
    """Side-by-side tables of one grid, each with its own codes, labels and numbers."""
    roles: list[str] = []
    alike = len(set(paths)) == 1  # no column has a header of its own: names and numbers in turn
    for column, path in enumerate(paths):
        role = _role(path, [_own_text(row, column) for row in body], column)
        nameless = role == "text" and not path and roles[-1] == "label"
        again = role == "text" and roles[-1:] == ["number"] and _lists_items(body, column)
        paired = role == "text" and alike and roles[-1:] in ([], ["number"])
        roles.append("label" if nameless or again or paired else role)
    halves: list[list[int]] = [[]]
    for column, role in enumerate(roles):
        if _starts_half(roles, paths, halves[-1], column, role):
            halves.append([])
        halves[-1].append(column)
    return tuple(_half(columns, roles, paths) for columns in halves)


def _lists_items(body: Sequence[Sequence[Slot | None]], column: int) -> bool:
    """Whether a column prints an outline of items down to their total, whatever its header says."""
    texts = [text for row in body if (text := _own_text(row, column))]
    numbered = sum(1 for text in texts if is_numbered(text))
    return numbered >= 2 and any(is_total(text) for text in texts)


def _own_text(row: Sequence[Slot | None], column: int) -> str:
    """Text of a cell that does not reach over from the column before."""
    slot = row[column]
    if slot is None or (column > 0 and row[column - 1] is slot):
        return ""
    return slot.text


def _starts_half(
    roles: Sequence[str], paths: Sequence[Path], current: Sequence[int], column: int, role: str
) -> bool:
    if role not in ("code", "label") or not any(roles[c] == "number" for c in current):
        return False
    if not any(later == "number" for later in roles[column + 1 :]):
        return False
    beside = roles[column - 1] == "number" and not (paths[column] and paths[column][-1].endswith("单位"))
    return role == "code" or beside


def _half(columns: Sequence[int], roles: Sequence[str], paths: Sequence[Path]) -> Half:
    def of(role: str) -> tuple[int, ...]:
        return tuple(column for column in columns if roles[column] == role)

    aside = _aside(columns, roles, paths)
    labels = tuple(c for c in of("label") if c not in aside)
    texts = tuple(sorted((*of("text"), *aside)))
    first_name = next((c for c in labels if paths[c] and paths[c][-1].endswith("名称")), len(roles))
    first_number, last_number = min(of("number"), default=len(roles)), max(of("number"), default=len(roles))
    named = any(column < first_number for column in labels)  # what follows all amounts names no row then
    beside = tuple(
        c
        for c in labels
        if paths[c] and (_stands_beside(paths[c][-1], c > first_name) or (named and c > last_number))
    )
    if len(beside) < len(labels):
        labels = tuple(c for c in labels if c not in beside)
        texts = tuple(sorted(texts + beside))
    ahead = [column for column in texts if column < first_number and paths[column]]
    if ahead and labels and first_number < labels[0]:  # amounts are of what stands before them
        labels, texts = tuple(ahead[-1:]), tuple(sorted({*texts, *labels} - {ahead[-1]}))
    if not labels and texts:
        before = [column for column in texts if column < first_number]
        naming = [c for c in before if paths[c] and not _NOT_LABEL.search(paths[c][-1])] or before
        labels = tuple(naming[-1:])
        texts = tuple(column for column in texts if column not in labels)
    return Half(
        codes=tuple(c for c in of("code") if c not in aside),
        labels=_catalogue_above(labels, paths),
        texts=texts,
        numbers=of("number"),
        other_codes=tuple(c for c in of("code") if c in aside),
        other_labels=tuple(c for c in of("label") if c in aside),
    )


def _catalogue_above(labels: Sequence[int], paths: Sequence[Path]) -> tuple[int, ...]:
    """Columns of names, the classes of a catalogue above the things that are bought by their own names."""
    thing = max((c for c in labels if paths[c] and _THING.fullmatch(paths[c][-1])), default=0)
    above = [c for c in labels if thing and c > thing and paths[c] and _CATALOGUE.fullmatch(paths[c][-1])]
    return tuple(sorted(labels, key=lambda c: (thing, 0) if c in above else (c, 1)))


def _stands_beside(header: str, behind_name: bool) -> bool:
    """Whether a label column tells more of what another one names."""
    return bool(_BESIDE_LABELS.fullmatch(header)) or (behind_name and bool(_CLASS_OF_NAMED.fullmatch(header)))


def _aside(columns: Sequence[int], roles: Sequence[str], paths: Sequence[Path]) -> frozenset[int]:
    """Codes and names that class a row which another name before them names.

    A row is named by a project where there is one, else by the first subject: the same expenditure
    under a second classification ("部门预算经济分类 | 政府预算经济分类") stands beside it.
    """
    pairs: list[list[int]] = []
    named = False
    for column in columns:
        if roles[column] == "number":
            break
        if roles[column] == "code" and (not pairs or roles[column - 1] != "code"):
            pairs.append([])
        if pairs and roles[column] in ("code", "label") and not names_project(paths[column]):
            pairs[-1].append(column)
        named = named or (not pairs and names_project(paths[column]))
    classes = [pair for pair in pairs if any(roles[column] == "label" for column in pair)]
    if not classes:
        labels = [c for c in columns if roles[c] == "label" and _names_class(paths[c])]
        classes = [
            [column] for column in labels if paths[column][0] != paths[labels[0]][0] or column == labels[0]
        ]
    return frozenset(column for pair in (classes if named else classes[1:]) for column in pair)


def _names_class(path: Path) -> bool:
    return any(re.search(r"(?:经济|功能)\S*(?:科目|分类)", part) for part in path)


def names_project(path: Path) -> bool:
    """Whether a column names projects."""
    return bool(path) and path[-1].endswith("项目名称")


def _role(path: Path, texts: Sequence[str], column: int) -> str:
    leaf = path[-1] if path else ""
    filled = [text for text in texts if text and not is_dash(text)]
    values = sum(1 for text in filled if is_value(text))
    words = len(filled) - values
    if filled and all(_CATALOGUE_CODE.fullmatch(text) for text in filled):
        return "text"
    if column and _WHEN.search(leaf) and filled and all(is_year(text) for text in filled):
        return "text"  # 设立年度: when, and no amount
    totals = sum(1 for text in filled if is_total(text))
    if _SEQUENCE.fullmatch(leaf) or (_BODY_CODE.fullmatch(leaf) and words - totals <= 0.2 * len(filled)):
        return "sequence"
    if _is_code_column(leaf, filled, values):
        return "code"
    if values and words <= values * 0.25 and not (_is_label_header(path) and words):
        return "number"
    if not filled:
        return _role_of_empty(path)
    if values > words and not _is_label_header(path):
        return "number"
    return "label" if _is_label_header(path) or (not leaf and column == 0) else "text"


def _role_of_empty(path: Path) -> str:
    leaf = path[-1] if path else ""
    if _NOT_LABEL.search(leaf):
        return "text"
    return "label" if _NAMES_ROWS.search(leaf) or leaf in ("地区", "支出", "收入") else "number"


def _is_code_column(leaf: str, filled: Sequence[str], values: int) -> bool:
    codes = [text for text in filled if _CODE.fullmatch(text)]
    if _CODE_HEADER.fullmatch(leaf):
        others = [
            text for text in filled if text not in codes and not text.endswith(("合计", "总计", "小计"))
        ]
        return len(others) <= 0.2 * len(filled)
    if _AMOUNT_HEADER.search(leaf) or is_year(leaf):
        return False
    long = [text for text in codes if _CLASS_CODE.match(text) and len(text) in (3, 5, 7)]
    return bool(long) and len(long) == values and len(long) >= 0.8 * len(filled) and not leaf.endswith("年")


def _is_label_header(path: Path) -> bool:
    """Whether a header says that its column names rows, also with a remark ("项目（按功能分类）")."""
    leaf = _REMARK.sub("", path[-1]) if path else ""
    return bool(_LABEL.fullmatch(leaf)) and not _NOT_LABEL.search(leaf)
