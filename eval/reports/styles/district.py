"""A budget as big-city districts write it: wide pages, tables in 元, prose in 万元.

Codes stand in three columns (类, 款, 项); each 项 is told with its use and compared with last
year's execution; projects are described one by one at the end.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from eval.reports.blocks import Block, Break, Contents, Cover, Sheet
from eval.reports.budget_tables import budget_tables
from eval.reports.ledger import Ledger, Line, Spent
from eval.reports.paint import Look
from eval.reports.phrases import chinese_number, directed, percent, wan
from eval.reports.statutory import Form

LOOK = Look(size=11.5, leading=19, cell_size=9, footer="{page}")
FORM = Form(unit="元", commas=True, split_codes=True, total_first=False, organisation=True, kind="预算")


def title(ledger: Ledger) -> str:
    """Title on the cover."""
    return f"{ledger.plan.organisation}{ledger.year}年度部门预算"


def blocks(ledger: Ledger) -> list[Block]:
    """The whole report."""
    sheet = Sheet()
    sheet.add(Cover(title(ledger)), Break(wide=True), Contents(depth=0), Break(wide=True))
    _profile(sheet, ledger)
    _glossary(sheet)
    _account(sheet, ledger)
    for table in budget_tables(ledger, FORM):
        sheet.add(Break(wide=True), table)
    sheet.add(Break(wide=True))
    _three_public(sheet, ledger)
    _other(sheet, ledger)
    _projects(sheet, ledger)
    return sheet.blocks


def _wan(yuan: int) -> str:
    return f"{wan(yuan)}万元"


def _than(new: int, old: int, year: int) -> str:
    if new == old:
        return f"与{year}年预算持平"
    return f"比{year}年预算{'增加' if new > old else '减少'}{_wan(abs(new - old))}"


def _profile(sheet: Sheet, ledger: Ledger) -> None:
    plan = ledger.plan
    sheet.heading(f"{plan.organisation}主要职能", 0)
    for number, duty in enumerate(plan.duties, 1):
        sheet.say((f"P:职责{number}", f"{number}. {duty}"))
    sheet.heading(f"{plan.organisation}机构设置", 0)
    sheet.say(
        (
            "P:科室",
            f"{plan.organisation}设{chinese_number(len(plan.offices))}个内设机构，为{'、'.join(plan.offices)}。",
        ),
        ("P:单位0", f"部门预算由本部和{len(plan.units) - 1}家下属单位的预算汇总而成，包括："),
    )
    for number, unit in enumerate(plan.units, 1):
        sheet.say((f"P:单位{number}", f"{number}. {unit}"))


def _account(sheet: Sheet, ledger: Ledger) -> None:
    before, year = ledger.before, ledger.year
    income, treasury = ledger.total("budget") + ledger.total("other"), ledger.total("budget")
    old = before.total("budget")
    general = ledger.total("budget", ledger.general)
    sheet.heading(f"{year}年部门预算编制说明", 0)
    sheet.say(
        ("P:收入总计", f"{year}年，{ledger.plan.organisation}收入预算{_wan(income)}，其中：财政拨款收入{_wan(treasury)}，{_than(treasury, old, year - 1)}；"
         "事业收入0.00万元；事业单位经营收入0.00万元；其他收入0.00万元。"),
    )  # fmt: skip
    sheet.say(
        ("P:支出总计", f"支出预算{_wan(income)}，其中：财政拨款支出预算{_wan(treasury)}，{_than(treasury, old, year - 1)}。"),
        ("P:一般公共预算", f"财政拨款支出预算中，一般公共预算拨款支出预算{_wan(general)}，{_than(general, before.total('budget', before.general), year - 1)}；"
         f"政府性基金拨款支出预算0.00万元，与{year - 1}年预算持平；国有资本经营预算拨款支出预算0.00万元，与{year - 1}年预算持平。"),
    )  # fmt: skip
    way = "增加" if treasury > old else "减少"
    sheet.say(
        ("P:总计变动", f"财政拨款收入支出{way}的主要原因是{ledger.reason_of_total(ledger.lines, 'budget')}。")
    )
    sheet.say("财政拨款支出主要内容如下：")
    for number, line in enumerate(ledger.general, 1):
        sheet.say((f"P:项:{line.code}", _item(number, ledger, line)))


def _item(number: int, ledger: Ledger, line: Line) -> str:
    subject, spent, year = line.subject, ledger.spent_before(line), ledger.year
    compared = ""
    if spent and line.budget != spent:
        way = "增加" if line.budget > spent else "减少"
        compared = f"{year - 1}年当年预算执行数为{_wan(spent)}，{year}年预算安排{way}{percent(abs(line.budget - spent), spent)}%。"
    return f"{number}. “{subject.lei}（类）{subject.kuan}（款）{subject.xiang}（项）”科目{_wan(line.budget)}，主要用于{line.use}。{compared}"


def _three_public(sheet: Sheet, ledger: Ledger) -> None:
    three, old, year = ledger.three_public, ledger.before.three_public, ledger.year
    sheet.heading(f"{year}年“三公”经费和机关运行经费预算情况说明", 0)
    sheet.heading("一、“三公”经费预算情况", 1)
    sheet.say(
        ("P:三公", f"{year}年“三公”经费预算数为{_wan(three.total.budget)}，{_than(three.total.budget, old.total.budget, year - 1)}。其中："),
        ("P:出国", f"（一）因公出国（境）费{_wan(three.abroad.budget)}，{_than(three.abroad.budget, old.abroad.budget, year - 1)}。"),
        ("P:公车", f"（二）公务用车购置及运行费{_wan(three.vehicles.budget)}，其中：公务用车购置费{_wan(three.purchase.budget)}，"),
        ("P:公车运行", f"公务用车运行费{_wan(three.running.budget)}，{_why(three.running, old.running, year)}。"),
        ("P:接待", f"（三）公务接待费{_wan(three.hosting.budget)}，{_why(three.hosting, old.hosting, year)}。"),
    )  # fmt: skip
    sheet.heading("二、机关运行经费预算", 1)
    budget, last = ledger.office_running_budget, ledger.before.office_running_budget
    reason = directed(budget, last, ledger.detail.office_reasons)
    sheet.say(
        (
            "P:机关运行经费",
            f"{year}年下属1家机关和1家参公事业单位财政拨款的机关运行经费预算为{_wan(budget)}，{_than(budget, last, year - 1)}，主要原因是{reason}。",
        )
    )


def _why(new: Spent, old: Spent, year: int) -> str:
    compared = _than(new.budget, old.budget, year - 1)
    return f"{compared}，主要原因是{new.budget_reason}" if new.budget != old.budget else compared


def _other(sheet: Sheet, ledger: Ledger) -> None:
    buying, assets, year = ledger.detail.procurement, ledger.detail.assets, ledger.year
    projects = ledger.detail.projects
    sheet.heading("三、政府采购情况", 1)
    sheet.say(
        ("P:政府采购", f"{year}年政府采购预算{_wan(buying.total)}，其中：政府采购货物预算{_wan(buying.goods)}、政府采购工程预算{_wan(buying.works)}、"
         f"政府采购服务预算{_wan(buying.services)}。"),
        ("P:中小企业", f"面向中小企业预留政府采购项目预算金额{_wan(buying.small_medium)}，其中预留给小微企业的预算金额{_wan(buying.micro)}。"),
    )  # fmt: skip
    sheet.heading("四、绩效目标设置情况", 1)
    total = sum(project.budget for project in projects)
    sheet.say(("P:绩效", f"{year}年编报绩效目标的项目{len(projects)}个，涉及项目预算资金{_wan(total)}。"))
    cars = "、".join(f"{name}{count}辆" for name, count in assets.cars)
    sheet.heading("五、国有资产占有使用情况", 1)
    sheet.say(
        (
            "P:国有资产",
            f"截至{year - 1}年8月31日，共有车辆{assets.car_count}辆，其中：{cars}；单价100万元（含）以上设备{assets.large_devices}台（套）。",
        )
    )


def _projects(sheet: Sheet, ledger: Ledger) -> None:
    sheet.heading("项目经费情况说明", 0)
    for number, project in enumerate(ledger.detail.projects, 1):
        quarter = project.budget // 4
        sheet.heading(f"{chinese_number(number)}、{project.name}", 1)
        sheet.say((f"P:项目:{project.name}", f"（一）项目概述：由{project.unit}组织实施。"))
        sheet.say(
            (
                f"P:项目预算:{project.name}",
                f"（二）年度预算安排：{ledger.year}年项目预算资金{_wan(project.budget)}，按季度用款，每季度计划{_wan(quarter)}。",
            )
        )
        sheet.say((f"P:项目目标:{project.name}", f"（三）绩效目标：{project.goal}"))


def _glossary(sheet: Sheet) -> None:
    sheet.heading("名词解释", 0)
    for number, (name, meaning) in enumerate(GLOSSARY, 1):
        sheet.say((f"P:名词:{name}", f"（{chinese_number(number)}）{name}：{meaning}"))


GLOSSARY = (
    ("财政拨款收入", "预算主管部门和所属单位当年从区财政取得的拨款。"),
    ("基本支出预算", "为维持机构运转、保障人员待遇编制的全年计划，分人员经费与公用经费。"),
    ("项目支出预算", "在基本支出预算以外，为专门工作任务编制的全年计划。"),
    ("“三公”经费", "区财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。"),
    ("机关运行经费", "机关和参公单位用一般公共预算安排的日常公用经费。"),
)
