"""Questions as people ask them: plain, short, awkward, following up, with wrong premises.

The wording is written by hand; what a right answer holds is taken from the ledgers, like in
derive.py, which writes these to eval/datasets/spoken.jsonl.
"""
# ruff: noqa: E501  (wide characters count double; questions are long)

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from eval.derived import FALLEN, RISEN, Questions, Record, Source, line_of, money, number, reason_words
from eval.reports.ledger import Ledger
from eval.reports.phrases import directed, percent, rate, wan

Truth = Callable[[Ledger], list[Record]]
WATER, CULTURE, ECOLOGY, STREET = "lanchuan_water", "jining_culture", "wangxiu_ecology", "yunhe_street"


@dataclass(frozen=True)
class Spoken:
    """A question written by hand and where its truth comes from."""

    text: str
    kind: str
    keys: tuple[str, ...]
    numbers: Truth = lambda _: []
    any_of: Callable[[Ledger], Sequence[Sequence[str]]] = lambda _: []
    history: tuple[str, ...] = ()
    answerable: bool = True
    status: str = ""


def _three(name: str, field: str = "actual") -> Truth:
    return lambda ledger: [money(getattr(getattr(ledger.three_public, name), field))]


def _moved(name: str) -> Truth:
    def numbers(ledger: Ledger) -> list[Record]:
        new, old = getattr(ledger.three_public, name), getattr(ledger.before.three_public, name)
        return [money(new.actual - old.actual)]

    return numbers


def _way(name: str) -> Callable[[Ledger], Sequence[Sequence[str]]]:
    def words(ledger: Ledger) -> Sequence[Sequence[str]]:
        new, old = getattr(ledger.three_public, name), getattr(ledger.before.three_public, name)
        return [RISEN if new.actual > old.actual else FALLEN]

    return words


def _why(name: str) -> Callable[[Ledger], Sequence[Sequence[str]]]:
    return lambda ledger: reason_words(getattr(ledger.three_public, name).reason)


RUNNING = ("P:公车运行", "P:公车明细", "P:运行预决算", "T7:")
HOSTING = ("P:接待", "P:接待明细", "P:接待预决算", "T7:")
SPENT = ("P:支出总计", "P:支出构成", "T1:本年收入合计|本年支出合计", "T3:合计")

FINAL: tuple[Spoken, ...] = (
    Spoken("公车一年得花多少钱养着？", "lookup", RUNNING, _three("running")),
    Spoken("车子加油修车这些一共花了多少？", "lookup", RUNNING, _three("running")),
    Spoken("公车运维费跟上年比是多了还是少了，差多少？", "change", ("P:公车运行",), _moved("running"), _way("running")),
    Spoken("养车的钱怎么变了，说说原因", "reason", ("P:公车运行",), any_of=_why("running")),
    Spoken("公务用车运行维护费为何增加", "reason_or_trap", ("P:公车运行",), any_of=_why("running")),
    Spoken("吃喝招待花了多少钱？", "lookup", HOSTING, _three("hosting")),
    Spoken("招待费多少", "lookup", HOSTING, _three("hosting")),
    Spoken("一年请了多少拨客人，多少人？", "count", ("P:接待明细",),
           lambda ledger: [number(str(ledger.three_public.receptions), "批次"), number(str(ledger.three_public.visitors), "人次")]),
    Spoken("招待费比去年是涨是跌，差了多少钱？", "change", ("P:接待",), _moved("hosting"), _way("hosting")),
    Spoken("三公？", "lookup", ("P:三公", "P:三公预决算", "T7:"), _three("total")),
    Spoken("“三公”经费总共花了多少，预算是多少？", "budget_vs_actual", ("P:三公", "P:三公预决算", "T7:"),
           lambda ledger: [money(ledger.three_public.total.actual), money(ledger.three_public.total.budget)]),
    Spoken("三公超预算了没有？", "yesno", ("P:三公", "P:三公预决算", "T7:"), _three("total"),
           lambda _: [["没有超", "未超", "没超", "低于", "小于", "少于", "结余", "没有超出", "未超出", "减少", "不超"]]),
    Spoken("出国花钱了吗？花了多少？", "lookup", ("P:出国", "P:出国明细", "P:出国预决算"), _three("abroad")),
    Spoken("有没有新买车？买了几辆？", "count", ("P:公车明细", "P:购置"),
           any_of=lambda ledger: [[f"{ledger.three_public.bought}辆", "没有", "未购", "无"] if ledger.three_public.bought == 0 else [f"{ledger.three_public.bought}辆"]]),
    Spoken("现在一共有几台公车？", "count", ("P:公车保有量", "P:国有资产"), lambda ledger: [number(str(ledger.three_public.cars), "辆")]),
    Spoken("这一年总共花出去多少钱？", "lookup", SPENT, lambda ledger: [money(ledger.total("all_spent"))]),
    Spoken("花的钱里头，发工资养人的和办公的各多少（一般公共预算基本支出）？", "list", ("P:人员经费", "P:公用经费", "T6:人员经费合计|公用经费合计"),
           lambda ledger: [money(ledger.staff_cost), money(ledger.office_cost)]),
    Spoken("项目上花了多少，占几成？", "share", ("P:支出构成", "T3:合计"),
           lambda ledger: [money(ledger.total("all_spent") - ledger.total("basic")), number(percent(ledger.total("all_spent") - ledger.total("basic"), ledger.total("all_spent")), "%", "0.01")]),
    Spoken("机关运行经费是涨了还是降了，为什么？", "reason", ("P:机关运行经费",), lambda ledger: [money(ledger.office_running - ledger.before.office_running)],
           lambda ledger: reason_words(directed(ledger.office_running, ledger.before.office_running, ledger.detail.office_reasons))),
    Spoken("买东西走政府采购的有多少？", "lookup", ("P:政府采购",), lambda ledger: [money(ledger.detail.procurement.total)]),
    Spoken("政府采购里买服务花了多少？", "lookup", ("P:政府采购",), lambda ledger: [money(ledger.detail.procurement.services)]),
    Spoken("给中小企业的合同占多大比例？", "share", ("P:中小企业",),
           lambda ledger: [number(percent(ledger.detail.procurement.small_medium, ledger.detail.procurement.total), "%", "0.01")]),
    Spoken("给职工交的公积金有多少？", "lookup", ("P:项:2210201", "T5:2210201", "T3:2210201"), lambda ledger: [money(_line(ledger, "2210201"))]),
    Spoken("单位给大家缴养老保险花了多少？", "lookup", ("P:项:2080505", "T5:2080505", "T3:2080505"), lambda ledger: [money(_line(ledger, "2080505"))]),
    Spoken("2080505这个科目多少钱？", "lookup", ("P:项:2080505", "T5:2080505", "T3:2080505"), lambda ledger: [money(_line(ledger, "2080505"))]),
    Spoken("总盘子比上年大了还是小了？多少？", "change", ("P:总计变动",), lambda ledger: [money(ledger.grand_total - ledger.before.grand_total)],
           lambda ledger: [RISEN if ledger.grand_total > ledger.before.grand_total else FALLEN]),
    Spoken("收支总计变动的原因是啥", "reason", ("P:总计变动",), any_of=lambda ledger: reason_words(ledger.reason_of_total(ledger.lines))),
    Spoken("一般公共预算拨款花了多少，比去年怎么样？", "change", ("P:一般公共预算", "P:一般公共预算变动", "P:一般公共预算预决算"),
           lambda ledger: [money(_general(ledger)), money(_general(ledger) - _general(ledger.before))]),
    Spoken("电费交了多少？", "table", ("T6:",), lambda ledger: [money(ledger.economic["30206"])]),
    Spoken("出差花了多少差旅费？", "table", ("T6:",), lambda ledger: [money(ledger.economic["30211"])]),
    Spoken("年底结余多少没花完？", "lookup", ("P:支出总计", "T1:年初结转和结余|年末结转和结余"), lambda ledger: [money(ledger.total("closing") + ledger.total("other_closing"))]),
    Spoken("那接待费呢？", "follow", HOSTING, _three("hosting"), history=("公务用车运行维护费是多少？",)),
    Spoken("预算是多少？", "follow", HOSTING, _three("hosting", "budget"), history=("公务接待费花了多少？",)),
    Spoken("为什么变了？", "follow", ("P:接待",), any_of=_why("hosting"), history=("公务接待费比上年变了多少？",)),
    Spoken("国有资本经营预算花了多少钱？", "none", ("P:国有资本经营", "T9:合计"), any_of=lambda _: [["没有", "无", "未", "0.00"]]),
    Spoken("职工食堂一年补贴多少钱？", "absent", (), answerable=False, status="not_stated"),
    Spoken("单位里谁的工资最高？", "absent", (), answerable=False, status="not_stated"),
    Spoken("明年打算花多少钱？", "absent", (), answerable=False),
    Spoken("隔壁财政局的三公经费是多少？", "absent", (), answerable=False, status="not_loaded"),
    Spoken("今天股市怎么样", "absent", (), answerable=False, status="out_of_scope"),
    Spoken("帮我写一首诗", "absent", (), answerable=False, status="out_of_scope"),
)  # fmt: skip

SPECIAL: dict[str, tuple[Spoken, ...]] = {
    WATER: (
        Spoken("防汛为啥一下子多花了这么多？", "reason", ("P:项:2130314",), any_of=lambda ledger: reason_words(line_of(ledger, "2130314").reason)),
        Spoken("修水库挖河这种工程花了多少？", "lookup", ("P:项:2130305", "T5:2130305", "T3:2130305"), lambda ledger: [money(_line(ledger, "2130305"))]),
        Spoken("龙潭水库加固花了预算的百分之几？", "performance", ("J:龙潭水库除险加固工程:row3",), lambda _: [number("88.01", "%")]),
        Spoken("溢洪道改建为什么拖到十二月？", "performance", ("J:龙潭水库除险加固工程:溢洪道改建完成时间", "P:绩效问题"), any_of=lambda _: [["降雨"], ["停工"]]),
        Spoken("灌区农户满意吗，满意度多少？", "performance", ("J:龙潭水库除险加固工程:灌区农户满意度",), lambda _: [number("93.5", "%")]),
        Spoken("预警责任人培训为什么没达标？", "performance", ("J:山洪灾害预警设施维护:预警责任人培训人次", "P:绩效问题"), any_of=lambda _: [["道路中断"], ["线上"]]),
        Spoken("水务局管什么的？", "narrative", ("P:职责1", "P:职责2", "P:职责3"), any_of=lambda _: [["水资源", "防汛", "供水"]]),
        Spoken("政府性基金那笔钱是干什么用的，花了多少？", "lookup", ("P:政府性基金", "T8:合计"), lambda ledger: [money(ledger.total("spent", ledger.funds))]),
        Spoken("因公出国费用为什么下降了？", "trap", ("P:出国",), any_of=lambda _: [RISEN]),
        Spoken("双鹭河那个工程是怎么影响支出的？", "reason", ("P:总计变动", "P:项:2130305"), any_of=lambda _: [["开工", "进度款"]]),
    ),
    CULTURE: (
        Spoken("修城墙怎么没按计划修完？", "performance", ("J:古城墙东段修缮:修缮墙体长度",), any_of=lambda _: [["排水暗沟", "停工", "考古"]]),
        Spoken("全民阅读项目办了多少场活动？", "performance", ("J:全民阅读推广:阅读活动场次", "J:全民阅读推广:row7"), lambda _: [number("132", "场")]),
        Spoken("接待费怎么反而涨了？", "reason", ("P:接待",), any_of=_why("hosting")),
        Spoken("出国的钱一分没花是为什么？", "reason", ("P:出国",), any_of=lambda _: [["线上"]]),
        Spoken("买车花了多少钱，什么原因买的？", "reason", ("P:购置",), _three("purchase"), _why("purchase")),
        Spoken("公车购置和运行加起来多少？", "lookup", ("P:公车明细", "P:公车预决算", "T7:"), _three("vehicles")),
        Spoken("图书馆、博物馆、群众文化哪个花得最多（一般公共预算）？", "rank", ("P:项:2070104", "P:项:2070109", "P:项:2070205"), any_of=lambda ledger: [[_top(ledger)]]),
        Spoken("文物保护的预算完成了多少？", "budget_vs_actual", ("P:项:2070204",), lambda ledger: [number(percent(_line(ledger, "2070204"), line_of(ledger, "2070204").budget), "%", "0.01")]),
        Spoken("下面管几个馆？都叫什么？", "list", ("P:单位2", "P:单位3", "P:单位4"), any_of=lambda _: [["图书馆"], ["文化馆"], ["博物馆"]]),
        Spoken("彩票公益金花了多少？", "lookup", ("P:政府性基金", "T8:合计", "T8:2296003"), lambda ledger: [money(ledger.total("spent", ledger.funds))]),
    ),
    ECOLOGY: (
        Spoken("锅炉改造为什么没全做完？", "performance", ("J:燃煤锅炉超低排放改造补助:改造锅炉台数",), any_of=lambda _: [["搬迁"], ["退出"]]),
        Spoken("大气治理这一块花了多少，比上年多多少？", "change", ("P:项:2110301",),
               lambda ledger: [money(_line(ledger, "2110301")), money(_line(ledger, "2110301") - _line(ledger.before, "2110301"))]),
        Spoken("公车怎么从22辆变成16辆还花这么多？先告诉我买车花了多少", "lookup", ("P:购置", "P:公车明细", "T7:"), _three("purchase")),
        Spoken("水质自动站数据有效率达到多少？", "performance", ("J:水质自动站运行维护:数据有效率", "J:水质自动站运行维护:row7"), lambda _: [number("98.1", "%")]),
        Spoken("在职职工和退休的各多少人？", "count", ("P:人员",), lambda ledger: [number(str(ledger.detail.staff.working), "人"), number(str(ledger.detail.staff.retired), "人")]),
        Spoken("事业收入占总收入的比例", "share", ("P:收入构成",),
               lambda ledger: [number(percent(ledger.total("business"), ledger.total("income") + ledger.total("business") + ledger.total("misc")), "%", "0.01")]),
        Spoken("环评那块今年是多了还是少了？", "change", ("P:项:2110203",), lambda ledger: [money(_line(ledger, "2110203") - _line(ledger.before, "2110203"))]),
        Spoken("政府性基金用了多少？", "none", ("P:政府性基金", "T8:合计"), any_of=lambda _: [["没有", "无", "未"]]),
        Spoken("监测设备是哪里买的？", "absent", (), answerable=False, status="not_stated"),
        Spoken("三公经费的钱都花在哪几样上了，各多少？", "list", ("P:出国", "P:公车", "P:接待", "T7:"),
               lambda ledger: [money(ledger.three_public.vehicles.actual), money(ledger.three_public.hosting.actual)]),
    ),
    STREET: (
        Spoken("今年街道一共要花多少钱？", "lookup", ("P:收入总计", "P:支出总计", "T1:收入总计|支出总计", "T3:合计"), lambda ledger: [money(ledger.total("budget"))]),
        Spoken("装电梯的补贴打算花多少？", "lookup", ("P:项目预算:既有住宅加装电梯补贴",), lambda _: [number("1620.00", "万元")]),
        Spoken("装电梯那个项目每季度用多少钱？", "lookup", ("P:项目预算:既有住宅加装电梯补贴",), lambda _: [number("405.00", "万元")]),
        Spoken("垃圾分类督导要管多少个小区？", "count", ("P:项目目标:垃圾分类第三方督导",), lambda _: [number("82", "个")]),
        Spoken("扫地保洁这块钱怎么涨了四成？", "absent", (), answerable=False, status="not_stated"),  # no reason is printed
        Spoken("接待费预算比去年砍了多少？", "change", ("P:接待",), lambda ledger: [money(ledger.three_public.hosting.budget - ledger.before.three_public.hosting.budget)]),
        Spoken("公积金安排了多少元？", "lookup", ("T5:2210201", "T3:2210201", "P:项:2210201"), lambda ledger: [number(str(_budget(ledger, "2210201")), "元")]),
        Spoken("群众团体事务下面的一般行政管理事务是多少？", "lookup", ("P:项:2012902", "T5:2012902", "T3:2012902"), lambda ledger: [money(_budget(ledger, "2012902"))]),
        Spoken("城管执法比上年执行数多了百分之几？", "change", ("P:项:2120104",), lambda ledger: [number(percent(_budget(ledger, "2120104") - _line(ledger.before, "2120104"), _line(ledger.before, "2120104")), "%")]),
        Spoken("去年“三公”实际花了多少？", "absent", (), answerable=False),
        Spoken("街道办事处主任是谁？", "absent", (), answerable=False, status="not_stated"),
        Spoken("公车有几辆？", "count", ("P:国有资产",), lambda ledger: [number(str(ledger.detail.assets.car_count), "辆")]),
    ),
}  # fmt: skip

YEARS: tuple[Spoken, ...] = (
    Spoken("两年比起来公车花的钱哪年多？", "compare_years", ("P:公车", "P:公车明细", "P:公车预决算", "T7:"), _three("vehicles")),
    Spoken("招待费这两年一共多少？", "calc", HOSTING,
           lambda ledger: [number(wan(ledger.three_public.hosting.actual + ledger.before.three_public.hosting.actual), "万元", "0.01")]),
    Spoken("三公经费两年差多少？", "compare_years", ("P:三公", "P:三公预决算", "T7:"),
           lambda ledger: [number(wan(abs(ledger.three_public.total.actual - ledger.before.three_public.total.actual)), "万元", "0.01")]),
    Spoken("机关运行经费两年变化的百分比是多少？", "compare_years", ("P:机关运行经费",),
           lambda ledger: [number(rate(ledger.office_running, ledger.before.office_running), "%", "0.02")]),
    Spoken("总支出是一年比一年多吗？差多少？", "compare_years", SPENT,
           lambda ledger: [number(wan(abs(ledger.total("all_spent") - ledger.before.total("all_spent"))), "万元", "0.01")]),
    Spoken("政府采购两年各花了多少？", "compare_years", ("P:政府采购",),
           lambda ledger: [money(ledger.before.detail.procurement.total), money(ledger.detail.procurement.total)]),
    Spoken("2020年的三公经费是多少？", "absent", (), answerable=False, status="not_loaded"),
)  # fmt: skip


def spoken_questions(departments: dict[str, list[Source]]) -> list[Record]:
    """All questions written by hand, over the departments that they fit."""
    records: list[Record] = []
    for key, sources in departments.items():
        finals = [
            each
            for each in sources
            if each.sample.style.kind == "部门决算" and each.sample.style.name != "planted"
        ]
        if finals:
            records += _asked(f"spoken-{key}", FINAL, [finals[-1]])
        if len(finals) > 1:
            records += _asked(f"spoken-{key}-years", YEARS, finals[-2:])
        if key in SPECIAL:
            records += _asked(f"spoken-{key}-special", SPECIAL[key], [(finals or sources)[-1]])
    return records


def _asked(prefix: str, questions: Sequence[Spoken], sources: list[Source]) -> list[Record]:
    asked, ledger = Questions(prefix, sources), sources[-1].ledger
    for spoken in questions:
        more: dict[str, Any] = {"history": list(spoken.history)} if spoken.history else {}
        if spoken.status:
            more["status"] = spoken.status
        kind, any_of = spoken.kind, spoken.any_of(ledger)
        if kind == "reason_or_trap":
            rose = ledger.three_public.running.actual > ledger.before.three_public.running.actual
            kind, any_of = ("reason", any_of) if rose else ("trap", [FALLEN])
        keys = [
            key for name in spoken.keys for key in (_table_keys(sources, name) if name == "T6:" else [name])
        ]
        asked.ask(
            kind, (spoken.text,), keys, numbers=spoken.numbers(ledger), any_of=any_of, answerable=spoken.answerable, **more,
        )  # fmt: skip
    return asked.records


def _table_keys(sources: Sequence[Source], prefix: str) -> list[str]:
    return [key for source in sources for key in source.places if key.startswith(prefix)]


def _general(ledger: Ledger) -> int:
    return sum(line.spent for line in ledger.general)


def _line(ledger: Ledger, code: str) -> int:
    return line_of(ledger, code).spent


def _budget(ledger: Ledger, code: str) -> int:
    return line_of(ledger, code).budget


def _top(ledger: Ledger) -> str:
    lines = [line_of(ledger, code) for code in ("2070104", "2070109", "2070205")]
    return max(lines, key=lambda line: line.spent).subject.xiang
