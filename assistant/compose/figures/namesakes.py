"""Rows of one name under several parents: all are told where the question does not say which is meant.

行政运行 and 一般行政管理事务 stand under many 款; a silent choice among them would be a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.calculate import total
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.choose import Ask, choose
from assistant.find.figures.fund_amounts import fund_of_balance
from assistant.find.figures.lookup import Case, Found
from assistant.find.figures.measures import measures_for
from assistant.find.figures.select import Match
from assistant.question.named.likeness import plain
from assistant.templates import say
from index.subject_codes import subjects_above

_ASKS_PLACES = re.compile(r"(?:几|多少|哪几|哪些)(?:个|处)?(?:款|类|科目|地方|处)")
_ASKS_SUM = re.compile(r"合计|一共|总共|加起来|共计")
_AS_LIKELY = 0.02
_MOST = 8


def namesakes(case: Case) -> Draft | None:
    """Under how many subjects a name stands, with their amounts and sum; None when that is not asked."""
    if not _ASKS_PLACES.search(case.query.text) or len(case.apart) != 1:
        return None
    target = case.apart[0]
    for view in case.views:
        year, strict = case.year_for(view)
        ranked = choose(
            case.matches(view, target), Ask(measures_for("amount", view, case.query), year, strict)
        )
        rows = _rows(case.matches(view, target), ranked[0]) if ranked and ranked[0].figure.code else []
        if len(rows) > 1:
            draft = Draft()
            draft.text = _listed(draft, rows)
            if _ASKS_SUM.search(case.query.text):
                result, expression = draft.work(total([row.figure for row in rows]))
                draft.text += f"合计{result}（{expression} = {result}）。"
            return draft
    return None


def namesakes_note(draft: Draft, case: Case, found: Found) -> str:
    """A sentence that lists the rows of the name in the answer's table, or the like balances of other funds.

    "" where the answer has the name alone.
    """
    anchor = found.anchor
    if anchor is not None and (others := _of_other_funds(case, anchor)):
        told = "；".join(value_clause(draft, row) for row in others[:_MOST])
        return say("other_funds", fund=fund_of_balance(anchor.figure.item), rows=told)
    if anchor is None or not anchor.figure.code or anchor.figure.value is None:
        return ""
    rows = _rows(case.matches(found.view, found.target), anchor)
    return _listed(draft, rows) if len(rows) > 1 else ""


def _of_other_funds(case: Case, anchor: Match) -> list[Match]:
    """The like balances of other insurance funds, where the question names none of the funds."""
    own = anchor.figure
    fund = fund_of_balance(own.item)
    if not fund or re.search("保险|哪(?!些)", case.query.asked):
        return []
    return [
        Match(anchor.view, number, 1.0, 1.0)
        for number, figure in enumerate(anchor.view.figures)
        if (other := fund_of_balance(figure.item))
        and other != fund
        and figure.item.removeprefix(other) == own.item.removeprefix(fund)
        and (figure.measure, figure.year, figure.region) == (own.measure, own.year, own.region)
    ]


def _listed(draft: Draft, rows: Sequence[Match]) -> str:
    told = "；".join(
        say(
            "namesake",
            code=row.figure.code or "",
            above=_above(row),
            value=draft.figure(row.view, row.figure),
            cite=draft.cite(row.view, row.figure),
        )
        for row in rows[:_MOST]
    )
    return say("namesakes", item=rows[0].figure.item, count=str(len(rows)), rows=told)


def _rows(ranked: Sequence[Match], anchor: Match) -> list[Match]:
    """The rows of the anchor's table with its name, slice, measure and year, and codes of their own."""
    like = anchor.figure
    own = next((match.score for match in ranked if match.figure is like), 0.0)
    rows: dict[str, Match] = {}
    for match in ranked:
        figure = match.figure
        same = (figure.table, figure.part, figure.measure, figure.year, figure.region) == (
            like.table, like.part, like.measure, like.year, like.region
        )  # fmt: skip
        if (
            same
            and figure.code
            and plain(figure.item) == plain(like.item)
            and match.score >= own - _AS_LIKELY
        ):
            rows.setdefault(figure.code, match)
    return _lowest(list(rows.values()))


def _lowest(rows: Sequence[Match]) -> list[Match]:
    """Rows without those that stand above another (21202 城乡社区规划与管理 above 2120201)."""
    codes = [row.figure.code or "" for row in rows]
    return [
        row
        for row, code in zip(rows, codes, strict=True)
        if not any(other != code and other.startswith(code) for other in codes)
    ]


def _above(row: Match) -> str:
    names = row.figure.ancestors or subjects_above(row.figure.code or "")
    return f"（{names[-1]}）" if names else ""
