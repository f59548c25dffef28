"""One thing of two owners in one report: 甲和乙谁的收入高, and 比全市降得更多吗 of one level.

Parts the question into what is compared and whose it is; the figures come from the usual choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from assistant.calculate import difference, in_unit
from assistant.compose.wording import stated_rate, subject, told_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case, find_for
from assistant.find.figures.select import Match
from assistant.find.tables.rows_asked import ranked_want
from assistant.question.asked.scopes import government_level
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import STRONG, Linked, Mention, Target
from index.normalise import is_money

_BOTH_LEVELS = re.compile(
    r"(?P<first>全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])?本级|[省市县]级)(?:和|与|跟|、|同)"
    r"(?P<second>全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])?本级|[省市县]级)(?=的|[\u4e00-\u9fff])"
)
_FALL = r"[降跌减][少低]?(?:得?更?[快多狠猛大]|的?幅度?)"
MOVES = re.compile(rf"[涨升增][加长]?(?:得?更?[快多狠猛大]|的?幅度?)|{_FALL}")
_FALLS = re.compile(_FALL)
_WHOSE = re.compile(r"谁|哪一?(?:个|边|家|方)")
_WHICH_MOVED = re.compile(rf"哪一?[项样笔块种类](?=[^，。？]{{0,6}}?(?:{MOVES.pattern}))")
_LINK = re.compile(r"(?:和|与|跟|、|同)$")
_LEVEL = r"(?:全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])?本级|[省市县]级)"
_AGAINST = re.compile(
    rf"(?:是不是|是否)?(?P<than>比)?(?P<level>{_LEVEL})(?:的)?(?:还|更|要|也)*"
    r"(?P<how>[涨跌降升增减高低多少快慢狠猛大小][加长少低]?得?[多少更快慢狠猛厉害高低大小]+)(?:了)?(?:吗|没有|呢|么)?[？?]?$"
)


@dataclass(frozen=True)
class Side:
    """One of the two that are held against each other: what it is called, and what is looked for."""

    name: str
    case: Case
    target: Target
    own: bool = False  # the place found must be of that name


def versus(case: Case) -> Draft | None:
    """The value of each of two owners and what lies between them; None unless whose is more is asked."""
    text = case.linked.folded
    whose = _WHOSE.search(text) or _WHICH_MOVED.search(text)
    sides = _sides(case, whose) if whose and len(case.views) == 1 else None
    if sides is None:
        return None
    moved = MOVES.search(text)
    wants: Sequence[Want] = ("rate",) if moved else (ranked_want(case),)
    wants = ("change", "rate") if moved and "多" in moved.group() else wants
    pairs = {want: pair for want in wants if (pair := _both(sides, want))}
    if not pairs:
        return None
    want, pair = next(iter(pairs.items()))
    falls = want in ("rate", "change") and bool(_FALLS.search(text))
    return told(sides, pair, want, falls, pairs.get("rate") if want == "change" else None)


def _both(sides: tuple[Side, Side], want: Want) -> tuple[Match, Match] | None:
    """The value of each of two owners, in one kind of unit."""
    first, second = (_value(side, want) for side in sides)
    if first is None or second is None or first.figure is second.figure:
        return None
    return (first, second) if is_money(first.figure.unit) == is_money(second.figure.unit) else None


def _sides(case: Case, whose: re.Match[str]) -> tuple[Side, Side] | None:
    """Two levels, two owners of what is named behind 谁, or two things right before it."""
    text = case.linked.folded
    if levels := _BOTH_LEVELS.search(text):
        things = Target(case.linked.mentions, text=text)
        names = (levels["first"], levels["second"])
        one, other = (Side(name, _at_level(case, government_level(name)), things) for name in names)
        return (one, other) if one.case.query.level != other.case.query.level else None
    owners = _owners(text, case.linked.mentions, whose.start())
    if owners is None:
        return None
    behind = tuple(m for m in case.linked.mentions if m.start > whose.start() and m.kind in STRONG)
    if behind:
        asked = text[whose.end() :]
        one, other = (Side(o.text, case, Target((o, *behind), text=o.text + asked), own=True) for o in owners)
        return one, other
    if any(owner.kind not in STRONG for owner in owners):
        return None
    around = tuple(m for m in case.linked.mentions if m.end <= owners[0].start)
    one, other = (Side(o.text, case, Target((*around, o), text=o.text)) for o in owners)
    return one, other


def _at_level(case: Case, level: str) -> Case:
    return Case(replace(case.query, level=level), case.linked, case.views, case.nearness)


def _owners(text: str, mentions: tuple[Mention, ...], before: int) -> tuple[Mention, Mention] | None:
    """The two names that only 和 stands between, in front of 谁."""
    ahead = [mention for mention in mentions if mention.end <= before]
    pairs = [(a, b) for a, b in pairwise(ahead) if _LINK.fullmatch(text[a.end : b.start])]
    return pairs[0] if len(pairs) == 1 else None


def _value(side: Side, want: Want) -> Match | None:
    found = find_for(side.case, side.case.views[0], side.target, [want]).by_want.get(want)
    if found is None or found.score < ENOUGH or found.figure.value is None:
        return None
    names = "/".join((found.figure.region, *found.figure.headings))
    return found if not side.own or side.name in names else None


def told(
    sides: tuple[Side, Side],
    pair: tuple[Match, Match],
    want: Want,
    falls: bool,
    rates: tuple[Match, Match] | None = None,
) -> Draft:
    """Whose value is the higher, by how much, and both values, those of moves with their rates."""
    draft = Draft()
    unit = pair[0].figure.unit
    sizes = [_signed(match, unit, want) * (-1 if falls else 1) for match in pair]
    high, low = (0, 1) if sizes[0] >= sizes[1] else (1, 0)
    clauses = [_clause(draft, side, match, want) for side, match in zip(sides, pair, strict=True)]
    if rates:
        clauses = [f"{c}，{stated_rate(draft, r, True)}" for c, r in zip(clauses, rates, strict=True)]
    word = (
        "降得多"
        if falls
        else {"rate": "增长快", "change": "增加多", "completion": "完成率高"}.get(want, "高")
    )
    between = ""
    if want == "amount":
        result, expression = draft.work(difference(pair[0].figure, pair[1].figure))
        between = f"，比{sides[low].name}多{result}（{expression} = {result}）"
    draft.text = f"{sides[high].name}{word}{between}：{'，'.join(clauses)}。"
    return draft


def _signed(match: Match, unit: str, want: Want) -> Decimal:
    value = in_unit(match.figure, unit).value
    return -abs(value) if want in ("rate", "change") and match.figure.direction == "减少" else value


def _clause(draft: Draft, side: Side, match: Match, want: Want) -> str:
    lead = "" if side.name in subject(match.figure) else side.name
    return lead + told_clause(draft, match, want)


def against_level(case: Case, answer: Callable[[Case], Draft]) -> Draft | None:
    """The answer for the level asked, and whether the thing moved more than at another level."""
    text = case.linked.folded
    asked = _AGAINST.search(text)
    other = government_level(asked["level"]) if asked else ""
    if asked is None or not other or other == case.query.level or asked.start() == 0:
        return None
    alone = text[: asked.start()].rstrip("，")
    query = replace(case.query, text=alone, asked=alone, yes_no=False)
    linked = _linked_before(case.linked, asked.start())
    draft = answer(Case(query, linked, case.views, case.nearness))
    if draft.status != "answered":
        return None
    target = linked.targets[0]
    for view in case.views:
        rates = [
            find_for(
                Case(replace(query, level=level), linked, case.views, case.nearness),
                view,
                target,
                ["rate"],
            )
            for level in (case.query.level, other)
        ]
        own, held = (found.by_want.get("rate") for found in rates)
        if own and held and own.figure is not held.figure:
            verdict = _verdict(own, held) if asked["than"] else _verdict(held, own)
            draft.text += f"{verdict}，{subject(held.figure)}{stated_rate(draft, held, False)}。"
            return draft
    return None


def _linked_before(linked: Linked, end: int) -> Linked:
    """What the question names before its last clause."""
    targets = [
        replace(target, mentions=tuple(mention for mention in target.mentions if mention.end <= end))
        for target in linked.targets
    ]
    mentions = tuple(mention for mention in linked.mentions if mention.end <= end)
    kept = tuple(target for target in targets if target.mentions) or linked.targets
    return replace(linked, targets=kept, mentions=mentions, folded=linked.folded[:end])


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


__all__ = ["MOVES", "Side", "against_level", "told", "versus"]
