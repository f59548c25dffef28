"""Scores of a run: every measure of one answer, and the measures over many, as a run's JSON has them.

Knows the metrics and how they are added up; not how questions are asked or results shown.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.types import Answer
from eval import meaning_metrics, metrics
from eval.dataset import Question
from eval.metrics import Share
from eval.pages import boxed_texts, cited_texts, page_texts


@dataclass(frozen=True)
class Score:
    """One question, what was answered, and every measure of it."""

    dataset: str
    question: Question
    answer: Answer
    seconds: float
    strict: bool
    numeric: bool | None
    wording: bool | None
    gold_cited: bool | None
    citations: Share
    untraceable: tuple[str, ...]
    extra: tuple[str, ...] | None
    years: Share
    measures: Share
    instead: bool | None
    reason: Share
    cells: Share
    error: str = ""


@dataclass(frozen=True)
class Run:
    """A finished run: its settings and scores."""

    settings: dict[str, Any]
    scores: tuple[Score, ...] = field(repr=False)


def score(dataset: str, question: Question, answer: Answer, seconds: float, reports: Path) -> Score:
    """Measure one answer; `reports` is the folder whose files tell what the pages print."""
    asked = " ".join((question.question, *question.history))
    extra = meaning_metrics.extra_numbers(question, answer, page_texts(metrics.gold_pages(question), reports))
    return Score(
        dataset,
        question,
        answer,
        seconds,
        metrics.strict_right(question, answer),
        metrics.numeric_right(question, answer),
        metrics.wording_right(question, answer),
        metrics.gold_cited(question, answer),
        metrics.citations_on_gold(question, answer),
        tuple(metrics.untraceable(answer, asked, cited_texts(answer, reports))),
        None if extra is None else tuple(extra),
        meaning_metrics.year_right(question, answer),
        meaning_metrics.measure_right(question, answer),
        meaning_metrics.taken_instead(question, answer),
        meaning_metrics.reason_coverage(question, answer),
        meaning_metrics.numbers_in_cells(question, answer, boxed_texts(answer, reports)),
    )


def summary(scores: Sequence[Score]) -> dict[str, Any]:
    """All measures over some scores: shares with counts, and latency in milliseconds."""
    numeric = [one.numeric for one in scores if one.numeric is not None]
    instead = [one.instead for one in scores if one.instead is not None]
    judged = [one.extra for one in scores if one.extra is not None]
    gold = [one.gold_cited for one in scores if one.gold_cited is not None and one.question.answerable]
    kinds = [
        kind for one in scores if (kind := metrics.refusal_kind_right(one.question, one.answer)) is not None
    ]
    cited = [one.citations for one in scores if one.question.answerable]
    pairs = [(one.question, one.answer) for one in scores if not one.error]
    times = [one.seconds * 1000 for one in scores]
    shares = {
        "strict": Share(sum(one.strict for one in scores), len(scores)),
        "numeric": Share(sum(numeric), len(numeric)),
        "with_extra_number": Share(sum(bool(extra) for extra in judged), len(judged)),
        "year": _together(one.years for one in scores),
        "measure": _together(one.measures for one in scores),
        "taken_instead": Share(sum(instead), len(instead)),
        "reason_coverage": _together(one.reason for one in scores),
        "number_in_cell": _together(one.cells for one in scores),
        "citations_on_gold": _together(cited),
        "gold_page_cited": Share(sum(gold), len(gold)),
        "refusal_precision": metrics.refusal_precision(pairs),
        "refusal_recall": metrics.refusal_recall(pairs),
        "refusal_kind": Share(sum(kinds), len(kinds)),
        "answerable_refused": _answerable_refused(scores),
        "with_untraceable_number": Share(sum(bool(one.untraceable) for one in scores), len(scores)),
        "failed": Share(sum(bool(one.error) for one in scores), len(scores)),
    }
    return {
        **{name: _share(share) for name, share in shares.items()},
        "refusals": {
            kind: {"precision": _share(precision), "recall": _share(recall)}
            for kind, (precision, recall) in meaning_metrics.refusals_by_kind(pairs).items()
        },
        "latency_ms": {
            "p50": metrics.percentile(times, 0.5),
            "p95": metrics.percentile(times, 0.95),
            "mean": statistics.fmean(times) if times else None,
        },
    }


def groups(scores: Sequence[Score]) -> dict[str, list[Score]]:
    """Scores by set and by type of question."""
    grouped: dict[str, list[Score]] = {}
    for one in scores:
        grouped.setdefault(f"set:{one.dataset}", []).append(one)
    for one in sorted(scores, key=lambda each: each.question.type):
        grouped.setdefault(f"type:{one.question.type}", []).append(one)
    for one in scores:
        if one.question.style:
            grouped.setdefault(f"style:{one.question.style}", []).append(one)
    return grouped


def as_json(run: Run) -> dict[str, Any]:
    """The run as it is written to a file."""
    return {
        "settings": run.settings,
        "summary": summary(run.scores),
        "groups": {name: summary(members) for name, members in groups(run.scores).items()},
        "questions": [_score_json(one) for one in run.scores],
    }


def statuses(scores: Sequence[Score]) -> dict[str, int]:
    """How often each status was answered."""
    return dict(Counter(one.answer.status for one in scores))


def _answerable_refused(scores: Sequence[Score]) -> Share:
    asked = [one for one in scores if one.question.answerable and not one.error]
    wrong = [one for one in asked if metrics.refused(one.answer) and not one.strict]
    return Share(len(wrong), len(asked))


def _together(shares: Iterable[Share]) -> Share:
    counted = list(shares)
    return Share(sum(each.hits for each in counted), sum(each.total for each in counted))


def _share(share: Share) -> dict[str, Any]:
    interval = share.interval
    return {
        "hits": share.hits,
        "total": share.total,
        "score": round(share.score, 4) if share.score is not None else None,
        "interval": [round(bound, 4) for bound in interval] if interval else None,
    }


def _score_json(one: Score) -> dict[str, Any]:
    question = one.question
    return {
        "id": question.id,
        "set": one.dataset,
        "type": question.type,
        "style": question.style,
        "question": question.question,
        "expected": question.model_dump(
            mode="json", include={"numbers", "any_of", "answerable", "pages", "status"}
        ),
        "strict": one.strict,
        "numeric": one.numeric,
        "wording": one.wording,
        "gold_cited": one.gold_cited,
        "citations": [one.citations.hits, one.citations.total],
        "untraceable": list(one.untraceable),
        "extra": None if one.extra is None else list(one.extra),
        "year": [one.years.hits, one.years.total],
        "measure": [one.measures.hits, one.measures.total],
        "taken_instead": one.instead,
        "reason": [one.reason.hits, one.reason.total],
        "cells": [one.cells.hits, one.cells.total],
        "seconds": round(one.seconds, 4),
        "error": one.error,
        "answer": one.answer.model_dump(mode="json"),
    }
