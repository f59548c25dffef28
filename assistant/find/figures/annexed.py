"""The annex of a report: what stands in it or in a part of it that is named, what it prints again.

A thing may be called shorter there (公务接待 for 公务接待费), and the form of the whole body prints what
its text tells of a fund. Does not know questions or wording.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.find.figures.quantities import agree, quantity_of, same_quantity, scope_of
from assistant.find.figures.select import Match
from assistant.find.text.annex import ANNEX, PART_OF_ANNEX, Place, lines_of
from assistant.find.text.view import ReportView
from assistant.question.named.likeness import plain
from index import Figure
from index.glossary import load_glossary
from index.normalise import is_money, item_key

_LONGEST_TITLE = 40
_COST = re.compile(r"(?:经费|费用|费|支出|金额)+$")
_WHOLE_FORM = re.compile(r"整体")
_FUND_OF_FORM = re.compile(r"资金总额")
_SIDE_OF_FUND = re.compile(
    r"^(?:财政拨款|一般公共预算(?:财政拨款)?|政府性基金(?:预算)?(?:财政拨款)?)支出(?:合计|总计)?$"
)


def in_annex(match: Match) -> bool:
    """Whether a figure stands in the annex of its report."""
    start = match.view.annex if match.figure.spans else None
    return start is not None and _place(match.figure) >= start


def _place(figure: Figure) -> Place:
    return figure.spans[0].page, figure.spans[0].start


def in_part(view: ReportView, name: str) -> list[int]:
    """Numbers of the table figures in the part of the annex that is named (附件2), or in all of it."""
    start, end = view.annex, (max(view.page_texts, default=0) + 1, 0)
    if start is None:
        return []
    if not ANNEX.fullmatch(name) or PART_OF_ANNEX.fullmatch(name):
        lines = [(place, line) for place, line in lines_of(view.page_texts) if place >= start]
        titles = [place for place, line in lines if name in line and len(line) <= _LONGEST_TITLE]
        if not titles:
            return []
        start = titles[0]
        end = next((place for place, line in lines if place > start and PART_OF_ANNEX.fullmatch(line)), end)
    return [
        number
        for number, figure in enumerate(view.figures)
        if figure.table is not None and figure.spans and start <= _place(figure) < end
    ]


def printed_again(match: Match, numbers: Collection[int]) -> Match | None:
    """The quantity of a figure among others that are numbered, called alike or shorter; None if none is."""
    view, own = match.view, match.figure
    names = {_core(name) for name in load_glossary().same_names(own.item)}
    alike = [
        Match(view, number, match.cover, match.score)
        for number in numbers
        if _one_kind(own, view.figures[number])
        and not _of_one_project(view, view.figures[number])
        and (_core(view.figures[number].item) in names or _fund_of_whole(view, number, own))
    ]
    return alike[0] if alike else None


def _of_one_project(view: ReportView, figure: Figure) -> bool:
    """Whether a figure stands in the form of a project, and not of the whole body."""
    forms = [form for form in view.forms if figure.table in form.tables]
    return any(not _WHOLE_FORM.search(form.project) and form.indicators for form in forms)


def _core(name: str) -> str:
    """A name without what only says that it is money (费, 经费, 支出)."""
    return _COST.sub("", plain(item_key(name)))


def _one_kind(own: Figure, other: Figure) -> bool:
    """Whether two amounts are of one year, kind and slice, of one fund where both name theirs."""
    a, b = quantity_of(own), quantity_of(other)
    same = (a.year, a.kind, a.part, a.region) == (b.year, b.kind, b.part, b.region)
    funds = not a.scope or not b.scope or a.scope == b.scope
    return same and funds and other.value is not None and is_money(own.unit) and is_money(other.unit)


def _fund_of_whole(view: ReportView, number: int, own: Figure) -> bool:
    """Whether a row of the form of the whole body is what is spent of a fund (一般公共预算)."""
    figure = view.figures[number]
    whole = any(figure.table in form.tables and _WHOLE_FORM.search(form.project) for form in view.forms)
    fund = scope_of(own)
    spent = _SIDE_OF_FUND.match(item_key(own.item)) and not own.ancestors
    return bool(whole and fund and spent and fund == scope_of(figure) and _FUND_OF_FORM.search(figure.item))


def outside_first(found: Sequence[Match]) -> list[Match]:
    """Matches, where a printing in the annex leads none of the same quantity that its text or tables give."""
    if not found or not in_annex(found[0]):
        return list(found)
    lead = found[0]
    others = [match for match in found[1:] if _says_otherwise(lead, match)]
    return [*others[:1], *(match for match in found if match not in others[:1])]


def _says_otherwise(lead: Match, match: Match) -> bool:
    """Whether the same quantity is printed with another value before the annex."""
    same = match.view is lead.view and same_quantity(lead.figure, match.figure)
    return same and not agree(lead.figure, match.figure) and not in_annex(match)


def against_in_annex(match: Match) -> Match | None:
    """The printing of a figure's quantity in the annex that has another value; None where none has."""
    if in_annex(match):
        return None
    view = match.view
    again = printed_again(match, in_part(view, "附件"))
    return again if again and not agree(match.figure, again.figure) else None
