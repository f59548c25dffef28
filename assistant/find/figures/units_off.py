"""An amount whose printed unit the rest of the report denies: 全市支出249.87万元 beside 市级支出81.13亿元.

The whole of a place is no less than its own level's part, and income and expenditure of one fund are of
one size; where an amount is ten thousand times too small and 亿元 would fit, its unit is misprinted.
So it is where a few 元 are printed with the same digits in 亿元 or 万元, or rise and fall by 万元.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.calculate import in_unit
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import is_money, item_key

_SWAPPED = str.maketrans("收入支出", "支出收入")
_STEP = Decimal(10000)  # from 万元 to 亿元
_PART_BEYOND = Decimal(100)  # times the whole that a part must be
_SIDE_BEYOND = Decimal(1000)
_SAME_SIZE = Decimal(10)
_RATE_FITS = Decimal("0.1")


def denied_by(match: Match) -> Match | None:
    """The figure that denies the unit of an amount; None where nothing does."""
    own, view = match.figure, match.view
    if own.table is None and own.unit == "元" and own.value and 0 < own.value < _STEP:
        return _by_same_digits(match) or _by_its_move(match)
    if own.table is not None or own.unit != "万元" or not own.value or own.value <= 0:
        return None
    value = in_unit(own, "元").value
    for number, other in enumerate(view.figures):
        if not _comparable(own, other):
            continue
        against = in_unit(other, "元").value
        if _part_of_it(own, other) and against > value * _PART_BEYOND and against <= value * _STEP:
            return Match(view, number, 1.0, 1.0)
    return _by_other_side(view, own, value)


def _by_same_digits(match: Match) -> Match | None:
    """What stands above an amount, or in its sentence, with the same digits in a larger unit."""
    own, view = match.figure, match.view
    for number, other in enumerate(view.figures):
        kin = other.table is None and (other.spans == own.spans or other.item in own.ancestors)
        larger = is_money(other.unit) and other.unit != own.unit
        if kin and larger and (other.value, other.year) == (own.value, own.year):
            return Match(view, number, 1.0, 1.0)
    return None


def _by_its_move(match: Match) -> Match | None:
    """The move told with an amount in a larger unit, where only in this unit both give the rate told."""
    own, view = match.figure, match.view
    told = {view.figures[number].measure: number for number in view.by_group[own.group]}
    if not {"增减额", "增减率"} <= told.keys():
        return None
    move, rate = (view.figures[told[measure]] for measure in ("增减额", "增减率"))
    if not (own.value and move.value and rate.value) or move.unit == own.unit or not is_money(move.unit):
        return None
    before = (own.value + abs(move.value), own.value - abs(move.value))
    fits = (
        value > 0 and abs(abs(move.value) / value * 100 - abs(rate.value)) < _RATE_FITS for value in before
    )
    return Match(view, told["增减额"], 1.0, 1.0) if any(fits) else None


def _by_other_side(view: ReportView, own: Figure, value: Decimal) -> Match | None:
    """The income of the fund whose expenditure an amount is, or the reverse, of quite another size."""
    other_side = item_key(own.item).translate(_SWAPPED)
    for number, other in enumerate(view.figures):
        if not _comparable(own, other) or item_key(other.item) != other_side or other.region != own.region:
            continue
        against = in_unit(other, "元").value
        fits = value * _STEP / _SAME_SIZE < against < value * _STEP * _SAME_SIZE
        if other_side != item_key(own.item) and against > value * _SIDE_BEYOND and fits:
            return Match(view, number, 1.0, 1.0)
    return None


def _comparable(own: Figure, other: Figure) -> bool:
    """Whether two amounts of prose are of one year and measure, and not of one slice."""
    alike = (other.measure, other.year, other.part) == (own.measure, own.year, own.part)
    return alike and other.table is None and bool(other.value) and is_money(other.unit) and other is not own


def _part_of_it(own: Figure, other: Figure) -> bool:
    """Whether one figure is what the own level has of the other, which is of the whole place."""
    same = item_key(other.item) == item_key(own.item)
    return same and figure_level(own) == "whole" and figure_level(other) == "own"


__all__ = ["denied_by"]
