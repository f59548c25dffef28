"""Why a rate of growth turned (收入增速为什么回落): the clause that says so, no move of the amount."""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.topic import topic_of
from assistant.question.asked.scopes import government_level
from assistant.question.asked.turns_of_rate import turn_of_rate
from assistant.question.named.mentions import STRONG
from assistant.templates import say

_MOSTLY = 0.75  # of the topic that a clause speaks of
_YEAR = re.compile(r"20\d\d")
_PIECE = re.compile(r"[^；。]+")
_WHY = re.compile(r"受[^；。]{2,}?(?:影响|因素|制约|拖累|冲击)|由于|因(?!此|而|地|素)|主要是|原因")


def why_rate_turned(case: Case) -> Draft | None:
    """The clause that tells the turn asked about, of what is named, with its cause; None where none does."""
    turn = turn_of_rate(case.query.asked)
    if not turn or set(case.query.wants) - {"rate", "reason"} or "reason" not in case.query.wants:
        return None
    named = [m.text for m in case.linked.mentions if m.kind in STRONG]
    years = {str(year) for year in case.query.years}
    for view in case.views:
        topic = topic_of(case.linked, view)
        for sentence in view.sentences:
            for piece in () if sentence.is_row else _PIECE.findall(sentence.text):
                of_it = (named and all(name in piece for name in named)) or topic.cover(piece) >= _MOSTLY
                of_years = not years or years.issuperset(_YEAR.findall(piece))
                of_level = case.query.level in ("", government_level(piece) or case.query.level)
                told = of_it and of_years and of_level and turn_of_rate(piece) == turn
                if told and _WHY.search(piece):
                    draft = Draft()
                    quote, cite = piece.strip(), draft.cite_sentence(view, sentence)
                    draft.text = f"{say('reason_given', quote=quote, cite=cite)}。"
                    return draft
    return None


__all__ = ["why_rate_turned"]
