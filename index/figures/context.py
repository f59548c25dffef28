"""What surrounds a number -> its measure, its year and its funding scope.

Knows the words that name them in clauses and headings, and what each kind of report means
when it names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from index.figures.bases import base_measure, mask_funds
from index.normalise import FUNDS_TOGETHER, YearMention, without_list_mark, years_in
from index.types import Report

_SCOPE_WORDS = (
    ("财政拨款", FUNDS_TOGETHER),
    ("社会保险基金", re.compile("社会保险基金|社保基金|养老保险基金|医疗保险基金")),
    ("国有资本经营", re.compile("国有资本经营|国资预算")),
    ("政府性基金", re.compile("政府性基金|(?<![险节])基金预算(?=收|支)")),
    ("一般公共预算", re.compile("一般公共预算|公共财政预算")),
    ("财政专户", re.compile("财政专户|专户管理")),
    ("财政拨款", re.compile("(?<!非)财政拨款")),
)
_PAID_INTO_FUND = re.compile(  # what a budget pays for a social fund, and what people pay into it
    "(?:对|向)?[^，。；、]{0,12}保险基金[^，。；、收]{0,8}(?:收支)?[^，。；、收]{0,8}(?:补助|补贴|补差|分担|缴费)(?!收入)"
)
_GRANTED = frozenset({"一般公共预算", "政府性基金", "国有资本经营"})
_ADJUSTED = re.compile("(?:代表大会|人代会|人大|会议|常委会)[^，；。]{0,16}?批(?:准|复)[^，；。]{0,12}?调整")
_HAPPENED = re.compile(
    r"完成|实际|执行|决算|增长|下降|同比|比上年|[为占][^，；。]{0,8}预算的|^(?:20\d\d年|全年|[今当]年|年中)"
)
_WHOLE = re.compile(
    "^(?:收入支出|收支|收入|支出|部门收支|部门收入|部门支出|单位收入|单位支出)(?:预算|决算)?(?:总体|"
    "总表)?(?:情况)?"
)
_EXPENSES = re.compile("三公”?经费|机关运行经费")
_DRAFT = re.compile(
    "草案|预算安排|预算编制|收支预算|预算收支(?:情况|安排|总体)|预算（草案）|收支安排|财政收支计划|预算情况"
)
_EXECUTED = re.compile("执行|完成情况")
_PART_OF_YEAR = re.compile(r"^(?!.*草案).*(?:上半年|季度|\d月份?)[^和与及]*(?:收支|收入|支出|执行|完成)情况")
_COMPARES = re.compile("[^，。；]{0,8}?(?:对比|相比|比较|增减|变[化动]|差[异额])")
_APPROVED = re.compile(
    r"(?:代表大会|人代会|人大|会议|常委会)[^，；。]{0,16}?(?:批(?:准|复)的?|通过的)(?!.*(?:调整|变更|决算))"
)


_AT_FIRST = re.compile(
    r"^(?:20\d\d年)?年初[^，；：结余\d]{0,20}(?:收入|支出)(?:合计|总计|总额)?(?:为|是|共)?$"
)


def measure_in(text: str) -> str:
    """The measure that the words between an item and its number name, "" without one."""
    masked = mask_funds(text)
    if re.search(
        r"(?:预算)?(?:支出|收入)?(?:预算)?调整(?:为|到|至)$|调整后(?:为|是|达)?$|预算变动(?:为|到|至)$",
        masked,
    ):
        return "全年预算数"
    last = ""
    for clause in re.findall(r"[^，；]+", masked)[-1:]:
        last = _last_measure(clause)
    return last


def approved_measure(clause: str, has_amounts: bool) -> str:
    """The measure of what a people's congress approved, "" for a clause that tells of no such thing."""
    if tells_execution(clause):
        return ""
    if _ADJUSTED.search(clause):
        return "全年预算数"
    return "年初预算数" if has_amounts and _APPROVED.search(clause) else ""


def tells_execution(text: str) -> bool:
    """Whether a text tells what happened to a budget and no longer what was approved."""
    return bool(_HAPPENED.search(text))


def _last_measure(text: str) -> str:
    if re.search("预算(?:收入|支出)完成(?:了|约)?$", text):
        return "执行数"
    found = base_measure(text)
    if found:
        return found
    if re.search("余额(?:合计|总额|共)?(?:为|是|达|约)?$|年末(?:滚存)?结余$", text):
        return "余额"
    if re.search("限额(?:合计|总额|共)?(?:为|是|达|约)?$", text):
        return "限额"
    if re.search("完成(?:了|约)?$|执行(?:了|约|总额)?$|预计执行", text):
        return "执行数"
    first = _AT_FIRST.search(text) or _APPROVED.search(text)  # as the people's congress approved it
    return "年初预算数" if first else ""


def default_measure(report: Report, headings: Sequence[str], year: int | None) -> str:
    """The measure of an amount whose clause names none."""
    if report.kind == "部门决算":
        return "决算数"
    if report.kind == "部门预算":
        return "预算数"
    for depth in range(len(headings), 0, -1):
        named = _heading_measure(headings[depth - 1])
        if named == "预算数" and _is_past(headings[:depth], report):
            named = "执行数"  # 2031年收支情况 in the report on the budget of 2032
        if named:
            return _settled(named, report, year)
    if report.kind == "政府决算":
        return "执行数" if is_later(year, report) else "决算数"
    if report.kind == "政府预算":
        return "执行数" if _is_gone(year, report) or _PART_OF_YEAR.search(report.title) else "预算数"
    used = "决算" in report.title or "使用情况" in report.title
    return "决算数" if used else "预算数" if "预算" in report.title else "金额"


def _is_past(headings: Sequence[str], report: Report) -> bool:
    """Whether the last heading in a government's budget report is of a year gone by and of no draft."""
    past = _is_gone(heading_year(headings), report)
    draft = any(word in headings[-1] for word in ("草案", "安排"))
    return past and report.kind == "政府预算" and not draft


def _is_gone(year: int | None, report: Report) -> bool:
    return year is not None and report.year is not None and year < report.year


def is_later(year: int | None, report: Report) -> bool:
    """Whether a year comes after that of the report: 上半年 of the next one in a final account."""
    return year is not None and report.year is not None and year > report.year


def _settled(measure: str, report: Report, year: int | None) -> str:
    """A final account calls execution what is the final account by now."""
    final = measure == "执行数" and report.kind == "政府决算" and not is_later(year, report)
    return "决算数" if final else measure


def _heading_measure(heading: str) -> str:
    executed, draft = bool(_EXECUTED.search(heading)), bool(_DRAFT.search(mask_funds(heading)))
    if "决算" in heading and not draft:
        return "决算数"
    if executed and not draft:
        return "执行数"
    return "预算数" if draft and not executed else ""


def scope_of(item: str, clause: str, headings: Sequence[str], report: Report) -> str:
    """The funding scope of a figure, from the item outwards, "" where nothing says it."""
    for text in (item, clause):
        found = _scope_in(_PAID_INTO_FUND.sub("", text))
        if found:
            return _of_section(found, headings)
    for heading in reversed(headings):
        if found := _scope_in(heading):
            return _of_section(found, headings)
        if _EXPENSES.search(heading):
            return "财政拨款"
    if not report.kind.startswith("政府") and any(_WHOLE.match(without_list_mark(h)) for h in headings):
        return "全部资金"
    return _scope_in(report.title)


def _of_section(scope: str, headings: Sequence[str]) -> str:
    """财政拨款 in a section of one budget is what that budget grants; every other scope is itself."""
    if scope != "财政拨款":
        return scope
    return next((each for each in map(_scope_in, reversed(headings)) if each in _GRANTED), scope)


_WITHOUT_FUNDS = re.compile(r"（不(?:包?含|包括|计)政府性基金[^（）]{0,8}）")


def narrowed_scope(scope: str, behind: str) -> str:
    """The scope of an amount with what a bracket right behind it leaves out (不含政府性基金)."""
    return "一般公共预算" if scope == "财政拨款" and _WITHOUT_FUNDS.match(behind) else scope


def _scope_in(text: str) -> str:
    return next((scope for scope, pattern in _SCOPE_WORDS if pattern.search(text)), "")


_YEAR_BEFORE = re.compile(r"(?:其中)?(?:上年|去年|上一年)度?(?![末底初结度同一相比持剩余])")


def spoken_year(text: str, report_year: int | None) -> int | None:
    """The year that a clause is about: a named year, or 上年 right before a measure."""
    mentions = list(years_in(text, report_year))
    named = [mention.year for mention in mentions if not mention.relative and not _is_event(text, mention)]
    if named:
        return named[-1]
    measured = [mention.year for mention in mentions if _is_measured(text, mention.end)]
    return measured[-1] if measured else None


def counted_year(text: str, year: int | None) -> int | None:
    """The year before the one spoken of, where the clause of a count opens with it (上年更新1辆)."""
    before = _YEAR_BEFORE.match(re.split("[，。；：]", text)[-1])
    return year - 1 if before and year else None


def _is_event(text: str, mention: YearMention) -> bool:
    """Whether a year dates an event ("始建于1900年", "自2016年起") rather than the numbers told."""
    before, after = text[: mention.start], text[mention.end :]
    return before.endswith("于") or (
        before.endswith(("自", "从", "是", "为", "创")) and bool(re.match("年?度?以来", after))
    )


def _is_measured(text: str, end: int) -> bool:
    return bool(
        re.match(
            r"(?:的|度)?(?:收入|支出)?(?:决算|预算|执行|同期|实际|完成)?(?:数|为|是|支出数|收入数)(?!结转|"
            r"结余)",
            text[end : end + 10],
        )
    ) or bool(
        re.match(
            r"(?:决算|预算|年初预算|执行|实际|累计[支收]|[末底](?!结[转余]|净|余额))", text[end : end + 6]
        )
    )


def heading_year(headings: Iterable[str]) -> int | None:
    """The year of the innermost heading that names exactly one."""
    for heading in reversed(list(headings)):
        mentions = years_in(heading, None)
        named = {mention.year for mention in mentions if not _is_compared_with(heading, mention)}
        if len(named) == 1:
            return named.pop()
    return None


def section_year(headings: Sequence[str], report: Report) -> int | None:
    """The year of a section; a report on two years tells the execution of the first where none is named."""
    named, year = heading_year(headings), report.year
    if named or year is None or report.kind != "政府预算":
        return named or year
    both = all(str(one) in report.title for one in (year - 1, year))
    told = next(filter(None, map(_heading_measure, reversed(headings))), "")
    return year - 1 if both and told == "执行数" else year


def _is_compared_with(heading: str, mention: YearMention) -> bool:
    """Whether a heading only sets its numbers against a year (与2031年度决算对比情况)."""
    before, after = heading[: mention.start].rstrip(), heading[mention.end :]
    return before.endswith(tuple("与和同跟比较")) and bool(_COMPARES.match(after.replace(" ", "")))
