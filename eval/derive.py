"""Derives questions with exact truth from the ledgers: `python -m eval.derive`.

Every expected value, unit, change and reason is computed from the ledger of a sample report;
the pages are those that eval/reports/truth/ found for the statements and table rows that
state it. Wordings rotate, so that a set does not ask everything in one way. Writes
eval/datasets/derived_*.jsonl, one file a department, spoken.jsonl (see spoken.py) and
audit.jsonl (see audit.py).
"""
# ruff: noqa: E501  (wide characters count double; questions are long)

from __future__ import annotations

import itertools
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eval.audit import audit_questions
from eval.dataset import DATASETS
from eval.derive_budget import budget_questions, budget_years_questions
from eval.derive_government import government_questions
from eval.derived import (
    ACTUAL,
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
from eval.reports.generate import OTHER_FORMATS, SAMPLES, SHEETS, WORD
from eval.reports.ledger import Ledger, Line, Spent, keep_books
from eval.reports.phrases import percent, rate, wan
from eval.reports.plant import plants
from eval.reports.statutory import by_lei
from eval.reports.subjects import OFFICE_ECONOMIC, STAFF_ECONOMIC
from eval.spoken import spoken_questions


def final_account_questions(source: Source) -> Questions:
    """All questions over one final account."""
    questions = Questions(f"{source.sample.plan.key}-{source.year}", [source])
    for topic in (
        _ask_totals, _ask_shares, _ask_lines, _ask_economic, _ask_three_public, _ask_changes_of_totals,
        _ask_other_matters, _ask_staff, _ask_projects, _ask_traps, _ask_absent,
    ):  # fmt: skip
        topic(questions, source)
    return questions


def _ask_totals(asked: Questions, source: Source) -> None:
    ledger, year = source.ledger, source.year
    income = ledger.total("income") + ledger.total("business") + ledger.total("misc")
    general = sum(line.spent for line in ledger.general)
    closing = ledger.total("closing") + ledger.total("other_closing")
    rows = (
        (("收入总计是多少？", f"{year}年收入总计多少万元？", "收支总盘子有多大？"), ledger.grand_total,
         ("P:收入总计", "P:支出总计", "T1:总计|总计")),
        ((f"{year}年本年收入合计是多少？", "本年收入一共多少？"), income,
         ("P:收入总计", "P:收入构成", "T1:本年收入合计|本年支出合计", "T2:合计")),
        ((f"{year}年本年支出合计是多少？", "全年一共花了多少钱？", "本年支出合计多少？"), ledger.total("all_spent"),
         ("P:支出总计", "P:支出构成", "T1:本年收入合计|本年支出合计", "T3:合计")),
        (("一般公共预算财政拨款支出是多少？", f"{year}年度一般公共预算财政拨款支出决算数是多少？"), general,
         ("P:一般公共预算", "P:一般公共预算预决算", "T4:本年收入合计|本年支出合计", "T5:合计")),
        (("财政拨款收入是多少？", f"{year}年财政给了多少拨款？"), ledger.total("income"),
         ("P:收入构成", "P:财政拨款总计", "T2:合计", "T4:本年收入合计|本年支出合计")),
        (("财政拨款收入总计是多少？", "财政拨款收支总计多少万元？"), ledger.treasury_total,
         ("P:财政拨款总计", "P:财政拨款预决算", "T4:总计|总计")),
        (("年末结转和结余是多少？", f"{year}年底还剩多少钱结转到下年？"), closing,
         ("P:支出总计", "T1:年初结转和结余|年末结转和结余")),
        (("一般公共预算基本支出里人员经费是多少？", "人员经费花了多少？"), ledger.staff_cost,
         ("P:人员经费", "T6:人员经费合计|公用经费合计")),
        (("公用经费是多少？", "一般公共预算基本支出中的公用经费多少万元？"), ledger.office_cost,
         ("P:公用经费", "T6:人员经费合计|公用经费合计")),
    )  # fmt: skip
    for wordings, value, keys in rows:
        asked.ask(
            "lookup", wordings, keys, numbers=[money(value)], meant=[meaning(year, ACTUAL)],
            instead=others(*(other for _, other, _ in rows), right=value),
        )  # fmt: skip


def _ask_shares(asked: Questions, source: Source) -> None:
    ledger = source.ledger
    whole, basic = ledger.total("all_spent"), ledger.total("basic")
    asked.ask(
        "share", ("基本支出和项目支出各是多少，各占多少？", "基本支出、项目支出分别占本年支出的比例是多少？"), ("P:支出构成", "T3:合计"),
        numbers=[number(percent(basic, whole), "%", "0.01"), number(percent(whole - basic, whole), "%", "0.01")],
    )  # fmt: skip
    business, income = ledger.total("business"), ledger.total("income")
    if business:
        total = income + business + ledger.total("misc")
        asked.ask(
            "share", ("事业收入有多少，占本年收入的比重是多少？",), ("P:收入构成", "T2:合计", "T1:五、事业收入|五、教育支出"),
            numbers=[money(business), number(percent(business, total), "%", "0.01")],
        )  # fmt: skip
    general = sum(line.spent for line in ledger.general)
    for lei, spent in by_lei(ledger.general, "spent").items():
        if spent:
            asked.ask(
                "share", (f"一般公共预算财政拨款支出中{lei}是多少，占比多少？", f"一般公共预算里{lei}（类）花了多少、占百分之几？"), (f"P:类:{lei}",),
                numbers=[money(spent), number(percent(spent, general), "%", "0.01")],
            )  # fmt: skip


def _line_keys(line: Line) -> tuple[str, ...]:
    """Keys that state what a line spent of the general public budget."""
    keys = (f"P:项:{line.code}", f"T5:{line.code}")
    return keys if line.other else (*keys, f"T3:{line.code}")


def _ask_lines(asked: Questions, source: Source) -> None:
    ledger, year = source.ledger, source.year
    for line in ledger.general:
        keys = _line_keys(line)
        name = called(ledger, line)
        if not line.spent:
            continue
        asked.ask(
            "lookup",
            (f"{name}支出决算数是多少？" if not name.endswith("支出") else f"{name}决算数是多少？", f"{year}年{name}花了多少钱？",
             f"{line.code} {line.subject.xiang}一般公共预算支出多少万元？"),
            keys, numbers=[money(line.spent)], meant=[meaning(year, ACTUAL)],
            instead=others(line.budget, line.all_spent, ledger.spent_before(line), right=line.spent),
        )  # fmt: skip
        if line.basic and line.project:
            asked.ask(
                "table", (f"一般公共预算财政拨款支出决算表里，{name}的基本支出和项目支出各是多少？",), (f"T5:{line.code}",),
                numbers=[money(line.basic), money(line.project)],
            )  # fmt: skip
        if line.project and not line.basic:
            asked.ask(
                "table", (f"一般公共预算财政拨款支出决算表里，{name}的项目支出是多少？", f"{name}项目支出决算数是多少？"), (f"T5:{line.code}",),
                numbers=[money(line.project)], meant=[meaning(year, ACTUAL)],
            )  # fmt: skip
        _ask_change_of_line(asked, source, line, name)


def _ask_change_of_line(asked: Questions, source: Source, line: Line, name: str) -> None:
    style, before = source.sample.style, source.ledger.previous
    key = (f"P:项:{line.code}",)
    if style.item_change and before is not None:
        old = before.line(line.code)
        change = line.spent - (old.spent if old else 0)
        if change:
            way = "增加" if change > 0 else "减少"
            asked.ask(
                "reason", (f"{name}为什么比上年{way}？", f"{name}{way}了多少，原因是什么？", f"{name}怎么{'涨' if change > 0 else '降'}了？"),
                key, numbers=[money(change)], any_of=reason_words(line.reason), reason=line.reason,
                meant=[meaning(source.year, CHANGE)],
            )  # fmt: skip
    if style.item_budget and line.budget and line.spent:
        asked.ask(
            "budget_vs_actual", (f"{name}年初预算多少，实际支出多少，完成了百分之几？",), key,
            numbers=[money(line.budget), money(line.spent), number(percent(line.spent, line.budget), "%", "0.01")],
            meant=[meaning(source.year, *BUDGET), meaning(source.year, ACTUAL), meaning(source.year, "完成率")],
        )  # fmt: skip
        if line.budget_reason:
            way = "大于" if line.spent > line.budget else "小于"
            asked.ask(
                "reason",
                (f"{name}的决算数为什么{way}预算数？",),
                key,
                any_of=reason_words(line.budget_reason),
                reason=line.budget_reason,
            )


def _ask_economic(asked: Questions, source: Source) -> None:
    for code, name in (*STAFF_ECONOMIC, *OFFICE_ECONOMIC):
        value = source.ledger.economic[code]
        if value and zlib.crc32(f"{source.file}{code}".encode()) % 3 == 0:
            asked.ask(
                "table", (f"{code} {name}是多少？", f"基本支出里的{name}花了多少？", f"经济分类{name}决算数是多少？"),
                source.rows("T6", code), numbers=[in_table(source, value)], meant=[meaning(source.year, ACTUAL)],
            )  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A part of the “三公” money in two years, with the keys that state its value and its change."""

    name: str
    spent: Spent
    old: Spent
    values: tuple[str, ...]
    changes: tuple[str, ...]

    @property
    def change(self) -> int:
        """Difference against last year in yuan."""
        return self.spent.actual - self.old.actual


def _parts(ledger: Ledger) -> Iterator[Part]:
    three, old = ledger.three_public, ledger.before.three_public
    vehicles = three.vehicles_since(old)
    yield Part("“三公”经费", three.total, old.total, ("P:三公", "P:三公预决算", "T7:"), ("P:三公",))
    yield Part(
        "因公出国（境）费", three.abroad, old.abroad, ("P:出国", "P:出国明细", "P:出国预决算", "T7:"), ("P:出国",)
    )  # fmt: skip
    yield Part(
        "公务用车购置及运行维护费", vehicles, old.vehicles, ("P:公车", "P:公车明细", "P:公车预决算", "T7:"), ("P:公车",)
    )  # fmt: skip
    same = ("P:公车",) if not three.purchase.actual and not old.purchase.actual else ()
    yield Part(
        "公务用车运行维护费", three.running, old.running,
        ("P:公车运行", "P:公车明细", "P:运行预决算", "T7:", *same), ("P:公车运行", *same),
    )  # fmt: skip
    yield Part(
        "公务接待费", three.hosting, old.hosting, ("P:接待", "P:接待明细", "P:接待预决算", "T7:"), ("P:接待",)
    )


def _ask_three_public(asked: Questions, source: Source) -> None:
    ledger, three = source.ledger, source.ledger.three_public
    for part in _parts(ledger):
        name, spent = part.name, part.spent
        asked.ask(
            "lookup", (f"{name}花了多少？", f"{source.year}年{name}决算数是多少？"), part.values,
            numbers=[money(spent.actual)], meant=[meaning(source.year, ACTUAL)],
            instead=others(spent.budget, part.old.actual, right=spent.actual),
        )  # fmt: skip
        if spent.budget:
            asked.ask(
                "budget_vs_actual", (f"{name}的预算数和决算数分别是多少？",), part.values,
                numbers=[money(spent.budget), money(spent.actual)],
                meant=[meaning(source.year, *BUDGET), meaning(source.year, ACTUAL)],
            )  # fmt: skip
        if part.change:
            way = "增加" if part.change > 0 else "减少"
            asked.ask(
                "reason", (f"{name}为何{way}？", f"{name}为什么比上年{way}？", f"{name}{way}的原因是什么？"), part.changes,
                numbers=[money(part.change)], any_of=reason_words(spent.reason), reason=spent.reason,
                meant=[meaning(source.year, CHANGE)],
            )  # fmt: skip
            asked.ask(
                "change", (f"{name}比上年{way}了多少，幅度多大？", f"{name}同比变化多少？"), part.changes,
                numbers=[money(part.change), number(rate(spent.actual, part.old.actual), "%", "0.01")],
                meant=[meaning(source.year, CHANGE), meaning(source.year, RATE)],
                any_of=[RISEN if part.change > 0 else FALLEN],
            )  # fmt: skip
    asked.ask(
        "count",
        ("公务用车保有量是多少辆？", "年底有几辆公务用车？"),
        ("P:公车保有量", "P:公车明细"),
        numbers=[number(str(three.cars), "辆")],
    )
    asked.ask(
        "count", ("国内公务接待多少批次、多少人次？",), ("P:接待明细",),
        numbers=[number(str(three.receptions), "批次"), number(str(three.visitors), "人次")],
    )  # fmt: skip
    if three.visitors and three.hosting.actual:
        each = round(three.hosting.actual / three.visitors, 2)
        asked.ask(
            "calc",
            ("公务接待平均每人次花了多少元？",),
            ("P:接待明细",),
            numbers=[number(f"{each:.2f}", "元", "0.01")],
        )


def _ask_changes_of_totals(asked: Questions, source: Source) -> None:
    ledger, before = source.ledger, source.ledger.previous
    if before is None:
        return
    general, old = sum(line.spent for line in ledger.general), sum(line.spent for line in before.general)
    for name, new_value, old_value, key in (
        ("收入支出总计", ledger.grand_total, before.grand_total, "P:总计变动"),
        ("财政拨款收支总计", ledger.treasury_total, before.treasury_total, "P:财政拨款变动"),
        ("一般公共预算财政拨款支出", general, old, "P:一般公共预算变动"),
    ):
        if new_value != old_value:
            asked.ask(
                "change", (f"{name}比上年变化了多少，变化率多少？", f"{name}与上年相比增减多少？增减百分之几？"), (key,),
                numbers=[money(new_value - old_value), number(rate(new_value, old_value), "%", "0.01")],
                meant=[meaning(source.year, CHANGE), meaning(source.year, RATE)],
                any_of=[RISEN if new_value > old_value else FALLEN],
            )  # fmt: skip
    budget = sum(line.budget for line in ledger.general)
    asked.ask(
        "budget_vs_actual", ("一般公共预算财政拨款支出年初预算数和决算数各是多少？",), ("P:一般公共预算预决算",),
        numbers=[money(budget), money(general)], meant=[meaning(source.year, *BUDGET), meaning(source.year, ACTUAL)],
    )  # fmt: skip


def _ask_other_matters(asked: Questions, source: Source) -> None:
    ledger, before, detail = source.ledger, source.ledger.previous, source.ledger.detail
    asked.ask(
        "lookup", ("机关运行经费支出是多少？", f"{source.year}年机关运行经费多少万元？"), ("P:机关运行经费",),
        numbers=[money(ledger.office_running)], meant=[meaning(source.year, ACTUAL)],
        instead=others(ledger.office_cost, ledger.unit_office, right=ledger.office_running),
    )  # fmt: skip
    if before is not None and ledger.office_running != before.office_running:
        rose = ledger.office_running > before.office_running
        asked.ask(
            "reason", (f"机关运行经费为什么{'增加' if rose else '减少'}？",), ("P:机关运行经费",),
            numbers=[money(ledger.office_running - before.office_running)],
            any_of=reason_words(detail.office_reasons[0 if rose else 1]), reason=detail.office_reasons[0 if rose else 1],
            meant=[meaning(source.year, CHANGE)],
        )  # fmt: skip
    buying, assets = detail.procurement, detail.assets
    asked.ask(
        "lookup",
        ("政府采购支出总额是多少？", "政府采购一共花了多少？"),
        ("P:政府采购",),
        numbers=[money(buying.total)],
    )
    asked.ask(
        "list", ("政府采购里货物、工程、服务各多少？",), ("P:政府采购",),
        numbers=[money(buying.goods), money(buying.works), money(buying.services)],
    )  # fmt: skip
    asked.ask(
        "share", ("授予中小企业合同金额占政府采购支出的比例是多少？",), ("P:中小企业",),
        numbers=[number(percent(buying.small_medium, buying.total), "%", "0.01")],
    )  # fmt: skip
    asked.ask(
        "count",
        ("单位一共占用多少辆车？", "国有资产里车辆有多少辆？"),
        ("P:国有资产",),
        numbers=[number(str(assets.car_count), "辆")],
    )
    asked.ask(
        "count",
        ("单价100万元以上的设备有几台（套）？",),
        ("P:国有资产",),
        numbers=[number(str(assets.large_devices), "台")],
    )


def _ask_staff(asked: Questions, source: Source) -> None:
    staff, plan = source.ledger.detail.staff, source.sample.plan
    asked.ask(
        "count", ("在职人员有多少人？退休的呢？", "现在在职多少人，退休多少人？"), ("P:人员",),
        numbers=[number(str(staff.working), "人"), number(str(staff.retired), "人")],
    )  # fmt: skip
    asked.ask(
        "list", ("纳入部门决算编制范围的单位有哪些？", "下属单位都有哪几家？"),
        tuple(f"P:单位{index}" for index in range(1, len(plan.units) + 1)), any_of=[[unit] for unit in plan.units[1:]],
    )  # fmt: skip
    asked.ask("list", ("机关内设哪些科室？",), ("P:科室",), any_of=[[office] for office in plan.offices])


def _ask_projects(asked: Questions, source: Source) -> None:
    for project in source.ledger.detail.projects:
        form = f"J:{project.name}"
        asked.ask(
            "performance", (f"{project.name}的全年预算数和执行数各是多少？",), (f"{form}:row3", f"{form}:年度资金总额"),
            numbers=[money(project.budget), money(project.executed)],
        )  # fmt: skip
        asked.ask(
            "performance", (f"{project.name}自评得了多少分？", f"{project.name}绩效自评总分是多少？"), (f"{form}:总分",),
            numbers=[number(project.total_score, "分")],
        )  # fmt: skip
        for row in project.indicators:
            if row.shortfall:
                asked.ask(
                    "performance", (f"{project.name}的“{row.level3}”为什么没得满分？", f"{project.name}里{row.level3}扣分的原因是什么？"),
                    (f"{form}:{row.level3}", "P:绩效问题"), any_of=reason_words(row.shortfall), reason=row.shortfall,
                )  # fmt: skip
            elif any(digit.isdigit() for digit in row.actual):
                target, actual = (text.strip("<>=") for text in (row.target, row.actual))
                asked.ask(
                    "performance", (f"{project.name}的{row.level3}目标是多少，实际完成多少？",), (f"{form}:{row.level3}",),
                    any_of=[[target], [actual]],
                )  # fmt: skip


def _ask_traps(asked: Questions, source: Source) -> None:
    for part in _parts(source.ledger):
        if part.change:
            wrong, right = ("减少", RISEN) if part.change > 0 else ("增加", FALLEN)
            wordings = (f"{part.name}为什么{wrong}了？", f"{part.name}{wrong}的原因是什么？")
            asked.ask("trap", wordings, part.changes, any_of=[right])


def _ask_absent(asked: Questions, source: Source) -> None:
    year = source.year
    for wordings, status in (
        ((f"{year + 3}年的预算是多少？",), "not_loaded"),
        ((f"{year - 6}年“三公”经费是多少？",), "not_loaded"),
        (("局长的年薪是多少？", "单位负责人每月工资多少？"), "not_stated"),
        (("办公楼是哪一年建成的？",), "not_stated"),
        (("明天天气怎么样？", "推荐一部电影吧"), "out_of_scope"),
    ):
        asked.ask("absent", wordings, (), answerable=False, status=status)


def years_questions(older: Source, newer: Source) -> list[Record]:
    """Questions over two years of one department."""
    asked = Questions(f"{newer.sample.plan.key}-{older.year}-{newer.year}", [older, newer])
    years = f"{older.year}年和{newer.year}年"
    pairs: list[tuple[str, int, int, tuple[str, ...]]] = [
        (new.name, old.spent.actual, new.spent.actual, new.values)
        for old, new in zip(_parts(older.ledger), _parts(newer.ledger), strict=True)
    ]
    pairs += [
        ("机关运行经费", older.ledger.office_running, newer.ledger.office_running, ("P:机关运行经费",)),
        ("政府采购支出总额", older.ledger.detail.procurement.total, newer.ledger.detail.procurement.total, ("P:政府采购",)),
        ("本年支出合计", older.ledger.total("all_spent"), newer.ledger.total("all_spent"), ("P:支出构成", "P:支出总计", "T3:合计")),
    ]  # fmt: skip
    for line in newer.ledger.general:
        before = older.ledger.line(line.code)
        if before and before.spent and line.spent and zlib.crc32(line.code.encode()) % 2:
            places = _line_keys(line) if line.other == before.other == 0 else _line_keys(line)[:2]
            pairs.append((called(newer.ledger, line), before.spent, line.spent, places))
    for name, old_value, new_value, keys in pairs:
        asked.ask(
            "compare_years", (f"{years}{name}分别是多少？", f"{name}{years}各花了多少？"), keys,
            numbers=[money(old_value), money(new_value)], meant=[meaning(older.year, ACTUAL), meaning(newer.year, ACTUAL)],
        )  # fmt: skip
        if old_value and new_value != old_value:
            asked.ask(
                "compare_years", (f"{newer.year}年{name}比{older.year}年变化了多少？", f"{name}两年相差多少万元？"), keys,
                numbers=[number(wan(abs(new_value - old_value)), "万元", "0.01")],
            )  # fmt: skip
    return asked.records


def contradiction_questions(source: Source) -> list[Record]:
    """Questions that meet the contradictions planted in a report."""
    asked = Questions(f"{source.sample.plan.key}-{source.year}x", [source])
    for plant in plants(source.ledger):
        numbers = [number(plant.right, plant.unit)] if plant.right else []
        for text in filter(None, (plant.question, plant.plain)):
            asked.ask(
                "conflict", (text,), plant.keys, numbers=numbers, any_of=[[plant.other]], note=plant.kind
            )
    return asked.records


def departments() -> dict[str, list[Source]]:
    """Sources of every department, by its key, in order of their years."""
    books = {sample.plan.key: keep_books(sample.plan) for sample in SAMPLES}
    found: dict[str, list[Source]] = {}
    for sample in sorted(SAMPLES, key=lambda each: each.year):
        found.setdefault(sample.plan.key, []).append(Source(sample, books[sample.plan.key][sample.year]))
    return found


def question_sets() -> dict[str, list[Record]]:
    """All shipped question sets by name."""
    found = departments()
    sets = {f"derived_{key}": _department_questions(sources) for key, sources in found.items()}
    return sets | {
        "derived_jining_government": government_questions(),
        "spoken": spoken_questions(found),
        "audit": audit_questions(found),
    }


def main() -> None:
    """Write the question files."""
    for name, records in question_sets().items():
        _write(name, records)
    _write("questions", other_format_questions(departments()), OTHER_FORMATS)


def as_lines(records: list[Record]) -> str:
    """Records as they stand in a question file."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _department_questions(sources: list[Source]) -> list[Record]:
    flawed = [source for source in sources if source.sample.style.name == "planted"]
    finals = [each for each in sources if each.sample.style.kind == "部门决算" and each not in flawed]
    budgets = [each for each in sources if each.sample.style.kind == "部门预算"]
    records = [record for source in finals for record in final_account_questions(source).records]
    for older, newer in itertools.pairwise(finals):
        records += years_questions(older, newer)
    records += [record for source in budgets for record in budget_questions(source).records]
    for older, newer in itertools.pairwise(budgets):
        records += budget_years_questions(older, newer)
    return records + [record for source in flawed for record in contradiction_questions(source)]


def other_format_questions(departments: dict[str, list[Source]]) -> list[Record]:
    """The questions of two reports again, over their Word document and their spreadsheet."""
    word = next(source for source in departments[WORD[0]] if source.year == WORD[1])
    sheets = next(source for source in departments[SHEETS[0]] if source.year == SHEETS[1])
    tables = budget_questions(sheets)
    in_sheets = [
        record for record in tables.records if record["id"] in tables.in_tables or not record["answerable"]
    ]
    return [
        {**record, "id": f"{suffix}-{record['id']}", "docs": [file], "pages": {}, "style": suffix}
        for suffix, file, records in (
            ("docx", f"{word.sample.name}.docx", final_account_questions(word).records),
            ("xlsx", f"{sheets.sample.name}公开表.xlsx", in_sheets),
        )
        for record in records
    ]


def _write(name: str, records: list[Record], folder: Path = DATASETS) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.jsonl").write_text(as_lines(records), encoding="utf-8")
    print(f"{name}.jsonl: {len(records)}")


if __name__ == "__main__":
    main()
