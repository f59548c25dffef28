"""The tables of a department's budget, laid out from a ledger.

The same `Form` as for final accounts says how a region prints them. Codes of the economic
table stand in two columns (301 / 01) where a region splits codes.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from eval.reports.blocks import Ruled
from eval.reports.ledger import Ledger, Line, group_totals
from eval.reports.phrases import chinese_number
from eval.reports.statutory import Columns, Form, by_lei, carried_table, nothing, subject_table, summed
from eval.reports.subjects import ECONOMIC_GROUPS, OFFICE_ECONOMIC, STAFF_ECONOMIC


def budget_tables(ledger: Ledger, form: Form) -> tuple[Ruled, ...]:
    """The nine tables of a budget, in order."""
    treasury: Columns = (summed("budget"), summed("budget_basic"), summed("budget_project"))
    everything: Columns = (_whole, summed("budget_basic"), _project)
    income: Columns = (_whole, summed("budget"), summed("other"), nothing, nothing)
    year = ledger.year
    return (
        _summary(ledger, form, f"{year}年部门收支预算总表", 1, everything=True),
        subject_table(
            ledger, form, 2, f"{year}年部门收入预算总表", ("合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"), income,
            ledger.lines,
        ),
        subject_table(
            ledger, form, 3, f"{year}年部门支出预算总表", ("合计", "基本支出", "项目支出"), everything, ledger.lines
        ),
        _summary(ledger, form, f"{year}年部门财政拨款收支预算总表", 4, everything=False),
        subject_table(
            ledger, form, 5, f"{year}年部门一般公共预算支出功能分类预算表", ("合计", "基本支出", "项目支出"), treasury, ledger.general
        ),
        carried_table(ledger, form, 6, "政府性基金预算", f"{year}年部门政府性基金预算支出预算表", treasury, ledger.funds),
        carried_table(ledger, form, 7, "国有资本经营预算", f"{year}年部门国有资本经营预算支出预算表", treasury, ()),
        economic_budget(ledger, form),
        three_public_budget(ledger, form),
    )  # fmt: skip


def _whole(lines: Sequence[Line]) -> int:
    return sum(line.budget + line.other for line in lines)


def _project(lines: Sequence[Line]) -> int:
    return sum(line.budget_project + line.other for line in lines)


def _summary(ledger: Ledger, form: Form, title: str, number: int, *, everything: bool) -> Ruled:
    business = ledger.total("other") if everything else 0
    general, funds = ledger.total("budget", ledger.general), ledger.total("budget", ledger.funds)
    left = [
        ("一、财政拨款收入", general + funds), ("1.一般公共预算资金", general), ("2.政府性基金", funds),
        ("3.国有资本经营预算", 0),
    ]  # fmt: skip
    if everything:
        left += [("二、事业收入", business), ("三、事业单位经营收入", 0), ("四、其他收入", 0)]
    spent = by_lei(ledger.lines, "budget")
    if everything:
        others = by_lei(ledger.lines, "other")
        spent = {lei: value + others.get(lei, 0) for lei, value in spent.items()}
    right = [(f"{chinese_number(i)}、{lei}", value) for i, (lei, value) in enumerate(spent.items(), 1)]
    body = [
        (*_cells(form, *one), *_cells(form, *two)) for one, two in zip_longest(left, right, fillvalue=("", 0))
    ]
    total = form.money(general + funds + business)
    body.append(("收入总计", total, "支出总计", total))
    return Ruled(
        title, form.unit, (("本年收入", "", "本年支出", ""), ("项目", "预算数", "项目", "预算数")), tuple(body),
        (3, 1.8, 3, 1.8), ((0, 0, 1, 0), (2, 0, 3, 0)), tuple(f"T{number}:{row[0]}|{row[2]}" for row in body),
        organisation=form.who(ledger), label=form.label(number), wide=True, numeric=(1, 3), key=f"T{number}",
    )  # fmt: skip


def economic_budget(ledger: Ledger, form: Form) -> Ruled:
    """一般公共预算基本支出部门预算经济分类预算表: staff and office money in columns."""
    totals = group_totals(ledger.budget_economic)
    rows: list[tuple[str, ...]] = []
    keys: list[str] = []
    split = form.split_codes
    whole = (ledger.staff_budget + ledger.office_budget, ledger.staff_budget, ledger.office_budget)
    rows.append(("合计", *("",) * (2 if split else 1), *(form.money(value) for value in whole)))
    keys.append("T8:合计")
    for group in sorted(ECONOMIC_GROUPS):
        members = [each for each in (*STAFF_ECONOMIC, *OFFICE_ECONOMIC) if each[0].startswith(group)]
        for code, name, value in (
            (group, ECONOMIC_GROUPS[group], totals[group]),
            *((code, name, ledger.budget_economic[code]) for code, name in members),
        ):
            if value:
                staff = group in ("301", "303")
                amounts = (value, value if staff else 0, 0 if staff else value)
                codes = (code[:3], code[3:]) if split else (code,)
                rows.append((*codes, name, *(form.money(amount) for amount in amounts)))
                keys.append(f"T8:{code}")
    places = 2 if split else 1
    header = (
        ("项目", *("",) * places, "一般公共预算基本支出", "", ""),
        (
            *(("类", "款") if split else ("经济分类科目编码",)),
            "经济分类科目名称",
            "合计",
            "人员经费",
            "公用经费",
        ),
    )
    return Ruled(
        f"{ledger.year}年部门一般公共预算基本支出部门预算经济分类预算表", form.unit, header, tuple(rows),
        (*((0.8, 0.6) if split else (1.4,)), 3, 1.6, 1.6, 1.6),
        ((0, 0, places, 0), (places + 1, 0, places + 3, 0)), tuple(keys), organisation=form.who(ledger),
        label=form.label(8), wide=True, numeric=(places + 1, places + 2, places + 3), key="T8",
    )  # fmt: skip


def three_public_budget(ledger: Ledger, form: Form) -> Ruled:
    """“三公”经费和机关运行经费预算表: always in 万元."""
    three = ledger.three_public
    wan = Form(unit="万元", zeros=True).money
    parts = (three.total, three.abroad, three.hosting, three.vehicles, three.purchase, three.running)
    row = (*(wan(part.budget) for part in parts), wan(ledger.office_running_budget))
    header = (
        ("“三公”经费预算数", "", "", "", "", "", "机关运行经费预算数"),
        ("合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", "", "", ""),
        ("", "", "", "小计", "购置费", "运行费", ""),
    )
    merges = ((0, 0, 5, 0), (6, 0, 6, 2), (0, 1, 0, 2), (1, 1, 1, 2), (2, 1, 2, 2), (3, 1, 5, 1))
    return Ruled(
        f"{ledger.year}年部门“三公”经费和机关运行经费预算表", "万元", header, (row,), (1.0,) * 7, merges, ("T9:",),
        organisation=form.who(ledger), label=form.label(9), wide=True, numeric=tuple(range(7)), key="T9",
    )  # fmt: skip


def _cells(form: Form, name: str, value: int) -> tuple[str, str]:
    return name, form.money(value) if name else ""
