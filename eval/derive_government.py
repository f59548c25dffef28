"""Questions with exact truth over the government's budget report; see derive.py, which runs this.

Tables state 万元, prose 亿元: the exact amount is expected, the rounded one also accepted.
"""
# ruff: noqa: E501  (wide characters count double; questions are long)

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from eval.derived import (
    CONFLICT,
    EXPECTED,
    FALLEN,
    RATE,
    RISEN,
    Meant,
    Record,
    meaning,
    number,
    pick,
    reason_words,
)
from eval.reports.generate import FOLDER
from eval.reports.styles import government as report
from eval.reports.styles.government import Account, yi

LAST = report.YEAR - 1


class GovernmentQuestions:
    """Collects the questions and looks up their pages."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.records: list[Record] = []

    @cached_property
    def places(self) -> dict[str, Any]:
        """Statements and rows by key."""
        text = (FOLDER / "truth" / f"{report.TITLE}.json").read_text(encoding="utf-8")
        return {place["key"]: place for place in json.loads(text)["places"]}

    def ask(
        self, kind: str, wordings: tuple[str, ...], keys: tuple[str, ...], *, forbidden: tuple[str, ...] = (),
        **more: Any,
    ) -> None:  # fmt: skip
        """Add a question whose evidence stands under the keys that exist."""
        found = [self.places[key] for key in keys if key in self.places]
        if not found and more.get("answerable", True):
            return
        name = f"{self.prefix}-{len(self.records) + 1:03d}"
        file = f"{report.TITLE}.pdf"
        pages = sorted({page for place in found for page in place["pages"]})
        self.records.append(
            {
                "id": name,
                "docs": [file],
                "question": pick(name, wordings),
                "type": kind,
                "numbers": [],
                "any_of": [],
                "pages": {file: pages} if pages else {},
                "quote": found[0]["text"] if found else "",
                "answerable": True,
                "style": "government",
                **({"status": EXPECTED[kind]} if kind in EXPECTED else {}),
                "forbidden": [*CONFLICT, *forbidden],
                **more,
            }
        )


def government_questions() -> list[Record]:
    """All questions over the report."""
    asked = GovernmentQuestions("jining_government")
    for table, accounts in (
        (1, (*report.TAXES, *report.FEES)), (2, report.SPENDING), (3, report.FUND_INCOME), (4, report.FUND_SPENDING),
    ):  # fmt: skip
        for account in accounts:
            _ask_account(asked, account, table)
    _ask_totals(asked)
    return asked.records


def _amount(wan: int, meant: Meant | None = None) -> dict[str, Any]:
    return {"numbers": [number(str(wan), "万元") | (meant or {})], "note": f"也接受：{yi(wan)}亿元。"}


def _ask_account(asked: GovernmentQuestions, account: Account, table: int) -> None:
    name = account.name
    keys = (f"G:{name}", f"GT{table}:{name}")
    rows = (f"GT{table}:{name}", f"GT{table + 4}:{name}")
    asked.ask(
        "lookup",
        (f"{LAST}年全市{name}完成多少？", f"{LAST}年{name}执行数是多少？"),
        (*keys, rows[1]),
        **_amount(account.actual, meaning(LAST, "执行数", "决算数")),
        instead=[
            number(str(value), "万元")
            for value in sorted({account.before, account.budget, account.draft} - {account.actual})
        ],
    )
    asked.ask(
        "budget_vs_actual", (f"{LAST}年{name}完成预算的百分之几？", f"{name}完成年初预算了吗，完成率多少？"), keys,
        numbers=[number(account.reached, "%") | meaning(LAST, "完成率")],
    )  # fmt: skip
    asked.ask(
        "change", (f"{LAST}年{name}比上年增长还是下降，幅度多少？",), keys,
        numbers=[number(account.growth.lstrip("-"), "%") | meaning(LAST, RATE)], any_of=[FALLEN if account.growth.startswith("-") else RISEN],
    )  # fmt: skip
    asked.ask(
        "table",
        (f"{LAST - 1}年{name}决算数是多少万元？",),
        rows[:1],
        **_amount(account.before, meaning(LAST - 1, "决算数", "执行数")),
    )
    if account.why:
        way = "下降" if account.growth.startswith("-") else "增长"
        asked.ask(
            "reason",
            (f"{LAST}年{name}为什么{way}？", f"{name}{way}的主要原因是什么？"),
            keys[:1],
            any_of=reason_words(account.why),
            reason=account.why,
            forbidden=("并没有", *_draft_change(account)),
        )
        wrong, right = ("增长", FALLEN) if way == "下降" else ("下降", RISEN)
        asked.ask("trap", (f"{LAST}年{name}怎么{wrong}了？",), keys, any_of=[list(right)])
    if table <= 2:
        asked.ask(
            "lookup",
            (f"{report.YEAR}年{name}预算安排多少？",),
            (f"G:草案:{name}", rows[1]),
            **_amount(account.draft, meaning(report.YEAR, "预算数")),
        )
    if account.plan:
        asked.ask(
            "reason",
            (f"{report.YEAR}年{name}为什么这样安排，主要考虑是什么？",),
            (f"G:草案:{name}",),
            any_of=reason_words(account.plan),
            reason=account.plan,
        )


def _draft_change(account: Account) -> tuple[str, ...]:
    """The next year's change, which a reason for last year's must not be given for."""
    draft = account.draft_growth.lstrip("-")
    printed_anyway = any(rate.endswith(draft) for rate in (account.growth, account.reached))
    return () if printed_anyway else (f"{draft}%",)


def _ask_totals(asked: GovernmentQuestions) -> None:
    income, spent = report.INCOME, report.SPENT
    asked.ask(
        "lookup",
        (f"{LAST}年全市一般公共预算收入是多少？", "去年全市财政收入完成多少？"),
        ("G:收入", "GT1:一般公共预算收入合计", "GT5:一般公共预算收入合计"),
        **_amount(income.actual),
    )
    asked.ask(
        "lookup",
        (f"{LAST}年全市一般公共预算支出是多少？",),
        ("G:支出", "GT2:一般公共预算支出合计", "GT6:一般公共预算支出合计"),
        **_amount(spent.actual),
    )
    asked.ask(
        "share",
        ("税收占一般公共预算收入的比重是多少？",),
        ("G:税收",),
        numbers=[number(report.rate(report.TAX_TOTAL.actual, income.actual), "%")],
    )
    asked.ask(
        "lookup",
        (f"{report.YEAR}年一般公共预算收入预期多少？",),
        ("G:草案收入", "GT5:一般公共预算收入合计"),
        **_amount(income.draft),
    )
    limit, debt = sum(row[1] for row in report.DEBT), sum(row[2] for row in report.DEBT)
    asked.ask(
        "lookup",
        (f"{LAST}年底全市政府债务余额是多少？", "全市一共欠了多少债？"),
        ("G:债务", "GT7:合计"),
        **_amount(debt),
    )
    asked.ask("calc", ("债务余额离限额还差多少？",), ("G:债务", "GT7:合计"), **_amount(limit - debt))
    for name, cap, value in report.DEBT:
        asked.ask(
            "table",
            (f"{name}的限额和余额分别是多少？",),
            ("G:债务", f"GT7:{name}"),
            numbers=[number(str(cap), "万元"), number(str(value), "万元")],
        )
    asked.ask(
        "list",
        ("上级补助收入由哪几部分组成，各多少亿元？",),
        ("G:转移支付",),
        numbers=[number(yi(value), "亿元") for _, value in report.TRANSFERS],
    )
    for account in report.INSURANCE:
        asked.ask(
            "lookup",
            (f"{account.name}收入{LAST}年完成多少？",),
            (f"G:{account.name}",),
            numbers=[number(yi(account.actual), "亿元")],
        )
    asked.ask(
        "change",
        ("基础养老金标准每人每月从多少元提高到多少元？",),
        (f"G:{report.INSURANCE[0].name}",),
        numbers=[number("158", "元"), number("175", "元")],
    )
    best = max(report.SPENDING, key=lambda one: float(one.growth))
    asked.ask(
        "rank",
        (f"{LAST}年哪一类支出增幅最大，增长多少？",),
        (f"G:{best.name}", f"GT2:{best.name}"),
        numbers=[number(best.growth, "%")],
        any_of=[[best.name.removesuffix("支出")]],
    )
    for wordings, status in (
        (("市长办公会开了几次？",), "not_stated"),
        ((f"{report.YEAR - 6}年的税收收入是多少？",), "not_loaded"),
        (("每个区县的债务余额各是多少？",), "not_stated"),
    ):
        asked.ask("absent", wordings, (), answerable=False, status=status)


def government_audit_questions() -> list[Record]:
    """Ranks, shares, sums, lists, wrong premises, absent things and follow-ups; part of audit.jsonl."""
    asked = GovernmentQuestions("audit-jining_government")
    income, spent, taxes = report.INCOME, report.SPENT, {one.name: one for one in report.TAXES}
    by_name = {one.name: one for one in report.SPENDING}
    asked.ask(
        "multi", (f"{LAST}年税收收入和非税收入各是多少，比上年各变化百分之几？",), ("G:税收", "G:非税"),
        numbers=[number(one.growth, "%") for one in (report.TAX_TOTAL, report.FEE_TOTAL)],
    )  # fmt: skip
    asked.ask(
        "multi", (f"{LAST}年教育、科技、卫生支出分别是多少亿元？",), tuple(f"G:{name}" for name in ("教育支出", "科学技术支出", "卫生健康支出")),
        numbers=[number(yi(by_name[name].actual), "亿元") for name in ("教育支出", "科学技术支出", "卫生健康支出")],
    )  # fmt: skip
    worst = min(report.TAXES, key=lambda one: float(one.growth))
    asked.ask(
        "rank",
        (f"{LAST}年哪个税种降得最厉害？",),
        (f"G:{worst.name}", f"GT1:{worst.name}"),
        numbers=[number(worst.growth.lstrip("-"), "%")],
        any_of=[[worst.name]],
    )
    largest = max(report.SPENDING, key=lambda one: one.actual)
    asked.ask(
        "rank",
        (f"{LAST}年一般公共预算支出中哪一类花钱最多？",),
        (f"G:{largest.name}", f"GT2:{largest.name}"),
        any_of=[[largest.name]],
        **_amount(largest.actual),
    )
    for wordings, part, whole, keys in (
        ((f"{LAST}年教育支出占一般公共预算支出的比重是多少？",), by_name["教育支出"].actual, spent.actual, ("G:教育支出", "G:支出", "GT2:教育支出", "GT6:教育支出")),
        ((f"{LAST}年非税收入占一般公共预算收入的比例？",), report.FEE_TOTAL.actual, income.actual, ("G:非税", "G:收入", "GT1:非税收入", "GT5:非税收入")),
        (("专项债务占债务余额的百分之几？",), report.DEBT[1][2], sum(row[2] for row in report.DEBT), ("G:债务", "GT7:专项债务", "GT7:合计")),
    ):  # fmt: skip
        asked.ask("share", wordings, keys, numbers=[number(report.rate(part, whole), "%", "0.1")])
    both = taxes["增值税"].actual + taxes["企业所得税"].actual
    asked.ask(
        "calc",
        (f"{LAST}年增值税和企业所得税加起来多少？",),
        ("G:增值税", "G:企业所得税", "GT1:增值税", "GT1:企业所得税", "GT5:增值税", "GT5:企业所得税"),
        **_amount(both),
    )
    more = by_name["教育支出"]
    asked.ask(
        "calc",
        (f"{LAST}年教育支出比{LAST - 1}年多花了多少？",),
        ("GT2:教育支出",),
        **_amount(more.actual - more.before),
    )
    short = [one for one in report.TAXES if one.actual < one.budget]
    asked.ask(
        "list",
        (f"{LAST}年哪些税种没有完成预算？",),
        (*(f"G:{one.name}" for one in short), "GT1:契税"),
        any_of=[[one.name] for one in short],
    )
    fallen = [one for one in report.SPENDING if one.growth.startswith("-")]
    asked.ask(
        "list",
        (f"{LAST}年哪些支出比上年下降了？",),
        (*(f"G:{one.name}" for one in fallen), "GT2:一般公共服务支出"),
        any_of=[[one.name] for one in fallen],
    )
    asked.ask(
        "yesno",
        ("债务余额超过限额了吗？",),
        ("G:债务", "GT7:合计"),
        any_of=[["没有超", "未超", "没超", "以内", "低于", "小于", "少于", "不超"]],
    )
    asked.ask(
        "trap",
        (f"{report.YEAR}年住房保障支出预算为什么增加？",),
        ("G:草案:住房保障支出", "GT6:住房保障支出"),
        any_of=[list(FALLEN)],
    )
    asked.ask(
        "reason",
        ("卖地的钱为什么少了这么多？",),
        ("G:国有土地使用权出让收入",),
        any_of=[["土地市场低迷"], ["流拍"]],
    )
    asked.ask(
        "lookup",
        ("卖地收入有多少？",),
        ("G:国有土地使用权出让收入", "GT3:国有土地使用权出让收入"),
        **_amount(report.FUND_INCOME[0].actual),
    )
    asked.ask(
        "follow",
        ("科学技术支出呢？",),
        ("G:科学技术支出", "GT2:科学技术支出", "GT6:科学技术支出"),
        history=[f"{LAST}年教育支出是多少？"],
        **_amount(by_name["科学技术支出"].actual),
    )
    asked.ask(
        "follow",
        (f"{report.YEAR}年安排多少？",),
        ("G:草案:教育支出", "GT6:教育支出"),
        history=[f"{LAST}年教育支出是多少？"],
        **_amount(more.draft),
    )
    asked.ask(
        "follow",
        ("为什么降？",),
        ("G:契税",),
        history=[f"{LAST}年契税收入是多少？"],
        any_of=[["成交面积下降"]],
    )
    for wordings in (
        ("隐性债务余额是多少？",), (f"{report.YEAR}年上半年税收收入完成多少？",), ("招商引资到位资金是多少？",), ("公务员平均工资是多少？",), ("全市常住人口有多少？",),
    ):  # fmt: skip
        asked.ask("absent", wordings, (), answerable=False, status="not_stated")
    return asked.records
