"""Writes docs/evaluation.md from result files, so that no number in it is typed.

`python -m eval.document RUN.json [--formats F.json] [--public P.json] [--unseen U.json...] [--retrieval R.json]
[--guard G.json] [--bench B.json]`: RUN, F, P and U are what `yusuan eval --out` wrote, the others what
eval.retrieval, eval.sabotage and eval.bench wrote with --out. Writes the table of README.md too, between its marks.
"""
# ruff: noqa: E501  (wide characters count double)

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.bench_tables import bench_tables
from eval.labels import COLUMNS, DETAILS, STATUSES, group_label
from eval.markdown import table

ROOT = Path(__file__).parent.parent
DOCUMENT, FRONT = ROOT / "docs" / "evaluation.md", ROOT / "README.md"
HEAD = "# 评测结果\n\n由 `python -m eval.document` 从结果文件写成；指标的定义见 eval/README.md。\n\n"
MARKS = ("<!-- 评测：由 python -m eval.document 写成 -->\n", "<!-- 评测完 -->")
UNSEEN_TITLE = "## 没有人看过的题，第一次问"
UNSEEN = (
    ("strict", "严格正确"), ("numeric", "数字正确"), ("refusal_recall", "该拒已拒"),
    ("answerable_refused", "误拒"), ("with_untraceable_number", "有无出处数字"),
)  # fmt: skip
README = (
    ("严格正确", "strict"), ("数字正确", "numeric"), ("引到证据页", "gold_page_cited"),
    ("该拒已拒", "refusal_recall"), ("误拒", "answerable_refused"), ("有无出处数字", "with_untraceable_number"),
)  # fmt: skip


def run_section(record: Mapping[str, Any]) -> str:
    """All measures, then the main ones by set, type and style, as Markdown tables."""
    settings, summary = record["settings"], record["summary"]
    latency = summary["latency_ms"]
    whole = [(label, _score(summary[key]), _counts(summary[key])) for key, label in (*COLUMNS, *DETAILS)]
    kinds = [
        (
            STATUSES[kind],
            *(f"{_score(share)} {_counts(share)}" for share in (one["precision"], one["recall"])),
        )
        for kind, one in summary["refusals"].items()
    ]
    groups = [_row("全部", summary)]
    groups += [_row(group_label(name), measured) for name, measured in record["groups"].items()]
    return "\n".join(
        (
            f"## 准确程度\n\n{settings['started'][:10]}，提交 `{settings['commit']}`，"
            f"引擎 {settings['engine']}，范围 {settings['scope']}，{settings['reports']} 份示例报告，"
            f"{summary['strict']['total']} 题。答题 p50 {latency['p50']:.0f} ms、p95 {latency['p95']:.0f} ms。"
            "括号里是计数和 95% Wilson 区间。\n",
            table(("指标", "比率", "计数和区间"), whole),
            "几种“不”：\n",
            table(("", "答成这种的里，答得对", "该答成这种的里，答成了"), kinds),
            "分组：\n",
            table(("", "题数", *(label for _, label in COLUMNS)), groups),
        )
    )


def retrieval_section(found: Sequence[Mapping[str, Any]]) -> str:
    """Recall of each finder as a Markdown table."""
    depths = [key for key in found[0] if key.startswith("recall@")]
    rows = [
        (
            one["name"],
            *(f"{hits / total:.1%}（{hits}/{total}）" for hits, total in (one[depth] for depth in depths)),
            f"{one['mrr']:.3f}",
            f"{one['p50_ms']:.0f} / {one['p95_ms']:.0f}",
        )
        for one in found
    ]
    head = [
        "",
        *(f"前 {depth.removeprefix('recall@')} 段有证据页" for depth in depths),
        "MRR",
        "p50 / p95 ms",
    ]
    title = "## 检索，与普通 LangChain RAG 并排\n\n同样的文件、同样的编码器、同样的题，同一次运行。\n"
    return f"{title}\n{table(head, rows)}"


def formats_section(record: Mapping[str, Any]) -> str:
    """The same reports as a Word document and a spreadsheet."""
    rows = [
        _row(group_label(name).partition(" ")[2], measured)
        for name, measured in record["groups"].items()
        if name.startswith("style:")
    ]
    title = f"## Word 和 Excel 版\n\n同样的内容，另一种文件；提交 `{record['settings']['commit']}`。\n"
    return f"{title}\n" + table(("", "题数", *(label for _, label in COLUMNS)), rows)


def public_section(record: Mapping[str, Any]) -> str:
    """Questions over published reports: the main measures, and the outcome of each question."""
    summary, settings = record["summary"], record["settings"]
    rows = [("全部", str(summary["strict"]["total"]), *(_share(summary[key]) for key, _ in COLUMNS))]
    wrong = [
        (one["id"], group_label(f"type:{one['type']}").partition(" ")[2], one["question"])
        for one in record["questions"]
        if one["strict"] is False
    ]
    return (
        f"## 公开报告上的题\n\n{settings['started'][:10]}，提交 `{settings['commit']}`，引擎 {settings['engine']}，"
        "题集 eval/public_reports/questions.jsonl（报告要自己下载；开发时看过这些题，没看过的报告上会低一些）。\n\n"
        + table(("", "题数", *(label for _, label in COLUMNS)), rows)
        + f"\n答错的（其余都答对）：\n\n{table(('题', '题型', '问'), wrong)}"
    )


def unseen_section(records: Sequence[Mapping[str, Any]], old: str = "") -> str:
    """First answers to questions that nobody had looked at: the number closest to what a new reader meets.

    A set can be asked for the first time only once, so the rows that the page has stay, and new ones follow.
    """
    _, _, shown = old.partition(UNSEEN_TITLE)
    kept = [
        tuple(cell.strip() for cell in line.strip("| ").split(" | "))
        for line in shown.partition("\n## ")[0].splitlines()
        if line.startswith("| ") and "（" in line
    ]
    rows = [
        (
            record["settings"].get("about") or "、".join(record["settings"]["datasets"]),
            str(record["settings"]["reports"]),
            str(record["summary"]["strict"]["total"]),
            *(_share(record["summary"][key]) for key, _ in UNSEEN),
        )
        for record in records
    ]
    named = {row[0] for row in rows}
    return (
        f"{UNSEEN_TITLE}\n\n"
        "出题人没有看过程序；只问一次，问完才看错在哪里，改的是一般的原因。注明“旧报告”的，"
        "报告开发时看过，只有题是新的。第九轮和以前的题都难：约三分之一要算、要比、要查矛盾；以后的照开发题集的题型和难度。报告不随项目。\n\n"
        + table(
            ("", "报告", "题数", *(label for _, label in UNSEEN)),
            [*(row for row in kept if row[0] not in named), *rows],
        )
    )


def bench_section(record: Mapping[str, Any]) -> str:
    """Speed of indexing and of answering."""
    return f"## 速度\n\n{bench_tables(record)}"


def guard_section(record: Mapping[str, Any]) -> str:
    """Which floors failed when an extractor was broken on purpose."""
    rows = [(one["name"], f"{one['strict']:.1%}", "；".join(one["faults"]) or "无") for one in record["runs"]]
    return (
        "## 守护测试\n\n`make test` 抽每个题集的八分之一来问，低于下限就不通过（eval/floors.py）。"
        "`python -m eval.sabotage` 依次故意弄坏一处数据提取，重新建库再问，问完还原；"
        f"提交 `{record['commit']}`：\n\n" + table(("弄坏的地方", "严格正确", "没守住的下限"), rows)
    )


def engines_section(record: Mapping[str, Any]) -> str:
    """Rules, chat model and both together, over a sample."""
    found, sure = record["summary"], record["certainty"]
    names = {"raw": "裸模型", "alone": "只用模型引擎", "rules": "只用规则引擎", "both": "先规则后模型"}
    rows = []
    for key, name in names.items():
        one = found["engines"][key]
        shares = (f"{one[what]}/{one['asked']}" for what in ("strict", "misquoted", "untraceable"))
        rows.append((name, *shares, seconds_in_words(one["p50_seconds"])))
    asked = found["engines"]["alone"]["asked"]
    right, of = sure["certain"]
    left, rest = sure["uncertain"]
    return (
        f"## 语言模型引擎\n\n{record['note'] or record['model']}；{record['started'][:10]}，提交 "
        f"`{record['commit']}`。规则引擎有把握的 {of} 题里严格正确 {right} 题（{right / of:.1%}），"
        f"没有把握的 {rest} 题里 {left} 题（{left / rest:.1%}）。抽 {asked} 题（各题型轮流，没有把握的在先）："
        "“裸模型”是普通 RAG 加同一个模型，“先规则后模型”在规则有把握时用规则的答案。\n\n"
        + table(("", "严格正确", "答了数而答错", "出处里找不到的数", "中位用时（秒）"), rows)
        + f"\n“只用模型引擎”的 {asked} 题里，模型的答案合规的 {found['by_model']} 题"
        f"（其中严格正确 {found['by_model_strict']} 题，改一次才合规的 {found['repaired']} 题），"
        f"其余由规则引擎兜底；每题中位用 {found['tokens'] or 0:.0f} 个词元。"
        f"“先规则后模型”有 {found['asked_of_model']} 题问了模型。\n"
    )


def seconds_in_words(seconds: float) -> str:
    """Whole seconds from ten on, hundredths below one."""
    return f"{seconds:.0f}" if seconds >= 10 else f"{seconds:.2f}" if seconds < 1 else f"{seconds:.1f}"


def with_sections(old: str, sections: Sequence[str]) -> str:
    """The page with the sections of the same headings replaced; new ones come last."""
    parts = re.split(r"(?m)^(?=## )", old)
    places = {part.partition("\n")[0]: number for number, part in enumerate(parts)}
    for section in sections:
        at = places.setdefault(section.partition("\n")[0], len(parts))
        parts[at : at + 1] = [section]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def readme_table(record: Mapping[str, Any]) -> str:
    """The few lines that the README shows of a run."""
    settings, groups = record["settings"], record["groups"]
    rows = [("全部", str(record["summary"]["strict"]["total"]), *_readme_cells(record["summary"]))]
    rows += [
        (group_label(name).partition(" ")[2], str(measured["strict"]["total"]), *_readme_cells(measured))
        for name, measured in groups.items()
        if name.startswith("style:")
    ]
    return (
        f"{settings['started'][:10]}，提交 `{settings['commit']}`，规则引擎，示例报告 {settings['reports']} 份：\n\n"
        + table(("", "题数", *(label for label, _ in README)), rows)
    )


def with_readme_table(readme: str, lines: str) -> str:
    """The README with what stands between its marks replaced."""
    before, _, rest = readme.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    if not after:
        raise ValueError(f"README.md 里没有“{MARKS[0].strip()}”和“{MARKS[1]}”。")
    return f"{before}{MARKS[0]}\n{lines}\n{MARKS[1]}{after}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page and the README's table; returns the exit status."""
    parser = argparse.ArgumentParser(
        "eval.document", description="由结果文件写 docs/evaluation.md 和 README 里的表。"
    )
    parser.add_argument("run", type=Path, nargs="?", help="yusuan eval 的结果，不给就只换别的几节")
    parser.add_argument("--formats", type=Path, help="yusuan eval 在 Word、Excel 版上的结果")
    parser.add_argument("--public", type=Path, help="yusuan eval 在公开报告的题上的结果")
    parser.add_argument(
        "--unseen", type=Path, nargs="+", help="yusuan eval 第一次问没看过的题的结果，添在表后"
    )
    parser.add_argument("--retrieval", type=Path, help="eval.retrieval 的结果")
    parser.add_argument("--guard", type=Path, help="eval.sabotage 的结果")
    parser.add_argument("--bench", type=Path, help="eval.bench 的结果")
    parser.add_argument("--engines", type=Path, help="eval.engines 的结果")
    parser.add_argument("--out", type=Path, default=DOCUMENT, help="写到哪里")
    parser.add_argument("--readme", type=Path, default=FRONT, help="哪个 README")
    options = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    sections = [
        section(_record(path))
        for path, section in (
            (options.run, run_section), (options.formats, formats_section),
            (options.public, public_section), (options.retrieval, retrieval_section), (options.guard, guard_section),
            (options.engines, engines_section), (options.bench, bench_section),
        )
        if path is not None
    ]  # fmt: skip
    old = options.out.read_text(encoding="utf-8") if options.out.is_file() else HEAD
    if options.unseen:
        sections.append(unseen_section([_record(path) for path in options.unseen], old))
    options.out.write_text(with_sections(old, sections), encoding="utf-8")
    if options.run is not None:
        readme = options.readme.read_text(encoding="utf-8")
        lines = readme_table(_record(options.run))
        options.readme.write_text(with_readme_table(readme, lines), encoding="utf-8")
    return 0


def _record(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _row(name: str, measured: Mapping[str, Any]) -> Sequence[str]:
    return name, str(measured["strict"]["total"]), *(_share(measured[key]) for key, _ in COLUMNS)


def _readme_cells(measured: Mapping[str, Any]) -> list[str]:
    return [_score(measured[key]) for _, key in README]


def _share(share: Mapping[str, Any]) -> str:
    return f"{_score(share)}{_counts(share)}"


def _score(share: Mapping[str, Any]) -> str:
    return "不适用" if share["score"] is None else f"{share['score']:.1%}"


def _counts(share: Mapping[str, Any]) -> str:
    if share["score"] is None:
        return ""
    low, high = share["interval"]
    return f"（{share['hits']}/{share['total']}，{low:.0%}–{high:.0%}）"


if __name__ == "__main__":
    sys.exit(main())
