"""The shipped question sets are what the ledgers give, and their evidence is in the reports."""

from __future__ import annotations

import csv
import json

import pytest

from eval.dataset import DATASETS, default_datasets, load
from eval.derive import as_lines, question_sets

SETS = question_sets()
PUBLIC = DATASETS.parent / "public_reports"


@pytest.mark.parametrize("name", SETS)
def test_shipped_set_is_up_to_date(name: str) -> None:
    assert (DATASETS / f"{name}.jsonl").read_text(encoding="utf-8") == as_lines(SETS[name])


def test_every_shipped_set_is_derived() -> None:
    assert {path.stem for path in default_datasets()} == set(SETS)


def test_questions_have_ids_of_their_own() -> None:
    ids = [question.id for _, question in load(default_datasets())]
    assert len(ids) == len(set(ids)) > 1000


def test_every_answerable_question_expects_something_and_knows_its_pages() -> None:
    for _, question in load(default_datasets()):
        if question.answerable:
            assert question.numbers or question.any_of, question.id
            assert set(question.pages) == set(question.docs), question.id


def test_every_first_answer_kept_is_to_a_question_kept() -> None:
    lines = (PUBLIC / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    kept = {json.loads(line)["id"] for line in lines}
    with (PUBLIC / "first_answers.csv").open(encoding="utf-8", newline="") as file:
        told = [row["题"] for row in csv.DictReader(file)]
    assert len(told) == len(set(told)) >= 500 and set(told) <= kept
