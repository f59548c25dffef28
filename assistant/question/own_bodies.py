"""Bodies below the reporting one, its own office, and zones that questions call by less than their names.

Links to bodies that tables print rows of; knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.find.view import ReportView
from assistant.question.bodies import shortened_in
from assistant.question.mentions import Mention
from assistant.question.short_names import ends_shorter
from index.normalise import longest_first

_OWN_BODY = re.compile(r"(?:[局厅委办院]|单位|部门|机关)本级")
_ZONE = re.compile("(?:开发|园|新|保税|试验|示范)区$")
_LONGEST = 16
_LEVEL_IN_FRONT = re.compile("^[省市县区州盟旗](?=[\u4e00-\u9fff]{2}.*[局厅委办院会]$)")
_ALONE = re.compile("(?:这|那)?(?:一家|一个单位|单独|自己|自身)")


def own_bodies(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """局本级, 委本级: the body itself among the bodies whose rows a table prints; else one called shorter."""
    found = []
    for match in _OWN_BODY.finditer(text):
        ending = match.group().removeprefix("单位").removeprefix("部门")
        keys = frozenset(name for view in views for name in view.bodies if name.endswith(ending))
        if keys:
            found.append(Mention(match.group(), match.start(), match.end(), keys, "exact", 3.0))
    return found or _said_alone(text, views) or _without_level(text, views) or _said_shorter(text, views)


def _without_level(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """The bodies with rows called without the level they open with (公安厅 or 交通厅 of 省交通运输厅)."""
    called: dict[str, set[str]] = {}
    for name in {name for view in views for name in view.bodies}:
        rest = _LEVEL_IN_FRONT.sub("", name)
        if rest == name or name in text:
            continue
        short = rest if rest in text else shortened_in(text, rest.replace("委员会", "委"))
        called.setdefault(short, set()).add(name)
    found: list[Mention] = []
    for short in longest_first(filter(None, called)):
        start = text.find(short)
        end = start + len(short)
        if len(called[short]) == 1 and not any(each.start < end and start < each.end for each in found):
            found.append(Mention(short, start, end, frozenset(called[short]), "exact", 3.0))
    return found


def _said_alone(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """The one body whose name ends as what stands before 一家 (博物馆一家), though it names a subject too."""
    bodies = {name for view in views for name in view.bodies}
    for alone in _ALONE.finditer(text):
        for start in range(max(alone.start() - _LONGEST, 0), alone.start() - 1):
            named = [name for name in bodies if name.endswith(text[start : alone.start()])]
            if len(named) == 1:
                span = text[start : alone.end()]
                return [Mention(span, start, alone.end(), frozenset(named), "exact", 3.0)]
    return []


def _said_shorter(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """The one body with rows of its own that is called by its name with characters left out."""
    bodies = {name for view in views for name in view.bodies if name not in text}
    spans = {name: span for name in bodies if (span := ends_shorter(text, name))}
    longest = max((end - start for start, end in spans.values()), default=0)
    named = [name for name, (start, end) in spans.items() if end - start == longest]
    if len(named) != 1:
        return []
    start, end = spans[named[0]]
    end += len(found.group()) if (found := _ALONE.match(text, end)) else 0
    return [Mention(text[start:end], start, end, frozenset(named), "exact", 3.0)]


def zones_of_bodies(text: str, views: Sequence[ReportView], organisations: Iterable[str]) -> list[Mention]:
    """Zones whose rows a table prints and whose names hold that of a body (甲经济技术开发区 that of 甲)."""
    zones = {
        place
        for view in views
        for place in view.places
        if _ZONE.search(place) and place in text and any(name in place for name in organisations)
    }
    longest = next(iter(longest_first(zones)), "")
    start = text.find(longest) if longest else -1
    found = Mention(longest, start, start + len(longest), frozenset({longest}), "exact", 3.0)
    return [found] if start >= 0 else []
