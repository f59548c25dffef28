"""Shares that rows of one name have: the row below the subject named, and all that stand below its parts."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.calculate import share_of_sum, total
from assistant.compose.wording import subject, value_clause
from assistant.compose.worked_out.summed import amounts_together
from assistant.draft import Draft
from assistant.find.figures.derive import kinds_of
from assistant.find.figures.lookup import Case
from assistant.find.figures.rows_below import rows_alike_within, rows_below
from assistant.find.figures.select import Match
from assistant.find.figures.sources import amounts
from assistant.question.named.mentions import STRONG, Target
from index import Figure

_SHORT = 2


def of_each_part(case: Case, part: Match, whole: Match) -> list[Match]:
    """The rows that a part has under each part of the whole, where the question names none of these."""
    rows = rows_alike_within(part, whole)
    above = {name for row in rows for name in row.figure.ancestors[-1:]}
    return [] if any(name[:_SHORT] in case.linked.folded for name in above) else rows


def known_parts(case: Case, part: Target, whole: Target) -> tuple[list[Match], Match] | None:
    """What a thing not printed itself is known to be of (公车购置, 公车运行), and the whole."""
    kinds = kinds_of(part, {place for view in case.views for place in view.places})
    parts = amounts_together(case, kinds) if len(kinds) > 1 and whole.mentions else []
    for match in amounts(case, whole) if len(parts) == len(kinds) > 1 else ():
        alike = {(id(each.view), each.figure.year, each.figure.measure) for each in (*parts, match)}
        if len(alike) == 1:
            return parts, match
    return None


def told_together(draft: Draft, rows: Sequence[Match], whole: Match, asked: Target, named: str = "") -> str:
    """The share that several rows together have in a whole; "" where it is more than all of it."""
    added = total([row.figure for row in rows])
    work = share_of_sum(added, whole.figure)
    if work is None or work.value > 100:
        return ""
    summed, how = draft.work(added)
    result, expression = draft.work(work)
    values = "，".join(
        [
            *(
                ("" if named else "".join(row.figure.ancestors[-1:])) + value_clause(draft, row)
                for row in rows
            ),
            value_clause(draft, whole, asked),
        ]
    )
    names = f"{named or subject(rows[0].figure)}合计{summed}（{how} = {summed}）"
    names += f"，占{subject(whole.figure, asked)}"
    return f"{names}的{result}（{expression} = {result}）：{values}"


def row_below(
    case: Case, part: Target, whole: Target, pair: tuple[Match, Match] | None
) -> tuple[Match, Match] | None:
    """The row of the part below that of the whole, unless the pair found is of these or told in prose."""
    if pair and (pair[0].figure.table is None or pair[1].figure.item in pair[0].figure.ancestors):
        return pair if _right_below(*(match.figure for match in pair)) else None
    strong = [m for m in whole.mentions if m.kind in STRONG]
    own = [m for m in part.mentions if m.kind in STRONG and all(m.keys.isdisjoint(w.keys) for w in strong)]
    rows = rows_below(case, strong[0], own) if len(strong) == len(own) == 1 else None
    if rows and pair and own[0].kind == "alike" and rows[1][0].figure.item != pair[0].figure.item:
        return None  # 税收 is 税收收入 before it is 其他税收收入
    return (rows[1][0], rows[0]) if rows else None


def _right_below(part: Figure, whole: Figure) -> bool:
    """Whether a row stands right below another in one column, so that it may be more than all of it."""
    column = (part.table, part.measure, part.year) == (whole.table, whole.measure, whole.year)
    return part.table is not None and column and part.ancestors[-1:] == (whole.item,)


__all__ = ["known_parts", "of_each_part", "row_below", "told_together"]
