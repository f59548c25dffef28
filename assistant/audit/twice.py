"""One quantity told twice: by two tables, or by prose and a table.

Two tables are compared where most of what they share agrees, so that they mean the same. Prose is
compared with the tables that print its item in the same year, slice and 口径, and is right when one
of them agrees.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from assistant.audit.lists import NO_AMOUNT
from assistant.audit.relation import Relation, same
from assistant.calculate import in_unit
from assistant.find.figures.quantities import Quantity, agree, quantity_of, scope_of
from assistant.find.figures.select import sentence_of
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import TOTAL_NAME, is_money, item_key

_MOSTLY = 0.8
_FEW = 3
_NEAR = Decimal("0.5")
_BETWEEN_LEVELS = re.compile(r"转移支付|返还|补助|上解|转贷")
_ALL_MONEY = re.compile(r"总计|总体")
_OF_ALL = re.compile(r"收入$|支出$|^$")
_MOST_WRONG = 3  # rows of one pair of tables; more are a column meant otherwise
_OF_ONE_BODY = ("部门", "单位")


def twice_relations(view: ReportView) -> Iterator[Relation]:
    """All quantities of a report that two places state."""
    amounts = [figure for figure in view.figures if _is_amount(figure)]
    tables = [figure for figure in amounts if figure.table is not None]
    yield from _meant(_between_tables(view, tables))
    prose = _prose_and_tables(view, [figure for figure in amounts if figure.table is None], tables)
    if view.report.level in _OF_ONE_BODY:  # whose reports have no second level that a sentence may mean
        yield from (relation for relations in prose.values() for relation in relations)
    else:
        told = _meant(prose)
        yield from (one for one in told if one.level != "difference" or not _is_between_levels(one))


def _is_between_levels(relation: Relation) -> bool:
    """Whether money goes from one level of government to another: received here, handed on there."""
    return bool(_BETWEEN_LEVELS.search(relation.stated.item))


def _is_amount(figure: Figure) -> bool:
    """Whether a figure is money of something that has one amount."""
    return bool(figure.value) and is_money(figure.unit) and figure.measure not in NO_AMOUNT


def _told_of(figure: Figure) -> Quantity | None:
    """What a figure states; None for totals that take in more in one place than in another.

    A table's total row is named by its column: 合计 below 基本支出 is 基本支出.
    """
    name = item_key(figure.item)
    if not TOTAL_NAME.search(name):
        return quantity_of(figure)
    own = TOTAL_NAME.sub("", name)
    if name.endswith("合计") and not _OF_ALL.search(own):
        return quantity_of(replace(figure, item=own))
    quantity = quantity_of(replace(figure, item="合计"))
    return quantity if quantity.name != "合计" else None


def _meant(groups: Mapping[Hashable, Sequence[Relation]]) -> Iterator[Relation]:
    """The relations of those places that agree in most of what they share."""
    for relations in groups.values():
        held = {relation.stated.value for relation in relations if relation.level != "difference"}
        wrong = sum(relation.level == "difference" for relation in relations)
        if wrong <= _MOST_WRONG and len(held) >= _FEW and len(held) >= _MOSTLY * (len(held) + wrong):
            yield from relations


def _between_tables(view: ReportView, figures: Sequence[Figure]) -> Mapping[Hashable, Sequence[Relation]]:
    """For each two tables what both print."""
    told: dict[Quantity, dict[int, Figure]] = defaultdict(dict)
    for figure in figures:
        quantity = _told_of(figure)
        if quantity and quantity.scope and figure.table is not None:
            told[quantity].setdefault(figure.table, figure)
    shared: dict[Hashable, list[Relation]] = defaultdict(list)
    for tables in told.values():
        for first, second in combinations(sorted(tables), 2):
            if _side(tables[first]) == _side(tables[second]):
                shared[first, second].append(same("tables", view, tables[second], tables[first]))
    return shared


def _side(figure: Figure) -> str:
    """Income or spending, where the column or the title names one of them."""
    for words in (figure.part, *figure.headings[-1:]):
        sides = [side for side in ("收入", "支出") if side in words]
        if len(sides) == 1:
            return sides[0]
    return ""


def _prose_and_tables(
    view: ReportView, prose: Sequence[Figure], tables: Sequence[Figure]
) -> Mapping[Hashable, Sequence[Relation]]:
    """For each section and table what both state."""
    printed: dict[Quantity, list[Figure]] = defaultdict(list)
    by_name: dict[str, list[Figure]] = defaultdict(list)
    for figure in tables:
        if quantity := _told_of(figure):
            printed[_plain(quantity)].append(figure)
            by_name[quantity.name].append(figure)
    shared: dict[Hashable, list[Relation]] = defaultdict(list)
    for figure in prose:
        quantity = _told_of(figure)
        if quantity is None or _ALL_MONEY.search(sentence_of(view, figure)):
            continue
        other = _counterpart(figure, printed[_plain(quantity)], by_name[quantity.name])
        if other is not None:
            shared[figure.headings, other.table].append(same("text", view, figure, other))
    return shared


def _counterpart(figure: Figure, alike: Sequence[Figure], named: Sequence[Figure]) -> Figure | None:
    """The table's print of what prose states; None where there is none, or several to choose from."""
    found = [other for other in alike if _one_parent(figure, other) and _one_scope(figure, other)]
    agreeing = next((other for other in found if agree(figure, other)), None)
    if agreeing or not found:
        return agreeing
    of_no_scope = scope_of(figure) in ("", "全部资金")
    if of_no_scope and any(agree(figure, other) for other in named):
        return None  # it is the amount of a narrower 口径 or slice, which it does not name
    sure = all(agree(found[0], other) for other in found) and _is_near(figure, found[0])
    return found[0] if sure else None


def _plain(quantity: Quantity) -> Quantity:
    return replace(quantity, parent="", code="", scope="")


def _one_scope(first: Figure, second: Figure) -> bool:
    """Whether both are of one 口径; prose that names none may mean any, where all are the same."""
    return scope_of(first) in ("", scope_of(second))


def _one_parent(first: Figure, second: Figure) -> bool:
    """Whether what stands above both is one thing, as far as both tell."""
    above, other = first.ancestors[-1:], second.ancestors[-1:]
    return not above or not other or above == other


def _is_near(first: Figure, second: Figure) -> bool:
    """Whether two amounts are near enough to be meant as one."""
    ratio = in_unit(first, second.unit).value / (second.value or 1)
    return _NEAR < ratio < 1 / _NEAR
