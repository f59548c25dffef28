"""The kinds of what is counted, where the question goes on to ask which they are (几辆车、什么车)."""

from __future__ import annotations

import re

from assistant.find.figures.select import Match

_ASKED = re.compile(r"什么(?:样的?)?车|哪[种类]车|(?:什么|哪些?|哪几种)(?:类型|种类)|都是什么")


def kinds_of(asked: str, whole: Match) -> list[Match]:
    """The counts of each kind right below a count, none of nothing; empty where they are not asked."""
    if not _ASKED.search(asked):
        return []
    own, view = whole.figure, whole.view
    return [
        Match(view, number, whole.cover, whole.score)
        for number, figure in enumerate(view.figures)
        if figure.ancestors[-1:] == (own.item,)
        and (figure.measure, figure.unit, figure.year) == (own.measure, own.unit, own.year)
        and figure.value
    ]
