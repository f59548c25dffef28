"""去年 and 今年 of a question, said by the years that the reports it goes to are of.

A report on a budget comes out early in the year that it plans: 今年 is that year, 去年 the one before, which
a report on a government's budget tells as carried out. A final account comes out a year later, and those who
ask of it call either year 去年; there the words are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index import Report

_PLANS = ("政府预算", "部门预算")
_SAID = re.compile(
    r"(?<![比较和与跟同按照于过对])(?P<when>去年|今年)(?!同期|相比|比|一样|的?报告|的?水平|的?基数|以来)"
)
_CLAUSE = re.compile("[^，。？；：]+")
_OPENS = re.compile("(?:请问|那么?|而|但|其中|为什么|为何|.)?")


def with_dates(question: str, reports: Iterable[Report]) -> str:
    """A question with 去年 and 今年 as years, where the reports plan all of one year's budget.

    A year said behind what it is asked of (泵站今年大修几次) stands in front of the clause, so that it parts
    no name.
    """
    planned = {report.year if report.kind in _PLANS else None for report in reports}
    year = next(iter(planned)) if len(planned) == 1 else None
    if year is None:
        return question

    def dated(clause: re.Match[str]) -> str:
        text = clause[0]
        said = list(_SAID.finditer(text))
        named = [f"{year - (each['when'] == '去年')}年" for each in said]
        if len(said) == 1 and not _OPENS.fullmatch(text, 0, said[0].start()):
            return named[0] + _SAID.sub("", text)
        return _SAID.sub(lambda _: named.pop(0), text)

    return _CLAUSE.sub(dated, question)


__all__ = ["with_dates"]
