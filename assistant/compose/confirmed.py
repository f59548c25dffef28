"""Where else the report prints the figures of an answer: the text beside the table, a table beside the text.

Adds citations to a draft that gives few amounts; changes nothing that it says.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.quantities import agree, quantity_of, same_quantity
from assistant.find.view import ReportView
from index import Figure

_MOST = 3  # amounts of an answer; with more, further citations would only be in the way
_AMOUNTS = frozenset({"决算数", "执行数", "预算数", "年初预算数", "全年预算数", "余额", "限额", "数量"})
_GRAND_TOTAL = re.compile(
    r"(?:本年|当年)?(?:收入|支出|收支|收入、支出|收、支)(?:预算|决算)?(?:总?合计|总计|小计|总额)?"
)
_SIDE = re.compile(r"收|支")


def confirmed(draft: Draft) -> Draft:
    """The draft with a second citation after each amount that another page prints too."""
    amounts = [
        (number + 1, view, figure)
        for number, (view, figure) in enumerate(draft.figures)
        if figure.measure in _AMOUNTS and figure.value is not None
    ]
    if len(amounts) <= _MOST:
        for number, view, figure in amounts:
            _cite_again(draft, number, view, figure)
    return draft


def _cite_again(draft: Draft, number: int, view: ReportView, figure: Figure) -> None:
    """Puts the mark of another printing after the first mark of the figure's own place."""
    said = draft.text.find(f"{{F{number}}}")
    own = draft.cite(view, figure)
    at = draft.text.find(own, said)
    if said < 0 or at < 0:
        return
    pages = {span.page for span in figure.spans}
    others = [other for other in _printings(view, figure) if other.spans[0].page not in pages]
    if others:
        after = at + len(own)
        draft.text = draft.text[:after] + draft.cite(view, others[0]) + draft.text[after:]


def _printings(view: ReportView, figure: Figure) -> list[Figure]:
    """The same quantity with the same value elsewhere in the report, in the other form first."""
    same = [
        other
        for other in _named_alike(view, figure)
        if other.value is not None and other.spans and agree(figure, other)
    ]
    in_table = figure.table is not None
    return sorted(same, key=lambda other: ((other.table is not None) == in_table, other.spans[0].page))


def _named_alike(view: ReportView, figure: Figure) -> list[Figure]:
    """Figures that claim to be the same quantity; of a grand total, whatever it is called."""
    sides = _sides(figure)
    if sides:
        return [other for other in view.figures if sides & _sides(other) and _same_total(figure, other)]
    number = next(number for number, known in enumerate(view.figures) if known is figure)
    names = {*view.by_name.get(view.labels[number].item, ()), *view.by_code.get(figure.code or "", ())}
    return [other for other in view.figures_at(sorted(names)) if same_quantity(figure, other)]


def _sides(figure: Figure) -> set[str]:
    """收 and 支 of a grand total of income, expenditure or both; empty for anything else."""
    return (
        set(_SIDE.findall(figure.item)) if not figure.part and _GRAND_TOTAL.fullmatch(figure.item) else set()
    )


def _same_total(first: Figure, second: Figure) -> bool:
    a, b = quantity_of(first), quantity_of(second)
    open_scope = a.scope == b.scope or not a.scope or not b.scope
    return open_scope and (a.year, a.kind, a.region) == (b.year, b.kind, b.region)
