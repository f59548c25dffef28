"""Each of the things that a question sets side by side is told, or said not to be told.

Where an answer tells fewer numbers than things are asked (甲、乙、丙各多少), the things that it does not
speak of are asked one by one; what has no number of its own even then is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.compose.untold.absent import but_untold
from assistant.compose.untold.untold_sides import is_named_in, numbers_quoted, things_beside
from assistant.draft import Draft, one_below_another
from assistant.find.figures.lookup import Case
from assistant.find.text.word_index import bigrams
from assistant.question.turns.sides import APART, Side, is_calculated, without

_SEVERAL = 2
_SPOKEN = 0.5
_CLAUSE = re.compile(r"[^，。？；！,?;!]+")
_MUCH = re.compile("多少|(?<!哪)几")
_NOT_OF_MONEY = frozenset({"check", "rank", "sum", "average", "times"})


def each_told(case: Case, draft: Draft, answer: Callable[[str], Draft]) -> Draft:
    """The draft, with the numbers of the things that it leaves out or, without one, their names."""
    text = case.linked.folded
    if (
        not APART.search(text)
        or draft.status != "answered"
        or draft.works
        or case.query.operation in _NOT_OF_MONEY
    ):
        return draft
    sides = [side for side in things_beside(case) if side.join is not None]
    if len(sides) < _SEVERAL or is_calculated(text, sides):
        return draft
    told = len({id(figure) for _, figure in draft.figures}) + numbers_quoted(draft)
    if told >= len(sides) + _asked_besides(text, sides):
        return draft
    whole = draft
    untold: list[Side] = []
    for side in sides:
        if _speaks_of(case, draft, side):
            continue
        own = answer(without(text, sides, [other for other in sides if other is not side]))
        if own.status == "answered" and _adds(own, whole) and _speaks_of(case, own, side):
            whole = one_below_another((whole, own))
        else:
            untold.append(side)
    names = "、".join(f"“{side.text}”" for side in untold)
    return but_untold(whole, names) if untold else whole


def _asked_besides(text: str, sides: Sequence[Side]) -> int:
    """How many clauses ask for a number of anything but the things side by side."""
    own = {side.clause for side in sides}
    clauses = [(found.start(), found.end()) for found in _CLAUSE.finditer(text)]
    return sum(
        bool(_MUCH.search(text, *clause))
        for clause in clauses
        if not any(low < clause[1] and clause[0] < high for low, high in own)
    )


def _speaks_of(case: Case, draft: Draft, side: Side) -> bool:
    """Whether a draft names a thing, surely or by most of the words that tell it from others."""
    if is_named_in(case, draft, side):
        return True
    names = [name for _, each in draft.figures for name in (each.item, each.part, each.region)]
    said = "".join((draft.text, *names))
    pairs = set(bigrams(side.own))
    return bool(pairs) and sum(pair in said for pair in pairs) >= _SPOKEN * len(pairs)


def _adds(own: Draft, draft: Draft) -> bool:
    """Whether an answer tells a figure that a draft does not."""
    told: Sequence[tuple[object, str, str]] = [(f.value, f.unit, f.item) for _, f in draft.figures]
    return any((figure.value, figure.unit, figure.item) not in told for _, figure in own.figures)


__all__ = ["each_told"]
