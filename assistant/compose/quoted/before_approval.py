"""What is spent of a budget before the congress approves it, as the report itself says (预算法第五十四条).

Finds the sentence that says so and what follows it in its paragraph; quotes, works nothing out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.templates import say

_APPROVED = r"(?:审议|审批|批准|批复|批|通过)"
_ASKED = re.compile(
    rf"(?:还?没有?|[未尚]+|还没)(?:正式)?(?:被|经)?(?:人代?会|人大)?{_APPROVED}[^？]*?(?:花|支出|安排|用掉?|拨|动用)"
    rf"|{_APPROVED}(?:之|以)?前[^？]*?(?:花|支出|安排|用|拨|动用)"
)
_BUDGET = re.compile(r"预算|人代?会|人大")
_SAID = re.compile(r"预算草案[^。；]*?(?:批准|审议|审批|通过)(?:之|以)?前|预算法[^。；]*?第?五十四条")
_MONEY = re.compile(r"\d\s*[万亿]?元")
_MOST = 3


def before_approval(case: Case) -> Draft | None:
    """The sentences on what is spent before approval; None where that is not asked, or not told."""
    text = case.query.text
    if not (_ASKED.search(text) and _BUDGET.search(text)):
        return None
    for view in case.views:
        if told := _told(view):
            draft = Draft()
            draft.text = "".join(
                say("quoted", quote=each.text.rstrip("。"), cite=draft.cite_sentence(view, each))
                for each in told
            )
            return draft
    return None


def _told(view: ReportView) -> Sequence[Sentence]:
    """The first sentence of such paragraphs that prints money, else what opens one and what follows."""
    without: Sequence[Sentence] = ()
    for opening in view.sentences:
        if opening.is_row or opening.is_heading or not _SAID.search(opening.text):
            continue
        behind = view.sentences[opening.number : opening.number + _MOST]
        said = [each for each in behind if each.paragraph == opening.paragraph]
        if money := next((each for each in said if _MONEY.search(each.text)), None):
            return [money]
        without = without or said
    return without


__all__ = ["before_approval"]
