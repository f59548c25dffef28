"""What the text and the annex of a report print of one thing, whether they agree, and two near counts.

Takes the place that the question names (附件, 附表2, 基础数据表, 自评表); where it names none but asks of all
places, an annex that prints another value. Says nothing where text and annex agree and no annex is named.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.check.said import counted_apart
from assistant.compose.compared.two_places import told_pair
from assistant.compose.figures.contested import near_counted
from assistant.compose.untold.absent import but_untold
from assistant.compose.wording import value_clause
from assistant.draft import Draft
from assistant.find.figures.annexed import against_in_annex, in_annex, in_part, printed_again
from assistant.find.figures.lookup import Case
from assistant.find.figures.select import Match
from assistant.find.figures.sources import amounts
from assistant.question.named.mentions import Target

_PLACE = re.compile(r"基础数据表|自评表|附[件表录](?:\d+|[一二三四五六七八九十]+(?![致样个]))?")
_ANNEX = re.compile("附件|附录|基础数据表")  # a place that no other check knows
_ALL_PLACES = re.compile(r"前后|通篇|各处|[两几]处|[两几]个地方")
_OF_THE_THING = 0.6
_MOST_TRIED = 12
_AS_GOOD = 0.1


def with_annex(case: Case) -> Draft | None:
    """The number of the text beside that of the annex."""
    named = sorted(_PLACE.findall(case.query.text), key=lambda name: name.startswith("附"))
    if not named and not _ALL_PLACES.search(case.query.text):
        return None
    leads = [match for target in (*case.linked.targets, *case.apart) for match in _leads(case, target)]
    for lead in leads:
        again = printed_again(lead, in_part(lead.view, named[0])) if named else against_in_annex(lead)
        if again:
            draft = told_pair(lead, again)
            draft.text += "后一个数印在附件里。"
            return draft
    if leads and any(_ANNEX.match(name) for name in named):
        draft = Draft()
        draft.text = f"{value_clause(draft, leads[0])}。"
        return but_untold(draft, f"{named[0]}里的这一项")
    return None


def _leads(case: Case, target: Target) -> list[Match]:
    """What the text and the tables before the annex give of a thing, best first."""
    thing = without_place(target)
    found = amounts(case, thing)[:_MOST_TRIED] if thing.mentions else []
    found = [match for match in found if match.cover >= _OF_THE_THING and not in_annex(match)]
    best = [match for match in found if match.score >= found[0].score - _AS_GOOD]
    in_prose = [match for match in best if match.figure.table is None]
    return [*in_prose, *(match for match in found if match not in in_prose)]


def without_place(target: Target) -> Target:
    """A target without the words that only name where it stands (附件, 两处写)."""
    words = (_PLACE, _ALL_PLACES)
    kept = tuple(m for m in target.mentions if not any(word.search(m.text) for word in words))
    return replace(target, mentions=kept)


def counted_twice(case: Case) -> Draft | None:
    """Two counts of near kinds (保有量, 车辆), where all places are asked: that each counts another thing."""
    if not _ALL_PLACES.search(case.query.text) or "count" not in case.query.wants:
        return None
    for target in case.linked.targets:
        first = next(iter(amounts(case, without_place(target), "count")), None)
        other = near_counted(first) if first else None
        if first and other:
            return counted_apart(first, other)
    return None


__all__ = ["counted_twice", "with_annex", "without_place"]
