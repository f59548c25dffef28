"""The row of a class of the budget against the rows right below it: 类级和款级对得上吗.

Against all of them, or those that the question names (甲下面的乙、丙加起来等于甲吗): a name that stands
under many subjects (行政运行) is the row under the one named. Sums over other things are checked elsewhere.
"""

from __future__ import annotations

import re

from assistant.check.rolled import LESS
from assistant.check.sides import ADDED
from assistant.compose.worked_out.sums import parts_against_total
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.rows_below import all_below, rows_named_below, rows_of

_LEVEL = r"(?:一级|二级)?(?:功能)?(?:科目)?(?:[类款项]级?)(?:科目)?"
_ASKED = re.compile(
    rf"[“\"]?{_LEVEL}[”\"]?(?:合计)?(?:数|金额|上|那一?行)?[和与跟同、]+(?:它|其)?(?:下面|下属|下级|底下|所属)?的?"
    rf"(?:各|那些|几个)?[“\"]?{_LEVEL}"
    r"|(?:下面|下级|下属|底下|下一级|子)(?:的)?(?:各|几|那)?[个些]?(?:明细|科目|[款项目](?!目资)级?)[^，。？]{0,10}"
    r"(?:对|合|加|等|一致|相符|吻合)"
)


def class_rows(case: Case) -> Draft | None:
    """The row named against those right below it; None where no rows are asked, or none stand there."""
    if _ASKED.search(case.query.text):
        for target in case.linked.targets:
            for row in rows_of(case, target):
                if below := all_below(row):
                    return parts_against_total(row, below)
    return _rows_named(case)


def _rows_named(case: Case) -> Draft | None:
    """A subject against the rows right below it that are named with it and added up."""
    if LESS.search(case.query.text) or not ADDED.search(case.query.text):
        return None
    found = rows_named_below(case)
    return parts_against_total(*found) if found else None


__all__ = ["class_rows"]
