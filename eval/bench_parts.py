"""One measurement of the benchmark in a process of its own: `python -m eval.bench_parts PART ARGUMENTS`.

So that memory and first answers are those of a fresh start. Prints one JSON object. The parts:
`steps FILE…` (pages a second by step, one process), `add DATA CORES FILE…` (the whole of taking
files in, on so many cores), `ask DATA EACH` (answers over what is loaded), `plain DATA FILE…` (the
plain RAG). bench.py runs them and makes tables.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from eval.metrics import percentile

KINDS = {
    "数值": "{org}{year}年机关运行经费是多少？",
    "原因": "{org}{year}年公务接待费为什么变化？",
    "占比": "{org}{year}年项目支出占支出的比例是多少？",
    "定义": "什么是“三公”经费？",
    "没有": "{org}负责人的工资是多少？",
}
STEPS = ("read", "layout", "tables", "figures", "chunks", "encode")
SEED = 7


def steps(paths: Sequence[Path]) -> dict[str, Any]:
    """Seconds by step for taking reports apart and encoding their chunks, one after another."""
    from index.build import build_report, hash_file
    from index.encoder import Encoder

    encoder = Encoder()
    encoder.embed(["预热"])
    seconds = dict.fromkeys(STEPS, 0.0)
    pages = 0
    for path in paths:
        parts = build_report(path, path.name, hash_file(path), 420)
        pages += len(parts.pages)
        for step, spent in parts.seconds.items():
            seconds[step] = seconds.get(step, 0.0) + spent
        started = time.perf_counter()
        encoder.embed([chunk.text for chunk in parts.chunks])
        seconds["encode"] += time.perf_counter() - started
    return {"pages": pages, "seconds": seconds}


def add(data: Path, cores: int, paths: Sequence[Path]) -> dict[str, Any]:
    """Pages and seconds of taking files into empty stores, on so many cores (0 for all)."""
    if cores and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))
    from index import Index, Settings

    with Index.open(Settings(data=data)) as index:
        index.search_vectors("预热")
        started = time.perf_counter()
        results = index.add(paths)
        seconds = time.perf_counter() - started
    failed = [f"{result.path}: {result.reason}" for result in results if result.status == "failed"]
    return {
        "pages": sum(result.pages for result in results),
        "seconds": seconds,
        "store_seconds": sum(result.seconds.get("store", 0.0) for result in results),
        "megabytes": folder_mb(data),
        "failed": failed,
    }


def ask(data: Path, each: int) -> dict[str, Any]:
    """Times of `each` questions of every kind over all that is loaded, in milliseconds."""
    started = time.perf_counter()
    from assistant import Assistant

    chance = random.Random(SEED)
    with Assistant.open(data) as assistant:
        assistant.ask("“三公”经费是多少？")
        first = time.perf_counter() - started
        assistant.search("主要职责")  # loads the encoder, which figures do without
        ready = time.perf_counter() - started
        reports = [report for report in assistant.reports() if report.year]
        times = {
            kind: [_timed(assistant.ask, _filled(wording, chance.choice(reports))) for _ in range(each)]
            for kind, wording in KINDS.items()
        }
        count = len(assistant.reports())
    every = [value for values in times.values() for value in values]
    return {
        "reports": count,
        "first_answer_seconds": first,
        "ready_seconds": ready,
        "ms": {kind: _spread(values) for kind, values in (times | {"全部": every}).items()},
        "memory_mb": memory_mb(),
        "store_mb": folder_mb(data),
    }


def plain(data: Path, paths: Sequence[Path]) -> dict[str, Any]:
    """The plain RAG over the same files: indexing and finding."""
    from eval.plain_rag import PlainRag, load

    rag = PlainRag(data)
    rag.find("预热")
    started = time.perf_counter()
    rag.add(paths)
    seconds = time.perf_counter() - started
    chance = random.Random(SEED)
    names = [path.stem for path in paths]
    times = [
        _timed(rag.find, wording.format(org=chance.choice(names), year=2024))
        for wording in KINDS.values()
        for _ in range(10)
    ]
    pages = sum(len(load(path)) for path in paths)
    return {"pages": pages, "seconds": seconds, "ms": _spread(times), "megabytes": folder_mb(data)}


def memory_mb() -> float:
    """Memory that this process holds."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
    except (OSError, StopIteration):
        return 0.0


def folder_mb(folder: Path) -> float:
    """Size of the files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def main(arguments: Sequence[str]) -> int:
    """Run one part and print its record; returns the exit status."""
    part, *rest = arguments
    if part == "steps":
        record = steps([Path(name) for name in rest])
    elif part == "add":
        record = add(Path(rest[0]), int(rest[1]), [Path(name) for name in rest[2:]])
    elif part == "ask":
        record = ask(Path(rest[0]), int(rest[1]))
    elif part == "plain":
        record = plain(Path(rest[0]), [Path(name) for name in rest[1:]])
    else:
        print(f"没有“{part}”这一项。", file=sys.stderr)
        return 2
    print(json.dumps(record))
    return 0


def _filled(wording: str, report: Any) -> str:
    return wording.format(org=report.organisation, year=report.year)


def _timed(call: Callable[[str], Any], question: str) -> float:
    started = time.perf_counter()
    call(question)
    return (time.perf_counter() - started) * 1000


def _spread(values: Sequence[float]) -> list[float | None]:
    return [percentile(values, 0.5), percentile(values, 0.95)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
