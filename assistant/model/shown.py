"""What the rules found for a question -> the numbered evidence that a chat model is shown.

The passages found, then what the rules would answer with, then figures of the things asked
about. Asks no model.
"""

from __future__ import annotations

from assistant.chain import Drafted
from assistant.evidence import Evidence, in_order
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.tools import ReportDesk
from index import Figure

_MOST_MATCHED, _PASSAGES = 12, 4
_WORTH_SHOWING = 0.4


def gather(drafted: Drafted, question: str, desk: ReportDesk, evidence: Evidence) -> None:
    """Fill the evidence for a question; `desk` names things in this evidence."""
    desk.search(question, _PASSAGES)
    for view, figure in drafted.draft.figures:
        _add(evidence, view, figure)
    for place in drafted.draft.places:
        if not any(passage.holds(place.view, place.spans) for passage in evidence.passages):
            text = " ".join(place.view.text_at(span) for span in place.spans)
            evidence.add_passage(place.view, place.spans, place.section, text)
    if drafted.case is not None:
        for view, figure in _matched(drafted.case):
            _add(evidence, view, figure)


def _matched(case: Case) -> list[tuple[ReportView, Figure]]:
    """Figures of the things that the question names, best first, the same number only once."""
    matches = [
        match
        for view in case.views
        for target in case.linked.targets
        for match in case.matches(view, target)[:_MOST_MATCHED]
        if match.score >= _WORTH_SHOWING and match.figure.value is not None
    ]
    matches.sort(key=lambda match: -match.score)
    known: dict[tuple[object, ...], tuple[ReportView, Figure]] = {}
    for match in matches:
        figure = match.figure
        same = (match.view.report.id, figure.item, figure.part, figure.measure, figure.year, figure.value)
        known.setdefault(same, (match.view, figure))
    return list(known.values())[:_MOST_MATCHED]


def _add(evidence: Evidence, view: ReportView, figure: Figure) -> None:
    """Name a figure of a report."""
    at = next((number for number, own in enumerate(view.figures) if own is figure), None)
    if at is not None and figure.value is not None and not in_order(view, figure):
        evidence.name(view, at)
