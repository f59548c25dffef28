"""What goes into the two stores, what comes back out, and what adding a file gave.

A chunk or a figure is known by its report and its number in that report.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from index.types import Chunk, Figure, Page, Paragraph, Report, Table


@dataclass(frozen=True)
class ReportParts:
    """Everything that was made of one report file, ready to be stored."""

    report: Report
    pages: tuple[Page, ...]
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    chunks: tuple[Chunk, ...]
    figures: tuple[Figure, ...]
    warnings: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Hit:
    """A chunk that a search found; a higher score is better."""

    report: str
    number: int
    score: float

    @property
    def key(self) -> tuple[str, int]:
        """The chunk's name in both stores."""
        return self.report, self.number


@dataclass(frozen=True)
class StoredChunk:
    """A chunk with its place in the stores."""

    report: str
    number: int
    chunk: Chunk

    @property
    def key(self) -> tuple[str, int]:
        """The chunk's name in both stores."""
        return self.report, self.number


@dataclass(frozen=True)
class StoredFigure:
    """A figure with its place in the catalogue; numbers follow reading order."""

    report: str
    number: int
    figure: Figure


@dataclass(frozen=True)
class Feedback:
    """What a reader thought of an answer; `key` names the answer, so that a later word replaces it.

    Attributes:
        verdict: good or bad.
        note: the reader's own words, "" when none.
        question: what was asked, with what was asked before it, one a line.
        answer: the answer's text, "" once a report that it quotes is taken out.
        reports: ids of the reports that the answer quotes.
        given: when, in UTC, ISO 8601.
    """

    key: str
    verdict: Literal["good", "bad"]
    note: str
    question: str
    answer: str
    status: str
    engine: str
    reports: tuple[str, ...]
    given: str


@dataclass(frozen=True)
class Counts:
    """How much the catalogue holds."""

    reports: int
    pages: int
    tables: int
    chunks: int
    figures: int


@dataclass(frozen=True)
class AddResult:
    """What became of one file.

    Attributes:
        path: the file as given (or found in a given folder).
        status: new, unchanged (its content is already there), replaced (it took the place
            of the report that had the same path), failed, or vanished (the file of a report that
            is in the index is no longer in the folder given).
        reason: for a failed file why, in words for people; else "".
        replaced: id of the report that is gone, "" unless status is replaced.
        seconds: time spent by step.
        warnings: what the reader could not make out.
    """

    path: str
    status: Literal["new", "unchanged", "replaced", "failed", "vanished"]
    report: Report | None = None
    reason: str = ""
    replaced: str = ""
    pages: int = 0
    tables: int = 0
    chunks: int = 0
    figures: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{STATUS_WORDS[self.status]}  {self.path}{self._details()}"

    def _details(self) -> str:
        if self.status == "failed":
            return f"：{self.reason}"
        if self.status == "vanished":
            return f"：文件已不在，报告还在库里（编号 {self.report.id if self.report else ''}）"
        if self.status == "unchanged":
            return ""
        spent = sum(self.seconds.values())
        return f"（{self.pages} 页，{self.tables} 张表，{self.figures} 个数据，{spent:.1f} 秒）"


STATUS_WORDS = {
    "new": "新增",
    "unchanged": "未变",
    "replaced": "更新",
    "failed": "失败",
    "vanished": "已移走",
}


@dataclass(frozen=True)
class Progress:
    """One step of long work: `done` of `total` files (or reports) are finished.

    `result` is set in the message that closes a file.
    """

    step: str
    path: str
    done: int
    total: int
    result: AddResult | None = None

    def __str__(self) -> str:
        return f"[{self.done}/{self.total}] {self.result or f'{self.step}  {self.path}'}"
