"""Figures put together: multiples, one thing against another, what is left of a limit.

Every result is worked out in Decimal with its expression shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.calculate import difference, in_unit, multiple_of, remainder
from assistant.calculate import times as ratio_of
from assistant.compose.compared.over_organisations import organisations
from assistant.compose.wording import subject, value_clause
from assistant.compose.worked_out.summed import best_amount
from assistant.draft import Draft
from assistant.find.kinship import same_item
from assistant.find.levels import at_level
from assistant.find.lookup import Case
from assistant.find.pairs import pair_for
from assistant.find.select import Match
from assistant.find.series import Point, series, years_of
from assistant.find.sources import amounts
from assistant.find.view import ReportView
from assistant.question.bodies import called_in
from assistant.question.calculation import Operand, calculation_of, multiple_asked
from assistant.question.mentions import Target
from assistant.question.scopes import government_level
from index import Figure
from index.normalise import is_money


def times(case: Case) -> Draft | None:
    """How many times one value is another: over years, or of two things."""
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
    elif len(case.linked.targets) > 1:
        pair = [match for each in case.linked.targets[:2] if (match := best_amount(case, each))]
    if "reason" in case.query.wants:
        return None
    if len(pair) < 2:
        return _of_year_before(case)
    work = ratio_of(pair[0].figure, pair[1].figure)
    if work is None:
        return None
    draft = Draft()
    labels = [point.label for point in bodies[:2]] if len(bodies) > 1 else ["", ""]
    clauses = [label + value_clause(draft, match, target) for label, match in zip(labels, pair, strict=True)]
    result, expression = draft.work(work)
    first, second = (f"{label}{subject(match.figure)}" for label, match in zip(labels, pair, strict=True))
    draft.text = f"{first}是{second}的{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    return draft


def _of_year_before(case: Case) -> Draft | None:
    """A value and its printed percentage of the year before as a multiple (是上年的几倍)."""
    if case.query.against != "上年" or len(case.views) != 1:
        return None
    for target in case.linked.targets:
        value = best_amount(case, target)
        for number in value.view.by_group[value.figure.group] if value else ():
            ratio = value.view.figures[number] if value else None
            if value is None or ratio is None or ratio.measure != "比率" or ratio.value is None:
                continue
            own, alike = value.figure, (ratio.item, ratio.part, ratio.region, ratio.year)
            if alike != (own.item, own.part, own.region, own.year) or not ratio.base.startswith(
                f"{(own.year or 0) - 1}年"
            ):
                continue
            draft = Draft()
            clause = value_clause(draft, value, target)
            printed, cite = draft.figure(value.view, ratio), draft.cite(value.view, ratio)
            result, expression = draft.work(multiple_of(ratio))
            draft.text = f"{clause}，为{ratio.base}的{printed}{cite}，即{result}（{expression} = {result}）。"
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


_WHOSE = re.compile(r"谁家?|哪一?[家个](?:单位|部门)?(?=[多高大少低小])|另外?一[家个]")


# ---- one thing against another --------------------------------------------------------------

_ROOM = re.compile(
    r"(?:举债|债务|发债|借债)?(?:空间|余地)|[离距](?:离|着)?(?:政府)?(?:债务)?(?:限额|上限)|(?:限额|(?<=债务)上限|(?<=债)上限|额度)(?:(?!各|分别).){0,6}(?:(?<!相)差|剩|余(?!额)|没[有被]?[使用])|剩.{0,4}限额|限额(?:比|和|与|跟|减去?|超出)(?:[^，。？]{0,8})余额[^，。？]{0,4}(?:多|高|大|差|超)|限额[和与跟、]余额(?:各|分别)[^。？]{0,8}差|超(?:过|出|了)*(?:债务)?限额|还(?:能|可以?)[再新]?(?:增加?)?(?:借|举|发)"
    r"|余额(?:比|较|低于|小于|少于|距|与|和|跟)[^，。？]{0,8}(?:限额|上限)[^，。？]{0,4}(?:低|少|小|差|空|多少|几)"
)
_KINDS = ("一般", "专项")
_OF_DEBT = re.compile(r"债|限额")
_PLANNED = re.compile(r"预计|明年|今年|计划")
_OVER_LIMIT = re.compile(r"超(?:过|出|了)*(?:债务)?限额")


def asks_room(text: str) -> bool:
    """Whether a question asks what a limit of debt leaves."""
    return bool(_ROOM.search(text))


def room(case: Case) -> Draft | None:
    """What a limit of debt leaves, where a question speaks of debts and asks that."""
    text = case.query.text
    return (
        _room(case)
        if case.query.operation == "lookup" and asks_room(text) and _OF_DEBT.search(text)
        else None
    )


def between(case: Case) -> Draft | None:
    """What one thing is more than another, what is left of it without a part, what a limit leaves."""
    if _ROOM.search(case.query.text):
        return _room(case)
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
    places = frozenset().union(*(_place_alone(case, side) for side in taken))
    pairs = [
        pair
        for side in taken
        if not side.level and not _place_alone(case, side)
        if (pair := pair_for(case, side, whole, within=True))
    ]
    text = case.query.text
    for place in places:
        text = text.replace(place, "")
    all_of_it = replace(case, query=replace(case.query, text=text), _matches={})
    sums = (match for match in amounts(all_of_it, whole.target) if match.figure.region not in places)
    of = pairs[0][1] if pairs else next(sums, None)
    if of is None or any(other.figure is not of.figure for _, other in pairs):
        return None
    named = iter(part for part, _ in pairs)
    told = [
        _at_level(of, side.level)
        if side.level
        else _at_place(of, own)
        if (own := _place_alone(case, side))
        else next(named, None)
        for side in taken
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


def _at_place(whole: Match, places: frozenset[str]) -> Match | None:
    """What a place has of a whole."""
    figure = whole.figure
    for number, other in enumerate(whole.view.figures):
        alike = (other.measure, other.year, other.part) == (figure.measure, figure.year, figure.part)
        if alike and other.value is not None and other.region in places and same_item(other, figure):
            return Match(whole.view, number, 1.0, 1.0)
    return None


def _at_level(whole: Match, level: str) -> Match | None:
    """What a level has of a whole."""
    found = at_level(whole.view, whole.figure, level)
    number = next((n for n, figure in enumerate(whole.view.figures) if figure is found), None)
    return None if number is None else Match(whole.view, number, 1.0, 1.0)


def _room(case: Case) -> Draft | None:
    """限额 less 余额 of the same debt and year, for every place asked about."""
    draft = Draft()
    texts: list[str] = []
    for view in case.views:
        for text in _places_asked(case.query.text):
            if pairs := _pairs_of_year(case, view, text):
                texts.append(_room_text(draft, *pairs[0], asks_over=bool(_OVER_LIMIT.search(text))))
        if texts:
            break
    draft.text = "；".join(dict.fromkeys(texts)) + "。" if texts else ""
    return draft if texts else None


def _places_asked(text: str) -> list[str]:
    """Clauses of the question that name a place of their own, or the whole question."""
    clauses = [clause for clause in re.split(r"[，。？；]", text) if clause]
    own = [clause for clause in clauses if place_of(clause) != "全辖"]
    return own if len(own) > 1 else [text]


def _pairs_of_year(case: Case, view: ReportView, text: str) -> list[tuple[Match, Match]]:
    """Limits and balances of the year asked; where none is named, of the last one that the report tells."""
    year, named = case.year_for(view)
    planned = view.report.kind == "政府预算" and not _PLANNED.search(
        text
    )  # what stood at its end is last year's
    years = (year,) if named or year is None else (year - 1, year) if planned else (year, year - 1)
    return next((pairs for each in years if (pairs := _limits_and_balances(view, each, text))), [])


def _room_text(draft: Draft, limit: Match, balance: Match, asks_over: bool) -> str:
    result, expression = draft.work(difference(limit.figure, balance.figure))
    clauses = "，".join(value_clause(draft, match) for match in (limit, balance))
    verdict = "没有超过限额，" if asks_over else ""
    return f"{verdict}离限额还有{result}（{expression} = {result}）：{clauses}"


def _limits_and_balances(view: ReportView, year: int | None, text: str) -> list[tuple[Match, Match]]:
    """Pairs of a limit and a balance, the whole debt and the place asked about first."""
    found = []
    limits = [match for match in _debt(view, "限额", year) if _is_asked(view, match.figure, text)]
    balances = _debt(view, "余额", year)
    for limit in limits:
        for balance in balances:
            a, b = limit.figure, balance.figure
            if (
                _debt_kind(a) != _debt_kind(b)
                or _region(view, a) != _region(view, b)
                or in_unit(a, "元").value < in_unit(b, "元").value
            ):
                continue
            found.append((_room_fit(a, b, text), limit, balance))
    found.sort(key=lambda each: each[0], reverse=True)
    return [(limit, balance) for _, limit, balance in found]


def _is_asked(view: ReportView, limit: Figure, text: str) -> bool:
    """Whether a limit is of the kind of debt asked, and of the place, where one with rows is named."""
    kinds = {kind for kind in _KINDS if kind + "债" in text}
    of_kind = _debt_kind(limit) in kinds or len(kinds) != 1
    for own in (view.report.organisation, view.report.organisation[:-1]):
        text = text.replace(own, "") if len(own) > 1 else text  # 龙江县 is not named in 黑龙江
    apart = [place for place in view.places if not government_level(place)]
    places = {stem for place in apart if len(stem := _stem(place)) > 1 and stem in text}
    return of_kind and (not places or _stem(limit.region) in places)


def _stem(place: str) -> str:
    """A place without the word for its own level: 甲市 of 甲市本级, and 甲 of both."""
    return place.removesuffix("本级").rstrip("市县区")


def _region(view: ReportView, figure: Figure) -> str:
    """The place of a figure; none where it is the whole that the report is about (全市)."""
    whole = government_level(figure.region) == "whole" or figure.region in (
        view.report.organisation,
        *view.report.aliases,
    )
    return "" if whole else figure.region


def _debt(view: ReportView, measure: str, year: int | None) -> list[Match]:
    return [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.measure == measure
        and figure.value is not None
        and is_money(figure.unit)
        and figure.year in (year, None)
        and not figure.item.startswith("新增")
        and "债" in "".join((figure.item, figure.part, *figure.ancestors, *figure.headings[-1:]))
    ]


def _debt_kind(figure: Figure) -> str:
    told = (figure.item + figure.part, "".join(figure.headings[-1:]))
    found = ([kind for kind in _KINDS if kind in text] for text in told)
    return next((kinds[0] for kinds in found if len(kinds) == 1), "")


def _room_fit(limit: Figure, balance: Figure, text: str) -> float:
    """How well a pair fits: its kind and place as asked, one source for both."""
    kind = _debt_kind(limit)
    place = place_of(text)
    fit = 1.0 if (kind in text if kind else not re.search("一般债|专项债", text)) else -1.0
    fit += 1.0 if place_of(limit.region + limit.item + "".join(limit.headings[-1:])) == place else 0.0
    own = limit.region and place_of(limit.region) == place == "本级"  # 省级 where 省本级 is asked
    fit += 2.0 if limit.region and (own or limit.region in text) else 0.0
    fit += (
        0.4
        if limit.group == balance.group
        else 0.2
        if limit.spans == balance.spans or limit.table == balance.table
        else 0.0
    )
    return fit + 0.05 * (limit.unit != "亿元")  # tables print to the 万元 what prose rounds


def place_of(text: str) -> str:
    """本级, 全辖 or 下级, as words of a question or a label tell."""
    if re.search(r"本级|市直|(?<!全)[省市县区]级", text):
        return "本级"
    if re.search(r"市县|下级|县区", text):
        return "下级"
    return "全辖"
