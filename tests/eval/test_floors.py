"""Accuracy must not fall: part of the shipped questions, asked for real, against floors.

Raise a floor when accuracy has risen for good; never lower one without a reason in the commit.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from eval import run
from eval.dataset import default_datasets, load
from eval.scores import Score, summary

pytestmark = pytest.mark.encoder

EVERY = 8
STRICT = {"derived": 0.94, "spoken": 0.75, "audit": 0.65}
NUMERIC, ON_GOLD, RECALL = 0.90, 0.88, 0.80
REFUSED = 0.05


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Score]:
    from assistant import Assistant

    questions = load(default_datasets())[::EVERY]
    files, missing = run.report_files(questions, run.SAMPLES)
    assert not missing
    folder: Path = tmp_path_factory.mktemp("floors")
    with Assistant.open(folder) as assistant:
        assistant.add(files)
        return list(run.ask_all(assistant, questions, run.SAMPLES))


@pytest.mark.parametrize("group", STRICT)
def test_strict_accuracy_stays_above_its_floor(group: str, scores: Sequence[Score]) -> None:
    asked = [one for one in scores if one.dataset.startswith(group)]
    assert summary(asked)["strict"]["score"] >= STRICT[group], _wrong(asked)


def test_numbers_stay_right(scores: Sequence[Score]) -> None:
    assert summary(scores)["numeric"]["score"] >= NUMERIC, _wrong(scores)


def test_citations_stay_on_the_pages_that_hold_the_evidence(scores: Sequence[Score]) -> None:
    assert summary(scores)["citations_on_gold"]["score"] >= ON_GOLD


def test_refusals_stay_where_they_belong(scores: Sequence[Score]) -> None:
    measured = summary(scores)
    assert measured["refusal_recall"]["score"] >= RECALL
    assert measured["answerable_refused"]["score"] <= REFUSED


def test_no_number_is_without_a_source(scores: Sequence[Score]) -> None:
    assert {one.question.id: one.untraceable for one in scores if one.untraceable} == {}


def test_nothing_fails(scores: Sequence[Score]) -> None:
    assert [one.error for one in scores if one.error] == []


def _wrong(scores: Sequence[Score]) -> str:
    return "\n".join(
        f"{one.question.id} {one.question.question} | {one.answer.text}" for one in scores if not one.strict
    )
