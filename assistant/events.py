"""An Answer as a stream of typed events, for pages and programs that show it as it comes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from assistant.types import Answer, Citation, Frozen

_PIECE = re.compile(r"[^，。；：\n]*[，。；：\n]?")


class EvidenceEvent(Frozen):
    """The places that the answer stands on; comes first."""

    type: Literal["evidence"] = "evidence"
    citations: list[Citation]


class TextEvent(Frozen):
    """The next piece of the answer's text."""

    type: Literal["text"] = "text"
    text: str


class AnswerEvent(Frozen):
    """The whole answer; comes last."""

    type: Literal["answer"] = "answer"
    answer: Answer


Event = EvidenceEvent | TextEvent | AnswerEvent


def answer_events(answer: Answer) -> Iterator[Event]:
    """Evidence, then the text clause by clause, then the answer."""
    yield EvidenceEvent(citations=answer.citations)
    for piece in _PIECE.findall(answer.text):
        if piece:
            yield TextEvent(text=piece)
    yield AnswerEvent(answer=answer)
