"""The benchmark's record as Markdown tables, aims and ratios beside the measured."""
# ruff: noqa: E501  (wide characters count double)

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from eval.markdown import table

AIMS = {"pages": 20.0, "p50": 50.0, "p95": 150.0, "memory": 2048.0, "growth": 1.5}
STEPS = {
    "read": "读取", "layout": "版面", "tables": "表格", "figures": "数据", "chunks": "分段", "encode": "生成向量",
}  # fmt: skip


def bench_tables(record: Mapping[str, Any]) -> str:
    """All tables of a record."""
    own = record["own_vectors"]
    about = (
        f"{record['machine']}。{record['started'][:10]}，提交 `{record['commit']}`。"
        f"载入超过 {own} 份时，{own} 份以后的向量取前面样例的向量加少许噪声，其余步骤照常。"
        f"先问的报告不在内存里，用时含从库里读出。{record['note']}\n"
    )
    return "\n".join(
        (
            about,
            _steps(record),
            _indexing(record),
            _answers(record["answers"]),
            _ratios(record),
            _starts(record),
        )
    )


def _steps(record: Mapping[str, Any]) -> str:
    pages, seconds = record["steps"]["pages"], record["steps"]["seconds"]
    one = record["one_core"]
    stored = one["store_seconds"] / one["pages"] if one["pages"] else 0.0
    whole = sum(seconds.values()) / pages + stored
    rows = [
        (STEPS.get(step, step), f"{pages / spent:.1f}", f"{spent / pages / whole:.0%}")
        for step, spent in seconds.items()
        if spent
    ]
    if stored:
        rows.append(("写入两个库", f"{1 / stored:.1f}", f"{stored / whole:.0%}"))
    return f"分步，{pages} 页，一个进程：\n\n" + table(("步骤", "页/秒", "占时"), rows)


def _indexing(record: Mapping[str, Any]) -> str:
    rows = [
        (name, f"{one['pages']}", f"{one['seconds']:.1f}", f"{one['pages'] / one['seconds']:.1f}", f"{one['megabytes']:.0f}")
        for name, one in (
            ("预算问答，一个核", record["one_core"]),
            ("预算问答，全部核", record["all_cores"]),
            ("普通 RAG，全部核", record["plain"]),
        )
    ]  # fmt: skip
    return "整个建库，从文件到可以提问：\n\n" + table(("", "页", "秒", "页/秒", "数据 MB"), rows)


def _answers(runs: Sequence[Mapping[str, Any]]) -> str:
    kinds = list(runs[0]["ms"])
    rows = [
        (
            str(run["reports"]),
            *(_spread(run["ms"][kind]) for kind in kinds),
            f"{run['first_answer_seconds']:.1f}",
            f"{run['ready_seconds']:.1f}",
            f"{run['memory_mb']:.0f}",
            f"{run['store_mb']:.0f}",
        )
        for run in runs
    ]
    head = ("报告数", *kinds, "启动到第一个答案（秒）", "到向量模型也装好（秒）", "内存 MB", "数据 MB")
    return "答题用时（毫秒，p50 / p95）：\n\n" + table(head, rows)


def _ratios(record: Mapping[str, Any]) -> str:
    first, last = record["answers"][0], record["answers"][-1]
    p50, p95 = last["ms"]["全部"]
    fast = record["all_cores"]["pages"] / record["all_cores"]["seconds"]
    plain = record["plain"]["pages"] / record["plain"]["seconds"]
    growth = p50 / first["ms"]["全部"][0]
    size = last["reports"]
    rows = [
        ("建库，页/秒", f"{fast:.1f}", f"≥ {AIMS['pages']:.0f}", _kept(fast >= AIMS["pages"])),
        (f"{size} 份时答题 p50，毫秒", f"{p50:.0f}", f"< {AIMS['p50']:.0f}", _kept(p50 < AIMS["p50"])),
        (f"{size} 份时答题 p95，毫秒", f"{p95:.0f}", f"< {AIMS['p95']:.0f}", _kept(p95 < AIMS["p95"])),
        (f"{size} 份时内存，MB", f"{last['memory_mb']:.0f}", f"< {AIMS['memory']:.0f}", _kept(last["memory_mb"] < AIMS["memory"])),
        (f"p50，{size} 份比 {first['reports']} 份，倍", f"{growth:.2f}", f"≤ {AIMS['growth']}", _kept(growth <= AIMS["growth"])),
        ("建库速度比普通 RAG，倍", f"{fast / plain:.2f}", "", ""),
        ("普通 RAG 只检索不作答 p50 / p95，毫秒", _spread(record["plain"]["ms"]), "", ""),
    ]  # fmt: skip
    return "目标与比值：\n\n" + table(("", "测得", "目标", "达到"), rows)


def _starts(record: Mapping[str, Any]) -> str:
    rows = [(f"`{name}`", f"{seconds:.1f}") for name, seconds in record["start_up"].items()]
    return "命令从启动到结束：\n\n" + table(("命令", "秒"), rows)


def _spread(pair: Sequence[float | None]) -> str:
    p50, p95 = pair
    return "不适用" if p50 is None or p95 is None else f"{p50:.0f} / {p95:.0f}"


def _kept(kept: bool) -> str:
    return "是" if kept else "否"
