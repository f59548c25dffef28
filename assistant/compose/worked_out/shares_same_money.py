"""The share that a report prints of the very money whose share is worked out, under a wider name.

A report that buys no cars prints the share of 公务用车购置及运行维护费, which is that of 公务用车运行维护费.
"""

from __future__ import annotations

from decimal import Decimal

from assistant.calculate import places
from assistant.compose.wording import subject
from assistant.draft import Draft
from assistant.find.figures.same_money import prints_same
from assistant.find.figures.select import Match
from assistant.find.text.word_index import bigrams
from index import Figure
from index.normalise import item_key

_ALIKE = 0.6  # of the pairs of characters of the narrower name


def printed_share(draft: Draft, part: Match, worked: Decimal) -> str:
    """The printed share of the same amount that the worked one rounds to, as words to add; "" without one."""
    view, own = part.view, part.figure
    names = {item_key(f.item) for f in view.figures if _same_money(f, own)}
    for figure in view.figures:
        printed = figure.measure == "占比" and figure.year == own.year
        if not printed or figure.value is None or item_key(figure.item) not in names:
            continue
        if abs(figure.value - worked) <= Decimal("0.6").scaleb(-places(figure.value)):
            rate, cite = draft.figure(view, figure), draft.cite(view, figure)
            return f"；报告写的{subject(figure, with_year=False)}占比为{rate}{cite}，数额与此相同"
    return ""


def _same_money(figure: Figure, own: Figure) -> bool:
    """Whether a figure is the same amount of the same year under a name that holds most of the other."""
    name, other = item_key(own.item), item_key(figure.item)
    if name == other or not prints_same(own, figure):
        return False
    pairs = {*bigrams(name)}
    return len(pairs & {*bigrams(other)}) >= _ALIKE * len(pairs)


__all__ = ["printed_share"]
