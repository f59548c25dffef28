"""The clauses of a question that each ask of a thing of their own, as if each were asked alone.

A later one gets the year, place and level of the first, where it names none. Answers none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.draft import Draft
from assistant.find.text.forms_of_speech import asks
from assistant.question.asked.answer_kinds import COUNT
from assistant.question.asked.place_ahead import at_place, places_ahead
from assistant.question.asked.query import THE_SAME_OF, question_to_query
from assistant.question.asked.scopes import LEVELS
from assistant.question.turns.own_names import PRONOUN, names_own, stands_alone

CLAUSE_END = re.compile(r"[，,；;？?]")
MONEY_OF = re.compile(r"(?:债[券务]?|费|支出|收入|税|金|付息|利息|本金|还本|余额|限额|转移支付)的?呢")
OTHER_PLACE = re.compile(r"哪|谁|全[省市区县州盟旗]|本级")
_NEXT_YEAR = re.compile(r"明年|下一?年|今年|去年|上年")
_PLAN = re.compile(r"(?P<plan>“?十[一二三四五六]五”?)(?:期间|时期|以来|这?[五5]年)?")
_YEAR = re.compile(r"20\d\d|[今去上本当明]年")
LEVEL = re.compile(
    r"(?<!哪个)(?:全(?:自治区|[省市区县州盟旗])|(?:自治区|[省市区县州盟旗])本级|(?<=[\u4e00-\u9fff年])[省市县]级(?=[\u4e00-\u9fff])|县区(?!级))"
)
_OWN_LEVEL = dict(LEVELS)["own"]
_LINKS_ON = re.compile(r"^(?:那么?|又|还|再|另外?|此外)+(?=[有是花用在给拨投]|[\u4e00-\u9fff]{3})")
_SET_AGAINST = re.compile(r"[比较]20\d\d")
_TWO = 2


def clauses_of(question: str) -> list[str]:
    """The clauses of a question that each ask of a thing of their own, with those that lean on them.

    A later one with the year, place and level of the first, where it names none.
    """
    found: list[str] = []
    lead = ""
    for clause in filter(None, map(str.strip, CLAUSE_END.split(question))):
        own = _LINKS_ON.sub("", clause)
        if not asks(clause):
            lead += f"{clause}，"
        elif not found or names_own(own):
            found.append(lead + own)
            lead = ""
        else:
            found[-1] += f"，{lead}{clause}"
            lead = ""
    first = "".join(found[:1])
    place = places_ahead(first)
    later = (
        clause if places_ahead(clause) else levelled(at_place(clause, place), first) for clause in found[1:]
    )
    return [first, *(dated(clause, first, []) for clause in later)]


def dated(step: str, first: str, drafts: Sequence[Draft]) -> str:
    """A step that names no year with the single year of the first one in front, asked or answered.

    With the plan (“十四五”期间) that the first one is about, where that is named; a move with the two
    years that the first one compares.
    """
    if (plan := _PLAN.search(first)) and not (_PLAN.search(step) or _YEAR.search(step)):
        return f"{plan['plan']}期间{step}"
    own, years = question_to_query(step), question_to_query(first).years
    moves = own.wants_any("change", "rate", "direction") and not own.against
    if moves and not own.years and len(years) == _TWO and _SET_AGAINST.search(first):
        return f"{max(years)}年比{min(years)}年{step}"
    if own.years or own.relative_prior or own.all_years or _NEXT_YEAR.search(step):
        return step
    told = {
        figure.year
        for draft in drafts
        for view, figure in draft.figures
        if figure.year and view.report.year and figure.year < view.report.year and figure.measure != COUNT
    }  # how many there are is told as of the year before
    if not years and len(told) == 1:
        years = tuple(told)
    elif THE_SAME_OF.search(step):
        return step
    return step if len(years) != 1 else f"{years[0]}年{step}"


def levelled(step: str, first: str) -> str:
    """A step of a name of its own that names no level or place, with the level of the first one in front."""
    levels = LEVEL.findall(first) or [own.group() for own in _OWN_LEVEL.finditer(first)]
    same_of = THE_SAME_OF.search(step) and not MONEY_OF.search(step)
    own = question_to_query(step).level or OTHER_PLACE.search(step) or same_of
    named = stands_alone(step) and not PRONOUN.search(step)
    return f"{levels[0]}{step}" if named and not own and len(levels) == 1 else step
