"""An amount with a place that it leaves out, or without one that it takes in; and what is that place's own.

Prose tells whether an amount holds a place: 市级收入84亿元（不含示范区）, 37.9亿元（其中：开发区5.9亿元）.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.calculate import difference, remainder, total
from assistant.compose.wording import subject, value_clause
from assistant.draft import Draft
from assistant.find.figures.kinship import same_item
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import basis_asked, place_left_out, taken_otherwise
from assistant.find.figures.select import Match, sentence_of
from assistant.find.figures.sources import amounts
from assistant.question.named.mentions import Target
from assistant.question.targets.calculation import calculation_of

_OF_AMOUNT = frozenset({"amount", "budget", "actual", "result", "completion"})
_TAKEN_IN = re.compile(r"(?<!不)(?<!不包)[含括]了?$")
_LIKELY = 6


def place_held(case: Case) -> Draft | None:
    """The amount with or without a place, as the question asks; else the place's own, by the two."""
    if len(case.views) != 1 or not set(case.query.wants) <= _OF_AMOUNT:
        return None
    basis = basis_asked(case.query.text)
    aside = {key for mention in case.linked.left_out for key in mention.keys}
    for place in case.views[0].places_in(case.query.text):
        asked_in = _TAKEN_IN.search(basis[: basis.find(place)])
        if (asked_in or place in aside) and (told := _with_or_without(case, place, place in aside)):
            return told
    return _of_left_out(case) if calculation_of(case.linked) is None else None


def _with_or_without(case: Case, place: str, out: bool) -> Draft | None:
    """The amount of what else is named, with a place added that it is told without, or the reverse."""
    names = frozenset({place})
    for target in case.linked.targets:
        thing = replace(target, mentions=tuple(m for m in target.mentions if place not in m.keys))
        whole = of_all_places(case, thing, names) if thing.mentions else None
        part = at_place(whole, names) if whole else None
        if whole is None or part is None or whole.figure.table is not None:
            continue
        left_out = bool(re.search(rf"不(?:包)?[含括]{place}", sentence_of(whole.view, whole.figure)))
        if not left_out and part.figure.spans != whole.figure.spans:
            continue  # nothing says that it takes the place in
        draft = Draft()
        if left_out is out:
            draft.text = f"{value_clause(draft, whole, thing)}，{'不' if out else ''}含{place}。"
            return draft
        figures = [whole.figure, part.figure]
        work = remainder(figures[0], figures[1:], case.query.unit) if out else total(figures)
        result, expression = draft.work(work)
        clauses = "，".join(value_clause(draft, match, thing) for match in (whole, part))
        sign = f"不含{place}" if out else f"加上{place}"
        draft.text = f"{subject(whole.figure, thing)}{sign}为{result}（{expression} = {result}）：{clauses}。"
        return draft
    return None


def _of_left_out(case: Case) -> Draft | None:
    """What a place has that one amount takes in and another leaves out: the one less the other."""
    for target in case.linked.targets:
        likely = amounts(case, target)[:_LIKELY]
        likely = [match for match in likely if match.figure.item.endswith(likely[0].figure.item)]
        for own in likely:
            for other in likely:
                place = place_left_out(case.query.text, sentence_of(other.view, other.figure))
                if not place or not _bases_apart(own, other):
                    continue
                work = difference(own.figure, other.figure)
                if not work.rises(own.figure):
                    continue
                draft = Draft()
                result, expression = draft.work(work)
                clauses = "，".join(value_clause(draft, match) for match in (own, other))
                draft.text = (
                    f"{place}的{own.figure.item}为{result}（{expression} = {result}）："
                    f"按含与不含{place}的两个数相减：{clauses}。"
                )
                return draft
    return None


def _bases_apart(own: Match, other: Match) -> bool:
    """Whether two figures of prose are one thing, told with a place and without it."""
    a, b = own.figure, other.figure
    alike = own.view is other.view and (a.measure, a.year) == (b.measure, b.year)
    prose = a.table is None and b.table is None
    return alike and prose and taken_otherwise(*(sentence_of(m.view, m.figure) for m in (own, other)))


def of_all_places(case: Case, thing: Target, places: frozenset[str]) -> Match | None:
    """The whole that a question names beside places that are taken from it or added to it."""
    text = case.query.text
    for place in places:
        text = text.replace(place, "")
    all_of_it = replace(case, query=replace(case.query, text=text), _matches={})
    sums = (match for match in amounts(all_of_it, thing) if match.figure.region not in places)
    return next(sums, None)


def at_place(whole: Match, places: frozenset[str]) -> Match | None:
    """What a place has of a whole, told beside it before all else."""
    figure = whole.figure
    found = [
        Match(whole.view, number, 1.0, 1.0)
        for number, other in enumerate(whole.view.figures)
        if (other.measure, other.year, other.part) == (figure.measure, figure.year, figure.part)
        and other.value is not None
        and other.region in places
        and other.scope in ("", figure.scope)
        and same_item(other, figure)
    ]
    return min(found, key=lambda match: match.figure.spans != figure.spans, default=None)
