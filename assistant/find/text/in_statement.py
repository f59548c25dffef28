"""What a later clause asks, told in the very sentence that answers another clause of the question.

Questions of several clauses are mostly about one sentence of the report; a figure of this sentence
may be called in words less like the question's than one that stands alone must be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.find.figures.choose import ENOUGH, Ask, choose
from assistant.find.figures.counts import counted_units
from assistant.find.figures.lookup import Case, Found
from assistant.find.figures.measures import measures_for
from assistant.find.figures.select import Match
from assistant.question.asked.wants import Want
from assistant.question.named.mentions import Target
from index import Figure

_BENEFIT = re.compile("(?:受益|受惠|惠及|得实惠|享受|覆盖|领取|获得)(?:的|了|到)*")
_LESS = 0.2  # how much less than enough a figure beside one that answers must fit
_ASKED: tuple[Want, ...] = ("count", "amount")


def beside_told(case: Case, target: Target, wants: Sequence[Want], told: Sequence[Found]) -> Found | None:
    """The figure for a target nothing else tells, out of the sentences that tell the others."""
    want = next((want for want in _ASKED if want in wants), None)
    anchors = [match for found in told for match in found.by_want.values() if match.figure.table is None]
    used = [match.figure for found in told for match in (*found.by_want.values(), *found.extra)]
    if want is None:
        return None
    for anchor in anchors:
        beside = [
            match
            for match in case.matches(anchor.view, target)
            if match.figure.spans == anchor.figure.spans and not _is_used(match.figure, used)
        ]
        if want == "count" and (only := _who_benefit(anchor, target, used)):
            return Found(anchor.view, target, {want: only})
        ranked = choose(beside, _ask(case, anchor, target, want))
        if ranked and ranked[0].score >= ENOUGH - _LESS:
            return Found(anchor.view, target, {want: ranked[0]})
    return None


def _who_benefit(anchor: Match, target: Target, used: Sequence[Figure]) -> Match | None:
    """The only number of people in a statement, where a clause asks but how many benefit (多少人受益)."""
    named = all(_BENEFIT.fullmatch(mention.text) for mention in target.mentions)
    units = next(iter(counted_units(target.text)), ())
    counts = [
        number
        for number, figure in enumerate(anchor.view.figures)
        if named
        and figure.spans == anchor.figure.spans
        and figure.measure == "数量"
        and figure.unit.removeprefix("万") in units
        and not _is_used(figure, used)
    ]
    return Match(anchor.view, counts[0], 1.0, 1.0) if len(counts) == 1 else None


def _is_used(figure: Figure, used: Sequence[Figure]) -> bool:
    return any(figure is other for other in used)


def _ask(case: Case, anchor: Match, target: Target, want: Want) -> Ask:
    units = counted_units(target.text)[:1] if want == "count" else []
    return Ask(
        measures=measures_for(want, anchor.view, case.query),
        year=anchor.figure.year,
        money=want != "count",
        units=units[0] if units else (),
    )
