"""Whether a report writes the name of its own body wrongly somewhere.

Looks for names that are nearly its own; knows no dictionary.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.templates import say

_ASKED = re.compile(
    r"(?:单位|部门|机构|局|名称?)[^，。？]{0,6}(?:名|名称|名字)?[^，。？]{0,6}(?:写错|错别字|错误|打错|有误|不一致)"
)
_ALIKE = 0.8


def misspelt(case: Case) -> Draft | None:
    """Sentences that print a name nearly like that of the reporting body."""
    if not _ASKED.search(case.query.text):
        return None
    draft = Draft()
    found: list[str] = []
    for view in case.views:
        name = view.report.organisation
        for sentence in view.sentences:
            for other in _nearly(name, sentence.text, view):
                if all(other not in said for said in found):
                    found.append(f"“{other}”{draft.cite_sentence(view, sentence)}")
        if found:
            draft.text = say("misspelt", name=name, found="、".join(found)) + "。"
            return draft
    return None


def _nearly(name: str, text: str, view: ReportView) -> list[str]:
    """Names in a sentence with the beginning and the end of the body's own that differ in between."""
    if len(name) < 5:
        return []
    pattern = re.compile(
        rf"{re.escape(name[:2])}[\u4e00-\u9fff]{{{len(name) - 4},{len(name)}}}?{re.escape(name[-1])}"
    )
    own = {name, *view.report.aliases}
    return [
        other
        for other in pattern.findall(text)
        if other not in own
        and not any(alias in other or other in alias for alias in own if len(alias) > 2)
        and SequenceMatcher(None, name, other).ratio() >= _ALIKE
    ]
