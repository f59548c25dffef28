"""A final account as the middle of the country writes it: tables in 元, prose in 万元, annexed at the end.

Codes stand in three columns, tables carry labels (公开01表) and the organisation. Changes are
told with 较上年 and 同比, reasons as 一是…二是…; each 项 is compared with last year and budget.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from eval.reports.blocks import Block, Break, Contents, Cover, Sheet
from eval.reports.ledger import Ledger, Line, Spent
from eval.reports.paint import Look
from eval.reports.performance import project_form
from eval.reports.phrases import directed, percent, rate, wan
from eval.reports.statutory import Form, by_lei, final_tables

LOOK = Look(size=13, leading=26, cell_size=8, footer="- {page} -", repeat_header=False)
FORM = Form(unit="元", commas=True, split_codes=True, labels=True, organisation=True, noun="单位")
FORM_WAN = Form(unit="万元")


def title(ledger: Ledger) -> str:
    """Title on the cover."""
    return f"{ledger.plan.organisation}{ledger.year}年部门决算情况公开"


def blocks(ledger: Ledger) -> list[Block]:
    """The whole report."""
    sheet = Sheet()
    sheet.add(Cover(title(ledger), (f"{ledger.year + 1}年8月",)), Break(), Contents(depth=0), Break())
    _profile(sheet, ledger)
    sheet.heading("第二章 决算情况说明", 0)
    _totals(sheet, ledger)
    _general(sheet, ledger)
    _three_public(sheet, ledger)
    _rest(sheet, ledger)
    _glossary(sheet)
    _annex(sheet, ledger)
    return sheet.blocks


def _wan(yuan: int) -> str:
    return f"{wan(yuan)}万元"


def _clauses(reason: str) -> str:
    parts = [part for part in reason.split("，") if part]
    if len(parts) < 2:
        return reason
    return "；".join(f"{mark}{part}" for mark, part in zip(("一是", "二是", "三是"), parts, strict=False))


def _versus(new: int, old: int, reason: str) -> str:
    if new == old:
        return "与上年基本持平"
    way = "增支" if new > old else "减支"
    return f"较上年{way}{_wan(abs(new - old))}，同比{'上升' if new > old else '下降'}{rate(new, old)}%，变动原因：{_clauses(reason)}"


def _profile(sheet: Sheet, ledger: Ledger) -> None:
    plan, staff = ledger.plan, ledger.detail.staff
    sheet.heading("第一章 单位基本情况", 0)
    sheet.heading("（一）职责", 1)
    for number, duty in enumerate(plan.duties, 1):
        sheet.say((f"P:职责{number}", f"{number}．{duty}"))
    sheet.heading("（二）机构和人员", 1)
    sheet.say(
        ("P:科室", f"{plan.organisation}内设机构{len(plan.offices)}个：{'、'.join(plan.offices)}。"),
        ("P:单位", f"纳入决算汇总的独立核算单位{len(plan.units)}个，即{'、'.join(plan.units)}。"),
        ("P:人员", f"年末编制数{staff.posts}名，在职职工{staff.working}人，退休{staff.retired}人。"),
    )  # fmt: skip


def _totals(sheet: Sheet, ledger: Ledger) -> None:
    before = ledger.before
    treasury, business, misc = ledger.total("income"), ledger.total("business"), ledger.total("misc")
    income, spent, basic = treasury + business + misc, ledger.total("all_spent"), ledger.total("basic")
    opening = ledger.total("opening") + ledger.total("other_opening")
    closing = ledger.total("closing") + ledger.total("other_closing")
    reason = ledger.reason_of_total(ledger.lines)
    sheet.heading("（一）收支总体情况", 1)
    sheet.say(
        ("P:收入总计", f"{ledger.year}年收入总计{_wan(ledger.grand_total)}（本年收入{_wan(income)}，年初结转结余{_wan(opening)}），"),
        ("P:支出总计", f"支出总计{_wan(ledger.grand_total)}（本年支出{_wan(spent)}，年末结转结余{_wan(closing)}）。"),
        ("P:总计变动", f"收支总计{_versus(ledger.grand_total, before.grand_total, reason)}。"),
    )  # fmt: skip
    sheet.heading("（二）收入构成", 1)
    sheet.say(
        ("P:收入构成", f"本年收入{_wan(income)}中，财政拨款收入{_wan(treasury)}，占比{percent(treasury, income)}%；事业收入{_wan(business)}，"
         f"占比{percent(business, income)}%；其他收入{_wan(misc)}，占比{percent(misc, income)}%。"),
    )  # fmt: skip
    sheet.heading("（三）支出构成", 1)
    sheet.say(
        ("P:支出构成", f"本年支出{_wan(spent)}中，基本支出{_wan(basic)}，占比{percent(basic, spent)}%；项目支出{_wan(spent - basic)}，"
         f"占比{percent(spent - basic, spent)}%。"),
    )  # fmt: skip
    sheet.heading("（四）财政拨款收支", 1)
    sheet.say(
        ("P:财政拨款总计", f"财政拨款收支总计{_wan(ledger.treasury_total)}。"),
        ("P:财政拨款变动", f"财政拨款收支总计{_versus(ledger.treasury_total, before.treasury_total, reason)}。"),
    )  # fmt: skip


def _general(sheet: Sheet, ledger: Ledger) -> None:
    general, old = (
        sum(line.spent for line in ledger.general),
        sum(line.spent for line in ledger.before.general),
    )
    budget = sum(line.budget for line in ledger.general)
    sheet.heading("（五）一般公共预算财政拨款支出", 1)
    sheet.say(
        ("P:一般公共预算预决算", f"{ledger.year}年一般公共预算财政拨款支出年初预算{_wan(budget)}，决算{_wan(general)}，为年初预算的{percent(general, budget)}%。"),
        ("P:一般公共预算变动", f"支出{_versus(general, old, ledger.reason_of_total(ledger.general))}。"),
    )  # fmt: skip
    sheet.say("按功能分类：")
    for lei, value in by_lei(ledger.general, "spent").items():
        if value:
            sheet.say((f"P:类:{lei}", f"{lei}{_wan(value)}，占比{percent(value, general)}%；"))
    sheet.say("按项级科目：")
    for number, line in enumerate(ledger.general, 1):
        sheet.say((f"P:项:{line.code}", _item(number, ledger, line)))
    basic = sum(line.basic for line in ledger.general)
    sheet.heading("（六）一般公共预算基本支出", 1)
    sheet.say(
        ("P:基本支出", f"一般公共预算基本支出{_wan(basic)}。"),
        ("P:人员经费", f"人员经费{_wan(ledger.staff_cost)}，"),
        ("P:公用经费", f"公用经费{_wan(ledger.office_cost)}。"),
    )


def _item(number: int, ledger: Ledger, line: Line) -> str:
    subject = line.subject
    why = f"，调整原因：{line.budget_reason}" if line.budget_reason else ""
    return (
        f"（{number}）{subject.lei}（类）{subject.kuan}（款）{subject.xiang}（项）决算{_wan(line.spent)}，为年初预算{_wan(line.budget)}的"
        f"{percent(line.spent, line.budget)}%{why}；{_versus(line.spent, ledger.spent_before(line), line.reason)}。"
    )


def _part(name: str, spent: Spent, old: Spent) -> str:
    if not spent.actual and not old.actual:
        return f"{name}0万元，两年都没有发生"
    return f"{name}决算{_wan(spent.actual)}，为全年预算的{percent(spent.actual, spent.budget)}%，{_versus(spent.actual, old.actual, spent.reason)}"


def _three_public(sheet: Sheet, ledger: Ledger) -> None:
    three, old, total = ledger.three_public, ledger.before.three_public, ledger.three_public.total
    sheet.heading("（七）“三公”经费", 1)
    sheet.say(
        ("P:三公", f"{ledger.year}年“三公”经费全年预算{_wan(total.budget)}，决算{_wan(total.actual)}，执行率{percent(total.actual, total.budget)}%，"
         f"{_versus(total.actual, old.total.actual, three.reason)}。"),
    )  # fmt: skip
    sheet.say(
        ("P:出国", f"1．{_part('因公出国（境）费', three.abroad, old.abroad)}。"),
        ("P:出国明细", f"出国（境）团组{three.groups}个{three.travellers}人次。"),
    )
    sheet.say(
        ("P:公车", f"2．{_part('公务用车购置及运行维护费', three.vehicles_since(old), old.vehicles)}。其中："),
        ("P:购置", f"{_part('购置费', three.purchase, old.purchase)}，购置{three.bought}辆；"),
        ("P:公车运行", f"{_part('运行维护费', three.running, old.running)}。"),
        ("P:公车保有量", f"年末保有公务用车{three.cars}辆。"),
    )  # fmt: skip
    sheet.say(
        ("P:接待", f"3．{_part('公务接待费', three.hosting, old.hosting)}。"),
        ("P:接待明细", f"公务接待费{_wan(three.hosting.actual)}用于{three.hosting_use}，接待{three.receptions}批次、{three.visitors}人次。"),
    )  # fmt: skip


def _rest(sheet: Sheet, ledger: Ledger) -> None:
    detail, before = ledger.detail, ledger.before
    buying, assets = detail.procurement, detail.assets
    sheet.heading("（八）政府性基金和国有资本经营预算", 1)
    sheet.say(
        ("P:政府性基金", "本单位没有使用政府性基金预算拨款安排的收入和支出，"),
        ("P:国有资本经营", "也没有使用国有资本经营预算拨款安排的收入和支出，对应表格为空。"),
    )
    reason = directed(ledger.office_running, before.office_running, detail.office_reasons)
    sheet.heading("（九）机关运行经费", 1)
    sheet.say(
        (
            "P:机关运行经费",
            f"机关运行经费{_wan(ledger.office_running)}，{_versus(ledger.office_running, before.office_running, reason)}。",
        )
    )
    sheet.heading("（十）政府采购", 1)
    sheet.say(
        ("P:政府采购", f"全年采购总额{_wan(buying.total)}：货物{_wan(buying.goods)}，工程{_wan(buying.works)}，服务{_wan(buying.services)}。"),
        ("P:中小企业", f"中小企业合同额{_wan(buying.small_medium)}，占比{percent(buying.small_medium, buying.total)}%。"),
    )  # fmt: skip
    cars = "，".join(f"{name}{count}辆" for name, count in assets.cars if count)
    sheet.heading("（十一）国有资产", 1)
    sheet.say(
        (
            "P:国有资产",
            f"{ledger.year}年末共有车辆{assets.car_count}辆（{cars}）；单位价值100万元以上设备{assets.large_devices}台（套）。",
        )
    )
    projects = detail.projects
    sheet.heading("（十二）绩效", 1)
    sheet.say(("P:绩效", f"纳入绩效自评的项目{len(projects)}个，自评表见附件。"))


def _glossary(sheet: Sheet) -> None:
    sheet.heading("第三章 名词解释", 0)
    for number, (name, meaning) in enumerate(GLOSSARY, 1):
        sheet.say((f"P:名词:{name}", f"{number}．{name}。{meaning}"))


GLOSSARY = (
    ("基本支出", "单位为正常运转、完成日常任务而发生的人员和公用支出。"),
    ("项目支出", "单位在基本支出外，为专项任务和事业发展目标发生的支出。"),
    ("“三公”经费", "因公出国（境）、公务用车购置及运行维护、公务接待三项财政拨款支出之和。"),
    ("结转结余", "预算没有执行完、按规定留到下一年或收回的资金。"),
)


def _annex(sheet: Sheet, ledger: Ledger) -> None:
    wide: bool | None = None
    for index, table in enumerate(final_tables(ledger, FORM)):
        if table.wide != wide:
            wide = table.wide
            sheet.add(Break(wide))
        if index == 0:
            sheet.heading("第四章 附表", 0)
        sheet.add(table)
    for project in ledger.detail.projects:
        sheet.add(Break(), project_form(project, ledger, FORM_WAN))
