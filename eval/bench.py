"""How fast it is: indexing by step, answers with many reports loaded: `python -m eval.bench`.

Makes reports of invented departments (the sample plans under other names and seeds), indexes
them, asks one kind of question after another, and prints tables with the machine's name.
`--sizes 10 100 1000` sets how many reports are loaded; painting 1,000 takes half an hour, so
they are kept in the data folder and used again.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from eval.metrics import percentile
from eval.reports.generate import SAMPLES, finished
from eval.reports.paint import paint

KINDS = {
    "数值": "{org}{year}年机关运行经费是多少？",
    "原因": "{org}{year}年公务接待费为什么变化？",
    "占比": "{org}{year}年项目支出占支出的比例是多少？",
    "定义": "什么是“三公”经费？",
    "没有": "{org}负责人的工资是多少？",
}
STEPS = ("read", "layout", "tables", "figures", "chunks", "encode")


@dataclass(frozen=True)
class Indexing:
    """Pages a second by step on some files, one process."""

    pages: int
    seconds: dict[str, float]

    def speed(self, step: str) -> float:
        """Pages a second of one step."""
        return self.pages / self.seconds[step] if self.seconds[step] else float("inf")


@dataclass(frozen=True)
class Answering:
    """Answer times in milliseconds by kind of question, with so many reports loaded."""

    reports: int
    seconds_added: float
    pages_added: int
    times: dict[str, list[float]] = field(repr=False)
    memory_mb: float = 0
    store_mb: float = 0


def make_reports(folder: Path, count: int) -> list[Path]:
    """Paint reports of departments with invented names until there are `count`."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_made(folder, number) for number in range(count)]


def indexing_by_step(paths: Sequence[Path]) -> Indexing:
    """Take reports apart one after another and encode their chunks, timing each step."""
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
    return Indexing(pages, seconds)


def answering(data: Path, paths: Sequence[Path], each: int, seed: int = 7) -> Answering:
    """Load reports and ask `each` questions of every kind over all of them."""
    from assistant import Assistant

    chance = random.Random(seed)
    with Assistant.open(data) as assistant:
        started = time.perf_counter()
        results = assistant.add(paths)
        added = time.perf_counter() - started
        reports = [report for report in assistant.reports() if report.year]
        assistant.ask("“三公”经费是多少？")
        times = {
            kind: [
                _timed(assistant.ask, _filled(wording, chance.choice(reports)))
                for _ in range(each)
            ]
            for kind, wording in KINDS.items()
        }  # fmt: skip
        pages = sum(result.pages for result in results if getattr(result, "status", "new") == "new")
        return Answering(len(reports), added, pages, times, _memory_mb(), _folder_mb(data))


def start_up(command: Sequence[str]) -> float:
    """Seconds until a command ends."""
    started = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def machine() -> str:
    """The machine in words: processor, cores, Python, how busy it is."""
    name = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        name = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    busy = f"，开始时平均负载 {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{name}，{os.cpu_count()} 核，Python {platform.python_version()}{busy}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and print its tables; returns the exit status."""
    options = _options(arguments)
    made = make_reports(options.data / "reports", max(options.sizes))
    console = Console(width=None if Console().is_terminal else 120)
    here = machine()
    console.print(here, highlight=False)
    steps = indexing_by_step(made[: options.steps_over])
    console.print(_steps_table(steps))
    runs = [answering(options.data / f"loaded-{size}", made[:size], options.each) for size in options.sizes]
    console.print(_answers_table(runs))
    for words in (("--help",), ("reports",)):
        command = [sys.executable, "-m", "assistant.cli", *words]
        console.print(f"yusuan {words[0]}：{start_up(command):.2f} 秒", highlight=False)
    if options.out:
        options.out.write_text(
            json.dumps(
                _record(steps, runs) | {"machine": here, "note": options.note}, ensure_ascii=False, indent=1
            ),
            encoding="utf-8",
        )
    return 0


def _made(folder: Path, number: int) -> Path:
    """The report of one number: a sample under another name, with other figures."""
    path = folder / f"bench-{number:04d}.pdf"
    if not path.exists():
        sample = SAMPLES[number % len(SAMPLES)]
        name = f"{sample.plan.place}{_syllables(number)}局"
        plan = replace(sample.plan, organisation=name, seed=sample.plan.seed + number)
        if sample.style.name == "planted":
            sample = replace(sample, style=SAMPLES[0].style)
        report = finished(replace(sample, plan=plan))
        paint(report.blocks, path, report.look, report.title)
    return path


def _syllables(number: int) -> str:
    first, second = "云岚望霁棠青澄沐溪岭", "泽原陵湖川州台津浦山"
    third = "农业城管统计林业教育民政审计交通体育档案"
    topic = third[number // 100 % 10 * 2 : number // 100 % 10 * 2 + 2]
    return first[number % 10] + second[number // 10 % 10] + topic


def _filled(wording: str, report: Any) -> str:
    return wording.format(org=report.organisation, year=report.year)


def _timed(ask: Callable[[str], Any], question: str) -> float:
    started = time.perf_counter()
    ask(question)
    return (time.perf_counter() - started) * 1000


def _memory_mb() -> float:
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
    except (OSError, StopIteration):
        return 0.0


def _folder_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


def _steps_table(steps: Indexing) -> Table:
    table = Table(title=f"建库分步（{steps.pages} 页，单进程）")
    table.add_column("步骤")
    table.add_column("页/秒", justify="right")
    table.add_column("占时", justify="right")
    whole = sum(steps.seconds.values())
    for step in steps.seconds:
        table.add_row(step, f"{steps.speed(step):.1f}", f"{steps.seconds[step] / whole:.0%}")
    table.add_row("合计", f"{steps.pages / whole:.1f}", "100%")
    return table


def _answers_table(runs: Sequence[Answering]) -> Table:
    table = Table(title="答题用时（毫秒，p50 / p95）")
    for title in ("报告数", *KINDS, "全部", "建库 页/秒", "内存 MB", "数据 MB"):
        table.add_column(title, justify="right")
    for run in runs:
        every = [value for values in run.times.values() for value in values]
        cells = (_spread(values) for values in (*run.times.values(), every))
        speed = f"{run.pages_added / run.seconds_added:.1f}" if run.pages_added else "已建"
        table.add_row(str(run.reports), *cells, speed, f"{run.memory_mb:.0f}", f"{run.store_mb:.0f}")
    return table


def _spread(values: Sequence[float]) -> str:
    p50, p95 = percentile(values, 0.5), percentile(values, 0.95)
    return "不适用" if p50 is None or p95 is None else f"{p50:.0f} / {p95:.0f}"


def _record(steps: Indexing, runs: Iterable[Answering]) -> dict[str, Any]:
    return {
        "pages": steps.pages,
        "seconds_by_step": steps.seconds,
        "answering": [
            {
                "reports": run.reports,
                "seconds_added": run.seconds_added,
                "pages_added": run.pages_added,
                "memory_mb": run.memory_mb,
                "store_mb": run.store_mb,
                "ms": {kind: [percentile(ms, 0.5), percentile(ms, 0.95)] for kind, ms in run.times.items()},
            }
            for run in runs
        ],
    }


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("eval.bench", description="测建库和答题的速度。")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100], help="载入多少份报告时测")
    parser.add_argument("--each", type=int, default=20, help="每种问题问几次")
    parser.add_argument("--steps-over", type=int, default=6, help="分步计时用几份报告")
    parser.add_argument("--data", type=Path, default=Path("bench-data"), help="数据文件夹")
    parser.add_argument("--note", default="", help="写进结果文件的说明")
    parser.add_argument("--out", type=Path, default=None, help="结果文件（JSON）")
    return parser.parse_args(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
