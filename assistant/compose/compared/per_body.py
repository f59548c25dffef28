"""A question that names no body, over the reports of several: an answer each, or the choices.

Does not compare bodies (over_organisations.py does) and words nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.question.named.bodies import called_in, names_of
from assistant.question.named.link import link
from assistant.templates import say
from index.glossary import load_glossary

MOST_BODIES = 6

_REFUSALS = ("not_stated", "not_loaded", "out_of_scope")


def per_body(case: Case, answer: Callable[[Case], Draft]) -> Draft | None:
    """An answer for each body when they are few, the choices when they are many; None for a single one."""
    bodies = bodies_of(case)
    if len(bodies) < 2:
        return None
    if len(bodies) > MOST_BODIES:
        return _choices(case, bodies)
    drafts = {name: answer(own) for name, own in cases_of_bodies(case).items()}
    found = {name: draft for name, draft in drafts.items() if draft.status not in _REFUSALS}
    if not found:
        return next(iter(drafts.values()))
    if len(found) == 1:
        return next(iter(found.values()))
    joined = Draft()
    for name, draft in sorted(found.items(), key=lambda pair: pair[1].status != "answered"):
        joined.join(say("per_report", organisation=name, text=draft.text), draft)
    if all(draft.status == "premise_corrected" for draft in found.values()):
        joined.status = "premise_corrected"
    return joined


def bodies_of(case: Case) -> dict[str, list[ReportView]]:
    """Reports in question by their body."""
    bodies: dict[str, list[ReportView]] = {}
    for view in case.views:
        bodies.setdefault(view.body, []).append(view)
    return {max((_name(view) for view in views), key=len): views for views in bodies.values()}


def _name(view: ReportView) -> str:
    return view.report.organisation or view.report.file


def cases_of_bodies(case: Case) -> dict[str, Case]:
    """The question asked of each body's own reports."""
    called = {name for view in case.views for name in called_in(case.query.asked, view.report)}
    return {name: _within(case, views, called) for name, views in bodies_of(case).items()}


def _within(case: Case, views: list[ReportView], called: set[str]) -> Case:
    """The case over the reports of one body, its question linked to the names that these print."""
    names = called | {name for view in views for name in names_of(view.report)}
    return Case(case.query, link(case.query, views, load_glossary(), names), views, case.nearness)


def _choices(case: Case, bodies: dict[str, list[ReportView]]) -> Draft:
    years = {
        name: sorted({view.report.year for view in views if view.report.year})
        for name, views in bodies.items()
    }
    choices = "；".join(
        f"{name}（{'、'.join(f'{year}年' for year in found)}）" for name, found in years.items()
    )
    name = case.linked.name or "所问内容"
    return Draft(status="ambiguous", text=say("ambiguous", subject=name, choices=choices))
