"""Which of two levels of government took in, spent or grew more: 是市本级收得多还是区里收得多.

Prose tells the level by the region of its statements (市本级, 区级, 县区); questions say it loosely.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.compared.versus import MOVES, Side, told
from assistant.draft import Draft
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.select import Match, label_matches
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import STRONG, Mention, Target
from assistant.question.plainly.levels import LEVEL

_KIND = "[省市区县州盟旗]"
_ASKED = re.compile(
    rf"(?P<first>{LEVEL})(?:的)?(?:和|与|跟)(?P<second>{LEVEL})(?P<asked>[^，。？]{{0,6}}?(?:哪|谁)[^，。？]*)"
)
_OWN = re.compile(rf"^(?P<kind>{_KIND})(?:本级|级|直)$")
_BELOW = re.compile(rf"^(?:各|所属|所辖)?(?:{_KIND}|[（(、/）)])+级?$")
_FALLS = re.compile("[降跌减]")


def levels_compared(case: Case) -> Draft | None:
    """The value at each of two levels and what lies between; None unless two levels are compared."""
    asked = _ASKED.search(case.linked.folded)
    if asked is None or case.query.operation not in ("lookup", "compare"):
        return None
    target = _thing(case, asked)
    names = (asked["first"], asked["second"])
    if target is None or _kind(names[0]) == _kind(names[1]):
        return None
    want: Want = "rate" if MOVES.search(asked.group()) else "amount"
    for view in case.views:
        found = [_value(case, view, target, name, names, want) for name in names]
        first, second = found
        if first and second and first.figure is not second.figure and first.figure.unit == second.figure.unit:
            one, other = (Side(match.figure.region, case, target) for match in (first, second))
            return told(
                (one, other), (first, second), want, want == "rate" and bool(_FALLS.search(asked.group()))
            )
    return None


def _kind(name: str) -> str:
    """The kind of place that a level is of: 市 of 市本级, 区 of 区里."""
    return "".join(re.findall(_KIND, name.replace("下面", "")))


def _thing(case: Case, asked: re.Match[str]) -> Target | None:
    """What is compared: what the question names, else the side of the account that it says."""
    named = tuple(
        mention
        for mention in case.linked.mentions
        if mention.kind in (*STRONG, "alike")
        and not (mention.start < asked.end() and asked.start() < mention.end)
    )
    if named:
        return Target(named, text=case.query.text)
    side = next((word for word in ("收入", "支出") if word in case.linked.folded), None)
    if side is None:
        return None
    name = f"{case.query.scope or '一般公共预算'}{side}"
    return Target((Mention(name, 0, 0, frozenset({name}), "exact", 3.0),), text=case.query.text)


def _value(
    case: Case, view: ReportView, target: Target, name: str, names: tuple[str, str], want: Want
) -> Match | None:
    """The likeliest statement of the thing at a level."""
    year, strict = case.year_for(view)
    query = replace(case.query, level="")
    ask = Ask(measures_for(want, view, query), year, strict, base="上年" if want == "rate" else "")
    kinds = [_kind(each) for each in names]
    rows = [
        match
        for match in choose(label_matches(view, target, query), ask)
        if match.cover >= ENOUGH and match.figure.value is not None and not match.figure.part
        if _is_of(match.figure.region, _kind(name), kinds)
    ]
    same = [match for match in rows if set(_kind(match.figure.region)) == set(_kind(name))]
    return next(iter(same or rows), None)


def _is_of(region: str, kind: str, kinds: list[str]) -> bool:
    """Whether a region is of a level, and not of the other."""
    own = _OWN.match(region)
    if own:
        return own["kind"] in kind
    other = "".join(each for each in kinds if each != kind)
    below = bool(_BELOW.match(region)) and not any(char in region for char in other)
    return below and any(char in region for char in kind)


__all__ = ["levels_compared"]
