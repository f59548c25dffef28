"""One quantity printed in several places of a report: the places, and what their statements say of it.

A grand total is known under whatever name; everything else by its own name or code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.find.figures.quantities import agree, quantity_of, same_quantity, tells_move_of
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import item_key

_GRAND_TOTAL = re.compile(
    r"(?:本年|当年)?(?:(?:收入|支出|收支|收入、?支出|收、支)总?(?:预算|决算)?|预算(?:收入|支出))(?:总?合计|总计|小计|总额|总数)?"
)
TOTAL_END = re.compile(r"(?:总计|合计|总额)$")
_SIDE = re.compile(r"收|支")


def printings(view: ReportView, figure: Figure) -> list[Figure]:
    """The same quantity with the same value elsewhere in the report, in the other form first."""
    same = [
        other
        for other in _named_alike(view, figure)
        if other.value is not None and other.spans and agree(figure, other)
    ]
    in_table = figure.table is not None
    return sorted(same, key=lambda other: ((other.table is not None) == in_table, other.spans[0].page))


def _named_alike(view: ReportView, figure: Figure) -> list[Figure]:
    """Figures that claim to be the same quantity; of a grand total, whatever it is called."""
    sides = _sides(figure)
    if sides:
        return [other for other in view.figures if sides & _sides(other) and _same_total(figure, other)]
    number = next((number for number, known in enumerate(view.figures) if known is figure), None)
    if number is None:
        return []  # a number read out of a row's own words
    names = {*view.by_name.get(view.labels[number].item, ()), *view.by_code.get(figure.code or "", ())}
    same = [
        other
        for other in view.figures_at(sorted(names))
        if same_quantity(figure, other) and _of_income(figure) == _of_income(other)
    ]
    return same + [other for other in _as_totals(view, figure) if other not in same]


def titled_income(figure: Figure) -> bool:
    """Whether the title over a figure is of income alone, where subjects of expenditure are listed too."""
    title = "".join(figure.headings[-1:])
    return "收入" in title and "支" not in title


def _of_income(figure: Figure) -> bool:
    return figure.table is not None and titled_income(figure)


def _as_totals(view: ReportView, figure: Figure) -> list[Figure]:
    """The same amount under the name with or without 总计 or 合计 behind it."""
    bare = TOTAL_END.sub("", item_key(figure.item))
    names = {number for end in ("", "总计", "合计", "总额") for number in view.by_name.get(bare + end, ())}
    return [
        other
        for other in view.figures_at(sorted(names))
        if item_key(other.item) != item_key(figure.item)
        and (other.value, other.unit, other.measure, other.part)
        == (figure.value, figure.unit, figure.measure, figure.part)
        and _same_total(figure, other)
    ]


def _sides(figure: Figure) -> set[str]:
    """收 and 支 of a grand total of income, expenditure or both; empty for anything else."""
    return (
        set(_SIDE.findall(figure.item)) if not figure.part and _GRAND_TOTAL.fullmatch(figure.item) else set()
    )


def _same_total(first: Figure, second: Figure) -> bool:
    a, b = quantity_of(first), quantity_of(second)
    open_scope = a.scope == b.scope or not a.scope or not b.scope
    return open_scope and (a.year, a.kind, a.region) == (b.year, b.kind, b.region)


def changes_elsewhere(view: ReportView, figure: Figure) -> Iterator[int]:
    """Numbers of the changes and rates that other statements of the same amount tell of it."""
    for other in printings(view, figure):
        for number in view.by_name.get(item_key(other.item), ()):
            told = view.figures[number]
            if (
                told.part == other.part
                and told.measure in ("增减额", "增减率")
                and tells_move_of(other, told)
            ):
                yield number
