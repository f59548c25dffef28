"""Questions that auditors and citizens ask beyond one figure; derive.py writes these to audit.jsonl.

Several things at once, ranks, shares that the report does not print, wrong premises, near
names, absent things, years that are not loaded, follow-ups, several departments side by side.
The wording is written by hand, the truth is taken from the ledgers.
"""
# ruff: noqa: E501  (wide characters count double; questions are long)

from __future__ import annotations

from collections.abc import Callable, Sequence

from eval.audit_across import ask_across_departments, ask_across_years, ask_budget
from eval.derive_government import government_audit_questions
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
    SPENT,
    Questions,
    Record,
    Source,
    line_of,
    money,
    number,
    reason_words,
)  # fmt: skip
from eval.reports.ledger import Ledger
from eval.reports.phrases import percent, wan
from eval.reports.statutory import by_lei

WITHIN = ("没有超", "未超", "没超", "低于", "小于", "少于", "结余", "不超", "减少", "节约")


def audit_questions(departments: dict[str, list[Source]]) -> list[Record]:
    """All questions, over final accounts, over two years of one, over several departments, over budgets."""
    records: list[Record] = []
    latest: list[Source] = []
    for key, sources in departments.items():
        finals = [
            each
            for each in sources
            if each.sample.style.kind == "部门决算" and each.sample.style.name != "planted"
        ]
        budgets = [each for each in sources if each.sample.style.kind == "部门预算"]
        if finals:
            latest.append(finals[-1])
            records += _asked(f"audit-{key}", finals[-1:], FINAL)
        if len(finals) > 1:
            records += _asked(f"audit-{key}-years", finals[-2:], (ask_across_years,))
        if budgets:
            records += _asked(f"audit-{key}-budget", budgets[-1:], (ask_budget,))
    records += _asked("audit-departments", latest, (ask_across_departments,))
    return records + government_audit_questions()


def _asked(prefix: str, sources: list[Source], topics: Sequence[Callable[[Questions], None]]) -> list[Record]:
    asked = Questions(prefix, sources)
    for topic in topics:
        topic(asked)
    return asked.records


def _ask_several_at_once(asked: Questions) -> None:
    ledger = asked.sources[0].ledger
    three, detail = ledger.three_public, ledger.detail
    asked.ask(
        "multi", ("出国、公车、接待各花了多少？", "因公出国、公务用车、公务接待三项分别支出多少？"), (*ABROAD, *CARS, *HOSTING),
        numbers=[money(part.actual) for part in (three.abroad, three.vehicles, three.hosting)],
    )  # fmt: skip
    asked.ask(
        "multi", ("收入总计、本年支出合计、年末结转结余分别是多少？",), ("P:收入总计", *SPENT),
        numbers=[money(ledger.grand_total), money(ledger.total("all_spent")), money(ledger.total("closing") + ledger.total("other_closing"))],
    )  # fmt: skip
    asked.ask(
        "multi", ("公务接待费花了多少，接待了多少批次、多少人次？",), HOSTING[:-1],
        numbers=[money(three.hosting.actual), number(str(three.receptions), "批次"), number(str(three.visitors), "人次")],
    )  # fmt: skip
    asked.ask(
        "multi", ("人员经费、公用经费各多少？加起来多少？",), ("P:基本支出", "P:人员经费", "P:公用经费", "T6:人员经费合计|公用经费合计"),
        numbers=[money(ledger.staff_cost), money(ledger.office_cost), money(ledger.staff_cost + ledger.office_cost)],
    )  # fmt: skip
    asked.ask(
        "multi", ("政府采购总额是多少，其中给小微企业的有多少？", "政府采购一共多少？小微企业拿到多少？"), ("P:政府采购", "P:中小企业"),
        numbers=[money(detail.procurement.total), *([money(detail.procurement.micro)] if _says_micro(asked.sources[0]) else [])],
    )  # fmt: skip
    asked.ask(
        "multi", ("机关运行经费是多少？比上年多了还是少了？原因是什么？",), ("P:机关运行经费",),
        numbers=[money(ledger.office_running), money(ledger.office_running - ledger.before.office_running)],
        any_of=[RISEN if ledger.office_running > ledger.before.office_running else FALLEN],
    )  # fmt: skip


def _says_micro(source: Source) -> bool:
    return "小微" in source.places["P:中小企业"]["text"]


def _ask_ranks(asked: Questions) -> None:
    source = asked.sources[0]
    ledger, three, buying = source.ledger, source.ledger.three_public, source.ledger.detail.procurement
    parts = {
        "因公出国": three.abroad.actual,
        "公务用车": three.vehicles.actual,
        "公务接待": three.hosting.actual,
    }
    top = max(parts, key=lambda name: parts[name])
    asked.ask(
        "rank", ("“三公”经费里哪一项花得最多？", "三公经费三项中最高的是哪一项，多少？"), (*ABROAD, *CARS, *HOSTING),
        numbers=[money(parts[top])], any_of=[[top]],
    )  # fmt: skip
    spent = by_lei(ledger.general, "spent")
    lei = max(spent, key=lambda name: spent[name])
    asked.ask(
        "rank", ("一般公共预算支出里哪一类最多，占多少？", "一般公共预算财政拨款支出中占比最高的是哪类支出？"), (f"P:类:{lei}", "P:结构"),
        numbers=[number(percent(spent[lei], sum(spent.values())), "%", EXACT)], any_of=[[lei.removesuffix("支出")]],
    )  # fmt: skip
    line = max(ledger.general, key=lambda each: each.spent)
    asked.ask(
        "rank", ("一般公共预算支出金额最大的项级科目是哪个？", "哪个项级科目花的一般公共预算拨款最多？"), (f"P:项:{line.code}", f"T5:{line.code}"),
        numbers=[money(line.spent)], any_of=[[line.subject.xiang]],
    )  # fmt: skip
    kinds = {"货物": buying.goods, "工程": buying.works, "服务": buying.services}
    most = max(kinds, key=lambda name: kinds[name])
    asked.ask(
        "rank",
        ("政府采购货物、工程、服务哪个最多？", "政府采购三类里哪类金额最大？"),
        ("P:政府采购",),
        numbers=[money(kinds[most])],
        any_of=[[most]],
    )
    _ask_rank_of_moves(asked, source)


def _ask_rank_of_moves(asked: Questions, source: Source) -> None:
    ledger, style = source.ledger, source.sample.style
    if style.item_change:
        moves = {line: line.spent - ledger.spent_before(line) for line in ledger.general}
        for words, line in (
            ("增加", max(moves, key=lambda each: moves[each])),
            ("减少", min(moves, key=lambda each: moves[each])),
        ):
            asked.ask(
                "rank", (f"哪个项级科目比上年{words}最多？", f"比上年{words}金额最大的是哪个项级科目？"), (f"P:项:{line.code}",),
                numbers=[money(moves[line])], any_of=[[line.subject.xiang]],
            )  # fmt: skip
    if style.item_budget:
        low = min((line for line in ledger.general if line.budget), key=lambda each: each.spent / each.budget)
        asked.ask(
            "rank", ("哪个项级科目完成年初预算的比例最低？",), (f"P:项:{low.code}",),
            numbers=[number(percent(low.spent, low.budget), "%", EXACT)], any_of=[[low.subject.xiang]],
        )  # fmt: skip


def _ask_shares(asked: Questions) -> None:
    ledger = asked.sources[0].ledger
    three, buying = ledger.three_public, ledger.detail.procurement
    for wordings, part, whole, keys in (
        (("公务接待费占“三公”经费的百分之几？", "接待费占三公的比例"), three.hosting.actual, three.total.actual, (*HOSTING, *PUBLIC)),
        (("公务用车运行维护费占“三公”经费多大比重？",), three.running.actual, three.total.actual, (*RUNNING, *PUBLIC)),
        (("工程采购占政府采购总额的比例是多少？", "政府采购里工程占几成？"), buying.works, buying.total, ("P:政府采购",)),
        (("公用经费占一般公共预算基本支出的比例是多少？",), ledger.office_cost, ledger.staff_cost + ledger.office_cost, ("P:公用经费", "P:基本支出", "T6:人员经费合计|公用经费合计")),
        (("一般公共预算财政拨款支出占本年支出合计的比例？",), ledger.total("spent", ledger.general), ledger.total("all_spent"), ("P:一般公共预算", "P:一般公共预算预决算", "P:支出构成")),
    ):  # fmt: skip
        asked.ask("share", wordings, keys, numbers=[number(percent(part, whole), "%", EXACT)])


def _ask_premises(asked: Questions) -> None:
    source = asked.sources[0]
    ledger, three, old = source.ledger, source.ledger.three_public, source.ledger.before.three_public
    asked.ask(
        "trap", ("“三公”经费为什么超预算了？", "三公经费超支的原因是什么？"), PUBLIC, any_of=[list(WITHIN)],
        numbers=[money(three.total.actual)],
    )  # fmt: skip
    staff, before = ledger.detail.staff, ledger.before.detail.staff
    if "增加" in source.places["P:人员"]["text"] if "P:人员" in source.places else False:
        asked.ask("trap", ("在职人员为什么减少了？",), ("P:人员",), any_of=[["增加", "没有减少"]])
        asked.ask(
            "change",
            ("在职人员比上年多了几个？",),
            ("P:人员",),
            numbers=[number(str(staff.working - before.working), "人")],
        )
    if not three.purchase.actual:
        asked.ask(
            "trap", ("买新公车花了多少钱，为什么要买？",), BUYING_CARS, any_of=[["0", "没有", "未购", "无"]]
        )
    if not three.abroad.actual and old.abroad.actual:
        asked.ask("trap", ("因公出国（境）费为什么大幅增加？",), ABROAD[:1], any_of=[FALLEN])
    rose = ledger.grand_total > ledger.before.grand_total
    asked.ask(
        "trap", (f"收支总规模为什么{'缩小' if rose else '扩大'}了？", f"收入支出总计为什么{'下降' if rose else '上升'}了？"), ("P:总计变动",),
        any_of=[RISEN if rose else FALLEN],
    )  # fmt: skip


def _ask_near_names(asked: Questions) -> None:
    source = asked.sources[0]
    ledger, three = source.ledger, source.ledger.three_public
    general = source.ledger.total("spent", ledger.general)
    for wordings, value, keys in (
        (("公务用车购置费是多少？",), three.purchase.actual, BUYING_CARS),
        (("公务用车购置及运行维护费合计多少？",), three.vehicles.actual, CARS),
        (("机关运行经费，不是公用经费，是多少？",), ledger.office_running, ("P:机关运行经费",)),
        (("年初结转和结余是多少？",), ledger.total("opening") + ledger.total("other_opening"), ("P:收入总计", "T1:年初结转和结余|年末结转和结余")),
        (("财政拨款支出里一般公共预算部分是多少？",), general, ("P:一般公共预算", "P:一般公共预算预决算", "T4:本年收入合计|本年支出合计", "T5:合计")),
        (("本年支出合计里的项目支出是多少？",), ledger.total("all_spent") - ledger.total("basic"), ("P:支出构成", "T3:合计")),
        (("一般公共预算财政拨款支出里的项目支出合计是多少？",), general - ledger.total("basic", ledger.general), ("T5:合计",)),
    ):  # fmt: skip
        asked.ask("near_name", wordings, keys, numbers=[money(value)])
    for code, name in (
        ("30110", "职工基本医疗保险缴费"),
        ("30302", "退休费"),
        ("30213", "维修（护）费"),
        ("30239", "其他交通费用"),
    ):
        if ledger.economic[code]:
            asked.ask(
                "near_name",
                (f"经济分类里的{name}是多少？",),
                source.rows("T6", code),
                numbers=[money(ledger.economic[code])],
            )
    for line in ledger.general:
        if line.other:
            asked.ask(
                "near_name", (f"{line.subject.xiang}这个科目，全部资金一共支出多少？",), (f"T3:{line.code}",), numbers=[money(line.all_spent)],
            )  # fmt: skip


def _ask_absent(asked: Questions) -> None:
    year = asked.sources[0].year
    for wordings, status in (
        (("公务接待最贵的一次花了多少？", "最大的一笔接待费是哪一次？"), "not_stated"),
        (("政府采购的中标供应商是谁？", "采购项目是哪家公司中的标？"), "not_stated"),
        (("收到多少件信访投诉？", "12345热线投诉有多少件？"), "not_stated"),
        (("职工平均年龄是多少岁？", "本科以上学历的职工有多少？"), "not_stated"),
        (("手机通讯补贴标准是多少？", "出差一天补助多少钱？"), "not_stated"),
        ((f"{year}年12月的支出是多少？", f"{year}年第三季度花了多少？"), "not_stated"),
        ((f"{year - 4}年的政府采购支出总额是多少？",), "not_loaded"),
        ((f"{year + 2}年的“三公”经费预算是多少？",), "not_loaded"),
        (("市财政局的机关运行经费是多少？", "教育局的公务接待费是多少？"), "not_loaded"),
        (("北京市水务局的三公经费是多少？",), "not_loaded"),
        (("这个城市房价多少？", "帮我写一份年终总结", "谁是世界首富？"), "out_of_scope"),
    ):
        asked.ask("absent", wordings, (), answerable=False, status=status)


def _ask_follow_ups(asked: Questions) -> None:
    ledger = asked.sources[0].ledger
    three, old, buying = ledger.three_public, ledger.before.three_public, ledger.detail.procurement
    rose = three.hosting.actual > old.hosting.actual
    for history, text, keys, numbers, any_of in (
        (("“三公”经费是多少？", "其中公务接待费呢？"), "比上年呢？", HOSTING[:1], [money(three.hosting.actual - old.hosting.actual)], [RISEN if rose else FALLEN]),
        (("公务接待费是多少？", "比上年变化多少？"), "原因呢？", HOSTING[:1], [], reason_words(three.hosting.reason)),
        (("公务接待费是多少？",), "占三公的多少？", (*HOSTING, *PUBLIC), [number(percent(three.hosting.actual, three.total.actual), "%", EXACT)], []),
        (("政府采购支出总额是多少？",), "其中服务多少？", ("P:政府采购",), [money(buying.services)], []),
        (("基本支出是多少？",), "那项目支出呢？", ("P:支出构成", "T3:合计"), [money(ledger.total("all_spent") - ledger.total("basic"))], []),
        (("机关运行经费是多少？",), "跟去年比怎么样", ("P:机关运行经费",), [money(ledger.office_running - ledger.before.office_running)], []),
        (("住房公积金决算数是多少？",), "基本养老保险缴费呢？", ("P:项:2080505", "T5:2080505", "T3:2080505"), [money(_spent(ledger, "2080505"))], []),
        (("你好", "收入总计是多少？"), "支出总计呢？", ("P:支出总计", "P:收入总计", "T1:总计|总计"), [money(ledger.grand_total)], []),
    ):  # fmt: skip
        asked.ask("follow", (text,), keys, numbers=numbers, any_of=any_of, history=list(history))


def _ask_other_forms(asked: Questions) -> None:
    ledger = asked.sources[0].ledger
    three, old = ledger.three_public, ledger.before.three_public
    asked.ask(
        "calc",
        ("公务接待费折合多少元？", "公务接待费是多少元（不要万元）？"),
        HOSTING,
        numbers=[number(wan(three.hosting.actual), "万元")],
    )
    asked.ask(
        "calc",
        ("平均每辆公务用车一年的运行维护费是多少？",),
        (*RUNNING, "P:公车保有量"),
        numbers=[number(wan(round(three.running.actual / three.cars)), "万元", EXACT)],
    )
    asked.ask(
        "calc",
        ("上年的公务接待费是多少？", "前一年公务接待花了多少？"),
        HOSTING[:1],
        numbers=[number(wan(old.hosting.actual), "万元", EXACT)],
    )
    asked.ask(
        "calc",
        ("“三公”经费比预算省了多少？", "三公经费决算比预算少多少？"),
        PUBLIC,
        numbers=[number(wan(three.total.budget - three.total.actual), "万元", EXACT)],
    )
    asked.ask(
        "check", ("基本支出加项目支出等于本年支出合计吗？",), ("P:支出构成", "T3:合计"), numbers=[money(ledger.total("all_spent"))],
        any_of=[["一致", "相等", "等于", "吻合", "对得上", "相符"]],
    )  # fmt: skip
    general = ledger.total("spent", ledger.general)
    asked.ask(
        "yesno", ("一般公共预算支出的预算执行完了吗？执行率多少？", "一般公共预算支出完成年初预算了没有？"), ("P:一般公共预算预决算",),
        numbers=[number(percent(general, ledger.total("budget", ledger.general)), "%", EXACT)],
    )  # fmt: skip


FINAL = (
    _ask_several_at_once, _ask_ranks, _ask_shares, _ask_premises, _ask_near_names, _ask_absent, _ask_follow_ups, _ask_other_forms,
)  # fmt: skip


def _spent(ledger: Ledger, code: str) -> int:
    return line_of(ledger, code).spent
