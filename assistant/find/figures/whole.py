"""The whole whose change a report tells where it tells none of a part: cars bought and run, and cars run.

A whole speaks for its part where both are one amount in the year, or where its name joins the part's
to another. Works nothing out and words nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.find.figures.lookup import ENOUGH, Case, Found, find_for
from assistant.find.figures.quantities import agree
from assistant.question.asked.wants import Want
from assistant.question.named.likeness import plain
from assistant.question.named.mentions import Mention, Target
from index.glossary import load_glossary
from index.normalise import item_key

_MOVES: tuple[Want, ...] = ("change", "rate", "direction", "reason")
_JOINS = "及和与、"


def whole_that_moves(case: Case, found: Found, wants: Sequence[Want]) -> Found | None:
    """What the report tells of the move of the whole; None where it tells of the part, or of neither."""
    part = found.anchor
    if part is None or not set(_MOVES) & set(wants) or set(_MOVES) & (found.answered() | found.works.keys()):
        return None
    for name in _wholes(found):
        keys = frozenset({name}) | load_glossary().same_names(name)
        mention = Mention(name, 0, len(name), keys, "exact", 3.0)
        asked = tuple(dict.fromkeys((*wants, "amount", "change", "rate")))
        whole = find_for(case, found.view, Target((mention,), found.target.wants, name), asked)
        sum_told = whole.by_want.get("amount")
        moves = {want for want in _MOVES if want in whole.by_want} & whole.answered()
        if sum_told is None or not moves or whole.best < ENOUGH or sum_told.figure is part.figure:
            continue
        same_year = sum_told.figure.year == part.figure.year
        if same_year and (agree(sum_told.figure, part.figure) or _joined(name, part.figure.item)):
            return whole
    return None


def _wholes(found: Found) -> Iterator[str]:
    """Names of what stands above the part, in the report or in the glossary."""
    glossary = load_glossary()
    for match in found.by_want.values():
        yield from (item_key(name) for name in match.figure.ancestors[-1:])
    for mention in found.target.mentions:
        entry = glossary.by_id.get(mention.entry)
        parent = glossary.by_id.get(entry.parent) if entry and entry.parent else None
        if parent is not None:
            yield item_key(parent.name)


def _joined(whole: str, part: str) -> bool:
    """Whether the name of the whole joins that of the part to another (购置及运行维护费)."""
    tail = plain(item_key(part))[-4:]
    return any(mark in whole for mark in _JOINS) and tail in whole
