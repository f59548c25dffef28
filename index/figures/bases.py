"""What a change is compared with: a year, a budget, the same period; and which measure that names.

Works on compact text and knows words only.
"""

from __future__ import annotations

import re

_PERIOD = r"“?十[一二三四五]五”?(?:时期|期间|期?末|期)?"
_START = "(?:初(?![步衷中级期次]))?"  # 2031年初预算
_YEAR = rf"(?:{_PERIOD}|20\d\d(?:年度?{_START})?(?!\d)|上一?年度?{_START}|上一度|去年|前一?年度?|以前年度)"
# the budget that the congress passed, the first of its year
_CONGRESS = (
    r"(?:年初)?(?:人民代表大会|人代会|人大)(?:审议|审查|批准|批复|通过)*的?(?=[^，。；]{0,8}(?:预算|数))"
)
_BASE_NOUN = (
    rf"(?:{_YEAR}|{_CONGRESS}|同期|同口径|年初|年终|当年|年中|期初|全年|年度|调整后?的?|变动|原|部门|单位|本级|市级|省级|"
    rf"县级|区级|全市|全省|全国|全区|平均|水平|总体|实际|可比口径)*的?"
    r"(?:一般公共预算|财政拨款|“?三公”?经费|同口径|同期)*(?:年初|调整后?的?|全年)?"
    r"(?:(?:收入|支出)?(?:支出|收入)?(?:预算|决算|执行|完成|安排|快报|预计执行|实际)+(?:数字?|调整数|总?支出|"
    r"总?收入)?|总?(?:支出|收入)(?=$)|累计(?:支出|收入)|年末|年底|末|底|水平|平均|数|同期数?|增幅|增速)?"
)
COMPARED = re.compile(
    rf"(?:同上年?(?=增|减|下降|上升)|(?<!经)(?<!经比)(?:较之?|比|相较于?|相比于?|对比|高于|低于|大于|小于|"
    rf"多于|少于|等于)(?P<base>{_BASE_NOUN})"
    rf"|(?:与|同|和)(?:[^，。；（）]{{2,20}}?(?:审议|批准|批复|通过|报告)的)?(?P<other>{_BASE_NOUN})(?=（|相比|比较|对比|比|相较|[，,]?(?:基本|总体|"
    rf"大体|保持)*(?:持平|一致|不变|相同|相等|增|减|下降|上升|提高|无|没有)|[，,]?$))(?P<note>（[^）]{{0,20}}）)?"
    r"(?P<tail>相比较?|比较|对比|相较|比|有所)?[，,]?"
)
_SAME_PERIOD = re.compile(r"按?(?:同口径|可比口径)?(?:同比|同期比)|同口径")
BASE_HINT = re.compile(rf"{_YEAR}|年初|预算|决算|执行|同期|平均|水平|年末|年底|计划|目标")
_FUND = re.compile(
    r"一般预算(?=总?(?:收入|支出))|(?:一般公共|公共财政|政府性基金|基金|国有资本经营|国资|社会保险基金|社保基金|社会保险|部门|"
    r"单位)预算(?!数|安排(?!的?“?三公)|相比|减|增)|预算稳定调节基金|预算周转金|预算内|预算外|预算单位|预算绩效|"
    r"预算管理|预算公开|预算编制|预算执行(?!数|率)|预算(?:安排|资金)(?=(?:[偿归]还|还本|还债))"  # what pays
)


def mask_funds(text: str) -> str:
    """The text with fund names like 一般公共预算 blanked, so that 预算 in it is a measure."""
    return _FUND.sub(lambda match: "□" * len(match.group()), text)


def comparison(text: str) -> tuple[str, int, int] | None:
    """The last base of comparison in a clause, with its offsets, None without one."""
    found: tuple[str, int, int] | None = None
    for match in COMPARED.finditer(text):
        base = match.group("base") or match.group("other") or ""
        if match.group().startswith("同上"):
            found = ("上年", match.start(), match.end())
        elif base and (BASE_HINT.search(base)):
            found = (normal_base(base), match.start(), match.end())
    if found is None:
        same = _SAME_PERIOD.search(text)
        found = ("上年同期", same.start(), same.end()) if same else None
    return found


def over_years(base: str) -> bool:
    """Whether a base is a period of several years (“十三五”时期), not the last of them (“十三五”末)."""
    return bool(re.fullmatch(_PERIOD, base)) and not base.endswith("末")


def names_base(text: str) -> bool:
    """Whether the text names a base of comparison."""
    return comparison(text) is not None


_BASE_YEAR = re.compile(r"20\d\d年?|上一?年|上一度|去年|前年|前一年")


def normal_base(printed: str) -> str:
    """A base in the words of MEASURES: "上年预算数", "2023年决算数", "年初预算数"."""
    masked = mask_funds(printed)
    year = _BASE_YEAR.search(printed)
    named = year.group() if year else ""
    prefix = named.removesuffix("年") + "年" if named.startswith("20") else "上年" if named else ""
    measure = base_measure(masked)
    if measure:
        return prefix + measure if measure != "年初预算数" or not prefix else prefix + "年初预算数"
    if "平均" in printed or "水平" in printed:
        return printed
    if "末" in printed or "底" in printed:
        return prefix + "年末" if prefix == "" else prefix.removesuffix("年") + "年末"
    return prefix or printed


def base_measure(text: str) -> str:
    """The measure that a base or a clause names ("年初预算" -> "年初预算数"), "" without one."""
    if re.search("预算执行数|执行数|快报数", text):
        return "执行数"
    if re.search(
        r"(?:人代会|人大|人民代表大会)(?:[审批通][^，。]{0,6})?的?(?:支出|收入)?预算|年初(?:支出|收入)?(?:预算|安排|批复)|年初部门预算|初始预算|期初预算",
        text,
    ):
        return "年初预算数"
    if re.search(r"(?:调整后?的?|变动|全年)(?:支出|收入)?预算|预算调整数|调整数|变动预算|年度预算总额", text):
        return "全年预算数"
    if "决算" in text:
        return "决算数"
    if re.search(r"执行数|预计执行|快报数|实际执行|完成数|执行$", text):
        return "执行数"
    if re.search("预算(?!总(?:收入|支出))|计划|目标|预期|任务", text):
        return "预算数"
    return ""
