"""The budget of one item and what became of it, as a sentence has given both: by how much they lie apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from index.figures.amounts import Amount
from index.types import Figure, Span

BUDGETS = ("年初预算数", "全年预算数", "预算数")
_ACTUALS = ("决算数", "执行数")


def parted_by(
    figures: Sequence[Figure], item: str, spans: tuple[Span, ...], amount: Amount
) -> tuple[Decimal, str] | None:
    """How far the actual or adjusted is from the budget, signed, and which budget: where that is the amount.

    Args:
        figures: those added so far.
        item: the item that the amount is said of.
        spans: the sentence.
        amount: by how much something moved or differs.
    """
    told = [f for f in figures[-4:] if (f.item, f.spans, f.unit) == (item, spans, amount.unit)]
    actual = next((f.value for f in reversed(told) if f.measure in _ACTUALS and f.value is not None), None)
    if actual is None:
        return _adjusted_by(told, amount)
    for budget in reversed(told):
        apart = actual - (budget.value or Decimal(0))
        if budget.measure in BUDGETS and budget.value is not None and abs(apart) == abs(amount.value):
            return apart, budget.measure
    return None


def _adjusted_by(told: Sequence[Figure], amount: Amount) -> tuple[Decimal, str] | None:
    """By how much a budget was adjusted, and which (由3万元调整为5万元，增加2万元)."""
    if len(told) < 2 or amount.unit == "元":
        return None
    first, second = told[-2:]
    moved = (first.part == "调整前" or first.measure == "年初预算数") and second.measure in BUDGETS
    if not moved or first.measure not in BUDGETS or first.value is None or second.value is None:
        return None
    apart = second.value - first.value
    of = "年初预算数" if second.measure == "全年预算数" else first.measure
    return (apart, of) if abs(apart) == abs(amount.value) else None
