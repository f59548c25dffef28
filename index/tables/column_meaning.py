"""Words of titles and header paths -> measure, year, scope, unit and what is left over.

Knows how statutory tables word their columns ("2023年决算数", "决算数为预算数的%", "比上年增减%",
"其中：基本支出"). Does not know rows or values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.normalise import FUNDS_TOGETHER, without_list_mark
from index.tables.captions import COUNTED, find_unit

_FUNDS = (
    (FUNDS_TOGETHER, "财政拨款"),
    (re.compile(r"政府性基金"), "政府性基金"),
    (re.compile(r"国有资本经营"), "国有资本经营"),
    (re.compile(r"社会保险基金|社保基金|社会保障基金"), "社会保险基金"),
    (re.compile(r"财政专户"), "财政专户"),
    (re.compile(r"一般公共(?:预算|收入|支出|收支)|公共财政预算"), "一般公共预算"),
    (re.compile(r"财政拨款|财政性资金"), "财政拨款"),
)
_WHOLE = re.compile(r"收入支出|收支|收入|支出")
_FUND_NAMES = re.compile(
    r"(?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金|社会保障基金|社保基金)预算(?!数)"
    r"|预算稳定调节基金|预算周转金|预算(?:单位|科目|内|外|部门|管理)|部门预算(?!数)|预算资金"
)
_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)")
_YEAR = re.compile(r"((?:199|20[0-4])\d)(?:年度?|(?=[^\d.]|$))")
_LAST_YEAR = re.compile(r"上年度?(?!末?结[转余存])|去年|上一年|同期")
_NEXT_YEAR = re.compile(r"(?<!结转)(?:下年|次年)")
_RATE = re.compile(r"%|百分比|[率幅]|％|比例|进度|同比$")
_HEADS_RATES = re.compile("(?:[%％率幅]|百分比|占比|比重|比例|进度)[)）]?$")
_AMOUNT_WORD = re.compile("[额数元]$")
_CHANGE = re.compile(r"增减|增长|增幅|降幅|增加|减少|升降|[±+＋]-?|同比$|比.{0,12}(?:差额|变动)")
_CHANGE_GROUP = re.compile(r"(?:比上年)?增减(?:变化|变动)?(?:情况|额|数)?")
_AMOUNT_CHANGE = re.compile(r"增减|增加额|增长额|增加数|减少额|变动额|差额|[±]")
_OF_LAST_YEAR = re.compile(r"(?:为|占|是|相当于).{0,3}(?:上年|去年|(?:19|20)\d\d年).*")
_COMPLETION = re.compile(
    r"(?:完成|占|为|达|是).{0,12}(?:预算|计划|年初|调整).*|执行率|完成率|完成%|(?:预算|执行|完成|支出|支付)[^/]{0,2}(?:进度|比例)"
)
_KIND_OF_DEBT = re.compile("(?:其中[：:]?)?(?:一般|专项)债[券务]?")
_SHARE = re.compile(r"占.*|比重|占比|构成|结构比")
_OF_SHARE = re.compile(
    r"(?:所占)?(?:比重|占比|比例)(?:[（(]?[%％][）)]?)?$"
)  # 税收比重%: a share of its own thing
_COUNT_UNIT = re.compile(rf"[（(]({COUNTED}|项|件|条|部|年|月|天)[)）]")
_EQUIPMENT = re.compile(r"单价\d+万元[^/]{0,8}设备(?!.*(?:金额|价值|原值|净值))")
_QUANTITY = re.compile(
    r"(?:20\d\d年度?)?(?:采购|需求|购置|配置|计划|预算)?(?:数量|数量(?:或|和|及|/)人?次数?|人?次数)"
)
_ACTUAL = re.compile(r"决算|决数|实际支出数|支出实际")
PERIOD = re.compile(  # a column of what was done in a month, or up to it
    r"(?:当月|本月|本季|(?:自?年初(?:以来|至今)?|本年|全年)?累计|(?:\d{1,2}[-—~至])?\d{1,2}月份?(?:累计)?)"
    r"(?:完成|收入|支出|执行)?(?:数|额)?"
)
_EXECUTED = re.compile(
    r"快报|当月|本月(?!末)|执行(?!率)|完成(?:数|额|情况|$)|实绩|累计(?:支出|收入)?|实际(?:数|完成)?|同期"
)
_ADJUSTED = re.compile(r"调整后?(?:的)?预算|预算调整|变动后?预算|全年预算|调整后?数|调整预算|追加后")
_CONGRESS = (  # 人代会预算数, 人大批准数: the budget of the year as it was passed
    r"(?:年初)?(?:人民代表大会|人代会|人大(?:会议)?)(?:审议|审查|批准|批复|通过|确定|下达|的)*(?:的?预算|的?安排|的?计划|(?<=[准复过])数)"
)
_OPENING = re.compile(rf"年初预算|年初(?:安排|批复)|初预算|年初数|{_CONGRESS}")
_TARGETS = (
    (re.compile(r"完成值|实际完成|完成指标"), "完成值"),  # before the target: 实际完成指标值
    (re.compile(r"指标值|目标值|预期指标"), "目标值"),
    (re.compile(r"得分"), "得分"),
    (re.compile(r"分值|权重|满分"), "分值"),
)
_DONE = "(?:预计)?(?:决算|执行|完成|快报|实绩)数?"
_MEASURE_WORDS = re.compile(
    rf"{_CONGRESS}(?:数|额|金额)?|"
    rf"{_DONE}[（(]{_DONE}[)）]数?|"  # 决算（执行）数
    r"(?:年初|年中|上年|当年|本年|全年|调整后?的?|变动后?的?|追加后|预计|累计|实际|同期)*"
    r"(?:决算|预算|执行|快报|完成|计划|支出实绩|实绩)(?:情况|调整|安排|收入|支出)?(?:数|额|金额|草案)"
    r"|(?:年初|调整后?|全年|变动后?|收入|支出)?(?:预算|决算)$|预算调整数|同期(?:完成)?数|^(?:金额|数额)$"
    r"|(?:本|当)年(?:度)?(?=$|预算|决算)|上年度?(?!末?结[转余存])|同比|比上年|安排数|实际数|(?:预算)?建议数"
    r"|(?<=收入|支出)完成$|^(?:预计|累计|实际|全年)*(?:执行|完成)$|^(?:决算)?统计数$"
)
_FILLER = re.compile(
    r"[%％]|百分比|比率|差额|(?:其中|功能分类|经济分类|支出用途|项目|数|金额|本年|当年|其|的)?[：:]?"
)
_TITLE_NUMBER = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*[.、]?|[（(]?[一二三四五六七八九十]{1,3}[）)、]|附?表[一二三四五六七八九十\d\-—]+[:：]?)\s*(?=\D)"
)
_TITLE_YEAR = re.compile(r"(?:截至)?(?:19|20)\d\d年(?:度|年?(?:末|底|初))?")
_SUBJECT_WORD = re.compile(r"收入|支出|收支|经费|债|资金|采购|基金|支付|返还|预算|决算|情况")
_TITLE_TAIL = re.compile(
    r"(?:总体|总|明细|简|平衡|汇总|公开)?(?:情况)?(?:总|明细)?表[一二三四五六七八九十\d]*$"
)
_WORTH = re.compile(r"(?:账面)?(?:原值|净值|价值)")  # of what is held: no money of a budget
_COMPARED = re.compile(
    r"(?:比|较|为|占|相当于)((?:(?:19|20)\d\d年|上年|去年|年初|调整|(?:全年|变动后?)(?=预算))[^/增减升降±+%％（]*)"
)
_COMPARED_MEASURE = re.compile(r"(?:比|较)((?:预算|决算|执行|完成|快报)数)(?=增|减|升|降|变)")
_OF_WHICH = re.compile(r"^其中[:：]")
_STATED_UNIT = re.compile(
    rf"[（(](?:[A-Z](?:/[A-Z])?)[)）]|[（(](?:单位[:：])?(?:{COUNTED}|万元|元|亿元|%|％|年|决算数|预算数|预计数|预测数|执行数)[)）]"
)
_LEVEL = re.compile(r"(?:全[省市县区州盟旗]|[省市县区州]本?级)(?=收入|支出|限额|余额|债务)")
_TOTALS = ("合计", "总计", "小计", "总额", "合计数")


@dataclass(frozen=True)
class TitleMeaning:
    """What a table's title says about all its figures."""

    measure: str
    year: int | None
    scope: str
    subject: str


@dataclass(frozen=True)
class ColumnMeaning:
    """What a header path says about its column; `words` is what is left of it, outermost first."""

    measure: str
    year: int | None
    scope: str
    unit: str
    base: str
    words: tuple[str, ...]


def read_title(
    title: str, report_year: int | None, report_kind: str, latest_year: int | None = None
) -> TitleMeaning:
    """Measure, year, funding scope and subject of a table from its title.

    Args:
        title: the title as printed, compact.
        report_year: used where the title names no year.
        report_kind: kind of the report, decides the measure where the title does not.
        latest_year: the latest year that any table title of the report names; a title of an
            earlier year in a budget speaks of execution.
    """
    year = title_year(title)
    plain = _FUND_NAMES.sub("", _BRACKETS.sub("", title))
    return TitleMeaning(
        measure=_title_measure(plain, report_kind, year is not None and year < (latest_year or 0)),
        year=year or report_year,
        scope=find_scope(title) or ("" if report_kind.startswith("政府") else _whole(title)),
        subject=_subject(title),
    )


def title_year(title: str) -> int | None:
    """Year that a title names."""
    return _year_of(title, None)


def _title_measure(plain: str, report_kind: str, closed: bool) -> str:
    if "决算" in plain:
        return "决算数"
    if re.search(r"执行", plain):
        return "执行数"
    if "预算" in plain or "草案" in plain or ("安排" in plain and not report_kind.endswith("决算")):
        return "预算数"
    if report_kind.endswith("决算"):
        return "决算数"
    if report_kind.endswith("预算"):
        return "执行数" if closed else "预算数"
    return "金额"


@lru_cache(maxsize=4096)
def find_scope(text: str) -> str:
    """Funding scope that a text names, "" without one."""
    return next((scope for pattern, scope in _FUNDS if pattern.search(text)), "")


def _whole(title: str) -> str:
    """收入支出总表, 收入表 and 支出表 that name no fund speak of all funds."""
    return "全部资金" if _WHOLE.search(title) and not re.search(r"三公|债|绩效", title) else ""


def _subject(title: str) -> str:
    """Title without year, measure and 表: what the table is about."""
    plain = _TITLE_NUMBER.sub("", _BRACKETS.sub("", title))
    year = _TITLE_YEAR.search(plain)
    if year is None:
        return _without_tail(plain)
    before, after = plain[: year.start()], plain[year.end() :]
    named = _SUBJECT_WORD.search(_without_tail(after)) or not re.search(r"[\u4e00-\u9fff]", before)
    return _without_tail(after if named else before)


def _without_tail(title: str) -> str:
    plain = re.sub(r"(?:19|20)\d\d年.*$", "", title)
    plain = _TITLE_TAIL.sub("", plain)
    plain = re.sub(r"(?:决算|预算草案|预算执行|预算|执行)?(?:情况|草案|汇总|分配|安排|和)*$", "", plain)
    plain = re.sub(r"(?:分地区|分市县|分项目|分级|分科目)+$", "", plain)
    plain = re.sub(
        r"^(?:本)?(?:部门|单位)(?:综合)?(?:预算(?=收|支|基本|项目|财政|一般|政府|国有|专项))?(?=收|支|基本|项目|财政|一般|政府|国有|专项|“)",
        "",
        plain,
    )
    plain = re.sub(r"(?<=支出)(?:功能|经济)分类(?:科目)?$", "", plain)
    return re.sub(r"(?:(?<=收入|支出|收支|经费)|(?<=转移支付))(?:决算|预算)(?:总|明细)?$", "", plain)


def _year_of(text: str, table_year: int | None) -> int | None:
    match = _YEAR.search(text)
    if match:
        return int(match.group(1))
    if table_year is None:
        return None
    if _LAST_YEAR.search(text):
        return table_year - 1
    return table_year + 1 if _NEXT_YEAR.search(text) else None


def read_column(path: Sequence[str], title: TitleMeaning) -> ColumnMeaning:
    """Meaning of one column under its table's title."""
    path = [part.replace("增、减", "增减") for part in path]
    text = "/".join(path)
    plain = _FUND_NAMES.sub("", text)
    measure, base = _measure(path, plain, title)
    unit = _unit(path, measure)
    if unit and unit not in ("%", "元", "万元", "亿元", "千元", "百万元", "千万元") and measure in AMOUNTS:
        measure = "数量"
    return ColumnMeaning(
        measure=measure,
        year=_column_year(text, measure, title),
        scope=_narrower(find_scope(text), title.scope),
        unit=unit,
        base=base,
        words=_words(path, measure, base),
    )


def _narrower(told: str, of_title: str) -> str:
    """Scope of a column: its own, or the title's where that is a part of it."""
    return of_title if not told or (told == "财政拨款" and of_title in _BUDGETS) else told


_BUDGETS = ("一般公共预算", "政府性基金", "国有资本经营")
_PLANNED = re.compile(
    "预算|安排数|计划数|批复数|建议数|^(?:项目)?计划(?:总|完成|的)*(?:投资|资金|金额|来源|筹资)"
)
AMOUNTS = ("决算数", "预算数", "年初预算数", "全年预算数", "执行数", "金额")


def _measure(path: Sequence[str], plain: str, title: TitleMeaning) -> tuple[str, str]:
    """Measure of a column and, for changes and rates, what it is measured against."""
    leaf = _leaf(path)
    rate = bool(_RATE.search(leaf))
    target = next((measure for pattern, measure in _TARGETS if pattern.search(leaf)), "")
    if target:
        return target, ""
    if _QUANTITY.fullmatch(leaf):
        return "数量", ""
    if rate and _OF_LAST_YEAR.search(plain) and not _CHANGE.search(plain):
        return "比率", _base(plain, title)
    if rate and _CHANGE.search(plain):
        return "增减率", _base(plain, title)
    if rate and "差异" in leaf:
        return "差异率", _base(plain, title)
    if rate and _COMPLETION.search(plain):
        return "完成率", _budget_base(plain)
    if (rate or "比重" in leaf or "占比" in leaf) and _SHARE.search(leaf):
        return "占比", _share_base(path[-1])
    if rate:
        return "比率", ""
    if any(_CHANGE_GROUP.fullmatch(part) for part in path[:-1]):
        return "增减额", _base(plain, title)
    if _AMOUNT_CHANGE.search(leaf) or (_CHANGE.search(leaf) and re.search(r"比|较", plain)):
        return "增减额", _base(plain, title)
    return _amount_measure(path, plain, title), ""


def _leaf(path: Sequence[str]) -> str:
    """Last header word, with the one above it where it only says 金额, or which of the rates it is."""
    if not path:
        return ""
    generic = path[-1] in ("金额", "数额", "%")
    slice_of_rate = not _AMOUNT_WORD.search(path[-1]) and any(map(_HEADS_RATES.search, path[-2:-1]))
    return _FUND_NAMES.sub("", "".join(path[-2:]) if generic or slice_of_rate else path[-1])


def _amount_measure(path: Sequence[str], plain: str, title: TitleMeaning) -> str:
    if "限额" in plain:
        return "限额"
    if re.search(r"债务?.*余额|贷款余额|年末余额|期末余额", plain):
        return "余额"
    states: set[str] = set(re.findall("余额|限额", title.subject))
    if path and path[-1] in states:
        return path[-1]
    if path and len(states) == 1 and _KIND_OF_DEBT.fullmatch(path[-1]):
        return states.pop()
    for part in reversed([_FUND_NAMES.sub("", part) for part in path]):
        found = part_measure(part)
        if found:
            return found
    worth = bool(path) and _WORTH.match(path[-1]) is not None
    return "金额" if worth and title.measure == "预算数" else title.measure


def part_measure(part: str) -> str:
    """Measure of an amount that a header word tells, "" without one."""
    if _ADJUSTED.search(part):
        return "全年预算数"
    if _OPENING.search(part):
        return "年初预算数"
    if _ACTUAL.search(part):
        return "决算数"
    if _EXECUTED.search(part):
        return "执行数"
    return "预算数" if _PLANNED.search(part) else ""


def _base(plain: str, title: TitleMeaning) -> str:
    """What a change is measured against: the year and measure that follow 比, 较 or 为; "" if unnamed."""
    match = _COMPARED.search(plain) or _COMPARED_MEASURE.search(plain)
    named = re.sub(r"(?:的|同期|同口径)+$", "", match.group(1)) if match else ""
    measure = part_measure(named)
    if not measure:
        return ""
    if re.match(r"年初|调整|全年|变动", named):
        return measure
    told = _YEAR.search(re.split("比|较|为|占", plain, maxsplit=1)[0])
    own = int(told.group(1)) if told else title.year
    year = _year_of(named, own) or (own - 1 if own is not None else None)
    return f"{year}年{measure}" if year is not None else f"上年{measure}"


def _budget_base(plain: str) -> str:
    if _ADJUSTED.search(plain) or "调整" in plain:
        return "全年预算数"
    return "年初预算数" if "年初" in plain else "预算数"


def _share_base(leaf: str) -> str:
    match = re.search(r"占(.*?)(?:的?比重|比例|%|％|（)", leaf)
    return match.group(1) if match else ""


def _unit(path: Sequence[str], measure: str) -> str:
    if path and re.search(r"(?:期限|年限)(?:（年）)?$", path[-1]):
        return "年"
    if measure in ("增减率", "完成率", "占比", "比率", "差异率"):
        return "%"
    for part in reversed(path):
        money = find_unit(part)
        count = _COUNT_UNIT.search(part)
        if money or count:
            return money or (_plain_count(count.group(1)) if count else "")
    return "台套" if path and _EQUIPMENT.match(path[-1]) else ""


def _plain_count(printed: str) -> str:
    """ "台，套" -> "台套", "台、辆" -> "辆"."""
    return "辆" if printed.endswith("辆") else re.sub(r"[，,、/（(]", "", printed)


def _column_year(text: str, measure: str, title: TitleMeaning) -> int | None:
    if measure == "余额" and re.search(r"年初|期初", text):
        year = _year_of(text, title.year) or title.year
        return year - 1 if year is not None else None
    if measure in ("增减额", "增减率", "比率"):
        before = re.split(r"比|较|为上|占上|同比", text, maxsplit=1)[0]
        match = _YEAR.search(before)
        return int(match.group(1)) if match else title.year
    if measure in ("完成率", "占比"):
        match = _YEAR.search(text)
        return int(match.group(1)) if match else title.year
    return _year_of(text, title.year) or title.year


def _words(path: Sequence[str], measure: str, base: str) -> tuple[str, ...]:
    """Header words that are neither measure nor year nor unit: slices of the item.

    A ratio that is compared with nothing ("债券利率") is told by its name.
    """
    named = measure == "比率" and not base and not _COMPARED.search("/".join(path))
    if measure == "占比" and not base and path:
        path = [*path[:-1], _OF_SHARE.sub("", path[-1])]
    if measure in ("增减率", "增减额", "完成率", "比率", "差异率", "占比") and not named:
        path = [part for part in path if not _is_comparison(part)]
    if measure == "占比" and base:
        path = [part for part in path if not _SHARE.fullmatch(part)]
    kept = (word for part in path for word in _without_level(without_list_mark(_OF_WHICH.sub("", part))))
    return tuple(part for part in kept if (part and not _FILLER.fullmatch(part)) or part in _TOTALS)


def _without_level(part: str) -> tuple[str, ...]:
    """What is left of a header word; "全市收入预算" gives the level of government and the side."""
    level = _LEVEL.match(part)
    if level is None:
        return (_without_measure(part),)
    rest = part[level.end() :]
    side = rest[:2] if rest.startswith(("收入", "支出")) else ""
    return level.group(), _without_measure(rest) or side


def _is_comparison(part: str) -> bool:
    return bool(_RATE.search(part) or _CHANGE.search(part) or _COMPARED.search(part))


def _without_measure(part: str) -> str:
    plain = _STATED_UNIT.sub("", part)
    plain = re.sub(r"(?:其中|附)[:：]", "", plain)
    plain = re.sub(r"(?:截至)?(?:19|20)\d\d(?:年(?:度)?|(?=\D|$))(?:末|底|初)?", "", plain)
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match.group())
        return "\0"

    plain = _MEASURE_WORDS.sub("", _FUND_NAMES.sub(hold, plain))
    for name in held:
        plain = plain.replace("\0", name, 1)
    plain = plain.replace("（）", "").strip("-—：:/ ")
    return plain[1:-1] if re.fullmatch(r"（[^（）]*）", plain) else plain
