"""Check of shares: whether those that a report gives to the parts of one whole add up to 100 %."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.worked_out.sums import shares_against_whole
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.word_index import share_said
from index import Figure

_OF_SHARES = re.compile(r"占比|比重|比例|百分比")
_HUNDRED = re.compile(r"100|百分之百|加起来|之和|合计")
_WHOLE_SAID = 0.5


def shares_sum(case: Case) -> Draft | None:
    """Whether the shares that a report gives to the parts of one whole add up to 100 %."""
    text = case.query.text
    if not (_OF_SHARES.search(text) and _HUNDRED.search(text)):
        return None
    for view in case.views:
        by_base: dict[str, dict[str, int]] = {}
        for number, figure in enumerate(view.figures):
            if figure.measure == "占比" and figure.value and figure.table is None and year_fits(case, figure):
                by_base.setdefault(figure.base, {}).setdefault(figure.item, number)
        for base, items in by_base.items():
            said = share_said(
                re.sub(r"[“”\"\d年]|支出|经费|决算|预算|总额|合计", "", base), re.sub(r"[“”\"]", "", text)
            )
            parts = _one_level([Match(view, number, 1.0, 1.0) for number in items.values()])
            if base and said >= _WHOLE_SAID and len(parts) > 1:
                return shares_against_whole(parts)
    return None


def _one_level(parts: Sequence[Match]) -> list[Match]:
    """The shares of things of one depth: those below another of them left out."""
    names = {part.figure.item for part in parts}
    return [part for part in parts if not names & set(part.figure.ancestors)]


def year_fits(case: Case, figure: Figure) -> bool:
    """Whether a figure is of a year that the question is about, or of none."""
    return figure.year is None or not case.query.years or figure.year in case.query.years
