"""Figures and calculations -> clauses of an answer, from the templates of prompts/.

Knows how a value, a change, a rate and a reason are said; numbers stay references.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import Worked, converted
from assistant.draft import Draft
from assistant.find.figures.bonds import kind_said
from assistant.find.figures.fund_sides import side_of_fund
from assistant.find.figures.lookup import Found
from assistant.find.figures.penalties import GENERAL_PARTS
from assistant.find.figures.select import Match, sentence_of
from assistant.find.text.forms_of_speech import sets_goal
from assistant.find.text.view import ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import Target
from assistant.templates import say
from index import Figure
from index.normalise import compact_text, is_money
from index.types import Span

MOST_LISTED = 15  # of the rows that meet a condition; the rest are counted
_BOTH_WAYS = 2
_AHEAD = 8  # characters of a page in front of a number
_REVISES = re.compile(
    r"(?P<how>调[增减])(?:了|全年|年初|年度|[收支][入出]|总|的)*(?:预算)?数?$"
)  # of the budget itself
_BOUND = re.compile("(?:(?:不|未)?(?:低于|高于|超过|少于|多于|大于|小于)|不足|不到|突破|接近)$")


def subject(figure: Figure, target: Target | None = None, with_year: bool = True) -> str:
    """What a figure is about, in words: year, item, slice."""
    name = kind_said(figure) or (figure.item if figure.part else side_of_fund(figure) or figure.item)
    if name in GENERAL_PARTS or not name:
        name = (
            next((part for part in figure.part.split("/") if part and part not in GENERAL_PARTS), "") or name
        )
        if name in GENERAL_PARTS and target is not None and not _SIDE.search(name):
            name = target.name or name
    if target is not None and name in _UNDER_MANY and figure.ancestors:
        above = figure.ancestors[-1]
        name = f"{above}下的{name}" if any(above in mention.keys for mention in target.mentions) else name
    if _OF_EVERY_FUND.fullmatch(name) and figure.scope not in ("", "全部资金", "社会保险基金"):
        name = f"{figure.scope}{name}"  # of the fund's own table, and not of all money
    if carried := next(filter(_CARRIED.match, figure.ancestors[-1:]), ""):
        name = name if _CARRIED.search(name) else f"{carried}的{name}"
    parts = [part for part in figure.part.split("/") if part and _is_told(part, figure) and part not in name]
    year = f"{figure.year}年" if with_year and figure.year and str(figure.year) not in name else ""
    region = figure.region if figure.region and figure.region not in name else ""
    tail = f"（{'·'.join(parts)}）" if parts else ""
    name = "" if region.endswith(name) else name  # 女教师, of 教师
    return f"{year}{region}{name}{tail}"


def _is_told(part: str, figure: Figure) -> bool:
    """Whether a column is said: no general one, but what came in for a subject of spending."""
    return part not in GENERAL_PARTS or (bool(figure.code) and part.endswith("收入合计"))


_UNDER_MANY = frozenset(
    {"行政运行", "一般行政管理事务", "机关服务", "事业运行"}
)  # subjects of nearly every 款
_CARRIED = re.compile(r"(?:上年|年[初末]|以前年度|历年)?结转")  # a row beneath is no money of the year
_SIDE = re.compile(r"收入|支出")
_OF_EVERY_FUND = re.compile(r"本年(?:收入|支出)(?:合计)?|结转下年(?:支出)?")  # rows that every fund has
_EACH_YEAR = "年均"  # a move over several years, and none against the year before
OWN_BASIS = re.compile(r"口径|剔除|扣除")  # a rate that leaves something out says so
_ALIKE = ("一致", "相同", "相等")  # of one number told twice, as printed
_NAMED_MEASURES = frozenset(
    [
        "决算数",
        "预算数",
        "年初预算数",
        "全年预算数",
        "执行数",
        "目标值",
        "完成值",
        "得分",
        "分值",
        "余额",
        "限额",
    ]
)


def and_more(draft: Draft, rest: Sequence[Match], count: int) -> str:
    """`等27项[16][17]…`: those that are counted and not named, each cited; "" where all are named."""
    if not rest:
        return ""
    return f"等{draft.count(count, '项')}" + "".join(draft.cite(row.view, row.figure) for row in rest)


def rows_met(draft: Draft, clauses: Sequence[str], rest: Sequence[Match] = (), end: str = "") -> str:
    """`共27项：甲1万元；乙2万元等27项[16][17]…。`: what is named and what is only counted, each cited."""
    count = len(clauses) + len(rest)
    more = and_more(draft, rest, count)
    return say("rows_met", count=str(count), clauses="；".join(clauses) + more) + f"{end}。"


def none_of_rows(rows: Sequence[Match]) -> Draft:
    """`没有：报告列出的33项（“甲”等）都不符合这一条件[1]。`: that none of the rows compared is as asked."""
    draft, first = Draft(), rows[0]
    cite = draft.cite(first.view, first.figure)
    count = draft.count(len(rows), "项")
    draft.text = say("none_of_rows", count=count, first=subject(first.figure), cite=cite) + "。"
    return draft


def value_clause(
    draft: Draft, match: Match, target: Target | None = None, unit: str = "", with_year: bool = True
) -> str:
    """`2024年X决算数为11.85万元[1]`, with the amount in the unit asked for."""
    figure = match.figure
    if figure.measure == "占比":
        return subject(figure, target, with_year) + stated_share(draft, match)
    bound = _bound_before(match.view, figure)
    value = bound + draft.figure(match.view, figure)
    value = f"第{value}" if figure.unit == "位" and "排名" in figure.part else value
    if unit and is_money(unit) and is_money(figure.unit) and unit != figure.unit:
        result, expression = draft.work(converted(figure, unit))
        value = f"{value}（{expression} = {result}）"
    goal = figure.table is None and figure.measure != "目标值" and sets_goal(sentence_of(match.view, figure))
    return say(
        "value_plain" if bound else "value",
        subject=with_measure(subject(figure, target, with_year), figure.measure) + ("的目标" if goal else ""),
        value=value,
        cite=draft.cite(match.view, figure),
    )


def _bound_before(view: ReportView, figure: Figure) -> str:
    """The word in front of a number of prose that makes it a bound (低于10%), "" without one."""
    at = figure.at
    if figure.table is not None or at is None:
        return ""
    ahead = compact_text(view.text_at(Span(at.page, max(0, at.start - _AHEAD), at.start)))
    found = _BOUND.search(ahead)
    return found.group() if found else ""


def with_measure(name: str, measure: str) -> str:
    """The name with its measure said once: 收入预算 and 预算数 are 收入预算数."""
    if measure not in _NAMED_MEASURES or name.endswith(measure):
        return name
    return name + ("数" if name.endswith(measure.removesuffix("数")) else measure)


def told_clause(draft: Draft, row: Match, want: Want) -> str:
    """The thing with what it was ordered by, in the words for a change, a rate, a share, a completion."""
    figure, name = row.figure, subject(row.figure)
    cite = draft.cite(row.view, figure)
    if want == "change":
        return name + stated_change(draft, row)
    if want == "rate":
        return name + stated_rate(draft, row, False)
    if want == "share":
        return name + stated_share(draft, row)
    if want == "ratio":
        base = figure.base or "上年"
        return name + say("ratio", base=base, rate=draft.figure(row.view, figure), cite=cite)
    if want == "completion" and figure.measure == "完成率":
        budget = figure.base or "预算"
        return name + say("completion", budget=budget, rate=draft.figure(row.view, figure), cite=cite)
    return value_clause(draft, row)


def change_clause(draft: Draft, found: Found) -> str:
    """The change against its base, stated or worked out, with its rate."""
    pieces = []
    change, rate = found.by_want.get("change") or found.by_want.get("direction"), found.by_want.get("rate")
    if change and change.figure.measure == "增减率":
        change, rate = None, rate or change
    if change and _only_worked_out(change.figure, found):
        change = None
    if change:
        pieces.append(stated_change(draft, change))
    elif "change" in found.works:
        colloquial = bool(re.search(r"多.{0,3}少|少.{0,3}多", found.target.text))
        work = found.works["change"]
        pieces.append(
            _moved_with_parts(draft, found, work) if work.net else worked_change(draft, work, colloquial)
        )
    flat = change is not None and (change.figure.direction == "持平" or change.figure.value == 0)
    if rate and not flat and _same_base(found, rate):
        pieces.append(stated_rate(draft, rate, bool(pieces) and not (change and _revised(change))))
    elif "rate" in found.works and found.works["rate"].value:
        base = "" if pieces else f"比{base_words(found.works['rate'].subject)}"
        pieces.append(base + worked_rate(draft, found.works["rate"]))
    if change and rate and not flat and _opposed(change, rate):
        pieces.append(say("opposed", change=change.figure.direction, rate=rate.figure.direction))
    return "，".join(piece for piece in pieces if piece)


def _only_worked_out(stated: Figure, found: Found) -> bool:
    """Whether a report says which way a thing moved and not by how much, and that can be worked out."""
    work = found.works.get("change")
    if work is None or stated.value is not None or not work.value:
        return False
    return stated.direction == ("增加" if work.rises(work.subject) else "减少")


def _moved_with_parts(draft: Draft, found: Found, work: Worked) -> str:
    """The move of a whole that its parts' moves come to, each cited."""
    cites = "".join(dict.fromkeys(draft.cite(found.view, operand.figure) for operand in work.operands))
    result, expression = draft.work(work.absolute())
    word = "减少" if work.value < 0 else "增加"
    return f"比{base_words(work.subject)}{word}{result}（{expression} = {result}）{cites}"


def is_opposite(way: str, other: str) -> bool:
    """Whether of two ways one is a rise and the other a fall."""
    return {way, other} == {"增加", "减少"}


def _opposed(change: Match, rate: Match) -> bool:
    """Whether one statement says that a thing rose by an amount and fell by a rate, or the reverse.

    On another basis (同口径增长) it may do both.
    """
    alike = (change.figure.group, change.figure.part) == (rate.figure.group, rate.figure.part)
    return alike and is_opposite(change.figure.direction, rate.figure.direction)


def _same_base(found: Found, rate: Match) -> bool:
    """Whether a stated rate is against what the change is against: a budget, or the year before.

    A rise by an amount and a fall by a rate of two statements are of two bases, whatever these are called,
    and so are moves of two years.
    """
    work, change = found.works.get("change"), found.by_want.get("change")
    if change is not None and change.figure.group != rate.figure.group:
        if change.figure.year and rate.figure.year and change.figure.year != rate.figure.year:
            return False
        alike = base_words(change.figure).endswith("预算") == base_words(rate.figure).endswith("预算")
        return alike and not is_opposite(change.figure.direction, rate.figure.direction)
    if change is not None or work is None:
        return True
    base = rate.figure.base
    if str(work.base.year) in base and "预算" in base:
        return "预算" in work.base.measure  # the budget of the very year compared with
    spent = "执行" in base or "决算" in base
    if spent and "预算" in work.base.measure:
        return False  # one against what was spent, the other against what was planned
    against_budget = work.subject.year == work.base.year
    return against_budget == ("预算" in base and "上年" not in base)


def base_words(figure: Figure) -> str:
    """What a change is against, as people say it."""
    if "预算" in figure.base and "上年" not in figure.base and not re.search(r"20\d\d", figure.base):
        return "年初预算" if "年初" in figure.base else "预算"
    return figure.base or "上年"


def stated_change(draft: Draft, match: Match) -> str:
    """`比上年增加4.13万元[1]` from a figure that states it."""
    figure = match.figure
    base, cite = base_words(figure), draft.cite(match.view, figure)
    if flows := _both_ways(match):
        told = (
            f"{way}{draft.figure(match.view, flow)}"
            for way, flow in zip(("增加", "减少"), flows, strict=True)
        )
        return "、".join(told) + cite
    if figure.direction == "持平" or figure.value == 0:
        word = figure.printed if figure.printed in _ALIKE and base.startswith("执行") else "持平"
        return say("flat", base=base, word=word, cite=cite)
    if figure.value is None:
        return f"比{base}{figure.direction}{cite}"
    amount = draft.figure(match.view, figure)
    if figure.part == _EACH_YEAR:
        return f"{figure.part}{figure.direction}{amount}{cite}"
    if revised := _revised(match):
        return f"预算{revised}{amount}{cite}"
    of_share = "占比" if figure.part == "占比" else ""
    return of_share + say(
        "fall" if figure.direction == "减少" else "rise", base=base, amount=amount, cite=cite
    )


def _revised(match: Match) -> str:
    """The verb of a change that is of the budget itself (调减收入预算50亿元), "" of what was done with it."""
    figure, at = match.figure, match.figure.at
    if at is None or figure.table is not None or not base_words(figure).endswith("预算"):
        return ""
    ahead = compact_text(match.view.text_at(Span(at.page, max(0, at.start - 3 * _AHEAD), at.start)))
    found = _REVISES.search(ahead)
    return found["how"] if found else ""


def _both_ways(match: Match) -> tuple[Figure, Figure] | None:
    """How many came and went, where one statement counts both (增加2人，减少1人): neither is the move."""
    figure = match.figure
    if figure.measure != "增减额" or is_money(figure.unit) or figure.table is not None:
        return None
    alike = [
        other
        for other in match.view.row_of(figure)
        if (other.item, other.measure, other.unit, other.part, other.base)
        == (figure.item, figure.measure, figure.unit, figure.part, figure.base)
        if other.value is not None and other.at is not None
    ]
    gone = [other for other in alike if other.direction == "减少"]
    come = [other for other in alike if other.direction != "减少" and other.printed[:1].isdigit()]
    return (come[0], gone[0]) if len(alike) == len([*come, *gone]) == _BOTH_WAYS and come and gone else None


def stated_rate(draft: Draft, match: Match, after_change: bool) -> str:
    """`增长53.50%[1]`, with its base unless a change stands before it."""
    figure = match.figure
    if figure.value is None:
        return ""
    rate, cite = draft.figure(match.view, figure), draft.cite(match.view, figure)
    text = say("rate_fall" if figure.direction == "减少" else "rate_rise", rate=rate, cite=cite)
    if figure.part == _EACH_YEAR:
        return figure.part + text
    text = figure.part + text if OWN_BASIS.search(figure.part) else text
    return text if after_change else f"比{base_words(figure)}{text}"


def stated_share(draft: Draft, match: Match, whole: str = "") -> str:
    """`占收入合计的45%[1]` as the report states it; `whole` names what it is of where it does not."""
    rate, cite = draft.figure(match.view, match.figure), draft.cite(match.view, match.figure)
    return say("share", whole=match.figure.base or whole or "总额", share=rate, cite=cite)


def worked_change(draft: Draft, work: Worked, colloquial: bool = False) -> str:
    """A change worked out from two values, with its arithmetic; in the asker's 多 and 少 if `colloquial`."""
    result, expression = draft.work(work)
    later, earlier = sorted((operand.figure for operand in work.operands), key=lambda f: -(f.year or 0))
    if later.year != earlier.year:
        base = f"{earlier.year}年"
    else:
        later, earlier = work.subject, work.base
        base = earlier.item if later.measure == earlier.measure else earlier.measure.removesuffix("数")
    if work.value == 0:
        return f"与{base}持平（{expression} = {result}）"
    word = ("增加", "减少") if not colloquial else ("多", "少")
    return f"比{base}{word[0] if work.rises(later) else word[1]}{result}（{expression} = {result}）"


def worked_rate(draft: Draft, work: Worked) -> str:
    """A rate worked out from two values, with its arithmetic."""
    rises = work.value >= 0
    result, expression = draft.work(work.absolute())
    return f"{'增长' if rises else '下降'}{result}（{expression} = {'' if rises else '−'}{result}）"


def beside_numbers(attributes: Sequence[tuple[str, str]]) -> str:
    """What a row says beside its numbers, in brackets, each under its header."""
    told = "，".join(f"{name}：{value}" if name else value for name, value in attributes)
    return f"（{told}）" if told else ""
