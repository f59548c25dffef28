"""Runs question sets through the assistant and scores the answers: `python -m eval.run`.

The same as `yusuan eval`. Reports are added once to the data folder (again only if their
content changed); each question is asked over its own documents (`--scope docs`) or over all
that are loaded (`--scope all`). Writes one JSON a run and prints tables.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import pypdf

from assistant.types import Answer, Turn
from eval import metrics
from eval.dataset import DatasetError, Question, default_datasets, load
from eval.metrics import Share

SAMPLES = Path(__file__).parent / "reports"
RESULTS = Path(__file__).parent / "results"


class Answerer(Protocol):
    """Whatever answers questions over reports: the assistant or what it is compared with."""

    def add(self, paths: Sequence[str | Path], *, on_progress: Callable[[Any], None] | None = None) -> Any:
        """Take in reports."""

    def ask(
        self, question: str, *, reports: Sequence[str] | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """Answer one question."""


@dataclass(frozen=True)
class Score:
    """One question, what was answered, and every measure of it."""

    dataset: str
    question: Question
    answer: Answer
    seconds: float
    strict: bool
    numeric: bool | None
    wording: bool | None
    gold_cited: bool | None
    citations: Share
    untraceable: tuple[str, ...]
    error: str = ""


@dataclass(frozen=True)
class Run:
    """A finished run: its settings and scores."""

    settings: dict[str, Any]
    scores: tuple[Score, ...] = field(repr=False)


def score(dataset: str, question: Question, answer: Answer, seconds: float, pages: Iterable[str]) -> Score:
    """Measure one answer."""
    return Score(
        dataset,
        question,
        answer,
        seconds,
        metrics.strict_right(question, answer),
        metrics.numeric_right(question, answer),
        metrics.wording_right(question, answer),
        metrics.gold_cited(question, answer),
        metrics.citations_on_gold(question, answer),
        tuple(metrics.untraceable(answer, " ".join((question.question, *question.history)), pages)),
    )


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
        scored = score(dataset, question, answer, seconds, _cited_texts(answer, reports))
        if error:
            scored = replace(scored, strict=False, error=error)
        on_question(scored)
        yield scored


def report_files(questions: Iterable[tuple[str, Question]], folder: Path) -> tuple[list[Path], list[str]]:
    """The files that the questions need: those found in the folder, and the names missing."""
    names = sorted({name for _, question in questions for name in question.docs})
    found = {path.name: path for path in sorted(folder.rglob("*")) if path.is_file()}
    return [found[name] for name in names if name in found], [name for name in names if name not in found]


def summary(scores: Sequence[Score]) -> dict[str, Any]:
    """All measures over some scores: shares with counts, and latency in milliseconds."""
    numeric = [one.numeric for one in scores if one.numeric is not None]
    gold = [one.gold_cited for one in scores if one.gold_cited is not None and one.question.answerable]
    kinds = [
        kind for one in scores if (kind := metrics.refusal_kind_right(one.question, one.answer)) is not None
    ]
    cited = [one.citations for one in scores if one.question.answerable]
    pairs = [(one.question, one.answer) for one in scores]
    times = [one.seconds * 1000 for one in scores]
    shares = {
        "strict": Share(sum(one.strict for one in scores), len(scores)),
        "numeric": Share(sum(numeric), len(numeric)),
        "citations_on_gold": Share(sum(each.hits for each in cited), sum(each.total for each in cited)),
        "gold_page_cited": Share(sum(gold), len(gold)),
        "refusal_precision": metrics.refusal_precision(pairs),
        "refusal_recall": metrics.refusal_recall(pairs),
        "refusal_kind": Share(sum(kinds), len(kinds)),
        "answerable_refused": _answerable_refused(scores),
        "with_untraceable_number": Share(sum(bool(one.untraceable) for one in scores), len(scores)),
        "failed": Share(sum(bool(one.error) for one in scores), len(scores)),
    }
    return {
        **{name: _share(share) for name, share in shares.items()},
        "latency_ms": {
            "p50": metrics.percentile(times, 0.5),
            "p95": metrics.percentile(times, 0.95),
            "mean": statistics.fmean(times) if times else None,
        },
    }


def groups(scores: Sequence[Score]) -> dict[str, list[Score]]:
    """Scores by set and by type of question."""
    grouped: dict[str, list[Score]] = {}
    for one in scores:
        grouped.setdefault(f"set:{one.dataset}", []).append(one)
    for one in sorted(scores, key=lambda each: each.question.type):
        grouped.setdefault(f"type:{one.question.type}", []).append(one)
    for one in scores:
        if one.question.style:
            grouped.setdefault(f"style:{one.question.style}", []).append(one)
    return grouped


def as_json(run: Run) -> dict[str, Any]:
    """The run as it is written to a file."""
    return {
        "settings": run.settings,
        "summary": summary(run.scores),
        "groups": {name: summary(members) for name, members in groups(run.scores).items()},
        "questions": [_score_json(one) for one in run.scores],
    }


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
        scope: "docs" asks over each question's documents, "all" over everything loaded.
        engine: "rules" or "model".
        data: where the assistant keeps what it indexed; reused by the next run.

    Returns:
        Settings and scores of every question whose documents are there.
    """
    from assistant import Assistant  # imported here: it loads the encoder

    questions = load(datasets or default_datasets())
    files, missing = report_files(questions, reports)
    questions = [pair for pair in questions if not set(pair[1].docs) & set(missing)]
    with Assistant.open(data) as assistant:
        started = time.perf_counter()
        assistant.add(files, on_progress=on_report)
        indexing = time.perf_counter() - started
        answerer = _with_engine(assistant, engine)
        scores = tuple(ask_all(answerer, questions, reports, scope=scope, on_question=on_question))
    settings = {
        "datasets": [path.name for path in datasets or default_datasets()],
        "scope": scope,
        "engine": engine,
        "reports": len(files),
        "missing": missing,
        "indexing_seconds": round(indexing, 1),
        "commit": _commit(),
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
    except DatasetError as error:
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
    parser.add_argument("--scope", choices=("docs", "all"), default="docs", help="只查题目所列报告，或查全部")
    parser.add_argument("--engine", choices=("rules", "model"), default="rules", help="答题引擎")
    parser.add_argument("--data", type=Path, default=None, help="数据文件夹，下次评测可以接着用")
    parser.add_argument("--out", type=Path, default=None, help="结果文件（JSON）")
    parser.add_argument("--wrong", type=int, default=20, help="列出多少道答错的题，-1 为全部")
    return parser.parse_args(arguments)


def _with_engine(assistant: Any, engine: str) -> Answerer:
    if engine == "rules":
        return assistant  # type: ignore[no-any-return]  # the default engine needs no argument
    return _Engine(assistant, engine)


class _Engine:
    """The assistant with another engine than its default."""

    def __init__(self, assistant: Any, engine: str) -> None:
        self._assistant, self._engine = assistant, engine

    def add(self, paths: Sequence[str | Path], *, on_progress: Callable[[Any], None] | None = None) -> Any:
        """Take in reports."""
        return self._assistant.add(paths, on_progress=on_progress)

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


def _cited_texts(answer: Answer, reports: Path) -> list[str]:
    texts = [citation.title for citation in answer.citations]
    for pages in metrics.cited_pages(answer):
        texts += [_page_text(reports, file, page) for file, page in sorted(pages)]
    return texts


@lru_cache(maxsize=4096)
def _page_text(reports: Path, file: str, page: int) -> str:
    reader = _pdf(reports, file)
    return reader.pages[page - 1].extract_text() if reader and page <= len(reader.pages) else ""


@lru_cache(maxsize=64)
def _pdf(reports: Path, file: str) -> pypdf.PdfReader | None:
    if not file.lower().endswith(".pdf"):
        return None
    path = next(reports.rglob(file), None)
    return pypdf.PdfReader(path) if path else None


def _answerable_refused(scores: Sequence[Score]) -> Share:
    asked = [one for one in scores if one.question.answerable]
    wrong = [one for one in asked if metrics.refused(one.answer) and not one.strict]
    return Share(len(wrong), len(asked))


def _share(share: Share) -> dict[str, Any]:
    interval = share.interval
    return {
        "hits": share.hits,
        "total": share.total,
        "score": round(share.score, 4) if share.score is not None else None,
        "interval": [round(bound, 4) for bound in interval] if interval else None,
    }


def _score_json(one: Score) -> dict[str, Any]:
    question = one.question
    return {
        "id": question.id,
        "set": one.dataset,
        "type": question.type,
        "style": question.style,
        "question": question.question,
        "expected": question.model_dump(mode="json", include={"numbers", "any_of", "answerable", "pages"}),
        "strict": one.strict,
        "numeric": one.numeric,
        "wording": one.wording,
        "gold_cited": one.gold_cited,
        "citations": [one.citations.hits, one.citations.total],
        "untraceable": list(one.untraceable),
        "seconds": round(one.seconds, 4),
        "error": one.error,
        "answer": one.answer.model_dump(mode="json"),
    }


def _commit() -> str:
    head = Path(__file__).parent.parent / ".git" / "HEAD"
    try:
        text = head.read_text(encoding="utf-8").strip()
        name = text.removeprefix("ref: ")
        return (head.parent / name).read_text(encoding="utf-8").strip()[:12] if name != text else text[:12]
    except OSError:
        return ""


def statuses(scores: Sequence[Score]) -> dict[str, int]:
    """How often each status was answered."""
    return dict(Counter(one.answer.status for one in scores))


if __name__ == "__main__":
    sys.exit(main())
