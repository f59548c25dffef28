"""The units of a department as the rows of a table name them, where no sentence lists them.

Knows which units are asked for by the words of the question alone; chooses no amount.
"""

from __future__ import annotations

from assistant.compose.listed.members import BODIES_ASKED
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.templates import say

_LEAST = 2


def bodies_of_table(case: Case) -> Draft | None:
    """The units that the rows of one table are of, in its order; None for fewer than two."""
    if "list" not in case.query.wants or not BODIES_ASKED.search(case.query.text):
        return None
    rows = max((_rows(view) for view in case.views), key=len, default={})
    if len(rows) < _LEAST:
        return None
    draft = Draft()
    names = [f"{name}{draft.cite(match.view, match.figure)}" for name, match in rows.items()]
    tally = say("tally", total=draft.count(len(names), "家"), unit="")
    draft.text = f"{'、'.join(names)}{tally}。"
    return draft


def _rows(view: ReportView) -> dict[str, Match]:
    """A row of each body of the table that has rows of most bodies."""
    tables: dict[int, dict[str, Match]] = {}
    for number, figure in enumerate(view.figures):
        if figure.table is not None and view.labels[number].region in view.bodies:
            rows = tables.setdefault(figure.table, {})
            rows.setdefault(figure.region, Match(view, number, 1.0, 1.0))
    return max(tables.values(), key=len, default={})


__all__ = ["bodies_of_table"]
