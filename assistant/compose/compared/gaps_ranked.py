"""What went beyond its budget, or stayed below it, in money: which things, and which furthest.

Of the things compared only those on the side asked are ordered; what met its budget is on neither. Where
statements and rows print no budget beside what was spent they are ordered by what was completed of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.compose.figures.beside import beside
from assistant.compose.wording import (
    MOST_LISTED,
    none_of_rows,
    rows_met,
    told_clause,
    value_clause,
    worked_change,
)
from assistant.draft import Draft
from assistant.find.figures.against_budget import budget_beside, told_of_same
from assistant.find.figures.choose import OWN_BUDGET
from assistant.find.figures.kinship import same_item
from assistant.find.figures.lookup import Case
from assistant.find.figures.moved import Moved
from assistant.find.figures.select import Match
from assistant.find.tables.rows import comparable
from assistant.find.tables.subject_rows import rows_below
from assistant.find.text.view import ReportView
from assistant.question.asked.operations import places_asked

BUDGET = "(?:年初|全年|调整后?|自身|各自)?的?预算(?:数|安排)?的?"
_MOST = r"(?:得|了|的|出来?)*(?:金额|数额|部分|资金|钱)*(?:是|又)?最[多大少小远]"
MORE = rf"超(?:出|过|额|了)*{BUDGET}|超支|[比较]{BUDGET}(?:还)?[多超高增](?:[出花支收用加]|安排)?"
LESS = rf"[比较]{BUDGET}(?:还)?[少低省短减降](?:[花支收用少低])?|(?:低于|少于|小于|不及){BUDGET}"
_FAR = rf"决算数?[与和跟同比较]{BUDGET}(?:之间)?(?:相|偏)?[差离](?:异|额|距)?|预决算差[异额距]"
_WAYS = tuple(
    (re.compile(f"(?:{words}){_MOST}"), way)
    for words, way in ((MORE, ("增加",)), (LESS, ("减少",)), (_FAR, ("增加", "减少")))
)
_SAID: dict[tuple[str, ...], str] = {("增加",): "超出预算", ("减少",): "低于预算"}
_ALL_OF_IT = 100


def asks_gap(text: str) -> bool:
    """Whether things are ordered by how far what was spent is from its budget."""
    return bool(_ways_asked(text))


def gaps_ranked(case: Case) -> Draft | None:
    """The first on the side asked of its budget, or the first few; None where that is not told."""
    ways = _ways_asked(case.query.text)
    for view in case.views:
        if len(moved := _against_budgets(case, view, ways)) > 1:
            return _ranked(case, ways, moved)
    for view in case.views:
        rates = [row for row in comparable(case, view, "completion") if row.figure.base in OWN_BUDGET]
        if len(rates) > 1:
            return _ranked_by_rate(case, ways, rates)
    return None


def gaps_listed(case: Case, ways: Sequence[str]) -> Draft | None:
    """All on a side of their budgets (哪几项超了预算); None where no report prints both beside each other."""
    for view in case.views:
        compared = _against_budgets(case, view, ways)
        if len(compared) > 1:
            met = [each for each in compared if each.way in ways]
            if not met:
                return none_of_rows([each.now for each in compared])
            draft = Draft()
            clauses = [_clause(draft, case, each) for each in met[:MOST_LISTED]]
            draft.text = rows_met(draft, clauses, [each.now for each in met[MOST_LISTED:]])
            draft.notes.append(f"在{len(compared)}项中查找")
            return draft
    return None


def _against_budgets(case: Case, view: ReportView, ways: Sequence[str]) -> list[Moved]:
    """The things compared with their budgets, with what is printed below them where none of them is asked."""
    rows = comparable(case, view, "actual")
    moved = _beside_budgets(rows)
    if len(moved) > 1 and not set(ways) <= {each.way for each in moved}:
        moved += _beside_budgets(rows_below(rows))
    return moved


def _beside_budgets(rows: Sequence[Match]) -> list[Moved]:
    return [Moved(row, budget) for row in rows if (budget := budget_beside(row.view, row.number))]


def _ways_asked(text: str) -> tuple[str, ...]:
    """On which side of its budget a thing must be: 增加, 减少, or either."""
    return next((ways for asked, ways in _WAYS if asked.search(text)), ())


def _ranked(case: Case, ways: Sequence[str], compared: list[Moved]) -> Draft:
    met = [each for each in compared if each.way in ways]
    if not met:
        return none_of_rows([each.now for each in compared])
    draft, least = Draft(), case.query.order == "least"
    met.sort(key=lambda each: abs(each.signed), reverse=not least)
    first = met[: places_asked(case.query.text)]
    clauses = [_clause(draft, case, each) for each in first]
    draft.text = f"{_led(case, ways, first)}{'；'.join(clauses)}。"
    rates = [rate for each in met if (rate := _completion(each.now))]
    if rates and len(first) == len(ways) == 1:
        other = _by_rate(rates, least)[0]
        if other.figure.group != first[0].now.figure.group:
            draft.text += f"按完成率，{_led(case, ways, [other])}{told_clause(draft, other, 'completion')}。"
    draft.notes.append(f"在{len(compared)}项中比较")
    return draft


def _ranked_by_rate(case: Case, ways: Sequence[str], compared: list[Match]) -> Draft:
    """The first by what was completed of the budget."""
    met = [row for row in compared if _way(row) in ways]
    if not met:
        return none_of_rows(compared)
    draft = Draft()
    first = _by_rate(met, case.query.order == "least")[: places_asked(case.query.text)]
    clauses = [_told(draft, case, row) for row in first]
    draft.text = f"按完成率，{_led(case, ways, first)}{'；'.join(clauses)}。"
    draft.notes.append(f"在{len(compared)}项中比较")
    return draft


def _led(case: Case, ways: Sequence[str], first: Sequence[object]) -> str:
    """What is said in front of the first: 超出预算最多的是."""
    most = "最少" if case.query.order == "least" else "最多"
    return f"{_SAID.get(tuple(ways), '与预算相差')}{most}的{'依次' if len(first) > 1 else ''}是"


def _clause(draft: Draft, case: Case, moved: Moved) -> str:
    told = "，".join(value_clause(draft, match) for match in (moved.now, moved.before))
    row = told_of_same(moved.now.view, moved.now.number)
    row += _told_elsewhere(moved)
    told_of = next((match for match in row if match.figure.reason), moved.now)
    return f"{told}，{worked_change(draft, moved.change)}{beside(draft, case, told_of, 'amount')}"


def _told_elsewhere(moved: Moved) -> list[Match]:
    """What other statements tell of a thing against its budget in the same year, the same way."""
    view, now = moved.now.view, moved.now.figure
    return [
        Match(view, number, moved.now.cover, moved.now.score)
        for number, told in enumerate(view.figures)
        if told.measure == "增减额" and told.base in OWN_BUDGET and told.direction == moved.way
        if told.year == now.year and same_item(told, now)
    ]


def _by_rate(rates: Sequence[Match], least: bool) -> list[Match]:
    """Completions in order, the one furthest from all of its budget first."""
    return sorted(rates, key=lambda row: abs(_value(row) - _ALL_OF_IT), reverse=not least)


def _told(draft: Draft, case: Case, rate: Match) -> str:
    return told_clause(draft, rate, "completion") + beside(draft, case, rate, "completion")


def _way(row: Match) -> str:
    value = _value(row)
    return "持平" if value == _ALL_OF_IT else "增加" if value > _ALL_OF_IT else "减少"


def _value(row: Match) -> Decimal:
    return row.figure.value or Decimal(0)


def _completion(spent: Match) -> Match | None:
    """What the statement or row of what was spent prints as completed of its budget."""
    row = told_of_same(spent.view, spent.number)
    return next((match for match in row if match.figure.measure == "完成率"), None)


__all__ = ["BUDGET", "LESS", "MORE", "asks_gap", "gaps_listed", "gaps_ranked"]
