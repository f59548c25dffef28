"""Whether words around a figure say what the figure says: its item, year, measure, direction, body.

A right number in a wrong sentence misquotes as well. Each check gives the fault in words that
the model is shown when it may try again. Knows no prompts and no citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.find.figures.quantities import BUDGETS, MOVES
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from index import Figure
from index.normalise import compact_text, item_key

REFERENCE = re.compile(r"\{([FC])(\d+)\}|\[(\d+)\]")
_RISES = r"增加|增长|上升|提高|上涨|增支|增收|超支|扩大"
_FALLS = r"减少|下降|降低|下跌|减支|减收|压减|缩减|节约"
_MOVED = re.compile(
    rf"(?:(?P<up>{_RISES}|多)|(?P<down>{_FALLS}|少))(?:了|额|率|幅度?|金额|比例)*(?:为|是|约)?$"
)
_MOVING = re.compile(rf"{_RISES}|{_FALLS}|[增减升降涨跌多少差]|变动|变化|持平|同比|幅度")
_SHARE = re.compile(r"占|比重|比例|份额|百分比")
_YEAR = re.compile(r"(?P<against>[比较与同跟和])?(?P<year>(?:19|20)\d\d)年")
_LAST_YEAR = re.compile(r"(?<![比较与同跟和])(?:上年|去年|上一年)(?!.*(?:今年|本年))")
_FUND = re.compile(r"(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算")  # a fund and not a measure
_PAUSE = re.compile(r"[，。；：、！？,;]")
_ACTUALS = ("决算数", "执行数", "完成值")
_GENERAL = re.compile(r"合计|总计|总额|小计|情况|支出|收入|经费|费用|费|预算|决算|资金|本年|金额|其他|项目")
_TOTALS = frozenset({"合计", "总计", "小计", "金额", "总额", ""})


@dataclass(frozen=True)
class Said:
    """A figure where a sentence names it: its name, what stands before it, the clause, the context."""

    name: str
    view: ReportView
    figure: Figure
    before: str
    clause: str
    sentence: str
    context: str


def words_only(text: str) -> str:
    """The text without references."""
    return REFERENCE.sub("", text)


def said_in(sentence: str, at: int, name: str, view: ReportView, figure: Figure, context: str) -> Said:
    """The figure named at offset `at` of a sentence, with the words around it."""
    before = sentence[:at]
    starts = [match.end() for match in _PAUSE.finditer(before)]
    starts += [match.end() for match in REFERENCE.finditer(before) if match.group(1)]
    clause = words_only(before[max(starts, default=0) :])
    return Said(name, view, figure, words_only(before), clause, words_only(sentence), context)


def faults_of(said: Said, rivals: Iterable[Figure]) -> list[str]:
    """What the sentence says of a figure that the figure does not say; `rivals` may be meant instead."""
    figure = said.figure
    about = (
        f"{{{said.name}}}（{figure.year or ''}{'年' if figure.year else ''}{figure.item}{figure.measure}）"
    )
    checks = (_wrong_direction, _wrong_measure, _wrong_year, _wrong_item, _wrong_body)
    found = [fault for check in checks if (fault := check(said))]
    if _names_another(said, rivals):
        found.append("这里说的是另一个项目")
    return [f"{about}：{fault}" for fault in found]


def _wrong_direction(said: Said) -> str:
    figure = said.figure
    moved = _MOVED.search(said.before)
    if moved is None:
        return ""
    if figure.measure in MOVES:
        word = "增加" if moved.group("up") else "减少"
        return f"原文是{figure.direction}" if figure.direction not in ("", word) else ""
    if figure.measure in (*BUDGETS, *_ACTUALS, "占比", "余额"):
        return f"它是{figure.measure}，不是增减的数"
    return ""


def _wrong_measure(said: Said) -> str:
    figure, clause = said.figure, said.clause
    if figure.measure in MOVES and not _MOVING.search(said.clause or said.sentence):
        return f"它是{figure.base or '上年'}以来的{figure.direction or '增减'}，不是{figure.item}本身"
    if figure.measure == "占比" and not _SHARE.search(said.sentence):
        return "它是占比"
    clause = _FUND.sub("", clause)
    budget, actual = "预算" in clause, re.search(r"决算|执行数|实际支出", clause)
    if actual and not budget and figure.measure in BUDGETS:
        return f"它是{figure.measure}，不是决算数"
    if budget and not actual and not re.search(r"[比占的]", clause) and figure.measure in _ACTUALS:
        return f"它是{figure.measure}，不是预算数"
    return ""


def _wrong_year(said: Said) -> str:
    figure = said.figure
    if figure.year is None:
        return ""
    right = {figure.year, figure.year - 1} if figure.measure in MOVES else {figure.year}
    told = [int(m.group("year")) for m in _YEAR.finditer(said.before) if not m.group("against")]
    if told and told[-1] not in right:
        return f"它是{figure.year}年的数"
    own = figure.measure not in MOVES and figure.year == said.view.report.year
    if own and _LAST_YEAR.search(said.clause):
        return f"它是{figure.year}年的数，不是上年的"
    return ""


def _wrong_item(said: Said) -> str:
    cores = item_cores(said.figure)
    if not cores or item_key(said.figure.item) in _TOTALS:
        return ""
    context = item_key(said.context)
    if max(name_cover(core, context) for core in cores) >= 0.5:
        return ""
    for clause in _PAUSE.split(said.before):  # a long name is told by a part of it
        named = _core(clause)
        if len(named) > 2 and max(name_cover(named, core) for core in cores) >= 0.7:
            return ""
    return f"句子里没有说这是{said.figure.item}"


def _wrong_body(said: Said) -> str:
    own = said.view.report.organisation
    named = re.findall(
        r"[\u4e00-\u9fff]{2,}?(?:局|委员会|办事处|厅|法院|检察院|大学|医院|中心|政府)", said.before
    )
    if own and named and not any(own.endswith(name[-4:]) or name in own or own in name for name in named):
        aliases = said.view.report.aliases
        if not any(name in alias or alias in name for name in named for alias in aliases):
            return f"它是{own}的数"
    return ""


def _names_another(said: Said, rivals: Iterable[Figure]) -> bool:
    """Whether the clause names the item of another figure and not the one of its own."""
    clause, own = item_key(said.clause), item_cores(said.figure)
    if not clause or not own or max(name_cover(core, clause) for core in own) >= 0.4:
        return False
    aliens = {_core(rival.item) for rival in rivals if item_key(rival.item) not in _TOTALS}
    return any(
        len(alien) > 1
        and name_cover(alien, clause) >= 0.75
        and not any(alien in core or core in alien for core in own)
        for alien in aliens
    )


def item_cores(figure: Figure) -> list[str]:
    """What is particular in the names of a figure: its item, slice, place and parent."""
    names = (figure.item, figure.part, figure.region, *figure.ancestors[-1:])
    return [core for name in names if (core := _core(name))]


def _core(name: str) -> str:
    """What is particular in a name."""
    key = item_key(re.sub(r"[（(][^（）()]*[)）]", "", compact_text(name)))
    return _GENERAL.sub("", key) or key


def name_cover(name: str, text: str) -> float:
    grams = list(bigrams(name))
    return sum(gram in text for gram in grams) / len(grams)
