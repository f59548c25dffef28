"""One thing asked of two levels of government at once (全省和省级各多少): an answer for each.

Parts the question only; each half is composed like a question of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.draft import Draft
from assistant.find.lookup import Case
from assistant.question.scopes import government_level

_LEVEL = r"(?:全(?:自治区|[省市区县州])|(?:自治区|[省市区县州])?本级|[省市县]级)"
_BOTH = re.compile(rf"(?P<first>{_LEVEL})(?:和|与|及|、|跟)(?P<second>{_LEVEL})(?=各|分别|都|的|一般|财政)")
_OF_IT = re.compile(  # X多少？其中市级多少: the whole and what one level has of it
    rf"[，。？；,?]+(?:其中|里面|当中)，?(?:用在|属于|归)?(?P<second>{_LEVEL})的?(?:本身)?(?:又?有|是|为)?(?:多少|几)(?:[万亿]元?|钱)?[？?]?$"
)
_EACH = re.compile(r"各|分别|都")


def _asked_of_both(text: str) -> list[tuple[str, str]]:
    """全省和省级各多少: each level with the question asked of it alone."""
    both = _BOTH.search(text)
    if both is None or not _EACH.search(text):
        return []
    levels = (both["first"], both["second"])
    return [(words, text[: both.start()] + words + text[both.end() :]) for words in levels]


def _asked_of_part(text: str) -> list[tuple[str, str]]:
    """X多少？其中市级多少: what is asked first, and the same of the level."""
    part = _OF_IT.search(text)
    if part is None or government_level(text[: part.start()]) == government_level(part["second"]):
        return []
    whole = text[: part.start()]
    named = re.search(_LEVEL, whole)
    own = whole.replace(named.group(), part["second"], 1) if named else part["second"] + whole
    return [(named.group() if named else "", whole), (part["second"], own)]


def per_level(case: Case, answer: Callable[[Case], Draft]) -> Draft | None:
    """An answer for each level; None where the question does not name two, or one is not answered."""
    text = case.query.text
    asked = _asked_of_both(text) or _asked_of_part(text)
    if not asked or case.query.operation != "lookup":
        return None
    drafts = []
    for words, alone in asked:
        query = replace(case.query, text=alone, asked=alone, level=government_level(words))
        drafts.append(answer(Case(query, case.linked, case.views, case.nearness)))
    leads = [draft.figures[0][1] for draft in drafts if draft.figures]
    if any(draft.status != "answered" for draft in drafts) or len(leads) < 2 or leads[0] is leads[1]:
        return None
    whole = Draft()
    for draft in drafts:
        whole.join(draft.text, draft)
    return whole


__all__ = ["per_level"]
