"""Texts found by the pairs of characters that they share, each pair counted by how rare it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

_UNKNOWN = 0.35  # what a pair that the report does not print counts, beside its full weight


class WordIndex:
    """Character bigrams of texts -> the texts that hold them, with idf weights."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.size = len(texts)
        self.lengths = [max(len(text), 1) for text in texts]
        self.postings: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for gram in set(bigrams(text)):
                self.postings[gram].append(number)

    def idf(self, gram: str) -> float:
        """Inverse document frequency of a bigram, highest for one that nothing holds."""
        return log(1 + (self.size + 0.5) / (len(self.postings.get(gram, ())) + 0.5))

    def worth(self, gram: str) -> float:
        """What a bigram of a question counts: its idf, little of it for one that nothing holds."""
        return self.idf(gram) if gram in self.postings else _UNKNOWN * self.idf(gram)

    def scores(self, weights: dict[str, float]) -> dict[int, float]:
        """Texts that share bigrams with `weights`, by the summed weight of those shared."""
        found: dict[int, float] = defaultdict(float)
        for gram, weight in weights.items():
            for number in self.postings.get(gram, ()):
                found[number] += weight
        return found


def bigrams(text: str) -> Iterator[str]:
    """Overlapping character pairs; a lone character stands for itself."""
    if len(text) == 1:
        yield text
    for index in range(len(text) - 1):
        yield text[index : index + 2]


def weight_said(weights: Mapping[str, float], text: str) -> float:
    """Share of the weight of character pairs that a text holds, 0 without weights."""
    total = sum(weights.values())
    return sum(weight for gram, weight in weights.items() if gram in text) / total if total else 0.0


def share_said(name: str, text: str) -> float:
    """Share of the distinct character pairs of a name that a text holds."""
    grams = set(bigrams(name))
    return sum(gram in text for gram in grams) / (len(grams) or 1)
