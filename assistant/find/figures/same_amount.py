"""What lies between two amounts of one thing: the one row or column that prints exactly their difference.

Such a row is of the same subject, column or table, of a project, or a source of money, first of money
that only one of the two amounts holds; nothing is told where several rows print the amount.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.calculate import Worked, in_unit
from assistant.find.figures.quantities import scope_of, step
from assistant.find.figures.select import Match
from assistant.find.tables.projects import PROJECTS
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import TOTAL_NAME, YUAN_PER_UNIT, is_money, item_key

_ALL_MONEY = ("全部资金", "财政拨款")
_SOURCE = re.compile(r"(?:收入|结转|结余|拨款|资金)$")
_CARRIED = re.compile("(?:上年|年初)(?:财政拨款)?结[转余].*")  # one thing, whatever each table calls it
_WHY_APART = (
    r"(?:为什么|为何|为啥|怎么|咋)(?:会|又|都|却|还)*(?:不一样|不同|不一致|对不上|不相同|有出入|有差[异别距])"
)
_WHAT = re.compile(
    rf"{_WHY_APART}|"
    r"(?:差(?!旅|异)|(?<![多至最])[多少](?!少|大)|高|低)(?:出来?|掉|了|额)?的?(?:这|那)?(?:一?[笔块部分些]+)?(?:钱|资金|金额|部分|差额)?"
    r"(?:\d[\d.,]*[万亿]?元|多少(?:钱|[万亿]?元)?)?[，、]?(?:到底|究竟|具体|主要|又|就|正好|刚好)*(?:是|在|算|属于|来自|来源于|对应|出在|落在|为)?(?:的是)?从?(?:哪|什么|啥)"
)
_GOES_ON = re.compile(rf"(?:又|那么?|到底|究竟|两者|两个数|这|中间)*(?:{_WHAT.pattern})")


def asks_what_differs(text: str) -> bool:
    """Whether a question asks what lies between two amounts (差在哪里, 差的是什么钱)."""
    return _WHAT.search(text) is not None


def goes_on_to_what_differs(text: str) -> bool:
    """Whether a sentence asks only what lies between the amounts told before it (差了多少、是什么钱)."""
    return _GOES_ON.match(text) is not None


def of_difference(view: ReportView, work: Worked) -> Match | None:
    """The figure that is as much as a difference of two figures, by the closest kind of kinship."""
    sides = [operand.figure for operand in work.operands]
    near = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if _as_much(figure, work, sides)
    ]
    scopes = {scope_of(side) for side in sides} if len({scope_of(side) for side in sides}) > 1 else set()
    kinds: tuple[Callable[[Match], bool], ...] = (
        lambda match: bool(scopes) and scope_of(match.figure) not in scopes and _is_fund(match.figure),
        lambda match: match.figure.code in {side.code for side in sides} - {None},
        lambda match: item_key(match.figure.item) in {item_key(side.item) for side in sides},
        lambda match: match.figure.part in {side.part for side in sides} - {""},
        lambda match: match.figure.table is not None and _of_projects(match.figure),
        lambda match: _SOURCE.search(match.figure.item) is not None and not match.figure.region,
        lambda match: match.figure.table in {side.table for side in sides} - {None},
    )
    found = (_only([match for match in near if kind(match)]) for kind in kinds)
    return next(filter(None, found), None)


def _as_much(figure: Figure, work: Worked, sides: Sequence[Figure]) -> bool:
    """Whether a figure is as much as a difference, as exactly as its sides are printed."""
    if figure.value is None or not is_money(figure.unit) or TOTAL_NAME.search(figure.item):
        return False
    if figure.measure != sides[0].measure or figure.year != sides[0].year:
        return False
    steps = sorted(step(side) for side in sides)
    gap = abs(in_unit(figure, "元").value - abs(work.value) * YUAN_PER_UNIT[work.unit])
    return not any(figure is side for side in sides) and gap <= (steps[-1] / 2 if steps[0] < steps[-1] else 0)


def _is_fund(figure: Figure) -> bool:
    """Whether a figure is all the money of a fund (财政专户管理资金), and no row within it."""
    fund = scope_of(figure)
    return bool(fund) and fund not in _ALL_MONEY and fund in item_key(figure.item)


def _of_projects(figure: Figure) -> bool:
    return any(PROJECTS.search(title) for title in figure.headings[-1:])


def _only(matches: Sequence[Match]) -> Match | None:
    """The one thing that figures are of, the lowest of its rows and with its fund; None of several."""
    above = {name for match in matches for name in match.figure.ancestors}
    lowest = [match for match in matches if match.figure.item not in above]
    if len({(_CARRIED.sub("结转", item_key(m.figure.item)), m.figure.region) for m in lowest}) != 1:
        return None
    return max(lowest, key=lambda match: (bool(match.figure.part), bool(scope_of(match.figure))))


__all__ = ["asks_what_differs", "goes_on_to_what_differs", "of_difference"]
