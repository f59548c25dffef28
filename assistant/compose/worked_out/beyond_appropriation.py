"""How much of a spending is no money of 财政拨款 or of one of its budgets: all funds less it, as printed."""

from __future__ import annotations

import re

from assistant.calculate import difference
from assistant.compose.untold.absent import refuse
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import GRANTED
from assistant.question.named.mentions import STRONG
from assistant.templates import say
from index import Figure
from index.normalise import is_money, item_key

_HOW_MUCH = r"(?:多少|几)(?:个?亿|万)?(?:元|钱|资金)?"
_FUND = rf"(?:财政拨款|(?:{'|'.join(GRANTED)})(?:预算)?(?:财政)?(?:拨款)?)"
_BY = rf"(?:{_FUND}|财政(?!专户))(?:资金|的钱|[掏出花拿]钱)?(?:出|安排|给|拨|来|列支|保障|承担|解决|负担)?的?"
_ASKED = re.compile(
    rf"{_HOW_MUCH}(?:不是|并非|不算|不属于|不靠|非)(?:由|靠|用|从|拿)?{_BY}(?=[，。？]|$)"
    rf"|(?:不是|并非|不靠|不属于|(?<![是并])非)(?:由|靠|用|从|拿)?{_BY}(?:部分|钱|资金|支出)?(?:一共|总共|又)?(?:是|有|占)?{_HOW_MUCH}"
    rf"|(?:(?:里|里面|中|当中)，?除[了去开]?{_FUND}|除[了去开]?{_FUND}(?=之?外|以外))(?:以外|之外|外)?，?(?:还|另外?)?(?:剩下?|有|花了?|安排了?)?{_HOW_MUCH}"
    rf"|{_FUND}(?:以外|之外|外)的?(?:部分|钱|资金|支出)?(?:一共|总共|又|还)?(?:是|有|占|花|用|支出|安排|列支)?了?{_HOW_MUCH}"
)
_ALL, _APPROPRIATED = "全部资金", "财政拨款"


def beyond_appropriation(case: Case) -> Draft | None:
    """The difference of the two, or that it is not told; None where nothing of the kind is asked."""
    asked = _ASKED.search(case.query.text) if case.query.operation == "lookup" else None
    if asked is None:
        return None
    fund = next((budget for budget in GRANTED if budget in asked.group()), _APPROPRIATED)
    named = [m for m in case.linked.mentions if m.kind in STRONG and m.text not in asked.group()]
    keys = {key for mention in named for key in (mention.text, *mention.keys)} - {fund}
    if not keys:
        return None
    for view in case.views:
        wholes = _rows(case, view, keys, _ALL)
        if len({whole.figure.code for whole in wholes} - {None}) > 1:
            break  # of several subjects by one name
        for whole in wholes:
            for part in _paid_by(case, view, keys, fund):
                if _is_row_of(part.figure, whole.figure):
                    return _told(whole, part)
    return refuse(case, f"非{fund}的{named[0].text}")


def _is_row_of(part: Figure, whole: Figure) -> bool:
    """Whether a row of one table is that of another, which may leave its code out."""
    same_code = None in (part.code, whole.code) or part.code == whole.code
    return same_code and (part.measure, _without_fund(part)) == (whole.measure, item_key(whole.item))


def _without_fund(figure: Figure) -> str:
    """The name of a row without the fund that its table is of (年末财政拨款结转和结余)."""
    return item_key(figure.item).replace(_APPROPRIATED, "")


def _paid_by(case: Case, view: ReportView, keys: set[str], fund: str) -> list[Match]:
    """What the tables print of a thing in a fund; for the appropriation, in the only budget that pays too."""
    if (rows := _rows(case, view, keys, fund)) or fund != _APPROPRIATED:
        return rows
    paying = [rows for budget in GRANTED if (rows := _rows(case, view, keys, budget))]
    return paying[0] if len(paying) == 1 else []


def _rows(case: Case, view: ReportView, keys: set[str], scope: str) -> list[Match]:
    """What the tables print of a thing in a scope, of the year asked, the likeliest measure first."""
    year, _ = case.year_for(view)
    measures = amount_measures(view, case.query)
    found = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.scope == scope
        and (figure.year, figure.part, figure.region) == (year, "", "")
        and figure.table is not None
        and figure.measure in measures
        and _is_sum(figure)
        and (keys & {item_key(figure.item), _without_fund(figure), figure.code})
    ]
    return sorted(found, key=lambda match: measures.index(match.figure.measure))


def _is_sum(figure: Figure) -> bool:
    return figure.value is not None and is_money(figure.unit)


def _told(whole: Match, part: Match) -> Draft:
    """The difference with its arithmetic; that there is none where both are alike."""
    draft = Draft()
    clauses = [value_clause(draft, match) for match in (whole, part)]
    result, expression = draft.work(difference(whole.figure, part.figure))
    draft.text = say(
        "beyond_appropriation",
        subject=subject(whole.figure),
        fund=part.figure.scope,
        result=result,
        expression=expression,
        whole=clauses[0],
        part=clauses[1],
    )
    return draft


__all__ = ["beyond_appropriation"]
