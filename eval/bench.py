"""How fast it is: `python -m eval.bench --sizes 10 100 1000 --data DIR --out FILE.json`.

Makes reports of invented departments (the sample plans under other names and seeds), takes them
in, asks one kind of question after another, and builds the plain RAG over the same files. Each
measurement runs in a process of its own (bench_parts.py). Painting and loading 1,000 reports takes
half an hour; they are kept in the data folder and used again.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from eval.bench_load import OWN
from eval.bench_tables import bench_tables
from eval.reports.generate import SAMPLES, finished
from eval.reports.paint import paint
from eval.run import commit


def make_reports(folder: Path, count: int) -> list[Path]:
    """Paint reports of departments with invented names until there are `count`."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_made(folder, number) for number in range(count)]


def measured(part: str, *arguments: object) -> dict[str, Any]:
    """The record of one measurement made by a fresh process.

    Raises:
        RuntimeError: it failed; the message holds what it said.
    """
    command = [sys.executable, "-m", "eval.bench_parts", part, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"测速“{part}”没有做成：{done.stderr.strip()[-800:]}")
    record: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return record


def start_up(*words: str) -> float:
    """Seconds until a command of the command line ends."""
    command = [sys.executable, "-c", "from assistant.cli.commands import run; run()", *words]
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
    console = Console(stderr=True)
    record: dict[str, Any] = {
        "machine": machine(),
        "commit": commit(),
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
        "note": options.note,
        "own_vectors": OWN,
    }
    made = make_reports(options.data / "reports", max(*options.sizes, options.index_over))
    first = made[: options.index_over]
    console.print("建库……", highlight=False)
    record["steps"] = measured("steps", *first)
    with tempfile.TemporaryDirectory(prefix="yusuan-bench-") as folder:
        record["one_core"] = measured("add", Path(folder) / "one", 1, *first)
        record["all_cores"] = measured("add", Path(folder) / "all", 0, *first)
        record["plain"] = measured("plain", Path(folder) / "plain", *first)
    record["answers"] = [_answers(options.data, made[:size], options.each, console) for size in options.sizes]
    loaded = str(options.data / f"loaded-{options.sizes[0]}")
    record["start_up"] = {
        f"yusuan {' '.join(words[:1])}": start_up(*words)
        for words in (
            ("--help",),
            ("reports", "--data", loaded),
            ("ask", "三公经费是多少？", "--data", loaded),
        )
    }
    print(bench_tables(record))
    if options.out:
        options.out.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def _answers(data: Path, paths: Sequence[Path], each: int, console: Console) -> dict[str, Any]:
    console.print(f"载入 {len(paths)} 份并提问……", highlight=False)
    folder = data / f"loaded-{len(paths)}"
    command = [sys.executable, "-m", "eval.bench_load", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return measured("ask", folder, each)


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


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("eval.bench", description="测建库和答题的速度。")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100], help="载入多少份报告时测")
    parser.add_argument("--each", type=int, default=20, help="每种问题问几次")
    parser.add_argument("--index-over", type=int, default=10, help="建库计时用几份报告")
    parser.add_argument("--data", type=Path, default=Path("bench-data"), help="数据文件夹")
    parser.add_argument("--note", default="", help="写进结果文件的说明")
    parser.add_argument("--out", type=Path, default=None, help="结果文件（JSON）")
    return parser.parse_args(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
