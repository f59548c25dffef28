"""A run as one HTML page that a person can read: measures by set, type and style, wrong answers.

Self-contained: no scripts from elsewhere, one small filter of its own. Reads the run's JSON,
so that it can be made again for an old run.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

COLUMNS = (
    ("strict", "严格正确"),
    ("numeric", "数字正确"),
    ("citations_on_gold", "出处在证据页"),
    ("gold_page_cited", "引到证据页"),
    ("refusal_precision", "拒答正确"),
    ("refusal_recall", "该拒已拒"),
    ("with_untraceable_number", "有无出处数字"),
)
KINDS = {"set": "题集", "type": "题型", "style": "样式"}
STYLE = """
body{font:15px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:1.5rem auto;max-width:1180px;
padding:0 1rem;color:#1c2733}
h1{font-size:1.4rem} h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;font-size:.86rem;display:block;overflow-x:auto}
th,td{border-bottom:1px solid #d9e0e6;padding:.3rem .55rem;text-align:right;white-space:nowrap}
th:first-child,td:first-child{text-align:left} th{background:#f3f6f8;position:sticky;top:0}
small{color:#66758a} article{border:1px solid #d9e0e6;border-left:4px solid #b3382c;border-radius:4px;
padding:.6rem .9rem;margin:.8rem 0}
dl{display:grid;grid-template-columns:5rem 1fr;gap:.15rem .6rem;margin:.3rem 0;overflow-wrap:anywhere}
dt{color:#66758a} dd{margin:0} input{font:inherit;padding:.3rem .6rem;width:min(24rem,100%)}
"""
FILTER = """
document.getElementById("filter").addEventListener("input", event => {
  for (const one of document.querySelectorAll("article"))
    one.hidden = !one.textContent.includes(event.target.value.trim());
});
"""


def html_report(record: Mapping[str, Any]) -> str:
    """The page of a run's JSON record."""
    wrong = [one for one in record["questions"] if not one["strict"]]
    settings = "　".join(
        f"{escape(str(key))}：{escape(_setting(value))}" for key, value in record["settings"].items()
    )
    latency = record["summary"]["latency_ms"]
    return f"""<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>评测结果</title><style>{STYLE}</style></head><body>
<h1>评测结果</h1><p><small>{settings}</small></p>
<p>用时：p50 {_number(latency["p50"])} ms，p95 {_number(latency["p95"])} ms</p>
<h2>按题集、题型和样式</h2>{_table(record)}
<h2>答错的题（{len(wrong)} / {len(record["questions"])}）</h2>
<p><input id="filter" placeholder="筛选：题号、题型、文字" aria-label="筛选答错的题"></p>
{"".join(map(_wrong, wrong))}
<script>{FILTER}</script></body></html>
"""


def _table(record: Mapping[str, Any]) -> str:
    head = "".join(f"<th>{label}</th>" for _, label in COLUMNS)
    rows = [_row("全部", record["summary"])]
    for name, measured in record["groups"].items():
        kind, _, value = name.partition(":")
        rows.append(_row(f"{KINDS[kind]} {value}", measured))
    return (
        f"<table><thead><tr><th></th><th>题数</th>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _row(name: str, measured: Mapping[str, Any]) -> str:
    cells = "".join(f"<td>{_share(measured[key])}</td>" for key, _ in COLUMNS)
    return f"<tr><td>{escape(name)}</td><td>{measured['strict']['total']}</td>{cells}</tr>"


def _share(share: Mapping[str, Any]) -> str:
    if share["score"] is None:
        return "<small>不适用</small>"
    low, high = share["interval"]
    counts = f"{share['hits']}/{share['total']}，{low:.0%}–{high:.0%}"
    return f"{share['score']:.1%} <small>{counts}</small>"


def _wrong(one: Mapping[str, Any]) -> str:
    answer, expected = one["answer"], one["expected"]
    numbers = "、".join(f"{each['value']}{each['unit']}" for each in expected["numbers"])
    words = "；".join("/".join(words) for words in expected["any_of"])
    wanted = "；".join(part for part in (numbers, words) if part) or (
        "拒答" if not expected["answerable"] else ""
    )
    gold = "；".join(f"{file} 第 {_pages(pages)} 页" for file, pages in expected["pages"].items())
    cited = "；".join(
        f"[{each['number']}] {each['file']} 第 {each['page_start']} 页：{each['quote'][:120]}"
        for each in answer["citations"]
    )
    rows = (
        ("应答", wanted), ("证据页", gold), ("实答", f"{answer['status']}｜{answer['text'] or one['error']}"),
        ("引用", cited), ("无出处的数", "、".join(one["untraceable"])),
    )  # fmt: skip
    listed = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in rows if text)
    title = f"{escape(one['id'])} <small>{escape(one['type'])} {escape(one['style'])}</small>"
    return f"<article><strong>{title}</strong> {escape(one['question'])}<dl>{listed}</dl></article>"


def _pages(pages: list[int]) -> str:
    return "、".join(map(str, pages))


def _setting(value: object) -> str:
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)


def _number(value: float | None) -> str:
    return "不适用" if value is None else f"{value:.0f}"
