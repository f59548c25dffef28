"""Paths given by people -> report files, hashed and taken apart, one after the other.

Walks folders and archives, knows which suffixes may be reports, and turns every failure into a
result so that one bad file never stops a batch. Does not know the stores.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from index.build import hash_file
from index.errors import IndexingError
from index.intake.archive import is_archive, unpack
from index.intake.limits import Limits
from index.intake.reading_process import OnPage, ReadingProcess
from index.readers import SUFFIXES
from index.stores.stored import AddResult, ReportParts
from index.types import Report

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Candidate:
    """A file that may become a report; `sha256` is "" when it cannot be read.

    `file` is where it lies now, `path` what people know it by: the same, or its place in an archive.
    """

    file: Path
    path: Path
    sha256: str

    @classmethod
    def of(cls, file: Path, path: Path) -> Candidate:
        """The file with its hash; what hinders reading it is left for the reader to explain."""
        try:
            return cls(file, path, hash_file(file))
        except OSError:
            return cls(file, path, "")

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


def candidates_of(path: Path, folder: Path, limits: Limits) -> Iterator[Candidate | AddResult]:
    """The file, or the reports in the archive that it is, unpacked one by one into `folder`."""
    if not is_archive(path):
        is_huge = path.is_file() and path.stat().st_size > limits.megabytes << 20  # not worth hashing
        yield Candidate(path, path, "") if is_huge else Candidate.of(path, path)
        return
    found = False
    try:
        for file, name in unpack(path, folder, limits):
            found = True
            if isinstance(file, IndexingError):
                yield AddResult(str(path / name), "failed", reason=str(file))
            else:
                yield Candidate.of(file, path / name)
                file.unlink(missing_ok=True)
    except IndexingError as error:
        yield AddResult(str(path), "failed", reason=str(error))
        return
    if not found:
        yield AddResult(str(path), "failed", reason=f"压缩包里没有报告：{path.name}。")


def vanished(given: Iterable[Path], known: Mapping[str, Report]) -> list[AddResult]:
    """Reports from files below the given folders that are there no longer; they stay in the index."""
    folders = [path.expanduser().resolve() for path in given if path.is_dir()]
    return [
        AddResult(path, "vanished", report)
        for path, report in sorted(known.items())
        if any(Path(path).is_relative_to(folder) for folder in folders) and not _is_there(Path(path))
    ]


def _is_there(path: Path) -> bool:
    """Whether a file, or the archive that it was in, exists."""
    return path.exists() or any(above.is_file() for above in path.parents)


def candidate_to_parts(
    candidate: Candidate, reading: ReadingProcess, on_page: OnPage | None = None
) -> ReportParts | AddResult:
    """What the report is made of, or the result that says why it failed."""
    path = candidate.path
    try:
        return reading.read(candidate.file, path.name, candidate.sha256, on_page)
    except IndexingError as error:
        return AddResult(str(path), "failed", reason=str(error))
    except Exception as error:  # a damaged file can break any library; the batch goes on
        _log.exception("cannot read %s", path)
        return AddResult(str(path), "failed", reason=f"读取时出错（{type(error).__name__}: {error}）")
