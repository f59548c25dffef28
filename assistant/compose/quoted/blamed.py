"""Which line of business drags a number down: 哪个行业拖累的, told where the report blames one for it.

Adds to an answer that gives the move the part of a sentence that says so (受煤电行业下行影响，税收…); does
not look for the lines as rows of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import share_said
from assistant.templates import say

_ASKED = re.compile(
    r"哪(?:[一几]?个|些|几[个类种])?(?P<kind>行业|产业|领域|企业)[^，。？]{0,4}?(?:拖累|拉低|拉下来|拖[^，。？]{0,3}后腿)"
)
_BLAMES = "(?:受|因|由于|克服)[^，。；]{{2,24}}?{kind}[^，。；]{{0,16}}(?:影响|拖累|冲击)"
_PARTS = re.compile("[^：；。]+")
_SIDE = re.compile("(?:收入|支出)$")
_NAMED = 0.6  # the least of the name of what fell that the part says
_LONGEST = 160


def with_blamed(case: Case, draft: Draft) -> Draft:
    """The draft, with what the report says of the line of business asked for, where it names none."""
    asked = _ASKED.search(case.query.asked)
    if asked is None or draft.status != "answered" or not draft.figures or asked["kind"] in draft.text:
        return draft
    view, figure = draft.figures[0]
    name = _SIDE.sub("", figure.item)
    told = next((each for each in _blaming(view, asked["kind"]) if share_said(name, each[0]) >= _NAMED), None)
    if told:
        beside = Draft()
        draft.join(say("says", quote=told[0], cite=beside.cite_sentence(view, told[1])), beside)
    return draft


def _blaming(view: ReportView, kind: str) -> Iterator[tuple[str, Sentence]]:
    """The parts of sentences that blame a line of business, with their sentences."""
    blames = re.compile(_BLAMES.format(kind=kind))
    for sentence in view.sentences:
        for part in () if sentence.is_row else _PARTS.findall(sentence.text):
            if blames.search(part) and len(part) <= _LONGEST:
                yield part.strip("，"), sentence


__all__ = ["with_blamed"]
