"""Two runs side by side, question by question: `yusuan eval compare A.json B.json`.

Says what got better and worse, and whether the difference in strict scores is more than
chance: an exact sign test over the questions that changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from eval.labels import COLUMNS, DETAILS

MEASURES = (*COLUMNS, *DETAILS)


class NotARun(ValueError):
    """A file is not the result of a run."""


@dataclass(frozen=True)
class Comparison:
    """The questions of two runs that changed, and the chance of such a change."""

    better: tuple[str, ...]
    worse: tuple[str, ...]
    same: int
    only_one: int

    @property
    def chance(self) -> float:
        """Two-sided sign test: how likely so uneven a change is if nothing had changed."""
        return sign_test(len(self.better), len(self.worse))


def sign_test(better: int, worse: int) -> float:
    """Two-sided exact probability of at least so uneven a split of changes by chance."""
    changed = better + worse
    if changed == 0:
        return 1.0
    tail = sum(comb(changed, k) for k in range(min(better, worse) + 1))
    return min(1.0, float(2 * tail) / float(2**changed))


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Comparison:
    """Which questions became right or wrong from one run to another."""
    before, after = _by_id(old), _by_id(new)
    both = [name for name in before if name in after and _asks_the_same(before[name], after[name])]
    better = tuple(name for name in both if after[name]["strict"] and not before[name]["strict"])
    worse = tuple(name for name in both if before[name]["strict"] and not after[name]["strict"])
    only = len(before) + len(after) - 2 * len(both)
    return Comparison(better, worse, len(both) - len(better) - len(worse), only)


def read_run(path: Path) -> dict[str, Any]:
    """A run's result file."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(record, dict) or not {"settings", "summary", "questions"} <= set(record):
            raise NotARun(f"{path} 不是一次评测的结果文件。请给出 yusuan eval 写出的 JSON。")
    except (OSError, json.JSONDecodeError) as error:
        raise NotARun(f"读不了 {path}：{error}。请给出 yusuan eval 写出的 JSON。") from error
    return record


def print_comparison(old: Mapping[str, Any], new: Mapping[str, Any], *, limit: int = 30) -> None:
    """Print measures of both runs and the questions that changed."""
    console = Console(width=None if Console().is_terminal else 140)
    table = Table()
    for title in ("", "前", "后", "差"):
        table.add_column(title, justify="left" if not title else "right")
    for key, label in MEASURES:
        one, two = old["summary"].get(key, {}).get("score"), new["summary"].get(key, {}).get("score")
        gap = f"{(two - one) * 100:+.1f}" if one is not None and two is not None else ""
        table.add_row(label, _percent(one), _percent(two), gap)
    console.print(table)
    found = compare(old, new)
    console.print(
        f"变好 {len(found.better)} 题，变坏 {len(found.worse)} 题，不变 {found.same} 题"
        f"（只在一次里有的 {found.only_one} 题）；偶然出现这样差别的概率 {found.chance:.3f}",
        highlight=False,
    )
    after, before = _by_id(new), _by_id(old)
    for label, names in (("变坏", found.worse), ("变好", found.better)):
        for name in names[:limit]:
            _print_change(console, label, before[name], after[name])


def main(arguments: Sequence[str]) -> int:
    """The command `yusuan eval compare A B`; returns the exit status."""
    console = Console(stderr=True)
    if len(arguments) != 2:
        console.print("用法：yusuan eval compare 前一次.json 后一次.json", highlight=False)
        return 2
    try:
        old, new = (read_run(Path(name)) for name in arguments)
    except NotARun as error:
        console.print(str(error), highlight=False)
        return 2
    print_comparison(old, new)
    return 0


def _asks_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether an id stands for the same question in both runs; sets that grow number theirs anew."""
    return bool(one["question"] == other["question"])


def _by_id(record: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{one['set']}/{one['id']}": one for one in record["questions"]}


def _percent(score: float | None) -> str:
    return "不适用" if score is None else f"{score:.1%}"


def _print_change(console: Console, label: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    console.print(f"\n{label} {after['id']}：{after['question']}", markup=False, highlight=False)
    console.print(f"  前：{before['answer']['text'][:160]}", markup=False, highlight=False)
    console.print(f"  后：{after['answer']['text'][:160]}", markup=False, highlight=False)
