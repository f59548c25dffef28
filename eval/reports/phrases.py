"""Numbers as reports print them: amounts in 万元 or 元, shares, rates of change.

Rounding is half up, as government accounts do it.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
CHINESE_DIGITS = "零一二三四五六七八九"


def wan(yuan: int, *, commas: bool = False) -> str:
    """Yuan as 万元 with two decimals."""
    value = (Decimal(yuan) / 10000).quantize(CENT, ROUND_HALF_UP)
    return f"{value:,.2f}" if commas else f"{value:.2f}"


def in_unit(yuan: int, unit: str, *, commas: bool = False) -> str:
    """Yuan in the unit of a table: 元 as whole numbers, 万元 with two decimals."""
    if unit == "元":
        return f"{yuan:,}" if commas else str(yuan)
    return wan(yuan, commas=commas)


def cell(yuan: int, unit: str, *, commas: bool = False, empty: bool = True) -> str:
    """A table cell: empty for zero unless `empty` is False."""
    return "" if empty and yuan == 0 else in_unit(yuan, unit, commas=commas)


def percent(part: int, whole: int) -> str:
    """Share or rate in per cent with two decimals; 0.00 of nothing."""
    if whole == 0:
        return "0.00"
    return f"{(Decimal(part) * 100 / Decimal(whole)).quantize(CENT, ROUND_HALF_UP):.2f}"


def rate(new: int, old: int) -> str:
    """Size of a change in per cent; the custom of 100.00 on a base of nothing."""
    if old == 0:
        return "100.00" if new else "0.00"
    return percent(abs(new - old), old)


def chinese_number(number: int) -> str:
    """一 to 九十九, as headings are numbered."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return CHINESE_DIGITS[ones]
    head = "十" if tens == 1 else CHINESE_DIGITS[tens] + "十"
    return head + (CHINESE_DIGITS[ones] if ones else "")


def directed(new: int, old: int, reasons: tuple[str, str]) -> str:
    """The reason that fits the direction of a change: the first for a rise, the second for a fall."""
    return "" if new == old else reasons[0] if new > old else reasons[1]
