"""Columns of one table read beside one another: what a column leaves open its neighbours tell.

Knows bases of changes, rates that follow the amounts they are of, and columns told apart by one word of
their headers. Does not know rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.tables.column_meaning import (
    AMOUNTS,
    ColumnMeaning,
    TitleMeaning,
    part_measure,
    read_column,
    title_year,
)

_ADJUSTMENT = re.compile("(?:本次|此次|拟|预算)?(?:调整|调增调减|追加|追加追减|变动)(?:数|额|金额)")
_ADJUSTED = re.compile("(?:调整|变动|追加)后")
_RATES = ("增减额", "增减率", "完成率", "占比", "比率", "差异率")


def read_columns(paths: Sequence[Sequence[str]], title: TitleMeaning) -> list[ColumnMeaning]:
    """Meanings of all columns of a table under its title."""
    columns = [read_column(path, title) for path in paths]
    columns = _with_years(_with_adjustments(columns, paths), paths)
    return with_bases(_with_slices(_with_stages(columns, paths)))


def _with_adjustments(
    columns: Sequence[ColumnMeaning], paths: Sequence[Sequence[str]]
) -> list[ColumnMeaning]:
    """调整数 between a budget and 调整后预算数 is what the budget was changed by, and no budget itself."""
    leaves = [path[-1] if path else "" for path in paths]
    if not any(_ADJUSTED.search(leaf) for leaf in leaves):
        return list(columns)
    budgets = [column.measure for column in columns if column.measure in ("年初预算数", "预算数")]
    base = budgets[0] if budgets else "年初预算数"
    return [
        replace(column, measure="增减额", base=base, words=()) if _ADJUSTMENT.fullmatch(leaf) else column
        for column, leaf in zip(columns, leaves, strict=True)
    ]


def _with_years(columns: Sequence[ColumnMeaning], paths: Sequence[Sequence[str]]) -> list[ColumnMeaning]:
    """Moves whose headers say no year are of the year of the amounts before them, where these come later.

    In 2030年执行数, 比上年±%, 2031年预算数, 比上年±% the last one is a move of 2031, whatever the title says.
    """
    found: list[ColumnMeaning] = []
    latest = None
    for column, path in zip(columns, paths, strict=True):
        if column.measure in AMOUNTS:
            latest = column.year
        moves = column.measure in ("增减额", "增减率", "比率") and title_year("/".join(path)) is None
        if moves and latest and column.year and latest == column.year + 1:
            base = re.sub(f"^{column.year - 1}(?=年)", str(column.year), column.base)
            column = replace(column, year=latest, base=base)
        found.append(column)
    return found


def _alike(column: ColumnMeaning) -> tuple[object, ...]:
    return column.measure, column.words, column.year, column.base, column.scope


def _repeated(columns: Sequence[ColumnMeaning]) -> list[bool]:
    """For each column whether another one reads the same."""
    keys = [_alike(column) for column in columns]
    return [keys.count(key) > 1 for key in keys]


def _with_stages(columns: Sequence[ColumnMeaning], paths: Sequence[Sequence[str]]) -> list[ColumnMeaning]:
    """Limits and balances that read alike, by the stage that ends their headers (年初预算数, 决算数)."""
    stages = [part_measure(path[-1]) if path else "" for path in paths]
    return [
        replace(column, measure=stage) if again and stage and column.measure in ("限额", "余额") else column
        for column, stage, again in zip(columns, stages, _repeated(columns), strict=True)
    ]


def _with_slices(columns: Sequence[ColumnMeaning]) -> list[ColumnMeaning]:
    """Rates that read alike are of the slices that the amounts before them name."""
    found: list[ColumnMeaning] = []
    words: tuple[str, ...] = ()
    for column, again in zip(columns, _repeated(columns), strict=True):
        if column.measure in AMOUNTS:
            words = column.words
        rate = column.measure in _RATES and again and not column.words
        found.append(replace(column, words=words) if rate else column)
    return found


def with_bases(columns: Sequence[ColumnMeaning]) -> list[ColumnMeaning]:
    """Changes that name no base get the column beside them that stands for the year before."""
    measures = {column.measure for column in columns}
    adjusted = "全年预算数" in measures and "预算数" not in measures
    columns = [
        replace(column, base="全年预算数")
        if adjusted and (column.measure, column.base) == ("完成率", "预算数")
        else column
        for column in columns
    ]
    return [
        replace(column, base=_base_beside(column, columns))
        if column.measure in ("增减额", "增减率", "比率") and not column.base and column.year is not None
        else column
        for column in columns
    ]


def _base_beside(column: ColumnMeaning, columns: Sequence[ColumnMeaning]) -> str:
    amounts = {(other.year, other.measure) for other in columns if other.measure in AMOUNTS}
    first = next((budget for budget in _FIRST if amounts == {(column.year, budget), _revised(column)}), "")
    if first and column.measure != "比率":
        return first  # of the budget that was adjusted, where nothing else stands beside
    year = (column.year or 0) - 1
    beside = [other for other in columns if other.year == year and other.measure in AMOUNTS]
    same = [other for other in beside if other.words == column.words] or beside
    if same:
        return f"{year}年{same[0].measure}"
    return "" if column.measure == "比率" else f"{year}年"


_FIRST = ("年初预算数", "预算数")


def _revised(column: ColumnMeaning) -> tuple[int | None, str]:
    return column.year, "全年预算数"
