"""The statements of an answer that contradict each other, to be shown side by side.

Reads them off the answer's own sentences (templates `conflict` and "不一致：…；…"), where each
carries its citation. Knows nothing of HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.types import Answer, Citation

_AGAINST = re.compile(r"不一致：([^\n]+)")
_NOTED = re.compile(r"注意：报告另一处写的是([^\n。]+?)，与此不一致")
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?")
_MARK = re.compile(r"\[(\d{1,3})\]")


@dataclass(frozen=True)
class Side:
    """One of the statements: its words without marks, and where it stands."""

    words: str
    citation: Citation

    @property
    def printed(self) -> str:
        """The last number of the words: the one that differs."""
        return next(iter(reversed(_NUMBER.findall(self.words))), "")


def answer_to_sides(answer: Answer) -> list[Side]:
    """Two or more statements that differ; empty when the answer tells of no conflict."""
    citations = {citation.number: citation for citation in answer.citations}
    found = [
        Side(words, citations[number]) for words, number in _statements(answer.text) if number in citations
    ]
    return found if len(found) > 1 else []


def _statements(text: str) -> Iterator[tuple[str, int]]:
    against, noted = _AGAINST.search(text), _NOTED.search(text)
    if against:
        for clause in against[1].split("；"):
            if not clause.startswith("相差"):
                yield from _marked(clause)
    elif noted:
        before = re.split(r"[，。；]", text[: noted.start()].rpartition("\n")[2])
        yield from next(filter(None, (list(_marked(clause)) for clause in before)), [])
        for clause in noted[1].split("、"):
            yield from _marked(clause)


def _marked(clause: str) -> Iterator[tuple[str, int]]:
    """The clause up to its first mark, and that mark."""
    mark = _MARK.search(clause)
    if mark:
        yield clause[: mark.start()].strip("，。 "), int(mark[1])
