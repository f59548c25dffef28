"""Totals in prose with the parts that their own statement lists.

A list need not name everything, so parts that stay below their total say nothing, unless they miss
it by rounding. Parts that exceed it by a little are a slip; by much, they are counted twice or of
something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.audit.relation import Relation, equation, printed_in
from assistant.calculate import total
from assistant.find.figures.quantities import scope_of
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import is_money

NO_AMOUNT = ("增减额", "增减率", "占比", "完成率", "差异率", "比率")
_LITTLE = Decimal("1.015")
Place = tuple[str, int | None, tuple[str, ...], str]


def list_relations(view: ReportView) -> Iterator[Relation]:
    """Each total in prose against the parts listed below it."""
    places: dict[Place, list[Figure]] = defaultdict(list)
    for figure in view.figures:
        if figure.table is None and figure.value is not None and _is_amount(figure):
            kind = "" if is_money(figure.unit) else figure.unit
            places[figure.measure, figure.year, figure.headings, kind].append(figure)
    for figures in places.values():
        for at, whole in enumerate(figures):
            parts = _parts_of(whole, figures[at + 1 :])
            if len(parts) > 1 and whole.value:
                relation = equation("parts", view, whole, total(parts))
                if relation.level != "difference" or _exceeds(relation):
                    yield relation


def _exceeds(relation: Relation) -> bool:
    """Whether the parts are a little more than their whole."""
    whole = printed_in(relation.stated, relation.work.unit)
    return whole < relation.work.value <= whole * _LITTLE


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is money or a count."""
    return bool(figure.unit) and figure.unit not in ("%", "百分点") and figure.measure not in NO_AMOUNT


def _parts_of(whole: Figure, later: Sequence[Figure]) -> list[Figure]:
    """What is listed below a total before another statement of it; each part once."""
    parts: dict[str, Figure] = {}
    for figure in later:
        if figure.item == whole.item:
            break
        if figure.ancestors[-1:] == (whole.item,) and scope_of(figure) in ("", scope_of(whole)):
            parts.setdefault(figure.item, figure)
    return list(parts.values())
