"""Whose share is highest: 谁的专项债务占债务余额比重最高, where a table prints both columns and no share.

Takes the rows of the part from rows.py, finds the column of the whole beside it, and works out the share
of every row. A share that the report prints itself is ranked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.calculate import Worked, in_unit
from assistant.calculate import share as share_of
from assistant.compose.compared.ranking import MOST_ALIKE
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.tables.rows import comparable
from assistant.find.tables.rows_asked import kinds_of_debt
from assistant.find.tables.share_of_first import asks_share_of_first
from assistant.find.text.view import ReportView
from assistant.question.asked.operations import places_asked
from assistant.question.named.mentions import STRONG, Mention, Target
from assistant.question.targets.calculation import Operand
from assistant.question.targets.shares_asked import share_of_what
from index import Figure
from index.normalise import is_money, item_key

_STATE = re.compile("余额$|限额$")
_WHOLE = 100
_ALL = re.compile(r"合计|总计|小计|总额")
_ROWS = re.compile("(?:单位|部门|机构|[市县区州乡镇]|街道)$")  # what is compared, and no whole
_OF_ALL = re.compile(  # what may be the total of a row
    "(?:[省市区县]对[省市区县乡镇]{1,3})?(?:本年|年度|全年|全部|所有|各项|整个|总)*"
    "(?:(?P<side>收入|支出)|补助|转移支付|预算|经费|资金)?(?:合计|总计|总额|总量)?"
)


@dataclass(frozen=True)
class _Row:
    """The two figures of one row and the share that the one has in the other."""

    part: Match
    whole: Match
    work: Worked

    @property
    def exact(self) -> float:
        """The share, unrounded, to order by."""
        return float(in_unit(self.part.figure, "元").value / in_unit(self.whole.figure, "元").value)


def shares_ranked(case: Case) -> Draft | None:
    """The row whose share is highest or lowest, worked out; None where no two rows print both columns."""
    query = case.query
    if query.operation != "rank" or "share" not in query.wants or asks_share_of_first(query.text):
        return None
    asked = share_of_what(case.linked)
    if asked is None or not any(m.kind in STRONG for m in asked.first.target.mentions):
        return None
    for view in case.views:
        rows = _shares(case, view, asked.first, asked.second)
        if len(rows) > 1:
            return _told(case, rows)
    return None


def _shares(case: Case, view: ReportView, part: Operand, whole: Operand | None) -> list[_Row]:
    """The share in every row of the part named that prints the whole too."""
    mentions = _in_state_of(part.target.mentions, whole)
    if _is_printed(view, mentions):
        return []
    linked = replace(case.linked, mentions=mentions, targets=(Target(mentions, ("amount",)),))
    parts = comparable(replace(case, linked=linked, _matches={}), view, "amount")
    table = parts[0].figure.table if parts else None
    if table is None or not any(_calls(mentions, name) for name in _names(parts[0])):
        return []
    amounts = [
        Match(view, number, 1.0, 1.0)
        for number, figure in enumerate(view.figures)
        if figure.table == table and figure.value is not None and is_money(figure.unit)
    ]
    rows = [(row, [other for other in amounts if _in_one_row(row.figure, other.figure)]) for row in parts]
    column = next((found for row, beside in rows if (found := _of_whole(row, beside, whole))), None)
    pairs = [
        (row, other)
        for row, beside in rows
        if len(others := [other for other in beside if _column(other) == column]) == 1
        for other in others
    ]
    works = [(row, other, share_of(row.figure, other.figure)) for row, other in pairs]
    shares = [_Row(row, other, work) for row, other, work in works if work]
    return [] if any(row.work.value > _WHOLE for row in shares) else shares  # of no whole of theirs


def _in_state_of(part: Sequence[Mention], whole: Operand | None) -> tuple[Mention, ...]:
    """What is named of the part, a debt without a word for its state in that of the whole (占债务余额)."""
    told = _STATE.search("".join(m.text for m in whole.target.mentions[-1:])) if whole else None
    if told is None or _STATE.search("".join(m.text for m in part)):
        return tuple(part)
    narrowed = [(m, frozenset(key for key in m.keys if key.endswith(told.group()))) for m in part]
    return tuple(replace(m, keys=keys) if keys else m for m, keys in narrowed)


def _is_printed(view: ReportView, part: Sequence[Mention]) -> bool:
    """Whether the report itself gives the share of the part for more than one row."""
    printed = (figure for figure in view.figures if figure.measure == "占比" and figure.table is not None)
    return sum(_calls(part, item_key(figure.item)) for figure in printed) > 1


def _calls(mentions: Sequence[Mention], key: str) -> bool:
    """Whether a name is that of what is named, and of nothing that only looks like it."""
    return any(
        m.kind in STRONG
        and (key in m.keys or any(own in key for own in m.keys | {m.text}))
        and not any(other in key for other in m.avoid)
        for m in mentions
    )


def _names(match: Match) -> tuple[str, ...]:
    """What a figure may be called: its column, else its row."""
    label = match.view.labels[match.number]
    return tuple(name for name in (label.part.rpartition("/")[2], label.item) if name)


def _in_one_row(own: Figure, other: Figure) -> bool:
    """Whether another amount of a table is of the same place, body or subject in the same year."""
    alike = other.region == own.region and other.year in (own.year, None) and other is not own
    return alike and bool(own.region or other.group == own.group)


def _of_whole(row: Match, beside: Sequence[Match], whole: Operand | None) -> tuple[str, str, str] | None:
    """The column that prints the whole of a part: the one named, else the total of its row."""
    mentions = whole.target.mentions if whole else ()
    measures = whole.measures if whole else ()
    named = [m for m in mentions if m.kind in STRONG and not _ROWS.search(m.text)]
    keys = {key for m in named for key in m.keys}
    of_all = [found for m in named if (found := _OF_ALL.fullmatch(m.text))]
    sides = {found["side"] for found in of_all if found["side"]}
    tests: list[Callable[[Match], bool]] = [
        lambda other: any(name in keys for name in _names(other)[:1]),
        lambda other: other.figure.measure in measures and _one_debt(other.figure, row.figure),
        lambda other: any(_calls(named, name) for name in _names(other)[:1]),
    ]
    if len(of_all) == len(named):
        tests.append(lambda other: _is_total(other.figure, row.figure, sides))
    beside = [other for other in beside if other.figure.measure in measures] or beside
    return next((_column(other) for test in tests for other in beside if test(other)), None)


def _one_debt(one: Figure, other: Figure) -> bool:
    return kinds_of_debt(one.item) == kinds_of_debt(other.item)


def _is_total(whole: Figure, part: Figure, sides: set[str]) -> bool:
    """Whether a column is the total of the row that a part stands in, of the side asked (总收入)."""
    if whole.item == part.item:
        return bool(part.part) and (not whole.part or bool(_ALL.search(whole.part)))
    of_side = all(side in whole.item for side in sides)
    return of_side and bool(_ALL.search(whole.item)) and whole.part == part.part


def _column(match: Match) -> tuple[str, str, str]:
    return (match.figure.item, match.figure.part, match.figure.measure)


def _told(case: Case, rows: Sequence[_Row]) -> Draft:
    """The first of the rows, or the first few, each with its share worked out."""
    least = case.query.order == "least"
    ordered = sorted(rows, key=lambda row: row.exact, reverse=not least)
    places = places_asked(case.query.text)
    if places == 1:
        places = min(sum(row.exact == ordered[0].exact for row in ordered), MOST_ALIKE)
    draft = Draft()
    clauses = []
    for row in ordered[:places]:
        result, expression = draft.work(row.work)
        told = "，".join(value_clause(draft, match) for match in (row.part, row.whole))
        whole = subject(replace(row.whole.figure, region="", year=None))
        share = f"占{whole}的{result}（{expression} = {result}）"
        clauses.append(f"{subject(row.part.figure)}，{share}：{told}")
    word = "最低" if least else "最高"
    draft.text = f"{word}的{'依次' if len(clauses) > 1 else ''}是{'；'.join(clauses)}。"
    draft.notes.append(f"在{len(rows)}项中比较")
    return draft


__all__ = ["shares_ranked"]
