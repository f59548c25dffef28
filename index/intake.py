"""Paths given by people -> report files, hashed and taken apart, one after the other.

Walks folders, knows which suffixes may be reports, and turns every failure into a result so
that one bad file never stops a batch. Does not know the stores.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.build import build_report, hash_file
from index.errors import IndexingError
from index.readers import SUFFIXES
from index.stored import AddResult, ReportParts

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Candidate:
    """A file that may become a report; `sha256` is "" when it cannot be read."""

    path: Path
    sha256: str

    @property
    def report_id(self) -> str:
        """Id that the report will have."""
        return self.sha256[:16]


def find_files(paths: Iterable[str | Path]) -> list[Path]:
    """Absolute paths of the files given and of the reports in the folders given, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        given = Path(path).expanduser().resolve()
        found.update(dict.fromkeys(_reports_in(given) if given.is_dir() else [given]))
    return list(found)


def _reports_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if not hidden and path.suffix.lower() in SUFFIXES and path.is_file():
            yield path


def file_to_candidate(path: Path) -> Candidate:
    """The file with its hash; what hinders reading it is left for the reader to explain."""
    try:
        return Candidate(path, hash_file(path))
    except OSError:
        return Candidate(path, "")


def candidate_to_parts(candidate: Candidate, chunk_size: int) -> ReportParts | AddResult:
    """What the report is made of, or the result that says why it failed."""
    path = candidate.path
    try:
        return build_report(path, path.name, candidate.sha256, chunk_size)
    except IndexingError as error:
        return AddResult(str(path), "failed", reason=str(error))
    except Exception as error:  # a damaged file can break any library; the batch goes on
        _log.exception("cannot read %s", path)
        return AddResult(str(path), "failed", reason=f"读取时出错（{type(error).__name__}: {error}）")
