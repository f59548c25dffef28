"""Which measures answer a want in a report, the likeliest first: final accounts, budgets and plans differ."""

from __future__ import annotations

import re

from assistant.find.text.view import ReportView
from assistant.question.asked.query import Query
from assistant.question.asked.wants import OF_BUDGET, Want

MEASURES_OF: dict[Want, tuple[str, ...]] = {
    "budget": ("年初预算数", "预算数", "全年预算数"),
    "actual": ("决算数", "执行数", "完成值", "余额", "金额"),
    "change": ("增减额",),
    "rate": ("增减率",),
    "direction": ("增减额", "增减率"),
    "share": ("占比",),
    "completion": ("完成率", "比率"),
    "ratio": ("比率",),
    "gap_rate": ("差异率",),
    "count": ("数量", "完成值", "目标值"),
    "score": ("得分", "分值"),
    "target": ("目标值", "年初预算数", "预算数"),
    "result": ("完成值", "决算数", "执行数"),
    "reason": ("增减额", "增减率", "差异率", "完成率", "比率"),
}
AT_A_DAY = frozenset({"余额", "限额"})  # and of no year
_AMOUNT_FINAL = (
    "决算数",
    "执行数",
    "余额",
    "金额",
    "预算数",
    "限额",
    "全年预算数",
    "年初预算数",
    "数量",
    "比率",
    "目标值",
    "完成值",
)
_AMOUNT_BUDGET = (
    "预算数",
    "年初预算数",
    "执行数",
    "金额",
    "余额",
    "限额",
    "决算数",
    "数量",
    "比率",
    "目标值",
    "完成值",
)
_AMOUNT_GOVERNMENT = (
    "执行数",
    "决算数",
    "预算数",
    "余额",
    "金额",
    "全年预算数",
    "限额",
    "数量",
    "比率",
    "目标值",
    "完成值",
)


_PLANNED_BEFORE = re.compile(
    r"[比较跟和与同](?:20\d\d年?度?|去年|上一?年度?|前一年)的?(?:年初|调整|全年)?后?的?预算(?:数|安排)?(?:相比|来?[看说]|，)?(?:是|又|要|到底|究竟|会)*(?=[增减下上多少高低涨降升变]|$)"
)
_EXECUTED = re.compile(
    r"[比较跟和与同](?:20\d\d年?度?|去年|上一?年度?|前一年)(?:的)?[^，。？比较]{0,8}?(?:实际|执行|完成|决算|快报)(?!的?(?:预算|百分))"
)


_OF_FIRST_BUDGET = re.compile(
    r"年初的?(?:预算|目标|计划|安排)|最[初早]|[起当]初|原(?:定|来|先)?的?(?:预算|目标|计划)|调整前"
)


_OF_MOVED_BUDGET = re.compile("(?:调整|变动|追加)后?的?预算|全年预算")
_EXECUTION = re.compile("执行情况|预算调整|调整方案|收支情况|收入情况|支出情况")
_TO_COME = re.compile("草案|执行情况[和与及暨、]|[和与及暨、]20")


_DID_SPEND = r"(?:(?:[花用支收投]|支出|开支|使用)(?:出去|[掉到出完])?了|花费(?!标准))"
_SPENT = re.compile(_DID_SPEND)
_SPENT_LAST_YEAR = re.compile(
    rf"(?:去年|上一?年|前一年)[^，。？；今]{{0,16}}?(?:{_DID_SPEND}|实际|执行|决算)"
)


def year_executed(view: ReportView) -> int | None:
    """The year whose execution a report tells: of a government's budget the one before.

    Its own, where it brings no budget to come: of how one was executed alone, of one adjusted.
    """
    year, title = view.report.year, view.report.title
    own = _EXECUTION.search(title) and not _TO_COME.search(title.replace("调整方案（草案）", "调整方案"))
    return year - 1 if year and view.report.kind == "政府预算" and not own else year


def plans_only(view: ReportView, query: Query) -> bool:
    """Whether a report tells only plans of the year asked: a budget, or a government's budget to come."""
    to_come = view.report.kind == "政府预算" and year_executed(view) != view.report.year
    return view.is_plan or (to_come and query.years == (view.report.year,))


def of_first_budget(query: Query) -> bool:
    """Whether a question speaks of the budget that the year began with, and not of what it was moved to."""
    return bool(_OF_FIRST_BUDGET.search(query.text)) and "全年预算数" not in query.measures


def completion_of_first(query: Query) -> bool:
    """Whether a completion asked is of the budget that the year began with, whatever else is named."""
    of = "".join(match.group() for match in OF_BUDGET.finditer(query.text))
    return bool(_OF_FIRST_BUDGET.search(of)) if "调整" in of or "年初" in of else of_first_budget(query)


def budgets_named(query: Query) -> frozenset[str]:
    """The bases of a completion that a question names: of the first budget, or of the one that it became."""
    if _OF_MOVED_BUDGET.search(query.text):
        return frozenset({"全年预算数", "调整预算数"})
    return frozenset({"年初预算数", "年初预算", "预算数"}) if of_first_budget(query) else frozenset()


def against_executed(query: Query) -> bool:
    """Whether a question holds a thing against what was executed the year before, and no budget of it."""
    return bool(_EXECUTED.search(query.text))


def against_planned(query: Query) -> bool:
    """Whether a question holds a thing against the budget of the year before, and not what came of it."""
    return bool(_PLANNED_BEFORE.search(query.text))


def measures_before(query: Query, amounts: tuple[str, ...]) -> tuple[str, ...]:
    """Measures of the year before that a value is held against: of what was executed, where that is said."""
    if against_planned(query):
        return MEASURES_OF["budget"]
    return ("决算数", "执行数") if against_executed(query) else (*amounts, "执行数")


def measures_prior(query: Query, amounts: tuple[str, ...]) -> tuple[str, ...]:
    """Measures of the year before where its value is asked: of what was spent first, where that is said."""
    return ("执行数", "决算数", *amounts) if _SPENT_LAST_YEAR.search(query.asked) else (*amounts, "执行数")


def amount_measures(view: ReportView, query: Query) -> tuple[str, ...]:
    """Measures that answer 多少钱 in this kind of report, likeliest first."""
    if view.is_plan:
        return _AMOUNT_GOVERNMENT if _spent_before(view, query) else _AMOUNT_BUDGET
    if view.report.kind == "政府预算":
        asked = query.years[0] if len(query.years) == 1 else None
        return _AMOUNT_BUDGET if asked == view.report.year else _AMOUNT_GOVERNMENT
    return _AMOUNT_FINAL


def _spent_before(view: ReportView, query: Query) -> bool:
    """Whether a question asks a plan what was spent in years that are over."""
    years = query.years or ((view.report.year or 0) - 1,) * query.relative_prior
    over = bool(years) and all(year < (view.report.year or year) for year in years)
    return over and bool(_SPENT.search(query.asked))


def measures_for(want: Want, view: ReportView, query: Query) -> tuple[str, ...]:
    """Measures that answer `want`, likeliest first; one that the question names comes before."""
    measures = _measures_for(want, view, query)
    if want in ("amount", "actual", "budget"):
        named = tuple(measure for measure in query.measures if measure in measures)
        if want == "amount":  # the budget that it is held against is the base, no value
            named = tuple(m for m in query.measures if query.against != "预算" or "预算" not in m)
        return named + tuple(measure for measure in measures if measure not in named)
    return measures


def _measures_for(want: Want, view: ReportView, query: Query) -> tuple[str, ...]:
    if want == "budget":
        if re.search(r"全年预算|调整(?:后)?预算|变动预算", query.text):
            return ("全年预算数", "预算数", "年初预算数")
        return MEASURES_OF["budget"]
    return MEASURES_OF.get(want) or amount_measures(view, query)
