"""Which of several listed bodies is of a kind: the one with the kind in brackets behind its name."""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case
from assistant.find.text.view import ReportView
from assistant.question.asked.answer_kinds import COUNT

_WHICH = re.compile(
    r"哪(?:一|几|[两三四五])?(?:个|家|些)(?:[\u4e00-\u9fff]{0,4}(?:单位|机构|部门))?是(?:属于|按照?)?(?P<kind>[\u4e00-\u9fff]{2,10}?)"
    r"(?:管理|性质)?的?(?:单位|机构|事业单位)?(?=[，。？]|$)"
)
_REMARKED = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{4,30})[（(](?P<remark>[^（）()]{2,20})[）)]"
)
_DENIED = re.compile("非|不")


def remarked(case: Case) -> Draft | None:
    """The bodies that a list of bodies marks as of the kind asked; None where none is marked so."""
    asked = _WHICH.search(case.query.text)
    if asked is None or case.query.operation != "lookup":
        return None
    counted = bool(counted_units(case.query.text[: asked.start()]))
    return next((draft for view in case.views if (draft := _of_report(view, asked["kind"], counted))), None)


def _of_report(view: ReportView, kind: str, counted: bool) -> Draft | None:
    for sentence in view.sentences:
        named = [
            f"{found['name']}（{found['remark']}）"
            for found in _REMARKED.finditer(sentence.text)
            if kind in found["remark"] and not _DENIED.search(found["remark"].partition(kind)[0])
        ]
        if named:
            draft = Draft()
            listed = (figure for figure in view.figures_in(sentence.spans) if figure.measure == COUNT)
            count = next(listed, None) if counted else None
            lead = f"{count.item}为{draft.figure(view, count)}，" if count else ""
            draft.text = f"{lead}{'、'.join(named)}{draft.cite_sentence(view, sentence)}。"
            return draft
    return None


__all__ = ["remarked"]
