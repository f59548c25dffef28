"""A few trials of what `python -m eval.crash` tries many times."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from eval import crash
from eval.crash import Trials
from eval.store_faults import LetterEncoder, faults_of
from index import Index, Settings

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills process groups")


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Trials:
    patch = pytest.MonkeyPatch()
    patch.setattr(crash, "REPORTS", 1)
    patch.setattr(crash, "WORKS", ("add", "encoder"))
    yield Trials(tmp_path_factory.mktemp("crash"), seed=1)
    patch.undo()


@pytest.mark.parametrize("kind", ["add", "encoder"])
def test_a_killed_process_leaves_a_whole_folder(trials: Trials, kind: str) -> None:
    trials.kill(kind)
    assert trials.faults == []


def test_what_is_missing_is_noticed(trials: Trials, tmp_path: Path) -> None:
    data, _ = trials._made("again")
    with Index.open(Settings(data=data), encoder=LetterEncoder()) as index:
        (report,) = index.catalogue.reports()
        index.file_of(report.id).unlink()
        index.chunk_store.delete(report.id)
        faults = " ".join(faults_of(index))
    assert "chunks differ" in faults and "kept files" in faults
