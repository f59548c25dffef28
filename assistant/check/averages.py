"""Whether an average that a report prints is what its amount and its count give, and in the unit it says.

Looks at the section of the average; chooses no figure elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.calculate import Worked, in_unit, per_head, places
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.named.likeness import plain, skeleton
from assistant.templates import say
from index import Figure
from index.normalise import YUAN_PER_UNIT, is_money, item_key

_AVERAGE = re.compile(r"(?P<each>[车辆人户批次])均|平均每?(?P<of>[辆人户批次车])|每(?P<per>[辆人户批次])")
_UNITS = {"车": "辆台", "辆": "辆台", "人": "人名", "户": "户", "批": "批", "次": "次批"}
_ROUNDED = Decimal("0.01")


def average_stated(case: Case) -> Draft | None:
    """A printed average that the question asks about, beside the one that its section's numbers give."""
    if not _AVERAGE.search(case.query.text):
        return None
    for view in case.views:
        for number, figure in enumerate(view.figures):
            each = _AVERAGE.search(figure.item)
            told = each and figure.value and is_money(figure.unit) and figure.table is None
            if each and told and _asked(case, figure):
                stated = Match(view, number, 1.0, 1.0)
                pairs = list(_pairs(view, figure, next(filter(None, each.groups()))))
                if pairs:
                    return _told(stated, *min(pairs, key=lambda pair: _apart(figure, *pair)))
    return None


def _asked(case: Case, figure: Figure) -> bool:
    """Whether the question speaks of the average that a figure is."""
    grams = set(bigrams(skeleton(plain(_AVERAGE.sub("", item_key(figure.item), count=1)))))
    return sum(gram in case.query.text for gram in grams) >= len(grams) / 3


def _pairs(view: ReportView, stated: Figure, each: str) -> Iterator[tuple[Match, Match]]:
    """Amounts and counts of the year and section of an average that it may be worked out of."""
    here = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.headings == stated.headings and figure.year == stated.year and figure is not stated
    ]
    thing = plain(_AVERAGE.sub("", item_key(stated.item), count=1))[:2]
    for amount in here:
        own = is_money(amount.figure.unit) and amount.figure.measure == stated.measure and amount.figure.value
        if own and thing in amount.figure.item and not _AVERAGE.search(amount.figure.item):
            for count in here:
                if count.figure.measure == "数量" and count.figure.unit[-1:] in _UNITS[each]:
                    yield amount, count


def _apart(stated: Figure, amount: Match, count: Match) -> Decimal:
    """How far the average of a pair is from the one stated, whatever the unit."""
    work = per_head(amount.figure, count.figure, stated.unit)
    if work is None or not work.value or not stated.value:
        return Decimal("Infinity")
    ratio = work.value / stated.value
    return min(abs(ratio / scale - 1) for scale in (1, 10000, Decimal("0.0001")))


def _told(stated: Match, amount: Match, count: Match) -> Draft | None:
    figure = stated.figure
    work = per_head(amount.figure, count.figure, figure.unit)
    if work is None or figure.value is None:
        return None
    other = _unit_meant(figure, work)
    if other:
        work = per_head(amount.figure, count.figure, other) or work
    holds = not other and abs(work.value - figure.value) <= Decimal("0.6").scaleb(-places(figure.value))
    draft = Draft()
    result, expression = draft.work(work)
    draft.text = say(
        "average_stated",
        verdict="对得上" if holds else "不对，与金额对不上",
        item=figure.item,
        stated=draft.figure(stated.view, figure),
        cite=draft.cite(stated.view, figure),
        worked=f"{result}（{expression} = {result}）",
        clauses="，".join(value_clause(draft, match) for match in (amount, count)),
    )
    if other:
        draft.text += f"数字相符而单位不符，单位应是{other}。"
    return draft


def _unit_meant(stated: Figure, work: Worked) -> str:
    """The unit in which the number stated would be right, "" where it is right or wrong in any."""
    value = in_unit(stated, stated.unit).value
    for unit in ("元", "万元", "亿元"):
        scale = YUAN_PER_UNIT[unit] / YUAN_PER_UNIT[stated.unit]
        if unit != stated.unit and abs(work.value / (value * scale) - 1) < _ROUNDED:
            return unit
    return ""


__all__ = ["average_stated"]
