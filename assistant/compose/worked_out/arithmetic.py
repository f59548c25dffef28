"""Figures put together: multiples, one thing against another, what is left of a whole.

Every result is worked out in Decimal with its expression shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculate import difference, multiple_of, remainder
from assistant.calculate import times as ratio_of
from assistant.compose.compared.over_organisations import organisations
from assistant.compose.wording import subject, value_clause, with_measure
from assistant.compose.worked_out.debt_room import asks_room, debt_room
from assistant.compose.worked_out.place_held import at_place, of_all_places
from assistant.compose.worked_out.summed import best_amount
from assistant.draft import Draft
from assistant.find.figures.levels import at_level
from assistant.find.figures.lookup import Case, find_for
from assistant.find.figures.pairs import pair_for
from assistant.find.figures.select import Match, match_of
from assistant.find.figures.series import Point, series, years_of
from assistant.find.figures.told_with import told_with
from assistant.question.asked.wants import Want
from assistant.question.asked.word_kinds import holds_noun
from assistant.question.named.bodies import called_in
from assistant.question.named.mentions import Target
from assistant.question.targets.calculation import Operand, calculation_of, multiple_asked
from index.normalise import is_money

_BY_MEASURE = re.compile("(?:执行|决算|预算|完成)数?|相当于")
_TELLING = 4  # characters of a word that says which thing is meant, though no name is like it


def times(case: Case) -> Draft | None:
    """How many times one value is another: over years, or of two things."""
    if "reason" in case.query.wants:
        return None
    years = years_of(case)
    target = case.linked.targets[0]
    pair: list[Match] = []
    bodies: list[Point] = []
    if len(years) > 1:
        points = series(case, target, years, "amount")
        pair = [points[-1].match, points[0].match] if len(points) > 1 else []
    elif len(bodies := _bodies_asked(case, target)) > 1:
        pair = [point.match for point in bodies[:2]]
    elif (asked := multiple_asked(case.linked)) and asked.second:
        pair = list(pair_for(case, asked.first, asked.second) or ())
    elif len(pair := _over_its_base(case, target)) < _TWO and len(case.linked.targets) > 1:
        pair = [match for each in case.linked.targets[:2] if (match := best_amount(case, each))]
    if len(pair) < _TWO:
        return _of_year_before(case)
    work = ratio_of(pair[0].figure, pair[1].figure)
    if work is None:
        return None
    draft = Draft()
    labels = [point.label for point in bodies[:2]] if len(bodies) > 1 else ["", ""]
    clauses = [label + value_clause(draft, match, target) for label, match in zip(labels, pair, strict=True)]
    each = _PER_YUAN.search(case.query.text)
    if each and pair[0].figure.spans != pair[1].figure.spans:
        return None  # what one statement tells to come of the other
    result, expression = draft.work(replace(work, unit="元") if each else work)
    names = [subject(match.figure) for match in pair]
    if names[0] == names[1]:  # one thing, by its measures
        names = [with_measure(name, match.figure.measure) for name, match in zip(names, pair, strict=True)]
    first, second = (f"{label}{name}" for label, name in zip(labels, names, strict=True))
    told = f"每1元{second}对应{first}" if each else f"{first}是{second}的"
    draft.text = f"{told}{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    return draft


def _over_its_base(case: Case, target: Target) -> list[Match]:
    """What one thing came to and its budget or its value a year before, where that is its base."""
    wants = _OVER_BASE.get(case.query.against)
    words = [_BY_MEASURE.sub("", m.text) for m in target.mentions if m.kind == "word" and not m.keys]
    unknown = any(len(word) >= _TELLING and holds_noun(word) for word in words)
    if wants is None or len(case.views) != 1 or unknown:
        return []
    found = find_for(case, case.views[0], target, wants).by_want
    return [found[want] for want in wants if want in found]


def _of_year_before(case: Case) -> Draft | None:
    """A value and its printed percentage of the year before, or its rate, as a multiple (是上年的几倍)."""
    if case.query.against != "上年" or len(case.views) != 1:
        return None
    for target in case.linked.targets:
        value = best_amount(case, target)
        before = f"{(value.figure.year or 0) - 1}年" if value else ""
        told = (match.figure for match in told_with(value, ("比率", "增减率"))) if value else ()
        ratio = next(
            (each for each in told if each.value is not None and each.base.startswith((before, "上年"))), None
        )
        if value is None or ratio is None:
            continue
        draft = Draft()
        clause = value_clause(draft, value, target)
        printed, cite = draft.figure(value.view, ratio), draft.cite(value.view, ratio)
        result, expression = draft.work(multiple_of(ratio))
        if ratio.measure == "增减率":
            moved = "下降" if ratio.direction == "减少" else "增长"
            way = f"，比{ratio.base}{moved}{printed}{cite}，是其{result}"
        else:
            way = f"，为{ratio.base}的{printed}{cite}，即{result}"
        draft.text = f"{clause}{way}（{expression} = {result}）。"
        return draft
    return None


def _bodies_asked(case: Case, target: Target) -> list[Point]:
    """One value of each body that the question names, in its order; of all where it asks whose is more."""
    text = case.query.asked
    if _WHOSE.search(text):
        return organisations(case, target)
    named = []
    for point in organisations(case, target):
        places = [text.find(name) for name in called_in(text, point.match.view.report)]
        if places:
            named.append((min(places), point))
    return [point for _, point in sorted(named, key=lambda pair: pair[0])]


_PER_YUAN = re.compile("每1元的[^，。？]*几倍")  # as question/plainly/shares.py reads it
_TWO = 2
_OVER_BASE: dict[str, tuple[Want, ...]] = {"预算": ("actual", "budget"), "上年": ("amount", "prior")}
_WHOSE = re.compile(r"谁家?|哪一?[家个](?:单位|部门)?(?=[多高大少低小])|另外?一[家个]")


# ---- one thing against another --------------------------------------------------------------


def between(case: Case) -> Draft | None:
    """What one thing is more than another, what is left of it without a part, what a limit leaves."""
    if asks_room(case.query.text):
        return debt_room(case)
    asked = calculation_of(case.linked)
    if asked is None or asked.second is None:
        return None
    if asked.others or asked.second.level or (asked.kind == "remainder" and _place_alone(case, asked.second)):
        return _without(case, asked.first, (asked.second, *asked.others))
    sides = asked.first, asked.second
    if asked.kind == "remainder":
        parted = pair_for(case, asked.second, asked.first, within=True)
        pair = (parted[1], parted[0]) if parted else None
    else:
        pair = pair_for(case, *sides)
    if pair is None:
        return None
    first, second = pair
    draft = Draft()
    work = difference(first.figure, second.figure, case.query.unit if is_money(first.figure.unit) else "")
    result, expression = draft.work(work)
    names = [
        subject(match.figure, side.target) + (f"（{side.inside.name}里的部分）" if side.inside else "")
        for match, side in zip(pair, sides, strict=True)
    ]
    if names[0] == names[1]:
        names = [f"{name}（{match.figure.scope}）" for name, match in zip(names, pair, strict=True)]
    clauses = "，".join(
        value_clause(draft, match, side.target) for match, side in zip(pair, sides, strict=True)
    )
    if asked.kind == "remainder":
        if not work.rises(first.figure):
            return None
        draft.text = f"{names[0]}减去{names[1]}，还有{result}（{expression} = {result}）：{clauses}。"
    else:
        word = "多" if work.rises(first.figure) else "少"
        draft.text = f"{names[0]}比{names[1]}{word}{result}（{expression} = {result}）：{clauses}。"
    return draft


def _without(case: Case, whole: Operand, taken: Sequence[Operand]) -> Draft | None:
    """What is left of a whole when several things are taken away."""
    places = [_place_alone(case, side) for side in taken]
    pairs = [
        None if side.level or own else pair_for(case, side, whole, within=True)
        for side, own in zip(taken, places, strict=True)
    ]
    wholes = [pair[1] for pair in pairs if pair]
    of = wholes[0] if wholes else of_all_places(case, whole.target, frozenset().union(*places))
    if of is None or any(other.figure is not of.figure for other in wholes):
        return None
    told = [
        _at_level(of, side.level) if side.level else at_place(of, own) if own else pair and pair[0]
        for side, own, pair in zip(taken, places, pairs, strict=True)
    ]
    parts = [part for part in told if part]
    if len(parts) < len(taken):
        return None
    work = remainder(of.figure, [part.figure for part in parts], case.query.unit)
    if work.value < 0 or len({id(part.figure) for part in parts}) < len(parts):
        return None
    draft = Draft()
    result, expression = draft.work(work)
    clauses = [value_clause(draft, of, whole.target)]
    clauses += [value_clause(draft, part, side.target) for part, side in zip(parts, taken, strict=True)]
    names = "和".join(subject(part.figure, side.target) for part, side in zip(parts, taken, strict=True))
    draft.text = (
        f"{subject(of.figure, whole.target)}减去{names}，还有{result}（{expression} = {result}）："
        f"{'，'.join(clauses)}。"
    )
    return draft


def _place_alone(case: Case, side: Operand) -> frozenset[str]:
    """The names of the place that a side names and nothing besides (刨掉甲开发区)."""
    places = {place for view in case.views for place in view.places}
    named = side.target.mentions
    alone = bool(named) and all(mention.keys & places for mention in named)
    return frozenset().union(*(mention.keys & places for mention in named)) if alone else frozenset()


def _at_level(whole: Match, level: str) -> Match | None:
    """What a level has of a whole."""
    found = at_level(whole.view, whole.figure, level)
    return match_of(whole.view, found) if found else None
