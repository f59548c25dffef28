"""Whether two figures state one quantity, whether they then agree, and what a table's column adds up to.

Knows names, slices, 口径, years, units and rounding. Does not know questions or wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculate import in_unit, places, rounded
from assistant.find.figures.penalties import GENERAL_PARTS
from assistant.find.figures.select import Match
from assistant.find.text.view import TOTAL_ROWS, ReportView
from assistant.question.named.likeness import plain
from index import Figure
from index.normalise import YUAN_PER_UNIT, is_money, item_key

ACTUALS = ("决算数", "执行数", "金额")  # measures of what was spent or received
BUDGETS = ("预算数", "年初预算数", "全年预算数")  # and of what was planned
AMOUNTS = (*ACTUALS, *BUDGETS)
MOVES = ("增减额", "增减率")  # and of how either moved
_BUDGET = frozenset({"预算数", "年初预算数"})
_SCOPES_IN_NAMES = (
    ("政府性基金", "政府性基金"),
    ("国有资本经营", "国有资本经营"),
    ("一般公共预算", "一般公共预算"),
    ("财政拨款", "财政拨款"),
)
_PLACE = re.compile(r"[省市县区州盟旗]?本级|全[省市县区州盟旗]|[省市县区]级")
_COST = re.compile("(?<=费)支出$")  # 公务接待费支出 is 公务接待费
_COUNTED_ALIKE = frozenset("人名位个项家件台辆套部次批")
_TOP_CODE = 3
_MOST_TIMES = Decimal(10)


@dataclass(frozen=True)
class Quantity:
    """What a figure states, told apart from everything that only looks like it."""

    name: str
    part: str
    parent: str
    scope: str
    year: int | None
    kind: str
    region: str
    code: str


def quantity_of(figure: Figure) -> Quantity:
    """The quantity that a figure states; a total row is named by its column."""
    parts = [part for part in figure.part.split("/") if part and part not in GENERAL_PARTS]
    name = figure.item
    if item_key(name) in TOTAL_ROWS and parts:
        name = parts.pop()
    return Quantity(
        name=_plain_name(name),
        part="/".join(plain(item_key(part)) for part in parts),
        parent=_plain_name(figure.ancestors[-1]) if figure.ancestors else "",
        scope=scope_of(figure),
        year=figure.year,
        kind=_kind(figure.measure),
        region=place_of(figure),
        code=figure.code or "",
    )


def _plain_name(item: str) -> str:
    return plain(_COST.sub("", item_key(item)))


def scope_of(figure: Figure) -> str:
    """口径 of a figure: the one it carries, else the one in its name."""
    if figure.scope:
        return figure.scope
    return next((scope for word, scope in _SCOPES_IN_NAMES if word in figure.item), "")


def place_of(figure: Figure) -> str:
    """The place a figure is about, by its region or table title; one word for 本级, "" for the whole."""
    said = (
        figure.region or next(iter(_PLACE.findall(figure.headings[-1])), "")
        if figure.headings or figure.region
        else ""
    )
    if "本级" in said or re.fullmatch(r"[省市县区]级", said):
        return "本级"
    return "" if re.fullmatch(r"全[省市县区州盟旗]", said) else said


def _kind(measure: str) -> str:
    if measure in ACTUALS:
        return "决算"
    return "预算" if measure in _BUDGET else measure


def unit_kind(figure: Figure) -> str:
    """What a figure may be added to and set against: money, a number of things, or its very unit."""
    return "元" if is_money(figure.unit) else "个" if figure.unit in _COUNTED_ALIKE else figure.unit


def same_quantity(first: Figure, second: Figure) -> bool:
    """Whether two figures claim to be the same quantity; what one leaves unsaid does not part them."""
    a, b = quantity_of(first), quantity_of(second)
    exact = (a.name, a.part, a.year, a.kind, a.region) == (b.name, b.part, b.year, b.kind, b.region)
    told_by_one = ((a.scope, b.scope), (a.parent, b.parent), (a.code, b.code))
    open_ended = all(not x or not y or x == y for x, y in told_by_one)
    return exact and open_ended and is_money(first.unit) == is_money(second.unit)


def agree(first: Figure, second: Figure) -> bool:
    """Equal, or equal once the coarser of the two is rounded."""
    if first.value is None or second.value is None:
        return True
    if not (is_money(first.unit) and is_money(second.unit)):
        return first.value == second.value
    gap = abs(in_unit(first, "元").value - in_unit(second, "元").value)
    return gap <= max(step(first), step(second)) / 2


def tells_move_of(amount: Figure, move: Figure) -> bool:
    """Whether a move is told with an amount of its name: in its statement, or in prose of its section."""
    in_prose = amount.table is None and move.table is None
    alike = (amount.headings, amount.scope, amount.year) == (move.headings, move.scope, move.year)
    return amount.spans == move.spans or (in_prose and alike)


def cut_off(first: Figure, second: Figure) -> bool:
    """Whether the coarser of two amounts is the other without its last places (12.3亿元, 123,687万元)."""
    if not (first.value and second.value and is_money(first.unit) and is_money(second.unit)):
        return False
    coarse, fine = sorted((first, second), key=step, reverse=True)
    gap = abs(in_unit(fine, "元").value) - abs(in_unit(coarse, "元").value)
    return step(fine) < step(coarse) and 0 <= gap < step(coarse)


def comes_to(figure: Figure, value: Decimal, unit: str) -> bool:
    """Whether a figure is an amount that a question says, as exactly as it says it."""
    if figure.value is None or (figure.unit != unit and not (is_money(figure.unit) and is_money(unit))):
        return False
    return rounded(in_unit(figure, unit).value, places(value)) == value


def step(figure: Figure) -> Decimal:
    """The last printed place of an amount, in 元."""
    digits = places(figure.value) if figure.value is not None else 0
    return Decimal(1).scaleb(-digits) * YUAN_PER_UNIT.get(figure.unit, Decimal(1))


def differing(best: Match, matches: Iterable[Match], most: int = 3) -> list[Match]:
    """Further statements of the same quantity in the same report that print another value."""
    found: list[Match] = []
    for match in matches:
        figure = match.figure
        if match.view is not best.view or figure.value is None or not same_quantity(best.figure, figure):
            continue
        if _far_apart(best.figure, figure) or _below_others(best, match):
            continue
        if not any(agree(known.figure, figure) or cut_off(known.figure, figure) for known in (best, *found)):
            found.append(match)
    return found[:most]


def _below_others(first: Match, second: Match) -> bool:
    """Whether two parts of one name stand below wholes that are themselves parts of different things."""
    a, b = (match.view.labels[match.number].ancestors[::-1] for match in (first, second))
    told = first.figure.table is None and second.figure.table is None
    return told and any(name != other for name, other in zip(a, b, strict=False))


def _far_apart(first: Figure, second: Figure) -> bool:
    """Whether two amounts of one name are so far apart that they are parts of different things."""
    if not (first.value and second.value and is_money(first.unit) and is_money(second.unit)):
        return False
    ratio = abs(in_unit(first, "元").value / in_unit(second, "元").value)
    return not 1 / _MOST_TIMES <= ratio <= _MOST_TIMES


def top_rows(view: ReportView, table: int, like: Figure) -> list[Figure]:
    """Figures of a table's outermost rows in the column of `like`, its total rows left out."""
    rows: dict[str, Figure] = {}
    for figure in view.figures:
        same_column = (figure.part, figure.measure, figure.year) == (like.part, like.measure, like.year)
        if (
            figure.table != table
            or not same_column
            or figure.value is None
            or item_key(figure.item) in TOTAL_ROWS
        ):
            continue
        if not figure.ancestors:
            rows.setdefault(figure.code or figure.item, figure)
    coded = [figure for figure in rows.values() if figure.code and len(figure.code) == _TOP_CODE]
    return coded or [figure for figure in rows.values() if not figure.code]


def columns_of(view: ReportView, part: str, scope: str) -> list[Sequence[Figure]]:
    """For each table of `scope` with a column `part`: the figures of its outermost coded rows."""
    tables: dict[int, Figure] = {}
    for figure in view.figures:
        named = plain(item_key(figure.part)) == part
        if figure.table is not None and figure.code and named and scope_of(figure) == scope:
            tables.setdefault(figure.table, figure)
    return [rows for table, like in tables.items() if len(rows := top_rows(view, table, like)) > 1]
