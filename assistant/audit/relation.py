"""A relation that a report's own numbers must keep: what is printed, and what gives the same.

Says whether it holds, is off by no more than rounding, or does not hold. Finds no relations itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.calculate import Operand, Worked, in_unit, places
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import YUAN_PER_UNIT, is_money

Kind = Literal["sum", "row", "parts", "tables", "text", "rate", "share", "completion"]
Level = Literal["held", "rounding", "difference"]


@dataclass(frozen=True)
class Relation:
    """`stated` must equal `work`, but for `exact`; `slack` is what rounding explains."""

    kind: Kind
    view: ReportView
    stated: Figure
    work: Worked
    slack: Decimal
    exact: Decimal = Decimal(0)

    @property
    def sources(self) -> tuple[Figure, ...]:
        """The figures that the result is worked out from."""
        return tuple(operand.figure for operand in self.work.operands)

    @property
    def gap(self) -> Decimal:
        """By how much what is printed and what is worked out differ, in the unit of the result."""
        return abs(abs(printed_in(self.stated, self.work.unit)) - abs(self.work.value))

    @property
    def level(self) -> Level:
        """Whether the relation holds."""
        if self.gap <= self.exact:
            return "held"
        return "rounding" if self.gap <= self.slack else "difference"


def printed_in(figure: Figure, unit: str) -> Decimal:
    """The printed value in a unit."""
    return in_unit(figure, unit).value


def step_of(figure: Figure, unit: str) -> Decimal:
    """The last printed place of a figure, in a unit."""
    digits = places(figure.value) if figure.value is not None else 0
    size = Decimal(1).scaleb(-digits)
    if is_money(figure.unit) and is_money(unit):
        return size * YUAN_PER_UNIT[figure.unit] / YUAN_PER_UNIT[unit]
    return size


def equation(kind: Kind, view: ReportView, stated: Figure, work: Worked) -> Relation:
    """A sum or an equality of printed numbers, each rounded by itself."""
    steps = [step_of(figure, work.unit) for figure in (stated, *(o.figure for o in work.operands))]
    mixed = max(steps) / 2 if len(set(steps)) > 1 else Decimal(0)  # finer numbers beside coarser ones
    return Relation(kind, view, stated, work, max(sum(steps, Decimal(0)) / 2, mixed), mixed)


def same(kind: Kind, view: ReportView, stated: Figure, other: Figure) -> Relation:
    """Two prints of one amount: equal once the coarser is rounded, or cut off where it is not rounded."""
    fine, coarse = sorted((stated, other), key=lambda figure: step_of(figure, "元"))
    operand = in_unit(other, stated.unit)
    work = Worked(operand.shown, operand.value, operand.unit, (Operand(other, operand.value, operand.unit),))
    step = step_of(coarse, work.unit)
    return Relation(kind, view, stated, work, step, step / 2 if fine is not coarse else Decimal(0))
