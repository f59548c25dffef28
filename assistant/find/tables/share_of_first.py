"""The share of what comes first among several: what it is asked of, which is nothing that is compared."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.find.figures.lookup import Case
from assistant.question.named.mentions import Target

_SHARE_OF_FIRST = re.compile("最[^，。？]*，[^，。？]*占")  # 哪项最大，占总额的比重


def asks_share_of_first(text: str) -> bool:
    """Whether a question orders by something else and asks the share of the first behind it."""
    return bool(_SHARE_OF_FIRST.search(text))


def share_base(case: Case) -> Target | None:
    """What the share of the first is asked of: 总支出 in 哪项最大，占总支出多少."""
    found = _SHARE_OF_FIRST.search(case.linked.folded)
    named = tuple(m for m in case.linked.mentions if found and m.start >= found.end() and m.keys)
    return Target(named, ("amount",), "") if named else None


def without_base(case: Case) -> Case:
    """The case without what the share of the first is asked of."""
    found = _SHARE_OF_FIRST.search(case.linked.folded)
    if found is None:
        return case
    kept = [
        replace(target, mentions=tuple(m for m in target.mentions if m.start < found.end()))
        for target in case.linked.targets
    ]
    named = tuple(m for m in case.linked.mentions if m.start < found.end())
    return replace(case, linked=replace(case.linked, targets=tuple(kept), mentions=named), _matches={})
