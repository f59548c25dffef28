"""Whether an answer only repeats the number that a question says of things whose names it asks for.

那15个项目都是哪些项目 is not answered by 15个项目: where the report names none, it does not say.
"""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.lookup import Case

_NUMBERED = re.compile(
    r"(?<![\d.年])\d{1,4}(?:个|件|项|家|名|条|种|类|处|部|座|笔|支|只)(?!月|百分|季|小时|工作日)"
)
_NAMES_ASKED = re.compile(r"哪些|(?:是|有|叫)(?:些)?(?:什么|啥)(?!时候|关系|原因)|叫什么|哪几|名字|名单|名称")
_NAMES = re.compile(r"[、《：:（(]|包括|分别|为：")
_CLAUSE_END = "，。；"
_QUOTED = re.compile("“([^”]{8,})”")


def names_not_told(case: Case, draft: Draft) -> str:
    """The names asked for, where all that a draft tells is the number that the question says already."""
    text = case.query.text
    said = _NUMBERED.search(text) if _NAMES_ASKED.search(text) else None
    if said is None:
        return ""
    number = said.group()
    figures = [f"{figure.printed}{figure.unit}" for _, figure in draft.figures]
    quotes = _QUOTED.findall(draft.text)
    repeated = set(figures) <= {number} and all(_only_counts(quote, number) for quote in quotes)
    thing = case.linked.targets[0].name if case.linked.targets else ""
    return f"{number}{thing}的名称" if repeated and (figures or quotes) else ""


def _only_counts(text: str, number: str) -> bool:
    """Whether a sentence prints the number and names nothing in its clause or behind it."""
    at = text.find(number)
    start = max(text.rfind(end, 0, at) for end in _CLAUSE_END) + 1 if at > 0 else 0
    return at >= 0 and not _NAMES.search(text[start:])


__all__ = ["names_not_told"]
