"""Where else the report prints the figures of an answer: the text beside the table, a table beside the text.

Adds citations to a draft that gives few amounts; changes nothing that it says.
"""

from __future__ import annotations

from assistant.draft import Draft
from assistant.find.figures.printings import printings
from assistant.find.text.view import ReportView
from index import Figure

_MOST = 3  # amounts of an answer; with more, further citations would only be in the way
_AMOUNTS = frozenset({"决算数", "执行数", "预算数", "年初预算数", "全年预算数", "余额", "限额", "数量"})


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
    others = [other for other in printings(view, figure) if other.spans[0].page not in pages]
    if others:
        after = at + len(own)
        draft.text = draft.text[:after] + draft.cite(view, others[0]) + draft.text[after:]
