"""The runner over a small set with an answerer whose replies are written by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from assistant.types import Answer, Turn
from eval import run
from eval.dataset import DatasetError, Question, load
from eval.naming import named
from eval.scores import Run, as_json, summary
from index import Report


class Replies:
    """Answers from a table and remembers what it was asked."""

    def __init__(self, replies: dict[str, str]) -> None:
        self.replies = replies
        self.asked: list[tuple[str, Sequence[str] | None, int]] = []

    def add(self, paths: Sequence[str | Path], **_: Any) -> None:
        raise AssertionError("not needed")

    def ask(
        self, question: str, *, reports: Sequence[str] | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        self.asked.append((question, reports, len(history)))
        return Answer(status="answered", text=self.replies[question])


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    path = tmp_path / "小题集.jsonl"
    records = [
        {"id": "a", "docs": ["甲.pdf"], "question": "水费？", "type": "lookup",
         "numbers": [{"value": "1,200.00", "unit": "元"}], "pages": [3]},
        {"id": "b", "docs": ["甲.pdf", "乙.pdf"], "question": "那电费呢？", "type": "follow",
         "history": ["水费？"], "numbers": [{"value": "9", "unit": "元"}]},
        {"id": "c", "docs": ["甲.pdf"], "question": "没有回答的？", "type": "absent", "answerable": False},
    ]  # fmt: skip
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    return path


def test_questions_keep_the_pages_of_their_file(dataset: Path) -> None:
    assert load([dataset])[0][1].pages == {"甲.pdf": (3,)}


def test_scores_count_right_wrong_and_failed(dataset: Path, tmp_path: Path) -> None:
    replies = Replies({"水费？": "水费1200元。", "那电费呢？": "电费8元。"})
    scores = list(run.ask_all(replies, load([dataset]), tmp_path))
    assert [score.strict for score in scores] == [True, False, False]
    assert "KeyError" in scores[2].error


def test_each_question_is_asked_over_its_documents_with_its_history(dataset: Path, tmp_path: Path) -> None:
    replies = Replies({"水费？": "水费1200元。", "那电费呢？": "电费9元。", "没有回答的？": "无"})
    list(run.ask_all(replies, load([dataset]), tmp_path))
    assert replies.asked[0] == ("水费？", ["甲.pdf"], 0)
    assert replies.asked[2] == ("那电费呢？", ["甲.pdf", "乙.pdf"], 1)


def test_scope_all_does_not_narrow(dataset: Path, tmp_path: Path) -> None:
    replies = Replies({"水费？": "", "那电费呢？": "", "没有回答的？": ""})
    list(run.ask_all(replies, load([dataset]), tmp_path, scope="all"))
    assert {reports for _, reports, _ in replies.asked} == {None}


def test_summary_tells_not_applicable_from_zero(dataset: Path, tmp_path: Path) -> None:
    replies = Replies({"水费？": "水费5元。", "那电费呢？": "", "没有回答的？": ""})
    scores = list(run.ask_all(replies, load([dataset]), tmp_path))
    measured = summary(scores)
    assert measured["numeric"]["score"] == 0
    assert measured["citations_on_gold"]["score"] is None


def test_run_is_written_as_json(dataset: Path, tmp_path: Path) -> None:
    replies = Replies({"水费？": "水费1200元。", "那电费呢？": "9元", "没有回答的？": "无"})
    finished = Run({"scope": "docs"}, tuple(run.ask_all(replies, load([dataset]), tmp_path)))
    record = json.loads(json.dumps(as_json(finished), ensure_ascii=False))
    assert record["groups"]["set:小题集"]["strict"] == {
        "hits": 2, "total": 3, "score": 0.6667, "interval": [0.2077, 0.9385],
    }  # fmt: skip


def test_missing_reports_are_named(dataset: Path, tmp_path: Path) -> None:
    (tmp_path / "甲.pdf").touch()
    files, missing = run.report_files(load([dataset]), tmp_path)
    assert ([file.name for file in files], missing) == (["甲.pdf"], ["乙.pdf"])


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "坏.jsonl"
    path.write_text('{"id": "x"}\n', encoding="utf-8")
    with pytest.raises(DatasetError, match="第 1 行"):
        load([path])


def test_an_engine_without_its_chat_model_says_what_to_set(
    dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("YUSUAN_MODEL_NAME", raising=False)
    for engine in ("plain", "model"):
        assert run.main([str(dataset), "--engine", engine, "--data", str(tmp_path)]) == 2
        assert "YUSUAN_MODEL_NAME" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("loaded", "asked", "opened"),
    [
        (("甲局2024",), "水费？", "甲局，水费？"),
        (("甲局2024", "甲局2023"), "水费？", "甲局2024年，水费？"),
        (("甲局2024", "甲局2023"), "2024年水费？", "甲局，2024年水费？"),
        (("甲局2024", "乙局2023"), "甲局水费？", "甲局水费？"),
    ],
)
def test_a_question_is_opened_with_its_body_and_year(
    loaded: tuple[str, ...], asked: str, opened: str
) -> None:
    reports = [
        Report(
            id=f"{number:016}", file=f"{name}.pdf", title=name, organisation=name[:2], year=int(name[2:]),
            kind="部门决算", level="部门", page_count=1,
        )
        for number, name in enumerate(loaded)
    ]  # fmt: skip
    question = Question(id="a", docs=("甲局2024.pdf",), question=asked)
    assert named(question, reports).question == opened
    follow_up = question.model_copy(update={"history": (asked,), "question": "那电费呢？"})
    assert named(follow_up, reports).history == (opened,)


def test_plain_rag_cannot_be_asked_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run.main(["--scope", "named", "--engine", "plain"])
    assert "--scope named" in capsys.readouterr().err
