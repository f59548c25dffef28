"""What a fund is said to leave against its income less its spending: 结余17亿元，用总收入减总支出对得上吗.

Takes the three from one section or one table of the report; does not say which of them is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.calculate import difference, gap_to, in_unit
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.quantities import scope_of
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from index import Figure
from index.normalise import is_money, item_key, without_brackets

_SIDE = r"(?:总|全部|当年|本年|合计)?(?:的)?{}(?:总计|合计|总额|总量|数)?"
_LESS = r"(?:减去?|扣除?掉?|去掉|－|-|[与和跟同](?=[^，。？]{0,12}(?:差|相减|抵|轧)))"
_ASKED = re.compile(
    rf"{_SIDE.format('收入?')}{_LESS}(?:掉|了)?{_SIDE.format('支出?')}"
    r"|收支(?:相减|相抵|轧差|之?差额?)|收入支出(?:相减|相抵|轧差|之?差额?)"
)
_LEFT = re.compile(r"结余|结存|盈余")
_OF_ALL_YEARS = re.compile(r"滚存|累计|年末|上年|历年|期末|年初|结转|结余资金|率")
_SIDES = ("收入", "支出")
_GENERAL = re.compile(
    r"收入|支出|收支|预算|决算|总计|合计|总额|总|当年|本年|年度|当期|结余|结存|盈余|预计|安排|完成|执行|的"
)
_ROUNDED = Decimal("0.1")  # of three numbers printed to one decimal place
_ELSEWHERE = re.compile(r"上解|调剂|下拨|补助下级")
_WHOLE_FUND = re.compile(
    r"(?:全[省市县区]|市级|省级|本级)*(?:社会?保险?|社保|政府性|国有资本经营|一般公共)?(?:基金)?"
)
_SAID = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?=亿元?|万元?|元)")


def left_over(case: Case) -> Draft | None:
    """Income less spending against the balance printed; None where not asked, or where the three are not."""
    if not asks_left_over(case.query.text):
        return None
    found = [three for view in case.views for three in _threes(case, view)]
    said = {number.replace(",", "") for number in _SAID.findall(case.query.text)}
    found.sort(key=lambda three: three[2].figure.printed.replace(",", "") not in said)
    if said and found and found[0][2].figure.printed.replace(",", "") not in said:
        return None  # another balance than the one that the question says
    return _told(*found[0]) if found else None


def asks_left_over(text: str) -> bool:
    """Whether income less spending is held against what is left."""
    return bool(_ASKED.search(text) and _LEFT.search(text))


def _threes(case: Case, view: ReportView) -> list[tuple[Match, Match, Match]]:
    """Income, spending and what is left of one thing, of the year, fund and level asked about."""
    year, _ = case.year_for(view)
    rows = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.value is not None
        and is_money(figure.unit)
        and figure.year == year
        and (not case.query.level or figure_level(figure) in ("", case.query.level))
    ]
    found = []
    for left in rows:
        own = left.figure
        if own.base or not _LEFT.search(own.item) or _OF_ALL_YEARS.search(own.item) or _moved_besides(left):
            continue
        income, spent = (_side(rows, left, side) for side in _SIDES)
        if income and spent and _go_together(income.figure, spent.figure):
            owner = own if _thing(own) else income.figure
            if _is_asked(case, owner, scope_of(own)):
                found.append((income, spent, left))
    return found


def _moved_besides(left: Match) -> bool:
    """Whether the sentence of a balance tells of money that went elsewhere before it (上解调剂金后)."""
    text = "".join(left.view.text_at(span) for span in left.figure.spans)
    return left.figure.table is None and bool(_ELSEWHERE.search(text))


def _is_asked(case: Case, owner: Figure, scope: str) -> bool:
    """Whether a balance is of the thing named, or of the whole fund, where a fund at large is named."""
    name = _thing(owner)
    named = [mention for mention in case.linked.mentions if mention.kind in ("exact", "everyday")]
    keys = {_bare(key) for mention in named for key in (*mention.keys, mention.text)} - {""}
    if name and name in keys:
        return True
    return bool(case.query.scope) and case.query.scope == scope and bool(_WHOLE_FUND.fullmatch(name))


def _side(rows: Sequence[Match], left: Match, side: str) -> Match | None:
    """The income or the spending of what a balance is of: under its name, else the nearest told before it."""
    own = left.figure
    sides = [
        row
        for row in rows
        if side in row.figure.item
        and not _LEFT.search(row.figure.item)
        and row.figure.headings == own.headings
        and (row.figure.region, row.figure.unit, row.figure.table) == (own.region, own.unit, own.table)
    ]
    alike = [row for row in sides if _thing(row.figure) == _thing(own)]
    alike = [row for row in alike if row.figure.spans == own.spans] or alike  # of its own sentence, or row
    if alike or _thing(own) or own.table is not None:
        return max(alike, key=lambda row: in_unit(row.figure, "元").value, default=None)
    before = [row for row in sides if row.number < left.number and not row.figure.ancestors]
    nearest = [row for row in before if row.figure.spans == before[-1].figure.spans]
    like = [row for row in nearest if row.figure.measure == own.measure]
    return next(reversed(like or nearest), None)


def _go_together(income: Figure, spent: Figure) -> bool:
    """Whether both sides are planned, or both done, as far as their names or their sentence tells."""
    return income.measure == spent.measure or income.spans == spent.spans


def _thing(figure: Figure) -> str:
    return _bare(figure.item) + item_key(figure.part)


def _bare(name: str) -> str:
    """A name without what says its side, its year, or that it is a total."""
    return _GENERAL.sub("", without_brackets(item_key(name)))


def _told(income: Match, spent: Match, left: Match) -> Draft:
    draft = Draft()
    work = difference(income.figure, spent.figure)
    printed = in_unit(left.figure, work.unit).value
    result, expression = draft.work(work)
    stated, cite = draft.figure(left.view, left.figure), draft.cite(left.view, left.figure)
    signed = work.value if work.rises(income.figure) else -work.value
    gap = abs(signed - printed)
    draft.text = (
        f"{'对不上，不一致' if gap else '对得上'}：收入减去支出为{result}（{expression} = {result}），"
        f"报告写的{subject(left.figure, with_year=False)}为{stated}{cite}"
    )
    if gap and signed == work.value and printed >= 0:
        shown, how = draft.work(gap_to(work, left.figure))
        rounded = gap <= _ROUNDED and work.unit != "元"
        draft.text += f"，相差{shown}（{how} = {shown}）{'，可能是四舍五入造成的尾差' if rounded else ''}"
    draft.text += f"。{value_clause(draft, income)}，{value_clause(draft, spent)}。"
    return draft


__all__ = ["asks_left_over", "left_over"]
