"""The budget and the actual of one item that a sentence has given: by how much they lie apart."""

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
    """How far the actual is from the budget, signed, and which budget: where that is just the amount.

    Args:
        figures: those added so far.
        item: the item that the amount is said of.
        spans: the sentence.
        amount: by how much something moved or differs.
    """
    told = [f for f in figures[-4:] if (f.item, f.spans, f.unit) == (item, spans, amount.unit)]
    actual = next((f.value for f in reversed(told) if f.measure in _ACTUALS and f.value is not None), None)
    if actual is None:
        return None
    for budget in reversed(told):
        apart = actual - (budget.value or Decimal(0))
        if budget.measure in BUDGETS and budget.value is not None and abs(apart) == abs(amount.value):
            return apart, budget.measure
    return None
