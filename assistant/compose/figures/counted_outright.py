"""How many there are of the very thing named, where a report prints that number itself.

Comes before what may be counted or listed as the thing (its projects, parts, targets).
"""

from __future__ import annotations

import re

from assistant.compose.figures.stated import lookup
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import TOTAL_REGION
from assistant.question.named.mentions import Target
from index import Figure

_MAY_BE_READ = frozenset({"count", "amount", "parts"})  # of 多少项, 有多少个
_LEVEL = re.compile("(?:自治区|[省市县区州盟旗])本?级")
_MORE = re.compile(
    "哪|分别|各|什么|钱|元|金额|资金|经费|价值|[原净]值|(?:多少|几).*(?:多少|几)|比(?:计划|目标|任务|预期)[^，。？]{0,4}[多少超差]"
)


def counted_outright(case: Case) -> Draft | None:
    """The printed number of the one thing whose number alone is asked; None where it is not printed."""
    targets, wants = case.linked.targets, set(case.query.wants)
    alone = "count" in wants and wants <= _MAY_BE_READ and not _MORE.search(case.query.text)
    if case.query.operation != "lookup" or not alone or len(targets) != 1:
        return None
    matches = (match for view in case.views for match in case.matches(view, targets[0]))
    units = counted_units(case.query.text)[:1]
    told = units and any(_counts(match.figure, targets[0], units[0]) for match in matches)
    return lookup(case) if told else None


def _counts(figure: Figure, target: Target, units: tuple[str, ...]) -> bool:
    of_level = _LEVEL.fullmatch(figure.region) and not figure.ancestors
    if figure.region and not (TOTAL_REGION.search(figure.region) or of_level):
        return False  # a row of one of several bodies
    named = any(figure.item == mention.text or mention.keys == {figure.item} for mention in target.mentions)
    return named and figure.measure == "数量" and not figure.part and figure.unit in units
