"""What is asked the cost of, where a report names it but as the reason for which something else moved."""

from __future__ import annotations

import re

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from index.normalise import item_key

_REASON = re.compile(  # 较上年增加30万元，主要由于
    r"(?:[增减][加少长]|下降|上升|[多少]支出)[^，。；]{0,12}\d[^，。；]*[，；。]?"
    r"(?:其)?(?:主要)?(?:的)?(?:原因(?:[是为系：]|在于)|由于|因为|是(?:因为?)?|因|系)"
)
_MONEY = re.compile(r"\d[\d,，.]*(?:万亿|亿|万)?元")
_ENDS = "。；"
_SHORTEST = 4


def only_a_reason(case: Case, draft: Draft) -> str:
    """The thing whose cost alone is asked and of which only that it moved another amount is cited."""
    if case.query.wants != ("amount",) or case.query.operation not in ("lookup", "sum") or draft.works:
        return ""
    names = [m.text for target in case.linked.targets for m in target.mentions if len(m.text) >= _SHORTEST]
    told = item_key("".join(draft.cited_texts()))
    named = next((name for name in reversed(names) if name in told), "")
    return (
        named if named and all(_is_reason(told, found.start()) for found in re.finditer(named, told)) else ""
    )


def _is_reason(told: str, start: int) -> bool:
    """Whether a name stands behind the reason of a move, and no sum behind the name."""
    behind = re.split(f"[{_ENDS}]", told[start:])[0]
    ahead = told[:start]
    last = [*_REASON.finditer(ahead)]
    return bool(last) and not re.search(f"[{_ENDS}]", ahead[last[-1].end() :]) and not _MONEY.search(behind)


__all__ = ["only_a_reason"]
