"""Figures that a question cannot compare: totals, another side, fund, bond or year, what it leaves aside.

Looks at one figure at a time.
"""

from __future__ import annotations

import re

from assistant.find.figures.fund_amounts import fund_of_balance
from assistant.find.figures.lookup import Case
from assistant.find.figures.measures import budgets_named
from assistant.find.figures.penalties import FUNDS, opposed, told_around
from assistant.find.figures.quantities import BUDGETS
from assistant.find.tables.projects import MONTH
from assistant.find.tables.rows_asked import ASKS_MONTH, SPENDS, asks_use
from assistant.find.tables.subject_rows import WHOLE_ABOVE
from assistant.find.text.view import Labels, ReportView
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import likeness
from index import Figure
from index.figures.bases import base_measure, comparison
from index.normalise import item_key

TOTAL_ROW = re.compile(
    r"合计|总计|小计|^总(?:得)?分$|^全[省市区县州盟旗]|本级合计|共计|^[省市县区]级$|以上|收入$合|总额|总量|^其中|^本年(?:收入|支出)|结余|结转"
)
_CARRIED = re.compile(r"^(?!.*(?:合计|总计|小计)).*(?:结余|结转)")  # a part where prose lists it as one
LEFT_OVER = re.compile("结余|结转")
_OF_MOVES: tuple[Want, ...] = ("change", "rate")
_BELOW_THE_LINE = re.compile(r"^转移性(?:支出|收入)")
_BETWEEN_LEVELS = re.compile("转移支付|补助|返还|上解")
_ASKS_BETWEEN_LEVELS = re.compile(f"{_BETWEEN_LEVELS.pattern}|[给拨拿得分争]|下达")
_SOURCE = re.compile(  # where money comes from, and nothing that it goes to
    "(?:财政拨款|一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:拨款|资金)?|财政专户(?:管理)?资金|(?:其他|单位)资金"
)
_OF_DEBT = re.compile("债|还本|付息|借款|发行")  # what nothing is spent on
BONDS_USED = ("一般债", "专项债", "再融资")
_NO_FUND = re.compile(r"不(?:包)?(?:含|括|算)(?:政府性)?基金|(?:除去|除开|撇开|扣除|去掉)(?:政府性)?基金")


def _left_of_funds(case: Case, figure: Figure) -> bool:
    """Whether balances are compared, and a figure is that of one insurance fund among others."""
    return bool(LEFT_OVER.search(case.query.text) and fund_of_balance(figure.item))


def is_comparable(case: Case, view: ReportView, figure: Figure, places: bool) -> bool:
    """Whether a figure is one of those that a question may compare, of `places` or of things."""
    year, strict = case.year_for(view)
    if figure.value is None or (strict and figure.year not in (year, None)):
        return False
    if bool(MONTH.fullmatch(figure.item)) != bool(ASKS_MONTH.search(case.query.text)):
        return False  # a month is no thing, and a thing no month
    if _BELOW_THE_LINE.search(figure.item) and "转移" not in case.query.text:
        return False
    if opposed(case.query.text, figure.item) or _of_other_bonds(case.query.text, view, figure):
        return False  # 一般债务 is nothing of 专项债券
    if asks_use(case.query.text) and _OF_DEBT.search(figure.item):
        return False  # what debt is called is nothing that it goes to
    if {case.query.scope, figure.scope} <= FUNDS and figure.scope != case.query.scope:
        return False  # another fund than the one named
    listed = figure.table is None and (
        (figure.ancestors and _CARRIED.search(figure.item)) or _left_of_funds(case, figure)
    )
    if TOTAL_ROW.search(figure.item) and not listed and not (places and of_place(figure)):
        return False
    if case.linked.left_out and WHOLE_ABOVE.search(figure.item):
        return False  # what is left aside is a part of it
    if places and TOTAL_ROW.search(figure.region):
        return False
    if places and _BETWEEN_LEVELS.search(figure.item) and not _ASKS_BETWEEN_LEVELS.search(case.query.text):
        return False  # what a place is given is not what it spends
    return not wrong_side(case.query.text, figure)


def _of_other_bonds(text: str, view: ReportView, figure: Figure) -> bool:
    """Whether it is asked what bonds of one kind go to, and nothing around a figure speaks of that kind."""
    kinds = [kind for kind in BONDS_USED if kind in text] if asks_use(text) else []
    sentence = view.stating(figure) if figure.table is None else None
    told = told_around(figure) + (sentence.text if sentence else "")
    return any(kind not in told for kind in kinds) or (bool(kinds) and opposed(text, figure.part))


def bases_asked(case: Case, view: ReportView, want: Want) -> set[str] | None:
    """The bases of moves that are what is asked (a budget, what was spent), else of neither; None for any.

    Of a completion those of the very budget that is named, where the report prints such.
    """
    if want == "completion":
        return {figure.base for figure in view.figures} & budgets_named(case.query) or None
    if want not in _OF_MOVES:
        return None
    named = comparison(case.query.text)
    asked = base_measure(named[0]) if named else ""
    if not asked:
        return None
    told = {figure.base: base_measure(figure.base) for figure in view.figures if figure.direction}
    alike = {base for base, own in told.items() if own and (own in BUDGETS) == (asked in BUDGETS)}
    return alike or {base for base, own in told.items() if not own}


def of_place(figure: Figure) -> bool:
    """Whether the total of a column is that of the row of one place."""
    return figure.table is not None and bool(figure.region) and not TOTAL_ROW.search(figure.region)


def left_out(case: Case, label: Labels) -> bool:
    """Whether the question asks to leave this row aside (撇开…不算)."""
    if _NO_FUND.search(case.query.text) and ("基金" in label.item or "基金" in label.part):
        return True
    return any(
        likeness(mention, name) >= 0.9
        for mention in case.linked.left_out
        for name in (label.item, label.region)
    )


def wrong_side(question: str, figure: Figure) -> bool:
    """An income where the question compares expenditures, or the other way round."""
    spends, earns = bool(SPENDS.search(question)), "收入" in question
    if spends == earns:
        return False
    if spends and figure.table is not None and _SOURCE.fullmatch(item_key(figure.item)):
        return True
    asked, other = ("支出", "收入") if spends else ("收入", "支出")
    names = figure.item + "".join((*figure.ancestors[:1], *figure.headings[-1:]))
    texts = (figure.part,) if asked in figure.part else (names, figure.part, figure.item)
    return any(other in text and asked not in text for text in texts)
