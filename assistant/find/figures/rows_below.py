"""Rows that stand right below a subject named, in one column of its table.

A name that stands under many subjects (行政运行) is the row under the one that the question names.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.calculate import in_unit, places, total
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.measures import measures_for
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import measures_named
from assistant.question.named.mentions import STRONG, Mention, Target
from index import Figure
from index.normalise import is_money, item_key

_NEAR = 0.3  # how much less than enough a row may fit whose name is said with words of its level
_MOST = 12
_TWO = 2


def rows_named_below(case: Case) -> tuple[Match, list[Match]] | None:
    """Of all that a question names one subject, and the rest as rows below it; None for anything else."""
    strong = [mention for mention in case.linked.mentions if mention.kind in STRONG]
    for whole in {mention.keys: mention for mention in strong}.values():
        others = [mention for mention in strong if mention.keys.isdisjoint(whole.keys)]
        if len({mention.keys for mention in others}) > 1 and (found := rows_below(case, whole, others)):
            return found
    return None


def rows_below(case: Case, whole: Mention, parts: Sequence[Mention]) -> tuple[Match, list[Match]] | None:
    """The row of a subject with one row right below it for each thing named, in its column."""
    names = list(dict.fromkeys(part.keys for part in parts))
    for row in rows_of(case, Target((whole,), ("amount",), whole.text)):
        if _is_column(whole, row.figure):
            continue
        below = {item_key(match.figure.item): match for match in all_below(row)}
        found = [match for keys in names for name, match in below.items() if name in keys]
        if found and len(found) == len(names):
            return row, found
    return None


def _is_column(whole: Mention, figure: Figure) -> bool:
    """Whether what is named is the column of a figure (项目支出), and not its row."""
    return item_key(figure.item) not in whole.keys and any(
        item_key(part) in whole.keys for part in figure.part.split("/") if part
    )


def rows_of(case: Case, target: Target) -> list[Match]:
    """The rows of tables that may be a thing named, those of the columns named first."""
    rows = [
        match
        for view in case.views
        for match in case.matches(view, target)[: _MOST * 4]
        if match.figure.table is not None
        and match.figure.value is not None
        and is_money(match.figure.unit)
        and match.score >= ENOUGH - _NEAR
        and _of_year(case, match)
    ]
    named = measures_named(case.query.text)
    return sorted(
        rows, key=lambda row: (row.figure.measure not in named, -row.score, _rank(case, row.view, row.figure))
    )


def _rank(case: Case, view: ReportView, figure: Figure) -> int:
    """How far down a measure stands among those that tell an amount: what was executed before a budget."""
    told = measures_for("amount", view, case.query)
    return told.index(figure.measure) if figure.measure in told else len(told)


def _of_year(case: Case, match: Match) -> bool:
    year, strict = case.year_for(match.view)
    return not strict or match.figure.year == year


def all_below(row: Match) -> list[Match]:
    """The amounts of the rows right below one, in its column."""
    own, view = row.figure, row.view
    return [
        Match(view, number, row.cover, row.score)
        for number, figure in enumerate(view.figures)
        if number > row.number
        and figure.table == own.table
        and figure.ancestors[-1:] == (own.item,)
        and (figure.measure, figure.year, figure.part, figure.unit)
        == (own.measure, own.year, own.part, own.unit)
        and figure.value is not None
    ]


def rows_alike_within(part: Match, whole: Match) -> list[Match]:
    """The rows of one name under each of the parts that add up to a whole (再融资 of both kinds of bonds).

    [] unless the rows that they stand under come to the whole, as exactly as rounded numbers do.
    """
    own, view = part.figure, part.view
    column = [
        (number, figure)
        for number, figure in enumerate(view.figures)
        if figure.value is not None
        and own.table is not None
        and (figure.table, figure.measure, figure.year, figure.part, figure.region, figure.unit)
        == (own.table, own.measure, own.year, own.part, own.region, own.unit)
    ]
    alike = [(at, each) for at, (_, each) in enumerate(column) if each.item == own.item and each.ancestors]
    above = [
        next((row for _, row in reversed(column[:at]) if row.item.startswith(each.ancestors[-1])), None)
        for at, each in alike
    ]
    parents = list({id(row): row for row in above if row is not None}.values())
    if len(alike) < _TWO or len(parents) < len(alike):
        return []
    added = total(parents)
    rounding = len(parents) * Decimal(1).scaleb(-places(added.value)) / 2 if is_money(own.unit) else 0
    if abs(in_unit(whole.figure, added.unit).value - added.value) > rounding:
        return []
    return [Match(view, column[at][0], part.cover, part.score) for at, _ in alike]


__all__ = ["all_below", "rows_alike_within", "rows_below", "rows_named_below", "rows_of"]
