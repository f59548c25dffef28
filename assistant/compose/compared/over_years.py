"""One or several things over years: each year's value, the change, the rate, highest and lowest, reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculate import Worked, difference, gap_between, growth, in_unit, total
from assistant.compose.figures.contested import near_quantity
from assistant.compose.figures.not_comparable import DOUBTS_MOVE, not_comparable
from assistant.compose.figures.stated import lookup
from assistant.compose.figures.told_reasons import change_explained, told_of_another
from assistant.compose.quoted.used_for import use_told_elsewhere
from assistant.compose.untold.absent import refuse
from assistant.compose.wording import change_clause, stated_rate, value_clause, worked_change, worked_rate
from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.levels import of_two_places
from assistant.find.figures.lookup import Case, Found, find_for
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.figures.series import (
    EACH_PERIOD,
    Point,
    by_period,
    is_period,
    money_beside,
    named_by_periods,
    periods_in,
    replace_years,
    series,
    without_periods,
    years_of,
)
from assistant.find.figures.statements import MOVES
from assistant.find.figures.told_with import counted_with, told_with
from assistant.find.text.months import months_in
from assistant.question.asked.answer_kinds import asks_money
from assistant.question.asked.wants import VALUE_WANTS, Want
from assistant.question.named.mentions import Target
from assistant.templates import say
from index.normalise import is_money

_COUNT_AND_MONEY = re.compile(
    r"(?:多少|几)个[^。？]{0,24}，[^。？]{0,8}(?:资金|金额|钱|经费|款项|多少(?:万|亿))|"
    r"(?:个数|数量|数目|几个|多少个|人数|项目数)[^，。？]{0,3}(?:和|及|与|、|以及)[^，。？]{0,4}(?:资金|金额|钱|经费)"
)
_EACH_CHANGE = re.compile(
    r"(?:各|分别|逐年|每年)(?:自|年)?的?(?:说明|说|列出?|给出|写出|讲)?(?:一下|清楚)?的?(?:变|增|减|涨|降)"
    r"|(?:变[动化]|增减)额?(?:各|分别)|先[升增涨]后[降减跌]|先[降减跌]后[升增涨]"
)
_PERIOD_ASKED = re.compile(r"第?[一二三四1-4]季度|[上下]半年")
_MOVED_SO = re.compile(r"比20\d\d年(?P<way>增加|减少)")
_TOGETHER = re.compile(r"一共|总共|合计(?!数)|加起来|加在一起|累计")
WHICH_YEAR = re.compile(r"哪一?年")
_OF_THE_LAST = re.compile(r"20\d\d年?度?[、和与及]+20\d\d年度?的?预算")  # 2029年、2030年和2031年预算
_PRINTED_NEAR = Decimal("0.06")
_SERIES_WANTS: tuple[Want, ...] = ("budget", "actual", "count", "share", "completion")


def over_years(case: Case) -> Draft | None:
    """The things asked about, year by year; None when fewer than two years are found."""
    draft = Draft()
    years = years_of(case)
    if _EACH_CHANGE.search(case.query.text) and len(case.query.years) > 1:
        sentences = _changes_by_report(draft, case)
    else:
        sentences = [
            text for target in case.linked.targets for text in _target_texts(draft, case, target, years)
        ]
        if sentences and ("reason" in case.query.wants or DOUBTS_MOVE.search(case.query.text)):
            reasons = _reasons(draft, case, case.query.years or years, sentences[0])
            sentences += [*reasons, *not_comparable(case.query.text, reasons)]
        if "use" in case.query.wants:
            told = [use_told_elsewhere(draft, case, view, figure) for view, figure in [*draft.figures]]
            sentences += dict.fromkeys(filter(None, told))
    draft.text = "；".join(sentences) + "。" if sentences else ""
    return draft if sentences else _each_alone(case, years)


def _each_alone(case: Case, years: Sequence[int]) -> Draft | None:
    """Each year's value as a question for that year alone tells it; of two, the later with its move."""
    values = tuple(want for want in case.query.wants if want in VALUE_WANTS)
    moves = set(case.query.wants) - VALUE_WANTS
    since_before = len(years) == 2 and years[1] - years[0] == 1 and moves <= {*MOVES, "direction", "reason"}
    if len(years) < 2 or not values or (moves and not since_before):
        return None
    joined = Draft()
    for year in years:
        wants = case.query.wants if year == years[-1] else values
        told = lookup(replace_years(replace(case, query=replace(case.query, wants=wants)), (year,)))
        if told is None or told.status != "answered" or f"{year}年" not in told.text:
            return None
        joined.join(told.text, told)
    return joined


def _target_texts(draft: Draft, case: Case, target: Target, years: Sequence[int]) -> list[str]:
    texts = []
    for want in value_wants(case):
        points = series(case, target, years, want)
        if want == "budget" and len(points) < len(years) and _OF_THE_LAST.search(case.query.text):
            points = max(points, series(case, target, years, "amount"), key=len)
        if want == "amount" and not _PERIOD_ASKED.search(case.query.text):
            partial = len(points) < min(2, len(years)) or all(is_period(point.figure) for point in points)
            points = (by_period(case, target, years) if partial else []) or points
        of_one_kind = len({is_money(point.figure.unit) for point in points}) == 1
        if len(points) >= min(2, len(years)) and of_one_kind:
            texts.append(_series_text(draft, case, target, points))
            near = [
                Point(each.label, match) for each in points if (match := near_quantity(each.match, target))
            ]
            if len(near) == len(points):
                texts.append(_series_text(draft, case, Target((), target.wants, target.text), near))
            if want == "count":
                texts += _further_counts(draft, case, target, points)
            if want == "count" and _COUNT_AND_MONEY.search(case.query.text):
                texts += _money_text(draft, case, target, points)
    return texts


def value_wants(case: Case) -> list[Want]:
    """The kind of value to follow: a share alone, unless a clause before it asks how much there is too."""
    followed = [want for want in case.query.wants if want in _SERIES_WANTS]
    if "share" in followed and not asks_money(case.query.asked):
        return ["amount", "share"] if _AMOUNT_AND_SHARE.search(case.query.asked) else ["share"]
    return ["count"] if "count" in followed else followed[:1] or ["amount"]


_AMOUNT_AND_SHARE = re.compile("(?:多少|几)[^占。？]*[，、][^。？]*占")
_YEAR_ALONE = re.compile(r"全年|整年|一年(?:下来|到头|里|内|要|得|总|一)|这一年|20\d\d年度?(?:[一总]共|合计)")
_WHOLE_YEAR = re.compile(
    r"全年|整年|一年(?:下来|到头|里|内|要|得|总|一)|年内|这一年|[一总]共|合计|总(?:额|数|计|的)"
)
_WHAT_IS_DONE = re.compile(r"(?:什么|哪些|啥)(?:工作|事情?|活儿?|任务|内容)|[干做](?:些|点)?(?:什么|啥)")


def quarters(case: Case) -> Draft | None:
    """Every quarter's amount and their sum: where each quarter is asked, or a year told by quarters alone."""
    text = case.query.text
    if case.query.operation == "check" or _WHAT_IS_DONE.search(text):
        return None
    of_periods = bool(EACH_PERIOD.search(text)) or (_WHOLE_YEAR.search(text) and named_by_periods(case))
    if not of_periods and not _asks_year_of_unprinted(case):
        return None
    if len(case.query.years) > 1 and case.query.wants_any("change", "rate", "direction"):
        return None  # the sums of the years against each other
    for target in case.linked.targets:
        for view in case.views:
            periods = periods_in(case, view, target)
            if not periods:
                continue
            draft = Draft()
            clauses = "，".join(value_clause(draft, match) for match in periods)
            result, expression = draft.work(total([match.figure for match in periods]))
            first = f"；{_first_of(draft, case, periods)}" if case.query.order else ""
            draft.text = f"{clauses}{first}；合计{result}（{expression} = {result}）。"
            return draft
    other = without_periods(case) if of_periods else ""
    return refuse(case, other) if other else None


def quarters_within(case: Case) -> Draft | None:
    """The plans of the quarters or months that a part of the year (下半年) is made of, and their sum."""
    asked = months_in(case.query.asked)
    if case.query.operation not in ("lookup", "sum") or not asked or not _only_plans(case):
        return None
    wanted = {month for first, last in asked for month in range(first, last + 1)}
    for target in case.linked.targets:
        for view in case.views:
            within = [
                (match, {*range(said[0][0], said[0][1] + 1)})
                for match in periods_in(case, view, target)
                if len(said := months_in(match.figure.item)) == 1
            ]
            within = [(match, months) for match, months in within if months <= wanted]
            if set().union(*(months for _, months in within)) == wanted:
                return _added_up([match for match, _ in within])
    return None


def _only_plans(case: Case) -> bool:
    """Whether nothing is asked but how much, and not of what was spent."""
    return set(case.query.wants) <= {"amount", "budget", "target"} and not _WHAT_IS_DONE.search(
        case.query.text
    )


def _added_up(periods: Sequence[Match]) -> Draft:
    draft = Draft()
    draft.text = "，".join(value_clause(draft, match) for match in periods)
    if len(periods) > 1:
        result, expression = draft.work(total([match.figure for match in periods]))
        draft.text += f"；合计{result}（{expression} = {result}）"
    draft.text += "。"
    return draft


def _first_of(draft: Draft, case: Case, periods: Sequence[Match]) -> str:
    """The quarters with most, or least, where the question asks which beside the year."""
    least = case.query.order == "least"
    amounts = [in_unit(match.figure, "元").value for match in periods]
    if len(set(amounts)) == 1:
        return "各期相同，没有高低"
    first = min(amounts) if least else max(amounts)
    firsts = [match for match, amount in zip(periods, amounts, strict=True) if amount == first]
    return f"{'最低' if least else '最高'}的是{'、'.join(value_clause(draft, match) for match in firsts)}"


def _asks_year_of_unprinted(case: Case) -> bool:
    """Whether a year's money is asked of a thing that no figure bears the name of (某工程全年一共多少钱)."""
    kinds = [mention.kind for mention in case.linked.mentions]
    money = "amount" in case.query.wants and "word" in kinds and {*kinds} <= {"word", "everyday"}
    return money and bool(_YEAR_ALONE.search(case.query.text))


def _further_counts(draft: Draft, case: Case, target: Target, points: Sequence[Point]) -> list[str]:
    """What each year counts in the second and further units asked for (几批、多少人次)."""
    texts = []
    for units in counted_units(case.query.text)[1:]:
        counts = [counted_with(point.match, units) for point in points]
        if all(counts) and not any(point.figure.unit in units for point in points):
            further = [Point(point.label, found[0]) for point, found in zip(points, counts, strict=True)]
            texts.append(_series_text(draft, case, target, further))
    return texts


def _money_text(draft: Draft, case: Case, target: Target, points: Sequence[Point]) -> list[str]:
    """The amounts that stand with the counts."""
    money = [Point(point.label, match) for point in points if (match := money_beside(point.match))]
    return [_series_text(draft, case, target, money)] if len(money) == len(points) else []


def _series_text(draft: Draft, case: Case, target: Target, points: Sequence[Point]) -> str:
    if all(point.periods for point in points):
        return _period_text(draft, points)
    clauses = [value_clause(draft, point.match, target, case.query.unit) for point in points]
    clauses += _movement(draft, case, points)
    if len(points) > 2 and len({point.figure.value for point in points}) == 1:
        clauses.append("各年相同，没有变化")
    if case.query.order or WHICH_YEAR.search(case.query.text):
        clauses.append(_extremes(points))
    return "，".join(clauses)


def _movement(draft: Draft, case: Case, points: Sequence[Point]) -> list[str]:
    """The last value against the first, and the steps between when several years are asked about."""
    query = case.query
    clauses: list[str] = []
    if len({level for point in points if (level := figure_level(point.figure))}) > 1:
        return clauses  # of the whole place and of its own level: nothing moved between them
    if any(of_two_places(points[0].match, point.match) for point in points[1:]):
        return clauses
    if (
        len(points) > 1
        and _TOGETHER.search(query.text)
        and not query.wants_any("change", "rate", "direction")
    ):
        result, expression = draft.work(total([point.figure for point in points]))
        return [f"合计{result}（{expression} = {result}）"]
    moves = query.wants_any("change", "rate", "direction") or (query.all_years and not query.wants)
    if len(points) > 1 and (moves or len(points) == 2):
        first, last = points[0], points[-1]
        if first.figure.unit == last.figure.unit == "%":  # shares and rates: apart by points
            apart = replace(difference(last.figure, first.figure), unit="个百分点")
            return [f"{last.label}{worked_change(draft, apart)}"]
        if query.wants_any("change", "direction") or not query.wants_any("rate"):
            clauses.append(f"{last.label}{worked_change(draft, difference(last.figure, first.figure))}")
        asked = "rate" in query.wants or bool(DOUBTS_MOVE.search(query.text))
        if asked and (rate := growth(last.figure, first.figure)):
            printed = _printed_rate(first, last, rate) if first.figure.year != last.figure.year else None
            worked = worked_rate(draft, rate)
            clauses.append(
                f"{stated_rate(draft, printed, True)}，按金额计算为{worked}" if printed else worked
            )
    return clauses


def _printed_rate(first: Point, last: Point, worked: Worked) -> Match | None:
    """The rate that the last value's own row or sentence prints against the first, rounded otherwise."""
    for printed in told_with(last.match, ("增减率",)):
        figure = printed.figure
        if figure.value is None or f"{first.figure.year}年" not in figure.base:
            continue
        same_way = (figure.direction == "减少") == (worked.value < 0)
        if same_way and 0 < abs(abs(figure.value) - abs(worked.value)) <= _PRINTED_NEAR:
            return printed
    return None


def _period_text(draft: Draft, points: Sequence[Point]) -> str:
    """Each year's periods added up, then compared."""
    clauses, sums = [], []
    for point in points:
        work = point.summed
        assert work is not None
        for match in point.periods:
            draft.figure(match.view, match.figure)
        result, expression = draft.work(work)
        cite = draft.cite(point.match.view, point.figure)
        clauses.append(f"{point.label}合计{result}（{expression} = {result}）{cite}")
        sums.append(work)
    if len(sums) > 1:
        clauses.append(_sums_compared(draft, points, sums))
    return "，".join(clauses)


def _sums_compared(draft: Draft, points: Sequence[Point], sums: Sequence[Worked]) -> str:
    first, last = sums[0], sums[-1]
    result, expression = draft.work(gap_between(first, last))
    word = "增加" if last.value >= first.value else "减少"
    return f"{points[-1].label}比{points[0].label}{word}{result}（{expression} = {result}）"


def _extremes(points: Sequence[Point]) -> str:
    unit = points[0].figure.unit
    values = [in_unit(point.figure, unit).value for point in points]
    high, low = values.index(max(values)), values.index(min(values))
    text = f"最高的是{points[high].label}，最低的是{points[low].label}"
    falls = [points[i].label for i in range(1, len(points)) if values[i] < values[i - 1]]
    return text + (f"，自{falls[0]}起下降" if falls else "")


def _changes_by_report(draft: Draft, case: Case) -> list[str]:
    """What each year's report says of its own change, with the reason."""
    found = []
    for view in sorted(case.views, key=lambda each: each.report.year or 0):
        if view.report.year is None or view.report.year not in case.query.years:
            continue
        own = replace_years(case, (view.report.year,))
        for target in case.linked.targets:
            each = find_for(own, view, target, ["amount", "change", "rate", "reason"])
            change = change_clause(draft, each)
            if not change or each.anchor is None:
                continue
            value = value_clause(draft, each.anchor, target)
            found.append(
                "，".join(
                    part for part in (value, change, _reason_of(draft, each.by_want.get("reason"))) if part
                )
            )
    return found if len(found) > 1 else []


def _reason_of(draft: Draft, match: Match | None) -> str:
    if match is None or not match.figure.reason:
        return ""
    reason = match.figure.reason.replace("\n", "").strip("。；")
    return say("reason", reason=reason, cite=draft.cite(match.view, match.figure))


def _reasons(draft: Draft, case: Case, years: Sequence[int], told: str) -> list[str]:
    """Reasons that the reports of these years give for the change of each target, its own or another's."""
    found = []
    moved = _MOVED_SO.search(told)
    later = [year for year in years if year > min(years)]
    for target in case.linked.targets:
        for view in sorted(case.views, key=lambda each: each.report.year or 0):
            if view.report.year is None or view.report.year not in years:
                continue
            each = find_for(
                replace_years(case, (view.report.year,)), view, target, ["reason", "change", "rate"]
            )
            match = each.by_want.get("reason")
            if match and match.figure.reason and not _of_another_move(each, match):
                found.append(f"{view.report.year}年{match.figure.direction}的{_reason_of(draft, match)}")
            elif moved and view.report.year in later and len(case.linked.targets) == 1:
                other = _explained(draft, case, each, moved["way"])
                found += [f"{view.report.year}年{other}"] if other else []
    return list(dict.fromkeys(found))


def _of_another_move(found: Found, reason: Match) -> bool:
    """Whether a reason is one of a rise where the thing itself fell, or the reverse: of its part."""
    change = found.by_want.get("change")
    ways = {match.figure.direction for match in (reason, change) if match}
    return ways == {"增加", "减少"}


def _explained(draft: Draft, case: Case, found: Found, way: str) -> str:
    """Why an item moved so, as the report tells it apart from its figure, by its parts or by another item."""
    change = found.by_want.get("change") or found.by_want.get("rate")
    own = change is not None and change.figure.direction == way
    return (own and change_explained(draft, case, found)) or told_of_another(
        draft, found.view, found.target, way
    )
