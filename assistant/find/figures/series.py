"""One quantity over several years: a figure a year, alike in item, slice, 口径, unit and kind of source.

Chooses; does not word. Amounts that a report gives only by quarter are added up first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.calculate import Worked, total
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.kinship import given_and_got
from assistant.find.figures.levels import of_two_places
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.topic import topic_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money

EACH_PERIOD = re.compile(r"(?:四个?|各个?|每个?|逐个?|几个)季度|分季度|(?:各|每个?|逐)月")
_PERIOD = re.compile(r"第?[一二三四1-4]季度|[1-4一二三四]季度|(?:上|下)半年|(?<!\d)(?:1[0-2]|[1-9])月(?:份)?")
_PERIOD_WORDS = re.compile(
    rf"(?:{EACH_PERIOD.pattern})|{_PERIOD.pattern}|季度|全年|年度|[计规]划|用款|资金|预算|安排|准备|打算|各|每"
    r"|哪一?个?"
)
_LED_BY = re.compile(r"(?:(?!年)[\u4e00-\u9fff])*$")  # what stands right before a name: 白玉兰|工程
_SAID_OF = 0.5  # how much of a name a section says that is about it
_PROJECT_SAID = 0.7  # and of the name of a project that has a form
_COUNTS = {
    word: number for number, words in ((2, "两2"), (3, "三3"), (4, "四4"), (5, "五5")) for word in words
}
_LAST_YEARS = re.compile(
    f"(?:近|最近|这|前后|过去)(?P<count>[{''.join(_COUNTS)}])个?年|(?:历|各|逐|[近这][几些]|几|近)年(?P<all>)"
)
_ASKS = r"(?:多少|[几多]大|几个亿)"
_ASKING_CLAUSE = re.compile(rf"[^？。；]*?{_ASKS}[^，？。；]*[，？。；]?|[^，？。；]+[，？。；]?")
_PLANNED = re.compile(r"预算(?!执行|完成|收入|支出)|安排|计划|打算|准备|[预拟]计|[拟想]")
_DONE = re.compile(r"入库|到账|决算|执行|实际|完成(?!率)|[收支花用]了|[收支花用](?:上来|进来|出去|掉)")
_PLANNED_OR_DONE = frozenset({"预算数", "执行数", "决算数"})  # one row's amounts of years over and to come
_OTHER_PLACE = 1.0  # what a figure of another year loses that is of another place
_IN_ONE_ROW = 0.15  # how much surer a value is that stands in the row of the first one
_LEVELS_APART = 2
_AS_GOOD = 0.1  # how much less surely a row of all years may be named than another


@dataclass(frozen=True)
class Point:
    """One value of a series: its year or organisation, the figure, and the sum it stands for if it is one."""

    label: str
    match: Match
    periods: tuple[Match, ...] = ()

    @property
    def figure(self) -> Figure:
        """The figure of the point."""
        return self.match.figure

    @property
    def summed(self) -> Worked | None:
        """The periods added up, when the report gives no yearly figure."""
        return total([match.figure for match in self.periods]) if self.periods else None


def years_of(case: Case) -> list[int]:
    """Years to compare: those named, filled up by the years of the reports when all are asked for."""
    named = case.query.years
    if len(named) > 1 and not case.query.all_years:
        return list(named)
    loaded = sorted({view.report.year for view in case.views if view.report.year})
    if len(loaded) < 2 and not named and (printed := _years_printed(case)):
        return printed
    if len(named) > 1:
        return [year for year in loaded if min(named) <= year <= max(named)] or loaded
    return loaded if case.query.all_years or not named else list(named)


def _years_printed(case: Case) -> list[int]:
    """The last years that one row of a report prints side by side of what is asked over so many (近三年)."""
    asked = _LAST_YEARS.search(case.query.text)
    if asked is None:
        return []
    for target in case.linked.targets:
        matches = [match for view in case.views for match in case.matches(view, target)]
        matches = [match for match in matches if match.score >= ENOUGH]
        best = max((match.score for match in matches), default=0.0)
        leads = [match for match in matches if match.score >= best - _AS_GOOD]
        level = next((figure_level(match.figure) for match in leads if match.score == best), "")
        named = {
            match.figure.group: match.cover
            for match in leads
            if len({level, figure_level(match.figure)} - {""}) < _LEVELS_APART
        }
        rows: dict[tuple[int, str], set[int]] = {}
        for match in matches:  # those of years before score less than the one that names the row
            figure = match.figure
            row = named.get(figure.group)
            if row is not None and match.cover >= row and figure.year and figure.table is not None:
                measure = "" if figure.measure in _PLANNED_OR_DONE else figure.measure
                rows.setdefault((figure.group, measure), set()).add(figure.year)
        years = max(rows.values(), key=len, default=set())
        count = _COUNTS.get(asked["count"] or "", len(years))
        if len(years) > 1 and len(years) >= count:
            return sorted(years)[-count:]
    return []


def replace_years(case: Case, years: tuple[int, ...]) -> Case:
    """The same case asked of other years."""
    return Case(replace(case.query, years=years), case.linked, case.views, case.nearness)


def series(case: Case, target: Target, years: Sequence[int], want: Want) -> list[Point]:
    """One figure a year; the line of figures whose scores and likeness together are best."""
    found = [
        (year, choices)
        for year in years
        if (choices := _choices(case, target, year, _wanted_of(case.query.text, year, want)))
    ]
    if not found:
        return []
    lines = [_line(lead, [choices for _, choices in found[1:]]) for lead in found[0][1][:6]]
    best, _ = max(lines, key=lambda line: line[1])
    told = [match.figure.year for match in best]  # a budget counts people as of the end of the year before
    labels = told if None not in told and len(set(told)) == len(told) else [year for year, _ in found]
    return [Point(f"{label}年", match) for label, match in zip(labels, best, strict=True)]


def _wanted_of(text: str, year: int, want: Want) -> Want:
    """What is asked of one year: of an amount the measure that the question says of that year, if any."""
    of_money = want in ("amount", "budget", "actual")
    return (_said_of(text, year) or want) if of_money else want


def _said_of(text: str, year: int) -> Want | None:
    """The measure that a question says of this very year: 2011年预算比2010年决算; by its clause else."""
    said = re.search(
        rf"{year}年度?的?(?:(?:年初|又|才|再)?(?P<budget>预算(?!执行|完成)|安排|计划|打算|准备)|(?:预计)?(?P<actual>决算|执行(?!率)|实际|完成(?!率)|[花用]了)|(?P<amount>预计))",
        text,
    )
    return said.lastgroup if said else _said_in_clause(text, year)


def _said_in_clause(text: str, year: int) -> Want | None:
    """The measure by the clause that asks of a year, where a clause behind it speaks of a budget.

    What a clause leaves out is carried over from the one before it and never from the one behind:
    甲2022年和2023年各入库多少，2024年打算收多少 asks for no budget of 2022 and 2023.
    """
    clauses = [*_ASKING_CLAUSE.finditer(text)]
    at = next((n for n, clause in enumerate(clauses) if f"{year}年" in clause.group()), None)
    if at is None or _PLANNED.search("".join(clause.group() for clause in clauses[: at + 1])):
        return None
    later = any(_PLANNED.search(clause.group()) for clause in clauses[at + 1 :])
    return ("actual" if _DONE.search(clauses[at].group()) else "amount") if later else None


def _line(lead: Match, further: Sequence[Sequence[Match]]) -> tuple[list[Match], float]:
    line, score = [lead], lead.score
    for choices in further:
        best = max(choices[:12], key=lambda match: match.score + _going_on(lead, match))
        line.append(best)
        score += best.score + _going_on(lead, best)
    return line, score


def _going_on(first: Match, second: Match) -> float:
    """How surely a figure of another year goes on with a first one: alike, and best in the same row."""
    in_row = first.view is second.view and first.figure.group == second.figure.group
    in_row = in_row and first.figure.table is not None
    apart = _OTHER_PLACE if of_two_places(first, second) else 0.0
    return alike(first.figure, second.figure) + (_IN_ONE_ROW if in_row else 0.0) - apart


def _choices(case: Case, target: Target, year: int, want: Want) -> list[Match]:
    """Figures of a year over all reports; the report of that very year knows best.

    A figure of no year speaks of its report's own at most.
    """
    found: list[Match] = []
    for view in case.views:
        ask = Ask(measures_for(want, view, case.query), year, True, money=False if want == "count" else None)
        own = 0.15 if view.report.year == year else 0.0
        ranked = choose(case.matches(view, target), ask)
        found += [
            match.rescored(match.score + own + _named(match, target))
            for match in ranked[:12]
            if match.score >= ENOUGH and (match.figure.year or view.report.year == year)
        ]
    return sorted(found, key=lambda match: -match.score)


def _named(match: Match, target: Target) -> float:
    """A bonus for figures whose own names hold more than one of the words asked with."""
    label = match.view.labels[match.number]
    own = f"{label.item}/{label.part}/{label.region}"
    held = sum(any(key in own for key in mention.keys | {mention.text}) for mention in target.mentions)
    return 0.1 * max(held - 1, 0)


def alike(first: Figure, second: Figure) -> float:
    """How surely two figures of different years are the same thing."""
    agreeing = (
        (0.2, plain(first.item) == plain(second.item)),
        (0.1, first.part == second.part),
        (0.08, first.scope == second.scope),
        (0.1, first.unit == second.unit),
        (0.05, first.measure == second.measure),
        (0.03, (first.table is None) == (second.table is None)),
        (0.05, first.code == second.code),
        (0.3, not given_and_got(first, second)),
    )
    return sum(weight for weight, same in agreeing if same)


def by_period(case: Case, target: Target, years: Sequence[int]) -> list[Point]:
    """For each year the quarters or months that its report gives for what is named."""
    points = []
    for year in years:
        for view in case.views:
            if view.report.year != year or not (periods := periods_in(case, view, target)):
                continue
            points.append(Point(f"{year}年", periods[0], tuple(periods)))
            break
    return points


def is_period(figure: Figure) -> bool:
    """Whether the figure is for a quarter, a half or a month."""
    return bool(_PERIOD.search(figure.item + figure.part))


def named_by_periods(case: Case) -> bool:
    """Whether some words of the question name nothing but what a report gives by quarters or months."""
    return any(
        mention.keys and all(_PERIOD.search(key) for key in mention.keys) for mention in case.linked.mentions
    )


def periods_in(case: Case, view: ReportView, target: Target) -> list[Match]:
    """Quarterly or monthly money figures of one paragraph whose names hold what the target names.

    Those of a section about another thing than what the question names are left out; of several the one
    whose section speaks most of it is taken, and none where two do alike.
    """
    full = [group for group in _periods(view, target) if not _untold_name(case, view, group)]
    topic = topic_of(case.linked, view)

    def fit(group: list[Match]) -> tuple[float, float]:
        named = sum(match.score for match in group) / len(group)
        return named, topic.cover(_section_of(view, group[0].figure))

    best = max(full, key=fit, default=[])
    others = [group for group in full if fit(group) == fit(best) and group[0].figure.table is None]
    sections = {group[0].figure.headings for group in others}
    return [] if len(sections) > 1 else best  # nothing says of which of them


def without_periods(case: Case) -> str:
    """What the question names that has no quarters or months of its own, where other things have; "" else."""
    groups = [
        (view, group) for view in case.views for to in case.linked.targets for group in _periods(view, to)
    ]
    untold = [_untold_name(case, view, group) for view, group in groups]
    return untold[0] if untold and all(untold) else ""


def _periods(view: ReportView, target: Target) -> list[list[Match]]:
    """The quarters or months of each paragraph or row, surer where the names hold words of the target."""
    words = {key for mention in target.mentions for key in mention.keys | {mention.text}}
    groups: dict[tuple[object, ...], list[Match]] = {}
    for number, figure in enumerate(view.figures):
        label = view.labels[number]
        if figure.value is None or not is_money(figure.unit) or not _PERIOD.search(label.item + label.part):
            continue
        named = any(
            word and word in f"{label.item}/{label.part}/{label.headings}/{'/'.join(label.ancestors)}"
            for word in words
        )
        key = (figure.table, figure.headings, _PERIOD.sub("", label.item), figure.year)
        groups.setdefault(key, []).append(Match(view, number, 1.0, 1.0 if named else 0.5))
    return [group for group in groups.values() if len(group) in (2, 4, 12)]


def _untold_name(case: Case, view: ReportView, periods: Sequence[Match]) -> str:
    """What the question names and the section that gives some periods does not speak of; "" for none."""
    figure = periods[0].figure
    told = _section_of(view, figure)
    projects = [form.project for form in view.forms if form.project]
    own = [form.project for form in view.forms if figure.table in form.tables]
    told += "".join(("/".join(figure.headings), figure.item, *figure.ancestors, *own))
    folded = case.linked.folded
    end = max((found.start() for found in EACH_PERIOD.finditer(folded)), default=len(folded))
    for mention in case.linked.mentions:
        if mention.start >= end:
            continue  # a name stands before its quarters
        led_by = _LED_BY.search(folded[: mention.start]) if mention.kind == "alike" else None
        name = _PERIOD_WORDS.sub("", (led_by.group() if led_by else "") + mention.text[: end - mention.start])
        asked = [project for project in projects if share_said(name, project) == 1.0] if name else []
        if asked and not any(share_said(project, told) >= _PROJECT_SAID for project in asked):
            return asked[0]
        names = mention.kind in ("word", "alike", "exact") and len(name) > 1 and not asked
        if names and share_said(name, told) < _SAID_OF:
            return name
    return ""


def _section_of(view: ReportView, figure: Figure) -> str:
    """The text of the section around the one in which a figure stands."""
    section = figure.headings[:-1] or figure.headings
    return "".join(
        said.text for said in view.sentences if section and said.headings[: len(section)] == section
    )


def money_beside(count: Match) -> Match | None:
    """The amount that the same sentence gives with a count (N个项目，涉及资金M)."""
    view, after = count.view, []
    for number, figure in enumerate(view.figures):
        if figure.value is not None and is_money(figure.unit) and figure.spans == count.figure.spans:
            after.append((number < count.number, abs(number - count.number), number))
    return Match(view, min(after)[2], 1.0, 1.0) if after else None
