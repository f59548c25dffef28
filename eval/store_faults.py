"""What is inconsistent in a data folder: the two stores, the kept files, the places of figures.

For crash and damage tests. Uses an encoder of letter counts, so that vectors can be made again and
compared at no cost. Changes nothing.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index import Index
from index.build import hash_file
from index.encoder import Encoder

WIDTH = 32
SAME = 1e-4


class LetterEncoder(Encoder):
    """Counts the letters of a text by the rest of their code points; `salt` makes another encoder."""

    def __init__(self, salt: int = 0) -> None:
        super().__init__()
        self._salt = salt
        self.identity = f"letters:{salt}"

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """One unit row for each text."""
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            np.add.at(row, [(ord(char) * 31 + self._salt) % WIDTH for char in text] or [0], 1.0)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows


def faults_of(index: Index) -> list[str]:
    """Everything wrong with an open index, in words; none when it is whole."""
    return list(_faults(index))


def _faults(index: Index) -> Iterator[str]:
    catalogue = index.catalogue
    expected, there = catalogue.chunk_counts(), index.chunk_store.counts()
    if expected != there:
        yield f"chunks differ: {expected} in the catalogue, {there} in Chroma"
    if pending := catalogue.pending():
        yield f"still pending: {pending}"
    known = {report.id for report in catalogue.reports()}
    kept = {path.stem for path in index.settings.files_folder.glob("*.*")}
    if kept != known:
        yield f"kept files {sorted(kept)} for reports {sorted(known)}"
    for report in catalogue.reports():
        yield from _report_faults(index, report.id, report.page_count)
    for path in (index.settings.data / "catalogue.sqlite", index.settings.chroma_folder / "chroma.sqlite3"):
        yield from _database_faults(path)


def _report_faults(index: Index, report: str, pages: int) -> Iterator[str]:
    kept = next(index.settings.files_folder.glob(f"{report}.*"), None)
    if kept and not hash_file(kept).startswith(report):
        yield f"{report}: the kept file is another"
    texts = {}
    for number in range(1, pages + 1):
        page = index.catalogue.page(report, number)
        if page is None:
            yield f"{report}: page {number} is missing"
        else:
            texts[number] = page.text
    chunks = [stored.chunk for stored in index.catalogue.chunks_of(report)]
    if chunks:
        vectors = index.encoder.embed([chunk.text for chunk in chunks])
        hits = index.chunk_store.search(vectors[0], [report], len(chunks))
        scores = {hit.number: hit.score for hit in hits}
        wanted = vectors @ vectors[0]
        if len(scores) != len(chunks) or any(abs(scores[at] - wanted[at]) > SAME for at in scores):
            yield f"{report}: the vectors are others"
    for figure in index.catalogue.figures(reports=[report]):
        at = figure.figure.at
        if at and not 0 <= at.start < at.end <= len(texts.get(at.page, "")):
            yield f"{report}: a figure stands where no text is: {figure.figure.item}"


def _database_faults(path: Path) -> Iterator[str]:
    if not path.exists():
        return
    with closing(sqlite3.connect(path)) as connection:
        said = connection.execute("PRAGMA quick_check").fetchone()[0]
        if said != "ok":
            yield f"{path.name}: {said}"


def digest(index: Index) -> str:
    """A hash over what the stores hold, the same for the same reports however they came there."""
    found = hashlib.sha256()
    for report in sorted(index.catalogue.reports(), key=lambda each: each.id):
        figures = index.catalogue.figures(reports=[report.id])
        chunks = index.catalogue.chunks_of(report.id)
        found.update(
            repr((report.id, [each.figure for each in figures], [each.chunk for each in chunks])).encode()
        )
    return found.hexdigest()
