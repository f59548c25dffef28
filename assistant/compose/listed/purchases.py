"""Cars bought in a year for which the report plans or spends nothing: none, by the money.

How many were bought is answered only where no count of cars bought is printed; whether any was, by both.
"""

from __future__ import annotations

import re

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money

_BOUGHT = re.compile("购置|新购|更新|新增|购买")
_WHETHER = re.compile("[了过]吗|了没有?(?=[？?，。]|$)|有没有|是否|是不是")
_COUNT, _MONEY = "公务用车购置数", "公务用车购置费"


def none_bought(case: Case) -> Draft | None:
    """No car was or is bought where the money for buying cars is nothing."""
    glossary = load_glossary()
    money = {_MONEY} | glossary.same_names(_MONEY)
    named = {key for mention in case.linked.mentions for key in mention.keys}
    counts = "count" in case.query.wants and _COUNT in named
    whether = not case.query.wants and _WHETHER.search(case.query.asked) and named & {_COUNT, *money}
    if len(case.linked.targets) != 1 or not (counts or whether):
        return None
    for view in case.views:
        year = case.year_for(view)[0]
        bought = [figure for figure in view.figures if figure.year == year and _counts_bought(figure)]
        if bought and (counts or any(figure.value for figure in bought)):
            return None
        amounts = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.year == year and view.labels[number].item in money
            if is_money(figure.unit) and not figure.region
        ]
        if amounts and all(match.figure.value == 0 for match in amounts):
            draft = Draft()
            draft.text = f"没有购置：{value_clause(draft, amounts[0])}。"
            return draft
    return None


def _counts_bought(figure: Figure) -> bool:
    """Whether a figure counts cars that were bought, however it is called (更新购置公务用车)."""
    return figure.unit in ("辆", "台") and bool(_BOUGHT.search(figure.item))


__all__ = ["none_bought"]
