"""A final account as the north-west writes it: prose first, tables last, changes against last year.

Every amount is compared with the year before and given a reason; the “三公” section also
compares with the year's budget. Amounts are in 万元 with commas and spaces around numbers.
"""
# ruff: noqa: E501  (wide characters count double; prescribed wording is long)

from __future__ import annotations

from eval.reports.blocks import Block, Break, Contents, Cover, Sheet
from eval.reports.ledger import Ledger, Line, Spent
from eval.reports.paint import Look
from eval.reports.performance import project_form
from eval.reports.phrases import chinese_number, directed, percent, rate, wan
from eval.reports.statutory import Form, by_lei, final_tables

LOOK = Look(size=12.5, leading=25, footer="— {page} —")
FORM = Form(unit="万元", commas=True)


def title(ledger: Ledger) -> str:
    """Title on the cover."""
    return f"{ledger.year}年度{ledger.plan.organisation}部门决算公开说明"


def blocks(ledger: Ledger) -> list[Block]:
    """The whole report."""
    sheet = Sheet()
    sheet.add(Cover(title(ledger), (ledger.plan.organisation, f"{ledger.year + 1}年9月")))
    sheet.add(Break(), Contents(), Break())
    _profile(sheet, ledger)
    sheet.add(Break())
    _account(sheet, ledger)
    _projects(sheet, ledger)
    sheet.add(Break())
    _glossary(sheet)
    _tables(sheet, ledger)
    return sheet.blocks


def amount(yuan: int) -> str:
    """An amount in prose, spaced as word processors leave it."""
    return f" {wan(yuan, commas=True)} 万元"


def change(new: int, old: int, reason: str, *, against: str = "比上年") -> str:
    """A comparison with its reason."""
    if new == old:
        return f"与上年持平，主要原因是：{reason or '两年的支出标准和人数没有变化'}"
    verb, rate_verb = ("增加", "增长") if new > old else ("减少", "下降")
    return (
        f"{against}{verb}{amount(abs(new - old))}，{rate_verb} {rate(new, old)}%，"
        f"主要原因是：{reason or '按实际需要安排'}"
    )


def _profile(sheet: Sheet, ledger: Ledger) -> None:
    plan, staff = ledger.plan, ledger.detail.staff
    before = ledger.previous.detail.staff if ledger.previous else staff
    sheet.heading("第一部分 部门概况", 0)
    sheet.heading("一、主要职责")
    for number, duty in enumerate(plan.duties, 1):
        sheet.say((f"P:职责{number}", f"（{chinese_number(number)}）{duty}"))
    sheet.heading("二、机构设置和人员情况")
    sheet.say(
        ("P:人员", f"{plan.organisation} {ledger.year} 年度编制 {staff.posts} 人，年末实有 "
         f"{staff.working + staff.retired + staff.veterans} 人，其中：在职 {staff.working} 人，"
         f"{_moved(staff.working, before.working)}；离休 {staff.veterans} 人，{_moved(staff.veterans, before.veterans)}；"
         f"退休 {staff.retired} 人，{_moved(staff.retired, before.retired)}。"),
    )  # fmt: skip
    sheet.say(
        ("P:科室", f"{plan.organisation}机关内设 {len(plan.offices)} 个科室，即：{'、'.join(plan.offices)}。")
    )
    sheet.say(f"编入本部门 {ledger.year} 年度决算的单位共 {len(plan.units)} 个，名单如下：")
    for number, unit in enumerate(plan.units, 1):
        sheet.say((f"P:单位{number}", f"{number}.{unit}"))


def _moved(new: int, old: int) -> str:
    return "与上年相同" if new == old else f"{'增加' if new > old else '减少'} {abs(new - old)} 人"


def _account(sheet: Sheet, ledger: Ledger) -> None:
    sheet.heading("第二部分 部门决算情况说明", 0)
    _totals(sheet, ledger)
    _income(sheet, ledger)
    _expenditure(sheet, ledger)
    _treasury(sheet, ledger)
    _general(sheet, ledger)
    _basic(sheet, ledger)
    _funds(sheet, ledger)
    _three_public(sheet, ledger)
    _other_matters(sheet, ledger)
    _performance(sheet, ledger)


def _totals(sheet: Sheet, ledger: Ledger) -> None:
    before = ledger.before
    income = ledger.total("income") + ledger.total("business") + ledger.total("misc")
    spent = ledger.total("all_spent")
    opening = ledger.total("opening") + ledger.total("other_opening")
    closing = ledger.total("closing") + ledger.total("other_closing")
    sheet.heading("一、收入支出决算总体情况说明")
    sheet.say(
        ("P:收入总计", f"{ledger.year} 年度收入总计{amount(ledger.grand_total)}，由两部分组成：本年收入合计{amount(income)}，"
         f"年初结转和结余{amount(opening)}。"),
        ("P:支出总计", f"支出总计{amount(ledger.grand_total)}，由两部分组成：本年支出合计{amount(spent)}，"
         f"年末结转和结余{amount(closing)}。"),
    )  # fmt: skip
    reason = ledger.reason_of_total(ledger.lines)
    sheet.say(("P:总计变动", f"收入、支出总计{change(ledger.grand_total, before.grand_total, reason)}。"))


def _income(sheet: Sheet, ledger: Ledger) -> None:
    treasury, business, misc = ledger.total("income"), ledger.total("business"), ledger.total("misc")
    whole = treasury + business + misc
    sheet.heading("二、收入决算情况说明")
    sheet.say(
        ("P:收入构成", f"{ledger.year} 年度本年收入{amount(whole)}，其中：财政拨款收入{amount(treasury)}，占 {percent(treasury, whole)}%；"
         f"上级补助收入 0.00 万元，占 0.00%；事业收入{amount(business)}，占 {percent(business, whole)}%；"
         f"经营收入 0.00 万元，占 0.00%；附属单位上缴收入 0.00 万元，占 0.00%；"
         f"其他收入{amount(misc)}，占 {percent(misc, whole)}%。"),
    )  # fmt: skip


def _expenditure(sheet: Sheet, ledger: Ledger) -> None:
    whole, basic = ledger.total("all_spent"), ledger.total("basic")
    project = whole - basic
    sheet.heading("三、支出决算情况说明")
    sheet.say(
        ("P:支出构成", f"{ledger.year} 年度本年支出{amount(whole)}，其中：基本支出{amount(basic)}，占 {percent(basic, whole)}%；"
         f"项目支出{amount(project)}，占 {percent(project, whole)}%；上缴上级支出、经营支出和对附属单位补助支出均为 0.00 万元。"),
    )  # fmt: skip


def _treasury(sheet: Sheet, ledger: Ledger) -> None:
    before = ledger.before
    planned, whole = ledger.total("budget"), ledger.treasury_total
    opening, income = ledger.total("opening"), ledger.total("income")
    closing, spent = ledger.total("closing"), ledger.total("spent")
    sheet.heading("四、财政拨款收入支出决算总体情况说明")
    sheet.say(
        ("P:财政拨款总计", f"{ledger.year} 年度财政拨款收入总计{amount(ledger.treasury_total)}，其中：年初财政拨款结转和结余{amount(opening)}，"
         f"本年财政拨款收入{amount(income)}。财政拨款支出总计{amount(ledger.treasury_total)}，其中：本年财政拨款支出{amount(spent)}，"
         f"年末财政拨款结转和结余{amount(closing)}。"),
    )  # fmt: skip
    reason = ledger.reason_of_total(ledger.lines)
    sheet.say(
        ("P:财政拨款变动", f"财政拨款收入、支出总计{change(ledger.treasury_total, before.treasury_total, reason)}。"),
        ("P:财政拨款预决算", _against_budget(planned, whole, "年初预算", ledger.detail.budget_reason(planned, whole))),
    )  # fmt: skip


def _against_budget(budget: int, actual: int, name: str, reason: str) -> str:
    sign = "-" if actual < budget else ""
    why = reason if actual != budget else "严格按预算执行"
    difference = "100.00" if not budget and actual else percent(abs(actual - budget), budget)
    return (
        f"与{name}相比，{name}数{amount(budget)}，决算数{amount(actual)}，预决算差异率 {sign}{difference}%，"
        f"主要原因是：{why or '按实际需要据实列支'}。"
    )


def _general(sheet: Sheet, ledger: Ledger) -> None:
    before = ledger.before
    spent = sum(line.spent for line in ledger.general)
    old = sum(line.spent for line in before.general)
    planned = sum(line.budget for line in ledger.general)
    sheet.heading("五、一般公共预算财政拨款支出决算情况说明")
    sheet.heading("（一）总体情况", 2)
    whole = ledger.total("all_spent")
    sheet.say(
        ("P:一般公共预算", f"{ledger.year} 年度一般公共预算财政拨款支出{amount(spent)}，占本年支出合计的 {percent(spent, whole)}%。"),
        ("P:一般公共预算变动", f"一般公共预算财政拨款支出{change(spent, old, ledger.reason_of_total(ledger.general))}。"),
        ("P:一般公共预算预决算",
         _against_budget(planned, spent, "年初预算", ledger.detail.budget_reason(planned, spent))),
    )  # fmt: skip
    sheet.heading("（二）支出结构", 2)
    groups = by_lei(ledger.general, "spent")
    for number, (lei, value) in enumerate(((lei, value) for lei, value in groups.items() if value), 1):
        sheet.say((f"P:类:{lei}", f"{number}.{lei}（类）{amount(value)}，占 {percent(value, spent)}%。"))
    sheet.heading("（三）分科目情况", 2)
    for number, line in enumerate(ledger.general, 1):
        sheet.say((f"P:项:{line.code}", _item(number, ledger, line)))


def _item(number: int, ledger: Ledger, line: Line) -> str:
    subject = line.subject
    compared = change(line.spent, ledger.spent_before(line), line.reason, against="比上年决算")
    return f"{number}.{subject.lei}（类）{subject.kuan}（款）{subject.xiang}（项）：支出决算数为{amount(line.spent)}，{compared}。"


def _basic(sheet: Sheet, ledger: Ledger) -> None:
    basic = sum(line.basic for line in ledger.general)
    sheet.heading("六、一般公共预算财政拨款基本支出决算情况说明")
    sheet.say(
        ("P:基本支出", f"{ledger.year} 年度一般公共预算财政拨款基本支出{amount(basic)}，其中："),
        (
            "P:人员经费",
            f"人员经费{amount(ledger.staff_cost)}，用于{ledger.economic_names('301', '303')}；",
        ),
        (
            "P:公用经费",
            f"公用经费{amount(ledger.office_cost)}，用于{ledger.economic_names('302', '310')}。",
        ),
    )


def _funds(sheet: Sheet, ledger: Ledger) -> None:
    organisation = ledger.plan.organisation
    sheet.heading("七、政府性基金预算财政拨款收入支出决算情况说明")
    if not ledger.funds:
        sheet.say(
            (
                "P:政府性基金",
                f"{organisation} {ledger.year} 年度没有政府性基金预算财政拨款收入和支出，相关报表为空表。",
            )
        )
    else:
        spent = sum(line.spent for line in ledger.funds)
        old = sum(line.spent for line in ledger.before.funds)
        income, closing = ledger.total("income", ledger.funds), ledger.total("closing", ledger.funds)
        sheet.say(
            ("P:政府性基金", f"{ledger.year} 年度政府性基金预算财政拨款本年收入{amount(income)}，本年支出{amount(spent)}，"
             f"年末结转和结余{amount(closing)}。本年支出{change(spent, old, ledger.reason_of_total(ledger.funds))}。"),
        )  # fmt: skip
    sheet.heading("八、国有资本经营预算财政拨款收入支出决算情况说明")
    sheet.say(
        (
            "P:国有资本经营",
            f"{organisation} {ledger.year} 年度没有国有资本经营预算财政拨款收入和支出，相关报表为空表。",
        )
    )


def _part(name: str, spent: Spent, old: Spent, total: int) -> str:
    if not spent.actual and not old.actual:
        return f"{name}支出 0.00 万元，占 0.00%，与上年持平，两年均未安排该项支出"
    return f"{name}支出{amount(spent.actual)}，占 {percent(spent.actual, total)}%，{change(spent.actual, old.actual, spent.reason)}"


def _three_public(sheet: Sheet, ledger: Ledger) -> None:
    three, old = ledger.three_public, ledger.before.three_public
    total = three.total.actual
    sheet.heading("九、财政拨款“三公”经费支出决算情况说明")
    sheet.say(
        ("P:三公", f"{ledger.year} 年度财政拨款“三公”经费支出{amount(total)}，{change(total, old.total.actual, three.reason)}。其中："),
        ("P:出国", _part("因公出国（境）费", three.abroad, old.abroad, total) + "。"),
        ("P:公车", _part("公务用车购置及运行维护费", three.vehicles_since(old), old.vehicles, total) + "。"),
        ("P:接待", _part("公务接待费", three.hosting, old.hosting, total) + "。"),
    )  # fmt: skip
    sheet.say("具体情况是：")
    abroad = f"，用于{three.abroad_use}" if three.abroad.actual else ""
    sheet.say(
        ("P:出国明细", f"1.因公出国（境）费支出{amount(three.abroad.actual)}{abroad}。全年安排因公出国（境）团组 {three.groups} 个，"
         f"因公出国（境）{three.travellers} 人次。"),
    )  # fmt: skip
    sheet.say(
        ("P:公车明细", f"2.公务用车购置及运行维护费支出{amount(three.vehicles.actual)}。其中：公务用车购置费{amount(three.purchase.actual)}，"
         f"全年购置公务用车 {three.bought} 辆；"),
        ("P:公车运行", f"公务用车运行维护费{amount(three.running.actual)}，{change(three.running.actual, old.running.actual, three.running.reason)}。"),
        ("P:公车保有量", f"运行维护费用于车辆燃油、维修、保险和过路过桥等，年末公务用车保有量 {three.cars} 辆。"),
    )  # fmt: skip
    sheet.say(
        ("P:接待明细", f"3.公务接待费支出{amount(three.hosting.actual)}，用于{three.hosting_use}。全年国内公务接待 {three.receptions} 批次、"
         f"{three.visitors} 人次。"),
    )  # fmt: skip
    parts = (
        ("三公预决算", "“三公”经费", three.total), ("出国预决算", "因公出国（境）费", three.abroad),
        ("购置预决算", "公务用车购置费", three.purchase), ("运行预决算", "公务用车运行维护费", three.running),
        ("接待预决算", "公务接待费", three.hosting),
    )  # fmt: skip
    sheet.say(
        *(
            (f"P:{key}", name + _against_budget(spent.budget, spent.actual, "全年预算", spent.budget_reason))
            for key, name, spent in parts
        )
    )


def _other_matters(sheet: Sheet, ledger: Ledger) -> None:
    before, detail = ledger.before, ledger.detail
    office_reason = directed(ledger.office_running, before.office_running, detail.office_reasons)
    unit_reason = directed(ledger.unit_office, before.unit_office, detail.unit_office_reasons)
    sheet.heading("十、其他重要事项的情况说明")
    sheet.heading("（一）机关运行经费和事业单位公用经费", 2)
    sheet.say(
        ("P:机关运行经费", f"{ledger.year} 年度{ledger.plan.organisation}机关运行经费支出{amount(ledger.office_running)}，"
         f"{change(ledger.office_running, before.office_running, office_reason)}。"),
        ("P:事业公用经费", f"所属事业单位公用经费支出{amount(ledger.unit_office)}，"
         f"{change(ledger.unit_office, before.unit_office, unit_reason)}。"),
    )  # fmt: skip
    buying = detail.procurement
    sheet.heading("（二）政府采购情况", 2)
    sheet.say(
        ("P:政府采购", f"{ledger.year} 年度政府采购支出总额{amount(buying.total)}，其中：货物类{amount(buying.goods)}，"
         f"工程类{amount(buying.works)}，服务类{amount(buying.services)}。"),
        ("P:中小企业", f"授予中小企业的合同金额{amount(buying.small_medium)}，占政府采购支出总额的 {percent(buying.small_medium, buying.total)}%；"
         f"其中授予小微企业的合同金额{amount(buying.micro)}，占 {percent(buying.micro, buying.total)}%。"),
    )  # fmt: skip
    assets = detail.assets
    cars = "、".join(f"{name} {count} 辆" for name, count in assets.cars)
    sheet.heading("（三）国有资产占用情况", 2)
    sheet.say(
        ("P:国有资产", f"截至 {ledger.year} 年 12 月 31 日，占用房屋 {assets.house_area:,}.00 平方米，价值{amount(assets.house_value)}；"
         f"车辆 {assets.car_count} 辆，价值{amount(assets.car_value)}，其中：{cars}，其他用车主要是{assets.other_car_use}；"
         f"单价 100 万元（含）以上的设备（不含车辆）{assets.large_devices} 台（套）。"),
    )  # fmt: skip


def _performance(sheet: Sheet, ledger: Ledger) -> None:
    projects = ledger.detail.projects
    budget, executed = sum(each.budget for each in projects), sum(each.executed for each in projects)
    sheet.heading("十一、预算绩效情况说明")
    sheet.say(
        ("P:绩效", f"{ledger.year} 年度本部门对 {len(projects)} 个项目开展绩效自评，全年预算数{amount(budget)}，"
         f"全年执行数{amount(executed)}。自评表附后。"),
    )  # fmt: skip
    weak = [(each, row) for each in projects for row in each.indicators if row.shortfall]
    problems = "；".join(f"{each.name}的“{row.level3}”未得满分，因为{row.shortfall}" for each, row in weak)
    sheet.say(("P:绩效问题", f"自评中发现的问题：{problems}。"))


def _projects(sheet: Sheet, ledger: Ledger) -> None:
    for project in ledger.detail.projects:
        sheet.add(Break(), project_form(project, ledger, FORM))


def _glossary(sheet: Sheet) -> None:
    sheet.heading("第三部分 专业名词解释", 0)
    for number, (name, meaning) in enumerate(GLOSSARY, 1):
        sheet.say((f"P:名词:{name}", f"{chinese_number(number)}、{name}：{meaning}"))


GLOSSARY = (
    ("财政拨款收入", "同级财政部门当年拨给本部门的资金，不论来自一般公共预算、政府性基金预算还是国有资本经营预算。"),
    ("事业收入", "所属事业单位开展业务活动和配套活动取得的收入。"),
    ("其他收入", "上述各类收入以外的收入，例如存款利息。"),
    ("年初结转和结余", "以前年度没有用完、按规定带到本年继续使用的资金。"),
    ("年末结转和结余", "到本年底尚未用完、按规定转入下一年的资金。"),
    ("基本支出", "维持机构运转和完成日常工作的开支，分为人员经费和公用经费。"),
    ("项目支出", "基本支出之外，为完成某项特定任务而发生的开支。"),
    ("“三公”经费", "用财政拨款支付的因公出国（境）费、公务用车购置及运行维护费、公务接待费三项的总称。"),
    ("机关运行经费", "行政单位和参照公务员法管理的事业单位，用一般公共预算安排的基本支出中的公用经费，例如办公费、邮电费、差旅费和水电费。"),
)  # fmt: skip


def _tables(sheet: Sheet, ledger: Ledger) -> None:
    wide = False
    sheet.add(Break())
    sheet.heading("第四部分 部门决算报表", 0)
    for table in final_tables(ledger, FORM):
        if table.wide != wide:
            wide = table.wide
            sheet.add(Break(wide))
        sheet.add(table)
