"""The money of a project in the list of projects against that of its performance form, and within the form.

Takes the row that bears the project's name and the total of its form, or the two rows of the form that
are named; judges no more than whether they agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.compose.compared.two_places import told_pair
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.quantities import BUDGETS
from assistant.find.figures.select import Match, match_of
from assistant.find.figures.sources import money_of_project
from assistant.find.text.view import ReportView
from assistant.performance.appraisal import Form, Row
from assistant.performance.forms_named import forms_named, names_project
from assistant.question.named.mentions import Mention, Target
from index.normalise import is_money, item_key, longest_first

_ASKED = re.compile(r"绩效|目标表|[两二][张个]表|[两二]处|前后")
_MONEY = re.compile(r"金额|资金|预算|多少钱|的钱|数[是额目]?")
_PAIR = 2
_SHORTEST_END = 4
_COUNTED = re.compile(r"总体目标|指标|多少[个项人次]")


def project_money(case: Case) -> Draft | None:
    """Whether the list of projects and the form of the one named give it the same money."""
    text = case.query.text
    if "项目" not in text or not _ASKED.search(text) or not _MONEY.search(text) or _COUNTED.search(text):
        return None
    for view, form in forms_named(case.views, text):
        total = money_of_project(view, _named(form.project))
        row = _row_of(view, form.project, total) if total else None
        if total and row:
            return told_pair(row, total)
    return None


def money_in_form(case: Case) -> Draft | None:
    """Whether two sums that the question names (财政资金, 当年财政拨款) agree in the form it names."""
    for view, form in forms_named(case.views, case.query.text):
        if not names_project(form.project, case.query.text):
            continue
        rows = _rows_said(form, case.query.text.replace(form.project, ""))
        first, second = (row.any for row in rows) if len(rows) == _PAIR else (None, None)
        if first and second and first.measure == second.measure:
            return told_pair(match_of(view, first), match_of(view, second))
    return None


def _rows_said(form: Form, text: str) -> list[Row]:
    """The rows of money of a form that a text names, in its order; a longer name is not the shorter one.

    A row is named by its end too (申请总额 of 年度资金申请总额), where no other row ends so.
    """
    found: dict[int, Row] = {}
    rows = {row.name: row for row in reversed(form.funds)}
    named = {called: row for name, row in rows.items() for called in (name, *_ends(name, rows))}
    for name in longest_first(named):
        if (at := text.find(name)) >= 0:
            found[at] = named[name]
            text = text.replace(name, "　" * len(name))
    return [found[at] for at in sorted(found)]


def _ends(name: str, rows: Iterable[str]) -> list[str]:
    """The ends of a row's name, of four characters and more, that no other row has."""
    others = [other for other in rows if other != name]
    ends = (name[start:] for start in range(1, len(name) - _SHORTEST_END + 1))
    return [end for end in ends if not any(other.endswith(end) for other in others)]


def _named(project: str) -> Target:
    key = item_key(project)
    return Target((Mention(project, 0, len(project), frozenset({key}), "exact", 3.0),), text=project)


def _row_of(view: ReportView, project: str, total: Match) -> Match | None:
    """The row of a table, other than the form, that is called as the project."""
    key = item_key(project)
    for number, figure in enumerate(view.figures):
        own = view.labels[number].item == key and figure.table not in (None, total.figure.table)
        if own and figure.measure in BUDGETS and figure.value is not None and is_money(figure.unit):
            return Match(view, number, 1.0, 1.0)
    return None
