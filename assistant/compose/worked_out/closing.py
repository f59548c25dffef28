"""What is left of a fund at the end of a year: the balance printed, else its income less its spending.

What insurance funds have left is of many years, and never worked out of one. Answers 年底基金账上还剩多少
of the budgets of a government, each a fund with totals of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.calculate import difference, in_unit
from assistant.compose.wording import subject, value_clause
from assistant.compose.worked_out.carried import CLOSING, OPENING, SURPLUS
from assistant.draft import Draft
from assistant.find.figures.fund_amounts import amounts_of_fund
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import amount_measures, year_executed
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.named.mentions import STRONG, Mention
from index import Figure

_END = r"(?:[年期]末|[年]?终了?|年底|最后|到头来?|滚到?下来|滚存|账[上面]|收支相抵|抵[完掉])"
_LEFT = re.compile(
    rf"{_END}[^。？；]{{0,12}}?(?:结余|剩|余下|留下|结存)(?!率)(?![^，。？]*(?:[增减升降涨]|占|比例))"
    r"|(?:剩|余|留|结转)下?[^，。？；]{0,4}[到给](?:下一?|次|明)年"
)
_OF_THE_YEAR = re.compile(
    "(?:[本当]年度?|当期)的?(?:收支|预算|决算)*(?:结余|盈余)"
)  # what one year alone adds
_MOVED = re.compile("[增减升降涨]|占|比例|结余率")
_CLAUSE_END, _HOW_MUCH = re.compile("[，、。；？]"), re.compile("多少|几")
_OF_BALANCE = re.compile("[结盈剩]余|结转|结存|剩|余下|留|滚")
_OF_DEBT = re.compile("债|限额|余额")
_TOTALS = tuple(re.compile(rf"(?:总{side}|{side}(?:总计|合计|总额))$") for side in ("收入", "支出"))
_SMALLER = re.compile(r"(?:高新|经开|开发|园|保税|示范|合作|管理)区|新城")
_WORDS = {  # by which a title tells a fund
    "一般公共预算": "公共",
    "政府性基金": "基金",
    "国有资本经营": "国有资本",
    "社会保险基金": "社会",
}
_NAMED = re.compile(  # nothing beside the fund, its sides and what is left of it
    r"(?:[本当全]年|年[度初末终底])?(?:一般公共预算|公共预算|政府性基金|基金|国有资本经营|社会?保险?基金|社保)?"
    r"(?:预算)?(?:[总的账收支入出]|结余|结转|滚存|剩余|资金|年[末终底]|下年|总计|合计)*"
)


def asks_what_is_left(text: str) -> bool:
    """Whether a text asks what a fund has left at the end of a year."""
    return bool(_LEFT.search(text)) and not _OF_DEBT.search(text) and not OPENING.search(text)


def closing(case: Case) -> Draft | None:
    """What is left of the fund named, worked out where no balance is printed; None for other questions."""
    alone = case.query.operation == "lookup" and not case.query.wants_any("reason", "share", "rate", "change")
    kinds = _kinds_of_balance(case.query.text)
    if not alone or not fund_named(case) or not kinds or _asks_more(case.query.text):
        return None
    if any(_is_other(mention) for mention in case.linked.mentions):
        return None
    for view in case.views:
        printed = [match for kind in kinds if (match := _printed(case, view, kind))]
        if len(printed) == len(kinds):
            draft = Draft()
            draft.text = f"{'，'.join(value_clause(draft, match) for match in printed)}。"
            return draft
        if len(kinds) == 1 and not _is_stock(case, *kinds) and (totals := _totals(case, view)):
            return _worked(*totals)
    return None


def _asks_more(text: str) -> bool:
    """Whether a clause asks how much of something else: 收多少、支多少，年末结余多少."""
    asking = [clause for clause in _CLAUSE_END.split(text) if _HOW_MUCH.search(clause)]
    return any(not _OF_BALANCE.search(clause) for clause in asking)


def _kinds_of_balance(text: str) -> list[re.Pattern[str]]:
    """By what names the balances are printed that a question asks: of the year alone, at its end."""
    of_the_year = [SURPLUS] if _OF_THE_YEAR.search(text) and not _MOVED.search(text) else []
    return of_the_year + ([CLOSING] if asks_what_is_left(text) else [])


def _is_stock(case: Case, kind: re.Pattern[str]) -> bool:
    """Whether what is left is what many years left, to which the account of one year only adds."""
    return kind is CLOSING and fund_named(case) == "社会保险基金"


def _is_other(mention: Mention) -> bool:
    """Whether something is named beside the fund and what is left of it."""
    left = any(re.search("结余|结转", key) for key in mention.keys)
    return mention.kind in STRONG and not left and not _NAMED.fullmatch(mention.text)


def fund_named(case: Case) -> str:
    """The budget of a government that a question names; of funds the one where it says no more."""
    text = case.query.text
    social = "社会保险基金" if re.search("社保|社会保险", text) else ""
    bare = social or ("政府性基金" if "基金" in text and "保险" not in text else "")
    scope = case.query.scope or bare
    return scope if scope in _WORDS else ""


def printed_closing(case: Case, view: ReportView) -> Match | None:
    """The balance that a report prints of the fund asked at the end of the year asked."""
    return _printed(case, view, CLOSING)


def prints_surplus(case: Case) -> bool:
    """Whether a report prints what the fund asked adds of the year alone."""
    return any(_printed(case, view, SURPLUS) for view in case.views)


def _printed(case: Case, view: ReportView, kind: re.Pattern[str]) -> Match | None:
    """A balance of the fund asked; of the year executed where none is asked and none of the report's own."""
    for year in _years(case, view):
        found = [
            match
            for match in _of_fund(case, view, year)
            if kind.search(match.figure.item) and not OPENING.search(match.figure.item)
        ]
        if found:
            return min(found, key=lambda match: level_rank(case, match.figure))
    return None


def _years(case: Case, view: ReportView) -> list[int | None]:
    year, strict = case.year_for(view)
    return [year] if strict else list(dict.fromkeys((year, year_executed(view))))


def _of_fund(case: Case, view: ReportView, year: int | None) -> Sequence[Match]:
    return amounts_of_fund(view, fund_named(case), year, amount_measures(view, case.query))


def _totals(case: Case, view: ReportView) -> tuple[Match, Match] | None:
    """All that came into a fund and all that went out of it, told alike."""
    return next((both for year in _years(case, view) if (both := _totals_of(case, view, year))), None)


def _totals_of(case: Case, view: ReportView, year: int | None) -> tuple[Match, Match] | None:
    sides: list[dict[tuple[object, ...], Match]] = [{}, {}]
    for match in _of_fund(case, view, year):
        for names, side in zip(_TOTALS, sides, strict=True):
            if names.search(match.figure.item) and _says_fund(match.figure, fund_named(case)):
                side.setdefault(_kind(match.figure), match)
    measures = amount_measures(view, case.query)
    pairs = [(sides[0][kind], sides[1][kind]) for kind in sides[0] if kind in sides[1]]
    pairs.sort(key=lambda pair: (level_rank(case, pair[0].figure), measures.index(pair[0].figure.measure)))
    left = [pair for pair in pairs if _amount(pair[0]) > _amount(pair[1])]  # else what is left is in both
    return left[0] if left else None


def _says_fund(figure: Figure, fund: str) -> bool:
    """Whether the name of a total, or a title above it, says which fund it is of, and no smaller place."""
    titles = "".join((figure.item, *figure.headings))
    return _WORDS[fund] in titles and not of_smaller_area(figure)


def of_smaller_area(figure: Figure) -> bool:
    """Whether a title above a figure names a part of the place (高新区), with a budget of its own."""
    return bool(smaller_area(figure))


def smaller_area(figure: Figure) -> str:
    """The word for a part of the place (高新区) in a title above a figure; "" for the place itself."""
    found = _SMALLER.search("/".join(figure.headings[1:]))
    return found.group() if found else ""


def _amount(match: Match) -> Decimal:
    return in_unit(match.figure, "元").value


def _kind(figure: Figure) -> tuple[object, ...]:
    return figure_level(figure), figure.region, figure.measure, figure.table is None


def level_rank(case: Case, figure: Figure) -> int:
    """The place of a figure's level in the order in which levels answer."""
    return rank_of_level(case, figure_level(figure))


def rank_of_level(case: Case, level: str) -> int:
    """The place of a level in the order in which levels answer: the one named, else the whole."""
    order = (case.query.level, "") if case.query.level else ("whole", "", "own")
    return order.index(level) if level in order else len(order)


def _worked(income: Match, expense: Match) -> Draft:
    draft = Draft()
    clauses = "，".join(value_clause(draft, match) for match in (income, expense))
    result, expression = draft.work(difference(income.figure, expense.figure))
    names = f"{subject(income.figure)}减去{subject(expense.figure)}"
    draft.text = f"{names}，还剩{result}（{expression} = {result}）：{clauses}。"
    return draft


__all__ = [
    "asks_what_is_left",
    "closing",
    "fund_named",
    "level_rank",
    "of_smaller_area",
    "printed_closing",
    "rank_of_level",
    "smaller_area",
]
