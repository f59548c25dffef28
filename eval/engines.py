"""Rules, chat model and both together over a sample of questions: `python -m eval.engines --data DIR`.

Asks every question of the shipped sets once without a model, which tells where the rules are
certain; then a sample, kinds of question in turn and those first where the rules are not certain,
twice of the chat model that the YUSUAN_MODEL_ settings name: by itself (the plain RAG: the same
files, the usual prompt) and as the model engine with every question given to it. Keeps the record
after each question, so that a run may be stopped; the same command goes on with it.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant import Assistant
from assistant.model.settings import ModelSettings
from assistant.types import Answer
from eval.chat import NoChatModel, configured_model
from eval.dataset import Question, default_datasets, load
from eval.metrics import numbers_in, percentile, refused
from eval.plain_rag import PlainRag
from eval.run import RESULTS, SAMPLES, EngineOf, ask_all, commit, report_files
from eval.scores import Score

NOBODY = "http://127.0.0.1:9/v1"  # the discard port: a model engine that only ever falls back
COLUMNS = ("raw", "alone", "rules", "both")
SEED = 7
Pair = tuple[str, Question]


@dataclass(frozen=True)
class Asked:
    """What became of one question with one engine."""

    strict: bool
    misquoted: bool
    untraceable: int
    seconds: float
    by: str = ""
    repaired: bool = False
    why: str = ""
    calls: int = 0
    tokens: int = 0
    text: str = ""


def to_asked(score: Score) -> Asked:
    """The part of a score that the comparison shows."""
    answer = score.answer
    usage = answer.usage
    return Asked(
        score.strict,
        misquoted(score),
        len(score.untraceable),
        round(score.seconds, 3),
        answer.engine,
        any(step.name == "repair" for step in answer.trace),
        score.error or next((step.text for step in answer.trace if step.name == "fallback"), ""),
        usage.calls if usage else 0,
        usage.prompt_tokens + usage.completion_tokens if usage else 0,
        answer.text,
    )


def misquoted(score: Score) -> bool:
    """Whether an answer gives numbers and is wrong: another number than asked for, or none is there."""
    wrong = score.numeric is False if score.question.answerable else True
    return wrong and not refused(score.answer) and bool(numbers_in(score.answer.text))


def is_certain(answer: Answer) -> bool:
    """Whether the rules were sure enough not to ask the model."""
    return all(step.name != "fallback" for step in answer.trace)


def choose(questions: Sequence[Pair], certain: Sequence[bool], count: int) -> list[int]:
    """Places of the sample: kinds of question in turn, in each kind the uncertain ones first."""
    chance = random.Random(SEED)
    by_kind: dict[str, list[int]] = {}
    for at in chance.sample(range(len(questions)), len(questions)):
        by_kind.setdefault(questions[at][1].type, []).append(at)
    for places in by_kind.values():
        places.sort(key=lambda at: certain[at])
    turns = (
        places[turn] for turn in range(len(questions)) for places in by_kind.values() if turn < len(places)
    )
    return [at for at, _ in zip(turns, range(count), strict=False)]


def measured(rows: Sequence[dict[str, Any]], column: str) -> dict[str, Any]:
    """Counts of one engine over the questions asked; "both" is the rules where certain, else the model."""
    found = [row["rules" if column == "both" and row["certain"] else _source(column)] for row in rows]
    return {
        "asked": len(found),
        "strict": sum(one["strict"] for one in found),
        "misquoted": sum(one["misquoted"] for one in found),
        "untraceable": sum(bool(one["untraceable"]) for one in found),
        "p50_seconds": percentile([one["seconds"] for one in found], 0.5),
    }


def _source(column: str) -> str:
    return "alone" if column == "both" else column


def summary(record: dict[str, Any]) -> dict[str, Any]:
    """All that the table shows."""
    rows = record["questions"]
    alone = [row["alone"] for row in rows]
    by_model = [one for one in alone if one["by"] == "model"]
    return {
        "engines": {column: measured(rows, column) for column in COLUMNS},
        "by_model": len(by_model),
        "by_model_strict": sum(one["strict"] for one in by_model),
        "repaired": sum(one["repaired"] for one in by_model),
        "reasons": sorted({one["why"][:60] for one in alone if one["why"]}),
        "asked_of_model": sum(not row["certain"] for row in rows),
        "tokens": percentile([one["tokens"] for one in alone if one["tokens"]], 0.5),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep the record and print it; returns the exit status."""
    options = _options(arguments)
    try:
        model = configured_model()
    except NoChatModel as error:
        print(error, file=sys.stderr)
        return 2
    settings = ModelSettings().model_copy(update={"rules_first": False})
    questions = load(default_datasets())
    files, _ = report_files(questions, SAMPLES)
    nobody = ModelSettings(name="none", url=NOBODY, retries=0, steps=0)
    with Assistant.open(options.data / "rules", model=nobody) as assistant:
        assistant.add(files)
        rules = list(ask_all(EngineOf(assistant, "model"), questions, SAMPLES))
    certain = [is_certain(score.answer) for score in rules]
    record = _begun(options.out) or {
        "model": settings.name,
        "note": options.note,
        "commit": commit(),
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
        "certainty": _certainty(rules, certain),
        "questions": [],
    }
    known = {row["id"] for row in record["questions"]}
    wanted = [at for at in choose(questions, certain, options.count) if questions[at][1].id not in known]
    plain = PlainRag(options.data / "plain", model=model)
    plain.add(files)
    until = time.monotonic() + 60 * options.minutes
    with Assistant.open(options.data / "rules", model=settings) as assistant:
        asking: dict[str, Callable[[Pair], Iterator[Score]]] = {
            "raw": lambda pair: ask_all(plain, [pair], SAMPLES),
            "alone": lambda pair: ask_all(EngineOf(assistant, "model"), [pair], SAMPLES),
        }
        for at in wanted:
            if time.monotonic() > until:
                break
            row: dict[str, Any] = {"id": questions[at][1].id, "question": questions[at][1].question}
            row |= {
                "type": questions[at][1].type,
                "certain": certain[at],
                "rules": asdict(to_asked(rules[at])),
            }
            for column, ask in asking.items():
                row[column] = asdict(to_asked(next(ask(questions[at]))))
            record["questions"].append(row)
            record["summary"] = summary(record)
            options.out.parent.mkdir(parents=True, exist_ok=True)
            options.out.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    print(json.dumps(record.get("summary"), ensure_ascii=False, indent=1))
    return 0


def _certainty(rules: Sequence[Score], certain: Sequence[bool]) -> dict[str, list[int]]:
    """How many questions the rules are certain of or not, and how many of each they answer strictly right."""
    sure = [score.strict for score, known in zip(rules, certain, strict=True) if known]
    unsure = [score.strict for score, known in zip(rules, certain, strict=True) if not known]
    return {"certain": [sum(sure), len(sure)], "uncertain": [sum(unsure), len(unsure)]}


def _begun(out: Path) -> dict[str, Any] | None:
    """The record of a run that was stopped."""
    if not out.is_file():
        return None
    record: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return record


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("eval.engines", description="规则、语言模型和两者合用，抽样比较。")
    parser.add_argument("--count", type=int, default=40, help="抽多少题")
    parser.add_argument("--minutes", type=float, default=60, help="最多跑多少分钟")
    parser.add_argument("--data", type=Path, required=True, help="数据文件夹")
    parser.add_argument("--note", default="", help="写进结果文件的说明：哪个模型、在什么机器上")
    parser.add_argument("--out", type=Path, default=RESULTS / "engines.json", help="结果文件，可以接着跑")
    return parser.parse_args(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
