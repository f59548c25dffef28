"""What is asked of the first among several beside it: its share of a whole, and what of it is of a kind.

What these name is nothing that is compared.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.find.figures.lookup import Case
from assistant.question.named.mentions import SURE, Mention, Target

_SHARE_OF_FIRST = re.compile("最[^，。？]*，[^，。？]*占")  # 哪项最大，占总额的比重
_FIRST = re.compile(r"最[^，。？]*|哪[^，。？]*?(?:为|是|等于)(?:零|0(?![.\d]))")  # or the one of nothing
_INSIDE = re.compile("最[^。？]*?[，。？](?=其中|里面|里头|这里面)")  # 哪个县最多，其中一般债务多少


def asks_share_of_first(text: str) -> bool:
    """Whether a question orders by something else and asks the share of the first behind it."""
    return bool(_SHARE_OF_FIRST.search(text))


def share_base(case: Case) -> Target | None:
    """What the share of the first is asked of: 总支出 in 哪项最大，占总支出多少."""
    found = _SHARE_OF_FIRST.search(case.linked.folded)
    named = tuple(m for m in case.linked.mentions if found and m.start >= found.end() and m.keys)
    return Target(named, ("amount",), "") if named else None


def asked_of_first(case: Case) -> tuple[Mention, ...]:
    """What is named only behind the order, or a bare zero, and asked of the first alone.

    哪个县收入最高，支出又是多少; 哪个县新增限额为零，余额多少.
    """
    text, named = case.linked.folded, case.linked.mentions
    inside, first = _INSIDE.search(text), _FIRST.search(text)
    if first is None:
        return ()
    if inside is not None:
        return tuple(m for m in named if m.start >= inside.end())
    before = [m.text for m in named if m.start < first.end() and m.kind in SURE]
    return tuple(
        m
        for m in named
        if before and m.start >= first.end() and m.kind in SURE
        if not any(m.text in other or other in m.text for other in before)
    )


def without_base(case: Case) -> Case:
    """The case without what is asked of the first alone, its share or another part of its row."""
    found = _SHARE_OF_FIRST.search(case.linked.folded)
    base = tuple(m for m in case.linked.mentions if found and m.start >= found.end())
    aside = {*base, *asked_of_first(case)}
    if not aside:
        return case
    kept = [
        replace(target, mentions=tuple(m for m in target.mentions if m not in aside))
        for target in case.linked.targets
    ]
    named = tuple(m for m in case.linked.mentions if m not in aside)
    return replace(case, linked=replace(case.linked, targets=tuple(kept), mentions=named), _matches={})
