"""How much a rule takes or gives, where a report tells it as a rate (按不低于20%的比例扣减).

Quotes the one sentence of the report that says so of what the question names. Amounts that were paid or
taken are told by figures, before a rule is looked for.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.topic import speaking, topic_of
from assistant.templates import say

_ACTS = "扣减?|核减|压减|削减|调减|收回|上浮|下浮|计提|提取|奖励|返还|补助|补贴|处罚"
_ASKED = re.compile(rf"(?P<act>{_ACTS})(?:除|掉|的比例)*(?:是|为)?(?:多少(?![个家项次人件])|几成|百分之几)")
_RATE = r"按照?[^，。；\d]{0,8}\d[\d.]*[%％]"
_QUOTED = re.compile(r"[“‘]([^”’]+)[”’]")
_SPOKEN_OF = 0.6
_LONGEST = 240


def rate_of_rule(case: Case) -> Draft | None:
    """The sentence that tells at which rate what is asked about is taken or given; None where none does."""
    asked = _ASKED.search(case.query.asked)
    if asked is None or case.query.operation != "lookup":
        return None
    rule = re.compile(rf"{_RATE}[^，。；\d]{{0,8}}{asked['act'][0]}")
    named = _QUOTED.findall(case.query.asked)
    for view in case.views:
        topic = topic_of(case.linked, view)
        for number in speaking(view, topic):
            sentence = view.sentences[number]
            if sentence.is_row or len(sentence.text) > _LONGEST or not rule.search(sentence.text):
                continue
            if topic.cover(sentence.text) >= _SPOKEN_OF and all(name in sentence.text for name in named):
                draft = Draft()
                cite = draft.cite_sentence(view, sentence)
                draft.text = say("quoted", quote=sentence.text.rstrip("。"), cite=cite)
                return draft
    return None


__all__ = ["rate_of_rule"]
