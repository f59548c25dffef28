"""One thing of two owners in one report: 甲和乙谁的收入高, and 比全市降得更多吗 of one level.

Parts the question into what is compared and whose it is; the figures come from the usual choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.calculate import difference, in_unit
from assistant.compose.wording import stated_rate, subject, value_clause
from assistant.draft import Draft
from assistant.find.lookup import ENOUGH, Case, find_for
from assistant.find.select import Match
from assistant.question.mentions import STRONG, Mention, Target
from assistant.question.query import government_level
from index.normalise import is_money

_WHOSE = re.compile(r"谁|哪一?(?:个|边|家|方)")
_LINK = re.compile(r"(?:和|与|跟|、|同)$")
_LEVEL = r"(?:全(?:自治区|[省市区县州])|(?:自治区|[省市区县州])?本级|[省市县]级)"
_AGAINST = re.compile(
    rf"(?:是不是|是否)?比(?P<level>{_LEVEL})(?:的)?(?:还|更|要)*"
    r"(?P<how>[涨跌降升增减高低多少快慢狠猛大小][加长少低]?得?[多少更快慢狠猛厉害高低大小]*)(?:了)?(?:吗|没有|呢|么)?[？?]?$"
)


def versus(case: Case) -> Draft | None:
    """The value of each of two owners and what lies between them; None unless whose is more is asked."""
    text = case.linked.folded
    whose = _WHOSE.search(text)
    owners = _owners(text, case.linked.mentions, whose.start()) if whose else None
    if whose is None or owners is None:
        return None
    things = tuple(m for m in case.linked.mentions if m.start > whose.start() and m.kind in STRONG)
    if not things or len(case.views) != 1:
        return None
    pair = [_value(case, Target((owner, *things), text=owner.text + text[whose.end() :])) for owner in owners]
    if pair[0] is None or pair[1] is None or pair[0].figure is pair[1].figure:
        return None
    return _told(owners, pair[0], pair[1])


def _owners(text: str, mentions: tuple[Mention, ...], before: int) -> tuple[Mention, Mention] | None:
    """The two names that only 和 stands between, in front of 谁."""
    ahead = [mention for mention in mentions if mention.end <= before]
    pairs = [(a, b) for a, b in pairwise(ahead) if _LINK.fullmatch(text[a.end : b.start])]
    return pairs[0] if len(pairs) == 1 else None


def _value(case: Case, target: Target) -> Match | None:
    found = find_for(case, case.views[0], target, ["amount"]).by_want.get("amount")
    owner = target.mentions[0].text
    if found is None or found.score < ENOUGH or found.figure.value is None or not is_money(found.figure.unit):
        return None
    return found if owner in "/".join((found.figure.region, *found.figure.headings)) else None


def _told(owners: tuple[Mention, Mention], first: Match, second: Match) -> Draft:
    draft = Draft()
    unit = first.figure.unit
    more = in_unit(first.figure, unit).value >= in_unit(second.figure, unit).value
    high, low = owners if more else owners[::-1]
    result, expression = draft.work(difference(first.figure, second.figure))
    clauses = "，".join(
        owner.text + value_clause(draft, match) for owner, match in zip(owners, (first, second), strict=True)
    )
    draft.text = f"{high.text}高，比{low.text}多{result}（{expression} = {result}）：{clauses}。"
    return draft


def against_level(case: Case, answer: Callable[[Case], Draft]) -> Draft | None:
    """The answer for the level asked, and whether the thing moved more than at another level."""
    text = case.query.text
    asked = _AGAINST.search(text)
    other = government_level(asked["level"]) if asked else ""
    if asked is None or not other or other == case.query.level or asked.start() == 0:
        return None
    alone = text[: asked.start()].rstrip("，")
    query = replace(case.query, text=alone, asked=alone, yes_no=False)
    draft = answer(Case(query, case.linked, case.views, case.find_chunks))
    if draft.status != "answered":
        return None
    target = case.linked.targets[0]
    for view in case.views:
        rates = [
            find_for(
                Case(replace(query, level=level), case.linked, case.views, case.find_chunks),
                view,
                target,
                ["rate"],
            )
            for level in (case.query.level, other)
        ]
        own, held = (found.by_want.get("rate") for found in rates)
        if own and held and own.figure is not held.figure:
            draft.text += f"{_verdict(own, held)}，{subject(held.figure)}{stated_rate(draft, held, False)}。"
            return draft
    return None


def _verdict(own: Match, held: Match) -> str:
    """Whether the first moved further in its own direction than the second."""
    a, b = own.figure, held.figure
    if a.value is None or b.value is None:
        return "无法比较"
    falls = a.direction == "减少"
    other = abs(b.value) if (b.direction == "减少") == falls else Decimal(0)
    word = "降" if falls else "增"
    region = b.region or "后者"
    return f"是，比{region}{word}得更多" if abs(a.value) > other else f"不是，没有比{region}{word}得更多"


__all__ = ["against_level", "versus"]
