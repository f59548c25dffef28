"""Which bodies came to those of a report or left them: 单位比上年少了哪一家, 少的是谁.

Quotes the sentence that counts how many more or fewer they are and names them, or says why.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.templates import say

_BODIES = "(?:单位|机构|部门)"
_MOVED = r"(?:(?P<fewer>少|减|划出|划走|撤)|(?:多|增|新|划入|并入))(?:[少加增出走入销并掉来]|进来)*了?"
_OF_BODIES = re.compile(  # 单位比上年少了哪一家, and no money of bodies
    rf"{_BODIES}[，？]?[^，。？支收费额款钱]{{0,12}}?{_MOVED}(?:的?是)?(?:(?P<which>哪|谁)|几|多少)"
)
_WHICH = re.compile(
    r"[少减多增新划撤][少加增出走入销并]?了?的(?:单位|那?[一几]?[家个])?(?:都|分别|又)*[是叫](?:谁|哪|什么)"
)
_COUNT = rf"(?:\d+|[一二两三四五六七八九十]+)(?:家|个(?=[，：（]|(?:预算|下属)?{_BODIES}))"
_TOLD = (  # 减少1家，为甲; 新增甲、乙2家
    rf"(?:[^，。；\d]{{0,8}}{_COUNT}[^。]*?[，：（]|[^，。；\d]{{4,60}}{_COUNT})"
)
_FEWER, _MORE = (  # the second form tells why in front: 甲并入乙，单位由5家减少为4家
    re.compile(f"(?:{words})了?{_TOLD}|[由从]{_COUNT}(?:{words})[为到至]{_COUNT}")
    for words in ("减少|划出|少", "增加|新增|划入|多")
)


def bodies_moved(case: Case) -> Draft | None:
    """The sentence on the bodies that came or left; None where none are asked of, or none tells.

    Where bodies left and it is asked which came, or the reverse, the premise is set right by it.
    """
    text = case.query.asked
    asked = _OF_BODIES.search(text)
    if asked is None or not (asked["which"] or _WHICH.search(text, asked.end())):
        return None
    ways = (_FEWER, _MORE) if asked["fewer"] else (_MORE, _FEWER)
    for moved in ways:
        for view in case.views:
            for sentence in view.sentences:
                said = sentence.text
                if not sentence.is_row and re.search(_BODIES, said) and moved.search(said):
                    draft = Draft(status="answered" if moved is ways[0] else "premise_corrected")
                    cite = draft.cite_sentence(view, sentence)
                    draft.text = say("quoted", quote=said.rstrip("。"), cite=cite)
                    return draft
    return None


__all__ = ["bodies_moved"]
