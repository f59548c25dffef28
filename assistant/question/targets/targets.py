"""Mentions of a question -> what is asked of what, clause by clause.

Names side by side make a target each; a clause that asks nothing describes the next one. Does not
look at reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.question.asked.query import Query
from assistant.question.asked.wants import Want, asks_year_before, explicit_wants, of_own_measure, only_spent
from assistant.question.asked.words import HOW_MUCH
from assistant.question.named.glued_verbs import without_doing
from assistant.question.named.mentions import STRONG, SURE, Mention, Target, clause_start

_SLICES = frozenset({"基本支出", "项目支出", "人员经费", "公用经费"})
_MONEY_WORD = re.compile(r"钱|元|费|补|价|标准|支出|收入|花|资金|金额|值|多大")
_THE_SAME_OF = re.compile(r"呢[？?，,]?$")
_WITHIN = re.compile(r"^[^多少几哪什怎]*(?:中|里|里面|当中|之中)[，,]$")  # 甲预算中，乙是多少
_HEAD_AGAIN = 5  # characters that two names begin with, where both say of what they are
_TOGETHER = re.compile(r"共|合计|总")
_OF_WHOLE = re.compile(r"其中|(?:这|那)?里[面头]|当中")  # of what was named before
_SIDES = ("收入", "支出")
_ONE_PART = re.compile(r"(?:又?有)?(?:多少|几成)(?:是|要?靠|用|由|[得该要])")
_ASKED_NEXT = re.compile(r"[^、，。？！；]*?(?:多少|几(?!乎)|什么|哪)")
_ASKS = re.compile(r"多少|几(?!乎)|什么|啥|哪|吗|怎|何|呢|没有|[？?]")
_AGAIN = re.compile(r"又(?!有?所?[增减涨降升跌比多少])")  # 甲多少，乙又多少: another thing
_OF_EACH = re.compile(r"各|分别|都")
_IN_PLACE = re.compile(r"(?:支出|经费)?(?:预算|决算)?(?:明细)?表?(?:里|中|当中|之中)面?")
_SPENT = re.compile(r"(?:一?共|总共|合计)*(?:花|用|支出|开销)(?:了|掉|出去)*")
_DONE = re.compile("[了过]|有没有|有无")
_BRACKETS = re.compile("（[^（）]*）")
_COSTS = ("费", "费用", "支出", "经费")
_JOIN = re.compile(
    r"^(?:费用?|支出|经费|收入|的?(?:预算|决算|执行)数?|人员|的钱|合计|总计|总额|[来给]|安排)?的?(?:[、和与及跟,，]|以及|还有|已经|各|加上?)+$"
)


def targets_of(query: Query, text: str, mentions: Sequence[Mention]) -> tuple[Target, ...]:
    """What is asked of what, clause by clause; a clause that asks nothing describes the next one."""
    found: list[Target] = []
    context: list[Mention] = []
    opening: list[Mention] = []
    carried: tuple[Want, ...] = ()
    for start, end in _clauses(text):
        here = [mention for mention in mentions if start <= mention.start < end]
        if _spent_on_it(here, found, context, text[:start]):
            here = []  # 接待了几批，一共花了多少: on what was just counted
        if found and query.operation == "lookup" and _OF_WHOLE.match(text[start:end]):
            here = _sought_in(found[-1], here)
        strong = [mention for mention in here if mention.kind in STRONG and mention.keys]
        wants = _going_on(explicit_wants(text[start:end]), text[start:end], found)
        if wants and asks_year_before(text[start:]):
            wants = (*wants, "prior")
        if "use" in wants and "use" not in query.wants:
            wants = tuple(dict.fromkeys("reason" if want == "use" else want for want in wants))
        if _only_sets(wants, text[start:end], text[end:]):
            carried, wants = wants, ()
        elif wants and carried:
            carried, wants = (), tuple(dict.fromkeys((*carried, *wants)))
        if not found and _THE_SAME_OF.search(text[start:end]) and wants in ((), ("amount",)):
            wants = query.wants or wants
        before = found or ([Target(tuple(context), (), text[:start])] if context else [])
        if not wants or _WITHIN.search(text[start:end]):
            context += here
        elif other_side(text[start:end], before) and not strong:
            turned = tuple(_turned(mention, text[start:end]) for mention in before[-1].mentions)
            found.append(Target(turned, wants, text[start:end]))
            context = []
        elif strong or not found:
            context += _whole_before(text[start:end], found, here) or (_set_aside(opening) if found else [])
            opening = opening if found else list(context)
            found += _clause_targets(text, (start, end), here, context, wants)
            context = []
        elif whole := _whole_of_all(text[start:end], found):
            found.append(Target((*whole, *here), wants, text[start:end]))
        else:
            of_each = "reason" in wants or (_OF_EACH.search(text[start:end]) and not here)
            asked = [each for each in found if each.text == found[-1].text] if of_each else found[-1:]
            if len(found) > len(asked) > 1 and "reason" in wants and _OF_WHOLE.match(found[-1].text):
                asked = [found[-len(asked) - 1]]  # 甲多少，其中乙和丙各多少，为什么增长: of the whole
            found = [
                Target(
                    (*each.mentions, *here),
                    tuple(dict.fromkeys((*each.wants, *wants))),
                    each.text + text[start:end],
                )
                if each in asked
                else each
                for each in found
            ]
    if context and not found:
        found = _clause_targets(text, (0, len(text)), context, [], query.wants)
    elif context:
        found[-1] = Target((*found[-1].mentions, *context), found[-1].wants, found[-1].text)
    return tuple(found) or (Target(tuple(mentions), query.wants, text),)


def _sought_in(before: Target, here: Sequence[Mention]) -> list[Mention]:
    """The mentions of a clause that asks of a part (其中乙多少), as sought in what was named before."""
    names = frozenset(name for m in before.mentions if m.kind == "exact" for name in m.keys | {m.text})
    return [replace(m, whole=names - m.keys - {m.text}) if m.kind in STRONG else m for m in here]


def _spent_on_it(
    here: Sequence[Mention], found: Sequence[Target], context: Sequence[Mention], before: str
) -> bool:
    """Whether a clause says nothing but that money was spent: on what was named, or is counted, before it.

    What was counted must be a thing that reports print a cost of, what was named something done.
    """
    if not here or not all(each.kind == "everyday" and _SPENT.fullmatch(each.text) for each in here):
        return False
    if not found:
        return bool(_DONE.search(before)) and any(each.kind in {*STRONG, "word"} for each in context)
    costs = any(key.endswith(_COSTS) for mention in found[-1].mentions for key in mention.keys)
    return costs and "count" in found[-1].wants


def _only_sets(wants: tuple[Want, ...], clause: str, rest: str) -> bool:
    """Whether a clause names but whose budget or account it is that the next ones ask about (甲的预算，…)."""
    measured = bool(wants) and set(wants) <= {"budget", "actual"}
    return measured and not _ASKS.search(clause) and bool(_ASKS.search(rest))


def other_side(clause: str, found: Sequence[Target]) -> bool:
    """Whether a clause asks the other side of the thing before: 收入多少、支出多少."""
    sides = [side for side in _SIDES if side in clause]
    if not found or len(sides) != 1:
        return False
    before = [side for side in _SIDES if side in found[-1].text]
    return len(before) == 1 and before != sides


def _turned(mention: Mention, clause: str) -> Mention:
    """A name of the one side as that of the other, which a clause asks about (X支出 → X收入)."""
    to = next(side for side in _SIDES if side in clause)
    side = next(side for side in _SIDES if side != to)
    if not mention.text.endswith(side):
        return mention
    keys = frozenset(key.replace(side, to) for key in mention.keys)
    return replace(mention, text=mention.text.replace(side, to), keys=keys, avoid=frozenset(), entry="")


def _set_aside(opening: Sequence[Mention]) -> list[Mention]:
    """What a clause in front says that all of the clauses behind it are about, as their context."""
    return _as_context([mention for mention in opening if mention.kind in STRONG and mention.keys])


def _as_context(mentions: Sequence[Mention]) -> list[Mention]:
    return [replace(mention, kind="context", weight=0.4) for mention in mentions]


def _whole_before(clause: str, found: Sequence[Target], here: Sequence[Mention]) -> list[Mention]:
    """其中…, 多少…，多少… and clauses that name only slices (利率, 期限) speak of what was named before."""
    names_itself = any(mention.kind in SURE for mention in here)
    if found and _ONE_PART.match(clause) and _ONE_PART.match(found[-1].text):
        return [m for m in found[-1].mentions if m.text not in found[-1].text]
    names_another = names_itself or (
        any(mention.kind in STRONG for mention in here) and _AGAIN.search(clause)
    )
    if found and any(_says_again(mention, found[-1].mentions) for mention in here):
        return []
    if not found or (names_another and not _OF_WHOLE.match(clause)):
        return []
    if names_itself:
        return [
            replace(mention, weight=mention.weight / 2)
            for mention in found[-1].mentions
            if mention.kind != "word"
        ]
    return _as_context([mention for mention in found[-1].mentions if mention.kind != "word"])


def _says_again(mention: Mention, before: Sequence[Mention]) -> bool:
    """Whether a name says anew of what it is, as the one before did (甲保险基金支出, 甲保险基金结余)."""
    head = mention.text[:_HEAD_AGAIN]
    told = any(each.text.startswith(head) and each.text != mention.text for each in before)
    return mention.kind in STRONG and len(mention.text) > _HEAD_AGAIN and told


def _whole_of_all(clause: str, found: Sequence[Target]) -> list[Mention]:
    """What 一共几台 after things named side by side is the total of: the thing that all of them are of."""
    beside = [target for target in found if target.text == found[-1].text]
    if len(beside) < 2 or not _TOGETHER.search(clause):
        return []
    common = [mention for mention in beside[0].mentions if all(mention in each.mentions for each in beside)]
    return common if any(mention.kind in STRONG for mention in common) else []


def _going_on(wants: tuple[Want, ...], clause: str, before: Sequence[Target]) -> tuple[Want, ...]:
    """What a clause asks that goes on from the one before: X呢 the same of X, 各有多少 the next count."""
    if not before or wants not in ((), ("amount",)):
        return wants
    asked = before[-1].wants
    if _THE_SAME_OF.search(clause):
        return asked
    if wants and "count" in asked and not _MONEY_WORD.search(clause):
        return ("count",)
    if other_side(clause, before):
        return asked  # 预计收入多少，支出多少
    return (
        ("actual",) if wants and "budget" in asked and only_spent(clause) else wants
    )  # 年初安排多少，花了多少


def _clauses(text: str) -> list[tuple[int, int]]:
    """Clauses of a question: parted by commas and question marks outside brackets, by 、 where both ask."""
    cuts, depth = [0], 0
    for index, char in enumerate(text):
        depth += (char in "（(") - (char in "）)")
        if depth == 0 and (char in "，。；？！,;?!" or _parts_two(text, cuts[-1], index)):
            cuts.append(index + 1)
    cuts.append(len(text))
    return [(low, high) for low, high in pairwise(cuts) if high > low]


def _parts_two(text: str, start: int, index: int) -> bool:
    """Whether a 、 stands between two things asked for: 多少个班、多少老师."""
    asked = text[index] == "、" and HOW_MUCH.search(text, start, index)
    return bool(asked and _ASKED_NEXT.match(text, index + 1))


def _without_words(text: str, mentions: Sequence[Mention], start: int, end: int) -> str:
    """What stands between two names, without words that only describe the second (和对学校的乙)."""
    between = text[start:end]
    for mention in mentions:
        described = start < mention.start and mention.end < end and _describes(text, mention)
        if described:
            between = re.sub(rf"[给为对]?{re.escape(mention.text)}的", "", between)
    return without_doing(_BRACKETS.sub("", between))


def _without_said_again(between: str, ahead: str) -> str:
    """What stands between two names, without what is said ahead of both (全市甲和全市乙)."""
    again = next((ahead[at:] for at in range(len(ahead) - 1) if between.endswith(ahead[at:])), "")
    return between.removesuffix(again)


def _glosses(text: str, mention: Mention) -> bool:
    """Whether a name fills the brackets behind another, which it says in full: 租房子（租赁费）."""
    return text[max(mention.start - 1, 0) : mention.start] == "（" and text.startswith("）", mention.end)


def _describes(text: str, mention: Mention) -> bool:
    """Whether a name only describes the one behind it (给退休人员的退休费)."""
    light = mention.kind == "word" or mention.weight < 1
    return light and text[mention.end : mention.end + 1] == "的"


def _side_by_side(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The longest run of sure names that only 、 or 和 stand between."""
    run: list[Mention] = []
    best: list[Mention] = []
    names = (m for m in mentions if m.kind in STRONG and not _describes(text, m) and not _glosses(text, m))
    for mention in names:
        between = _without_words(text, mentions, run[-1].end, mention.start) if run else ""
        joined = run and _JOIN.match(_without_said_again(between, text[: run[0].start]))
        run = [*run, mention] if joined else [mention]
        best = list(run) if len(run) > len(best) else best
    return best


def _clause_targets(
    text: str,
    clause: tuple[int, int],
    here: Sequence[Mention],
    context: Sequence[Mention],
    wants: tuple[Want, ...],
) -> list[Target]:
    """Coordinated names of a clause make a target each, sharing its other mentions."""
    best = _side_by_side(text, here)
    placed = len(best) == 1 and _IN_PLACE.match(text, best[0].end)
    if (
        not best or placed or text.startswith("占", clause[0])
    ):  # A、B、C三类，(X里)各是多少: what the clause before names side by side
        before = _side_by_side(text, context)
        if len(before) > 1:
            context, best = [m for m in context if m not in before], before
    asked = text[_named_from(text, clause, here, context) : clause[1]]
    if len(best) < 2 or frozenset.intersection(*(mention.keys for mention in best)):
        return [Target((*context, *here), wants, asked)]
    glosses = {m: [g for g in here if g.start == m.end + 1 and _glosses(text, g)] for m in best}
    shared = [m for m in here if m not in best and not any(m in own for own in glosses.values())]
    if any(mention.text not in _SLICES for mention in best):
        shared = [replace(mention, weight=min(mention.weight, 1.0)) for mention in shared]
    return [
        Target(
            (*context, *shared, replace(mention, weight=max(mention.weight, 2.0)), *glosses[mention]),
            of_own_measure(wants, text[mention.end :]),
            asked,
            tuple(m.text for m in best if m is not mention and m.text not in mention.text),
        )
        for mention in best
    ]


def _named_from(
    text: str, clause: tuple[int, int], here: Sequence[Mention], context: Sequence[Mention]
) -> int:
    """Where the words begin that say what a clause asks of: before it, where it names nothing itself."""
    before = [mention.start for mention in context if mention.kind in STRONG and mention.start < clause[0]]
    if any(mention.kind in STRONG for mention in here) or not before:
        return clause[0]
    return clause_start(text, max(before))
