"""Questions with exact truth over budget reports; see derive.py, which runs this.

Amounts that prose states in 万元 are asked in 万元; those that only a table in 元 holds, in 元.
"""
# ruff: noqa: E501  (wide characters count double; questions are long)

from __future__ import annotations

import zlib
from typing import Any

from eval.derived import (
    BUDGET,
    CHANGE,
    FALLEN,
    RATE,
    RISEN,
    Questions,
    Record,
    Source,
    called,
    in_table,
    meaning,
    money,
    number,
    others,
    reason_words,
)
from eval.reports.ledger import Ledger, Spent
from eval.reports.phrases import directed, percent, rate, wan
from eval.reports.statutory import by_lei
from eval.reports.subjects import OFFICE_ECONOMIC, STAFF_ECONOMIC


def budget_questions(source: Source) -> Questions:
    """All questions over one budget report."""
    asked = Questions(f"{source.sample.plan.key}-{source.year}b", [source])
    for topic in (
        _ask_totals, _ask_lines, _ask_lei, _ask_economic, _ask_three_public, _ask_other, _ask_projects, _ask_absent,
    ):  # fmt: skip
        topic(asked, source)
    return asked


def _total(ledger: Ledger) -> int:
    return ledger.total("budget") + ledger.total("other")


def _ask_totals(asked: Questions, source: Source) -> None:
    ledger, before, year = source.ledger, source.ledger.before, source.year
    total, old = _total(ledger), _total(before)
    basic = ledger.total("budget_basic")
    rows = (
        (("支出预算总额是多少万元？", f"{year}年支出预算一共多少？", "今年总盘子多大？"), total,
         ("P:收入总计", "P:支出总计", "T1:收入总计|支出总计", "T3:合计", "T2:合计")),
        (("一般公共预算支出预算是多少？", f"{year}年一般公共预算拨款安排的支出多少万元？"), ledger.total("budget", ledger.general),
         ("P:一般公共预算", "T5:合计", "T4:收入总计|支出总计")),
        (("基本支出预算是多少？", f"{year}年基本支出安排多少？"), basic, ("P:基本支出", "P:支出构成", "T3:合计")),
        (("项目支出预算是多少？", f"{year}年项目支出安排了多少？"), total - basic, ("P:项目支出", "P:支出构成", "T3:合计")),
        (("人员经费预算多少？",), ledger.staff_budget, ("P:人员经费", "T8:合计")),
        (("公用经费安排了多少？",), ledger.office_budget, ("P:公用经费", "T8:合计")),
    )  # fmt: skip
    for wordings, value, keys in rows:
        asked.ask(
            "lookup", wordings, keys, numbers=[money(value)], meant=[meaning(year, *BUDGET)],
            instead=others(*(other for _, other, _ in rows), right=value),
        )  # fmt: skip
    way = "增加" if total > old else "减少"
    asked.ask(
        "reason", (f"今年预算总额为什么比上年{way}？", f"财政拨款收支{way}的主要原因是什么？"), ("P:总计变动",),
        any_of=reason_words(ledger.reason_of_total(ledger.lines, "budget")), reason=ledger.reason_of_total(ledger.lines, "budget"),
    )  # fmt: skip
    asked.ask(
        "share", ("项目支出占支出预算的比重是多少？",), ("P:支出构成", "T3:合计"),
        numbers=[number(percent(total - basic, total), "%", "0.05")],
    )  # fmt: skip


def _ask_lines(asked: Questions, source: Source) -> None:
    ledger, style = source.ledger, source.sample.style
    for line in ledger.general:
        name, keys = called(ledger, line), (f"P:项:{line.code}", f"T5:{line.code}")
        if not line.budget:
            continue
        asked.ask(
            "lookup", (f"{name}预算是多少？", f"{source.year}年{name}安排多少万元？", f"{line.code} {line.subject.xiang}预算多少？"),
            keys if line.other else (*keys, f"T3:{line.code}"), numbers=[money(line.budget)], meant=[meaning(source.year, *BUDGET)],
            instead=others(ledger.spent_before(line), ledger.budget_before(line), right=line.budget),
        )  # fmt: skip
        if line.budget_basic and line.budget_project:
            asked.ask(
                "table", (f"一般公共预算支出里，{name}的基本支出和项目支出各安排多少？",), (f"T5:{line.code}",),
                numbers=[in_table(source, line.budget_basic), in_table(source, line.budget_project)],
            )  # fmt: skip
        if line.budget_project and not line.budget_basic:
            asked.ask(
                "table", (f"一般公共预算支出表里，{name}的项目支出安排多少？",), (f"T5:{line.code}",),
                numbers=[in_table(source, line.budget_project)], meant=[meaning(source.year, *BUDGET)],
            )  # fmt: skip
        change = line.budget - ledger.budget_before(line)
        if style.item_change and change:
            way = "增加" if change > 0 else "减少"
            asked.ask(
                "reason", (f"{name}预算为什么比上年{way}？", f"{name}比上年{way}多少，为什么？"), keys[:1],
                numbers=[money(change)], any_of=reason_words(line.plan_reason), reason=line.plan_reason,
                meant=[meaning(source.year, CHANGE)],
            )  # fmt: skip
        spent = ledger.spent_before(line)
        if style.name == "district" and spent and line.budget != spent and zlib.crc32(line.code.encode()) % 2:
            rise = number(percent(abs(line.budget - spent), spent), "%")
            asked.ask(
                "compare_years",
                (f"{name}上年执行数是多少，今年预算比它变化百分之几？",),
                keys[:1],
                numbers=[money(spent), rise],
                meant=[meaning(source.year - 1, "执行数"), meaning(source.year, RATE)],
            )


def _ask_lei(asked: Questions, source: Source) -> None:
    ledger, before = source.ledger, source.ledger.before
    last, others = by_lei(before.general, "budget"), by_lei(ledger.lines, "other")
    for lei, value in by_lei(ledger.general, "budget").items():
        # This style lists the general budget's classes under the total of all funds, which its tables deny.
        denied = source.sample.style.name == "province" and others.get(lei)
        told: dict[str, Any] = {"forbidden": [], "note": "正文与收支总表不一致，可以指出。"} if denied else {}
        code = next(line.code[:3] for line in ledger.general if line.subject.lei == lei)
        asked.ask(
            "lookup", (f"{lei}预算安排多少？", f"一般公共预算里{lei}（类）预算数是多少？"), (f"P:类:{lei}", f"T5:{code}"),
            numbers=[money(value)], meant=[meaning(source.year, *BUDGET)], **told,
        )  # fmt: skip
        if value != last.get(lei, 0):
            asked.ask(
                "change", (f"{lei}与上年相比增减多少、增减百分之几？",), (f"P:类:{lei}",),
                numbers=[money(value - last.get(lei, 0)), number(rate(value, last.get(lei, 0)), "%", "0.01")],
                meant=[meaning(source.year, CHANGE), meaning(source.year, RATE)], **told,
            )  # fmt: skip


def _ask_economic(asked: Questions, source: Source) -> None:
    for code, name in (*STAFF_ECONOMIC, *OFFICE_ECONOMIC):
        value = source.ledger.budget_economic[code]
        if value and zlib.crc32(f"{source.file}{code}".encode()) % 2 == 0:
            asked.ask(
                "table", (f"基本支出中的{name}（{code}）预算是多少？", f"{name}安排了多少钱？"), (f"T8:{code}",),
                numbers=[in_table(source, value)], meant=[meaning(source.year, *BUDGET)],
            )  # fmt: skip


def _ask_three_public(asked: Questions, source: Source) -> None:
    ledger, three, old = source.ledger, source.ledger.three_public, source.ledger.before.three_public
    parts: tuple[tuple[str, Spent, Spent, str], ...] = (
        ("“三公”经费", three.total, old.total, "P:三公"), ("公务接待费", three.hosting, old.hosting, "P:接待"),
        ("公务用车运行费", three.running, old.running, "P:公车运行"),
        ("公务用车购置费", three.purchase, old.purchase, "P:购置"),
    )  # fmt: skip
    for name, new, last, key in parts:
        asked.ask(
            "lookup",
            (f"{name}预算是多少？", f"{source.year}年{name}安排多少？"),
            (key, "T9:"),
            numbers=[money(new.budget)],
            meant=[meaning(source.year, *BUDGET)],
            instead=others(last.budget, right=new.budget),
        )
        change = new.budget - last.budget
        if change and key != "P:购置":
            way = "增加" if change > 0 else "减少"
            asked.ask(
                "change",
                (f"{name}预算比上年{way}多少？",),
                (key,),
                numbers=[money(change)],
                meant=[meaning(source.year, CHANGE)],
                any_of=[RISEN if change > 0 else FALLEN],
            )
            if new.budget_reason and key != "P:三公":
                asked.ask(
                    "reason",
                    (f"{name}预算为什么{way}？",),
                    (key,),
                    any_of=reason_words(new.budget_reason),
                    reason=new.budget_reason,
                )
            wrong, right = ("减少", RISEN) if change > 0 else ("增加", FALLEN)
            asked.ask(
                "trap", (f"{name}预算为什么比上年{wrong}？",), (key,), any_of=[right]
            )  # fmt: skip
    budget, last_budget = ledger.office_running_budget, ledger.before.office_running_budget
    asked.ask("lookup", ("机关运行经费预算是多少？",), ("P:机关运行经费", "T9:"), numbers=[money(budget)])
    if budget != last_budget:
        reason = directed(budget, last_budget, ledger.detail.office_reasons)
        asked.ask(
            "reason", (f"机关运行经费为什么比上年{'增加' if budget > last_budget else '减少'}？",), ("P:机关运行经费",),
            numbers=[money(budget - last_budget)], any_of=reason_words(reason), reason=reason, meant=[meaning(source.year, CHANGE)],
        )  # fmt: skip


def _ask_other(asked: Questions, source: Source) -> None:
    buying, assets = source.ledger.detail.procurement, source.ledger.detail.assets
    asked.ask("lookup", ("政府采购预算总额是多少？",), ("P:政府采购",), numbers=[money(buying.total)])
    asked.ask(
        "list", ("政府采购预算里货物、工程、服务各多少？",), ("P:政府采购",),
        numbers=[money(buying.goods), money(buying.works), money(buying.services)],
    )  # fmt: skip
    asked.ask("count", ("共有多少辆车？",), ("P:国有资产",), numbers=[number(str(assets.car_count), "辆")])
    projects = source.ledger.detail.projects
    asked.ask(
        "performance",
        ("有几个项目编报了绩效目标？",),
        ("P:绩效",),
        numbers=[number(str(len(projects)), "个")],
    )
    units = source.sample.plan.units
    asked.ask(
        "list", ("预算包括哪几家单位？",), ("P:单位", *(f"P:单位{index}" for index in range(1, len(units) + 1))),
        any_of=[[unit] for unit in units[1:]],
    )  # fmt: skip


def _ask_projects(asked: Questions, source: Source) -> None:
    for project in source.ledger.detail.projects:
        asked.ask(
            "lookup",
            (f"{project.name}项目今年安排多少预算？",),
            (f"P:项目预算:{project.name}",),
            numbers=[money(project.budget)],
        )
        asked.ask(
            "lookup",
            (f"{project.name}每个季度计划用款多少？",),
            (f"P:项目预算:{project.name}",),
            numbers=[money(project.budget // 4)],
        )


def _ask_absent(asked: Questions, source: Source) -> None:
    for wordings, status in (
        (("全年“三公”经费实际花了多少？", "决算时公务接待费实际支出多少？"), "not_stated"),
        ((f"{source.year + 2}年的部门预算是多少？",), "not_loaded"),
        (("负责人的工资是多少？",), "not_stated"),
    ):
        asked.ask("absent", wordings, (), answerable=False, status=status)


def budget_years_questions(older: Source, newer: Source) -> list[Record]:
    """Questions over the budgets of two years of one department."""
    asked = Questions(f"{newer.sample.plan.key}-{older.year}-{newer.year}b", [older, newer])
    years = f"{older.year}年和{newer.year}年"
    pairs: list[tuple[str, int, int, tuple[str, ...]]] = [
        ("支出预算", _total(older.ledger), _total(newer.ledger), ("P:支出总计", "P:收入总计", "T1:收入总计|支出总计", "T3:合计")),
        ("政府采购预算", older.ledger.detail.procurement.total, newer.ledger.detail.procurement.total, ("P:政府采购",)),
        ("机关运行经费预算", older.ledger.office_running_budget, newer.ledger.office_running_budget, ("P:机关运行经费", "T9:")),
        ("公务接待费预算", older.ledger.three_public.hosting.budget, newer.ledger.three_public.hosting.budget, ("P:接待", "T9:")),
    ]  # fmt: skip
    for line in newer.ledger.general:
        before = older.ledger.line(line.code)
        if before and before.budget and line.budget and zlib.crc32(line.code.encode()) % 2 == 0:
            places = (f"P:项:{line.code}", f"T5:{line.code}", f"T3:{line.code}")
            pairs.append((f"{called(newer.ledger, line)}预算", before.budget, line.budget, places))
    for name, old, new, keys in pairs:
        asked.ask(
            "compare_years", (f"{years}{name}各是多少？",), keys, numbers=[money(old), money(new)],
            meant=[meaning(older.year, *BUDGET), meaning(newer.year, *BUDGET)],
        )  # fmt: skip
        if old != new:
            asked.ask(
                "compare_years", (f"{name}{newer.year}年比{older.year}年变化了多少，变化百分之几？",), keys,
                numbers=[number(wan(abs(new - old)), "万元", "0.01"), number(rate(new, old), "%", "0.02")],
                any_of=[RISEN if new > old else FALLEN],
            )  # fmt: skip
    return asked.records
