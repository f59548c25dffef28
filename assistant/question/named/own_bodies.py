"""Bodies below the reporting one, its own office, and zones that questions call by less than their names.

Links to bodies that tables print rows of; knows no report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.find.text.view import ReportView
from assistant.question.named.bodies import shortened_in
from assistant.question.named.mentions import Mention, Target
from assistant.question.named.short_names import ends_shorter
from index.normalise import longest_first

_OWN_BODY = re.compile(
    r"(?:[局厅委办院]|单位|部门|机关|‖‖)[（(]?本级[）)]?|[局厅委办院]机关(?!运行|服务|事[务业]|党|工|养老|干部)"
)
_OFFICE = re.compile("(?:[局厅委办院]|机关)本级$")
_BRACKETS = re.compile("[（()）]")
_ZONE = re.compile("(?:开发|园|新|保税|试验|示范)区$")
_LONGEST = 16
_LEVEL_IN_FRONT = re.compile("^[省市县区州盟旗](?=[\u4e00-\u9fff]{2}.*[局厅委办院会]$)")
_ALONE = re.compile("(?:这|那)?(?:一家|一个单位|单独|自己|自身)")
_OF_ALL = re.compile(r"全(?:部门|局|[省市县区街镇乡校院系]|委|厅)|整个|部门|一共|总共|各|本级|机关|哪|谁")
_SHORTEST_END = 3
_ENDS = re.compile(
    r"(?:[馆站所院校队园宫台]|中心|机关)(?=的|20\d\d年|[今去全]年|一年|一共|总共|预算|支出|收入|[和与及、，])"
)
_HAS = re.compile(  # what a body has and a subject hardly
    r"(?:[和与及、][^，。？、]{2,12})*的?(?:20\d\d年度?)?的?(?:部门|单位|一般公共预算|财政拨款)*(?:[收支]入?出?总?[合总]计|总[支收]|收支|收入"
    r"|基本支出|项目支出|“?三公|公务(?:用车|接待)|因公|人员经费|公用经费|机关运行)"
)
_CODE_IN_FRONT = re.compile(r"^\d+[-—]?")


def own_bodies(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """局本级, 委本级: the body itself among the bodies whose rows a table prints; else one called shorter."""
    found = []
    for name in longest_first(_bodies(views)):
        found += _in_full_alone(text, name)
        text = text.replace(name, "‖" * len(name))  # named in full: no shorter name of another
    for match in _OWN_BODY.finditer(text):
        ending = _BRACKETS.sub("", match.group()).lstrip("‖").removeprefix("单位").removeprefix("部门")
        plain = {name: _BRACKETS.sub("", name) for name in _bodies(views)}
        if not any(own.endswith(ending) for own in plain.values()):
            ending = ending.replace("机关", "本级")  # 局机关 of a table that calls it 局本级
        masked = match.group().startswith("‖")  # a place may be masked, too, and has no office
        keys = frozenset(
            name
            for name, own in plain.items()
            if own.endswith(ending) and (not masked or _OFFICE.search(own))
        )
        if keys:
            called = match.group().lstrip("‖")
            found.append(Mention(called, match.end() - len(called), match.end(), keys, "exact", 3.0))
    found = found or _said_alone(text, views) or _without_level(text, views) or _said_shorter(text, views)
    return [*found, *_said_by_end(text, views, found)]


def body_named(target: Target, views: Sequence[ReportView]) -> Mention | None:
    """What a target names that is a body with rows of its own below the reporting one, no government."""
    if any(view.report.kind.startswith("政府") for view in views):
        return None
    bodies = _bodies(views) - {view.report.organisation for view in views}
    return next((m for m in target.mentions if m.kind == "exact" and m.keys and m.keys <= bodies), None)


def with_body_before(targets: Sequence[Target], views: Sequence[ReportView]) -> tuple[Target, ...]:
    """What is asked after a body with rows of its own is asked of it, too (甲馆几人，支出多少)."""
    body = body_named(targets[0], views)
    if body is None:
        return tuple(targets)
    return tuple(
        target
        if body_named(target, views) or _OF_ALL.search(target.text) or target is targets[0]
        else replace(target, mentions=(body, *(m for m in target.mentions if m != body)))
        for target in targets
    )


def _bodies(views: Sequence[ReportView]) -> set[str]:
    """The bodies whose rows the tables of reports print."""
    return {name for view in views for name in view.bodies}


def _without_level(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """The bodies with rows called without the level they open with (公安厅 or 交通厅 of 省交通运输厅)."""
    called: dict[str, set[str]] = {}
    for name in _bodies(views):
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


def _in_full_alone(text: str, name: str) -> list[Mention]:
    """A body named in full that a question takes alone (局机关一家)."""
    at = text.find(name)
    alone = _ALONE.match(text, at + len(name)) if at >= 0 else None
    return (
        [Mention(text[at : alone.end()], at, alone.end(), frozenset({name}), "exact", 3.0)] if alone else []
    )


def _said_alone(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """The one body whose name ends as what stands before 一家 (博物馆一家), though it names a subject too."""
    for alone in _ALONE.finditer(text):
        if body := _ending_so(text, alone.start(), views):
            start, names = body
            return [Mention(text[start : alone.end()], start, alone.end(), names, "exact", 3.0)]
    return []


def _ending_so(text: str, end: int, views: Sequence[ReportView]) -> tuple[int, frozenset[str]] | None:
    """Where the longest end of the name of one body begins that a text says up to a place, and its names."""
    bodies = _bodies(views)
    for start in range(max(end - _LONGEST, 0), end - 1):
        called = text[start:end]
        named = frozenset(name for name in bodies if name.endswith(called) and name != called)
        if len({_CODE_IN_FRONT.sub("", name) for name in named}) == 1:
            return start, named
    return None


def _said_by_end(text: str, views: Sequence[ReportView], known: Sequence[Mention]) -> list[Mention]:
    """Bodies with rows of their own called by their ends (文化馆, 局机关).

    An end that also names an item (博物馆) is a body where it has what bodies have (博物馆的基本支出).
    """
    found: list[Mention] = []
    for end in _ENDS.finditer(text):
        body = _ending_so(text, end.end(), views)
        if body is None or any(each.start < end.end() and body[0] < each.end for each in (*known, *found)):
            continue
        called = text[body[0] : end.end()]
        item = any(called in view.by_name for view in views)
        if len(called) >= _SHORTEST_END and (not item or _HAS.match(text, end.end())):
            found.append(Mention(called, body[0], end.end(), body[1], "exact", 3.0))
    return found


def _said_shorter(text: str, views: Sequence[ReportView]) -> list[Mention]:
    """The one body with rows of its own that is called by its name with characters left out."""
    bodies = (name for name in _bodies(views) if name not in text)
    spans = {name: span for name in bodies if (span := ends_shorter(text, name))}
    items = [item for view in views for item in view.money_items if item in text] if spans else []
    in_item = {end for _, end in spans.values() if any(text.endswith(item, 0, end) for item in items)}
    spans = {name: span for name, span in spans.items() if span[1] not in in_item}  # 甲转移支付 is no body
    longest = max((end - start for start, end in spans.values()), default=0)
    named = [name for name, (start, end) in spans.items() if end - start == longest]
    if len({_CODE_IN_FRONT.sub("", name) for name in named}) != 1:
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
