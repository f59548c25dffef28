"""The things named in a question beside others that no report in question prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.compose.absent import refuse
from assistant.draft import Draft
from assistant.find.lookup import Case
from assistant.find.word_index import bigrams
from assistant.question.bodies import names_of
from assistant.question.scopes import names_measure
from assistant.question.sides import Side, is_calculated, sides_of, without
from assistant.templates import say

_SURE = frozenset({"exact", "everyday", "code"})
_LEVEL = re.compile("全(?:自治区|[省市区县州盟旗国])$|本级$")
_PRINTED = 0.5
_MOSTLY = 0.6


def untold_sides(case: Case) -> tuple[Sequence[Side], Sequence[Side]]:
    """The things that a question sets side by side or asks of by themselves, and those never printed."""
    if case.query.operation == "check":
        return (), ()
    text = case.linked.folded
    names = {name for view in case.views for name in names_of(view.report)}
    kept = [(at, at + len(name)) for name in names if name and (at := text.find(name)) >= 0]
    kept += [(mention.start, mention.end) for mention in case.linked.mentions if mention.keys]
    sides = sides_of(text, kept)
    return sides, [side for side in sides if _unknown(case, side)]


def told_without(case: Case, answer: Callable[[str], Draft]) -> Draft | None:
    """What can be told of the rest of the things, with those named that no report tells of.

    None where the reports print all that is asked for, or where nothing is asked besides.
    """
    sides, untold = untold_sides(case)
    rest = without(case.linked.folded, sides, untold) if untold else ""
    if not rest and not any(side.join for side in untold):
        return None
    names = "、".join(f"“{side.text}”" for side in untold)
    told = answer(rest) if rest else None
    if told is None or told.status in ("not_stated", "not_loaded", "out_of_scope", "ambiguous"):
        return refuse(case, "、".join(side.text for side in untold))
    text = told.text if told.text.endswith(("。", "”")) else f"{told.text}。"
    missing = say("not_stated", subject=names, what="")
    worked = say("no_sum") if is_calculated(case.linked.folded, untold) else ""
    return replace(told, status="partial", text=f"{text}{missing}{worked}。")


def _unknown(case: Case, side: Side) -> bool:
    """Whether next to nothing of what tells a thing from others of its kind is known or printed."""
    own = _LEVEL.sub("", side.own)
    end = side.start + len(own)
    here = [m for m in case.linked.mentions if m.keys and m.start < end and side.start < m.end]
    if any(min(m.end, end) - max(m.start, side.start) >= _MOSTLY * len(own) for m in here):
        return False
    sure = [m for m in here if m.kind in _SURE]
    rest = "".join(
        char for at, char in enumerate(own, side.start) if not any(m.start <= at < m.end for m in sure)
    )
    pairs = set(bigrams(rest))
    if len(rest) < 2 or names_measure(rest):
        return False
    printed = {pair for pair in pairs if any(pair in view.full_text for view in case.views)}
    return len(printed) < _PRINTED * len(pairs)


__all__ = ["told_without", "untold_sides"]
