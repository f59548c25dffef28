"""What one year leaves over against what the next one begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.compose.worked_out.debt_room import place_of
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import scope_of
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import is_money

CLOSING = re.compile(
    r"(?:年末|年终|期末|滚存)[^，。和与跟]{0,4}(?:结余|结转)|结转(?:到|至)?下年|结转(?:到|至)?(?:20\d\d|次)年|留到下年"
    r"|^(?:结余结转|结转结余|结转和结余)$"
)
OPENING = re.compile(r"(?:上年|年初|期初|上一?年度?)[^，。和与跟]{0,4}(?:结余|结转)")

SURPLUS = re.compile(r"(?:当年|本年|年度|当期|收支)[^，。]{0,4}(?:结余|盈余)$")


def carried_over(case: Case) -> tuple[Match, Match] | None:
    """The closing balance of a year and the opening balance of the next, of the fund and place asked."""
    text = case.query.text
    pairs = [pair for view in case.views for other in case.views for pair in _pairs(view, other)]
    fitting = [
        (fit, index) for index, pair in enumerate(pairs) if (fit := _fit(pair, text, case.query.scope)) > 0
    ]
    return pairs[max(fitting, key=lambda each: (each[0], -each[1]))[1]] if fitting else None


def balances(case: Case) -> tuple[Match, Match, Match] | None:
    """The closing balance of a year, the surplus of the next and its closing balance, of the fund asked."""
    text = case.query.text
    found: list[tuple[float, tuple[Match, Match, Match]]] = []
    for view in case.views:
        closings, surpluses = _amounts(view, CLOSING), _amounts(view, SURPLUS)
        for before in closings:
            for after in closings:
                if not _follows(before.figure, after.figure):
                    continue
                added = [match for match in surpluses if _of_one_year(match.figure, after.figure)]
                found += [
                    (_fit((before, after), text, case.query.scope), (before, m, after)) for m in added[:1]
                ]
    best = max(found, key=lambda each: each[0], default=None)
    return best[1] if best and best[0] > 0 else None


def _follows(before: Figure, after: Figure) -> bool:
    """Whether two balances are of one fund and place in consecutive years."""
    consecutive = before.year is not None and after.year == before.year + 1
    return consecutive and scope_of(before) == scope_of(after) and before.region == after.region


def _of_one_year(first: Figure, second: Figure) -> bool:
    return (first.year, scope_of(first), first.region) == (second.year, scope_of(second), second.region)


def _pairs(first: ReportView, second: ReportView) -> Iterator[tuple[Match, Match]]:
    for closing in _amounts(first, CLOSING):
        for opening in _amounts(second, OPENING):
            a, b = closing.figure, opening.figure
            if (
                a.year is not None
                and b.year == a.year + 1
                and scope_of(a) == scope_of(b)
                and a.region == b.region
            ):
                yield closing, opening


def _amounts(view: ReportView, name: re.Pattern[str]) -> list[Match]:
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.value is not None
        and is_money(figure.unit)
        and name.search(figure.item)
        and figure.year is not None
    ]


def _fit(pair: tuple[Match, Match], text: str, scope: str) -> float:
    closing = pair[0].figure
    asked = scope or ("社会保险基金" if "社保" in text else "")
    if asked and scope_of(closing) != asked:
        return 0.0
    fit = 1.0 + (place_of(closing.region) == place_of(text)) + (str(closing.year) in text)
    return fit + 0.5 * _same_section(pair[0].figure, pair[1].figure)


def _same_section(first: Figure, second: Figure) -> bool:
    """Both in prose or both in tables."""
    return (first.table is None) == (second.table is None)
