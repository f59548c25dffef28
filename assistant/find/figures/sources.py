"""One quantity in several places that the question sets side by side: tables, reports, text and form.

Picks the best statement in each place. Does not judge or word anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import likeness
from assistant.question.named.mentions import Target
from index import Figure
from index.normalise import is_money

_WHOLE_FORM = re.compile(r"整体(?:支出)?绩效")
_FORM_TOTAL = re.compile(r"年度(?:资金)?总(?:额|资金)|^(?:资金)?(?:总额|合计)$|年度资金总额")
_WHOLE_ITEM = re.compile(
    r"^(?:收支|收入支出|财政拨款收入支出|支出|收入、支出|本年支出)(?:总计|合计|预算|总额)?$|财政拨款收入支出|部门(?:支出|收支)(?:合计|总计)"
)
_OPENING = ("年初预算数", "预算数")


def amounts(case: Case, target: Target, want: Want = "amount") -> list[Match]:
    """Money figures that answer to a target over all reports, best first; budgets where budgets are asked."""
    planned = want == "amount" and "budget" in case.query.wants and "actual" not in case.query.wants
    if planned and (budgets := amounts(case, target, "budget")):
        return budgets
    found: list[Match] = []
    for view in case.views:
        year, strict = case.year_for(view)
        asked = choose(
            _of_whole_region(case, view, target), Ask(measures_for(want, view, case.query), year, strict)
        )
        found += [match for match in asked if match.score >= ENOUGH]
    return sorted(found, key=lambda match: -match.score)


def _of_whole_region(case: Case, view: ReportView, target: Target) -> list[Match]:
    """Matches, where a row for the reporting body itself counts as the total of its regions."""
    body = view.report.organisation
    return [
        match.rescored(match.score + 0.3)
        if match.figure.region and match.figure.region in (body, body[:-2])
        else match
        for match in case.matches(view, target)
    ]


def by_table(case: Case, target: Target) -> list[Match]:
    """The best statement of each table, best tables first."""
    best: dict[tuple[int, int | None], Match] = {}
    for match in amounts(case, target):
        if match.figure.table is not None:
            best.setdefault((id(match.view), match.figure.table), match)
    return list(best.values())


def by_report(case: Case, target: Target) -> list[Match]:
    """The best statement of the year asked in each report, the measure of a closed year first."""
    if len(case.query.years) != 1:
        return []
    year = case.query.years[0]
    found = []
    for view in sorted(case.views, key=lambda each: each.report.year or 0):
        measures = (
            ("决算数", "执行数") if "actual" in case.query.wants else measures_for("amount", view, case.query)
        )
        ranked = choose(_of_whole_region(case, view, target), Ask(measures, year, True))
        if ranked and ranked[0].score >= ENOUGH:
            found.append(ranked[0])
    return found


def whole_body(view: ReportView, measures: Sequence[str] = _OPENING) -> list[Match]:
    """What the whole body has: in its overall performance form, and in prose or tables."""
    form: list[Match] = []
    elsewhere: list[Match] = []
    for number, figure in enumerate(view.figures):
        if (
            figure.measure not in measures
            or figure.value is None
            or figure.year not in (None, view.report.year)
        ):
            continue
        if figure.table is not None and _in_form(figure) and _FORM_TOTAL.search(figure.item):
            form.append(Match(view, number, 1.0, 1.0))
        elif (
            figure.table is None
            and is_money(figure.unit)
            and _WHOLE_ITEM.search(figure.item)
            and not figure.ancestors
        ):
            elsewhere.append(Match(view, number, 1.0, 0.9))
    return form[:1] + elsewhere[:1]


def _in_form(figure: Figure) -> bool:
    return any(_WHOLE_FORM.search(heading) for heading in figure.headings)


def money_of_project(view: ReportView, target: Target, measures: Sequence[str] = _OPENING) -> Match | None:
    """The total of the form of the project that the target names."""
    best: Match | None = None
    for number, figure in enumerate(view.figures):
        if (
            figure.measure not in measures
            or figure.value is None
            or not _FORM_TOTAL.search(figure.item)
            or _in_form(figure)
        ):
            continue
        names = [*figure.ancestors, *figure.headings]
        score = max((likeness(mention, name) for mention in target.mentions for name in names), default=0.0)
        if score >= 0.6 and (best is None or score > best.score):
            best = Match(view, number, score, score)
    return best


def reasoned(view: ReportView, target: Target) -> Match | None:
    """A change with its reason of the thing named, or of the only item below it."""
    strong = [
        mention for mention in target.mentions if mention.kind in ("exact", "everyday", "alike", "code")
    ]
    for number, figure in enumerate(view.figures):
        if not figure.reason or figure.direction not in ("增加", "减少"):
            continue
        label = view.labels[number]
        names = (label.item, *label.ancestors[-1:])
        if strong and any(likeness(mention, name) >= 0.9 for mention in strong for name in names):
            return Match(view, number, 1.0, 1.0)
    return None
