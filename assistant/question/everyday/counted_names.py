"""Names under which reports print only counts (公务接待: 2批次): what the thing costs has another name.

Such a name stands for the money as well, as the everyday reading of the same words calls it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.find.text.view import ReportView
from assistant.question.everyday.everyday import formal_readings
from assistant.question.named.mentions import Mention
from index.normalise import item_key

_SHARED_MONEY = re.compile(  # 护林员和检查员的经费: of the one as of the other
    r"(?:[和与及、跟][^，。？；]{2,16}?)+的?(?P<money>经费|费用|资金|补助|支出)(?:各|分别|都)"
)
_UNITS_OF_AREA = {"平方米", "万平方米", "㎡", "亩", "公顷"}


def with_costs(text: str, mentions: Sequence[Mention], views: Sequence[ReportView]) -> list[Mention]:
    """Mentions, counts under the names of their money too, areas under those of their things."""
    costs = [
        (low, high, names)
        for low, high, formal in formal_readings(text)
        if (names := _printed_money(formal, views))
    ]
    paid = (_as_paid(text, mention, views) for mention in mentions)
    told = (_with_thing(_with_cost(mention, costs, views), views) for mention in paid)
    return [_with_bought(mention, views) for mention in told]


def _as_paid(text: str, mention: Mention, views: Sequence[ReportView]) -> Mention:
    """A name of which the money is asked, said behind the last of several, as reports print its money."""
    shared = _SHARED_MONEY.match(text, mention.end)
    name = mention.text + (shared["money"] if shared else "")
    printed = shared and any(name in view.money_items for view in views)
    return replace(mention, keys=frozenset({name})) if printed else mention


def _with_thing(mention: Mention, views: Sequence[ReportView]) -> Mention:
    """An area that no report prints under its name, as that of the thing where its size is printed (房屋)."""
    thing = mention.text.removesuffix("面积")
    if thing == mention.text or any(key in view.by_name for view in views for key in mention.keys):
        return mention
    units = {view.figures[number].unit for view in views for number in view.by_name.get(thing, ())}
    return replace(mention, keys=mention.keys | {thing}) if units & _UNITS_OF_AREA else mention


def _with_cost(
    mention: Mention, costs: Sequence[tuple[int, int, frozenset[str]]], views: Sequence[ReportView]
) -> Mention:
    names = next((n for low, high, n in costs if low <= mention.start and mention.end <= high), None)
    return replace(mention, keys=mention.keys | names) if names and _only_counted(mention, views) else mention


def _with_bought(mention: Mention, views: Sequence[ReportView]) -> Mention:
    """A thing told by its number alone (钢琴6台), as the only row of as many of a kind of it (立式钢琴)."""
    if mention.kind != "exact" or not _only_counted(mention, views):
        return mention
    told = {number for view in views for number in _numbers(view, mention.text)}
    kinds = {
        name
        for view in views
        for name in view.money_items
        if name.endswith(mention.text) and name != mention.text and not name.startswith("其他")
        if told & _numbers(view, name)
    }
    return replace(mention, keys=mention.keys | kinds) if len(kinds) == 1 else mention


def _numbers(view: ReportView, name: str) -> set[tuple[Decimal, str]]:
    """How many of a thing there are, with the units they are counted in."""
    figures = (view.figures[number] for number in view.by_name.get(name, ()))
    return {(f.value, f.unit) for f in figures if f.measure == "数量" and f.value is not None and f.unit}


def _only_counted(mention: Mention, views: Sequence[ReportView]) -> bool:
    """Whether all figures under the very name count something."""
    measures = {
        view.figures[number].measure for view in views for number in view.by_name.get(mention.text, ())
    }
    return measures == {"数量"}


def _printed_money(formal: str, views: Sequence[ReportView]) -> frozenset[str]:
    """The items that a reading stands for and whose money a report prints."""
    names = (item_key(name) for name in formal.lstrip("?~").split("|"))
    return frozenset(name for name in names if any(name in view.money_items for view in views))
