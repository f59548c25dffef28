"""A budget as a provincial bureau writes it: prose by part, changes against last year's budget.

Prose stands before the tables, which are annexed in 万元. 类 are headings, 项 are numbered
below them; parts are told with 与上年相比 and 主要原因是.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from eval.reports.blocks import Block, Break, Contents, Cover, Sheet
from eval.reports.budget_tables import budget_tables
from eval.reports.ledger import Ledger, Spent
from eval.reports.paint import Look
from eval.reports.phrases import chinese_number, directed, percent, rate, wan
from eval.reports.statutory import Form, by_lei

LOOK = Look(size=12.5, leading=24, cell_size=9, footer="{page}")
FORM = Form(unit="万元", labels=True, organisation=True, kind="预算")


def title(ledger: Ledger) -> str:
    """Title on the cover."""
    return f"{ledger.year}年度{ledger.plan.organisation}部门预算公开"


def blocks(ledger: Ledger) -> list[Block]:
    """The whole report."""
    sheet = Sheet()
    sheet.add(Cover(title(ledger), (f"{ledger.year}年2月",)), Break(), Contents(), Break())
    _profile(sheet, ledger)
    sheet.heading(f"第二部分  {ledger.year}年度部门预算表", 0)
    sheet.say("公开表格附在文后。")
    sheet.heading(f"第三部分  {ledger.year}年度部门预算情况说明", 0)
    _totals(sheet, ledger)
    _items(sheet, ledger)
    _three_public(sheet, ledger)
    _other(sheet, ledger)
    _glossary(sheet)
    for table in budget_tables(ledger, FORM):
        sheet.add(Break(wide=True), table)
    return sheet.blocks


def _wan(yuan: int) -> str:
    return f"{wan(yuan)}万元"


def _than(new: int, old: int, reason: str) -> str:
    if new == old:
        return "与上年预算数相同"
    way, speed = ("增加", "增长") if new > old else ("减少", "减少")
    return f"与上年相比{way}{_wan(abs(new - old))}，{speed}{rate(new, old)}%。主要原因是{reason or '按零基预算要求据实测算'}"


def _profile(sheet: Sheet, ledger: Ledger) -> None:
    plan, staff = ledger.plan, ledger.detail.staff
    sheet.heading("第一部分  部门概况", 0)
    sheet.heading("一、主要职能")
    for number, duty in enumerate(plan.duties, 1):
        sheet.say((f"P:职责{number}", f"{number}．{duty}"))
    sheet.heading("二、机构设置及预算单位构成")
    sheet.say(
        ("P:科室", f"部门内设机构：{'、'.join(plan.offices)}。"),
        ("P:单位", f"列入本年预算汇总的单位共计{len(plan.units)}家，具体是{'、'.join(plan.units)}。"),
        ("P:人员", f"核定编制{staff.posts}名，在职{staff.working}名，离退休人员{staff.retired}名。"),
    )
    sheet.heading(f"三、{ledger.year}年度主要工作任务")
    sheet.say(
        (
            "P:任务",
            "1．打好蓝天保卫战，推进重点行业深度治理。2．实施入河排污口溯源整治，巩固黑臭水体治理成果。3．加密水质自动监测站点。",
        )
    )


def _totals(sheet: Sheet, ledger: Ledger) -> None:
    before = ledger.before
    total, old = (
        ledger.total("budget") + ledger.total("other"),
        before.total("budget") + before.total("other"),
    )
    treasury, old_treasury = ledger.total("budget"), before.total("budget")
    business, old_business = ledger.total("other"), before.total("other")
    basic, old_basic = ledger.total("budget_basic"), before.total("budget_basic")
    reason = ledger.reason_of_total(ledger.lines, "budget")
    sheet.heading("一、收支预算总体情况")
    sheet.say(
        ("P:收入总计", f"{ledger.plan.organisation}{ledger.year}年度收入、支出预算总计{_wan(total)}，"),
        ("P:总计变动", f"收、支预算总计{_than(total, old, reason)}。其中："),
    )
    sheet.say(f"（一）收入预算总计{_wan(total)}。包括：")
    sheet.say(
        ("P:财政拨款总计", f"1．财政拨款收入预算{_wan(treasury)}，{_than(treasury, old_treasury, reason)}。")
    )
    sheet.say(
        (
            "P:事业收入",
            f"2．事业收入预算{_wan(business)}，{_than(business, old_business, '监测技术服务量变化')}。",
        )
    )
    sheet.say("3．上年结转资金预算0万元，与上年预算数相同。")
    sheet.say(("P:支出总计", f"（二）支出预算总计{_wan(total)}。包括："))
    spent, last = by_lei(ledger.general, "budget"), by_lei(before.general, "budget")
    for number, (lei, value) in enumerate(spent.items(), 1):
        members = [line for line in ledger.general if line.subject.lei == lei]
        uses = "、".join(line.use for line in members)
        sheet.say(
            (
                f"P:类:{lei}",
                f"{number}．{lei}（类）支出{_wan(value)}，主要用于{uses}。{_than(value, last.get(lei, 0), ledger.reason_of_total(members, 'budget'))}。",
            )
        )
    sheet.say(
        (
            "P:基本支出",
            f"此外，基本支出预算数为{_wan(basic)}。{_than(basic, old_basic, '人员增减和工资调整')}。",
        ),
    )
    sheet.say(
        (
            "P:项目支出",
            f"项目支出预算数为{_wan(total - basic)}。{_than(total - basic, old - old_basic, reason)}。",
        ),
    )
    sheet.heading("二、收入预算情况")
    sheet.say(
        (
            "P:收入构成",
            f"本年收入预算合计{_wan(total)}，其中：一般公共预算收入{_wan(treasury)}，占{percent(treasury, total)}%；事业收入{_wan(business)}，占{percent(business, total)}%。",
        )
    )
    sheet.heading("三、支出预算情况")
    sheet.say(
        (
            "P:支出构成",
            f"本年支出预算合计{_wan(total)}，其中：基本支出{_wan(basic)}，占{percent(basic, total)}%；项目支出{_wan(total - basic)}，占{percent(total - basic, total)}%。",
        )
    )


def _items(sheet: Sheet, ledger: Ledger) -> None:
    general, old = (
        ledger.total("budget", ledger.general),
        ledger.before.total("budget", ledger.before.general),
    )
    sheet.heading("四、一般公共预算支出预算情况")
    sheet.say(
        ("P:一般公共预算", f"{ledger.year}年一般公共预算财政拨款支出预算{_wan(general)}，"),
        (
            "P:一般公共预算变动",
            f"{_than(general, old, ledger.reason_of_total(ledger.general, 'budget'))}。其中：",
        ),
    )
    for number, lei in enumerate(dict.fromkeys(line.subject.lei for line in ledger.general), 1):
        sheet.heading(f"（{chinese_number(number)}）{lei}（类）", 2)
        members = [line for line in ledger.general if line.subject.lei == lei]
        for index, line in enumerate(members, 1):
            subject = line.subject
            compared = _than(line.budget, ledger.budget_before(line), line.plan_reason)
            sheet.say(
                (
                    f"P:项:{line.code}",
                    f"{index}．{subject.kuan}（款）{subject.xiang}（项）支出{_wan(line.budget)}，{compared}。",
                )
            )
    sheet.heading("五、一般公共预算基本支出预算情况")
    sheet.say(
        f"{ledger.year}年度一般公共预算财政拨款基本支出预算{_wan(ledger.staff_budget + ledger.office_budget)}，其中：",
        ("P:人员经费", f"人员经费{_wan(ledger.staff_budget)}，"),
        ("P:公用经费", f"公用经费{_wan(ledger.office_budget)}。"),
    )


def _three_public(sheet: Sheet, ledger: Ledger) -> None:
    three, old = ledger.three_public, ledger.before.three_public
    total = three.total
    sheet.heading("六、一般公共预算“三公”经费支出预算情况")
    sheet.say(
        ("P:三公", f"{ledger.year}年度一般公共预算拨款安排的“三公”经费预算支出{_wan(total.budget)}，{_than(total.budget, old.total.budget, '上年安排购车')}。其中："),
        ("P:构成", f"因公出国（境）费支出{_wan(three.abroad.budget)}，占{percent(three.abroad.budget, total.budget)}%；公务用车购置及运行维护费支出{_wan(three.vehicles.budget)}，"
         f"占{percent(three.vehicles.budget, total.budget)}%；公务接待费支出{_wan(three.hosting.budget)}，占{percent(three.hosting.budget, total.budget)}%。"),
        "具体情况如下：",
    )  # fmt: skip
    parts = (
        ("出国", "1．因公出国（境）费预算支出", three.abroad, old.abroad),
        ("公车", "2．公务用车购置及运行维护费预算支出", three.vehicles, old.vehicles),
        ("购置", "（1）公务用车购置预算支出", three.purchase, old.purchase),
        ("公车运行", "（2）公务用车运行维护费预算支出", three.running, old.running),
        ("接待", "3．公务接待费预算支出", three.hosting, old.hosting),
    )
    for key, name, new, last in parts:
        sheet.say((f"P:{key}", f"{name}{_budgeted(new, last)}。"))


def _budgeted(new: Spent, old: Spent) -> str:
    return f"{_wan(new.budget)}，{_than(new.budget, old.budget, new.budget_reason)}"


def _other(sheet: Sheet, ledger: Ledger) -> None:
    buying, assets = ledger.detail.procurement, ledger.detail.assets
    budget, old = ledger.office_running_budget, ledger.before.office_running_budget
    projects = ledger.detail.projects
    reason = directed(budget, old, ledger.detail.office_reasons)
    sheet.heading("七、政府性基金预算支出预算情况")
    sheet.say(("P:政府性基金", "政府性基金预算支出0万元，与上年预算数相同。"))
    sheet.heading("八、机关运行经费支出预算情况")
    sheet.say(
        (
            "P:机关运行经费",
            f"{ledger.year}年机关运行经费预算支出{_wan(budget)}，{_than(budget, old, reason)}。",
        )
    )
    sheet.heading("九、政府采购支出预算情况")
    sheet.say(
        (
            "P:政府采购",
            f"{ledger.year}年度政府采购支出预算总额{_wan(buying.total)}，其中：拟采购货物支出{_wan(buying.goods)}、拟采购工程支出{_wan(buying.works)}、拟购买服务支出{_wan(buying.services)}。",
        )
    )
    cars = "、".join(f"{name}{count}辆" for name, count in assets.cars if count)
    sheet.heading("十、国有资产占用情况")
    sheet.say(
        (
            "P:国有资产",
            f"本部门共有车辆{assets.car_count}辆，其中，{cars}。单价50万元（含）以上的设备{assets.large_devices}台（套）。",
        )
    )
    sheet.heading("十一、预算绩效目标设置情况")
    total = sum(project.opening for project in projects)
    sheet.say(
        ("P:绩效", f"{ledger.year}年实行绩效目标管理的项目{len(projects)}个，涉及财政性资金{_wan(total)}。")
    )


def _glossary(sheet: Sheet) -> None:
    sheet.heading("第四部分  名词解释", 0)
    for number, (name, meaning) in enumerate(GLOSSARY, 1):
        sheet.say((f"P:名词:{name}", f"{chinese_number(number)}、{name}：指{meaning}"))


GLOSSARY = (
    ("财政拨款", "财政当年安排的一般公共预算拨款和政府性基金拨款。"),
    ("基本支出", "单位维持运转和日常工作所需的人员支出与公用支出。"),
    ("项目支出", "基本支出以外为专项工作和事业发展安排的支出。"),
    ("“三公”经费", "一般公共预算拨款安排的因公出国（境）、公务用车购置及运行维护、公务接待支出。"),
)
