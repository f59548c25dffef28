"""Whether a number of things and the names listed behind it agree: 直属单位10个，即甲、乙….

Counts the names that one sentence prints; knows nothing of what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.draft import Draft
from assistant.find.figures.lookup import ENOUGH, Case
from assistant.find.figures.select import Match
from assistant.find.text.sentences import Sentence
from assistant.templates import say

_ASKED = re.compile(r"名单|点[到过]?了?名|列(?:出|了|的|举)|名字|逐个|数一数|个数")
_LIST = re.compile(
    r"^[^，。；：]{0,8}?[，：（]?(?:分别(?:是|为)|包括|包含|即|是|为|有|：)(?P<names>[^。；）]+)"
)
_PARTS = re.compile(r"、|以及|[和与及](?=[^、和与及]+$)")
_OPEN = re.compile(r"等(?:\d+|[一二三四五六七八九十]+)?[个家项]?[^、]{0,6}$")


def listed(case: Case) -> Draft | None:
    """The number that a report gives beside how many names its sentence lists; None without such a list."""
    if not _ASKED.search(case.query.text):
        return None
    for match in _counts(case):
        sentence, names = _names_behind(match)
        if sentence is not None and len(names) > 1:
            return _told(match, sentence, names)
    return None


def _counts(case: Case) -> Iterator[Match]:
    """Counts in prose of what is named."""
    for view in case.views:
        for target in dict.fromkeys((*case.linked.targets, *case.apart)):
            for match in case.matches(view, target):
                figure = match.figure
                if figure.measure == "数量" and figure.table is None and match.score >= ENOUGH:
                    yield match


def _names_behind(match: Match) -> tuple[Sentence | None, list[str]]:
    """The sentence of a count and the names that it goes on to list."""
    figure = match.figure
    for sentence in match.view.sentences:
        if sentence.is_row or not any(span in sentence.spans for span in figure.spans):
            continue
        _, number, behind = sentence.text.partition(f"{figure.printed}{figure.unit}")
        found = _LIST.match(behind) if number else None
        if found and not _OPEN.search(found["names"]):
            return sentence, [name for name in _PARTS.split(found["names"]) if name]
    return None, []


def _told(match: Match, sentence: Sentence, names: list[str]) -> Draft:
    draft = Draft()
    figure = match.figure
    holds = figure.value == len(names)
    draft.text = say(
        "listed_behind",
        verdict="对得上" if holds else "对不上，不一致",
        item=figure.item,
        stated=draft.figure(match.view, figure),
        count=f"{len(names)}{figure.unit}",
        names="、".join(names),
        cite=draft.cite_sentence(match.view, sentence),
    )
    return draft


__all__ = ["listed"]
