"""Tables of money that print no unit -> the unit in which the report's prose tells the same amounts.

Only where several amounts of a table stand in the prose with the same value, year and name, in one unit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.normalise import is_money, item_key
from index.types import Figure

_MONEY = frozenset({"决算数", "执行数", "预算数", "年初预算数", "全年预算数", "金额"})
_COUNTED = re.compile(r"(?:数量|[人辆台批次户个家]数|批次|人次|面积|排名)$")
_LEAST = 2  # amounts told by both


def with_units_of_prose(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those of tables without a unit in the unit that the prose gives their amounts."""
    bare: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.table is not None and _is_bare(figure):
            bare.setdefault(figure.table, []).append(figure)
    if not bare:
        return tuple(figures)
    told: dict[tuple[Decimal, int | None], list[Figure]] = {}
    for figure in figures:
        if figure.table is None and figure.value and is_money(figure.unit) and figure.measure in _MONEY:
            told.setdefault((figure.value, figure.year), []).append(figure)
    units = {table: _unit_told(rows, told) for table, rows in bare.items()}
    return tuple(
        replace(figure, unit=units[figure.table])
        if figure.table is not None and _is_bare(figure) and units[figure.table]
        else figure
        for figure in figures
    )


def _is_bare(figure: Figure) -> bool:
    money = figure.measure in _MONEY and not _COUNTED.search(figure.item + figure.part)
    return money and not figure.unit and figure.value is not None


def _unit_told(rows: Sequence[Figure], told: dict[tuple[Decimal, int | None], list[Figure]]) -> str:
    """The one unit in which the prose tells several amounts of a table, "" where there is none."""
    units: dict[str, set[Decimal]] = {}
    for row in rows:
        for figure in told.get((row.value or Decimal(0), row.year), ()):
            if _alike(row.item, figure.item):
                units.setdefault(figure.unit, set()).add(figure.value or Decimal(0))
    sure = [unit for unit, values in units.items() if len(values) >= _LEAST]
    return sure[0] if len(units) == 1 and sure else ""


def _alike(first: str, second: str) -> bool:
    """Whether two names share most of the shorter one."""
    a, b = sorted((item_key(first), item_key(second)), key=len)
    pairs = {a[at : at + 2] for at in range(len(a) - 1)}
    shared = sum(pair in b for pair in pairs)
    return bool(pairs) and shared * 2 >= len(pairs)
