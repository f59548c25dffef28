"""The rows of one name in one table against what prose states of it: 各笔会议费合计，跟说明里的一致吗."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.compose.worked_out.same_rows import rows_of_name
from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.figures.sources import amounts
from assistant.question.named.mentions import Target

_EACH_ROW = re.compile(r"(?:各|每一?|所有|全部|[几两二三四五六七八九十]|\d)[笔批次]")
_ADDED = re.compile("合计|加起来|加在?一|相加|加总|合起来|之和|总和|一共|总共|共计")


def rows_against_prose(case: Case) -> Draft | None:
    """Whether the rows of a name add up to the amount that prose gives it; None where either is missing."""
    text = case.query.text
    if not (_EACH_ROW.search(text) and _ADDED.search(text)):
        return None
    things = dict.fromkeys((*case.linked.targets, *case.apart))
    for target in things:
        for view in case.views:
            rows = rows_of_name(replace(case, views=(view,)), target)
            stated = (match for other in reversed(things) for match in _stated(case, other, rows))
            if rows and (whole := next(stated, None)):
                return parts_against_total(whole, rows)
    return None


def _stated(case: Case, target: Target, rows: Sequence[Match]) -> Iterator[Match]:
    """What sentences state of the very name of a thing, for the year and in the measure of rows."""
    names = frozenset().union(*(mention.keys for mention in target.mentions if mention.kind == "exact"))
    for match in amounts(case, target) if rows else ():
        alike = (match.figure.year, match.figure.measure) == (rows[0].figure.year, rows[0].figure.measure)
        if alike and match.figure.table is None and match.view.labels[match.number].item in names:
            yield match


__all__ = ["rows_against_prose"]
