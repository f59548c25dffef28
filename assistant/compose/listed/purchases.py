"""Cars bought in a year for which the report plans or spends nothing: none, by the money.

Answers only where no count of cars bought is printed; other counts are none of its business.
"""

from __future__ import annotations

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.lookup import Case
from assistant.find.select import Match
from index.glossary import load_glossary
from index.normalise import is_money

_COUNT, _MONEY = "公务用车购置数", "公务用车购置费"


def none_bought(case: Case) -> Draft | None:
    """No car was or is bought where the money for buying cars is nothing."""
    if "count" not in case.query.wants or not any(_COUNT in m.keys for m in case.linked.mentions):
        return None
    glossary = load_glossary()
    counts, money = ({name} | glossary.same_names(name) for name in (_COUNT, _MONEY))
    for view in case.views:
        year = case.year_for(view)[0]
        told = [
            Match(view, number, 1.0, 1.0)
            for number, label in enumerate(view.labels)
            if view.figures[number].year == year and label.item in counts | money
        ]
        if any(match.view.labels[match.number].item in counts for match in told):
            return None
        amounts = [match for match in told if is_money(match.figure.unit) and not match.figure.region]
        if amounts and all(match.figure.value == 0 for match in amounts):
            draft = Draft()
            draft.text = f"没有购置：{value_clause(draft, amounts[0])}。"
            return draft
    return None


__all__ = ["none_bought"]
