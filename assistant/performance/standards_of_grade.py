"""What an activity must reach to be graded 优 (良, 中, 差), where a table prints a standard for each grade.

Such a table has a row an indicator, under the activity that it measures, and a column a grade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said

_ASKED = re.compile(
    r"(?:[评算得定打]|达到?|评价(?:结果|等级)?)(?:为|上|到|成|是|个)*“?(?P<grade>[优良中差])(?![先化质惠势点异距别额])"
    r"|(?P<of>[优良中差])”?的?(?:评价|评分)?标准"
)
_STANDARD = re.compile(r"标准/(?P<grade>[优良中差])秀?好?$")
_INDICATOR = re.compile("绩效指标|评价指标|指标名称")
_SURELY = 0.7  # of a name that a question says


@dataclass(frozen=True)
class _Standard:
    view: ReportView
    sentence: Sentence
    activity: str
    indicator: str
    value: str


def standards_of_grade(case: Case) -> Draft | None:
    """The standards of the grade asked, of the activity or the indicator named; None where none is."""
    asked = _ASKED.search(case.query.asked)
    if asked is None:
        return None
    grade = asked["grade"] or asked["of"]
    standards = [each for view in case.views for each in _standards(view, grade)]
    text = case.query.asked
    for names in ([each.indicator for each in standards], [each.activity for each in standards]):
        said = [share_said(name, text) for name in names]
        best = max(said, default=0.0)
        told = [each for each, share in zip(standards, said, strict=True) if share == best]
        if best >= _SURELY and len({each.activity for each in told}) == 1:
            return _telling(told, grade)
    return None


def _telling(told: list[_Standard], grade: str) -> Draft:
    draft = Draft()
    clauses = [
        f"{each.indicator}{each.value}{draft.cite_sentence(each.view, each.sentence)}" for each in told
    ]
    draft.text = f"“{told[0].activity}”评“{grade}”的标准：{'；'.join(clauses)}。"
    return draft


def _standards(view: ReportView, grade: str) -> Iterator[_Standard]:
    """The standards that tables of a report print for a grade, one an indicator."""
    for table in view.tables:
        for row in table.rows:
            values = {m["grade"]: value for name, value in row.attributes if (m := _STANDARD.search(name))}
            indicator = next((value for name, value in row.attributes if _INDICATOR.search(name)), "")
            places = [at for span in row.spans for at in view.positions.within(span)]
            if len(set(values.values())) > 1 and values.get(grade) and indicator and places:
                yield _Standard(view, view.sentences[places[0]], row.label, indicator, values[grade])


__all__ = ["standards_of_grade"]
