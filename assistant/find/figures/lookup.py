"""One thing in one report -> the figures that answer what is wanted of it.

Chooses a stated figure for every want, and works out what is not stated (last year's value,
a change, a rate, a completion) from figures that are. Does not word anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from assistant.calculate import Worked
from assistant.find.figures.against_budget import MOVED_BASES, first_budget_moved
from assistant.find.figures.backwards import Derived
from assistant.find.figures.choose import ENOUGH as ENOUGH
from assistant.find.figures.choose import OWN_BUDGET, Ask, choose, of_period, over_years, says_none
from assistant.find.figures.counts import counted_units, noun_counted
from assistant.find.figures.derive import derive
from assistant.find.figures.kinds import kinds_of
from assistant.find.figures.kinds_in_row import kinds_beside
from assistant.find.figures.kinship import against_its_move, same_item
from assistant.find.figures.levels import own_level_of_another, without_other_levels
from assistant.find.figures.measures import (
    MEASURES_OF,
    against_executed,
    against_planned,
    budgets_named,
    completion_of_first,
    measures_for,
    year_executed,
)
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.printings import changes_elsewhere
from assistant.find.figures.same_money import of_other_classification, only_below
from assistant.find.figures.select import Match, label_matches
from assistant.find.figures.statements import (
    AMOUNT_WANTS,
    MOVES,
    beside,
    best_statement,
    statement_that_moves,
)
from assistant.find.figures.told_with import counted_with
from assistant.find.text.nearness import Nearness
from assistant.find.text.view import ReportView
from assistant.question.asked.answer_kinds import rate_named
from assistant.question.asked.query import Query
from assistant.question.asked.scopes import government_level, levels_in
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import Linked, Target
from index import Figure
from index.normalise import item_key

_SURE = 0.8
_AS_GOOD = 0.05
_NEARLY = 0.1  # what a count of the noun asked may be behind a count of something else
_DONE = re.compile(
    r"(?:花|收|用|投|支出|增[加长]|减少|下降|上升|涨|降|跌|掉|超|还|付|发|借|完成|退出|入库|安排出去|整改)了|收[得到](?!的?预算)|实际|执行情况"
)
_OVER_YEARS = re.compile(r"[“]?十[二三四五六]五[”]?(?:期间|时期|以来)?|五年(?:来|间)?(?:共|累计|一共)")
_ASKS_PLACE = re.compile(r"第几|排|名次|位次|位[居列]|名列|居")
_OVER_PERIOD = re.compile(r"十[二三四五六]五[”]?(?:期间|时期|以来|这五年)|五年(?:来|间)?(?:共|累计|一共)")
_PLANS = re.compile(r"安排|预算|打算|计划|预计|草案|今年|明年|下年")
_SETTLES_YEAR = re.compile(
    r"安排|(?<!公共)(?<!基金)(?<!经营)预算(?!稳定)|计划|预计|打算|拟|今年|明年|去年|执行|完成|实际|年末|年底|目前|[花收用投还付发借]了"
)
_IN_MONEY = re.compile(r"多少钱|多少(?:个)?(?:万|亿)?元(?!素)|多少资金|花了?多少")
_ASKS_WORTH = re.compile(
    r"(?<![产总])值了?多少(?:钱|[万亿]?元)|价值(?:合计|总额|一?共|总共)?(?:是|为|有)?多少"
)
_WORTH = re.compile(r"[价原净]值|账面")
_FORM = re.compile(
    r"绩效(?:目标|自评)[^，。]{0,6}表（[一二三四五六七八九十\d]+）$"
)  # the title of a form, and no thing in it
_SAID_APART: frozenset[Want] = frozenset({"budget", "completion", "gap_rate", "reason", "change", "rate"})
_AGAINST_A_BASE = ("change", "rate", "direction", "reason", "ratio")


@dataclass
class Case:
    """All that is needed to answer one question: the query, what it names, and the reports."""

    query: Query
    linked: Linked
    views: Sequence[ReportView]
    nearness: Nearness
    _matches: dict[tuple[int, Target], list[Match]] = field(default_factory=dict)

    def matches(self, view: ReportView, target: Target) -> list[Match]:
        """Figures of a report that answer to a target, found once.

        A place (第二) only where it is asked; no own level of one place (甲市本级) for another (省本级), no
        years of a plan together for one of them.
        """
        key = (id(view), target)  # the target itself: the id of one let go is given to the next
        if key not in self._matches:
            text = self.query.text
            found = label_matches(view, target, self.query)
            placed = _ASKS_PLACE.search(text)
            found = [
                m
                for m in found
                if (placed or not m.figure.part.endswith("排名"))
                and not _FORM.search(m.figure.item)
                and not own_level_of_another(view, m.figure, text)
                and not (self.year_alone and of_period(m))
            ]
            alone = levels_in(text) == [self.query.level]
            self._matches[key] = without_other_levels(view, found, self.query.level) if alone else found
        return self._matches[key]

    @cached_property
    def apart(self) -> tuple[Target, ...]:
        """Each thing that the question surely names as a target of its own, tables left out."""
        sure = (m for m in self.linked.mentions if m.kind in ("exact", "everyday", "code", "alike"))
        named = {mention.text: mention for mention in sure if not mention.text.endswith("表")}
        return tuple(Target((mention,), text=mention.text) for mention in named.values())

    @property
    def year_alone(self) -> bool:
        """Whether years are named, and no more than these are asked about."""
        query = self.query
        return bool(query.years) and not query.all_years and not _OVER_YEARS.search(query.text)

    def tells_year(self, figures: Sequence[Figure]) -> bool:
        """Whether figures are of a year that the question names; True where it names none."""
        asked = set(self.query.years)
        return not asked or any(figure.year in asked for figure in figures)

    def year_for(self, view: ReportView) -> tuple[int | None, bool]:
        """The year asked of a report, and whether the question names it."""
        own = dict(self.query.body_years).get(view.report.organisation)
        if own is not None:
            return own, True
        if not self.query.years and _OVER_YEARS.search(self.query.text):
            return None, False
        if len(self.query.years) == 1:
            return self.query.years[0], True
        if self.query.years:
            return (view.report.year if view.report.year in self.query.years else max(self.query.years)), True
        if self.query.relative_prior and view.report.year:
            return view.report.year - 1, True
        moved = self.query.premise and not _PLANS.search(self.query.text)  # a rise or fall to be explained
        executed = (
            self.query.against == "预算"
            or self.query.wants_any("completion", "actual")
            or bool(moved or _DONE.search(self.query.asked))
        )
        return year_executed(view) if executed else view.report.year, False


@dataclass
class Found:
    """The figures chosen for one target in one report."""

    view: ReportView
    target: Target
    by_want: dict[Want, Match] = field(default_factory=dict)
    works: dict[Want, Worked] = field(default_factory=dict)
    derived: Derived | None = None
    unplanned: Match | None = None
    """The word that nothing was planned, where a budget is asked and none is printed."""
    extra: list[Match] = field(default_factory=list)

    def answered(self) -> set[Want]:
        """Wants that have a figure, a reason only where it is given."""
        answered = {want for want, match in self.by_want.items() if want != "reason" or match.figure.reason}
        return answered | {"budget"} if self.unplanned else answered

    @property
    def best(self) -> float:
        """Score of the best figure found."""
        chosen = [*self.by_want.values(), *(self.derived.inputs if self.derived else ())]
        return max((match.score for match in chosen), default=0.0)

    @property
    def anchor(self) -> Match | None:
        """The figure that names the thing: its amount when there is one."""
        for want in (*AMOUNT_WANTS, "change", "rate", "direction", "share", "completion", "reason"):
            if want in self.by_want:
                return self.by_want[want]
        return None


def find_for(case: Case, view: ReportView, target: Target, wants: Sequence[Want]) -> Found:
    """Choose a figure for every want; a look-alike name only where the one asked for answers too little."""
    found = _find(case, view, target, wants, case.matches(view, target))
    missing = (set(wants) & _SAID_APART) - found.answered() - found.works.keys()
    if not missing:
        return found
    for matches, wanted in _under_other_names(case, found, missing):
        if matches and wanted and wanted & (wider := _find(case, view, target, wants, matches)).answered():
            return wider
    return found


def _under_other_names(
    case: Case, found: Found, missing: set[Want]
) -> Iterator[tuple[list[Match], set[Want]]]:
    """What is told of a thing under other names, the surest first, with the wants that it may answer."""
    view, target = found.view, found.target
    lead = _lead(found) or _lead(_find(case, view, target, ["amount"], case.matches(view, target)))
    if any(mention.avoid for mention in target.mentions):
        alike = label_matches(found.view, target, case.query, look_alikes=True)
        if lead:
            yield of_other_classification(target, lead, alike), missing
        yield alike, missing - MOVES.keys()
    if lead:
        yield only_below(lead), missing


def _lead(found: Found) -> Match | None:
    return next((found.by_want[w] for w in ("amount", "actual", "budget") if w in found.by_want), None)


def _find(case: Case, view: ReportView, target: Target, wants: Sequence[Want], matches: list[Match]) -> Found:
    """A figure for every want, from one statement as far as it holds them; the rest derived."""
    found = Found(view, target)
    year, strict = case.year_for(view)
    matches = _of_level_asked(case, matches)
    if not strict and case.query.premise and _moved_so_next_year(case.query.premise, view, year, matches):
        year = view.report.year
    if not case.query.years and _OVER_PERIOD.search(case.query.text):
        matches = [match for match in matches if over_years(match)]
    ranked = _all_ranked(case, view, target, matches, wants, year, strict)
    if not strict and year != view.report.year and not _tells_of(year, ranked, wants):
        year = view.report.year  # nothing is told of the year that is likelier meant
        ranked = _all_ranked(case, view, target, matches, wants, year, strict)
    elif not strict and not ranked and year != year_executed(view):
        year = year_executed(view)  # told of the year executed alone
        ranked = _all_ranked(case, view, target, matches, wants, year, strict)
    statement = best_statement(ranked, frozenset(target.wants or case.query.wants))
    costs = {"amount", "count"} & set(wants)
    for want, choices in ranked.items():
        match = statement.get(want) or beside(statement, choices, want in costs and len(costs) > 1)
        if match is not None:
            found.by_want[want] = match
    asked = frozenset(target.wants or case.query.wants)
    if (asked & ranked.keys() & MOVES.keys()) and not found.by_want.keys() & MOVES.keys():
        found.by_want = statement_that_moves(ranked) or found.by_want
    _of_part_told(found, ranked)
    _leave_moves_from_here(found)
    if (of_year := _year_against_budget(found)) and len(case.query.years) < 2:
        budget = found.by_want.pop("budget", None)  # unless of the year whose execution is held against it
        found.by_want |= {"budget": budget} if budget and budget.figure.year == of_year else {}
    if "count" in wants and "count" not in found.by_want:
        _count_beside(case, year, matches, found)
    found.extra = found.extra or _further_counts(case, target, matches, found) + _further_measures(
        case, matches, found
    )
    if "count" in found.by_want:
        found.extra = found.extra or kinds_of(case.query.text, found.by_want["count"])
    found.extra = found.extra or _of_other_year(case, matches, found)
    if (lead := found.by_want.get("amount")) and lead.figure.region in view.places:
        found.extra = found.extra or kinds_beside(matches, target, lead)
    _told_elsewhere(case, found, wants)
    derive(case, found, matches, wants, year, strict)
    if "budget" in asked and "budget" not in found.by_want and found.derived is None:
        found.unplanned = _unplanned(found, matches)
    return found


def _unplanned(found: Found, matches: Sequence[Match]) -> Match | None:
    """The word that nothing was planned for what is told here."""
    lead = _lead(found)
    none = [m for m in matches if says_none(m.figure) and m.figure.measure in MEASURES_OF["budget"]]
    of_it = (
        m for m in none if lead and lead.figure.year == m.figure.year and lead.figure.part == m.figure.part
    )
    return next((m for m in of_it if lead and item_key(m.figure.item) == item_key(lead.figure.item)), None)


def _moved_so_next_year(premise: str, view: ReportView, year: int | None, matches: list[Match]) -> bool:
    """Whether what is asked about moved as taken for granted in the report's own year and not in `year`."""
    best = max((match.cover for match in matches), default=0.0)
    moved = {
        (figure.year, figure.direction)
        for match in matches
        if (figure := match.figure).measure in ("增减额", "增减率") and match.cover >= best - _AS_GOOD
        if figure.direction and not figure.part and figure.base not in OWN_BUDGET
    }
    own = view.report.year
    return (
        own != year
        and (own, premise) in moved
        and {d for y, d in moved if y == year} not in ({premise}, set())
    )


def _leave_moves_from_here(found: Found) -> None:
    """Leave out a move of the year after that is reckoned from the very amount told (比2031年执行数)."""
    lead = _lead(found)
    for want in found.by_want.keys() & MOVES.keys() if lead and lead.figure.year else ():
        moved = found.by_want[want].figure
        if lead and moved.year != lead.figure.year and str(lead.figure.year) in moved.base:
            del found.by_want[want]


def _year_against_budget(found: Found) -> int | None:
    """The year of what is told of a thing against its budget."""
    told = (found.by_want[want].figure for want in ("completion", "change") if want in found.by_want)
    return next((figure.year for figure in told if figure.base in OWN_BUDGET), None)


def _of_part_told(found: Found, ranked: Mapping[Want, Sequence[Match]]) -> None:
    """Where a move or a completion is told of a part called like the whole, the amount of that part, too."""
    wholes, labels = found.view.wholes, found.view.labels
    told = {labels[match.number].item for want, match in found.by_want.items() if want in _SAID_APART}
    for want in found.by_want.keys() & {*AMOUNT_WANTS}:
        parts = {item for item in told if found.by_want[want].number in wholes.get(item, ())}
        own = (match for match in ranked.get(want, ()) if labels[match.number].item in parts)
        if parts and (match := next(own, None)):
            found.by_want[want] = match


def _of_level_asked(case: Case, matches: list[Match]) -> list[Match]:
    """Without what is told of another level of government, where the thing is told of the level asked."""
    level, best = case.query.level, max((match.cover for match in matches), default=0.0)
    levels = [figure_level(match.figure) for match in matches] if level else []
    told = (at == level and m.cover >= best - _AS_GOOD for at, m in zip(levels, matches, strict=False))
    return [m for at, m in zip(levels, matches, strict=True) if at in ("", level)] if any(told) else matches


def _tells_of(year: int | None, ranked: Mapping[Want, Sequence[Match]], wants: Sequence[Want]) -> bool:
    """Whether an amount is told of a year; where no amount is asked, anything."""
    if set(wants) & {*AMOUNT_WANTS}:
        return bool(ranked.keys() & {*AMOUNT_WANTS})
    return any(choices[0].figure.year == year for choices in ranked.values())


def _told_elsewhere(case: Case, found: Found, wants: Sequence[Want]) -> None:
    """A change that only another statement of the same amount tells, under another name or beside a table."""
    lead = _lead(found)
    missing = [want for want in MOVES if want in wants and want not in found.by_want]
    if lead is None or not missing or case.query.against == "预算" or against_executed(case.query):
        return
    for number in changes_elsewhere(found.view, lead.figure):
        figure = found.view.figures[number]
        want = next(want for want, measure in MOVES.items() if measure == figure.measure)
        before = re.search(rf"上年|{figure.year - 1}年" if figure.year else "上年", figure.base)
        if want in missing and before and figure.year == lead.figure.year:
            found.by_want.setdefault(want, Match(found.view, number, lead.cover, lead.score))


def _all_ranked(
    case: Case,
    view: ReportView,
    target: Target,
    matches: Sequence[Match],
    wants: Sequence[Want],
    year: int | None,
    strict: bool,
) -> dict[Want, list[Match]]:
    """The choices for each want that has any."""
    ranked = {want: _ranked(case, view, target, matches, want, year, strict) for want in _in_order(wants)}
    return {want: found for want, found in ranked.items() if found}


def _ranked(
    case: Case,
    view: ReportView,
    target: Target,
    matches: Sequence[Match],
    want: Want,
    year: int | None,
    strict: bool,
) -> list[Match]:
    text = target.text or case.query.text
    units = counted_units(text)[:1] if want == "count" else ()
    if want == "amount" and (rate := rate_named(text)):
        matches = [m for m in matches if m.figure.item.endswith(rate) and m.figure.unit in "%‰"] or matches
    if want == "amount" and _ASKS_WORTH.search(text):
        matches = [m for m in matches if _WORTH.search(f"{m.figure.item}/{m.figure.part}")]
    counted = want == "amount" and not _IN_MONEY.search(text) and _only_counted(matches)
    ask = Ask(
        measures=measures_for("count" if counted else want, view, case.query),
        year=year,
        strict_year=strict,
        base=(case.query.against or "上年") if want in _AGAINST_A_BASE else "",
        money=False if counted else _money(want, case.query),
        units=units[0] if units else (),
    )
    ranked = [match for match in choose(matches, ask) if match.score >= ENOUGH]
    if want == "count" and ranked and (noun := noun_counted(text)):
        named = [m for m in ranked if m.figure.item.endswith(noun) and m.score >= ranked[0].score - _NEARLY]
        ranked = named or ranked
    if want in ("change", "rate"):
        ranked = [match for match in ranked if match.figure.value is not None]
    if want == "completion":
        ranked = [match for match in ranked if "控制" not in match.figure.part]  # how far a limit was kept
        if completion_of_first(case.query) and first_budget_moved(matches, ranked):
            ranked = [match for match in ranked if match.figure.base not in MOVED_BASES]
        budgets = budgets_named(case.query)
        ranked = [match for match in ranked if match.figure.base in budgets] or ranked
    if want in ("change", "rate", "direction") and case.query.against == "上年":
        ranked = [match for match in ranked if match.figure.base not in OWN_BUDGET]
    if want in ("change", "rate", "direction") and not _OF_SHARE.search(text):
        ranked = [match for match in ranked if match.figure.part != "占比"]  # of its share alone
    if want in ("change", "rate", "direction") and against_executed(case.query):
        ranked = [match for match in ranked if "预算" not in match.figure.base]
    planned = case.query.against == "预算" or against_planned(case.query)
    if want in ("change", "rate", "direction") and planned:
        ranked = [match for match in ranked if "预算" in match.figure.base]
    if want == "reason":
        figures, query = [match.figure for match in matches], case.query
        of_budget = query.against == "预算" or "completion" in query.wants
        ranked = [match for match in ranked if not against_its_move(match.figure, figures, of_budget)]
        return [match for match in ranked if match.figure.reason] or ranked
    return ranked


_OF_SHARE = re.compile("占|比重|比例|份额")


def _only_counted(matches: Sequence[Match]) -> bool:
    """Whether all figures of what is named count it, so that its 多少 is a number of things."""
    best = max((match.cover for match in matches), default=0.0)
    near = [match.figure.measure for match in matches if match.cover >= best - _AS_GOOD]
    return bool(near) and set(near) == {"数量"}


_NEAR = 14  # statements after the one that names the item


def _count_beside(case: Case, year: int | None, matches: Sequence[Match], found: Found) -> None:
    """Counts told right after the item under its heading, where none is named like it."""
    view, target = found.view, found.target
    lead = next((m for m in matches[:8] if m.figure.table is None and m.cover >= _SURE), None)
    if lead is None:
        return
    following = [
        Match(view, number, lead.cover, lead.score)
        for number, figure in enumerate(view.figures)
        if figure.measure == "数量"
        and figure.table is None
        and figure.part != "调整前"
        and figure.year in (None, year)
        and figure.headings == lead.figure.headings
        and 0 <= figure.group - lead.figure.group <= _NEAR
    ]
    told: list[Match] = []
    for units in counted_units(target.text or case.query.text):
        alike = [match for match in following if match.figure.unit in units]
        best = next((match for match in alike if match.figure.value), alike[0] if alike else None)
        if best is not None:
            told.append(best)
    if told:
        found.by_want["count"], found.extra = told[0], told[1:]


def _further_counts(case: Case, target: Target, matches: Sequence[Match], found: Found) -> list[Match]:
    """Counts in the second and further units asked for (几批、多少人次)."""
    first = found.by_want.get("count")
    if first is None:
        return []
    further = []
    for units in counted_units(target.text or case.query.text)[1:]:
        ask = Ask(MEASURES_OF["count"], first.figure.year, False, money=False, units=units)
        beside = counted_with(first, units)
        others = [match for match in choose(matches, ask) if match.figure.unit in ("", *units)]
        ranked = beside or [match for match in others if match.score >= ENOUGH - 0.1]
        near = min(ranked, key=lambda match: abs(match.number - first.number), default=None)
        if near is not None and near.figure is not first.figure:
            further.append(near)
    return further


def _of_other_year(case: Case, matches: Sequence[Match], found: Found) -> list[Match]:
    """The same thing of the other year that a government budget tells: executed last year, planned for this.

    Told where the question leaves open which is meant.
    """
    view, lead = found.view, found.by_want.get("amount")
    settled = case.query.years or case.query.relative_prior or _SETTLES_YEAR.search(case.query.asked)
    if lead is None or settled or view.report.kind != "政府预算" or view.report.year is None:
        return []
    if found.by_want.keys() - {"amount"} or lead.figure.year not in (view.report.year, view.report.year - 1):
        return []
    other = view.report.year if lead.figure.year != view.report.year else view.report.year - 1
    measures = measures_for("amount", view, case.query)
    ranked = choose(matches, Ask(measures, other, True))
    alike = [
        match
        for match in ranked
        if match.figure.year == other
        and match.cover >= lead.cover - 0.05
        and same_item(match.figure, lead.figure)
        and (match.figure.region == lead.figure.region or government_level(match.figure.region))
        and figure_level(match.figure) in (figure_level(lead.figure), case.query.level)
    ]
    return alike[:1]


def _further_measures(case: Case, matches: Sequence[Match], found: Found) -> list[Match]:
    """The second and further measures that the question names outright (限额和余额)."""
    lead = next((found.by_want[w] for w in ("amount", "actual", "budget") if w in found.by_want), None)
    if lead is None or len(case.query.measures) < 2 - ("actual" in found.by_want):
        return []
    said = {match.figure.measure for match in found.by_want.values()}
    further = []
    for measure in case.query.measures:
        if said & {"预算数"} and measure in ("年初预算数", "全年预算数"):
            continue  # the one budget that the row gives
        told = (measure, "预算数") if measure == "年初预算数" else (measure,)
        ranked = choose(matches, Ask(told, lead.figure.year, True)) if measure not in said else []
        ranked.sort(key=lambda match: match.figure.group != lead.figure.group)  # the same statement first
        match = next((match for match in ranked if _beside_in_row(match.figure, lead.figure)), None)
        if match is not None:
            further.append(match)
    return further


def _beside_in_row(figure: Figure, lead: Figure) -> bool:
    """Whether a figure is of the same item: in its row, or alike in name, slice and kind of unit."""
    return (figure.group == lead.group and figure.item == lead.item) or same_item(figure, lead)


def _in_order(wants: Sequence[Want]) -> list[Want]:
    chosen = [want for want in wants if want in AMOUNT_WANTS]
    return chosen + [want for want in wants if want not in chosen]


def _money(want: Want, query: Query) -> bool | None:
    if want in ("count", "score") or (want in ("target", "result") and "count" in query.wants):
        return False
    if want == "amount" and re.search(r"多少钱|元|金额|花|费|经费|收入|支出", query.text):
        return True
    return None
