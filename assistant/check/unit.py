"""Whether the unit that an amount is printed in can be right."""

from __future__ import annotations

from assistant.compose.figures.unit_denied import denied
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.sources import amounts
from assistant.find.figures.units_off import denied_by

_AS_LIKELY = 0.2


def unit(case: Case) -> Draft | None:
    """The amount named and what denies its unit; None where nothing does."""
    for target in case.linked.targets:
        found = amounts(case, target)
        for match in found[:8]:
            other = denied_by(match) if match.score >= found[0].score - _AS_LIKELY else None
            if other is not None:
                draft = Draft()
                draft.text = f"{value_clause(draft, match)}。不合理：{denied(draft, match, other)}。"
                return draft
    return None


__all__ = ["unit"]
