"""One thing over several organisations: each one's value, who has more, what they come to together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculate import difference, in_unit, total
from assistant.compose.compared.over_years import value_wants
from assistant.compose.wording import change_clause, stated_rate, subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.annexed import against_in_annex, outside_first
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import ENOUGH, Case, find_for
from assistant.find.figures.measures import measures_for, year_executed
from assistant.find.figures.quantities import ACTUALS, BUDGETS
from assistant.find.figures.select import Match
from assistant.find.figures.series import Point
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money

_RATE = re.compile(r"[\u4e00-\u9fff]率$")
_EACH_YEAR = "年均"
_GREW = re.compile(  # 谁的收入增得快, 收入增速哪家高
    r"(?:谁|哪[个家座市县区]?)[^，。？]{0,20}?(?:(?:增速|增幅|涨幅|增长率)[更较最]?[快慢高低大小]|[增涨长升][长加高]?得?[更较最]?[快慢])"
    r"|(?:增速|增幅|涨幅|增长率|[增涨长升][长加]?得?)的?是?(?:谁|哪[个家座市县区]?)的?[更较最]?[快慢高低大小]"
)
_BETWEEN = re.compile(r"谁|哪[家个]|更|相差|差多少|比[^，。？上去]{2,12}[多少高低大小]|最")
_KINDS = (ACTUALS, BUDGETS, ("余额",))
_AS_GOOD = 0.1  # how much less a figure of the kind that all bodies give may fit
_MOVES = re.compile(r"[涨跌降增减]|上年|去年|同比")
_ROW_OF_ALL = re.compile("(?<=[入出支费])合计")
TOGETHER = re.compile(r"一共|总共|合计|加起来|加在一起|合起来|共计")


def over_organisations(case: Case) -> Draft | None:
    if _GREW.search(case.query.text):
        return _grown(case)
    draft = Draft()
    sentences = []
    for target in case.linked.targets:
        points = organisations(case, target)
        if len(points) < 2:
            continue
        moves = [_moved(draft, case, target, point) for point in points]
        clauses = [
            f"{point.label}{value_clause(draft, point.match, target)}{move}"
            for point, move in zip(points, moves, strict=True)
        ]
        together = (
            "" if any(moves) and not _BETWEEN.search(case.query.text) else _together(draft, case, points)
        )
        told = "，".join(filter(None, (*clauses, together))) + _uneven(case, points)
        sentences.append(told + _contradicted(draft, points))
    if not sentences:
        return None
    draft.text = "；".join(sentences) + "。"
    return draft


def _grown(case: Case) -> Draft | None:
    """The rates at which one thing grew in each body, fastest first: what it came to says nothing of that."""
    for target in case.linked.targets:
        for before in (False, True):
            rates = _rates(case, target, told_of_before=before)
            if len(rates) > 1:
                draft = Draft()
                told = [f"{name}{_of(rate.figure)}{stated_rate(draft, rate, False)}" for name, rate in rates]
                high, low = rates[0][1].figure, rates[-1][1].figure
                between = f"{rates[0][0]}增长更快" if _pace(high) > _pace(low) else "增长一样快"
                if _pace(high) > _pace(low) >= 0:
                    result, expression = draft.work(replace(difference(high, low), unit="个百分点"))
                    between += f"，高{result}（{expression} = {result}）"
                draft.text = f"{between}：{'，'.join(told)}。"
                return draft
    return None


def _rates(case: Case, target: Target, told_of_before: bool) -> list[tuple[str, Match]]:
    """The rate of growth of each body, fastest first: of one year, or over years where so asked (年均)."""
    over_years = _EACH_YEAR in case.query.text
    best: dict[str, Match] = {}
    for view in case.views:
        year = case.year_for(view)[0] if case.query.years or case.query.body_years else view.report.year
        year = year_executed(view) if told_of_before else year
        fit = [
            match
            for match in outside_first(list(case.matches(view, target)))
            if match.score >= ENOUGH and match.figure.measure == "增减率" and match.figure.value is not None
            if (_EACH_YEAR in match.figure.part) == over_years and "预算" not in match.figure.base
            if over_years or match.figure.year == year
        ]
        first = max(fit, key=lambda match: match.score, default=None)
        name = view.report.organisation or view.body
        if first and (name not in best or first.score > best[name].score):
            best[name] = first
    return sorted(best.items(), key=lambda each: _pace(each[1].figure), reverse=True)


def _of(figure: Figure) -> str:
    """What a rate is of, without the years that its clause says it runs over."""
    return subject(replace(figure, part=figure.part.removeprefix(_EACH_YEAR)))


def _pace(figure: Figure) -> Decimal:
    """A rate, below nothing where it is one of a fall."""
    value = figure.value or Decimal(0)
    return -abs(value) if figure.direction == "减少" else value


def _contradicted(draft: Draft, points: Sequence[Point]) -> str:
    """`；注意：…附件印的是…，与此不一致`, for each body whose annex prints another value."""
    against = [(point, other) for point in points if (other := against_in_annex(point.match))]
    return "".join(
        f"；注意：{point.label}的附件印的是{draft.figure(other.view, other.figure)}"
        f"{draft.cite(other.view, other.figure)}，与此不一致"
        for point, other in against
    )


def _moved(draft: Draft, case: Case, target: Target, point: Point) -> str:
    """`，比上年增加…，增长…` for one body, where the change or its rate is asked for too."""
    if not case.query.wants_any("change", "rate", "direction") or not _MOVES.search(case.query.text):
        return ""
    found = find_for(case, point.match.view, target, [*value_wants(case)[:1], "change", "rate"])
    told = change_clause(draft, found)
    return f"，{told}" if told else ""


def _uneven(case: Case, points: Sequence[Point]) -> str:
    """What a comparison over reports of several kinds or years must say of itself."""
    years = sorted({point.figure.year for point in points if point.figure.year})
    kinds = {"预算数" if "预算" in point.figure.measure else "决算数" for point in points}
    uneven = ["有预算数也有决算数"] if len(kinds) > 1 else []
    uneven += (
        [f"年度有{'、'.join(map(str, years))}年"] if len(years) > 1 and not case.query.body_years else []
    )
    return f"（口径不一：{'，'.join(uneven)}，比较只供参考）" if uneven else ""


def _together(draft: Draft, case: Case, points: Sequence[Point]) -> str:
    """The sum where it is asked for, the difference of two, else who has most (or least)."""
    high, low = points[0], points[-1]
    between = _BETWEEN.search(case.query.text)  # 收入合计哪家多: the name of a row, and no sum
    if TOGETHER.search(_ROW_OF_ALL.sub("", case.query.text) if between else case.query.text):
        result, expression = draft.work(total([point.figure for point in points]))
        return f"合计{result}（{expression} = {result}）"
    if len(points) == 2:
        work = difference(high.figure, low.figure)
        result, expression = draft.work(replace(work, unit="个百分点") if work.unit == "%" else work)
        return f"{high.label}比{low.label}多{result}（{expression} = {result}）"
    return f"最低的是{low.label}" if case.query.order == "least" else f"最高的是{high.label}"


def organisations(case: Case, target: Target) -> list[Point]:
    """One value an organisation, largest first; of what was spent or of what was planned, not of both."""
    ranked = _ranked(case, target)
    if len(ranked) < 2 and not (case.query.years or case.query.body_years):
        ranked = _ranked(case, target, told_of_before=True)
    alike = _of_one_unit(ranked)
    points = [
        Point(match.view.report.organisation or body, match) for body, match in _of_one_kind(alike).items()
    ]
    unit = points[0].figure.unit if points else ""
    return sorted(points, key=lambda point: in_unit(point.figure, unit).value, reverse=True)


def _ranked(case: Case, target: Target, told_of_before: bool = False) -> dict[str, list[Match]]:
    """The figures of each body that fit, best first; of what government budgets tell of the year before."""
    want = value_wants(case)[0]
    rate = bool(_RATE.search("".join(mention.text for mention in target.mentions[-1:])))
    ranked: dict[str, list[Match]] = {}
    for view in case.views:
        year = case.year_for(view)[0] if case.query.years or case.query.body_years else view.report.year
        year = year_executed(view) if told_of_before else year
        measures = ("比率",) if rate else measures_for(want, view, case.query)
        ask = Ask(measures, year, True, money=False if want == "count" else None)
        asks = (ask, *(replace(ask, measures=kind) for kind in (ACTUALS, BUDGETS) if want == "amount"))
        found = [match for each in asks for match in choose(case.matches(view, target), each)]
        found = _in_unit_asked(case, outside_first([match for match in found if match.score >= ENOUGH]))
        name = view.body
        if found and (name not in ranked or found[0].score > ranked[name][0].score):
            ranked[name] = found
    return ranked


def _in_unit_asked(case: Case, found: list[Match]) -> list[Match]:
    """The figures in the unit that a question counts in (人次, not 批次), all where none is."""
    asked = counted_units(case.query.text)
    exact = [match for match in found if asked and match.figure.unit == asked[0][0]]
    same = [match for match in found if asked and match.figure.unit in asked[0]]
    return exact or same or found


def _of_one_unit(ranked: Mapping[str, Sequence[Match]]) -> dict[str, Sequence[Match]]:
    """Of every body the figures in one kind of unit, money or a count; none without a common one."""
    firsts = [_unit(found[0]) for found in ranked.values()]
    for unit in dict.fromkeys(firsts):
        alike = {name: [m for m in found if _unit(m) == unit] for name, found in ranked.items()}
        if all(alike.values()):
            return dict(alike)
    return {}


def _unit(match: Match) -> str:
    return "元" if is_money(match.figure.unit) else match.figure.unit


def _kind(match: Match) -> tuple[str, ...]:
    """The measures of money that a figure's own may stand for: spent, planned, or owed."""
    return next((kind for kind in _KINDS if match.figure.measure in kind), (match.figure.measure,))


def _of_one_kind(ranked: Mapping[str, Sequence[Match]]) -> dict[str, Match]:
    """The best figure of each body, where these are mixed those of one kind that every body gives as well."""
    best = {name: found[0] for name, found in ranked.items()}
    if len({_kind(match) for match in best.values()}) < 2:
        return best
    for kind in _KINDS:
        alike = {
            name: next(
                (m for m in found if m.figure.measure in kind and m.score >= found[0].score - _AS_GOOD), None
            )
            for name, found in ranked.items()
        }
        if all(alike.values()):
            return {name: match for name, match in alike.items() if match}
    return best
