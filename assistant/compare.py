"""Several figures put together: over years, over organisations, ranked, summed, per head.

Every result is worked out in Decimal with its expression shown; the figures that enter are
chosen so that they speak of the same thing in the same 口径.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.calculate import Worked, difference, growth, in_unit, per_head, total
from assistant.calculate import times as ratio_of
from assistant.draft import Draft
from assistant.link import Target, plain
from assistant.lookup import ENOUGH, Case, find_for
from assistant.question import Want
from assistant.select import Ask, Match, amount_measures, choose, measures_for
from assistant.templates import say
from assistant.view import ReportView
from assistant.wording import subject, value_clause, worked_change, worked_rate
from index import Figure
from index.normalise import is_money

_TOTAL_ROW = re.compile(r"合计|总计|小计|^全[省市区县州]|本级合计|共计|^[省市县区]级$|以上|收入$合|总额")


@dataclass(frozen=True)
class Point:
    """One value of a series: its year or organisation and the figure."""

    label: str
    match: Match

    @property
    def figure(self) -> Figure:
        """The figure of the point."""
        return self.match.figure


def compare(case: Case) -> Draft | None:
    """A series over years or over organisations, with the differences asked for."""
    axis = _axis(case)
    if axis == "years":
        return _over_years(case)
    if axis == "organisations":
        return _over_organisations(case)
    return None


def _axis(case: Case) -> str:
    organisations = {view.report.organisation for view in case.views}
    years = _years(case)
    if len(organisations) > 1 and len(case.query.years) < 2:
        return "organisations"
    if len(years) > 1 and len({view.report.year for view in case.views}) > 1:
        return "years"
    return ""


def _years(case: Case) -> list[int]:
    if len(case.query.years) > 1 and not case.query.all_years:
        return list(case.query.years)
    loaded = sorted({view.report.year for view in case.views if view.report.year})
    if len(case.query.years) > 1:
        return [year for year in loaded if min(case.query.years) <= year <= max(case.query.years)] or loaded
    return loaded if case.query.all_years or not case.query.years else list(case.query.years)


def _over_years(case: Case) -> Draft | None:
    draft = Draft()
    years = _years(case)
    sentences = []
    for target in case.linked.targets:
        for want in _value_wants(case):
            points = series(case, target, years, want)
            if len(points) >= min(2, len(years)):
                sentences.append(_series_text(draft, case, target, points))
    if not sentences:
        return None
    if "reason" in case.query.wants:
        sentences += _reasons(draft, case, case.query.years or years)
    draft.text = "；".join(sentence for sentence in sentences if sentence) + "。"
    return draft


def _value_wants(case: Case) -> list[Want]:
    wants = [want for want in case.query.wants if want in ("budget", "actual", "count", "share", "completion")]
    if case.query.wants_any("count") and re.search(r"资金|金额|多少钱|各", case.query.text) and "amount" in case.query.wants:
        return ["count", "amount"]
    return wants[:1] or ["amount"]


def series(case: Case, target: Target, years: Sequence[int], want: Want) -> list[Point]:
    """One figure a year, alike in item, slice, 口径 and unit as far as possible."""
    choices = [(year, _choices(case, target, year, want)) for year in years]
    choices = [(year, found) for year, found in choices if found]
    if not choices:
        return []
    best: list[Match] = []
    best_score = float("-inf")
    for lead in choices[0][1][:6]:
        line = [lead]
        for _, found in choices[1:]:
            line.append(max(found[:12], key=lambda match: match.score + _alike(lead.figure, match.figure)))
        score = sum(match.score for match in line) + sum(_alike(lead.figure, match.figure) for match in line[1:])
        if score > best_score:
            best, best_score = line, score
    return [Point(f"{year}年", match) for (year, _), match in zip(choices, best, strict=True)]


def _choices(case: Case, target: Target, year: int, want: Want) -> list[Match]:
    found: list[Match] = []
    for view in case.views:
        measures = measures_for(want, view, case.query)
        ask = Ask(measures, year, True, money=False if want == "count" else None)
        own = 0.15 if view.report.year == year else 0.0
        ranked = choose(case.matches(view, target), ask)
        found += [match.rescored(match.score + own) for match in ranked[:12] if match.score >= ENOUGH]
    return sorted(found, key=lambda match: -match.score)


def _alike(first: Figure, second: Figure) -> float:
    score = 0.0
    score += 0.2 if plain(first.item) == plain(second.item) else 0.0
    score += 0.1 if first.part == second.part else 0.0
    score += 0.08 if first.scope == second.scope else 0.0
    score += 0.1 if first.unit == second.unit else 0.0
    score += 0.05 if first.measure == second.measure else 0.0
    score += 0.03 if (first.table is None) == (second.table is None) else 0.0
    score += 0.05 if first.code == second.code else 0.0
    return score


def _series_text(draft: Draft, case: Case, target: Target, points: Sequence[Point]) -> str:
    first, last = points[0], points[-1]
    clauses = [value_clause(draft, first.match, target, case.query.unit)]
    for point in points[1:]:
        clauses.append(_short_value(draft, case, target, point))
    wants = case.query.wants
    if len(points) > 1 and (case.query.wants_any("change", "rate", "direction") or len(points) == 2):
        if case.query.wants_any("change", "direction") or not case.query.wants_any("rate"):
            clauses.append(f"{last.label}{worked_change(draft, difference(last.figure, first.figure))}")
        if "rate" in wants and (rate := growth(last.figure, first.figure)):
            clauses.append(worked_rate(draft, rate))
    if case.query.order or re.search(r"哪一?年", case.query.text):
        clauses.append(_extremes(points))
    return "，".join(clauses)


def _short_value(draft: Draft, case: Case, target: Target, point: Point) -> str:
    return value_clause(draft, point.match, target, case.query.unit)


def _extremes(points: Sequence[Point]) -> str:
    unit = points[0].figure.unit
    ordered = sorted(points, key=lambda point: in_unit(point.figure, unit).value)
    text = f"最高的是{ordered[-1].label}，最低的是{ordered[0].label}"
    falls = [b.label for a, b in zip(points, points[1:], strict=False) if _value(b, unit) < _value(a, unit)]
    return text + (f"，自{falls[0]}起下降" if falls else "")


def _value(point: Point, unit: str) -> object:
    return in_unit(point.figure, unit).value


def _reasons(draft: Draft, case: Case, years: Sequence[int]) -> list[str]:
    """Reasons that the reports of these years give for the change of each target."""
    found = []
    for target in case.linked.targets:
        for view in sorted(case.views, key=lambda each: each.report.year or 0):
            if view.report.year not in years:
                continue
            each = find_for(replace_years(case, (view.report.year,)), view, target, ["reason", "change", "rate"])
            match = each.by_want.get("reason")
            if match and match.figure.reason:
                cite = draft.cite(view, match.figure)
                reason = match.figure.reason.replace("\n", "").strip("。；")
                text = say("reason", reason=reason, cite=cite)
                found.append(f"{view.report.year}年{match.figure.direction}的{text}")
    return list(dict.fromkeys(found))


def replace_years(case: Case, years: tuple[int, ...]) -> Case:
    """The same case asked of other years."""
    return Case(replace(case.query, years=years), case.linked, case.views, case.find_chunks)


def _over_organisations(case: Case) -> Draft | None:
    draft = Draft()
    sentences = []
    for target in case.linked.targets:
        points = organisations(case, target)
        if len(points) < 2:
            continue
        clauses = [f"{point.label}{_value_of(draft, point, target)}" for point in points]
        high, low = points[0], points[-1]
        if len(points) == 2:
            result, expression = draft.work(difference(high.figure, low.figure))
            clauses.append(f"{high.label}比{low.label}多{result}（{expression} = {result}）")
        else:
            clauses.append(f"最高的是{high.label}")
        sentences.append("，".join(clauses))
    if not sentences:
        return None
    draft.text = "；".join(sentences) + "。"
    return draft


def _value_of(draft: Draft, point: Point, target: Target) -> str:
    return value_clause(draft, point.match, target)


def organisations(case: Case, target: Target) -> list[Point]:
    """One value an organisation, largest first."""
    want = _value_wants(case)[0]
    best: dict[str, Match] = {}
    for view in case.views:
        year = case.query.years[0] if case.query.years else view.report.year
        ask = Ask(measures_for(want, view, case.query), year, True, money=False if want == "count" else None)
        ranked = choose(case.matches(view, target), ask)
        name = view.report.organisation or view.report.file
        if ranked and ranked[0].score >= ENOUGH and (name not in best or ranked[0].score > best[name].score):
            best[name] = ranked[0]
    points = [Point(name, match) for name, match in best.items()]
    unit = points[0].figure.unit if points else ""
    return sorted(points, key=lambda point: in_unit(point.figure, unit).value, reverse=True)


# ---- ranking ------------------------------------------------------------------------------


def rank(case: Case) -> Draft | None:
    """Which of several: over years, organisations, or the rows and items of a report."""
    if re.search(r"哪一?年", case.query.text) and len({view.report.year for view in case.views}) > 1:
        return _over_years(case)
    if len({view.report.organisation for view in case.views}) > 1:
        return _over_organisations(case)
    for view in case.views:
        rows = _rows_to_rank(case, view)
        if len(rows) >= 2:
            return _ranked(case, rows)
    return None


def _ranked(case: Case, rows: list[Match]) -> Draft:
    draft = Draft()
    unit = rows[0].figure.unit
    ordered = sorted(rows, key=lambda match: in_unit(match.figure, unit).value, reverse=case.query.order != "least")
    best = ordered[0]
    word = "最低" if case.query.order == "least" else "最高"
    draft.text = f"{word}的是{value_clause(draft, best)}"
    if best.figure.reason:
        draft.text += "，" + say("reason", reason=best.figure.reason.strip("。；"), cite=draft.cite(best.view, best.figure))
    draft.text += "。"
    draft.notes.append(f"在{len(rows)}项中比较")
    return draft


def _rows_to_rank(case: Case, view: ReportView) -> list[Match]:
    """Comparable figures: one table column, or one prose section, that speaks of the target."""
    want: Want = "rate" if case.query.wants_any("rate") or re.search(r"增幅|涨幅|降幅|增速", case.query.text) else "amount"
    if re.search(r"涨|增(?:加|长)|升", case.query.text) and want == "amount" and "change" in case.query.wants:
        want = "change"
    measures = measures_for(want, view, case.query) if want != "amount" else amount_measures(view, case.query)
    year, strict = case.year_for(view)
    groups: dict[tuple[object, ...], list[Match]] = {}
    words = [mention for target in case.linked.targets for mention in target.mentions]
    for number, figure in enumerate(view.figures):
        if figure.measure not in measures or figure.value is None or (strict and figure.year not in (year, None)):
            continue
        if _TOTAL_ROW.search(figure.item) or _TOTAL_ROW.search(figure.region):
            continue
        label = view.labels[number]
        around = f"{label.headings}/{label.part}/{'/'.join(label.ancestors)}"
        cover = sum(m.weight for m in words if any(key in around or key in label.item for key in m.keys | {m.text}))
        key = (figure.table, figure.part, figure.measure, figure.headings[-1:] if figure.table is None else "", figure.unit)
        groups.setdefault(key, []).append(Match(view, number, cover, cover))
    if not groups:
        return []
    best = max(groups.values(), key=lambda rows: (sum(row.cover for row in rows) / len(rows), len(rows)))
    if words and not any(row.cover for row in best):
        return []
    return best if len(best) >= 2 else []


# ---- sums, averages, multiples ------------------------------------------------------------


def sum_up(case: Case) -> Draft | None:
    """The sum of the things named."""
    draft = Draft()
    matches = [match for target in case.linked.targets if (match := _best_amount(case, target))]
    if len(matches) < 2 or any(not is_money(match.figure.unit) for match in matches):
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
    years = _years(case)
    target = case.linked.targets[0]
    pair: list[Match] = []
    if len(years) > 1:
        points = series(case, target, years, "amount")
        pair = [points[-1].match, points[0].match] if len(points) > 1 else []
    elif len(case.linked.targets) > 1:
        pair = [match for each in case.linked.targets[:2] if (match := _best_amount(case, each))]
    if len(pair) < 2 or "reason" in case.query.wants:
        return None
    work = ratio_of(pair[0].figure, pair[1].figure)
    if work is None:
        return None
    draft = Draft()
    clauses = [value_clause(draft, match, target) for match in pair]
    result, expression = draft.work(work)
    draft.text = f"{subject(pair[0].figure)}是{subject(pair[1].figure)}的{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    return draft


_COUNTED = (
    (re.compile(r"批次?"), ("批次", "批")),
    (re.compile(r"辆|每台?车"), ("辆",)),
    (re.compile(r"人次|人均|每人|一个人|每个人|人平均"), ("人次", "人", "名")),
    (re.compile(r"户"), ("户",)),
    (re.compile(r"平方米|平米"), ("平方米",)),
    (re.compile(r"项目"), ("个", "项")),
    (re.compile(r"家|单位"), ("家", "个")),
)


def average(case: Case) -> Draft | None:
    """An amount divided by a count that stands with it."""
    amount = _best_amount(case, case.linked.targets[0])
    if amount is None or not is_money(amount.figure.unit):
        return None
    units = next((units for pattern, units in _COUNTED if pattern.search(case.query.text)), ())
    count = _nearest_count(amount, units)
    work: Worked | None = per_head(amount.figure, count.figure) if count else None
    if count is None or work is None:
        return None
    draft = Draft()
    clauses = [value_clause(draft, amount), value_clause(draft, count)]
    result, expression = draft.work(work)
    draft.text = f"平均每{count.figure.unit}{result}（{expression} = {result}）：" + "，".join(clauses) + "。"
    return draft


def _nearest_count(amount: Match, units: tuple[str, ...]) -> Match | None:
    view, here = amount.view, amount.figure.spans[0]
    stem = plain(amount.figure.item)[-2:]
    found = []
    for number, figure in enumerate(view.figures):
        if figure.measure != "数量" or figure.unit not in units or not figure.value:
            continue
        near = abs(figure.spans[0].page - here.page)
        kin = any(word in figure.item for word in (plain(amount.figure.item)[:4], stem, "接待", "公务用车") if word in amount.figure.item)
        found.append((near - (3 if kin else 0) + 0.2 * units.index(figure.unit), number))
    if not found:
        return None
    distance, number = min(found)
    return Match(view, number, 1.0, 1.0) if distance <= 1 else None
