"""Many askers at once on a running server while reports come and go: right answers, throughput, latency.

A server process of its own serves the sample reports. Each asker asks over HTTP, one question
after the other, and compares the answer with the one that a single asker got before. Meanwhile
one of the reports is deleted and uploaded, again and again: a question about it gets the whole
right answer or is told that it is not loaded, never anything between.
Run: python -m eval.load [--askers 32] [--seconds 60].
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from eval.metrics import percentile

HERE = Path(__file__).parent
QUESTIONS = HERE / "datasets"
COMES_AND_GOES = "岚川市市场监督管理局2024年度部门决算.pdf"
MOST_QUESTIONS = 300
ABOUT_IT = 0.1  # share of the questions that are about the report that comes and goes
START_SECONDS = 300


@dataclass(frozen=True)
class Question:
    """A question and the report that it is about."""

    text: str
    report: str


@dataclass
class Outcome:
    """What the askers saw."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    not_loaded: int = 0
    rounds: int = 0

    def summary(self, askers: int) -> dict[str, Any]:
        """The figures for the documentation."""
        milliseconds = [1000 * one for one in self.latencies]
        return {
            "askers": askers,
            "seconds": round(self.seconds, 1),
            "answers": len(self.latencies),
            "answers_per_second": round(len(self.latencies) / self.seconds, 1),
            "median_ms": round(percentile(milliseconds, 0.5) or 0),
            "p95_ms": round(percentile(milliseconds, 0.95) or 0),
            "told_not_loaded": self.not_loaded,
            "faults": len(self.faults),
            "differing_answers": len(self.differing),
            "times_a_report_came_and_went": self.rounds,
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        }


def read_questions() -> list[Question]:
    """Questions about one sample report each, some of them about the one that comes and goes."""
    rows = [
        json.loads(line)
        for file in sorted(QUESTIONS.glob("derived_*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    found = [Question(row["question"], row["docs"][0]) for row in rows if len(row["docs"]) == 1]
    chance = random.Random(1)
    moving = [question for question in found if question.report == COMES_AND_GOES]
    staying = [question for question in found if question.report != COMES_AND_GOES]
    moving = chance.sample(moving, min(int(MOST_QUESTIONS * ABOUT_IT), len(moving)))
    return moving + chance.sample(staying, min(MOST_QUESTIONS - len(moving), len(staying)))


@contextmanager
def served(data: Path) -> Iterator[str]:
    """A server process over a data folder; gives its address once it is ready."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    serve = [sys.executable, "-m", "assistant.cli.commands", "serve"]
    options = ["--port", str(port), "--data", str(data), "--no-log", "--rate", "0"]
    process = subprocess.Popen([*serve, *options], stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_ready(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(60)


def _wait_until_ready(address: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(f"{address}/readyz", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise SystemExit("服务没有启动。请先试 yusuan serve。")


async def ask(client: httpx.AsyncClient, question: Question) -> dict[str, Any] | None:
    """An answer without what differs from one time to the next; None when its report is not loaded."""
    body = {"question": question.text, "reports": [question.report]}
    reply = await client.post("/api/v1/ask", json=body)
    if reply.status_code == 404 and question.report == COMES_AND_GOES:
        return None
    reply.raise_for_status()
    answer: dict[str, Any] = reply.json()
    answer.pop("elapsed_ms")
    return answer


async def measure(address: str, questions: Sequence[Question], askers: int, seconds: float) -> Outcome:
    """Ask with many while a report comes and goes."""
    limits = httpx.Limits(max_connections=askers + 4)
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as client:
        alone = {question: await ask(client, question) for question in questions}
        outcome = Outcome()
        started = time.perf_counter()
        end = started + seconds
        tasks = [_keep_asking(client, random.Random(n), alone, end, outcome) for n in range(askers)]
        await asyncio.gather(_keep_changing(client, end, outcome), *tasks)
        outcome.seconds = time.perf_counter() - started
        return outcome


async def _keep_asking(
    client: httpx.AsyncClient,
    chance: random.Random,
    alone: dict[Question, dict[str, Any] | None],
    end: float,
    outcome: Outcome,
) -> None:
    questions = list(alone)
    while time.perf_counter() < end:
        question = chance.choice(questions)
        begun = time.perf_counter()
        try:
            answer = await ask(client, question)
        except httpx.HTTPError as error:
            outcome.faults.append(f"{question.text}: {error!r}")
            continue
        if answer is None:
            outcome.not_loaded += 1
            continue
        outcome.latencies.append(time.perf_counter() - begun)
        if answer != alone[question]:
            outcome.differing.append(f"{question.text}（{question.report}）：{answer['text'][:80]}")


async def _keep_changing(client: httpx.AsyncClient, end: float, outcome: Outcome) -> None:
    content = (HERE / "reports" / COMES_AND_GOES).read_bytes()
    while time.perf_counter() < end:
        try:
            (await client.delete(f"/api/v1/reports/{COMES_AND_GOES}")).raise_for_status()
            added = await client.post("/api/v1/reports", files={"files": (COMES_AND_GOES, content)})
            added.raise_for_status()
        except httpx.HTTPError as error:
            outcome.faults.append(f"{COMES_AND_GOES}: {error!r}")
            continue
        outcome.rounds += 1


def main(args: Sequence[str] | None = None) -> int:
    """Measure, print, and fail when an answer was wrong or missing."""
    parser = argparse.ArgumentParser(description="许多人同时提问，同时报告加入又删除：答案、吞吐量、延迟")
    parser.add_argument("--askers", type=int, default=32, help="同时提问的人数（默认 32）")
    parser.add_argument("--seconds", type=float, default=60, help="问多久，秒（默认 60）")
    chosen = parser.parse_args(args)
    with tempfile.TemporaryDirectory(prefix="yusuan-load-") as folder, served(Path(folder)) as address:
        outcome = asyncio.run(measure(address, read_questions(), chosen.askers, chosen.seconds))
    print(json.dumps(outcome.summary(chosen.askers), ensure_ascii=False, indent=2))
    for line in [*outcome.faults[:10], *outcome.differing[:10]]:
        print(line, file=sys.stderr)
    return 1 if outcome.faults or outcome.differing else 0


if __name__ == "__main__":
    sys.exit(main())
