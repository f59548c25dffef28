"""How near the sentences of the reports come to a question in meaning.

A sentence gains where its chunk is among those found for the question, and again where its own
vector is closer than those of the other sentences looked at. Ranks sentences against each other
only: no closeness is high enough to answer, nor low enough to refuse.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from assistant.find.text.view import ReportView
from index import Chunk

Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]
Place = tuple[ReportView, int]  # a sentence by its number
Gains = Mapping[str, Mapping[int, float]]  # report id -> sentence number -> what it gains

_MOST_COMPARED = 24  # sentences of all reports; each costs about two milliseconds once
_LONGEST = 100  # characters of a sentence that are compared
_SHORTEST = 8
_OF_CHUNK = 0.25
_OF_SENTENCE = 0.15
_PER_CLOSENESS = 3.0  # cosine above the middle of those compared -> gain


@dataclass
class Nearness:
    """Sentences of some reports against the words of one question."""

    views: Sequence[ReportView]
    find_chunks: Callable[[], Mapping[str, Sequence[Chunk]]]
    embed: Embed
    _gains: dict[str, Gains] = field(default_factory=dict)

    def gains(self, text: str) -> Gains:
        """What sentences gain for the question, or for one clause of it."""
        if text not in self._gains:
            self._gains[text] = self._found(text)
        return self._gains[text]

    def closeness(self, text: str, places: Sequence[Place]) -> list[float]:
        """How far each sentence is above the middle of them in closeness to `text`; 0 for one alone."""
        if len(places) < 2:
            return [0.0] * len(places)
        unknown = [(view, number) for view, number in places if number not in view.vectors]
        texts = [view.sentences[number].text[:_LONGEST] for view, number in unknown]
        question, *rows = self.embed([text, *texts])
        for (view, number), row in zip(unknown, rows, strict=True):
            view.vectors[number] = row
        cosines = np.array([view.vectors[number] @ question for view, number in places]).round(3)
        return [float(above) for above in cosines - np.median(cosines)]

    def of_chunks(self) -> dict[str, dict[int, float]]:
        """What sentences gain by the chunks found for the question alone."""
        chunks = self.find_chunks()
        return {view.report.id: _of_chunks(view, chunks.get(view.report.id, ())) for view in self.views}

    def _found(self, text: str) -> Gains:
        gains = self.of_chunks()
        places = [
            (view, number)
            for view in self.views
            for number in gains[view.report.id]
            if _is_prose(view, number)
        ]
        places.sort(key=lambda place: -gains[place[0].report.id][place[1]])
        places = places[:_MOST_COMPARED]
        for (view, number), above in zip(places, self.closeness(text, places), strict=True):
            gains[view.report.id][number] += min(max(above * _PER_CLOSENESS, 0.0), _OF_SENTENCE)
        return gains


def _is_prose(view: ReportView, number: int) -> bool:
    sentence = view.sentences[number]
    return not sentence.is_row and not sentence.is_heading and len(sentence.text) >= _SHORTEST


def _of_chunks(view: ReportView, chunks: Sequence[Chunk]) -> dict[int, float]:
    """The gain of the sentences in the chunks found, more for better ones."""
    gains: dict[int, float] = {}
    for rank, chunk in enumerate(chunks):
        for number in view.positions.in_chunk(chunk):
            gains.setdefault(number, _OF_CHUNK / (1 + 0.5 * rank))
    return gains
