"""Figures put together: sums, multiples, averages, one thing against another, what is left of a limit.

Every result is worked out in Decimal with its expression shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import Worked, difference, in_unit, per_head, quotient, total
from assistant.calculate import times as ratio_of
from assistant.compose.over_organisations import organisations
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.lookup import ENOUGH, Case
from assistant.find.pairs import pair_for
from assistant.find.quantities import agree, same_quantity, step
from assistant.find.select import MEASURES_OF, Ask, Match, choose, measures_for
from assistant.find.series import Point, series, years_of
from assistant.find.view import ReportView
from assistant.question.bodies import called_in
from assistant.question.calculation import calculation_of
from assistant.question.likeness import plain
from assistant.question.mentions import Target
from assistant.question.query import government_level
from index import Figure
from index.normalise import is_money

_ALTOGETHER = re.compile(r"(?:一共|总共|合计|共计)(?:[^，。？各]{0,6})(?:多少|几)")


def sums_named(case: Case) -> bool:
    """Whether 一共多少 follows things named side by side, so that their sum is asked: 甲和乙一共多少."""
    asked = _ALTOGETHER.search(case.linked.folded)
    targets = case.linked.targets
    beside = len(targets) > 1 and len({target.text for target in targets}) == 1
    if asked is None or not beside or re.search(r"各|分别", case.query.text):
        return False
    return all(mention.end <= asked.start() for target in targets for mention in target.mentions[-1:])


def sum_up(case: Case) -> Draft | None:
    """The sum of the things named, money or counts of one unit."""
    draft = Draft()
    counted = MEASURES_OF["count"] if "count" in case.query.wants else ()
    matches = [match for target in case.linked.targets if (match := _best_amount(case, target, counted))]
    units = {"" if is_money(match.figure.unit) else match.figure.unit for match in matches}
    distinct = {id(match.figure) for match in matches}
    if len(matches) < max(2, len(case.linked.targets)) or len(units) > 1 or len(distinct) < len(matches):
        return None
    clauses = [value_clause(draft, match) for match in matches]
    result, expression = draft.work(total([match.figure for match in matches]))
    draft.text = f"合计{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    return draft


def _best_amount(case: Case, target: Target, measures: tuple[str, ...] = ()) -> Match | None:
    found: list[Match] = []
    for view in case.views:
        year, strict = case.year_for(view)
        ask = Ask(measures or measures_for("amount", view, case.query), year, strict)
        found += choose(case.matches(view, target), ask)[:1]
    found = [match for match in found if match.score >= ENOUGH]
    return max(found, key=lambda match: match.score) if found else None


def times(case: Case) -> Draft | None:
    """How many times one value is another: over years, or of two things."""
    years = years_of(case)
    target = case.linked.targets[0]
    pair: list[Match] = []
    bodies: list[Point] = []
    if len(years) > 1:
        points = series(case, target, years, "amount")
        pair = [points[-1].match, points[0].match] if len(points) > 1 else []
    elif len(bodies := _of_named_bodies(case, target)) > 1:
        pair = [point.match for point in bodies[:2]]
    elif len(case.linked.targets) > 1:
        pair = [match for each in case.linked.targets[:2] if (match := _best_amount(case, each))]
    if len(pair) < 2 or "reason" in case.query.wants:
        return None
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


def _of_named_bodies(case: Case, target: Target) -> list[Point]:
    """One value of each body that the question names, in its order."""
    text = case.query.asked
    named = []
    for point in organisations(case, target):
        places = [text.find(name) for name in called_in(text, point.match.view.report)]
        if places:
            named.append((min(places), point))
    return [point for _, point in sorted(named, key=lambda pair: pair[0])]


_COUNTED = (
    (re.compile(r"批次?"), ("批次", "批")),
    (re.compile(r"辆|每台?车"), ("辆",)),
    (re.compile(r"人次|人均|每人|一个人|每个人|人平均"), ("人次", "人", "名", "万人次", "万人")),
    (re.compile(r"户"), ("户", "万户")),
    (re.compile(r"平方米|平米"), ("平方米",)),
    (re.compile(r"项目"), ("个", "项")),
    (re.compile(r"家|单位"), ("家", "个")),
)


def average(case: Case) -> Draft | None:
    """An amount divided by a count that stands with it, or people divided by batches."""
    if people := _people_of_each(case):
        return people
    found = _money_named(case)
    if found is None:
        return None
    target, amount = found
    amount = _finest(amount, case.matches(amount.view, target))
    units = next((units for pattern, units in _COUNTED if pattern.search(case.query.text)), ())
    count = _count_named(case, amount, units) or _nearest_count(amount, units, target)
    work: Worked | None = per_head(amount.figure, count.figure) if count else None
    if count is None or work is None:
        return None
    draft = Draft()
    clauses = [value_clause(draft, amount), value_clause(draft, count)]
    result, expression = draft.work(work)
    draft.text = (
        f"平均每{work.operands[1].unit}{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    )
    return draft


def _money_named(case: Case) -> tuple[Target, Match] | None:
    """The amount that is shared out: of all that is named together, else of one of the things named."""
    for target in (case.linked.targets[0], *case.apart):
        amount = _best_amount(case, target)
        if amount is not None and is_money(amount.figure.unit):
            return target, amount
    return None


def _count_named(case: Case, amount: Match, units: tuple[str, ...]) -> Match | None:
    """The count of another thing that the question names to share the amount among (在职人员人均)."""
    year = amount.figure.year
    for target in case.apart:
        ask = Ask(MEASURES_OF["count"], year, False, money=False, units=units)
        counts = [m for m in choose(case.matches(amount.view, target), ask) if m.figure.unit in units]
        if counts and counts[0].score >= ENOUGH and counts[0].figure.value:
            return counts[0]
    return None


_PEOPLE_OF_EACH = re.compile(
    r"(?:每|平均[^，。？]{0,4}?)(?:一)?(批次?|团组?|户|场次?|期|班)[^，。？]{0,6}(?:多少|几)(?:个)?(?:人|名|位)"
)
_PEOPLE = ("人次", "人", "名")


def _people_of_each(case: Case) -> Draft | None:
    """People divided by the batches, groups or terms that one sentence counts with them."""
    asked = _PEOPLE_OF_EACH.search(case.query.text)
    if asked is None:
        return None
    for match in case.matches(case.views[0], case.linked.targets[0]):
        beside = _counts_near(match)
        groups = [each for each in beside if each.figure.unit[:1] == asked.group(1)[0]]
        people = [each for each in beside if each.figure.unit in _PEOPLE]
        if not groups or not people or not (work := quotient(people[0].figure, groups[0].figure)):
            continue
        draft = Draft()
        clauses = [value_clause(draft, people[0]), value_clause(draft, groups[0])]
        result, expression = draft.work(work)
        draft.text = (
            f"平均每{groups[0].figure.unit}{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
        )
        return draft
    return None


def _counts_near(match: Match) -> list[Match]:
    """Counts of the year in the section of a figure, nearest first."""
    view, here = match.view, match.figure
    found = [
        Match(view, number, match.cover, match.score)
        for number, figure in enumerate(view.figures)
        if figure.measure == "数量"
        and figure.value
        and figure.headings == here.headings
        and figure.year == here.year
        and plain(here.item)[:2] in figure.item
    ]
    return sorted(found, key=lambda other: abs(other.number - match.number))


def _finest(match: Match, matches: Sequence[Match]) -> Match:
    """The same amount as it is printed most exactly: a table in 元 beside prose in 万元."""
    same = [
        other
        for other in matches
        if other.view is match.view
        and other.figure.value is not None
        and same_quantity(match.figure, other.figure)
        and agree(match.figure, other.figure)
    ]
    return min([match, *same], key=lambda other: step(other.figure))


_BOUGHT = re.compile(r"购置(?!及)|更新|新增")


def _nearest_count(amount: Match, units: tuple[str, ...], target: Target) -> Match | None:
    view, here = amount.view, amount.figure.spans[0]
    stem = plain(amount.figure.item)[-2:]
    found = []
    for number, figure in enumerate(view.figures):
        if figure.measure != "数量" or figure.unit not in units or not figure.value:
            continue
        if _BOUGHT.search(figure.item) and not _BOUGHT.search(amount.figure.item):
            continue  # what was bought this year is not what there is
        pages = abs(figure.spans[0].page - here.page)
        kin = any(
            word in figure.item
            for word in (plain(amount.figure.item)[:4], stem, "接待", "公务用车")
            if word in amount.figure.item
        )
        named = any(mention.text[:4] in figure.item for mention in target.mentions)
        near = min(pages, 3) - 3 if kin or named else pages
        found.append((near + 0.01 * pages + 0.2 * units.index(figure.unit), number))
    if not found:
        return None
    distance, number = min(found)
    return Match(view, number, 1.0, 1.0) if distance <= 1 else None


# ---- one thing against another --------------------------------------------------------------

_ROOM = re.compile(
    r"(?:举债|债务|发债|借债)?(?:空间|余地)|离(?:债务)?限额|限额.{0,6}(?:(?<!相)差|剩|余(?!额))|限额(?:比|和|与|跟|减去?|超出)(?:[^，。？]{0,8})余额[^，。？]{0,4}(?:多|高|大|差|超)|超(?:过|出|了)*(?:债务)?限额|还(?:能|可以?)(?:再)?(?:借|举|发)"
)
_OVER_LIMIT = re.compile(r"超(?:过|出|了)*(?:债务)?限额")


def between(case: Case) -> Draft | None:
    """What one thing is more than another, what is left of it without a part, what a limit leaves."""
    if _ROOM.search(case.query.text):
        return _room(case)
    asked = calculation_of(case.linked)
    if asked is None or asked.second is None:
        return None
    sides = asked.first, asked.second
    pair = pair_for(case, *sides, within=asked.kind == "remainder")
    if pair is None:
        return None
    first, second = pair
    draft = Draft()
    work = difference(first.figure, second.figure, case.query.unit if is_money(first.figure.unit) else "")
    result, expression = draft.work(work)
    names = [subject(match.figure, side.target) for match, side in zip(pair, sides, strict=True)]
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
    years = (year,) if named or year is None else (year, year - 1)
    return next((pairs for each in years if (pairs := _limits_and_balances(view, each, text))), [])


def _room_text(draft: Draft, limit: Match, balance: Match, asks_over: bool) -> str:
    result, expression = draft.work(difference(limit.figure, balance.figure))
    clauses = "，".join(value_clause(draft, match) for match in (limit, balance))
    verdict = "没有超过限额，" if asks_over else ""
    return f"{verdict}离限额还有{result}（{expression} = {result}）：{clauses}"


def _limits_and_balances(view: ReportView, year: int | None, text: str) -> list[tuple[Match, Match]]:
    """Pairs of a limit and a balance, the whole debt and the place asked about first."""
    found = []
    limits = _debt(view, "限额", year)
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
        and "债" in "".join((figure.item, figure.part, *figure.ancestors, *figure.headings[-1:]))
    ]


def _debt_kind(figure: Figure) -> str:
    return next((kind for kind in ("一般", "专项") if kind in figure.item + figure.part), "")


def _room_fit(limit: Figure, balance: Figure, text: str) -> float:
    """How well a pair fits: its kind and place as asked, one source for both."""
    kind = _debt_kind(limit)
    place = place_of(text)
    fit = 1.0 if (kind in text if kind else not re.search("一般债|专项债", text)) else -1.0
    fit += 1.0 if place_of(limit.region + limit.item + "".join(limit.headings[-1:])) == place else 0.0
    fit += 2.0 if limit.region and limit.region in text else 0.0
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
