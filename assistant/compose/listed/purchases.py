"""Cars bought in a year: none, by their number or else by the money for them; not told by how many there are.

How many were bought is answered here only where none were, and refused where no report counts any bought.
"""

from __future__ import annotations

import re

from assistant.compose.untold.absent import refuse, refuse_beside
from assistant.compose.untold.declared import declared_empty
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.question.asked.answer_kinds import COUNT
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money

_BOUGHT = re.compile("购置|新购|更新|新增|购买")
_BEFORE = re.compile("上年|去年|以前年度|往年")
_COUNTED = re.compile(rf"(?:{_BOUGHT.pattern}|采购)[^。；]{{0,24}}?[\d一二两三四五六七八九十]\s*[辆台]")
_WHETHER = re.compile("[了过]吗|了没有?(?=[？?，。]|$)|有没有|是否|是不是")
_COUNT, _MONEY = "公务用车购置数", "公务用车购置费"


def none_bought(case: Case) -> Draft | None:
    """No car was or is bought where none is counted, or the money for it is nothing; untold where neither."""
    glossary = load_glossary()
    money = {_MONEY} | glossary.same_names(_MONEY)
    named = {key for mention in case.linked.mentions for key in mention.keys}
    counts = "count" in case.query.wants and _COUNT in named
    whether = not case.query.wants and _WHETHER.search(case.query.asked) and named & {_COUNT, *money}
    if len(case.linked.targets) != 1 or not (counts or whether):
        return None
    spent: list[Match] = []
    for view in case.views:
        year = case.year_for(view)[0]
        of_year = [
            Match(view, number, 1.0, 1.0) for number, figure in enumerate(view.figures) if figure.year == year
        ]
        bought = [match for match in of_year if _counts_bought(match.figure)]
        if any(match.figure.value for match in bought):
            return None
        amounts = [
            match
            for match in of_year
            if view.labels[match.number].item in money
            if is_money(match.figure.unit) and not match.figure.region
        ]
        told = bought if bought and counts else amounts
        if told and all(match.figure.value == 0 for match in told):
            return _told(told[0], "没有购置：")
        spent += told
    if not counts or any(_COUNTED.search(view.full_text) for view in case.views):
        return None
    return (
        refuse_beside(case, _COUNT, _told(spent[0]))
        if spent
        else declared_empty(case) or refuse(case, _COUNT)
    )


def _told(match: Match, verdict: str = "") -> Draft:
    draft = Draft()
    draft.text = f"{verdict}{value_clause(draft, match)}。"
    return draft


def _counts_bought(figure: Figure) -> bool:
    """Whether a figure counts cars that were bought in its year, however it is called (更新购置公务用车)."""
    cars = figure.unit == "辆" or (figure.unit == "台" and "车" in figure.item)
    bought = _BOUGHT.search(figure.item) and not _BEFORE.search(figure.item)
    return figure.measure == COUNT and cars and bool(bought)


__all__ = ["none_bought"]
