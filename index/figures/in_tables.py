"""Tables -> figures: one for every printed number in a body cell.

Joins what the row says (item, code, ancestors, place) with what the column and the title say
(measure, year, scope, unit, slice). Does not read prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from index.normalise import parse_number, without_level_marks, without_list_mark
from index.tables.captions import find_unit
from index.tables.column_meaning import (
    ColumnMeaning,
    find_scope,
    read_column,
    read_title,
    title_year,
    with_bases,
)
from index.tables.grids import is_total
from index.types import Figure, Report, Table, TableCell, TableRow

_OF_WHICH = re.compile(r"^其中[：:]?")
_PLACE = re.compile(
    r".{1,12}(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗|兵团|新城|本级|地区|街道|镇|乡|管委会)"
    r"(?:[（(].*[)）])?(?:合计|小计)?|全[省市县区州]|区县|市县|县区|本级|下级|本地区"
    r"|(?:省|市|县|区|州|自治区)(?:本)?级(?:[（(].*[)）])?"
)
_BODY = re.compile(
    r".{2,}(?:局|厅|委员会|办公室|中心|院|所|站|学校|小学|中学|大学|幼儿园|队|处|协会|联合会|馆|社|政府|办事处|机关|公司)"
    r"(?:[（(].*[)）])?(?:本级)?"
)
_FUND_COLUMN = re.compile(
    r"(?:一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?|社会保障基金预算"
    r"|财政专户管理资金|财政拨款)(?:财政|当年)?(?:拨款|资金|支出|补助)*"
)
_TOTAL_WORDS = frozenset({"合计", "总计", "小计", "合计数", "总额"})
_CATALOGUE_CODE = re.compile(r"^[ABC]\d{2,10}[-—_ ]?(?=[\u4e00-\u9fff])")
_SIDE_TOTALS = frozenset({"支出合计", "支出小计", "收入合计", "收入小计"})
_ROW_UNIT = re.compile(
    r"[（(](?:单位[:：])?(人次|批次|人|辆|台[，,、/（(]?套[)）]?|台|套|个|次|批|户|平方米|项|件|家|%|％)[)）]$"
)
_IN_EVERY_PLACE = re.compile(r"(?:[省市县区州盟旗]|自治[区州])?(?:本级|直)|市辖区|下级|所辖|辖区")
_NAMED_PLACE = re.compile(r"(?![全各本])[\u4e00-\u9fff]{2,10}(?<!市县)(?:市|州|盟|县|区|旗|省)")
_COUNTED_UNIT = re.compile(r"[（(](辆|台[，,、/（(]?套[)）]?|平方米|批次|人次)[)）]$")
_PLACE_HEADER = re.compile(r"地区|区划|市县|单位名称|预算单位|部门名称|项目单位|^单位$|^部门$")
_ROW_YEAR = re.compile(r"^((?:19|20)\d\d)年(?:度)?(?:末|底|初)?")
_ROW_MEASURES = (
    (re.compile(r"限额"), "限额"),
    (re.compile(r"债务.*余额|贷款余额|债券余额|期初余额|期末余额"), "余额"),
)
_ROW_MEASURE_TAIL = re.compile(r"(?<=余额|限额)(?:预计)?(?:决算|预算|执行|实际|完成)?数$")
_GOAL = re.compile(
    r"[<>=＜＞＝≥≤≧≦达到不低于少大小超过约]*(-?\d[\d,]*(?:\.\d+)?)\s*([（(]?[^\d\s（()）]{0,5}[)）]?)$"
)
_VEHICLE_PART = re.compile(r"^(?:购置|运行维护|运行|运维)费?")
_OFFICIAL_EXPENSES = re.compile(r"[^、和与及]*“?三公”?经费(?:支出|预算|决算)*(?:合计|总额|总计)?")
_DEBT_PART = re.compile(r"债务(余额|限额)")
_SHORT_SLICE = re.compile(r"新增|再融资|新发行?|其他|置换")
_MONEY_UNITS = ("元", "千元", "万元", "百万元", "千万元", "亿元")
_SCORES = ("得分", "分值", "目标值", "完成值")
_RATES = ("增减率", "占比", "完成率", "差异率", "比率")
_DIRECTIONS = {1: "增加", -1: "减少", 0: "持平"}


@dataclass(frozen=True)
class Subject:
    """What a number is about: named by its row, or by its column where rows are places."""

    item: str
    code: str | None = None
    ancestors: tuple[str, ...] = ()
    part: str = ""
    region: str = ""


@dataclass(frozen=True)
class Number:
    """A printed number: exact value, print without percent sign, whether it had one."""

    value: Decimal | None
    printed: str
    percent: bool
    unit: str = ""


def tables_to_figures(tables: Sequence[Table], report: Report) -> list[Figure]:
    """Figures of all tables; `group` counts table rows from 0.

    Args:
        tables: the report's tables.
        report: gives the year and kind where a title is silent.

    Returns:
        One figure for each number in a body cell, in reading order.
    """
    figures: list[Figure] = []
    group = 0
    named = [year for table in tables if (year := title_year(table.title))]
    own = [report.year] if report.year is not None and report.kind == "政府预算" else []
    latest = max((*named, *own), default=None)
    for table in tables:
        reader = _TableReader(table, report, latest)
        for row in table.rows:
            figures += reader.figures(row, group)
            group += 1
    return figures


class _TableReader:
    """Meaning of one table's title and columns, applied to its rows."""

    def __init__(self, table: Table, report: Report, latest_year: int | None) -> None:
        self._table = table
        self._title = read_title(table.title, report.year, report.kind, latest_year)
        self._columns = with_bases([read_column(path, self._title) for path in table.columns])
        self._counts_apart = any(column.measure == "数量" for column in self._columns)
        goals = any(column.measure in _SCORES for column in self._columns)
        self._by_column = not goals and _rows_are_not_items(table.rows)
        if not self._by_column:
            self._columns = _without_shared_words(self._columns)
        self._organisation = report.organisation
        self._place = ""  # the place that the row read last is about
        self._headings = (*table.headings, table.title) if table.title else table.headings

    def figures(self, row: TableRow, group: int) -> Iterator[Figure]:
        """Figures of one row; rows are to be asked for in their order."""
        self._place = self._place_of_row(row)
        for cell, path, column in zip(row.cells, self._table.columns, self._columns, strict=True):
            if cell is None:
                continue
            goal = column.measure in ("目标值", "完成值")
            number = _read_goal(cell.text) if goal else _read_number(cell.text)
            if number is not None:
                yield self._figure(row, group, cell, number, path, column)

    def _figure(
        self,
        row: TableRow,
        group: int,
        cell: TableCell,
        number: Number,
        path: Sequence[str],
        column: ColumnMeaning,
    ) -> Figure:
        subject = self._subject(row, path, column)
        measure, unit = self._measure_and_unit(row, number, column)
        return Figure(
            item=_plain_item(subject.item),
            measure=measure,
            value=number.value,
            unit=unit,
            printed=number.printed,
            spans=row.spans or (cell.span,),
            at=cell.span,
            group=group,
            code=subject.code,
            ancestors=subject.ancestors,
            part=subject.part,
            year=_row_year(row) or column.year,
            scope=self._scope(row, column),
            base=column.base,
            direction=_direction(measure, number.value),
            reason=_reason(row),
            headings=self._headings,
            table=self._table.number,
            region=subject.region if subject.region != self._organisation else "",
            attributes=row.attributes,
        )

    def _subject(self, row: TableRow, path: Sequence[str], column: ColumnMeaning) -> Subject:
        if self._by_column:
            return self._column_subject(row, column)
        words = [word for word in column.words if word not in _TOTAL_WORDS]
        place = next((word for word in words if _PLACE.fullmatch(word)), "")
        item, ancestors = self._row_item(row, path)
        return Subject(
            item=item,
            code=row.code,
            ancestors=ancestors,
            part=self._part(row, [word for word in words if word != place]),
            region=_plain_place(place) or _row_place(row),
        )

    def _row_item(self, row: TableRow, path: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        ancestors = tuple(_clean_label(name) for name in row.ancestors)
        item = _clean_label(row.label)
        total = item in _TOTAL_WORDS or (item in _SIDE_TOTALS and bool(ancestors))
        if not total:
            return _with_debt(item, ancestors), ancestors
        if ancestors:
            return ancestors[-1], ancestors[:-1]
        side = next((word for part in path[:1] for word in ("收入", "支出") if word in part), "")
        both = "收支" in self._table.title or "收入支出" in self._table.title
        return f"{side if both and side else self._title.subject}{item}", ()

    def _part(self, row: TableRow, words: Sequence[str]) -> str:
        """The slice of the item that the column names."""
        subject = self._title.subject
        spending = row.label.endswith("支出") or (row.code or "").startswith("2")
        if spending and not words and "收入" in subject and "支出" not in subject:
            return "收入合计"
        kept = [
            word
            for word in words
            if word not in subject
            and not _FUND_COLUMN.fullmatch(word)
            and not (is_total(word) and "收入" not in word)
            and not (spending and word in ("支出", "本年支出"))
        ]
        return "/".join(kept)

    def _column_subject(self, row: TableRow, column: ColumnMeaning) -> Subject:
        """Subject of a column in a table whose rows are places, bodies or not named at all."""
        names = [word for word in column.words if word not in _TOTAL_WORDS]
        region = "" if row.label in _TOTAL_WORDS else self._place
        sections = tuple(plain for name in row.ancestors if not _names_no_item(plain := _clean_label(name)))
        if not names:
            subject = self._title.subject
            total = bool(column.words) and "三公" not in subject
            item = f"{subject}合计" if total or not subject else subject
            return Subject(item, ancestors=sections, region=region)
        item, above = names[-1], tuple(names[:-1])
        if above:
            item = _with_parent(item, above[-1])
        return Subject(item, ancestors=(*sections, *above), region=region)

    def _place_of_row(self, row: TableRow) -> str:
        """The place that a row is about; what every place has is named with the place above it."""
        place = _plain_place(_clean_label(row.label))
        above = _plain_place(_clean_label(row.ancestors[-1])) if row.ancestors else ""
        above = above if _is_named_place(above) else self._place
        if not _is_named_place(above) or above == self._organisation or not _IN_EVERY_PLACE.match(place):
            return place
        shared = next((end for end in ("自治区", "自治州", above[-1]) if place.startswith(end)), "")
        return above + place.removeprefix(shared if above.endswith(shared) else "")

    def _measure_and_unit(self, row: TableRow, number: Number, column: ColumnMeaning) -> tuple[str, str]:
        measure = column.measure
        if measure not in _RATES:
            names = (row.label, *reversed(row.ancestors))
            measure = next((found for name in names if (found := _label_measure(name))), measure)
        if measure in ("目标值", "完成值"):
            return measure, "%" if number.percent else number.unit or _row_unit(row)
        if measure in ("得分", "分值"):
            return measure, "分"
        told = "" if self._counts_apart and measure != "数量" else _row_unit(row)
        unit = "%" if number.percent else told or column.unit
        if not unit and measure not in (*_SCORES, "数量"):
            unit = self._table.unit
        if unit == "%" and measure not in (*_RATES, *_SCORES):
            return "比率", unit
        counted = unit not in ("", "%", *_MONEY_UNITS) and measure not in (*_SCORES, *_RATES)
        return ("数量" if counted else measure), unit

    def _scope(self, row: TableRow, column: ColumnMeaning) -> str:
        named = find_scope(row.label)
        moved = "调入" in row.label or "调出" in row.label
        if named and not moved and column.scope in ("", "全部资金", "财政拨款"):
            return named
        return column.scope


def _without_shared_words(columns: Sequence[ColumnMeaning]) -> list[ColumnMeaning]:
    """Columns without the words that all of them carry: those tell no slices apart."""
    shared = set.intersection(*(set(column.words) for column in columns)) if columns else set()
    return [
        replace(column, words=tuple(word for word in column.words if word not in shared))
        for column in columns
    ]


def _rows_are_not_items(rows: Sequence[TableRow]) -> bool:
    """Whether rows are places, bodies or unlabelled, so that the columns name the items."""
    named = [row for row in rows if any(row.cells) and row.label not in _TOTAL_WORDS]
    if not named:
        return not any(row.label for row in rows if any(row.cells))
    of_bodies = any(len(row.code or "") == 6 for row in named)  # subjects have 3, 5 or 7 digits
    others = sum(1 for row in named if (of_bodies or row.code is None) and _names_no_item(row.label))
    return others >= 0.6 * len(named)


def _names_no_item(label: str) -> bool:
    plain = _clean_label(label)
    return not plain or _PLACE.fullmatch(plain) is not None or _BODY.fullmatch(plain) is not None


@lru_cache(maxsize=4096)
def _clean_label(label: str) -> str:
    """Item name of a label: without list number, 其中, level mark, unit and year."""
    plain = without_list_mark(_OF_WHICH.sub("", without_list_mark(label)))
    plain = _ROW_UNIT.sub("", _CATALOGUE_CODE.sub("", without_level_marks(plain)))
    plain = _ROW_MEASURE_TAIL.sub("", _ROW_YEAR.sub("", plain))
    return plain.rstrip("：:") or label


def _plain_item(item: str) -> str:
    """The official expenses under one name, whatever fund or total a title adds to it."""
    return "“三公”经费" if _OFFICIAL_EXPENSES.fullmatch(item) else item


def _with_parent(item: str, parent: str) -> str:
    """Names like 购置费 or 一般债务 made whole with the header above them."""
    if "公务用车" in parent and _VEHICLE_PART.match(item):
        return f"公务用车{item}"
    if item in ("余额", "限额"):
        return parent + item
    return item + parent if _SHORT_SLICE.fullmatch(item) else _with_debt(item, (parent,))


def _is_named_place(label: str) -> bool:
    """Whether a label names one place, not a group of them ("全市", "市县", "地市")."""
    return _NAMED_PLACE.fullmatch(label) is not None


def _with_debt(item: str, above: Sequence[str]) -> str:
    debt = _DEBT_PART.search(above[-1]) if above else None
    return item + debt.group(1) if debt and item.endswith("债务") else item


def _plain_place(label: str) -> str:
    return re.sub(r"(?:合计|小计)$", "", label)


def _row_place(row: TableRow) -> str:
    """Place or body named by a column beside the label."""
    for header, text in row.attributes:
        if _PLACE_HEADER.search(header) and not _is_count_unit(text):
            return text
    return ""


def _is_count_unit(text: str) -> bool:
    return len(text) <= 3 and (text in _MONEY_UNITS or _ROW_UNIT.search(f"（{text}）") is not None)


def _row_unit(row: TableRow) -> str:
    match = _ROW_UNIT.search(row.label)
    if match:
        return _plain_unit(match.group(1))
    for header, text in row.attributes:
        if header.endswith(("单位", "计量单位", "度量单位")) and _is_count_unit(text):
            return text
    counted = (match for name in reversed(row.ancestors) if (match := _COUNTED_UNIT.search(name)))
    above = next(counted, None) if row.code is None else None
    return find_unit(row.label) or (_plain_unit(above.group(1)) if above else "")


def _plain_unit(printed: str) -> str:
    """ "台，套" -> "台套"."""
    return "%" if printed == "％" else re.sub("[，,、/（）()]", "", printed)


def _row_year(row: TableRow) -> int | None:
    """Year that the label, or one above it, begins with."""
    for name in (row.label, *reversed(row.ancestors)):
        match = _ROW_YEAR.match(without_list_mark(name))
        if match:
            return int(match.group(1))
    return None


@lru_cache(maxsize=4096)
def _label_measure(label: str) -> str:
    return next((measure for pattern, measure in _ROW_MEASURES if pattern.search(label)), "")


def _read_number(text: str) -> Number | None:
    percent = text.endswith(("%", "％"))
    printed = text.removesuffix("分").rstrip("%％")
    value = parse_number(printed) if re.search(r"\d", printed) else None
    return Number(value, printed, percent) if value is not None else None


def _read_goal(text: str) -> Number:
    """A target or an achievement: its number and unit where it begins with one, else its words."""
    match = _GOAL.match(text)
    if match is None:
        return Number(None, text, False)
    printed, unit = match.group(1), match.group(2).strip("（）")
    percent = unit in ("%", "％")
    return Number(parse_number(printed), printed, percent, "" if percent else unit)


def _reason(row: TableRow) -> str:
    """Why an indicator missed or passed its target."""
    return next((text for header, text in row.attributes if "偏差" in header or "原因" in header), "")


def _direction(measure: str, value: Decimal | None) -> str:
    if value is None or measure not in ("增减额", "增减率"):
        return ""
    return _DIRECTIONS[(value > 0) - (value < 0)]
