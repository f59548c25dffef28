"""Query -> the reports to look into and the chunks that speak of it.

Chooses reports by what the question names (organisation, year) and otherwise by what they
hold; fuses dense and lexical search by reciprocal ranks. Does not read figures.
"""

from __future__ import annotations

import gc
import re
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.find.text.view import ReportView
from assistant.question.named.bodies import called_in
from index import Index, Report
from index.normalise import compact_text, longest_first
from index.stores.stored import Hit, StoredChunk

_RANK_CONSTANT = 20
_DENSE_WEIGHT = 2.0


def fuse(dense: Sequence[Hit], lexical: Sequence[Hit]) -> list[tuple[tuple[str, int], float]]:
    """Reciprocal rank fusion of two result lists, the dense one weighted twice; best first."""
    scores: dict[tuple[str, int], float] = defaultdict(float)
    for weight, hits in ((_DENSE_WEIGHT, dense), (1.0, lexical)):
        for rank, hit in enumerate(hits):
            scores[hit.key] += weight / (_RANK_CONSTANT + rank)
    return sorted(scores.items(), key=lambda pair: -pair[1])


def search_chunks(
    index: Index, text: str, reports: Collection[str] | None, limit: int = 10
) -> list[tuple[StoredChunk, float]]:
    """Chunks that answer to `text`, best first, with their fused scores."""
    dense = index.search_vectors(text, reports, 2 * limit)
    lexical = index.search_words(text, reports, 2 * limit)
    ranked = fuse(dense, lexical)[:limit]
    scores = dict(ranked)
    return [(chunk, scores[chunk.key]) for chunk in index.catalogue.chunks([key for key, _ in ranked])]


def chunks_by_report(found: Sequence[tuple[StoredChunk, float]]) -> Mapping[str, list[Any]]:
    """Chunks of each report, best first."""
    grouped: dict[str, list[Any]] = defaultdict(list)
    for stored, _ in found:
        grouped[stored.report].append(stored.chunk)
    return grouped


class Views:
    """Reports as the question engine sees them, the most recently used kept."""

    def __init__(self, index: Index, size: int = 48) -> None:
        self._index = index
        self._size = size
        self._views: OrderedDict[str, ReportView] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, report: Report) -> ReportView:
        """The view of a report, built when it is first asked about."""
        with self._lock:
            view = self._views.get(report.id)
            if view is None or view.report != report:
                version = self._index.catalogue.version()
                view = self._build(report)
                if version != self._index.catalogue.version():
                    return view  # perhaps taken out while it was read, and parts are missing
                self._views[report.id] = view
                gc.collect()  # 48 views are 400,000 objects, and walking them takes 0.3 s in the midst of
                gc.freeze()  # some answer; frozen they are not walked, and are freed all the same
            self._views.move_to_end(report.id)
            while len(self._views) > self._size:
                self._views.popitem(last=False)
            return view

    def forget(self, report_id: str) -> None:
        """Let go of a report that went or was read anew."""
        with self._lock:
            self._views.pop(report_id, None)

    def _build(self, report: Report) -> ReportView:
        catalogue = self._index.catalogue
        return ReportView(
            report=report,
            figures=[stored.figure for stored in catalogue.figures([report.id])],
            paragraphs=catalogue.paragraphs(report.id),
            tables=catalogue.tables(report.id),
            page_texts=catalogue.page_texts(report.id),
        )


def named_reports(text: str, reports: Sequence[Report]) -> list[Report]:
    """Reports whose organisation the text names, in full or shortened; the longest names win."""
    named: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        for name in called_in(text, report):
            named[name].append(report)
    chosen: list[Report] = []
    covered = text
    for name in longest_first(named):
        if name in covered:
            covered = covered.replace(name, "‖")
            chosen += [report for report in named[name] if report not in chosen]
    return chosen


def of_years(reports: Sequence[Report], years: Sequence[int]) -> list[Report]:
    """Reports about the years; those of the year after when there is none (they tell the year before)."""
    own = [report for report in reports if report.year in years]
    have = {report.year for report in own}
    later = [
        report
        for report in reports
        if any(year in years and year not in have for year in _years_before(report))
    ]
    return own + [report for report in later if report not in own]


_TWO_DIGITS = re.compile(r"(?<!\d)(\d\d)年[\u4e00-\u9fff]{2}")


def spans_printed(index: Index, reports: Sequence[Report], text: str, years: Sequence[int]) -> frozenset[int]:
    """Of the years read from two digits (12年免费教育), those that a report prints so as part of a name."""
    said = {each.group(): 2000 + int(each[1]) for each in _TWO_DIGITS.finditer(text)}
    sought = {words: year for words, year in said.items() if year in years and f"{year}年" not in text}
    pages = (page for report in reports if sought for page in index.catalogue.page_texts(report.id).values())
    return frozenset(
        year
        for page in map(compact_text, pages)
        for words, year in sought.items()
        if re.search(rf"(?<!\d){words}", page)
    )


def _years_before(report: Report) -> tuple[int, ...]:
    """Earlier years that a report tells of: the year before, and for government budgets one more."""
    if not report.year:
        return ()
    return (report.year - 1, report.year - 2) if report.kind == "政府预算" else (report.year - 1,)


class ReportRetriever(BaseRetriever):
    """A LangChain retriever over the loaded reports: chunks with their page spans.

    Args:
        index: the open index.
        reports: ids to search in, all when None.
        limit: how many chunks.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    index: Any
    reports: list[str] | None = None
    limit: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        found = search_chunks(self.index, query, self.reports, self.limit)
        return [
            chunk_to_document(stored, score, self.index.catalogue.report(stored.report))
            for stored, score in found
        ]


def chunk_to_document(stored: StoredChunk, score: float, report: Report | None) -> Document:
    """A chunk as a LangChain document; metadata name the report and the page span."""
    chunk = stored.chunk
    return Document(
        page_content=chunk.text,
        metadata={
            "report": stored.report,
            "file": report.file if report else "",
            "title": report.title if report else "",
            "page_start": chunk.page_start,
            "page_end": chunk.page_end,
            "section": " > ".join(chunk.headings),
            "score": score,
        },
    )
