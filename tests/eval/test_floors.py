"""Accuracy must not fall: part of the shipped questions, asked for real, against eval/floors.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from eval.floors import FLOORS, Floor, faults, guarded_scores
from eval.sabotage import breaks
from eval.scores import Score


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Score]:
    from assistant import Assistant

    with Assistant.open(tmp_path_factory.mktemp("floors")) as assistant:
        return guarded_scores(assistant)


@pytest.mark.encoder
@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: f"{floor.sets}{floor.type}-{floor.measure}")
def test_accuracy_stays_above_its_floor(floor: Floor, scores: Sequence[Score]) -> None:
    wrong = "\n".join(
        f"{one.question.id} {one.question.question} | {one.answer.text}" for one in scores if not one.strict
    )
    assert not floor.fault(scores), f"{floor.fault(scores)}\n{wrong}"


@pytest.mark.encoder
def test_nothing_is_without_a_source(scores: Sequence[Score]) -> None:
    assert {one.question.id: one.untraceable for one in scores if one.untraceable} == {}


@pytest.mark.encoder
def test_nothing_fails(scores: Sequence[Score]) -> None:
    assert [one.error for one in scores if one.error] == []


@pytest.mark.encoder
def test_a_fallen_measure_is_told(scores: Sequence[Score]) -> None:
    wrong = [replace(one, strict=False) for one in scores]  # all may be right
    assert any("严格正确" in fault for fault in faults(wrong))


def test_what_is_broken_on_purpose_is_there_to_be_broken() -> None:
    for name, broken in breaks().items():
        with broken as replacement:
            assert callable(replacement), name
