"""Writes docs/evaluation.md from result files, so that no number in it is typed.

`python -m eval.document RUN.json [--retrieval R.json] [--bench B.json] [--out FILE]`: RUN is what
`yusuan eval` wrote, R what `eval.retrieval --out` wrote, B what `eval.bench --out` wrote.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.labels import COLUMNS, group_label

DOCUMENT = Path(__file__).parent.parent / "docs" / "evaluation.md"


def run_section(record: Mapping[str, Any]) -> str:
    """Measures by set, type and style as a Markdown table."""
    settings, latency = record["settings"], record["summary"]["latency_ms"]
    rows = [_row("全部", record["summary"])]
    for name, measured in record["groups"].items():
        rows.append(_row(group_label(name), measured))
    return "\n".join(
        (
            f"## 准确程度\n\n{settings['started'][:10]}，提交 `{settings['commit']}`，"
            f"引擎 {settings['engine']}，范围 {settings['scope']}，{settings['reports']} 份示例报告。"
            f"答题 p50 {latency['p50']:.0f} ms、p95 {latency['p95']:.0f} ms。"
            "括号里是题数和 95% Wilson 区间。\n",
            _line(["", "题数", *(label for _, label in COLUMNS)]),
            _line(["---", *["---:"] * (len(COLUMNS) + 1)]),
            *rows,
            "",
        )
    )


def retrieval_section(found: Sequence[Mapping[str, Any]]) -> str:
    """Recall of each finder as a Markdown table."""
    depths = [key for key in found[0] if key.startswith("recall@")]
    rows = [
        _line(
            [
                one["name"],
                *(
                    f"{hits / total:.1%}（{hits}/{total}）"
                    for hits, total in (one[depth] for depth in depths)
                ),
                f"{one['mrr']:.3f}",
                f"{one['p50_ms']:.0f} / {one['p95_ms']:.0f}",
            ]
        )
        for one in found
    ]
    head = [
        "",
        *(f"前 {depth.removeprefix('recall@')} 段有证据页" for depth in depths),
        "MRR",
        "p50 / p95 ms",
    ]
    rule = _line(["---", *["---:"] * (len(head) - 1)])
    title = "## 检索，与普通 LangChain RAG 并排\n\n同样的文件、同样的编码器、同样的题，同一次运行。\n"
    return "\n".join((title, _line(head), rule, *rows, ""))


def bench_section(record: Mapping[str, Any]) -> str:
    """Speed of indexing by step and of answering as Markdown tables."""
    whole = sum(record["seconds_by_step"].values())
    steps = [
        _line([step, f"{record['pages'] / seconds:.1f}"])
        for step, seconds in (*record["seconds_by_step"].items(), ("合计", whole))
        if seconds
    ]
    answers = [
        _line([str(run["reports"]), *(f"{p50:.0f} / {p95:.0f}" for p50, p95 in run["ms"].values()),
               f"{run['memory_mb']:.0f}", f"{run['store_mb']:.0f}"])
        for run in record["answering"]
    ]  # fmt: skip
    kinds = list(record["answering"][0]["ms"])
    return "\n".join(
        (
            f"## 速度\n\n{record['machine']}。建库 {record['pages']} 页，单进程。{record.get('note', '')}\n",
            _line(["步骤", "页/秒"]),
            _line(["---", "---:"]),
            *steps,
            "\n答题用时（毫秒，p50 / p95）：\n",
            _line(["报告数", *kinds, "内存 MB", "数据 MB"]),
            _line(["---:"] * (len(kinds) + 3)),
            *answers,
            "",
        )
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page; returns the exit status."""
    parser = argparse.ArgumentParser("eval.document", description="由评测结果写 docs/evaluation.md。")
    parser.add_argument("run", type=Path, help="yusuan eval 的结果")
    parser.add_argument("--retrieval", type=Path, help="eval.retrieval 的结果")
    parser.add_argument("--bench", type=Path, help="eval.bench 的结果")
    parser.add_argument("--out", type=Path, default=DOCUMENT, help="写到哪里")
    options = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    parts = ["# 评测结果\n\n由 `python -m eval.document` 从结果文件写成；指标的定义见 eval/README.md。\n"]
    for path, section in (
        (options.run, run_section), (options.retrieval, retrieval_section), (options.bench, bench_section),
    ):  # fmt: skip
        if path is not None:
            parts.append(section(json.loads(path.read_text(encoding="utf-8"))))
    options.out.write_text("\n".join(parts), encoding="utf-8")
    return 0


def _row(name: str, measured: Mapping[str, Any]) -> str:
    return _line([name, str(measured["strict"]["total"]), *(_share(measured[key]) for key, _ in COLUMNS)])


def _share(share: Mapping[str, Any]) -> str:
    if share["score"] is None:
        return "不适用"
    low, high = share["interval"]
    return f"{share['score']:.1%}（{share['hits']}/{share['total']}，{low:.0%}–{high:.0%}）"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
