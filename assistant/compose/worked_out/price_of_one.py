"""What one of a thing bought costs: its amount divided by the number in its row of a purchase table.

台式电脑平均一台多少钱, where the row prints 12台, or the bare number, in a column of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.calculate import per_head
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from index import Figure
from index.normalise import is_money, parse_number

_NUMBER = re.compile(r"(?P<number>\d[\d,]*)(?P<unit>[\u4e00-\u9fff]{1,2})")
_PIECES = re.compile("[一每]个?(?P<unit>[辆台套件部架艘张把])")  # what a bare number can be of
_ONE = re.compile("[一每单][^，。？]{0,12}(?:多少|几)|单价")
_BUYING = re.compile("采购|购[买置]")
_NAMED = 0.5  # of the name of a row said in the question
_SHORTEST = 2  # characters of a name that tell a thing from others


def price_of_one(case: Case) -> Draft | None:
    """The amount of the one row named, divided by its number; None where no row or several are named."""
    text = case.query.text
    rows = list(_rows(case)) if _ONE.search(text) and case.query.operation != "check" else []
    best = max((worth for worth, *_ in rows), default=0)
    named = [(amount, count) for worth, amount, count in rows if worth == best]
    if len(named) != 1:
        return None
    ((amount, count),) = named
    if not re.search(rf"[一每单](?:个)?{count.unit[0]}|单价", text):
        return None
    work = per_head(amount.figure, count, case.query.unit)
    if work is None:
        return None
    draft = Draft()
    clauses = f"{count.item}{draft.figure(amount.view, count)}，{value_clause(draft, amount)}"
    result, expression = draft.work(work)
    draft.text = f"平均每{count.unit}{result}（{expression} = {result}）：{clauses}。"
    return draft


def _rows(case: Case) -> Iterator[tuple[float, Match, Figure]]:
    """The first amount of each row that the question names, with how surely, and the number of the row."""
    keys = {key for m in case.linked.mentions for key in (*m.keys, m.text) if len(key) >= _SHORTEST}
    keys = {key for key in keys if not _BUYING.search(key)}
    seen = set()
    piece = _PIECES.search(case.query.text)
    for view in case.views:
        for number, figure in enumerate(view.figures):
            if figure.value is None or not is_money(figure.unit) or figure.spans in seen:
                continue
            told = _NUMBER.fullmatch(dict(figure.attributes).get("数量", ""))
            count = (
                _counted(figure, told) if told else _beside(view, figure, piece["unit"]) if piece else None
            )
            if count is None:
                continue
            seen.add(figure.spans)
            name = count.item
            worth = share_said(name, case.linked.folded) + any(key in name for key in keys)
            if worth >= _NAMED:
                yield worth, Match(view, number, 1.0, 1.0), count


def _beside(view: ReportView, figure: Figure, unit: str) -> Figure | None:
    """The bare number that a row of a purchase table prints in a column of its own, in the unit asked."""
    if figure.table is None or not any(_BUYING.search(title) for title in figure.headings[-1:]):
        return None
    row = view.row_of(figure)
    counts = [count for count in row if count.measure == "数量" and not count.unit]
    told = len(counts) == 1 and counts[0].item == figure.item and (counts[0].value or 0) > 1
    return replace(counts[0], unit=unit) if told else None  # one of what is bought may be a whole system


def _name(figure: Figure) -> str:
    """What is bought: the row of a kind (货物) stands below it."""
    return figure.ancestors[-1] if figure.ancestors else figure.item


def _counted(figure: Figure, told: re.Match[str]) -> Figure:
    """The number of a row as a figure of its own, standing in the same cells."""
    value, unit = parse_number(told["number"]), told["unit"]
    return replace(
        figure, item=_name(figure), measure="数量", value=value, unit=unit, printed=told["number"], at=None
    )


__all__ = ["price_of_one"]
