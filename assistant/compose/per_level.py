"""One thing asked of two levels of government at once (全省和省级各多少): an answer for each.

Parts the question only; each half is composed like a question of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.draft import Draft
from assistant.find.lookup import Case
from assistant.question.query import government_level

_LEVEL = r"(?:全(?:自治区|[省市区县州])|(?:自治区|[省市区县州])?本级|[省市县]级)"
_BOTH = re.compile(rf"(?P<first>{_LEVEL})(?:和|与|及|、|跟)(?P<second>{_LEVEL})(?=各|分别|都|的|一般|财政)")
_EACH = re.compile(r"各|分别|都")


def per_level(case: Case, answer: Callable[[Case], Draft]) -> Draft | None:
    """An answer for each level; None where the question does not name two, or one is not answered."""
    text = case.query.text
    both = _BOTH.search(text)
    if both is None or not _EACH.search(text) or case.query.operation != "lookup":
        return None
    drafts = []
    for words in (both["first"], both["second"]):
        alone = text[: both.start()] + words + text[both.end() :]
        query = replace(case.query, text=alone, asked=alone, level=government_level(words))
        drafts.append(answer(Case(query, case.linked, case.views, case.find_chunks)))
    leads = [draft.figures[0][1] for draft in drafts if draft.figures]
    if any(draft.status != "answered" for draft in drafts) or len(leads) < 2 or leads[0] is leads[1]:
        return None
    whole = Draft()
    for draft in drafts:
        whole.join(draft.text, draft)
    return whole


__all__ = ["per_level"]
