"""Things named side by side added up: their sum, its share of a whole, how each moved and why.

Takes one figure of each thing; shows the sum with its expression. Compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.calculate import Worked, in_unit, net_change, share_of_sum, total
from assistant.compose.figures.told_reasons import stated_reason, told_apart
from assistant.compose.wording import change_clause, subject, told_clause, value_clause
from assistant.draft import Draft
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.lookup import ENOUGH, Case, find_for
from assistant.find.figures.measures import AT_A_DAY, MEASURES_OF, measures_for
from assistant.find.figures.rows_below import rows_named_below
from assistant.find.figures.select import Match
from assistant.question.asked.wants import Want, explicit_wants
from assistant.question.named.mentions import Target
from assistant.question.targets.shares_asked import share_of_what
from assistant.templates import say
from index.normalise import is_money

_AS_LIKELY = 0.1  # what a figure may fall short of the likeliest one and still be meant
_TOGETHER = re.compile(r"一共|总共|合计|共计|总计|加起来")
_TOGETHER_OF = re.compile(  # 甲和乙合计占丙几成
    r"(?:一共|总共|合计|共计|总计|[加合]起来|[加合]在一起|相加|之和|(?<!公)共)(?:以?后|大?约|又|，)*占"
)
_BOTH = 2
_AND = re.compile("[和与跟及、]|以及")
_SO_MANY = "的?(?:这|那)?(?:[两二三四五六七八九]|几)?[项样块笔者类种]?(?:费用?|支出|收入|钱|经费)?"
_PLUS = re.compile(r"(?:的钱|支出|经费|费用?)?(?:再)?(?:加上?|连同|连带)")
_CARRIED = re.compile("结转")
_OF_ALL = re.compile("收入|合计|总计|拨款|预算|基金|资金|经费|(?:基本|项目)支出$")
_ADDED_TO = re.compile("加上?(?!快|强|大|班|入|工|油|剧|起来|在)")
_ALTOGETHER = re.compile(
    r"(?:一共|总共|合计|共计|(?<!公)共(?=支出|[花收用有是]))(?:[^，。？各]{0,6})(?:多少|几)"
)


def sums_named(case: Case) -> bool:
    """Whether 一共多少 follows things named side by side, so that their sum is asked: 甲和乙一共多少."""
    asked = _ALTOGETHER.search(case.linked.folded)
    targets, _ = _parts_and_whole(case)
    texts = [target.text for target in targets]
    beside = len(targets) > 1 and all(text.startswith(min(texts, key=len)) for text in texts)
    shared = beside and "share" in case.query.wants
    if shared and (_added(case, targets) or _TOGETHER_OF.search(case.linked.folded)):
        return True
    if asked is None or not beside or re.search(r"各|分别", case.query.text):
        return False
    return all(
        mention.end <= asked.start()
        for target in targets
        for mention in [m for m in target.mentions if m.keys][-1:]
    )


def _added(case: Case, targets: Sequence[Target]) -> bool:
    """Whether 加 stands between things named side by side: 买车加养车占几成."""
    last = [target.mentions[-1] for target in targets]
    between = (case.linked.folded[one.end : other.start] for one, other in pairwise(last))
    return all(_PLUS.fullmatch(words) for words in between)


def sum_up(case: Case) -> Draft | None:
    """The sum of the things named, in one kind of unit, with its share or each one's reason if asked."""
    draft = Draft()
    wants = explicit_wants(_TOGETHER.sub("", case.query.text))
    moved = "change" in wants and not {"amount", "budget", "actual"} & {*wants}
    asked: Want = "change" if moved else "count" if "count" in case.query.wants else "amount"
    targets, whole = _parts_and_whole(case)
    below = None if moved or asked == "count" else rows_named_below(case)
    matches = below[1] if below else amounts_together(case, targets, MEASURES_OF.get(asked, ()))
    if not matches:
        return None
    if moved:
        return _moved_together(draft, matches)
    clauses = [value_clause(draft, match) for match in matches]
    work = total([match.figure for match in matches])
    result, expression = draft.work(work)
    lead = f"合计{result}（{expression} = {result}）"
    if whole:
        above = below[0] if below else _whole_of(case, whole, work, matches[0])
        clauses += [value_clause(draft, above)] if above else []
        lead += _share_in(draft, work, above) if above else ""
    if "reason" in case.query.wants and len(matches) == len(targets):
        pairs = zip(clauses, matches, targets, strict=True)
        clauses = [
            "，".join((clause, *_moved_why(draft, case, each, target))) for clause, each, target in pairs
        ]
    draft.text = f"{lead}：" + "；".join(clauses) + "。"
    return draft


def amounts_together(case: Case, targets: Sequence[Target], measures: tuple[str, ...] = ()) -> list[Match]:
    """One figure of each thing, all in one kind of unit, none twice; [] where one of them is not told."""
    choices = [found for target in targets if (found := _amounts(case, target, measures))]
    if (own := _with_own_carried(choices)) is not None:
        return own
    matches = _of_one_table(choices) or [found[0] for found in choices]
    units = {"" if is_money(match.figure.unit) else match.figure.unit for match in matches}
    distinct = {id(match.figure) for match in matches}
    whole = len(matches) >= max(2, len(targets)) and len(units) == 1 and len(distinct) == len(matches)
    return matches if whole else []


def _with_own_carried(choices: Sequence[Sequence[Match]]) -> list[Match] | None:
    """A subject with what is carried over to it, by its own row; [] where it is told of all money alone.

    None where no single subject is added to what is carried over.
    """
    carried = [found for found in choices if _CARRIED.search(found[0].figure.item)]
    subjects = [
        found for found in choices if found not in carried and not _OF_ALL.search(found[0].figure.item)
    ]
    if len(choices) != _BOTH or len(carried) != 1 or len(subjects) != 1:
        return None
    for match in subjects[0]:
        row = match.view.by_group[match.figure.group] if not match.figure.part else ()
        for number in row:
            if _CARRIED.search(match.view.figures[number].part):
                return [match, Match(match.view, number, match.cover, match.score)]
    table = carried[0][0].figure.table
    return None if table is not None and table == subjects[0][0].figure.table else []


def _parts_and_whole(case: Case) -> tuple[list[Target], Target | None]:
    """The things to add up, and the whole that the share of their sum is asked of (…加起来占丙的几成)."""
    targets = list(case.linked.targets)
    sides = _either_side(case)
    if sides and _surety(case, sides) > _surety(case, targets):
        targets = sides
    asked = share_of_what(case.linked) if "share" in case.query.wants else None
    if asked is None or asked.second is None or not asked.second.target.mentions:
        return targets, None
    whole = asked.second.target
    if listed := _listed_together(case, asked.first.target):
        return listed, whole
    own = [
        replace(target, mentions=tuple(m for m in target.mentions if m not in whole.mentions))
        for target in targets
    ]
    return [target for target in own if target.mentions], whole


def _listed_together(case: Case, part: Target) -> list[Target]:
    """Each of the things like printed ones that only 和 or 、 stands between, right before 合起来占."""
    text, named = case.linked.folded, part.mentions
    together = _TOGETHER_OF.search(text)
    if together is None or len(named) < _BOTH or all(m.kind != "alike" for m in named):
        return []
    listed = all(_AND.fullmatch(text[one.end : other.start]) for one, other in pairwise(named))
    counted = re.fullmatch(_SO_MANY, text[named[-1].end : together.start()])
    return [Target((m,), ("amount",), text) for m in named] if listed and counted else []


def _either_side(case: Case) -> list[Target]:
    """What stands before and behind 加上, each as one thing, where nothing else tells them apart."""
    text = case.linked.folded
    sign = _ADDED_TO.search(text)
    if sign is None:
        return []
    before = tuple(m for m in case.linked.mentions if m.start < sign.start())
    behind = tuple(m for m in case.linked.mentions if m.start >= sign.end())
    both = all(any(m.keys for m in side) for side in (before, behind))
    return [Target(side, ("amount",), text) for side in (before, behind)] if both else []


def _surety(case: Case, targets: Sequence[Target]) -> float:
    """How surely figures of their own answer to things: by the score of the least sure one."""
    best = [_amounts(case, target)[:1] for target in targets]
    distinct = {id(match.figure) for found in best for match in found}
    return min(found[0].score for found in best) if len(distinct) == len(targets) > 1 else 0.0


def _whole_of(case: Case, whole: Target, parts: Worked, beside: Match) -> Match | None:
    """The figure of a whole that is no less than its parts, of their place, year and measure if it can be."""
    part = beside.figure
    found = [
        match
        for match in _amounts(case, whole)
        if is_money(match.figure.unit) == is_money(part.unit)
        and match.figure.year == part.year
        and in_unit(match.figure, parts.unit).value >= parts.value
    ]
    alike = [
        (match.view is beside.view, match.figure.region == part.region, match.figure.measure == part.measure)
        for match in found
    ]
    best = max(range(len(found)), key=lambda number: (alike[number], found[number].score), default=None)
    return None if best is None else found[best]


def _share_in(draft: Draft, work: Worked, whole: Match) -> str:
    share = share_of_sum(work, whole.figure)
    if share is None:
        return ""
    result, expression = draft.work(share)
    return f"，占{subject(whole.figure)}的{result}（{expression} = {result}）"


def _moved_why(draft: Draft, case: Case, match: Match, target: Target) -> list[str]:
    """How a thing moved and why, as its report tells it."""
    found = find_for(case, match.view, target, ["amount", "change", "rate", "reason"])
    why = stated_reason(draft, found) or told_apart(draft, found)
    return [change_clause(draft, found), why or say("reason_missing")]


def _moved_together(draft: Draft, matches: Sequence[Match]) -> Draft | None:
    """By how much things rose or fell together, from what is told of each."""
    work = net_change([match.figure for match in matches])
    clauses = "，".join(told_clause(draft, match, "change") for match in matches)
    result, expression = draft.work(work.absolute())
    word = "减少" if work.value < 0 else "增加"
    draft.text = f"合计{word}{result}（{expression} = {result}）：{clauses}。"
    return draft


def best_amount(case: Case, target: Target) -> Match | None:
    return next(iter(_amounts(case, target)), None)


def _amounts(case: Case, target: Target, measures: tuple[str, ...] = ()) -> list[Match]:
    """What answers how much a thing is, or how far it moved, best first."""
    found: list[Match] = []
    base = "上年" if measures == MEASURES_OF["change"] else ""
    of_day = AT_A_DAY.intersection(() if measures else case.query.measures)  # a balance is nothing received
    for view in case.views:
        year, strict = case.year_for(view)
        wanted = measures or measures_for(_side_asked(case), view, case.query)
        ask = Ask(wanted, year, strict, case.query.against or base)
        found += [
            match
            for match in choose(case.matches(view, target), ask)
            if match.score >= ENOUGH and (not of_day or match.figure.measure in of_day)
        ]
    return sorted(found, key=lambda match: -match.score)


def _side_asked(case: Case) -> Want:
    """Which amount is asked: the budget's or what came of it where one of them alone is named, else any."""
    sides = [want for want in ("budget", "actual") if want in case.query.wants]
    return sides[0] if len(sides) == 1 else "amount"


def _of_one_table(choices: Sequence[Sequence[Match]]) -> list[Match]:
    """The figures of all things in one column of one table, where the likeliest are of several."""
    if len({found[0].figure.table for found in choices}) < 2:
        return []
    columns: dict[tuple[object, ...], list[Match]] = {}
    for number, found in enumerate(choices):
        for match in (each for each in found if each.score >= found[0].score - _AS_LIKELY):
            figure = match.figure
            column = (id(match.view), figure.table, figure.measure, figure.part, figure.year, figure.region)
            if figure.table is not None and len(columns.setdefault(column, [])) == number:
                columns[column].append(match)
    whole = [rows for rows in columns.values() if len(rows) == len(choices)]
    return max(whole, key=lambda rows: sum(row.score for row in rows), default=[])
