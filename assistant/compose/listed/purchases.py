"""Cars bought in a year for which the report plans or spends nothing: none, by the money.

Answers only where no count of cars bought is printed; other counts are none of its business.
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
_COUNT, _MONEY = "公务用车购置数", "公务用车购置费"


def none_bought(case: Case) -> Draft | None:
    """No car was or is bought where the money for buying cars is nothing."""
    alone = len(case.linked.targets) == 1 and "count" in case.query.wants
    if not alone or not any(_COUNT in mention.keys for mention in case.linked.mentions):
        return None
    glossary = load_glossary()
    money = {_MONEY} | glossary.same_names(_MONEY)
    for view in case.views:
        year = case.year_for(view)[0]
        if any(_counts_bought(figure) for figure in view.figures if figure.year == year):
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
