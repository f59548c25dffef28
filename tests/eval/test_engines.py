"""The sample and the counts of the comparison of engines."""

from __future__ import annotations

from eval.dataset import Question
from eval.engines import choose, measured


def question(name: str, kind: str) -> tuple[str, Question]:
    return "set", Question(id=name, docs=("a.pdf",), question="？", type=kind)


def test_kinds_are_taken_in_turn_and_uncertain_ones_first() -> None:
    questions = [question(f"{kind}{number}", kind) for kind in "甲乙" for number in range(5)]
    certain = [one.id != "甲3" for _, one in questions]
    chosen = [questions[at][1] for at in choose(questions, certain, 4)]
    assert sorted(one.type for one in chosen) == ["乙", "乙", "甲", "甲"]
    assert "甲3" in [one.id for one in chosen[:2]]


def test_both_is_the_rules_where_they_are_certain() -> None:
    right = {"strict": True, "misquoted": False, "untraceable": 0, "seconds": 0.1}
    wrong = {"strict": False, "misquoted": True, "untraceable": 2, "seconds": 9.0}
    rows = [
        {"certain": True, "rules": right, "alone": wrong, "raw": wrong},
        {"certain": False, "rules": wrong, "alone": right, "raw": wrong},
    ]
    both, raw = measured(rows, "both"), measured(rows, "raw")
    assert (both["strict"], both["misquoted"], both["untraceable"]) == (2, 0, 0)
    assert (raw["strict"], raw["misquoted"], raw["untraceable"]) == (0, 2, 2)
