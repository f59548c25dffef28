"""Comparing two runs and showing one as a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eval import compare
from eval.html_report import html_report


def question(name: str, strict: bool, text: str = "5万元") -> dict[str, Any]:
    return {
        "id": name, "set": "s", "type": "lookup", "style": "", "question": "水费<多少>？", "strict": strict,
        "expected": {
            "numbers": [{"value": "5", "unit": "万元"}], "any_of": [], "answerable": True,
            "pages": {"甲.pdf": [3]},
        },
        "answer": {"status": "answered", "text": text, "citations": [], "notes": []},
        "untraceable": [], "error": "",
    }  # fmt: skip


def run(*questions: dict[str, Any]) -> dict[str, Any]:
    share = {"hits": 1, "total": 2, "score": 0.5, "interval": [0.1, 0.9]}
    none = {"hits": 0, "total": 0, "score": None, "interval": None}
    summary = dict.fromkeys(
        (
            "strict", "numeric", "citations_on_gold", "gold_page_cited", "refusal_precision",
            "with_untraceable_number",
        ),
        share,
    ) | {"refusal_recall": none, "latency_ms": {"p50": 10.0, "p95": None}}  # fmt: skip
    return {"settings": {}, "summary": summary, "groups": {"set:s": summary}, "questions": list(questions)}


def test_changed_questions_are_told_apart() -> None:
    old = run(question("a", False), question("b", True), question("c", True), question("gone", True))
    new = run(question("a", True), question("b", False), question("c", True))
    found = compare.compare(old, new)
    assert (found.better, found.worse, found.same, found.only_one) == (("s/a",), ("s/b",), 1, 1)


def test_an_id_that_asks_something_else_now_is_not_compared() -> None:
    other = question("a", True) | {"question": "电费多少？"}
    found = compare.compare(run(question("a", False)), run(other))
    assert (found.better, found.only_one) == ((), 2)


@pytest.mark.parametrize(
    ("better", "worse", "chance"), [(0, 0, 1.0), (5, 5, 1.0), (6, 0, 0.03125), (1, 0, 1.0)]
)
def test_sign_test_of_known_cases(better: int, worse: int, chance: float) -> None:
    assert compare.sign_test(better, worse) == chance


def test_a_file_that_is_no_run_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.json"
    path.write_text("[]", encoding="utf-8")
    assert compare.main([str(path), str(path)]) == 2
    assert "不是一次评测的结果文件" in capsys.readouterr().err.replace("\n", "")


def test_comparison_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = tmp_path / "a.json", tmp_path / "b.json"
    old.write_text(json.dumps(run(question("a", False))), encoding="utf-8")
    new.write_text(json.dumps(run(question("a", True))), encoding="utf-8")
    assert compare.main([str(old), str(new)]) == 0
    assert "变好 1 题" in capsys.readouterr().out


def test_page_shows_wrong_answers_escaped() -> None:
    page = html_report(run(question("a", False, text="<b>6</b>万元"), question("b", True)))
    assert "答错的题（1 / 2）" in page
    assert "&lt;b&gt;6&lt;/b&gt;万元" in page
    assert "甲.pdf 第 3 页" in page
    assert "不适用" in page
