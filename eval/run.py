"""Runs question sets through the assistant and scores the answers: `python -m eval.run`.

The same as `yusuan eval`. Reports are added once to the data folder (again only if their
content changed); each question is asked over its own documents (`--scope docs`) or over all
that are loaded, as it is written (`--scope all`) or with its body and year named (`--scope
named`). Writes one JSON a run and prints tables.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from assistant.types import Answer, Turn
from eval.chat import NoChatModel, configured_model
from eval.dataset import DatasetError, Question, default_datasets, load
from eval.naming import named
from eval.scores import Run, Score, as_json, score
from index import Report

SAMPLES = Path(__file__).parent / "reports"
RESULTS = Path(__file__).parent / "results"
SCOPES = ("docs", "all", "named")
SCOPE_HELP = "docs 只查题目所列报告；all 查全部；named 查全部，题前写明单位和年度"
ENGINES = ("rules", "model", "plain")
ENGINE_HELP = "rules 规则引擎，model 语言模型引擎，plain 作比较的普通 RAG；后两个要先配置对话模型"


class Answerer(Protocol):
    """Whatever answers questions over reports: the assistant or what it is compared with."""

    def add(self, paths: Sequence[str | Path], *, on_progress: Callable[[Any], None] | None = None) -> Any:
        """Take in reports."""

    def reports(self) -> list[Report]:
        """What is loaded."""

    def ask(
        self, question: str, *, reports: Sequence[str] | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """Answer one question."""


def ask_all(
    answerer: Answerer,
    questions: Iterable[tuple[str, Question]],
    reports: Path,
    *,
    scope: str = "docs",
    on_question: Callable[[Score], None] = lambda _: None,
) -> Iterator[Score]:
    """Ask every question and score the answer; an error in answering counts as a wrong answer."""
    for dataset, question in questions:
        started = time.perf_counter()
        error = ""
        try:
            answer = _ask(answerer, question, scope)
        except Exception as problem:  # a run must show what failed and go on
            answer = Answer(status="not_stated", text="")
            error = f"{type(problem).__name__}: {problem}"
        seconds = time.perf_counter() - started
        scored = score(dataset, question, answer, seconds, reports)
        if error:
            scored = replace(scored, strict=False, error=error)
        on_question(scored)
        yield scored


def report_files(questions: Iterable[tuple[str, Question]], folder: Path) -> tuple[list[Path], list[str]]:
    """The files that the questions need: those found in the folder, and the names missing."""
    names = sorted({name for _, question in questions for name in question.docs})
    found = {path.name: path for path in sorted(folder.rglob("*")) if path.is_file()}
    return [found[name] for name in names if name in found], [name for name in names if name not in found]


def run(
    datasets: Sequence[Path],
    *,
    reports: Path = SAMPLES,
    scope: str = "docs",
    engine: str = "rules",
    data: Path | None = None,
    on_report: Callable[[Any], None] | None = None,
    on_question: Callable[[Score], None] = lambda _: None,
) -> Run:
    """Ask the questions of the datasets with the assistant and score its answers.

    Args:
        datasets: question files; the shipped ones when empty.
        reports: folder that holds the reports named by the questions.
        scope: "docs" asks over each question's documents, "all" over everything loaded, "named"
            over everything with the question's body and year named.
        engine: "rules", "model", or "plain" for the plain RAG that the assistant is compared with.
        data: where the assistant keeps what it indexed; reused by the next run.

    Returns:
        Settings and scores of every question whose documents are there.

    Raises:
        DatasetError: a question file cannot be read.
        NoChatModel: the engine needs a chat model and none is configured.
    """
    questions = load(datasets or default_datasets())
    files, missing = report_files(questions, reports)
    questions = [pair for pair in questions if not set(pair[1].docs) & set(missing)]
    with _opened(engine, data) as answerer:
        started = time.perf_counter()
        answerer.add(files, on_progress=on_report)
        indexing = time.perf_counter() - started
        if scope == "named":
            questions = [(dataset, named(question, answerer.reports())) for dataset, question in questions]
        scores = tuple(ask_all(answerer, questions, reports, scope=scope, on_question=on_question))
    settings = {
        "datasets": [path.name for path in datasets or default_datasets()],
        "scope": scope,
        "engine": engine,
        "reports": len(files),
        "missing": missing,
        "indexing_seconds": round(indexing, 1),
        "commit": commit(),
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return Run(settings, scores)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command `yusuan eval` (and `yusuan eval compare`); returns the exit status."""
    from eval import compare
    from eval.html_report import html_report
    from eval.show import console_report, progress

    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["compare"]:
        return compare.main(given[1:])
    options = _options(given)
    try:
        with progress() as (on_report, on_question):
            finished = run(
                options.datasets,
                reports=options.reports,
                scope=options.scope,
                engine=options.engine,
                data=options.data,
                on_report=on_report,
                on_question=on_question,
            )
    except (DatasetError, NoChatModel) as error:
        print(error, file=sys.stderr)
        return 2
    out = options.out or RESULTS / f"{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    record: dict[str, Any] = json.loads(json.dumps(as_json(finished), default=str))
    out.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    page = out.with_suffix(".html")
    page.write_text(html_report(record), encoding="utf-8")
    console_report(finished, wrong=options.wrong)
    print(f"结果写入 {out}，网页 {page}")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "yusuan eval",
        description="用题集评测问答的准确程度；比较两次结果用 yusuan eval compare 前.json 后.json。",
    )
    parser.add_argument("datasets", nargs="*", type=Path, help="题集文件（JSON Lines）；不写则用自带题集")
    parser.add_argument("--reports", type=Path, default=SAMPLES, help="报告所在文件夹，默认是自带的示例报告")
    parser.add_argument("--scope", choices=SCOPES, default="docs", help=SCOPE_HELP)
    parser.add_argument("--engine", choices=ENGINES, default="rules", help=ENGINE_HELP)
    parser.add_argument("--data", type=Path, default=None, help="数据文件夹，下次评测可以接着用")
    parser.add_argument("--out", type=Path, default=None, help="结果文件（JSON）")
    parser.add_argument("--wrong", type=int, default=20, help="列出多少道答错的题，-1 为全部")
    options = parser.parse_args(arguments)
    if options.scope == "named" and options.engine == "plain":
        parser.error("普通 RAG 不知道报告是哪个单位的，不能用 --scope named")
    return options


@contextmanager
def _opened(engine: str, data: Path | None) -> Iterator[Answerer]:
    """The answerer of an engine over a data folder; the plain RAG keeps its own vectors beside."""
    from assistant import Assistant  # imported here: they load the encoder
    from eval.plain_rag import PlainRag

    if engine == "plain":
        model = configured_model()
        with nullcontext(data) if data else TemporaryDirectory(prefix="yusuan-eval-") as folder:
            yield PlainRag(Path(folder) / "plain-rag", model=model)
        return
    if engine == "model":
        configured_model()
    with Assistant.open(data) as assistant:
        yield assistant if engine == "rules" else EngineOf(assistant, engine)


class EngineOf:
    """The assistant with an engine of one's choice."""

    def __init__(self, assistant: Any, engine: str) -> None:
        self._assistant, self._engine = assistant, engine

    def add(self, paths: Sequence[str | Path], *, on_progress: Callable[[Any], None] | None = None) -> Any:
        """Take in reports."""
        return self._assistant.add(paths, on_progress=on_progress)

    def reports(self) -> list[Report]:
        """What is loaded."""
        loaded: list[Report] = self._assistant.reports()
        return loaded

    def ask(
        self, question: str, *, reports: Sequence[str] | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """Answer one question with the chosen engine."""
        answer: Answer = self._assistant.ask(
            question, reports=reports, history=list(history), engine=self._engine
        )
        return answer


def _ask(answerer: Answerer, question: Question, scope: str) -> Answer:
    reports = list(question.docs) if scope == "docs" else None
    turns: list[Turn] = []
    for earlier in question.history:
        said = answerer.ask(earlier, reports=reports, history=turns)
        turns.append(Turn(question=earlier, answer=said.text))
    return answerer.ask(question.question, reports=reports, history=turns)


def commit() -> str:
    """The commit that the program was run from, marked where files were changed since; "" outside git."""
    try:
        name = _git("rev-parse", "--short=12", "HEAD")
        changed = _git("status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f"{name}＋未提交的改动" if changed else name


def _git(*words: str) -> str:
    here = Path(__file__).parent
    done = subprocess.run(["git", *words], cwd=here, capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
