"""The words of a question, weighed by how rare a report has them, and how much of them a text says.

A pair of characters of a name that is known counts as said where any name of the same thing stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import content_pieces
from assistant.question.named.bodies import names_of
from assistant.question.named.mentions import Linked


@dataclass(frozen=True)
class Words:
    """Character pairs by their weight, each with the names that stand for it; falsy without pairs."""

    weights: Mapping[str, float]
    names: Mapping[str, frozenset[str]]

    def __bool__(self) -> bool:
        """Whether there is any word."""
        return bool(self.weights)

    def cover(self, text: str) -> float:
        """Share of the pairs, by weight, that a text says itself or by another name; 0 without pairs."""
        total = sum(self.weights.values())
        said = (weight for pair, weight in self.weights.items() if self._says(text, pair))
        return sum(said) / total if total else 0.0

    def _says(self, text: str, pair: str) -> bool:
        return pair in text or any(name in text for name in self.names.get(pair, ()))


def words_of(linked: Linked, view: ReportView, text: str) -> Words:
    """The words of a question, or of a clause of it, without the report's own body: no row need name it."""
    for name in names_of(view.report):
        text = text.replace(name, "，")
    pairs = {pair for piece in content_pieces(text) for pair in bigrams(piece)}
    names: dict[str, frozenset[str]] = {}
    for mention in linked.mentions:
        if mention.kind in ("exact", "everyday"):
            for pair in bigrams(mention.text):
                names[pair] = names.get(pair, frozenset()) | mention.keys
    return Words({pair: view.sentence_index.worth(pair) for pair in sorted(pairs)}, names)


__all__ = ["Words", "words_of"]
