"""Why the budget of a thing was revised within the year: 年初66亿，为什么后来改成57亿.

The clause that tells what it was revised to says why in front of it (受…影响，…调整为57亿元); the reason
of a move over the year is another one and is not told in its place.
"""

from __future__ import annotations

import re

from assistant.compose.figures.from_to import (
    AGAINST_YEAR,
    by_budget,
    levels_of,
    quote_move,
    tell_move,
    tell_outcome,
    told_moves,
)
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.figures.penalties import figure_level
from assistant.find.figures.select import Match
from assistant.find.text.said_sums import prints_one, said_sums
from assistant.find.text.sentences import Sentence
from assistant.question.named.mentions import Target
from assistant.templates import say

_SUM = r"\d[\d,.]*(?:万亿|亿|万)?元?"
_ASKED = re.compile(
    rf"(?:改|调|变|降|增|减|压|砍|提|加|追)[整增减高低动加升]?(?:成|到|为|至)了?{_SUM}|{_SUM}[^，。？；]{{0,6}}(?:改|调)[整增减]?(?:成|到|为|至)"
    r"|变动预算|预算[^，。？；]{0,8}(?:调[整增减高低]|追[加减])|调[整增减高低]了?[^，。？；]{0,8}预算|(?:年中|中途|执行中)[^，。？；]{0,6}(?:改|调)"
)
_REVISED = "全年预算数"
_BOTH = 2
_PIECE = re.compile(r"[^；。]+")
_WHY = re.compile(
    r"(?:(?:由于|因为?(?!公)|考虑到?|鉴于|根据|按照(?!程序)|为(?:了|支持|保障|落实))[^，；。]{4,}"
    r"|受[^；。]{4,}?(?:影响|因素|叠加|带动|制约)|[^，；。]{4,}(?:等(?:因素|原因|影响))[^，；。]*)[^；。]*?"
    r"(?:调[整增减]|变动|追[加减])"
)


def why_revised(case: Case) -> Draft | None:
    """What the budget was and became, with the clause that says why; None where no clause says so."""
    text = case.query.asked
    asked = "reason" in case.query.wants and _ASKED.search(text) and not AGAINST_YEAR.search(text)
    if not asked or case.query.operation != "lookup":
        return None
    for target in case.linked.targets:
        for view in case.views:
            for revised in (match for match in levels_of(case, view, target) if _is_revised(case, match)):
                if told := _telling(revised):
                    return _told(case, target, revised, *told)
    return _of_both_sums(case)


def _of_both_sums(case: Case) -> Draft | None:
    """The only words on a move from the one sum that the question says to the other (从20万砍到16万)."""
    sums = said_sums(case.query.asked)
    told = [
        (view, said)
        for view in case.views
        for said in told_moves(view)
        if all(prints_one(said[-1].text, [each]) for each in sums)
    ]
    return quote_move(*told[0]) if len(sums) == _BOTH and len(told) == 1 else None


def _told(case: Case, target: Target, revised: Match, said: Sentence, quote: str) -> Draft:
    draft, view = Draft(), revised.view
    pair = by_budget(case, [revised, *levels_of(case, view, target)])
    if pair and pair[1] is revised:
        tell_move(draft, case, *pair)
    else:
        draft.text = f"{value_clause(draft, revised, target)}。"
    if say("reason", reason="", cite="") not in draft.text:
        draft.text += f"{say('reason_given', quote=quote, cite=draft.cite_sentence(view, said))}。"
    tell_outcome(draft, case, revised)
    return draft


def _is_revised(case: Case, match: Match) -> bool:
    figure = match.figure
    of_year = not case.query.years or figure.year in case.query.years
    of_level = case.query.level in ("", figure_level(figure))
    told = figure.measure == _REVISED and figure.table is None and figure.value is not None
    return told and of_year and of_level


def _telling(revised: Match) -> tuple[Sentence, str] | None:
    """The clause of prose that prints what a budget was revised to, where it says why."""
    start = next(iter(revised.figure.spans))
    for sentence in revised.view.sentences:
        if sentence.is_row or not any(
            span.page == start.page and span.start <= start.start < span.end for span in sentence.spans
        ):
            continue
        for piece in _PIECE.finditer(sentence.text):
            if revised.figure.printed in piece.group() and _WHY.search(piece.group()):
                return sentence, piece.group().strip()
    return None


__all__ = ["why_revised"]
