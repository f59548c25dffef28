"""Why a thing was spent beyond or short of its budget, where a sentence of its own in its paragraph says so.

A reason that a figure carries is told elsewhere; this is for 决算数小于预算数，主要是… behind another reason.
"""

from __future__ import annotations

import re

from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.find.text.sentences import Sentence
from assistant.question.named.mentions import Target
from assistant.templates import say
from index import Figure

_ASKED = re.compile(
    r"(?:没有?|未|没能|不)(?:能)?(?:花|用|达|完成|执行|支|到)[^，。？；]{0,4}预算|预算[^，。？；]{0,6}(?:没有?|未)能?(?:花|用|支|执行)"
    r"|年初(?:没有?|未|无)[^，。？；]{0,4}预算|(?:小于|低于|少于|不到|不及|大于|高于|多于|超出?)了?[^，。？；]{0,4}预算|比(?:年初|全年)?预算[^，。？；]{0,4}[多少高低]"
)
_OFF = re.compile(
    r"决算数?(?:小于|大于|低于|高于|少于|多于|未达|不及)[^，。；]{0,8}预算|(?:未|没有)(?:能)?完成[^，。；]{0,6}预算"
    r"|(?:与|较|比)[^，。；]{0,4}预算数?(?:相比)?[^，。；]{0,14}(?:差异|减少|增加|节约|偏[低高])"
)
_SAYS_WHY = re.compile(r"主要(?:原因)?(?:是|为|系)|原因|由于|因为?")
_UNPLANNED = re.compile(r"年初(?:没有?|未|无)[^，。？；]{0,4}预算")
_NOT_PLANNED = re.compile(
    r"(?:年初)?(?:未|没有?|无)(?:安排|编[制列报]|列入?|做)?年?初?预算|年初预算(?:数)?(?:为|是)?(?:0|零)(?:\.0+)?(?:[万亿]?元)?(?![\d.])"
)
_TELLS_HOW = re.compile(r"，[^，。；\d]{6,}")
_NEAR = 4


def why_off_budget(case: Case) -> Draft | None:
    """The sentence that says why a thing missed its budget, with what was spent of it; None without one."""
    if "reason" not in case.query.wants or not _ASKED.search(case.query.text):
        return None
    if told_unplanned := _unplanned(case):
        return told_unplanned
    for target in case.linked.targets[-1:]:
        for own in _amounts(case, target):
            if told := _telling(own):
                draft = Draft()
                quote = say(
                    "reason_given", quote=told.text.strip("。 "), cite=draft.cite_sentence(own.view, told)
                )
                draft.text = f"{value_clause(draft, own, target)}。{quote}。"
                return draft
    return None


def _unplanned(case: Case) -> Draft | None:
    """What stands behind the words that nothing was planned for a thing, in the sentence of its amount."""
    if not _UNPLANNED.search(case.query.text):
        return None
    for target in case.linked.targets[-1:]:
        for own in _amounts(case, target):
            here = _sentence(own)
            none = _NOT_PLANNED.search(here.text) if here else None
            if here and none and _TELLS_HOW.search(here.text[none.end() :]):
                draft = Draft()
                quote = say("says", quote=here.text.strip("。 "), cite=draft.cite_sentence(own.view, here))
                draft.text = f"{value_clause(draft, own, target)}，{quote}。"
                return draft
    return None


def _amounts(case: Case, target: Target) -> list[Match]:
    """What was spent of a thing as prose tells it; none where a figure has the reason against its budget."""
    found: list[Match] = []
    for view in case.views:
        year, _ = case.year_for(view)
        own = [
            match
            for match in case.matches(view, target)
            if match.score >= ENOUGH and match.figure.year in (year, None) and match.figure.table is None
        ]
        if any(_explained(match.figure) for match in own):
            return []
        found += [match for match in own if match.figure.measure in ("决算数", "执行数")][:1]
    return found


def _explained(figure: Figure) -> bool:
    return bool(figure.reason) and "预算" in figure.base


def _telling(own: Match) -> Sentence | None:
    """The sentence shortly behind an amount in its paragraph that says why it missed the budget."""
    here = _sentence(own)
    behind = own.view.sentences[here.number : here.number + _NEAR] if here else ()
    return next(
        (
            each
            for each in behind
            if here
            and each.paragraph == here.paragraph
            and _OFF.search(each.text)
            and _SAYS_WHY.search(each.text)
        ),
        None,
    )


def _sentence(own: Match) -> Sentence | None:
    """The sentence of prose that states an amount."""
    return next((each for each in own.view.sentences if not each.is_row and _holds(each, own.figure)), None)


def _holds(sentence: Sentence, figure: Figure) -> bool:
    return any(
        span.page == own.page and span.start <= own.start < span.end
        for span in sentence.spans
        for own in figure.spans[:1]
    )


__all__ = ["why_off_budget"]
