"""Why a budget was adjusted as a whole: the section of a plan of adjustment that says so (调整事由).

Finds it by its heading; why one item was moved is told by the figures of that item.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.named.mentions import STRONG
from assistant.templates import say

_GROUNDS = r"(?:事由|原因|理由|缘由|依据|背景|必要性)"
_ADJUSTS = re.compile("预算[^，。？]{0,6}调整|调整[^，。？]{0,6}预算")
_ASKED = re.compile(rf"为什么|为何|为啥|{_GROUNDS}|因为什么")
_HEADED = re.compile(rf"调整[^，。；]{{0,8}}{_GROUNDS}|{_GROUNDS}[^，。；]{{0,6}}调整")
_OF_NOTHING_ELSE = re.compile("预算|调整|方案|[这本]?第?[一二三四五再]?次|[省市县区州]级?|财政|本级|的")
_MOST = 6


def why_adjusted(case: Case) -> Draft | None:
    """What stands under the heading; None where a thing is named, or no report has such a section."""
    text = case.query.text
    named = [m for m in case.linked.mentions if m.kind in STRONG and _OF_NOTHING_ELSE.sub("", m.text)]
    if named or not (_ASKED.search(text) and _ADJUSTS.search(text)):
        return None
    for view in case.views:
        below = [s for s in view.sentences if s.headings and _HEADED.search(s.headings[-1])]
        if said := [s for s in below if not (s.is_row or s.is_heading)][:_MOST]:
            draft = Draft()
            quote = "".join(sentence.text for sentence in said)
            draft.text = say("quoted", quote=quote, cite=draft.cite_sentences(view, said))
            return draft
    return None


__all__ = ["why_adjusted"]
