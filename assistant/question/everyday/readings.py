"""Everyday words of a question -> mentions of the things that they stand for.

The readings are in everyday.py; here they become mentions with all names that count and those that mislead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.find.text.view import ReportView
from assistant.question.everyday.everyday import debt_readings, formal_readings, purchase_readings
from assistant.question.named.mentions import Mention
from assistant.question.named.short_names import stretch_of
from index.glossary import Entry, Glossary
from index.normalise import item_key

_FEW = 2
_SAID_AS = re.compile(
    r"(?P<said>[^，。；？（）、和与及跟的里中年\d]{1,10})（(?P<formal>[^（）]{2,20})）(?=(?P<join>[和与及跟、]|以及)?)"
)
_DONE_WITH = ("偿还", "归还", "兑付", "支付", "缴纳", "上缴", "收取", "发放")


def formal_names_alone(text: str, views: Sequence[ReportView]) -> str:
    """A question with formal names for the words before them, side by side (甲事（甲费）和乙事（乙费）)."""
    found = [
        match
        for match in _SAID_AS.finditer(text)
        if _is_printed(match["formal"], views) and not _is_printed(match["said"], views)
    ]
    joined = [
        first["join"] and first.end() + len(first["join"]) == other.start()
        for first, other in pairwise(found)
    ]
    if not joined or not all(joined):
        return text
    for match in reversed(found):
        text = text[: match.start()] + match["formal"] + text[match.end() :]
    return text


def _is_printed(name: str, views: Sequence[ReportView]) -> bool:
    return any(item_key(name) in view.by_name for view in views)


def everyday_mentions(
    text: str, masked: str, views: Sequence[ReportView], glossary: Glossary
) -> list[Mention]:
    """What everyday words of a question stand for, and what reports print as done with the very thing."""
    found = _read_as(formal_readings(text), text, masked, glossary)
    return [
        _as_own_name(
            replace(each, keys=each.keys | _printed_as_done(each.text, views) | _printed_so(each, views)),
            views,
        )
        for each in found
    ]


def _as_own_name(mention: Mention, views: Sequence[ReportView]) -> Mention:
    """A part of a cost under its own name, where one is printed (公车加油: 公务用车加油)."""
    word = mention.text
    items = {item for view in views for item in view.money_items if item.endswith(word[-_FEW:])}
    named = {item for item in items if stretch_of(word, item) or (mention.kind == "vague" and word in item)}
    named -= mention.keys
    return (
        replace(mention, keys=frozenset(named), kind="exact", entry="", order=())
        if len(named) == 1
        else mention
    )


def _printed_so(mention: Mention, views: Sequence[ReportView]) -> frozenset[str]:
    """The few things printed that the word itself opens, where none is printed by its formal names.

    Of those counted, where the word is no formal name, the only one that holds such a name (编制人数合计) or
    ends as the word (核定事业编制).
    """
    if any(key in view.by_name for view in views for key in mention.keys):
        return frozenset()
    named = {name for view in views for name in view.money_items if name.startswith(mention.text)}
    counted = {
        label.item
        for view in views
        for label, figure in zip(view.labels, view.figures, strict=True)
        if figure.measure == "数量" and mention.text in label.item and mention.text not in mention.keys
    }
    counted = {name for name in counted if any(key in name for key in mention.keys)} or {
        name for name in counted if name.endswith(mention.text)
    }
    return frozenset(named if len(named) <= _FEW else ()) | frozenset(counted if len(counted) == 1 else ())


def _printed_as_done(word: str, views: Sequence[ReportView]) -> frozenset[str]:
    """The names by which reports print what is done with a thing (利息: 兑付利息)."""
    names = [verb + word for verb in _DONE_WITH]
    return frozenset(name for name in names if any(name in view.by_name for view in views))


def debt_mentions(text: str, masked: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """What is paid back of debts in everyday words, before the names of the debts inside are taken."""
    found = _read_as(debt_readings(text), text, masked, glossary)
    return [each for each in found if any(key in view.by_name for view in views for key in each.keys)]


def classes_bought(text: str, masked: str, views: Sequence[ReportView], glossary: Glossary) -> list[Mention]:
    """A kind of purchases under the first of its names that is printed: 货物 of many rows is the last."""
    found = _read_as(purchase_readings(text), text, masked, glossary)
    printed = [
        (each, [name for name in each.order if any(name in v.by_name for v in views)]) for each in found
    ]
    return [replace(each, keys=frozenset(names[:1]), order=()) for each, names in printed if names]


def _read_as(
    readings: Iterable[tuple[int, int, str]], text: str, masked: str, glossary: Glossary
) -> list[Mention]:
    """Everyday expressions as mentions of the things that they stand for."""
    found = []
    for start, end, formal in readings:
        if "‖" in masked[start:end] or text[end : end + 1] == "率":
            continue  # 债务率 is a ratio and not the debt
        names = [item_key(name) for name in formal.lstrip("?~").split("|")]
        entry = glossary.by_key.get(names[0])
        keys = same_keys(names[0], entry) | frozenset(names)
        avoid = neighbours(entry, glossary) - keys
        kind = {"?": "vague", "~": "loose"}.get(formal[0], "everyday")
        order = tuple(names) if len(names) > 1 else ()
        found.append(
            Mention(text[start:end], start, end, keys, kind, 2.0, avoid, entry.id if entry else "", order)
        )
    return found


def same_keys(name: str, entry: Entry | None) -> frozenset[str]:
    """All names that a thing goes by, the one asked with."""
    return frozenset({name}) | (entry.keys if entry else frozenset())


def neighbours(entry: Entry | None, glossary: Glossary) -> frozenset[str]:
    """Names of the things that are easily taken for a known one."""
    if entry is None:
        return frozenset()
    names: set[str] = set()
    for name in entry.not_same_as:
        names |= glossary.same_names(name)
    return frozenset(names) - entry.keys


__all__ = [
    "classes_bought",
    "debt_mentions",
    "everyday_mentions",
    "formal_names_alone",
    "neighbours",
    "same_keys",
]
