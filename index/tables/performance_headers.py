"""What the headers of a performance form say: names of indicators, targets, results, weights, scores.

Provinces word them each in their own way (年度指标值, 全年实际值, 指标权重（分）, 得分及未完成原因); the
grammar of the words tells them apart. Knows neither rows nor cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST_HEADER = 16
NAME_HEADER = re.compile(
    r"(?:[省市县区]级)?(?:预算)?(?:专项(?:资金)?|项目|部门|单位|政策|资金)(?:支出)?(?:[（(][^）)]*[）)])?(?:支出)?名称"
)
_PROJECT_NAME = re.compile(r".*(?:项目|政策|专项|资金).*名称")
_ONE_LEVEL = r"[一二三四五]级(?:绩效)?(?:指标|目标)(?:名称)?"
_TWO_LEVELS = re.compile(rf"[一二三四五]级?(?:绩效)?(?:指标)?[/、和及或]{_ONE_LEVEL}")
_LEVEL = re.compile(rf"{_ONE_LEVEL}|{_TWO_LEVELS.pattern}")
_INDICATOR_NAME = re.compile(r"(?:绩效|具体|考核)?指标(?:名称|内容)")
_TOLD_ASIDE = re.compile(
    r"原因|偏差|措施|说明|备注|依据|描述|解释|性质|方向|系数|核心|来源|标准(?!值|分)|单位|历年|历史|[前上去]一?年|往年"
)
_FORMULA = re.compile(r"[（(][^（）()]*[A-Z\d×÷%/][^（）()]*[)）]$")  # "执行率（B/A）", "得分（20分×执行率）"
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
_OF_YEAR = r"20\d\d年度?"
_KINDS = (
    (re.compile(r"得分|自评分"), "得分"),
    (re.compile(r"分值|权重|满分|标准分"), "分值"),
    (
        re.compile(
            r"(?:完成|实现|达成|达到|实际|业绩).{0,4}(?:值|数|指标|情况|结果|程度|水平)|实际完成|^(?:实际|完成)$"
            rf"|^{_OF_YEAR}(?:实际|完成|实现|预计)+$"
        ),
        "完成值",
    ),
    (
        re.compile(
            rf"(?:指标|目标|计划|预期|绩效|标准|要求).{{0,2}}值|^(?:年度|预期|{_OF_YEAR})(?:指标|目标)$|指标要求"
        ),
        "目标值",
    ),
)
_PLAINLY = {
    "得分": "得分",
    "分值": "分值|权重|满分",
    "完成值": "完成值|实际完成|完成指标",
    "目标值": "指标值|目标值|预期指标",
}
_SHORTLY = re.compile(rf"({_OF_YEAR}.*?)(?:指标|目标|完成)?")  # 2023年实际, 2025年目标
_TWO_SCORES = re.compile(r"(?:分值|权重)/(?:自评)?得分")
_SCORE_AND_REASON = re.compile(r"得分(?:及|和|与|、|/).*(?:原因|说明|措施)")
_SPENT = re.compile(r"(?:项目)?(?:实际|累计)(?:支出|使用)(?:数|额|金额)?")
_MONEY = re.compile(
    r"(?:年初|全年|调整后?|当年|本年|年度|上年)+(?:预算|执行|决算)"
    r"|(?:年初|全年|调整后?|当年|本年|年度|上年)*(?:预算|执行|决算|支出|到位)(?:安排|执行|调整)?(?:数|额|金额|率)"
    r"|(?:实际|累计)(?:到位|支出|执行|使用)(?:数|额|金额)?|到位率|支出率"
    r"|分值(?:权重)?|权重|(?:执行率)?得分|执行率(?:权重|得分)?"
    r"|总额|小计|合计|(?:其他|自有|上级|单位)资金|财政(?:拨款|性?资金)|一般公共预算|政府性基金"
)


def plain_header(header: str) -> str:
    """A header without formula and without what its brackets add: 全年（调整）预算数 is 全年预算数."""
    return _BRACKETS.sub("", _FORMULA.sub("", header)) or header


def levels_of(texts: Sequence[str]) -> tuple[str, ...]:
    """Headers of the columns that name an indicator, outermost first; () where a row heads none."""
    if any(text.startswith("一") and _LEVEL.fullmatch(text) for text in texts):
        values = next((i for i, text in enumerate(texts) if value_names(text)), len(texts))
        named = [
            text
            for i, text in enumerate(texts)
            if _LEVEL.fullmatch(text) or (i < values and _INDICATOR_NAME.fullmatch(text))
        ]
        return tuple(dict.fromkeys(named)) if len(set(named)) > 1 else ()
    names = [text for text in texts if _INDICATOR_NAME.fullmatch(text)]
    names = names or [text for text in texts if _LEVEL.fullmatch(text)][-1:]  # the innermost level alone
    names = names or [text for text in texts if text == "指标"]  # 指标、指标权重、计量单位、指标值
    if not names or len({text for text in texts if value_names(text)}) < 2:
        return ()
    before = texts[: texts.index(names[0])][-1:]
    return (*before, names[0])


def names_two_levels(header: str) -> bool:
    """Whether one column names an indicator on two levels (二级/三级指标: 数量：受训人数)."""
    return _TWO_LEVELS.fullmatch(header) is not None


def value_names(header: str) -> tuple[str, ...]:
    """The kinds of value that a column of indicators prints, () where it prints none."""
    if _TWO_SCORES.fullmatch(header):
        return ("分值", "得分")
    if _SCORE_AND_REASON.search(header):
        return ("得分", "原因")
    if len(header) > LONGEST_HEADER or _TOLD_ASIDE.search(plain_header(header)) or "金额" in header:
        return ()
    kind = next((kind for pattern, kind in _KINDS if pattern.search(plain_header(header))), "")
    return (kind,) if kind else ()


def column_names(header: str) -> list[str]:
    """A header as printed, with the kind of value where only a form's grammar tells it; of two values two."""
    kinds = [kind for kind in value_names(header) if kind != "原因"]
    if len(value_names(header)) > 1:
        return kinds
    return [_named(header, kind) for kind in kinds]


def _named(header: str, kind: str) -> str:
    if re.search(_PLAINLY[kind], header):
        return header
    shortly = _SHORTLY.fullmatch(header)
    return shortly[1] + kind if shortly else f"{header}（{kind}）"


def is_money_header(header: str) -> bool:
    """Whether a header stands over money of a form, or over the weight and score of its execution."""
    return _MONEY.fullmatch(plain_header(header)) is not None


def money_name(header: str) -> str:
    """A header of money in words that tell the measure outside the form, too: 支出率 is 执行率."""
    plain = plain_header(header)
    if _SPENT.fullmatch(plain):
        return "执行数"
    return "执行率" if plain == "支出率" else plain.replace("实际到位", "资金到位")


def names_project(header: str) -> bool:
    """Whether a name header names a project and not the whole body."""
    return _PROJECT_NAME.fullmatch(header) is not None
