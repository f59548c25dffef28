"""The field's vocabulary: items, measures and terms, their other names and their neighbours.

Knows words only: which names mean the same thing, which everyday words people use for it,
and what it must not be mixed up with. Does not know any report.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from pathlib import Path

from index.normalise import item_key

_JOINED = re.compile("^(?:、|，|以及|[和及与])+")
_SPENT = re.compile("等?[三几]?项?的?(?:财政拨款|经费|支出|费用|合计)*")
_PARTS_OF_A_WHOLE = 3


@dataclass(frozen=True)
class Entry:
    """One thing that reports speak of.

    `name` is the standard name, `aliases` other official names, `colloquial` everyday
    words. `kind` is item, total, count, measure, term, section or org. `parent` and
    `not_same_as` name other entries by id and by name.
    """

    id: str
    name: str
    kind: str
    code: str | None
    parent: str | None
    aliases: tuple[str, ...]
    colloquial: tuple[str, ...]
    not_same_as: tuple[str, ...]
    definition: str

    @property
    def keys(self) -> frozenset[str]:
        """Comparison forms of all official names."""
        return frozenset(item_key(name) for name in (self.name, *self.aliases))


class Glossary:
    """All entries, found by any of their names."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Entries by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """Entries by the comparison form of an official name; standard names win."""
        found: dict[str, Entry] = {}
        for entry in self.entries:
            found.setdefault(item_key(entry.name), entry)
        for entry in self.entries:
            for key in entry.keys:
                found.setdefault(key, entry)
        return found

    @cached_property
    def by_colloquial(self) -> Mapping[str, Entry]:
        """Entries by an everyday phrase."""
        return {item_key(phrase): entry for entry in self.entries for phrase in entry.colloquial}

    def same_names(self, name: str) -> frozenset[str]:
        """Comparison forms that mean the same as `name`, itself among them."""
        key = item_key(name)
        entry = self.by_key.get(key)
        return entry.keys | {key} if entry else frozenset({key})

    def named_by_parts(self, key: str) -> Entry | None:
        """The whole whose parts a name lists one by one (因公出国费、公务用车费和公务接待费)."""
        parts, rest = self._listed_in(key)
        wholes = {part.parent for part in parts}
        whole = self.by_id.get(wholes.pop() or "") if len(wholes) == 1 else None
        if whole is None or len(parts) < _PARTS_OF_A_WHOLE or not _SPENT.fullmatch(rest):
            return None
        items = [child for child in self.children(whole) if child.kind == "item"]
        return whole if len(parts) >= len(items) - 1 else None  # a few of many name no whole

    def _listed_in(self, key: str) -> tuple[list[Entry], str]:
        """The entries that a name lists one by one from its beginning, and what stands behind them."""
        found: list[Entry] = []
        while part := next((key[:end] for end in range(len(key), 3, -1) if key[:end] in self.by_key), ""):
            found.append(self.by_key[part])
            key = _JOINED.sub("", key[len(part) :], count=1)
        return found, key

    @cached_property
    def _phrases(self) -> tuple[Mapping[str, frozenset[int]], Mapping[str, float]]:
        """Which entries hold a character pair in their names, phrases and definitions, and its rarity."""
        holders: dict[str, set[int]] = {}
        for number, entry in enumerate(self.entries):
            for text in (entry.name, *entry.aliases, *entry.colloquial, entry.definition):
                for pair in itertools.pairwise(text):
                    holders.setdefault("".join(pair), set()).add(number)
        weights = {pair: log(1 + len(self.entries) / len(numbers)) for pair, numbers in holders.items()}
        return {pair: frozenset(numbers) for pair, numbers in holders.items()}, weights

    def nearest(self, words: str, enough: float = 0.6) -> Entry | None:
        """The item whose names, phrases and definition share most with `words`; None without one."""
        holders, weights = self._phrases
        pairs = dict.fromkeys(words[index : index + 2] for index in range(len(words) - 1))
        rarest = max(weights.values())
        total = sum(weights.get(pair, rarest) for pair in pairs)
        scores: dict[int, float] = {}
        for pair in (pair for pair in pairs if pair in holders):  # in order: sums of floats must not vary
            for number in sorted(holders[pair]):
                if self.entries[number].kind in ("item", "total", "count"):
                    scores[number] = scores.get(number, 0.0) + weights[pair]
        best = max(scores, key=lambda number: scores[number], default=None)
        return self.entries[best] if best is not None and scores[best] >= enough * total else None

    def children(self, entry: Entry) -> tuple[Entry, ...]:
        """Entries directly below `entry`."""
        return tuple(other for other in self.entries if other.parent == entry.id)

    def below(self, entry: Entry) -> tuple[Entry, ...]:
        """Entries below `entry`, and all that stands below these."""
        own = self.children(entry)
        return (*own, *(other for part in own for other in self.below(part)))


@lru_cache(maxsize=1)
def load_glossary() -> Glossary:
    """The glossary that ships with the project."""
    raw = json.loads((Path(__file__).parent / "glossary.json").read_text(encoding="utf-8"))
    return Glossary(tuple(_entry(row) for row in raw))


def _entry(row: Mapping[str, object]) -> Entry:
    def names(field: str) -> tuple[str, ...]:
        value = row[field]
        return tuple(value) if isinstance(value, list) else ()

    return Entry(
        id=str(row["id"]),
        name=str(row["name"]),
        kind=str(row["kind"]),
        code=str(row["code"]) if row["code"] else None,
        parent=str(row["parent"]) if row["parent"] else None,
        aliases=names("formal_aliases"),
        colloquial=names("colloquial"),
        not_same_as=names("not_same_as"),
        definition=str(row["definition"]),
    )
