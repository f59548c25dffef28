"""The weight of a kind of indicators as a form prints it against the one that its note sets.

表里产出指标70分，注里统一设置50分: both are quoted where they stand; no figures are chosen.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView

_KINDS = "产出|效益|满意度|成本|执行率|预算执行|资金执行|过程|决策|投入|管理"
_ASKED = re.compile(rf"(?P<kind>{_KINDS})(?:类)?(?:指标)?[^？]*(?:注|说明|规定|统一|要求|标准)")
_OF_SCORES = re.compile(r"分(?!别|类|析)|权重|占比")
_SETS = re.compile("统一|设置|规定|分值|权重|满分")


def weights_of_note(case: Case) -> Draft | None:
    """Whether the row of a kind of indicators prints the points that the note gives it."""
    text = case.query.text
    asked = _ASKED.search(text)
    if asked is None or not _OF_SCORES.search(text):
        return None
    points = re.compile(rf"{asked['kind']}(?:类)?(?:指标)?[（(：:]?(?P<points>\d+(?:\.\d+)?)(?:分|%)[）)]?")
    for view in case.views:
        told = [(sentence, found) for sentence in view.sentences if (found := points.search(sentence.text))]
        notes = [each for each in told if not each[0].is_row and _SETS.search(each[0].text)]
        rows = [each for each in told if each[0].is_row]
        if notes and rows:
            return _compared(view, rows[0], notes[0])
    return None


def _compared(
    view: ReportView, row: tuple[Sentence, re.Match[str]], note: tuple[Sentence, re.Match[str]]
) -> Draft:
    draft = Draft()
    same = float(row[1]["points"]) == float(note[1]["points"])
    verdict = "一致" if same else "不一致"
    places = (
        f"{where}“{found.group()}”{draft.cite_sentence(view, sentence)}"
        for where, (sentence, found) in (("表中写", row), ("注中写", note))
    )
    draft.text = f"{verdict}：{'，'.join(places)}。"
    return draft


__all__ = ["weights_of_note"]
