"""The balance of a fund at the end of a year against the one that the year began with.

A table prints both (上年结余 and 年终结余), of a body those of all of its money, and not by how much the
one is above the other.
"""

from __future__ import annotations

import re

from assistant.calculate import difference, growth
from assistant.compose.wording import value_clause, worked_change, worked_rate
from assistant.compose.worked_out.carried import CLOSING, OPENING
from assistant.compose.worked_out.closing import fund_named, level_rank
from assistant.draft import Draft
from assistant.find.figures.fund_amounts import amounts_of_fund
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import item_key

_LEFT = r"(?:结余|结转|剩下|剩余|留下)"
_BEFORE = r"(?:上一?年|去年|前一年|上年度|年初|期初|20\d\d年)"
_MOVED = r"(?:[多少高低增减升降大小]|变化|变动)[了加少出]*"
_ASKED = re.compile(
    rf"{_LEFT}[^。？；]{{0,16}}?？?[比较跟和同与]{_BEFORE}[^。？；]{{0,12}}?"
    rf"{_MOVED}(?:了|还是{_MOVED})?，?(?:又|相?差了?)?(?:[多几]|[？。]|$)"
    rf"|(?:年初|期初|上年)[^。？；]{{0,6}}?{_LEFT}[^。？；]*?(?:年[末底终]|期末)[^。？；]*?"
    r"(?:[多少]了|[增减][加少了]+|相?差了?|变化了?)(?:多少|几)"
)
_FUND = "(?:一般公共预算|公共预算|政府性基金|国有资本经营|社会保险基金|基金|财政拨款)?(?:预算)?"
_SIDE = "(?:的?支出|收入)?"
_OPENING = rf"{_FUND}(?:上年|年初|期初)(?:财政拨款)?{{}}{_SIDE}"
_CLOSING = rf"{_FUND}(?:年终|年末|期末)(?:财政拨款)?{{}}{_SIDE}"
_NAMES = {  # an item of the whole fund, and of no part of it
    "结转和结余": (_OPENING.format("结转和?结余"), _CLOSING.format("结转和?结余")),
    "结余": (_OPENING.format("结余"), rf"{_CLOSING.format('(?:滚存)?结余')}|{_FUND}滚存结余{_SIDE}"),
    "结转": (_OPENING.format("结转"), rf"{_CLOSING.format('结转')}|{_FUND}结转下年{_SIDE}"),
}
_ALL_MONEY = ("", "全部资金")
_OF_DEBT = re.compile("债|限额|余额|预备费")


def balance_moved(case: Case) -> Draft | None:
    """By how much the balance of a fund or a body moved over a year; None for other questions."""
    text = case.linked.folded
    if not _ASKED.search(text) or _OF_DEBT.search(text):
        return None
    if case.query.operation not in ("lookup", "compare") or "reason" in case.query.wants:
        return None
    for view in case.views:
        if view.report.kind.startswith("政府") and not fund_named(case):
            continue  # each of whose funds has a balance of its own
        if pairs := balances(case, view):
            return _told(case, *min(pairs, key=lambda pair: level_rank(case, pair[0].figure)))
    return None


def balances(case: Case, view: ReportView) -> list[tuple[Match, Match]]:
    """The balances that a year ended and began with, called as the question calls them."""
    return next((pairs for word in _words(case.linked.folded) if (pairs := _pairs(case, view, word))), [])


def _words(text: str) -> list[str]:
    """What is left is called as the question calls it, or as tables do, which may not tell it apart."""
    named = [word for word in _NAMES if word in text] or _NAMES
    return [*dict.fromkeys((*named, "结转和结余"))]


def _pairs(case: Case, view: ReportView, word: str) -> list[tuple[Match, Match]]:
    """The balances that a year began and ended with, printed under one title."""
    opening, closing = (re.compile(name) for name in _NAMES[word])
    if any(f.measure == "增减额" and closing.fullmatch(item_key(f.item)) for f in view.figures):
        return []  # told, and against what
    opened: dict[tuple[object, ...], Match] = {}
    closed: dict[tuple[object, ...], Match] = {}
    for match in _amounts(case, view):
        name = item_key(match.figure.item)
        if opening.fullmatch(name) and OPENING.search(name):
            opened.setdefault(_place(match.figure), match)
        elif closing.fullmatch(name) and CLOSING.search(name):
            closed.setdefault(_place(match.figure), match)
    return [(closed[place], opened[place]) for place in closed if place in opened]


def _amounts(case: Case, view: ReportView) -> list[Match]:
    measures = amount_measures(view, case.query)
    funds = [case.query.scope or fund_named(case)]
    funds = funds if funds[0] else list(_ALL_MONEY)
    found = [m for fund in funds for m in amounts_of_fund(view, fund, _year(case, view), measures)]
    found = [match for match in found if match.figure.table is not None]
    return sorted(found, key=lambda match: measures.index(match.figure.measure))


def _year(case: Case, view: ReportView) -> int | None:
    """The later of the years named, else the one that the report answers for."""
    return max(case.query.years) if case.query.years else case.year_for(view)[0]


def _place(figure: Figure) -> tuple[object, ...]:
    """What two balances of one fund have in common."""
    return figure.headings, figure.region, figure.measure, figure.unit


def _told(case: Case, closed: Match, opened: Match) -> Draft:
    draft = Draft()
    clauses = [value_clause(draft, closed), value_clause(draft, opened)]
    clauses.append(worked_change(draft, difference(closed.figure, opened.figure)))
    rate = growth(closed.figure, opened.figure) if "rate" in case.query.wants else None
    draft.text = "，".join([*clauses, *([worked_rate(draft, rate)] if rate else [])]) + "。"
    return draft
