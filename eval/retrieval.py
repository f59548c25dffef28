"""Retrieval side by side with a plain RAG: `python -m eval.retrieval [DATASET...]`.

Both look for the page that holds the evidence, over the same files, with the same encoder;
each question is scoped to its documents (or to all with --scope all). Prints recall@k and
mean reciprocal rank with their counts, and the time of a search.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from eval import metrics
from eval.dataset import Question, default_datasets, load
from eval.metrics import Share
from eval.run import SAMPLES, report_files

if TYPE_CHECKING:
    from eval.plain_rag import PlainRag

DEPTHS = (1, 3, 5, 10)
Passage = set[tuple[str, int]]
Find = Callable[[str, Sequence[str] | None], list[Passage]]


@dataclass(frozen=True)
class Found:
    """How one finder did over all questions with known pages."""

    name: str
    recall: dict[int, Share]
    mrr: float | None
    p50_ms: float | None
    p95_ms: float | None


def measure(name: str, find: Find, questions: Sequence[Question], scope: str = "docs") -> Found:
    """Recall and reciprocal rank of a finder over the questions whose pages are known."""
    known = [question for question in questions if question.pages and question.answerable]
    ranked: list[list[Passage]] = []
    times: list[float] = []
    for question in known:
        started = time.perf_counter()
        ranked.append(find(question.question, question.docs if scope == "docs" else None))
        times.append((time.perf_counter() - started) * 1000)
    golds = [metrics.gold_pages(question) for question in known]
    pairs = list(zip(ranked, golds, strict=True))
    ranks = [rank for pages, gold in pairs if (rank := metrics.reciprocal_rank(pages, gold)) is not None]
    return Found(
        name,
        {
            k: Share(sum(bool(metrics.recall_at(pages, gold, k)) for pages, gold in pairs), len(pairs))
            for k in DEPTHS
        },
        sum(ranks) / len(ranks) if ranks else None,
        metrics.percentile(times, 0.5),
        metrics.percentile(times, 0.95),
    )


def assistant_find(assistant: Any, limit: int = DEPTHS[-1]) -> Find:
    """The assistant's passage search as a finder of pages."""

    def find(question: str, reports: Sequence[str] | None) -> list[Passage]:
        return [
            {(passage["file"], page) for page in range(passage["page_start"], passage["page_end"] + 1)}
            for passage in assistant.search(question, reports, limit)
        ]

    return find


def plain_find(plain: PlainRag, limit: int = DEPTHS[-1]) -> Find:
    """The plain RAG's nearest chunks as a finder of pages."""
    return lambda question, reports: [{page} for page in plain.find(question, reports, limit)]


def print_found(found: Sequence[Found]) -> None:
    """A table of the finders."""
    table = Table()
    table.add_column("")
    for title in (*(f"前{k}段" for k in DEPTHS), "MRR", "p50 ms", "p95 ms"):
        table.add_column(title, justify="right")
    for one in found:
        shares = (_cell(one.recall[k]) for k in DEPTHS)
        table.add_row(one.name, *shares, _short(one.mrr, 3), _short(one.p50_ms, 1), _short(one.p95_ms, 1))
    Console(width=None if Console().is_terminal else 140).print(table)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure both and print the table; returns the exit status."""
    from assistant import Assistant
    from eval.plain_rag import PlainRag

    options = _options(arguments)
    pairs = load(options.datasets or default_datasets())
    files, missing = report_files(pairs, options.reports)
    questions = [question for _, question in pairs if not set(question.docs) & set(missing)]
    started = time.perf_counter()
    plain = PlainRag(options.data / "plain")
    plain.add(files)
    plain_seconds = time.perf_counter() - started
    with Assistant.open(options.data / "assistant") as assistant:
        started = time.perf_counter()
        assistant.add(files)
        own_seconds = time.perf_counter() - started
        found = [
            measure("预算问答", assistant_find(assistant), questions, options.scope),
            measure("普通 RAG", plain_find(plain), questions, options.scope),
        ]
    print_found(found)
    print(f"建库：预算问答 {own_seconds:.1f} 秒，普通 RAG {plain_seconds:.1f} 秒（已建过则不重建）")
    if options.out:
        options.out.write_text(
            json.dumps([_json(one) for one in found], ensure_ascii=False), encoding="utf-8"
        )
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("eval.retrieval", description="与普通 RAG 并排比较检索。")
    parser.add_argument("datasets", nargs="*", type=Path, help="题集文件；不写则用自带题集")
    parser.add_argument("--reports", type=Path, default=SAMPLES, help="报告所在文件夹")
    parser.add_argument("--data", type=Path, required=True, help="数据文件夹")
    parser.add_argument("--scope", choices=("docs", "all"), default="docs", help="只查题目所列报告，或查全部")
    parser.add_argument("--out", type=Path, default=None, help="结果文件（JSON）")
    return parser.parse_args(sys.argv[1:] if arguments is None else arguments)


def _cell(share: Share) -> str:
    if share.score is None or share.interval is None:
        return "不适用"
    low, high = share.interval
    return f"{share.score:.1%} [{low:.0%}–{high:.0%}]"


def _short(value: float | None, digits: int) -> str:
    return "不适用" if value is None else f"{value:.{digits}f}"


def _json(one: Found) -> dict[str, Any]:
    recall = {f"recall@{k}": [share.hits, share.total] for k, share in one.recall.items()}
    return {"name": one.name, **recall, "mrr": one.mrr, "p50_ms": one.p50_ms, "p95_ms": one.p95_ms}


if __name__ == "__main__":
    sys.exit(main())
