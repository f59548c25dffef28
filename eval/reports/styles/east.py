"""A final account as the east writes it: tables first, then the account, each 项 against its budget.

Amounts in prose have no commas and no spaces; zeros are printed in the tables; the total row
comes last. Totals and “三公” are compared with last year, single subjects only with the budget.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from eval.reports.blocks import Block, Break, Contents, Cover, Sheet
from eval.reports.ledger import Ledger, Line, Spent
from eval.reports.paint import Look
from eval.reports.performance import project_form
from eval.reports.phrases import chinese_number, directed, percent, rate, wan
from eval.reports.statutory import Form, by_lei, final_tables

LOOK = Look(size=12, leading=22, cell_size=8.5, footer="{page}", repeat_header=True)
FORM = Form(unit="万元", zeros=True, total_first=False, noun="部门")


def title(ledger: Ledger) -> str:
    """Title on the cover."""
    return f"{ledger.plan.organisation}{ledger.year}年度部门决算"


def blocks(ledger: Ledger) -> list[Block]:
    """The whole report."""
    sheet = Sheet()
    sheet.add(Cover(title(ledger)), Break(), Contents(), Break())
    _profile(sheet, ledger)
    _tables(sheet, ledger)
    sheet.add(Break())
    _account(sheet, ledger)
    _glossary(sheet)
    return sheet.blocks


def _wan(yuan: int) -> str:
    return f"{wan(yuan)}万元"


def _versus(new: int, old: int, year: int, name: str, reason: str) -> str:
    if new == old:
        return f"与{year}年度持平"
    way, speed = ("增加", "上升") if new > old else ("减少", "下降")
    return (
        f"比{year}年度{way}{_wan(abs(new - old))}，{speed}{rate(new, old)}%。{name}{way}的主要原因是{reason}"
    )


def _completed(actual: int, budget: int) -> str:
    return "年初未安排预算" if budget == 0 else f"完成年初预算的{percent(actual, budget)}%"


def _budget_reason(actual: int, budget: int, reason: str) -> str:
    if actual == budget:
        return "决算数与预算数一致"
    return f"决算数{'大于' if actual > budget else '小于'}预算数的主要原因：{reason or '据实列支'}"


def _profile(sheet: Sheet, ledger: Ledger) -> None:
    plan = ledger.plan
    sheet.heading("第一部分  部门概况", 0)
    sheet.heading("一、主要职能")
    for number, duty in enumerate(plan.duties, 1):
        sheet.say((f"P:职责{number}", f"{number}、{duty}"))
    sheet.heading("二、机构设置")
    sheet.say(
        ("P:科室", f"{plan.organisation}设{len(plan.offices)}个内设机构，包括：{'、'.join(plan.offices)}。")
    )
    sheet.say(f"本部门决算由本级决算和{len(plan.units) - 1}个下属单位决算汇总而成：")
    for number, unit in enumerate(plan.units, 1):
        sheet.say((f"P:单位{number}", f"{number}、{unit}"))


def _tables(sheet: Sheet, ledger: Ledger) -> None:
    wide: bool | None = None
    for index, table in enumerate(final_tables(ledger, FORM)):
        if table.wide != wide or index == 0:
            wide = table.wide
            sheet.add(Break(wide))
            if index == 0:
                sheet.heading(f"第二部分  {ledger.plan.organisation}{ledger.year}年度部门决算表", 0)
        sheet.add(table)


def _account(sheet: Sheet, ledger: Ledger) -> None:
    sheet.heading(f"第三部分  {ledger.plan.organisation}{ledger.year}年度部门决算情况说明", 0)
    _totals(sheet, ledger)
    _general(sheet, ledger)
    _three_public(sheet, ledger)
    _rest(sheet, ledger)
    _performance(sheet, ledger)


def _totals(sheet: Sheet, ledger: Ledger) -> None:
    before, last = ledger.before, ledger.year - 1
    income = ledger.total("income") + ledger.total("business") + ledger.total("misc")
    spent, basic = ledger.total("all_spent"), ledger.total("basic")
    treasury, business, misc = ledger.total("income"), ledger.total("business"), ledger.total("misc")
    reason = ledger.reason_of_total(ledger.lines)
    sheet.heading("一、收入支出决算总体情况")
    sheet.say(
        ("P:收入总计", f"{ledger.plan.organisation}{ledger.year}年度收入总计{_wan(ledger.grand_total)}、支出总计{_wan(ledger.grand_total)}。"),
        ("P:总计变动", f"收入、支出总计{_versus(ledger.grand_total, before.grand_total, last, '收支总计', reason)}。"),
    )  # fmt: skip
    sheet.heading("二、收入决算情况")
    sheet.say(
        ("P:收入构成", f"本年收入合计{_wan(income)}，其中：财政拨款收入{_wan(treasury)}，占{percent(treasury, income)}%；"
         f"事业收入{_wan(business)}，占{percent(business, income)}%；其他收入{_wan(misc)}，占{percent(misc, income)}%。"),
    )  # fmt: skip
    sheet.heading("三、支出决算情况")
    sheet.say(
        ("P:支出构成", f"本年支出合计{_wan(spent)}，其中：基本支出{_wan(basic)}，占{percent(basic, spent)}%；"
         f"项目支出{_wan(spent - basic)}，占{percent(spent - basic, spent)}%。"),
    )  # fmt: skip
    sheet.heading("四、财政拨款收入支出决算总体情况")
    sheet.say(
        ("P:财政拨款总计", f"{ledger.year}年度财政拨款收入、支出总计均为{_wan(ledger.treasury_total)}。"),
        ("P:财政拨款变动", f"财政拨款收支总计{_versus(ledger.treasury_total, before.treasury_total, last, '财政拨款收支总计', reason)}。"),
    )  # fmt: skip


def _general(sheet: Sheet, ledger: Ledger) -> None:
    general, old = (
        sum(line.spent for line in ledger.general),
        sum(line.spent for line in ledger.before.general),
    )
    budget, whole = sum(line.budget for line in ledger.general), ledger.total("all_spent")
    reason = ledger.reason_of_total(ledger.general)
    sheet.heading("五、一般公共预算财政拨款支出决算情况")
    sheet.heading("（一）总体情况", 2)
    sheet.say(
        ("P:一般公共预算", f"{ledger.year}年度一般公共预算财政拨款支出{_wan(general)}，占本年支出合计的{percent(general, whole)}%。"),
        ("P:一般公共预算变动", f"一般公共预算财政拨款支出{_versus(general, old, ledger.year - 1, '支出', reason)}。"),
    )  # fmt: skip
    parts = "；".join(
        f"{lei}（类）{_wan(value)}，占{percent(value, general)}%"
        for lei, value in by_lei(ledger.general, "spent").items()
        if value
    )
    sheet.heading("（二）结构情况", 2)
    sheet.say(
        f"{ledger.year}年度一般公共预算财政拨款支出{_wan(general)}，用于以下方面：", ("P:结构", f"{parts}。")
    )
    sheet.heading("（三）具体情况", 2)
    sheet.say(
        ("P:一般公共预算预决算", f"一般公共预算财政拨款支出年初预算为{_wan(budget)}，支出决算为{_wan(general)}，{_completed(general, budget)}。"
         f"{_budget_reason(general, budget, ledger.detail.budget_reason(budget, general))}。其中："),
    )  # fmt: skip
    for number, line in enumerate(ledger.general, 1):
        sheet.say((f"P:项:{line.code}", _item(number, line)))
    basic = sum(line.basic for line in ledger.general)
    sheet.heading("六、一般公共预算财政拨款基本支出决算情况")
    sheet.say(
        ("P:基本支出", f"{ledger.year}年度一般公共预算财政拨款基本支出{_wan(basic)}。"),
        ("P:人员经费", f"其中人员经费{_wan(ledger.staff_cost)}，包括{ledger.economic_names('301', '303')}；"),
        ("P:公用经费", f"公用经费{_wan(ledger.office_cost)}，包括{ledger.economic_names('302', '310')}。"),
    )  # fmt: skip


def _item(number: int, line: Line) -> str:
    subject = line.subject
    return (
        f"{number}、{subject.lei}（类）{subject.kuan}（款）{subject.xiang}（项）。主要用于：{line.use}。年初预算为{_wan(line.budget)}，"
        f"支出决算为{_wan(line.spent)}，{_completed(line.spent, line.budget)}。{_budget_reason(line.spent, line.budget, line.budget_reason)}。"
    )


def _part(name: str, spent: Spent, old: Spent, year: int) -> str:
    if not spent.actual and not old.actual:
        return f"{name}与{year}年度均为0.00万元，没有变化"
    return f"{name}{_versus(spent.actual, old.actual, year, name, spent.reason)}"


def _three_public(sheet: Sheet, ledger: Ledger) -> None:
    three, old, last = ledger.three_public, ledger.before.three_public, ledger.year - 1
    total = three.total
    sheet.heading("七、财政拨款“三公”经费支出决算情况")
    sheet.heading("（一）总体情况", 2)
    sheet.say(
        ("P:三公预决算", f"{ledger.year}年度“三公”经费财政拨款支出年初预算为{_wan(total.budget)}，支出决算为{_wan(total.actual)}，"
         f"{_completed(total.actual, total.budget)}，其中："),
        ("P:出国预决算", f"因公出国（境）费预算{_wan(three.abroad.budget)}，决算{_wan(three.abroad.actual)}；"),
        ("P:公车预决算", f"公务用车购置及运行维护费预算{_wan(three.vehicles.budget)}，决算{_wan(three.vehicles.actual)}；"),
        ("P:接待预决算", f"公务接待费预算{_wan(three.hosting.budget)}，决算{_wan(three.hosting.actual)}。"),
    )  # fmt: skip
    sheet.say(
        ("P:三公", f"{ledger.year}年度“三公”经费支出决算数{_versus(total.actual, old.total.actual, last, '支出', three.reason)}。其中："),
        ("P:出国", _part("因公出国（境）费", three.abroad, old.abroad, last) + "；"),
        ("P:购置", _part("公务用车购置费", three.purchase, old.purchase, last) + "；"),
        ("P:公车运行", _part("公务用车运行维护费", three.running, old.running, last) + "；"),
        ("P:接待", _part("公务接待费", three.hosting, old.hosting, last) + "。"),
    )  # fmt: skip
    sheet.heading("（二）具体情况", 2)
    abroad = f"支出用于{three.abroad_use}。" if three.abroad.actual else ""
    sheet.say(
        ("P:出国明细", f"1、因公出国（境）费{_wan(three.abroad.actual)}，占{percent(three.abroad.actual, total.actual)}%。全年安排团组{three.groups}个，"
         f"累计{three.travellers}人次。{abroad}"),
    )  # fmt: skip
    sheet.say(
        ("P:公车明细", f"2、公务用车购置及运行维护费{_wan(three.vehicles.actual)}，占{percent(three.vehicles.actual, total.actual)}%。其中：公务用车购置费{_wan(three.purchase.actual)}，"
         f"购置车辆{three.bought}辆；公务用车运行维护费{_wan(three.running.actual)}，用于公务用车的油料、维修、保险和年检。"),
        ("P:公车保有量", f"截至年末，由财政拨款开支的公务用车保有量为{three.cars}辆。"),
    )  # fmt: skip
    sheet.say(
        ("P:接待明细", f"3、公务接待费{_wan(three.hosting.actual)}，占{percent(three.hosting.actual, total.actual)}%，全部为国内公务接待，用于{three.hosting_use}，"
         f"共接待{three.receptions}批次、{three.visitors}人次。"),
    )  # fmt: skip


def _rest(sheet: Sheet, ledger: Ledger) -> None:
    organisation, detail, before = ledger.plan.organisation, ledger.detail, ledger.before
    buying, assets = detail.procurement, detail.assets
    sheet.heading("八、政府性基金预算财政拨款收入支出决算情况")
    funds = sum(line.spent for line in ledger.funds)
    old = sum(line.spent for line in before.funds)
    if ledger.funds:
        names = "、".join(f"{line.subject.xiang}{_wan(line.spent)}" for line in ledger.funds)
        sheet.say(
            ("P:政府性基金", f"{ledger.year}年度政府性基金预算财政拨款支出{_wan(funds)}，包括{names}。支出"
             f"{_versus(funds, old, ledger.year - 1, '支出', ledger.reason_of_total(ledger.funds))}。"),
        )  # fmt: skip
    else:
        sheet.say(("P:政府性基金", f"{organisation}{ledger.year}年度无政府性基金预算财政拨款收入和支出。"))
    sheet.heading("九、国有资本经营预算财政拨款收入支出决算情况")
    sheet.say(("P:国有资本经营", f"{organisation}{ledger.year}年度无国有资本经营预算财政拨款收入和支出。"))
    reason = directed(ledger.office_running, before.office_running, detail.office_reasons)
    sheet.heading("十、其他重要事项")
    sheet.heading("（一）机关运行经费", 2)
    sheet.say(
        ("P:机关运行经费", f"{ledger.year}年度机关运行经费支出{_wan(ledger.office_running)}，"
         f"{_versus(ledger.office_running, before.office_running, ledger.year - 1, '机关运行经费', reason)}。"),
    )  # fmt: skip
    sheet.heading("（二）政府采购", 2)
    sheet.say(
        ("P:政府采购", f"{ledger.year}年度政府采购金额（以合同签订为准）{_wan(buying.total)}，其中：采购货物{_wan(buying.goods)}、"
         f"采购工程{_wan(buying.works)}、采购服务{_wan(buying.services)}。"),
        ("P:中小企业", f"由中小企业承接的合同金额{_wan(buying.small_medium)}，占政府采购金额的{percent(buying.small_medium, buying.total)}%，"
         f"其中小微企业{_wan(buying.micro)}。"),
    )  # fmt: skip
    cars = "、".join(f"{name}{count}辆" for name, count in assets.cars)
    sheet.heading("（三）国有资产占有使用", 2)
    sheet.say(
        ("P:国有资产", f"截至{ledger.year}年12月31日，本部门共有车辆{assets.car_count}辆，其中：{cars}。"
         f"单价100万元（含）以上设备（不含车辆）{assets.large_devices}台（套）。"),
    )  # fmt: skip


def _performance(sheet: Sheet, ledger: Ledger) -> None:
    projects = ledger.detail.projects
    budget = sum(project.budget for project in projects)
    sheet.heading("十一、预算绩效管理")
    sheet.say(
        (
            "P:绩效",
            f"本部门对{len(projects)}个项目开展了绩效自评，涉及预算金额{_wan(budget)}，自评结果见下表。",
        ),
    )
    for project in projects:
        sheet.add(project_form(project, ledger, FORM))


def _glossary(sheet: Sheet) -> None:
    sheet.heading("第四部分  名词解释", 0)
    for number, (name, meaning) in enumerate(GLOSSARY, 1):
        sheet.say((f"P:名词:{name}", f"{chinese_number(number)}、{name}：是指{meaning}"))


GLOSSARY = (
    ("财政拨款收入", "本级财政当年安排给部门的拨款，含一般公共预算、政府性基金和国有资本经营预算三类。"),
    ("事业收入", "场馆等事业单位因业务活动取得的收入，例如培训费和场地服务费。"),
    ("基本支出", "保证机构运转和人员待遇的支出，由人员经费和公用经费构成。"),
    ("项目支出", "为办成一件专门的事、在基本支出以外安排的支出。"),
    ("“三公”经费", "财政拨款负担的出国（境）、公务用车和公务接待三类支出，其中公务用车又分购置费与运行维护费。"),
    ("机关运行经费", "机关本级和参公单位使用一般公共预算安排的日常公用开支。"),
)  # fmt: skip
