"""The page and the README's table are written from records."""

from __future__ import annotations

import pytest

from eval.bench_tables import bench_tables
from eval.document import (
    COLUMNS,
    MARKS,
    engines_section,
    guard_section,
    public_section,
    unseen_section,
    with_readme_table,
    with_sections,
)
from eval.markdown import table


def test_table_has_its_columns() -> None:
    assert table(("", "数"), [("甲", "1")]) == "|  | 数 |\n| --- | ---: |\n| 甲 | 1 |\n"


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    old = f"前\n{MARKS[0]}旧表\n{MARKS[1]}\n后\n"
    assert with_readme_table(old, "新表\n") == f"前\n{MARKS[0]}\n新表\n\n{MARKS[1]}\n后\n"


def test_a_readme_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="README"):
        with_readme_table("没有记号", "表")


def test_sections_of_the_page_are_replaced_one_by_one() -> None:
    old = "# 题\n\n## 甲\n\n旧\n\n## 乙\n\n留\n"
    assert with_sections(old, ["## 甲\n\n新\n", "## 丙\n\n添\n"]) == (
        "# 题\n\n## 甲\n\n新\n\n## 乙\n\n留\n\n## 丙\n\n添\n"
    )


def test_engines_are_shown_side_by_side() -> None:
    one = {"asked": 4, "strict": 3, "misquoted": 1, "untraceable": 0, "p50_seconds": 0.05}
    said = engines_section(
        {
            "model": "m", "note": "", "started": "2026-01-01T00:00:00", "commit": "abc",
            "certainty": {"certain": [9, 10], "uncertain": [1, 2]},
            "summary": {
                "engines": dict.fromkeys(("raw", "alone", "rules", "both"), one), "by_model": 2,
                "by_model_strict": 1, "repaired": 1, "asked_of_model": 1, "tokens": 900, "reasons": [],
            },
        }
    )  # fmt: skip
    assert "| 裸模型 | 3/4 | 1/4 | 0/4 | 0.05 |" in said and "（90.0%）" in said


def test_guard_tells_which_floors_failed() -> None:
    runs = [
        {"name": "没有弄坏", "strict": 0.98, "faults": []},
        {"name": "单位读错", "strict": 0.7, "faults": ["数字正确 70%，低于 90%"]},
    ]
    said = guard_section({"commit": "abc", "runs": runs})
    assert "| 没有弄坏 | 98.0% | 无 |" in said
    assert "| 单位读错 | 70.0% | 数字正确 70%，低于 90% |" in said


def test_bench_says_which_aims_are_met() -> None:
    def answers(reports: int, p50: float) -> dict[str, object]:
        return {
            "reports": reports, "ms": {"数值": [p50, 90.0], "全部": [p50, 90.0]}, "first_answer_seconds": 2.0,
            "ready_seconds": 4.0, "memory_mb": 900.0, "store_mb": 5.0,
        }  # fmt: skip

    add = {"pages": 100, "seconds": 4.0, "store_seconds": 1.0, "megabytes": 9.0}
    said = bench_tables(
        {
            "machine": "某机", "started": "2026-01-01T00:00:00", "commit": "abc", "own_vectors": 20,
            "note": "", "steps": {"pages": 100, "seconds": {"read": 1.0, "encode": 3.0}},
            "one_core": add | {"seconds": 8.0},
            "all_cores": add, "plain": {"pages": 100, "seconds": 5.0, "ms": [9.0, 12.0], "megabytes": 3.0},
            "answers": [answers(10, 20.0), answers(1000, 60.0)], "start_up": {"yusuan --help": 0.2},
        }
    )  # fmt: skip
    assert "| 建库，页/秒 | 25.0 | ≥ 20 | 是 |" in said
    assert "| 1000 份时答题 p50，毫秒 | 60 | < 50 | 否 |" in said
    assert "| p50，1000 份比 10 份，倍 | 3.00 | ≤ 1.5 | 否 |" in said
    assert "| 建库速度比普通 RAG，倍 | 1.25 |" in said


def test_each_public_question_is_shown_with_its_outcome() -> None:
    share = {"score": 0.5, "hits": 1, "total": 2, "interval": (0.1, 0.9)}
    record = {
        "settings": {"started": "2031-01-02T03:04:05", "commit": "abc", "engine": "rules"},
        "summary": {key: share for key, _ in COLUMNS},
        "questions": [
            {"id": "p-1", "type": "lookup", "question": "会议费是多少？", "strict": True},
            {"id": "p-2", "type": "change", "question": "会议费增加了多少？", "strict": False},
        ],
    }
    text = public_section(record)
    assert "会议费增加了多少？" in text and "其余都答对" in text, text


def test_first_answers_are_told_by_set() -> None:
    share = {"hits": 3, "total": 4, "score": 0.75, "interval": [0.3, 0.95]}
    keys = ("strict", "numeric", "refusal_recall", "answerable_refused", "with_untraceable_number")
    record = {
        "settings": {"about": "某地公开的文字", "datasets": ["a.jsonl"], "reports": 2},
        "summary": dict.fromkeys(keys, share),
    }
    assert "| 某地公开的文字 | 2 | 4 | 75.0%（3/4，30%–95%）" in unseen_section([record])


def test_first_answers_told_before_stay_on_the_page() -> None:
    def record(about: str, hits: int) -> dict[str, object]:
        share = {"hits": hits, "total": 4, "score": hits / 4, "interval": [0.3, 0.95]}
        keys = ("strict", "numeric", "refusal_recall", "answerable_refused", "with_untraceable_number")
        settings = {"about": about, "datasets": ["a.jsonl"], "reports": 2}
        return {"settings": settings, "summary": dict.fromkeys(keys, share)}

    page = (
        "# 评测\n\n"
        + unseen_section([record("甲地", 3), record("乙地", 1)])
        + "\n## 别的\n\n| 丙 | （1） |\n"
    )
    said = unseen_section([record("乙地", 2), record("丁地", 4)], page)
    told = [line.split(" | ")[0:4] for line in said.splitlines() if "（" in line and line.startswith("| ")]
    assert [(name.strip("| "), score[:5]) for name, _, _, score in told] == [
        ("甲地", "75.0%"), ("乙地", "50.0%"), ("丁地", "100.0"),
    ]  # fmt: skip
