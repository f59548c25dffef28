"""Why a sum moved and what it goes to, asked in one breath: 预算为什么翻了一番，都买些什么.

The reason printed beside the sum answers both; where none is printed, the question is left to others.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.compose.figures.stated import lookup
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import STRONG

_WHY = r"为什么|为何|为啥|怎么|咋|原因"
_ASKED = re.compile(
    rf"(?:{_WHY})[^？]*[，；？][^，；？]*(?:买|购|添|换|增加|新增|多|花|用|建|办|配)[^，；？]{{0,6}}(?:什么|啥|哪[些几])(?!原因)"
)
_WHAT: frozenset[Want] = frozenset({"use", "list", "parts"})


def why_and_what(case: Case) -> Draft | None:
    """The move of the one thing named with its reason; None where no reason is printed of it."""
    query, targets = case.query, case.linked.targets
    both = "reason" in query.wants and _WHAT & {*query.wants} and query.operation in ("lookup", "times")
    if not both or not targets or not _ASKED.search(query.text):
        return None
    strong = [[m for m in target.mentions if m.kind in STRONG] for target in targets]
    named = tuple(strong[0])
    keys = frozenset().union(*(mention.keys for mention in named))
    if not all(keys & mention.keys for others in strong[1:] for mention in others):
        return None  # something else is asked about
    wants = tuple(want for want in query.wants if want not in _WHAT)
    target = replace(targets[0], wants=wants, mentions=named)
    linked = replace(case.linked, targets=(target,), mentions=named)
    draft = lookup(replace(case, query=replace(query, wants=wants), linked=linked, _matches={}))
    told = draft and draft.status == "answered" and any(figure.reason for _, figure in draft.figures)
    return draft if named and told else None


__all__ = ["why_and_what"]
