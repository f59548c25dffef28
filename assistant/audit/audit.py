"""A report checked against itself: every relation its own numbers must keep, those that fail in words.

Runs the finders one after the other, and renders what does not hold as an answer is rendered: each
number copied from a cited place or worked out before the reader's eyes. Knows no question.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Literal

from assistant.audit.lists import list_relations
from assistant.audit.ratios import ratio_relations
from assistant.audit.records import KIND_WORDS, Finding, FindingKind, ReportCheck
from assistant.audit.statements import name_drafts, note_drafts, reason_drafts
from assistant.audit.sums import sum_relations
from assistant.audit.twice import twice_relations
from assistant.audit.wording import relation_to_draft
from assistant.cite import PageLoader, render
from assistant.draft import Draft
from assistant.find.text.view import ReportView

_FINDERS = (sum_relations, list_relations, twice_relations, ratio_relations)


def check_report(view: ReportView, load_page: PageLoader) -> ReportCheck:
    """What of a report holds against itself, and what does not."""
    started = time.perf_counter()
    relations = [relation for find in _FINDERS for relation in find(view)]
    findings = [
        _finding(relation.kind, relation.level, relation_to_draft(relation), load_page)
        for relation in relations
        if relation.level != "held"
    ]
    findings += [_finding("reason", "difference", draft, load_page) for draft in reason_drafts(view)]
    findings += [_finding("empty", "difference", draft, load_page) for draft in note_drafts(view)]
    findings += [_finding("name", "difference", draft, load_page) for draft in name_drafts(view)]
    findings = _ordered(findings)
    held = sum(relation.level == "held" for relation in relations)
    rounding = sum(finding.level == "rounding" for finding in findings)
    return ReportCheck(
        report=view.report.id,
        file=view.report.file,
        title=view.report.title,
        checked=held + len(findings),
        held=held,
        rounding=rounding,
        difference=len(findings) - rounding,
        findings=findings,
        elapsed_ms=round((time.perf_counter() - started) * 1000),
    )


def _finding(
    kind: FindingKind, level: Literal["difference", "rounding"], draft: Draft, load_page: PageLoader
) -> Finding:
    answer = render(draft, load_page)
    return Finding(
        kind=kind,
        name=KIND_WORDS[kind],
        level=level,
        text=answer.text,
        figures=answer.figures,
        calculation=answer.calculation,
        citations=answer.citations,
        notes=answer.notes,
    )


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    """What does not hold first, then in reading order."""
    told = {finding.text: finding for finding in findings}  # two columns of one name say the same
    return sorted(told.values(), key=lambda one: (one.level, min(c.page_start for c in one.citations)))
