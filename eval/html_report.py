"""A run as one HTML page that a person can read: measures by set, type and style, wrong answers.

Self-contained: no scripts or fonts from elsewhere, one small filter of its own. Reads the run's
JSON, so that it can be made again for an old run: `python -m eval.html_report RUN.json`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from eval.labels import COLUMNS, DETAILS, GROUPS, STATUSES, STYLES, TYPES, group_label

SETTINGS = {
    "started": "时间",
    "commit": "提交",
    "engine": "引擎",
    "scope": "范围",
    "reports": "报告数",
    "indexing_seconds": "建库秒数",
    "missing": "缺少的报告",
}
SCOPES = {"docs": "只查题目所列报告", "all": "查全部报告", "named": "查全部报告，题前写明单位和年度"}
STYLE = """
:root{--ink:#1c2733;--soft:#5b6a7c;--line:#d9e0e6;--bad:#b3382c;--good:#1d6b45;--head:#f3f6f8}
*{box-sizing:border-box}
body{font:15px/1.65 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;margin:1.5rem auto;
max-width:1320px;padding:0 1rem;color:var(--ink);background:#fff}
h1{font-size:1.5rem;margin:.2rem 0} h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
small,.soft{color:var(--soft)} .cards{display:grid;gap:.8rem;margin:1rem 0;
grid-template-columns:repeat(auto-fit,minmax(9.2rem,1fr))}
.card{border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem}
.card b{display:block;font-size:1.35rem;line-height:1.35} .card small{display:block}
.wide{overflow-x:auto} table{border-collapse:collapse;width:100%;font-size:.86rem}
th,td{border-bottom:1px solid var(--line);padding:.35rem .45rem;text-align:right;vertical-align:top}
td small{display:block;white-space:nowrap} td{white-space:nowrap}
th{background:var(--head);font-weight:600}
th:first-child,td:first-child{text-align:left;white-space:normal;overflow-wrap:anywhere}
tr.whole td{font-weight:600} td.low{color:var(--bad)}
article{border:1px solid var(--line);border-left:4px solid var(--bad);border-radius:4px;
padding:.6rem .9rem;margin:.8rem 0}
article h3{font-size:1rem;margin:0} article p{margin:.1rem 0 .4rem}
dl{display:grid;grid-template-columns:5.5rem 1fr;gap:.2rem .6rem;margin:.3rem 0}
dt{color:var(--soft)} dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
dd.want{color:var(--good)} dd.got{color:var(--bad)}
.tools{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
input,select{font:inherit;padding:.3rem .6rem;border:1px solid #9aa8b6;border-radius:4px;max-width:100%}
input{width:22rem} [hidden]{display:none!important}
@media(max-width:40rem){dl{grid-template-columns:1fr} dt{margin-top:.3rem}}
"""
FILTER = """
const words = document.getElementById("words"), type = document.getElementById("type");
const count = document.getElementById("count"), wrong = [...document.querySelectorAll("article")];
function show() {
  let seen = 0;
  for (const one of wrong) {
    const other = type.value && one.dataset.type !== type.value;
    one.hidden = other || !one.textContent.includes(words.value.trim());
    seen += !one.hidden;
  }
  count.textContent = `显示 ${seen} 题`;
}
words.addEventListener("input", show); type.addEventListener("change", show); show();
"""


def html_report(record: Mapping[str, Any]) -> str:
    """The page of a run's JSON record."""
    wrong = [one for one in record["questions"] if not one["strict"]]
    groups = "".join(
        f"<h2>按{label}</h2>{_table(record, kind)}"
        for kind, label in GROUPS.items()
        if any(name.startswith(f"{kind}:") for name in record["groups"])
    )
    return f"""<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>评测结果</title><style>{STYLE}</style></head><body>
<h1>评测结果</h1><p class="soft">{_settings(record["settings"])}</p>
{_cards(record["summary"], len(record["questions"]))}
<p class="soft">小字是题数和 95% Wilson 区间；没有可量的写“不适用”。指标的定义见 eval/README.md。</p>
{_refusals(record["summary"])}
{groups}
<h2>答错的题（{len(wrong)} / {len(record["questions"])}）</h2>
{_wrong_list(wrong)}
</body></html>
"""


def main(arguments: Sequence[str]) -> int:
    """Write the page of a run's JSON beside it; returns the exit status."""
    if len(arguments) != 1:
        print("用法：python -m eval.html_report 结果.json", file=sys.stderr)
        return 2
    path = Path(arguments[0])
    page = html_report(json.loads(path.read_text(encoding="utf-8")))
    path.with_suffix(".html").write_text(page, encoding="utf-8")
    return 0


def _settings(settings: Mapping[str, Any]) -> str:
    shown = [
        f"{label}：{escape(_setting(settings[key]))}"
        for key, label in SETTINGS.items()
        if settings.get(key) not in (None, "", [])
    ]
    return "　".join(shown)


def _setting(value: object) -> str:
    if isinstance(value, list):
        return "、".join(map(str, value))
    return SCOPES.get(str(value), str(value))


def _cards(summary: Mapping[str, Any], questions: int) -> str:
    cards = [("题数", str(questions), "")]
    cards += [
        (label, _score(summary[key]), _counts(summary[key]))
        for key, label in (*COLUMNS, *DETAILS)
        if key in summary
    ]
    latency = summary["latency_ms"]
    cards.append(("答题用时", f"{_number(latency['p50'])} ms", f"p95 {_number(latency['p95'])} ms"))
    return '<div class="cards">{}</div>'.format(
        "".join(
            f'<div class="card">{label}<b>{value}</b><small>{note}</small></div>'
            for label, value, note in cards
        )
    )


def _refusals(summary: Mapping[str, Any]) -> str:
    kinds = summary.get("refusals", {})
    rows = "".join(
        f"<tr><td>{STATUSES[kind]} <small>{kind}</small></td>"
        f"{_cell(measured['precision'])}{_cell(measured['recall'])}</tr>"
        for kind, measured in kinds.items()
    )
    return (
        "<h2>几种“不”</h2><div class='wide'><table><thead><tr><th></th><th>答成这种的里，答得对</th>"
        f"<th>该答成这种的里，答成了</th></tr></thead><tbody>{rows}</tbody></table></div>"
        if rows
        else ""
    )


def _table(record: Mapping[str, Any], kind: str) -> str:
    head = "".join(f"<th>{label}</th>" for _, label in COLUMNS)
    rows = [_row("全部", record["summary"], "whole")]
    rows += [
        _row(group_label(name).partition(" ")[2], measured)
        for name, measured in record["groups"].items()
        if name.startswith(f"{kind}:")
    ]
    return (
        f"<div class='wide'><table><thead><tr><th>{GROUPS[kind]}</th><th>题数</th>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _row(name: str, measured: Mapping[str, Any], css: str = "") -> str:
    cells = "".join(_cell(measured[key], key == "strict") for key, _ in COLUMNS)
    return f'<tr class="{css}"><td>{escape(name)}</td><td>{measured["strict"]["total"]}</td>{cells}</tr>'


def _cell(share: Mapping[str, Any], judged: bool = False) -> str:
    low = ' class="low"' if judged and share["score"] is not None and share["score"] < 0.9 else ""
    return f"<td{low}>{_score(share)}<small>{_counts(share)}</small></td>"


def _score(share: Mapping[str, Any]) -> str:
    return "<small>不适用</small>" if share["score"] is None else f"{share['score']:.1%}"


def _counts(share: Mapping[str, Any]) -> str:
    if share["score"] is None:
        return ""
    low, high = share["interval"]
    return f"{share['hits']}/{share['total']}，{low:.0%}–{high:.0%}"


def _wrong_list(wrong: Sequence[Mapping[str, Any]]) -> str:
    if not wrong:
        return "<p>没有答错的题。</p>"
    types = sorted({one["type"] for one in wrong})
    options = "".join(f'<option value="{escape(each)}">{_type(each)}</option>' for each in types)
    return f"""<p class="tools">
<input id="words" placeholder="筛选：题号、问题、答案里的字" aria-label="筛选答错的题">
<select id="type" aria-label="题型"><option value="">全部题型</option>{options}</select>
<span id="count" class="soft"></span></p>
{"".join(map(_wrong, wrong))}
<script>{FILTER}</script>"""


def _wrong(one: Mapping[str, Any]) -> str:
    answer, expected = one["answer"], one["expected"]
    rows = (
        ("应答", "want", _wanted(expected)),
        (
            "证据页",
            "",
            "；".join(f"{file} 第 {_pages(pages)} 页" for file, pages in expected["pages"].items()),
        ),
        ("实答", "got", f"〔{_status(answer['status'])}〕{answer['text'] or one['error']}"),
        ("引用", "", "\n".join(map(_cited, answer["citations"]))),
        ("说明", "", "\n".join(answer["notes"])),
        ("无出处的数", "", "、".join(one["untraceable"])),
        ("多余的数", "", "、".join(one.get("extra") or ())),
    )
    listed = "".join(
        f'<dt>{name}</dt><dd class="{css}">{escape(text)}</dd>' for name, css, text in rows if text
    )
    about = "　".join(
        escape(part)
        for part in (one["id"], _type(one["type"]), STYLES.get(one["style"], one["style"]))
        if part
    )
    return (
        f'<article data-type="{escape(one["type"])}"><p class="soft"><small>{about}</small></p>'
        f"<h3>{escape(one['question'])}</h3><dl>{listed}</dl></article>"
    )


def _wanted(expected: Mapping[str, Any]) -> str:
    if not expected["answerable"]:
        return f"拒答：{_status(expected['status'])}" if expected.get("status") else "拒答"
    numbers = "、".join(f"{each['value']}{each['unit']}" for each in expected["numbers"])
    words = "；".join("或".join(words) for words in expected["any_of"])
    unwanted = "、".join(expected.get("forbidden", ()))
    return "；".join(part for part in (numbers, words, f"不该说：{unwanted}" if unwanted else "") if part)


def _cited(citation: Mapping[str, Any]) -> str:
    first, last = citation["page_start"], citation["page_end"]
    page = f"{first}" if first == last else f"{first}–{last}"
    return f"[{citation['number']}] {citation['file']} 第 {page} 页：{citation['quote'][:120]}"


def _status(status: str) -> str:
    return STATUSES.get(status, status)


def _type(name: str) -> str:
    return escape(TYPES.get(name, name))


def _pages(pages: list[int]) -> str:
    return "、".join(map(str, pages))


def _number(value: float | None) -> str:
    return "不适用" if value is None else f"{value:.0f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
