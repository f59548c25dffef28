"""Questions that say which body and year they are about, for a run over all reports at once.

Question sets are written for the reports that they list and seldom repeat the body's name. Knows
no answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eval.dataset import Question
from index import Report

_YEAR = re.compile(r"20\d\d")


def named(question: Question, loaded: Iterable[Report]) -> Question:
    """The question opened with the body of its documents, and with their year where the body has several.

    Left as it is where its documents are of several bodies or none, or it names the body itself.
    """
    loaded = list(loaded)
    own = [report for report in loaded if report.file in question.docs]
    bodies = {report.organisation for report in own}
    body = bodies.pop() if len(bodies) == 1 else ""
    opening, *later = (*question.history, question.question)
    if not body or body in opening:
        return question
    years = {report.year for report in own}
    several = len({report.year for report in loaded if report.organisation == body}) > 1
    year = years.pop() if len(years) == 1 and several else None
    said = f"{year}年" if year and str(year) not in _YEAR.findall(opening) else ""
    *history, asked = (f"{body}{said}，{opening}", *later)
    return question.model_copy(update={"history": tuple(history), "question": asked})
