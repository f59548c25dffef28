"""Below which accuracy the build fails: floors over part of the shipped questions.

Raise a floor when accuracy has risen for good; never lower one without a reason in the commit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from eval.dataset import Question, default_datasets, load
from eval.labels import COLUMNS, DETAILS, TYPES
from eval.scores import Score, summary

if TYPE_CHECKING:
    from assistant import Assistant

EVERY = 8
LABELS = dict((*COLUMNS, *DETAILS))


@dataclass(frozen=True)
class Floor:
    """A bound of one measure, over the sets whose names begin with `sets`, or over one type of question."""

    measure: str
    bound: float
    sets: str = ""
    type: str = ""
    at_most: bool = False

    def fault(self, scores: Sequence[Score]) -> str:
        """What is wrong, "" when the bound holds."""
        asked = [
            one
            for one in scores
            if one.dataset.startswith(self.sets) and self.type in ("", one.question.type)
        ]
        share = summary(asked)[self.measure]
        score = share["score"]
        if score is None or (score <= self.bound if self.at_most else score >= self.bound):
            return ""
        label = f"{self.sets}{TYPES.get(self.type, '')} {LABELS[self.measure]}".strip()
        word = "高于" if self.at_most else "低于"
        return f"{label} {score:.1%}（{share['hits']}/{share['total']}），{word} {self.bound:.0%}"


FLOORS = (
    Floor("strict", 0.98, "derived"),
    Floor("strict", 0.90, "spoken"),
    Floor("strict", 0.92, "audit"),
    *(Floor("strict", 0.95, type=name) for name in ("table", "change", "reason", "trap", "budget_vs_actual")),
    Floor("numeric", 0.97),
    Floor("citations_on_gold", 0.88),
    Floor("refusal_recall", 0.92),
    Floor("year", 0.98),
    Floor("measure", 0.98),
    Floor("number_in_cell", 0.98),
    Floor("reason_coverage", 0.95),
    Floor("answerable_refused", 0.05, at_most=True),
    Floor("with_untraceable_number", 0.0, at_most=True),
    Floor("failed", 0.0, at_most=True),
)


def guarded_questions() -> list[tuple[str, Question]]:
    """Every eighth question of every shipped set."""
    sets: dict[str, list[tuple[str, Question]]] = {}
    for pair in load(default_datasets()):
        sets.setdefault(pair[0], []).append(pair)
    return [pair for pairs in sets.values() for pair in pairs[::EVERY]]


def guarded_scores(assistant: Assistant) -> list[Score]:
    """Take in the sample reports and ask the guarded questions."""
    from eval.run import SAMPLES, ask_all, report_files

    questions = guarded_questions()
    files, missing = report_files(questions, SAMPLES)
    if missing:
        raise FileNotFoundError(f"{SAMPLES}: {'、'.join(missing)}")
    assistant.add(files)
    return list(ask_all(assistant, questions, Path(SAMPLES)))


def faults(scores: Sequence[Score]) -> list[str]:
    """The floors that do not hold, in words."""
    return [fault for floor in FLOORS if (fault := floor.fault(scores))]
