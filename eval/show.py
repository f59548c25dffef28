"""Prints a run on the console: progress, tables by set and type, and the wrong answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from eval.labels import COLUMNS, DETAILS, STATUSES, group_label
from eval.scores import Run, Score, groups, statuses, summary

if TYPE_CHECKING:
    from eval.dataset import Question


@contextmanager
def progress() -> Iterator[tuple[Callable[[Any], None], Callable[[Score], None]]]:
    """Progress on standard error: callbacks for a report taken in and a question scored."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        reports = bar.add_task("报告", total=None)
        questions = bar.add_task("题目", total=None)
        yield lambda _: bar.advance(reports), lambda _: bar.advance(questions)


def console_report(run: Run, *, wrong: int = 20) -> None:
    """Print the measures, then up to `wrong` wrong answers (all if negative)."""
    console = Console(width=None if Console().is_terminal else 160)
    console.print(_table(run))
    whole = summary(run.scores)
    for name, label in DETAILS:
        console.print(f"{label}：{_cell(whole[name])}", highlight=False)
    for kind, measured in whole["refusals"].items():
        precision, recall = _cell(measured["precision"]), _cell(measured["recall"])
        console.print(
            f"{STATUSES[kind]}：答成这种的里答得对 {precision}，该答成这种的里答成了 {recall}",
            highlight=False,
        )
    latency = whole["latency_ms"]
    if latency["p50"] is not None:
        console.print(f"用时：p50 {latency['p50']:.0f} ms，p95 {latency['p95']:.0f} ms", highlight=False)
    counts = "，".join(f"{STATUSES[name]} {count}" for name, count in statuses(run.scores).items())
    console.print(f"回答状态：{counts}", highlight=False)
    if run.settings.get("missing"):
        console.print(f"缺少报告，略过相关题目：{'、'.join(run.settings['missing'])}", highlight=False)
    bad = [one for one in run.scores if not one.strict]
    for one in bad if wrong < 0 else bad[:wrong]:
        _print_wrong(console, one)
    if 0 <= wrong < len(bad):
        console.print(f"……另有 {len(bad) - wrong} 道答错的题，见结果文件。", highlight=False)


def expected(question: Question) -> str:
    """What a right answer must hold, in a line."""
    if not question.answerable:
        return STATUSES.get(question.status, "拒答")
    numbers = "、".join(f"{number.value}{number.unit}" for number in question.numbers)
    words = "；".join("/".join(words) for words in question.any_of)
    return "；".join(part for part in (numbers, words) if part)


def _table(run: Run) -> Table:
    table = Table(show_lines=False)
    table.add_column("")
    table.add_column("题数", justify="right")
    for _, label in COLUMNS:
        table.add_column(label, justify="right")
    rows: list[tuple[str, Sequence[Score]]] = [("全部", run.scores)]
    for name, members in groups(run.scores).items():
        rows.append((group_label(name), members))
    for name, scores in rows:
        measured = summary(scores)
        table.add_row(name, str(len(scores)), *(_cell(measured[key]) for key, _ in COLUMNS))
    return table


def _cell(share: dict[str, Any]) -> str:
    if share["score"] is None:
        return "不适用"
    low, high = share["interval"]
    return f"{share['score']:.1%} ({share['hits']}/{share['total']}) [{low:.0%}–{high:.0%}]"


def _print_wrong(console: Console, one: Score) -> None:
    question, answer = one.question, one.answer
    cited = "、".join(f"{each.file[:12]}…p{each.page_start}" for each in answer.citations)
    gold = "、".join(f"p{page}" for pages in question.pages.values() for page in pages)
    console.print(f"\n[bold]✗ {question.id}[/bold] 〔{question.type}〕{question.question}", highlight=False)
    console.print(f"  应答：{expected(question)}（{gold or '无页'}）", markup=False, highlight=False)
    console.print(
        f"  实答：{answer.status}｜{answer.text[:300] or one.error}（{cited}）", markup=False, highlight=False
    )
    if one.untraceable:
        console.print(f"  无出处的数：{'、'.join(one.untraceable)}", markup=False, highlight=False)
