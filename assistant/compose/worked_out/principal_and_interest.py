"""What is paid on debts with interest (还本付息), where but principal and interest are printed: their sum.

They stand beside each other in one sentence (偿还债务本金5万元、利息2万元) or in one table of debts. A sum
that a report prints is told as it stands, whatever it is called (到期债券本息).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.calculate import total
from assistant.compose.untold.of_other_money import is_of_loan
from assistant.compose.wording import value_clause
from assistant.compose.worked_out.closing import level_rank
from assistant.compose.worked_out.debts_of_funds import FUNDS_WITH_DEBT
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import MONEY_WANTS
from assistant.question.named.nouns_asked import HOW_MUCH
from index import Figure
from index.normalise import is_money, item_key

_BOTH = re.compile("还本付息|本息")
_ASKED = re.compile(rf"(?:{_BOTH.pattern})(?!.*(?:各|分别|占|哪|除|以外|之外|其中))")
_KIND = re.compile("一般|专项")
_OF_SOME = re.compile("再融资|隐性|外债|自有|借新|贷款")
_DEBTS = r"(?:到期)?(?:地方)?(?:政府)?(?:{kind})?(?:债[务券])?"
_PRINCIPAL, _INTEREST = rf"(?:偿还)?{_DEBTS}(?:还本|本金)", rf"(?:支付)?{_DEBTS}(?:付息|利息)"
_AMOUNT = "(?:额|支出|规模)?"
_PAPER = re.compile("债券|债务")


def principal_and_interest(case: Case) -> Draft | None:
    """Both and their sum, or the sum printed; None where other debts are asked, or neither is told."""
    query, asked = case.query, case.query.asked
    one = query.operation in ("lookup", "sum") and set(query.wants) <= MONEY_WANTS
    if not one or not _ASKED.search(asked) or _OF_SOME.search(asked):
        return None
    if len(HOW_MUCH.findall(asked)) > 1:
        return None  # 本息共多少，光利息多少: more than the sum
    kinds = {found.group() for found in _KIND.finditer(asked)}
    for view in case.views if len(kinds) < 2 else ():
        amounts = _amounts(case, view)
        if told := list(_printed(amounts, "".join(kinds))) or list(_pairs(amounts, "".join(kinds))):
            return _told(min(told, key=lambda own: _fit(case, own[0].figure)))
    return None


def _fit(case: Case, figure: Figure) -> tuple[int, bool]:
    """How far a figure is from what is asked: by its level, and by what the debts are called."""
    called = _PAPER.search(case.query.asked)
    return level_rank(case, figure), called is not None and called.group() not in figure.item


def _amounts(case: Case, view: ReportView) -> list[Match]:
    """The money of the year asked, in the measures that answer, accounts of a fund and of a loan left out."""
    year, _ = case.year_for(view)
    measures = amount_measures(view, case.query)
    found = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.measure in measures and figure.year == year and is_money(figure.unit)
        if figure.value is not None and figure.scope not in FUNDS_WITH_DEBT and not is_of_loan(view, figure)
    ]
    return sorted(found, key=lambda match: measures.index(match.figure.measure))


def _printed(amounts: Sequence[Match], kind: str) -> Iterator[tuple[Match, ...]]:
    """The sums that a report prints of all debts, or of the kind asked."""
    name = re.compile(f"{_DEBTS.format(kind=kind)}(?:{_BOTH.pattern}){_AMOUNT}")
    yield from ((match,) for match in amounts if kind in match.figure.item and _is(match, name))


def _is(match: Match, name: re.Pattern[str]) -> bool:
    return name.fullmatch(item_key(match.figure.item)) is not None


def _pairs(amounts: Sequence[Match], kind: str) -> Iterator[tuple[Match, ...]]:
    """The principal and the interest of the same debts that one statement or table tells."""
    names = (re.compile(f"{name.format(kind=kind)}{_AMOUNT}") for name in (_PRINCIPAL, _INTEREST))
    principal, interest = ([match for match in amounts if _is(match, name)] for name in names)
    for paid in principal:
        beside = (m for m in interest if _place(m.figure) == _place(paid.figure))
        of_kind = (m for m in beside if kind in m.figure.item or "债" not in m.figure.item)
        if kind in paid.figure.item and (own := next(of_kind, None)):
            yield paid, own


def _place(figure: Figure) -> tuple[object, ...]:
    """What the two have in common: the sentence, or the column of a table, and whose debts they are."""
    where = figure.spans if figure.table is None else figure.table
    return where, figure.measure, figure.region, figure.part


def _told(matches: tuple[Match, ...]) -> Draft:
    draft = Draft()
    draft.text = "，".join(value_clause(draft, match) for match in matches) + "。"
    if len(matches) > 1:
        result, expression = draft.work(total([match.figure for match in matches]))
        draft.text = f"还本付息合计{result}（{expression} = {result}）：{draft.text}"
    return draft


__all__ = ["principal_and_interest"]
