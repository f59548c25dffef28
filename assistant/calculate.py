"""Decimal arithmetic with its expression shown.

Works in 元 where units differ, keeps the printed unit for the result, and rounds half up as
reports do. Does not choose what to calculate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from index import Figure
from index.normalise import YUAN_PER_UNIT, is_money


@dataclass(frozen=True)
class Operand:
    """An input of a calculation: the figure it is copied from and how it enters."""

    figure: Figure
    value: Decimal
    unit: str

    @property
    def shown(self) -> str:
        """The number as it stands in the expression."""
        return plain_number(self.value)


@dataclass(frozen=True)
class Worked:
    """A result with the expression that gives it."""

    expression: str
    value: Decimal
    unit: str
    operands: tuple[Operand, ...]
    told: Figure | None = None
    net: bool = False  # a sum of moves, whose sign says which way they go together

    @property
    def shown(self) -> str:
        """The result as it is printed in an answer."""
        return plain_number(self.value)

    @property
    def subject(self) -> Figure:
        """The figure that a difference is told of: the one asked for first."""
        return self.told or self.operands[0].figure

    @property
    def base(self) -> Figure:
        """The other figure of a difference."""
        return next((o.figure for o in self.operands if o.figure is not self.subject), self.subject)

    def rises(self, figure: Figure) -> bool:
        """Whether `figure` is the larger of a difference, or moves together rise."""
        return self.value > 0 if self.net else self.operands[0].figure is figure

    def absolute(self) -> Worked:
        """The same with its result without sign."""
        return replace(self, value=abs(self.value))


def plain_number(value: Decimal) -> str:
    """Digits without exponent; trailing zeros kept as they are in the value."""
    return f"{value:f}"


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, as in the reports."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def places(value: Decimal) -> int:
    """Decimal places that the value is given with."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def in_unit(figure: Figure, unit: str) -> Operand:
    """The figure as an operand in another money unit; unchanged when it is no money.

    Raises:
        ValueError: the figure has no number.
    """
    if figure.value is None:
        raise ValueError(f"{figure.item} 没有数值，不能参与计算")
    if figure.unit == unit or not (is_money(figure.unit) and is_money(unit)):
        return Operand(figure, abs(figure.value) if figure.measure == "增减额" else figure.value, figure.unit)
    value = figure.value * YUAN_PER_UNIT[figure.unit] / YUAN_PER_UNIT[unit]
    if unit == "元" and value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    return Operand(figure, abs(value) if figure.measure == "增减额" else value, unit)


def common_unit(figures: Sequence[Figure]) -> str:
    """The unit of the first figure: results are given in it."""
    return figures[0].unit if figures else ""


def counted(number: int, unit: str) -> Worked:
    """So many rows as they were counted one by one."""
    return Worked("逐行计数", Decimal(number), unit, ())


def difference(first: Figure, second: Figure, unit: str = "") -> Worked:
    """Larger − smaller of two figures, told of `first`, in `unit` or the first figure's."""
    unit = unit or first.unit
    a, b = in_unit(first, unit), in_unit(second, unit)
    high, low = (a, b) if a.value >= b.value else (b, a)
    return Worked(f"{high.shown} − {low.shown}", high.value - low.value, unit, (high, low), told=first)


def remainder(whole: Figure, parts: Sequence[Figure], unit: str = "") -> Worked:
    """What is left of a whole without some parts of it, in `unit` or that of the whole."""
    first, *taken = (in_unit(figure, unit or whole.unit) for figure in (whole, *parts))
    left = first.value - sum((one.value for one in taken), Decimal(0))
    shown = " − ".join(one.shown for one in (first, *taken))
    return Worked(shown, left, first.unit, (first, *taken))


def rolled_forward(before: Figure, added: Figure, taken: Figure) -> Worked:
    """What there was with what came to it and without what was taken off, in the unit of what there was."""
    first, more, less = (in_unit(figure, before.unit) for figure in (before, added, taken))
    shown = f"{first.shown} + {more.shown} − {less.shown}"
    return Worked(shown, first.value + more.value - less.value, before.unit, (first, more, less))


def gap_to(work: Worked, figure: Figure) -> Worked:
    """Larger − smaller of a result and a printed figure, in the unit of the result."""
    printed = in_unit(figure, work.unit)
    worked = Operand(work.operands[0].figure, work.value, work.unit)
    high, low = (worked, printed) if worked.value >= printed.value else (printed, worked)
    return Worked(f"{high.shown} − {low.shown}", high.value - low.value, work.unit, (printed,))


def gap_between(first: Worked, last: Worked) -> Worked:
    """Larger − smaller of two results in one unit."""
    high, low = (last, first) if last.value >= first.value else (first, last)
    operands = (*last.operands, *first.operands)
    return Worked(f"{high.shown} − {low.shown}", high.value - low.value, first.unit, operands)


def total(figures: Sequence[Figure]) -> Worked:
    """Sum of all figures in the unit of the first."""
    unit = common_unit(figures)
    operands = tuple(in_unit(figure, unit) for figure in figures)
    shown = operands[0].shown + "".join(
        f" − {plain_number(-o.value)}" if o.value < 0 else f" + {o.shown}" for o in operands[1:]
    )
    return Worked(shown, sum((o.value for o in operands), Decimal(0)), unit, operands)


def net_change(changes: Sequence[Figure], unit: str = "") -> Worked:
    """What stated changes come to, below zero for a fall; the expression takes the smaller side off."""
    unit = unit or common_unit(changes)
    falls = [in_unit(figure, unit) for figure in changes if figure.direction == "减少"]
    rises = [in_unit(figure, unit) for figure in changes if figure.direction != "减少"]
    up, down = (sum((one.value for one in side), Decimal(0)) for side in (rises, falls))
    first, second = (rises, falls) if up >= down else (falls, rises)
    shown = " + ".join(one.shown for one in first) + "".join(f" − {one.shown}" for one in second)
    return Worked(shown, up - down, unit, (*first, *second), net=True)


def stated(figure: Figure) -> Worked:
    """A figure as a calculation of its own, to go into another."""
    operand = in_unit(figure, figure.unit)
    return Worked(operand.shown, operand.value, figure.unit, (operand,))


def total_of(works: Sequence[Worked]) -> Worked:
    """Sum of results in one unit, each with its own arithmetic in brackets."""
    terms = [work.expression if len(work.operands) < 2 else f"（{work.expression}）" for work in works]
    operands = tuple(operand for work in works for operand in work.operands)
    return Worked(" + ".join(terms), sum((work.value for work in works), Decimal(0)), works[0].unit, operands)


def prior_value(value: Figure, change: Figure) -> Worked:
    """Last year's value from this year's and its change."""
    unit = value.unit
    a, b = in_unit(value, unit), in_unit(change, unit)
    if change.direction == "减少":
        return Worked(f"{a.shown} + {b.shown}", a.value + b.value, unit, (a, b))
    return Worked(f"{a.shown} − {b.shown}", a.value - b.value, unit, (a, b))


def value_before(value: Figure, rate: Figure) -> Worked | None:
    """Last year's value from this year's and its rate, as exact as this year's; None for a loss of all."""
    if rate.value is None:
        return None
    now = in_unit(value, value.unit)
    moved = -abs(rate.value) if rate.direction == "减少" else rate.value
    if moved <= -100:
        return None
    sign = "−" if moved < 0 else "+"
    result = rounded(now.value / (1 + moved / 100), max(places(now.value), 2))
    return Worked(f"{now.shown} ÷（1 {sign} {abs(moved)}%）", result, value.unit, (now, in_unit(rate, "%")))


def whole_of(part: Figure, rate: Figure) -> Worked | None:
    """What a value is the given percentage of; None for no percentage."""
    if not rate.value:
        return None
    own = in_unit(part, part.unit)
    result = rounded(own.value / rate.value * 100, max(places(own.value), 2))
    return Worked(f"{own.shown} ÷ {rate.value}%", result, part.unit, (own, in_unit(rate, "%")))


def part_of(whole: Figure, rate: Figure) -> Worked | None:
    """The given percentage of a value, as exact as the value; None without a number."""
    if whole.value is None or rate.value is None:
        return None
    own = in_unit(whole, whole.unit)
    result = rounded(own.value * rate.value / 100, max(places(own.value), 2))
    return Worked(f"{own.shown} × {rate.value}%", result, whole.unit, (own, in_unit(rate, "%")))


def growth_by_change(change: Figure, before: Worked) -> Worked | None:
    """A change in percent of the value before it, two places; None when that is zero."""
    if before.value == 0:
        return None
    moved = in_unit(change, before.unit)
    value = rounded(moved.value / before.value * 100, 2)
    return Worked(f"{moved.shown} ÷ {before.shown} × 100%", value, "%", (moved, *before.operands))


def growth_told(value: Figure, change: Figure) -> Worked | None:
    """A value's growth in percent from its stated change, falls negative; None without a value before."""
    before, moved = prior_value(value, change), in_unit(change, value.unit)
    if before.value <= 0:
        return None
    rate = rounded(moved.value / before.value * 100, 2)
    expression = f"{moved.shown} ÷（{before.expression}）× 100%"
    rate = -rate if change.direction == "减少" else rate
    return Worked(expression, rate, "%", (moved, *before.operands))


def share(part: Figure, whole: Figure) -> Worked | None:
    """part ÷ whole in percent, two places; None when the whole is zero."""
    a, b = in_unit(part, part.unit), in_unit(whole, part.unit)
    if b.value == 0:
        return None
    return Worked(f"{a.shown} ÷ {b.shown} × 100%", rounded(a.value / b.value * 100, 2), "%", (a, b))


def share_of_sum(part: Worked, whole: Figure) -> Worked | None:
    """A sum ÷ whole in percent, two places; None when the whole is zero."""
    b = in_unit(whole, part.unit)
    if b.value == 0:
        return None
    value = rounded(part.value / b.value * 100, 2)
    return Worked(f"{part.shown} ÷ {b.shown} × 100%", value, "%", (*part.operands, b))


def share_within(part: Figure, whole: Worked) -> Worked | None:
    """A figure ÷ a sum in percent, two places; None when the sum is zero."""
    a = in_unit(part, whole.unit)
    if whole.value == 0:
        return None
    value = rounded(a.value / whole.value * 100, 2)
    return Worked(f"{a.shown} ÷（{whole.expression}）× 100%", value, "%", (a, *whole.operands))


def share_of_sums(part: Worked, whole: Worked) -> Worked | None:
    """A sum ÷ another in its unit in percent, two places; None when that is zero."""
    if whole.value == 0 or whole.unit != part.unit:
        return None
    value = rounded(part.value / whole.value * 100, 2)
    expression = f"{part.shown} ÷（{whole.expression}）× 100%"
    return Worked(expression, value, "%", (*part.operands, *whole.operands))


def growth(new: Figure, old: Figure) -> Worked | None:
    """(new − old) ÷ old in percent, two places; None when the base is zero."""
    a, b = in_unit(new, new.unit), in_unit(old, new.unit)
    if b.value == 0:
        return None
    return Worked(
        f"（{a.shown} − {b.shown}）÷ {b.shown} × 100%",
        rounded((a.value - b.value) / b.value * 100, 2),
        "%",
        (a, b),
    )


def growth_by_ratio(ratio: Figure) -> Worked | None:
    """Growth in percent from a value in percent of the one before it; None without a number."""
    if ratio.value is None:
        return None
    own = in_unit(ratio, "%")
    return Worked(f"{own.shown}% − 100%", own.value - 100, "%", (own,))


def times(first: Figure, second: Figure) -> Worked | None:
    """first ÷ second, two places; None when the second is zero."""
    a, b = in_unit(first, first.unit), in_unit(second, first.unit)
    if b.value == 0:
        return None
    return Worked(f"{a.shown} ÷ {b.shown}", rounded(a.value / b.value, 2), "倍", (a, b))


def multiple_of(ratio: Figure) -> Worked:
    """A percentage of another value, or how far one is above or below it, as a multiple of it, two places."""
    own = in_unit(ratio, "%")
    if ratio.measure != "增减率":
        return Worked(f"{own.shown}% ÷ 100%", rounded(own.value / 100, 2), "倍", (own,))
    size = abs(own.value)
    sign, step = ("−", -size) if ratio.direction == "减少" else ("+", size)
    return Worked(f"1 {sign} {plain_number(size)}%", rounded(1 + step / 100, 2), "倍", (own,))


def quotient(first: Figure, second: Figure) -> Worked | None:
    """One count divided by another, in the unit of the first; None when the second is zero."""
    a, b = _single(first), _single(second)
    if b.value == 0:
        return None
    return Worked(f"{a.shown} ÷ {b.shown}", rounded(a.value / b.value, 2), a.unit, (a, b))


def per_head(amount: Figure, count: Figure, unit: str = "") -> Worked | None:
    """Amount for each of the counted things, in 元 where no unit is asked; None when there are none."""
    unit = unit or "元"
    a, n = in_unit(amount, unit), _single(count)
    if n.value == 0:
        return None
    result = rounded(a.value / n.value, 2)
    trimmed = result.quantize(Decimal(1)) if result == result.to_integral_value() else result
    return Worked(f"{plain_number(a.value.normalize())} {unit} ÷ {n.shown} {n.unit}", trimmed, unit, (a, n))


def cost_of_all(price: Figure, count: Figure, unit: str = "") -> Worked | None:
    """So many things at the price of one (元/座), in 万元 where no unit is asked; None without numbers."""
    money, unit = price.unit.partition("/")[0], unit or "万元"
    if price.value is None or count.value is None or not (is_money(money) and is_money(unit)):
        return None
    n = _single(count)
    value = rounded(price.value * n.value * YUAN_PER_UNIT[money] / YUAN_PER_UNIT[unit], 2)
    trimmed = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    own = Operand(price, price.value, price.unit)
    return Worked(f"{own.shown} {price.unit} × {n.shown} {n.unit}", trimmed, unit, (own, n))


def _single(count: Figure) -> Operand:
    """A count in ones: 万户 becomes 户."""
    operand = in_unit(count, count.unit)
    if not count.unit.startswith("万"):
        return operand
    return Operand(count, Decimal(plain_number((operand.value * 10000).normalize())), count.unit[1:])


def converted(figure: Figure, unit: str) -> Worked:
    """The same amount in another unit, two places for 万元 and 亿元."""
    operand = in_unit(figure, unit)
    value = rounded(operand.value, 2) if unit != "元" else operand.value
    assert figure.value is not None
    ratio = YUAN_PER_UNIT[unit] / YUAN_PER_UNIT[figure.unit]
    sign, factor = ("÷", ratio) if ratio > 1 else ("×", 1 / ratio)
    return Worked(
        f"{plain_number(figure.value)} {sign} {plain_number(factor.normalize())}",
        value,
        unit,
        (Operand(figure, figure.value, figure.unit),),
    )
