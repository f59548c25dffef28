"""Which rows or items meet a condition: negative, zero, risen, fallen, above or below a number.

Takes the figures that the question compares from rows.py and filters them; does not order them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from assistant.calculate import in_unit
from assistant.cite import quote_of
from assistant.compose.compared.gaps_ranked import BUDGET, LESS, MORE, gaps_listed
from assistant.compose.figures.beside import beside
from assistant.compose.figures.negative import NEGATIVE, negative
from assistant.compose.wording import (
    MOST_LISTED,
    none_of_rows,
    rows_met,
    told_clause,
    value_clause,
    worked_change,
)
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import MEASURES_OF, year_executed
from assistant.find.figures.moved import moved_rows
from assistant.find.figures.select import Match
from assistant.find.tables.columns import rows_holding
from assistant.find.tables.kinds_of_row import both_kinds, of_row_behind
from assistant.find.tables.place_rows import asks_place, place_of_row
from assistant.find.tables.rows import comparable
from assistant.find.tables.rows_asked import like_wants, ranked_want
from assistant.find.tables.subject_rows import are_classes, rows_below
from assistant.find.text.said_sums import said_sums
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import sides_said
from assistant.question.asked.wants import Want
from assistant.question.asked.words import pattern
from assistant.templates import say
from index import Span
from index.figures.bases import base_measure
from index.normalise import is_money, parse_number

_WHICH = re.compile(
    r"哪(?:个|些|几|一|两|三|类|项|款|家|种|笔)|(?:有)?(?:几|多少)(?:个|项|家|类|款|种)(?!百分|点|月|人)|谁"
    r"|(?:科目|项目|支出|收入|税种|单位|县区|区县|市县|地区)(?:逐[个项])?(?:列(?:一下|出来?|举)|有吗|名单)|[上下%成倍]的(?:支出|收入|预算)*(?:科目|项目|税种|单位|县区|区县|市县|地区)[？。]?$"
    r"|(?:列出|找出|罗列|列举)|(?:有没有|有无|是否有)[^，。？]{0,6}负[数值的]"
)
_HOLDS = re.compile(
    r"(?:哪[^，。？]{0,10}|谁)(?:用|有|靠|来自|出自|涉及|(?:安排|列|使用)了|花了?[^，。？]{2,10}的(?:钱|资金)|是[^，。？]{2,14}(?:出|付)的)(?!多少)|(?:用|靠|来自|出自)了?的?(?:是)?[^，。？]{2,14}?的?[是有]哪"
    r"|(?:花|用|投)(?:在|到|于)了?哪[^，。？]{0,4}(?:类|款|科目)"
    r"|(?:落|列|算|放|挂|记|归|摊|体现|反映|安排)(?:在|到|于|入)了?哪[^，。？]{0,4}(?:类|款|项|科目|行)"
    r"|(?:结转|结余)[^，。？]{0,12}(?:属于|是|对应|来自)哪[^，。？]{0,4}(?:类|款|项|科目)"
)
_OF_SUBJECT = re.compile(
    r"元的?(?:钱|预算|支出)?(?:是|属于|对应|指)?(?:的是)?哪[^，。？]{0,3}(?:科目|项(?!目)|款|类)"
    r"|哪[^，。？]{0,3}(?:科目|项(?!目)|款|类)[^，。？]{0,6}(?:是|为|有|正好|刚好)[\d.,]+[万亿]?元"
)
_NOTHING = re.compile(
    r"(?:没|未|无)(?:有?(?:安排|发生|花|支出|用|列支)|有(?!完成|达到|变|增|减|着落|落实))|无(?:预算|支出|收入|余额)|为零|是零|(?:为|是)0(?![.\d])"
)
_BEFORE = re.compile(r"(?:上一?年|去年|前一年|往年)度?[^，。？]{0,4}$")
_ROSE = re.compile(r"(?:反而|逆势|还|是|都)?(?:增加|增长|增支|增收|上升|上涨|涨|多|反增)了?(?:的)?")
_FELL = re.compile(r"(?:反而|还|是|都)?(?:减少|下降|降低|压减|缩减|降|减|少|反减)了?(?:的)?")
_MOVED = re.compile(
    r"反而|反[增减升降涨跌]|逆势|哪[^，。？]{0,12}(?:[增涨升降减][加长少低幅支收了的]|少了|多了)|(?:下降|下滑)的?(?:$|[，。？])"
    r"|哪[^，。？]*(?:增[加长]|上[升涨]|减少|下[降滑])[了的]?(?:$|[，。？])"
    r"|(?:几|多少)(?:个|项|种|类|款)(?:税种?|科目|项目|收入|支出)?(?:是|在|都)(?:正在|负)?[增减升降涨跌上下]"
    r"|(?:增[加长]|上[升涨]|减少|下降|[少多降跌涨升]了)了?的[^，。？]{0,8}(?:是|有)(?:哪|几个|多少个)"
    r"|有(?:几|多少)个(?:市县|县[市区]|区县|[县区市州旗镇乡](?!级)|地[市区]|单位|科目|税种)[^，。？]*?"
    r"(?:[增减][加少长]|上[升涨]|下[降滑]|[少多降跌涨升])了?的?(?:$|[，。？])"
    r"|哪[^，。？]*?[比较](?:上一?年度?|去年|前一年|20\d\d年)[^，。？]{0,6}?[增涨升降减跌少多低高](?!少|多|几)"
)
_NOT_ONE_WAY = re.compile(r"不[增减升降涨跌](?=反|而)")  # 不减反增
_WHICH_MOVED = re.compile(
    r"哪(?:一|几|些)?(?:个|项|类|块|家|笔|款|种)[^，。？]{0,10}(?:[增涨升减降跌]|少了|多了)"
)
_BOTH_WAYS = re.compile(
    r"哪[^，。？]{0,12}[增升涨减降跌][^，。？]{0,6}[，和]哪[^，。？]{0,12}[增升涨减降跌]|一[增升涨]一[减降跌]|有[增升涨][^，。？]{0,2}有[减降跌]|[增升涨]的?[增升涨]，?[减降跌]的?[减降跌]"
)
_CLAUSES = re.compile(r"[^？。，\s]+")
_OVER_BUDGET = re.compile(
    rf"{MORE}|超额完成|超了?(?=$|[，。？])|决算数?(?:大于|高于|多于|超过){BUDGET}|决算数?比{BUDGET}大"
)
_UNDER_BUDGET = re.compile(
    rf"{LESS}|(?:不到|没到){BUDGET}|决算数?比{BUDGET}小|"
    r"(?:没有?|未|未能|不)(?:完成|达到|达成|用完|花完)(?:年初|全年)?(?:预算|任务)?|[未不没][到达足够](?:年初|全年)?预算"
)
_BUDGET_AGAINST_DONE = re.compile(  # 预算比执行数低: that of the next year than what was spent, else its own
    r"预算数?(?:比(?:预计)?执行数?(?:还|更|要)*(?:(?P<less>[少低小])|[多高大])|(?:(?P<below>低于|少于|小于)|高于|多于|大于|超过)(?:预计)?执行数?)"
)
_BOUND = re.compile(
    r"(?P<over>超过|超|大于|高于|多于|不低于|不少于|达到|突破)?(?P<under>不到|低于|少于|小于|不足|不超过)?了?"
    r"(?P<value>\d[\d,]*(?:\.\d+)?[成倍]?|百分之[一二三四五六七八九十百]+|[一二两三四五六七八九十]+[成倍]|一半)"
    r"(?P<unit>万元|亿元|元|万|亿|%|个百分点|人|个|辆)?(?P<above>以上)?(?P<below>以下)?"
)

_BETWEEN = re.compile(
    r"(?P<low>\d[\d,]*(?:\.\d+)?)(?:万元?|亿元?|元)?(?:至|到|[—~～-]+)(?P<high>\d[\d,]*(?:\.\d+)?)(?P<unit>万元?|亿元?|元)(?:之间|以内)"
)
_NOT_COUNTED = re.compile("（[^（）]*不(?:算|计|考虑)[^（）]*）")
_SHARES = {"成": 10, "倍": 100}
_RISES, _FALLS = pattern("<up>", "增幅|涨幅|增速|增长率"), pattern("<down>", "降幅|跌幅|下降率")
_MOVED_BY = pattern("(?:(?:<up>|<down>)(?:支出?|收入?)?)[^，。？\\d]{0,4}$")  # …减支在1000万元以上

_ALL_OF_BASE = Decimal(100)
_CLASSES = (
    2  # that all income is told by (税收收入, 非税收入): which of it, is asked of what they are made up of
)
_BEYOND: tuple[Want, ...] = ("share", "rate", "change", "direction", "completion", "ratio")

Test = Callable[[Match], bool]


def which(case: Case) -> Draft | None:
    """The rows that meet the condition of the question, listed; None when it sets none."""
    case = _budget_held_against(case)
    text = case.query.text
    both_ways, side = _BOTH_WAYS.search(text), _side_of_budget(text)
    moved = _WHICH_MOVED.search(text) or both_ways or side
    if not _WHICH.search(text) or ("reason" in case.query.wants and not moved and not _bound(case)):
        return None
    found = _condition(case)
    if both_ways and side and (gaps := gaps_listed(case, ("增加", "减少"))):
        return gaps
    if both_ways and (sides_said(text) or not case.linked.mentions) and (moves := _moves_together(case)):
        return moves
    if found is None:
        return None if case.query.wants_any(*_BEYOND) else _holding(case) or _printing(case)
    want, test = found
    for told in like_wants(want):
        for view in case.views:
            rows = _of_place(case, view, comparable(case, view, told, asks_place(case)))
            if len(rows) == _CLASSES and len(below := rows_below(rows)) > _CLASSES:
                rows = below
            met = [row for row in rows if test(row)]
            if rows and not met and want == "change":
                met = [row for row in rows_below(rows) if test(row)]
            if test is _is_nothing and told == "amount" and (kinds := both_kinds(case, rows)):
                return _nothing_of_both(case, kinds)
            if asks_place(case) and not any(place_of_row(view, row.number) for row in rows):
                continue  # what all places together have
            if len(rows) >= 2:
                return (None if met else negative(case)) or _listed(case, told, rows, met)
    if below_zero := negative(case):
        return below_zero
    if want == "completion" and not _bound(case):
        return gaps_listed(case, (side,))
    return _worked_moves(case, _way_asked(text)) if want == "change" else None


def _budget_held_against(case: Case) -> Case:
    """A budget held against what was spent: the next one by its move, else its own by what was done."""
    asked, query = _BUDGET_AGAINST_DONE.search(case.query.text), case.query
    if asked is None:
        return case
    moved, met = ("减少", "超预算") if asked["less"] or asked["below"] else ("增加", "没完成预算")
    executed = {year_executed(view): view.report.year for view in case.views}
    to_come = tuple(year for done, year in executed.items() if year and year != done and not query.years)
    said = query.text.replace(asked.group(), f"预算比上年执行数{moved}" if to_come else met)
    return replace(case, query=replace(query, text=said, years=to_come or query.years))


def _of_place(case: Case, view: ReportView, rows: list[Match]) -> list[Match]:
    """Of rows of several places those of the one that the question names."""
    said = case.query.text
    places = {place_of_row(view, row.number) for row in rows} - {""}
    named = {place for place in places if place in said or (len(place) > 2 and place[:-1] in said)}
    own = [row for row in rows if place_of_row(view, row.number) in named]
    return own if len(named) == 1 and len(own) > 1 else rows


def _worked_moves(case: Case, way: str) -> Draft | None:
    """The rows that moved one way by the amounts of two years, where the report prints no changes."""
    for view in case.views if way else ():
        moved = moved_rows(case, view)
        met = [row for row in moved if row.way == way]
        if met:
            draft = Draft()
            clauses = [
                f"{value_clause(draft, row.now)}，{worked_change(draft, row.change)}"
                for row in met[:MOST_LISTED]
            ]
            draft.text = rows_met(draft, clauses, [row.now for row in met[MOST_LISTED:]])
            draft.notes.append(f"在{len(moved)}项中查找")
            return draft
    return None


def _moves_together(case: Case) -> Draft | None:
    """The rises and falls that one sentence of the side asked tells against the base asked, all of them."""
    side = next((side for side in ("收入", "支出") if side in case.query.text), "")
    base = base_measure(case.query.text)
    for view in case.views:
        told: dict[tuple[Span, ...], list[Match]] = {}
        for number, figure in enumerate(view.figures):
            against = figure.base.endswith(base) if base else "上年" in figure.base
            if figure.measure == "增减额" and figure.value and against and figure.table is None:
                told.setdefault(figure.spans, []).append(Match(view, number, 1.0, 1.0))
        lists = [rows for rows in told.values() if len({row.figure.direction for row in rows}) > 1]
        of_side = [rows for rows in lists if side in quote_of(view, rows[0].figure.spans)]
        if rows := max(of_side or lists, key=len, default=[]):
            draft = Draft()
            clauses = [told_clause(draft, row, "change") for row in rows[:MOST_LISTED]]
            draft.text = say("rows_met", count=str(len(rows)), clauses="；".join(clauses)) + "。"
            return draft
    return None


def _holding(case: Case) -> Draft | None:
    """The rows that print an amount in the column named (哪几项用了结转资金), with that amount."""
    for view in case.views if _HOLDS.search(case.query.text) else ():
        if rows := _of_sum_said(case, rows_holding(case, view)):
            draft = Draft()
            clauses = [value_clause(draft, row) for row in rows[:MOST_LISTED]]
            draft.text = rows_met(draft, clauses, rows[MOST_LISTED:])
            return draft
    return None


def _printing(case: Case) -> Draft | None:
    """The one subject whose row prints the amount that the question says (26万元是哪个科目的)."""
    sums = said_sums(case.query.text)
    if not sums or not _OF_SUBJECT.search(case.query.text):
        return None
    titles = {key for mention in case.linked.mentions if mention.kind == "title" for key in mention.keys}
    for view in case.views:
        rows = [
            Match(view, number, 1.0, 1.0)
            for number, figure in enumerate(view.figures)
            if figure.code and figure.table is not None and figure.value is not None
            if figure.year in (case.year_for(view)[0], None)
            if is_money(figure.unit) and any(said.is_meant(in_unit(figure, "元").value) for said in sums)
        ]
        rows = [row for row in rows if set(row.figure.headings[-1:]) & titles] or rows
        rows = [
            row for row in rows if (row.figure.code or "").startswith("2")
        ] or rows  # 功能分类 before 经济分类
        above = {name for row in rows for name in row.figure.ancestors}
        rows = [row for row in rows if row.figure.item not in above]
        if len({row.figure.item for row in rows}) == 1:
            draft = Draft()
            draft.text = f"{value_clause(draft, rows[0])}。"
            return draft
    return None


def _of_sum_said(case: Case, rows: list[Match]) -> list[Match]:
    """Of rows those of the amount that the question says (结转的6万元落在哪一项); all where none has it."""
    sums = said_sums(case.query.text)
    meant = [row for row in rows if any(said.is_meant(in_unit(row.figure, "元").value) for said in sums)]
    return meant or rows


def _condition(case: Case) -> tuple[Want, Test] | None:
    """What is compared, and the test that a row must pass."""
    text = case.query.text
    if bound := _bound(case):
        return bound
    if (side := _side_of_budget(text)) == "减少":
        return "completion", lambda row: _value(row) < 100
    if side:
        return "completion", lambda row: _value(row) > 100
    if NEGATIVE.search(text):
        return ranked_want(case), lambda row: _value(row) < 0
    if _BOTH_WAYS.search(text):
        return "change", lambda row: bool(_value(row))
    if way := _way_asked(text):
        return "change", _moved(way)
    if (none := _NOTHING.search(text)) and not (case.query.against and _BEFORE.search(text[: none.start()])):
        return "amount", _is_nothing
    return None


def _side_of_budget(text: str) -> str:
    """On which side of its budget a thing must be: as the clause that asks which says, else any clause."""
    asked = [clause for clause in _CLAUSES.findall(text) if _WHICH.search(clause)]
    sides = ((_UNDER_BUDGET, "减少"), (_OVER_BUDGET, "增加"))
    return next((way for said in (*asked, text) for form, way in sides if form.search(said)), "")


def _is_nothing(row: Match) -> bool:
    return _value(row) == 0


def _nothing_of_both(case: Case, rows: list[tuple[Match, Match]]) -> Draft | None:
    """The places that have nothing of a thing printed by its two kinds, and what else is asked of one."""
    met = [row for row in rows if all(map(_is_nothing, row))]
    if not met:
        return None
    draft = Draft()
    told = [row + (of_row_behind(case, row[0]) if len(met) == 1 else ()) for row in met[:MOST_LISTED]]
    clauses = ["，".join(value_clause(draft, match) for match in row) for row in told]
    draft.text = rows_met(draft, clauses, [row[0] for row in met[MOST_LISTED:]])
    draft.notes.append(f"在{len(rows)}项中查找")
    return draft


def _way_asked(text: str) -> str:
    """The way in which the rows asked for moved, "" where none is asked."""
    if not _MOVED.search(text):
        return ""
    asked = next(part for part in _CLAUSES.findall(text) if _MOVED.search(part))
    asked = _NOT_ONE_WAY.sub("", asked.replace("多少", ""))  # how much it was says nothing of the way
    rises, falls = _ROSE.search(asked), _FELL.search(asked)
    return "" if bool(rises) == bool(falls) else "增加" if rises else "减少"


def _moved(direction: str) -> Test:
    return lambda row: bool(_move(row)) and _direction(row) == direction


def _direction(row: Match) -> str:
    return row.figure.direction or ("增加" if _move(row) > 0 else "减少")


def _move(row: Match) -> Decimal:
    """By how much a row moved: what is 97% of the year before fell by 3%."""
    return _value(row) - (_ALL_OF_BASE if row.figure.measure in MEASURES_OF["ratio"] else 0)


def _value(row: Match) -> Decimal:
    return row.figure.value or Decimal(0)


def _bound(case: Case) -> tuple[Want, Test] | None:
    """A comparison with a number of the question (超过100万元, 不到90%, 增长三成以上, 50万到80万元之间)."""
    if (both := _BETWEEN.search(case.query.text)) and is_money(unit := _said("1", both["unit"])[1]):
        want, way = _moved_by(case.query.text[: both.start()])
        low, high = (_said(both[name], unit)[0] or Decimal(0) for name in ("low", "high"))
        tests = _beyond(low, unit, True, want, way), _beyond(high, unit, False, want, way)
        return want, lambda row: all(test(row) for test in tests)
    for match in _BOUND.finditer(_NOT_COUNTED.sub("", case.query.text)):
        over, under = match["over"] or match["above"], match["under"] or match["below"]
        value, unit = _said(match["value"], match["unit"] or "")
        if value is None or bool(over) == bool(under):
            continue
        want, said = ranked_want(case), match.string[: match.start()]
        way = _way_of_rate(case.query.text) if unit == "%" else ""
        want = "rate" if way and want in ("amount", "change") else want
        if is_money(unit) and want == "amount":
            want, way = _moved_by(said)
        return want, _beyond(value, unit, bool(over), want, way)
    return None


def _moved_by(said: str) -> tuple[Want, str]:
    """Whether what stands before a number of money makes it that of a move, and which way."""
    moved = _MOVED_BY.search(said)
    return ("change", _way_of_rate(re.split("[，。？]", said)[-1])) if moved else ("amount", "")


def _beyond(value: Decimal, unit: str, over: bool, want: Want, way: str) -> Test:
    """The test that an amount is beyond a bound; a move counts for the way asked, a fall without its sign."""

    def test(row: Match) -> bool:
        if unit and is_money(unit) != is_money(row.figure.unit):
            return False
        amount = in_unit(row.figure, unit).value if is_money(unit) else _value(row)
        if want in ("rate", "change"):
            amount = abs(_move(row) if unit == "%" else amount)
            if way and _direction(row) != way:
                return False
        return amount > value if over else amount < value

    return test


def _said(number: str, unit: str) -> tuple[Decimal | None, str]:
    """The value and the unit of a bound: 三成 is 30%, 两倍 200%."""
    if number == "一半":
        return Decimal(50), "%"
    if number.startswith("百分之"):
        return parse_number(number.removeprefix("百分之")), "%"
    if number[-1] in _SHARES:
        value = parse_number(number[:-1].replace("两", "二"))
        return (value * _SHARES[number[-1]] if value is not None else None), "%"
    return parse_number(number), {"万": "万元", "亿": "亿元", "个百分点": "%"}.get(unit, unit)


def _way_of_rate(text: str) -> str:
    """The way in which a text says that things moved, "" where it says both or none."""
    rises, falls = bool(_RISES.search(text)), bool(_FALLS.search(text))
    return "" if rises == falls else "增加" if rises else "减少"


def _all_named(case: Case, rows: list[Match]) -> bool:
    """Whether the rows compared are about all that the question names, so that none of them means none.

    Where it names nothing, classes of the budget are all that is spent (哪些支出超预算).
    """
    named = [m for target in case.linked.targets for m in target.mentions if m.kind != "word"]
    if not case.linked.mentions:
        spent = sides_said(case.query.text) == {"支出"} and are_classes(rows)
        return spent and bool(_side_of_budget(case.query.text))
    return bool(named) and max(row.cover for row in rows) >= sum(mention.weight for mention in named)


def _listed(case: Case, want: Want, rows: list[Match], met: list[Match]) -> Draft | None:
    if not met:
        return none_of_rows(rows) if _all_named(case, rows) else None
    draft = Draft()
    clauses: list[str] = []
    said: set[str] = set()  # one sentence may tell of several of them
    for row in met[:MOST_LISTED]:
        more_of_it = beside(draft, case, row, want)
        clauses.append(told_clause(draft, row, want) + more_of_it * (more_of_it not in said))
        said.add(more_of_it)
    draft.text = rows_met(draft, clauses, met[MOST_LISTED:])
    draft.notes.append(f"在{len(rows)}项中查找")
    return draft
