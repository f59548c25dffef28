"""What a question is about, and how much of it a text speaks of.

The topic is the things that a question names, each with the names that it goes by; a text covers
it by the rarity of the character pairs that it holds. Knows words, not figures or wants.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.scopes import names_measure
from assistant.question.named.mentions import Linked

_TWO_WORDS = 4  # characters of a verb and its object, which stand either way round (收储土地, 土地收储)
_OF_A_WORD = 0.5  # a word that names nothing known, beside a name


@dataclass(frozen=True)
class Named:
    """One thing of a topic: the names that count as it, and the weight of its character pairs."""

    names: tuple[str, ...]
    weight: float


@dataclass(frozen=True)
class Topic:
    """The things that a question is about, weighed by a report's rarity of words."""

    things: tuple[Named, ...]
    grams: Mapping[str, float]

    def cover(self, text: str) -> float:
        """Weighted share of the topic that a text speaks of, 0 to 1; 1 for an empty topic."""
        total = sum(thing.weight for thing in self.things)
        if not total:
            return 1.0
        return sum(thing.weight * self._said(thing, text) for thing in self.things) / total

    def _said(self, thing: Named, text: str) -> float:
        return max(self._share(name, text) for name in thing.names)

    def _share(self, name: str, text: str) -> float:
        if name in text:
            return 1.0
        pairs = list(bigrams(name))
        total = sum(self.grams[pair] for pair in pairs)
        return sum(self.grams[pair] for pair in pairs if pair in text) / total if total else 0.0

    def first_in(self, text: str) -> int:
        """Where a text first speaks of the heaviest thing of which it prints a good part, -1 for none."""
        for thing in sorted(self.things, key=lambda thing: -thing.weight):
            found = [place for name in thing.names if (place := _place_of(name, text)) >= 0]
            if found:
                return min(found)
        return -1


def _place_of(name: str, text: str) -> int:
    """Where the longest run that a text shares with a name begins; -1 for a run of little of the name."""
    whole = text.find(name)
    if whole >= 0:
        return whole
    run = SequenceMatcher(None, name, text, autojunk=False).find_longest_match()
    return run.b if run.size >= max(3, 0.5 * len(name)) else -1


def topic_of(linked: Linked, view: ReportView) -> Topic:
    """The topic of a linked question in one report."""
    grams: dict[str, float] = {}
    things = []
    beside = len(linked.mentions) > 1  # a measure beside the thing measured is no topic of its own
    for mention in linked.mentions:
        if mention.kind == "code" or mention.order or (beside and names_measure(mention.text)):
            continue
        text = mention.word or mention.text
        names = _names(text, mention.keys if mention.kind in ("exact", "everyday") else ())
        names += (text[2:] + text[:2],) if mention.kind == "word" and len(text) == _TWO_WORDS else ()
        for name in names:
            grams.update((pair, view.sentence_index.worth(pair)) for pair in bigrams(name))
        sure = _OF_A_WORD if mention.kind == "word" else 1.0
        things.append(Named(names, sure * sum(grams[pair] for pair in bigrams(text))))
    return Topic(tuple(things), grams)


def names_all(linked: Linked, text: str) -> bool:
    """Whether a text prints a name of everything that a question names."""
    named = [mention for mention in linked.mentions if mention.kind != "code" and not mention.order]
    return bool(named) and all(
        any(
            name in text
            for name in _names(mention.word or mention.text, mention.keys if mention.kind != "alike" else ())
        )
        for mention in named
        if not names_measure(mention.text)
    )


def _names(text: str, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((text, *sorted(keys))))


def speaking(view: ReportView, topic: Topic, limit: int = 40) -> Sequence[int]:
    """Numbers of the sentences that share most with a topic, best first."""
    scores = view.sentence_index.scores(dict(topic.grams))
    return sorted(scores, key=lambda number: (-scores[number], number))[:limit]
