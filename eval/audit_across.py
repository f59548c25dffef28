"""Audit questions over two years of one department, several departments, and budgets; see audit.py."""
# ruff: noqa: E501  (wide characters count double; questions are long)

from __future__ import annotations

from eval.derived import (
    ABROAD,
    BUYING_CARS,
    CARS,
    EXACT,
    FALLEN,
    HOSTING,
    PUBLIC,
    RISEN,
    RUNNING,
    Questions,
    called,
    line_of,
    money,
    number,
)  # fmt: skip
from eval.reports.ledger import Spent, ThreePublic
from eval.reports.phrases import percent, rate, wan


def ask_across_years(asked: Questions) -> None:
    older, newer = (source.ledger for source in asked.sources)
    low, high = older.year, newer.year
    asked.ask(
        "multi", (f"{low}年和{high}年的出国、公车、接待分别是多少？",), (*ABROAD, *CARS, *HOSTING),
        numbers=[money(part.actual) for ledger in (older, newer) for part in _three(ledger.three_public)],
    )  # fmt: skip
    asked.ask(
        "compare_years", ("哪一年的机关运行经费更高？", "机关运行经费哪年花得多？"), ("P:机关运行经费",),
        numbers=[money(max(older.office_running, newer.office_running))], any_of=[[f"{low if older.office_running > newer.office_running else high}年"]],
    )  # fmt: skip
    asked.ask(
        "compare_years", ("两年的公务用车保有量有变化吗？各多少辆？",), ("P:公车保有量",),
        numbers=[number(str(older.three_public.cars), "辆"), number(str(newer.three_public.cars), "辆")],
    )  # fmt: skip
    whole = {
        ledger.year: (ledger.total("all_spent") - ledger.total("basic"), ledger.total("all_spent"))
        for ledger in (older, newer)
    }
    asked.ask(
        "compare_years", ("项目支出占本年支出的比重两年各是多少？",), ("P:支出构成", "T3:合计"),
        numbers=[number(percent(*pair), "%", EXACT) for pair in whole.values()],
    )  # fmt: skip
    asked.ask(
        "compare_years", (f"{high}年政府采购比{low}年增减百分之几？",), ("P:政府采购",),
        numbers=[number(rate(newer.detail.procurement.total, older.detail.procurement.total), "%", EXACT)],
        any_of=[RISEN if newer.detail.procurement.total > older.detail.procurement.total else FALLEN],
    )  # fmt: skip
    asked.ask(
        "follow", (f"{low}年呢？",), HOSTING, numbers=[money(older.three_public.hosting.actual)], history=[f"{high}年公务接待费是多少？"],
    )  # fmt: skip
    asked.ask("follow", ("两年加起来呢？", "两年合计多少？"), ("P:机关运行经费",), history=[f"{low}年和{high}年机关运行经费各是多少？"],
              numbers=[number(wan(older.office_running + newer.office_running), "万元", EXACT)])  # fmt: skip
    for year in (low - 3, high + 1):
        asked.ask("absent", (f"{year}年的机关运行经费是多少？",), (), answerable=False, status="not_loaded")


def ask_across_departments(asked: Questions) -> None:
    ledgers = [source.ledger for source in asked.sources]
    hosting = [ledger.three_public.hosting.actual for ledger in ledgers]
    total = [ledger.three_public.total.actual for ledger in ledgers]
    year = ledgers[0].year
    top = max(ledgers, key=lambda ledger: ledger.three_public.total.actual).plan
    thrifty = min(ledgers, key=lambda ledger: ledger.three_public.hosting.actual).plan
    asked.ask(
        "rank",
        (f"{year}年哪家“三公”经费花得最多？",),
        PUBLIC,
        numbers=[money(max(total))],
        any_of=[[top.organisation]],
    )
    asked.ask(
        "rank",
        (f"{year}年公务接待费最少的是哪个部门？",),
        HOSTING,
        numbers=[money(min(hosting))],
        any_of=[[thrifty.organisation]],
    )
    asked.ask(
        "calc",
        (f"几家单位{year}年公务接待费一共多少？",),
        HOSTING,
        numbers=[number(wan(sum(hosting)), "万元", "0.02")],
    )
    asked.ask(
        "multi",
        (f"各部门{year}年机关运行经费分别是多少？",),
        ("P:机关运行经费",),
        numbers=[money(ledger.office_running) for ledger in ledgers],
    )
    asked.ask(
        "rank", (f"{year}年政府采购规模从大到小怎么排？",), ("P:政府采购",), numbers=[money(ledger.detail.procurement.total) for ledger in ledgers],
    )  # fmt: skip
    first, second = ledgers[0], ledgers[-1]
    asked.ask(
        "compare", (f"{first.plan.organisation}和{second.plan.organisation}{year}年的公车运行维护费相差多少？",), RUNNING,
        numbers=[number(wan(abs(first.three_public.running.actual - second.three_public.running.actual)), "万元", "0.02")],
    )  # fmt: skip
    asked.ask(
        "compare", (f"{year}年{first.plan.organisation}的公务接待费比{second.plan.organisation}多吗？",), HOSTING, numbers=[money(hosting[0]), money(hosting[-1])],
    )  # fmt: skip
    asked.ask(
        "follow", (f"{second.plan.organisation}呢？", f"那{second.plan.organisation}的呢"), HOSTING, numbers=[money(hosting[-1])],
        history=[f"{first.plan.organisation}{year}年公务接待费是多少？"],
    )  # fmt: skip
    asked.ask(
        "lookup",
        (f"{second.plan.organisation}的机关运行经费是多少？",),
        ("P:机关运行经费",),
        numbers=[money(second.office_running)],
    )
    asked.ask("absent", ("岚川市财政局的三公经费是多少？",), (), answerable=False, status="not_loaded")
    asked.ask(
        "absent",
        (f"{first.plan.organisation}{year - 5}年的三公经费是多少？",),
        (),
        answerable=False,
        status="not_loaded",
    )


def ask_budget(asked: Questions) -> None:
    source = asked.sources[0]
    ledger, year = source.ledger, source.year
    three, buying = ledger.three_public, ledger.detail.procurement
    asked.ask(
        "multi",
        ("政府采购预算里货物、工程、服务各多少？",),
        ("P:政府采购",),
        numbers=[money(value) for value in (buying.goods, buying.works, buying.services)],
    )
    asked.ask(
        "rank",
        ("政府采购预算里哪一类最多？",),
        ("P:政府采购",),
        numbers=[money(max(buying.goods, buying.works, buying.services))],
    )
    asked.ask(
        "share",
        ("政府采购预算里服务占多大比例？",),
        ("P:政府采购",),
        numbers=[number(percent(buying.services, buying.total), "%", EXACT)],
    )
    asked.ask(
        "share", ("接待费预算占三公经费预算的比例？",), (*HOSTING, *PUBLIC, "P:构成"), numbers=[number(percent(three.hosting.budget, three.total.budget), "%", EXACT)],
    )  # fmt: skip
    line = max(ledger.general, key=lambda each: each.budget)
    asked.ask(
        "rank",
        ("预算安排最多的项级科目是哪个，多少钱？",),
        (f"P:项:{line.code}", f"T5:{line.code}"),
        numbers=[money(line.budget)],
        any_of=[[line.subject.xiang]],
    )
    asked.ask(
        "near_name",
        ("公务用车运行维护费预算多少？", "养车的预算是多少？"),
        (*RUNNING, "P:公车"),
        numbers=[money(three.running.budget)],
    )
    asked.ask(
        "near_name",
        ("有没有安排买公车的预算？",),
        (*BUYING_CARS, "P:公车"),
        any_of=[["0", "没有", "未安排", "无"]],
    )
    asked.ask(
        "follow",
        ("其中公务接待费呢？",),
        HOSTING,
        numbers=[money(three.hosting.budget)],
        history=[f"{year}年“三公”经费预算是多少？"],
    )
    asked.ask(
        "lookup",
        (f"{called(ledger, line_of(ledger, '2210201'))}安排了多少？",),
        ("P:项:2210201", "T5:2210201"),
        numbers=[money(line_of(ledger, "2210201").budget)],
    )
    for wordings, status in (
        ((f"{year}年的决算数是多少？", f"{year}年实际花了多少？"), ""),
        ((f"{year}年上半年执行了多少？",), "not_stated"),
        ((f"{year - 5}年的预算是多少？",), "not_loaded"),
        (("政府采购的供应商有哪些？",), "not_stated"),
        (("主要领导的办公室面积多大？",), "not_stated"),
    ):  # fmt: skip
        asked.ask("absent", wordings, (), answerable=False, status=status)


def _three(three: ThreePublic) -> tuple[Spent, ...]:
    return (three.abroad, three.vehicles, three.hosting)
