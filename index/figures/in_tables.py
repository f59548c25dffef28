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

from index.figures.debts import with_debt
from index.figures.row_names import (
    MONEY_UNITS,
    ROW_YEAR,
    TOTAL_WORDS,
    Places,
    bodies_among_subjects,
    clean_label,
    is_named_place,
    labels_beside,
    names_no_item,
    names_place,
    own_place,
    row_place,
    row_slices,
    row_unit,
    rows_are_not_items,
    sole_bodies,
    tells_own_level,
    without_own_code,
)
from index.normalise import parse_number, without_list_mark
from index.tables.column_meaning import (
    AMOUNTS,
    PERIOD,
    ColumnMeaning,
    find_scope,
    read_title,
    title_year,
)
from index.tables.columns_together import read_columns
from index.tables.counted_columns import counted_by_row, with_counts
from index.tables.grids import is_total
from index.tables.stale_years import with_years_of_rows
from index.types import Figure, Report, Table, TableCell, TableRow

_FUND_COLUMN = re.compile(
    r"(?:一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?|社会保障基金预算"
    r"|财政专户管理资金|财政拨款)(?:财政|当年)?(?:拨款|资金|支出|补助)*"
)
_SIDE_TOTALS = frozenset({"支出合计", "支出小计", "收入合计", "收入小计"})
_ROW_MEASURES = (
    (re.compile(r"限额"), "限额"),
    (re.compile(r"债务.*余额|贷款余额|债券余额|期初余额|期末余额"), "余额"),
    (re.compile(r"(?:自评|评价|绩效|综合)(?:总?得分|总?分数?|分值)$"), "得分"),
)
_ROW_MEASURE_TAILS = (
    (re.compile(r"(?:执行|完成)数$"), "执行数"),
    (re.compile(r"决算数$|^20\d\d年度?决算$"), "决算数"),
    (re.compile(r"(?:预算|安排|计划)数$|^20\d\d年度?(?:年初)?预算$"), "预算数"),
)
_NO_QUANTITY = re.compile("(?:联系人?|联络人?|办公|咨询)?(?:电话|手机|传真)(?:号码)?|邮编|邮政编码")
_GOAL = re.compile(
    r"[<>=＜＞＝≥≤≧≦达到不低于少大小超过约]*(-?\d[\d,]*(?:\.\d+)?)\s*([（(]?[^\d\s（()）]{0,5}[)）]?)$"
)
_VEHICLE_PART = re.compile(r"^(?:购置|运行维护|运行|运维)费?")
_OFFICIAL_EXPENSES = re.compile(
    r"[^、和与及]*“?三公”?(?:经费(?:支出|预算|决算|财政拨款|情况|统计)*)?(?:合计|总额|总计|小计)?"
)
_KIND_OF_DEBT = re.compile("(?:政府)?(?:一般|专项)债务")
_SHORT_SLICE = re.compile(r"新增|再融资|新发行?|其他|置换")
_WHY = re.compile(r"偏差|原因")
_WHY_OF_SCORES = re.compile(r"偏差|原因|问题|^(?:情况|扣分)?(?:说明|备注)$")
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
        reader = _TableReader(table, report, latest, labels_beside(table, tables))
        for row in table.rows:
            figures += _with_states_of_debt(list(reader.figures(row, group)))
            group += 1
    return figures


class _TableReader:
    """Meaning of one table's title and columns, applied to its rows."""

    def __init__(self, table: Table, report: Report, latest_year: int | None, beside: frozenset[str]) -> None:
        self._table = table
        self._beside = beside  # labels of the other halves
        self._title = read_title(table.title, report.year, report.kind, latest_year)
        columns = with_years_of_rows(read_columns(table.columns, self._title), table.rows)
        self._columns = with_counts(columns, table)
        self._counts_apart = any(column.measure == "数量" for column in self._columns)
        goals = any(column.measure in _SCORES for column in self._columns)
        scored = any(column.measure == "得分" for column in self._columns)
        self._told_why = _WHY_OF_SCORES if scored else _WHY
        totals = not self._title.subject and all(row.label in TOTAL_WORDS for row in table.rows)
        self._by_column = not goals and (totals or rows_are_not_items(table.rows))
        self._columns = _without_shared_words(self._columns, funds_only=self._by_column)
        self._organisation = report.organisation
        self._places = Places(report.organisation, table.rows)
        self._place = ""  # the place that the row read last is about
        self._bodies: frozenset[str] = frozenset()
        self._whole = frozenset({report.organisation})
        if not self._by_column and report.level != "政府":
            self._bodies = bodies_among_subjects(table.rows, report.organisation)
        self._own_level = bool(self._bodies) and tells_own_level(table.rows, report.organisation)
        if not self._by_column and report.level != "政府" and not self._own_level:
            self._whole = sole_bodies(table.rows, report.organisation)
        units = {place for row in table.rows if (place := row_place(row))}
        self._with_units = report.level != "政府" and len(units) > 1
        self._body = ""  # the body whose subjects follow
        self._slices = iter(("",) * len(table.rows) if goals else row_slices(table.rows, table.columns))
        self._slice = ""
        self._headings = (*table.headings, table.title) if table.title else table.headings

    def figures(self, row: TableRow, group: int) -> Iterator[Figure]:
        """Figures of one row; rows are to be asked for in their order."""
        self._place = self._places.of(row)
        self._slice = next(self._slices)
        self._body = self._body_of(row)
        if _NO_QUANTITY.fullmatch(row.label):
            return
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
            reason=_reason(row, self._told_why),
            headings=self._headings,
            table=self._table.number,
            region="" if subject.region in self._whole else subject.region,
            attributes=row.attributes,
        )

    def _subject(self, row: TableRow, path: Sequence[str], column: ColumnMeaning) -> Subject:
        if self._by_column:
            return self._column_subject(row, path, column)
        words = [word for word in column.words if word not in TOTAL_WORDS]
        places = [word for word in words if names_place(word)]
        place = places[-1] if places else ""  # behind the group that it belongs to ("县区/青石县")
        item, ancestors = self._row_item(row, path)
        own = row.label in self._bodies
        part = self._part(row, path, [word for word in words if word not in places])
        return Subject(
            item=item,
            code=None if own else row.code,
            ancestors=ancestors,
            part="/".join(filter(None, (part, self._slice))),
            region=own_place(place) or self._place_beside(row) or self._body,
        )

    def _place_beside(self, row: TableRow) -> str:
        """The place or body beside a row; among units the organisation's subjects are its own level's."""
        place = row_place(row)
        own = place == self._organisation and len(row.code or "") in (5, 7) and self._with_units
        return f"{place}本级" if own else place

    def _row_item(self, row: TableRow, path: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        ancestors = tuple(clean_label(name) for name in row.ancestors if name not in self._bodies)
        item = clean_label(row.label)
        own = row.label in self._bodies
        total = own or item in TOTAL_WORDS or (item in _SIDE_TOTALS and bool(ancestors))
        if not total:
            return with_debt(item, ancestors, self._title.subject), ancestors
        if ancestors:
            return ancestors[-1], ancestors[:-1]
        side = _side(path)
        both = re.search("收支|收入支出", self._table.title) or row.label in self._beside
        return f"{side if both and side else self._title.subject}{'合计' if own else item}", ()

    def _part(self, row: TableRow, path: Sequence[str], words: Sequence[str]) -> str:
        """The slice of the item that the column names."""
        subject = self._title.subject
        spending = row.label.endswith("支出") or (row.code or "").startswith("2")
        if spending and not words and "收入" in subject and "支出" not in subject:
            return "收入合计"
        funds = [word for word in words if _FUND_COLUMN.fullmatch(word)]
        narrower = funds[-1:] if find_scope("/".join(words)) != find_scope("".join(funds[-1:])) else []
        kept = [
            word
            for word in words
            if (word not in subject or word in narrower)
            and (word not in funds or word in narrower)
            and not (is_total(word) and ("收入" not in word or not (row.code or spending)))
            and not (spending and word in ("支出", "本年支出"))
        ]
        twice = row.label in self._beside and not re.search("[合总小]计|收入|支出|拨款", row.label)
        side = _side(path) if twice else ""
        return "/".join(filter(None, (side, *kept)))

    def _totals_official_expenses(self, path: Sequence[str]) -> bool:
        """Whether a total column stands in a group of official expenses and nothing else."""
        group = [other[-1] for other in self._table.columns if other[:-1] == tuple(path[:-1]) and other]
        return "三公" in self._title.subject and not any(re.search("会议|培训", name) for name in group)

    def _column_subject(self, row: TableRow, path: Sequence[str], column: ColumnMeaning) -> Subject:
        """Subject of a column in a table whose rows are places, bodies or not named at all."""
        names = [word for word in column.words if word not in TOTAL_WORDS]
        region = "" if row.label in TOTAL_WORDS else self._place
        sections = tuple(plain for name in row.ancestors if not names_no_item(plain := clean_label(name)))
        if not names:
            subject = "“三公”经费" if self._totals_official_expenses(path) else self._title.subject
            total = bool(column.words) and "三公" not in subject
            item = f"{subject}合计" if total or not subject else subject
            return Subject(item, ancestors=sections, region=region)
        period = names.pop() if len(names) > 1 and PERIOD.fullmatch(names[-1]) else ""
        item, above = names[-1], tuple(names[:-1])
        if above:
            item = _with_parent(item, above[-1])
        item = with_debt(item, above, self._title.subject)
        part = "/".join(filter(None, (period, self._slice)))
        return Subject(item, ancestors=(*sections, *above), part=part, region=region)

    def _body_of(self, row: TableRow) -> str:
        """The body that a row among subjects belongs to: its own row's, or that of the body's row above."""
        if row.label in TOTAL_WORDS and not row.ancestors:
            return ""
        if row.label not in self._bodies:
            return self._body
        body = without_own_code(clean_label(row.label))
        return f"{body}本级" if self._own_level and body == self._organisation else body

    def _measure_and_unit(self, row: TableRow, number: Number, column: ColumnMeaning) -> tuple[str, str]:
        measure = column.measure
        if measure not in _RATES:
            names = (row.label, *reversed(row.ancestors))
            silent = measure == self._title.measure
            measure = next((found for name in names if (found := _label_measure(name, silent))), measure)
        if row.label == "数量":
            return "数量", column.unit
        if measure in ("目标值", "完成值"):
            return measure, "%" if number.percent else number.unit or row_unit(row)
        if measure in ("得分", "分值"):
            return measure, "分"
        elsewhere = measure in _RATES or (self._counts_apart and measure != "数量")
        told = "" if elsewhere else row_unit(row)
        unit = "%" if number.percent else told or column.unit
        if not unit and (measure == "数量" or (measure in AMOUNTS and number.printed.isdigit())):
            unit = counted_by_row(row)
        if not unit and measure not in (*_SCORES, "数量"):
            unit = self._table.unit
        if unit == "%" and measure not in (*_RATES, *_SCORES):
            return ("增减率" if measure == "增减额" else "比率"), unit
        if unit == "分" and measure in AMOUNTS:
            worth = any("分值" in name for name in (row.label, *column.words))
            return ("分值" if worth else "得分"), unit
        counted = unit not in ("", "%", *MONEY_UNITS) and measure not in (*_SCORES, *_RATES)
        return ("数量" if counted else measure), unit

    def _scope(self, row: TableRow, column: ColumnMeaning) -> str:
        named = find_scope(row.label)
        moved = "调入" in row.label or "调出" in row.label
        if named and not moved and column.scope in ("", "全部资金", "财政拨款"):
            return named
        return column.scope


def _side(path: Sequence[str]) -> str:
    """收入 or 支出, when the head over a half says which it is."""
    return next((word for part in path[:1] for word in ("收入", "支出") if word in part), "")


def _without_shared_words(columns: Sequence[ColumnMeaning], funds_only: bool) -> list[ColumnMeaning]:
    """Columns without the words that all of them carry: those tell no slices apart, but a place is one."""
    shared = set.intersection(*(set(column.words) for column in columns)) if columns else set()
    shared = {word for word in shared if not is_named_place(own_place(word))}
    if funds_only:  # where columns name the items, only the fund that pays for all of them
        shared = {word for word in shared if len(columns) > 1 and find_scope(word) and "三公" not in word}
    return [
        replace(column, words=tuple(word for word in column.words if word not in shared))
        for column in columns
    ]


def _with_states_of_debt(figures: list[Figure]) -> list[Figure]:
    """The kinds of debt in a row that are of no state by their headers: of the one that they add up to.

    限额 9, 余额 8, 其中一般债务 5, 专项债务 3: the kinds are of the balance.
    """
    kinds = [f for f in figures if _KIND_OF_DEBT.fullmatch(f.item) and f.measure not in ("余额", "限额")]
    if len(kinds) != 2 or any(kind.value is None for kind in kinds):
        return figures
    whole = sum(kind.value for kind in kinds if kind.value is not None)
    states = {f.measure for f in figures if f.measure in ("余额", "限额") and f.value == whole}
    if len(states) != 1:
        return figures
    state = states.pop()
    return [replace(figure, measure=state) if figure in kinds else figure for figure in figures]


def _plain_item(item: str) -> str:
    """The official expenses under one name, whatever fund or total a title adds to it."""
    return "“三公”经费" if _OFFICIAL_EXPENSES.fullmatch(item) else item


def _with_parent(item: str, parent: str) -> str:
    """Names like 购置费 or 一般债务 made whole with the header above them."""
    if "公务用车" in parent and _VEHICLE_PART.match(item):
        return f"公务用车{item}"
    if item in ("余额", "限额"):
        return parent + item
    return item + parent if _SHORT_SLICE.fullmatch(item) else item


_HANDED_EARLY = re.compile(r"(?:附：?)?提前下达的?(20\d\d)年度?")  # of the year it is handed down for


def _row_year(row: TableRow) -> int | None:
    """Year that the label, or one above it, begins with."""
    for name in (row.label, *reversed(row.ancestors)):
        plain = without_list_mark(name)
        if match := ROW_YEAR.match(plain):
            return int(match.group(1)) - (1 if match.group(2) else 0)
        if early := _HANDED_EARLY.match(plain):
            return int(early.group(1))
    return None


@lru_cache(maxsize=4096)
def _label_measure(label: str, silent: bool) -> str:
    """Measure that a label tells; of amounts only where the column is silent on it."""
    patterns = (*_ROW_MEASURES, *(_ROW_MEASURE_TAILS if silent else ()))
    return next((measure for pattern, measure in patterns if pattern.search(label)), "")


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


def _reason(row: TableRow, pattern: re.Pattern[str]) -> str:
    """Why an indicator missed or passed its target."""
    return next((text for header, text in row.attributes if pattern.search(header)), "")


def _direction(measure: str, value: Decimal | None) -> str:
    if value is None or measure not in ("增减额", "增减率"):
        return ""
    return _DIRECTIONS[(value > 0) - (value < 0)]
