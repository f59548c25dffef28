"""The two stores and the encoder as one index: add, delete, search.

Keeps the promise that a report is in both stores or in neither. Its chunks go to the chunk
store first, its catalogue rows last and in one transaction; whatever is under way stands on
the catalogue's pending list, so that what a crash leaves over is found and taken out at the
next start. One process writes at a time; any number read.
"""

from __future__ import annotations

import itertools
import logging
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from index.encoder import Encoder
from index.errors import EncoderError, IndexingError, StoreBusy, StoreUnusable, UnknownReport
from index.intake.reading_process import ReadingProcess
from index.settings import Settings
from index.stores.ahead import ahead
from index.stores.catalogue import Catalogue
from index.stores.stored import AddResult, Hit, Progress, ReportParts
from index.stores.words import text_to_terms

if TYPE_CHECKING:
    from index.intake.intake import Candidate
    from index.stores.chunk_store import ChunkStore

OnProgress = Callable[[Progress], None]
_log = logging.getLogger(__name__)
_WAIT_FOR_LOCK = 2.0  # seconds


class Index:
    """Reports that can be searched; open with `Index.open`, close after use."""

    def __init__(self, settings: Settings, catalogue: Catalogue, encoder: Encoder) -> None:
        self.settings = settings
        self.catalogue = catalogue
        self.encoder = encoder
        self.reading = ReadingProcess(settings.limits, settings.chunk_size)
        self._chunk_store: ChunkStore | None = None
        self._seen = -1  # version of the catalogue that the open chunk store knows
        self._writing_now = False
        self._opening = threading.Lock()
        self._writing = threading.RLock()
        self._lock_file = FileLock(settings.lock_file, timeout=_WAIT_FOR_LOCK, thread_local=False)

    @classmethod
    def open(
        cls,
        settings: Settings | None = None,
        *,
        on_progress: OnProgress | None = None,
        encoder: Encoder | None = None,
    ) -> Index:
        """Open the stores of a data folder and repair what a crash left over.

        Args:
            settings: where the data lies; read from the environment when None.
            on_progress: told of long work, which there is when the encoder was changed and
                all chunks are embedded again.
            encoder: takes the place of the one that the settings name.

        Raises:
            StoreUnusable: a store cannot be opened, or another version wrote it.
        """
        settings = settings or Settings()
        settings.data.mkdir(parents=True, exist_ok=True)
        encoder = encoder or Encoder(settings.encoder, settings.batch_size)
        index = cls(settings, Catalogue(settings.database_url), encoder)
        index._repair(on_progress)
        return index

    def close(self) -> None:
        """Give the databases back."""
        self.reading.close()
        if self._chunk_store:
            self._chunk_store.close()
        self.catalogue.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ---- reading ---------------------------------------------------------------------------

    @property
    def chunk_store(self) -> ChunkStore:
        """The chunk store; Chroma is loaded at the first use.

        An embedded Chroma does not see what another process writes (1.5: the query fails
        with "Error finding id"), so it is opened anew when the catalogue says that one did.
        """
        with self._opening:
            if self._chunk_store and not self._writing_now and self._seen != self.catalogue.version():
                self._chunk_store.close()
                self._chunk_store = None
            if self._chunk_store is None:
                from index.stores.chunk_store import ChunkStore

                self._seen = self.catalogue.version()
                self._chunk_store = ChunkStore.open(self.settings, self.encoder.identity)
            return self._chunk_store

    def search_vectors(self, text: str, reports: Collection[str] | None = None, limit: int = 20) -> list[Hit]:
        """Chunks closest in meaning, best first, in the given reports or in all (None)."""
        vector = self.encoder.embed_one(text)
        try:
            return self.chunk_store.search(vector, reports, limit)
        except StoreUnusable:  # another process, or the reopening above, cut in: look once more
            return self.chunk_store.search(vector, reports, limit)

    def search_words(self, text: str, reports: Collection[str] | None = None, limit: int = 20) -> list[Hit]:
        """Chunks that share the most telling words, best first."""
        return self.catalogue.search_text(text_to_terms(text), reports, limit)

    def file_of(self, report_id: str) -> Path:
        """The kept copy of a report's file."""
        kept = self._kept_file(report_id)
        if kept is None:
            raise UnknownReport("没有这份报告", report_id, "", "用 yusuan reports 查看已导入的报告")
        return kept

    # ---- writing ---------------------------------------------------------------------------

    def add(self, paths: Iterable[str | Path], on_progress: OnProgress | None = None) -> list[AddResult]:
        """Add report files and the reports in folders; a bad file never stops the others.

        Args:
            paths: files and folders.
            on_progress: called at each step, with the result when a file is finished.

        Returns:
            One result for each file, in order.

        Raises:
            StoreBusy: another process is writing to the same data folder.
            EncoderError: the embedding model cannot be loaded.
        """
        from index.intake.intake import candidates_of, find_files, vanished

        given = [Path(path) for path in paths]
        files = find_files(given)
        tell = on_progress or _silent
        results: list[AddResult] = []
        with self._write_lock(), tempfile.TemporaryDirectory(prefix="yusuan-") as folder:
            candidates = (
                (candidate, Progress("读取", str(path), done, len(files)))
                for done, path in enumerate(files)
                for candidate in candidates_of(path, Path(folder), self.settings.limits)
            )
            for done, of_file in itertools.groupby(self._add_each(candidates, tell), lambda one: one[0].done):
                results += [result for _, result in of_file]  # an archive gives several
                tell(Progress("完成", str(files[done]), done + 1, len(files), results[-1]))
            results += vanished(given, self.catalogue.paths())
        return results

    def take_back(
        self, candidates: Sequence[Candidate], on_progress: OnProgress | None = None
    ) -> list[AddResult]:
        """Put in kept files that the catalogue does not know, as after it was lost.

        Raises:
            StoreBusy: another process is writing to the same data folder.
        """
        numbered = (
            (candidate, Progress("读取", str(candidate.path), done, len(candidates)))
            for done, candidate in enumerate(candidates)
        )
        with self._write_lock():
            return [result for _, result in self._add_each(numbered, on_progress or _silent)]

    def check_vectors(self, on_progress: OnProgress | None = None) -> int:
        """Embed again what the chunk store lacks or cannot find; how many reports that were.

        Raises:
            StoreBusy: another process is writing to the same data folder.
        """
        with self._write_lock():
            wrong = self._wrongly_embedded()
            wrong += [report for report in self.catalogue.chunk_counts() if not self._is_found(report)]
            self._embed_again(list(dict.fromkeys(wrong)), on_progress or _silent)
        return len(set(wrong))

    def _is_found(self, report: str) -> bool:
        """Whether a search of a report by one of its own chunks finds something."""
        try:
            return bool(self.chunk_store.search(self.encoder.embed_one("预算"), [report], 1))
        except StoreUnusable:
            return False

    def delete(self, report_id: str) -> bool:
        """Take a report out of both stores with its kept file; False when there is none."""
        with self._write_lock():
            if self.catalogue.report(report_id) is None:
                return False
            self.catalogue.remove(report_id)
            self._sweep()
        return True

    def read_again(self, report_id: str, on_progress: OnProgress | None = None) -> AddResult:
        """Read a report's kept file anew, as after an update of this program; failing keeps the old.

        Raises:
            StoreBusy: another process is writing to the same data folder.
            UnknownReport: it is not there.
            EncoderError: the embedding model cannot be loaded.
        """
        from index.intake.intake import Candidate, candidate_to_parts

        tell = on_progress or _silent
        with self._write_lock(), tempfile.TemporaryDirectory(prefix="yusuan-") as folder:
            kept, report = self.file_of(report_id), self.catalogue.report(report_id)
            path = Path(folder) / (report.file if report else kept.name)  # its name tells of year and body
            shutil.copyfile(kept, path)
            progress = Progress("读取", path.name, 0, 1)
            tell(progress)
            parts = candidate_to_parts(Candidate.of(path, path), self.reading, _page_teller(progress, tell))
            if isinstance(parts, AddResult):
                return replace(parts, path=path.name)
            tell(replace(progress, step="生成向量"))
            vectors = self.encoder.embed([chunk.text for chunk in parts.chunks])
            self.catalogue.begin(report_id)
            self.chunk_store.delete(report_id)
            self.chunk_store.add(report_id, parts.chunks, vectors)
            self.catalogue.renew(parts, self.encoder.identity)
            self._sweep()
            result = _parts_to_result(path.name, parts, parts.seconds)
            tell(replace(progress, step="完成", done=1, result=result))
            return result

    def _add_each(
        self, candidates: Iterable[tuple[Candidate | AddResult, Progress]], tell: OnProgress
    ) -> Iterator[tuple[Progress, AddResult]]:
        """What became of each candidate; the next is read while one is encoded and stored."""
        telling = threading.Lock()

        def one_tells(progress: Progress) -> None:
            with telling:
                tell(progress)

        def read(given: tuple[Candidate | AddResult, Progress]) -> ReportParts | AddResult | None:
            return self._read(*given, one_tells)

        for (candidate, progress), reading in ahead(candidates, read, _is_unpacked):
            one_tells(progress)
            yield progress, self._add_one(candidate, progress, one_tells, reading.result())

    def _read(
        self, candidate: Candidate | AddResult, progress: Progress, tell: OnProgress
    ) -> ReportParts | AddResult | None:
        """What a file holds, or the result that says why not; None when its content is there already."""
        from index.intake.intake import candidate_to_parts

        if isinstance(candidate, AddResult):
            return candidate
        if self.catalogue.report(candidate.report_id):
            return None
        return candidate_to_parts(candidate, self.reading, _page_teller(progress, tell))

    def _add_one(
        self,
        candidate: Candidate | AddResult,
        progress: Progress,
        tell: OnProgress,
        parts: ReportParts | AddResult | None,
    ) -> AddResult:
        if isinstance(candidate, AddResult):
            return candidate
        known = self.catalogue.report(candidate.report_id)
        if known:
            return self._note_path(candidate, known.id)
        if parts is None:  # it was there when its turn to be read came; the file before has taken its place
            parts = self._read(candidate, progress, tell)
        if not isinstance(parts, ReportParts):
            return parts or AddResult(str(candidate.path), "failed", reason="读取时出错")
        tell(replace(progress, step="生成向量"))
        try:
            return self._store(candidate, parts)
        except EncoderError:  # no file would fare better
            raise
        except Exception as error:  # what a file holds can still break a store; the batch goes on
            _log.exception("cannot store %s", candidate.path)
            self._sweep()
            reason = (
                str(error) if isinstance(error, IndexingError) else f"写入时出错（{type(error).__name__}）"
            )
            return AddResult(str(candidate.path), "failed", reason=reason)

    def _note_path(self, candidate: Candidate, report_id: str) -> AddResult:
        """The content is there already: only the path may be new, or may have held another report."""
        path = str(candidate.path)
        orphan = self.catalogue.remember_path(path, report_id)
        if orphan:
            self.catalogue.remove(orphan)
            self._sweep()
        return AddResult(path, "unchanged", self.catalogue.report(report_id), replaced=orphan or "")

    def _store(self, candidate: Candidate, parts: ReportParts) -> AddResult:
        report, path = parts.report, str(candidate.path)
        start = time.perf_counter()
        vectors = self.encoder.embed([chunk.text for chunk in parts.chunks])
        embedded = time.perf_counter()
        self.catalogue.begin(report.id)
        self.chunk_store.add(report.id, parts.chunks, vectors)
        self._keep_file(candidate)
        orphan = self.catalogue.add(parts, path, self.encoder.identity)
        self._sweep()
        seconds = parts.seconds | {"embed": embedded - start, "store": time.perf_counter() - embedded}
        return _parts_to_result(path, parts, seconds, orphan or "")

    # ---- kept files ------------------------------------------------------------------------

    def _kept_file(self, report_id: str) -> Path | None:
        return next(self.settings.files_folder.glob(f"{report_id}.*"), None)

    def _keep_file(self, candidate: Candidate) -> None:
        folder = self.settings.files_folder
        folder.mkdir(parents=True, exist_ok=True)
        suffix = candidate.path.suffix.lower() or ".bin"
        shutil.copyfile(candidate.file, folder / f"{candidate.report_id}{suffix}")
        names = self.settings.names_folder
        names.mkdir(exist_ok=True)
        (names / candidate.report_id).write_text(str(candidate.path), encoding="utf-8")

    # ---- repair ----------------------------------------------------------------------------

    def _sweep(self) -> None:
        """Take out what is left of reports that are not in the catalogue."""
        for report_id in self.catalogue.pending():
            if self.catalogue.report(report_id) is None:
                self.chunk_store.delete(report_id)
                if kept := self._kept_file(report_id):
                    kept.unlink()
                (self.settings.names_folder / report_id).unlink(missing_ok=True)
            self.catalogue.settle(report_id)

    def _repair(self, on_progress: OnProgress | None) -> None:
        """Finish what was cut off, and embed again what another encoder embedded."""
        if not self._needs_repair():
            return
        with suppress(StoreBusy), self._write_lock():
            for report_id in self.catalogue.pending():  # whatever the chunk store holds of it is in doubt
                self.chunk_store.delete(report_id)
            self._sweep()
            self._embed_again(self._wrongly_embedded(), on_progress or _silent)
            self.chunk_store.drop_other_encoders()

    def _needs_repair(self) -> bool:
        catalogue = self.catalogue
        if not catalogue.reports():
            return bool(catalogue.pending())
        if catalogue.pending() or catalogue.embedded_otherwise(self.encoder.identity):
            return True
        return not self.settings.chroma and not self.settings.chroma_folder.is_dir()

    def _wrongly_embedded(self) -> list[str]:
        """Reports whose chunks in the chunk store are not those of the catalogue and this encoder."""
        there = self.chunk_store.counts()
        expected = self.catalogue.chunk_counts()
        for stranger in there.keys() - expected.keys():
            self.chunk_store.delete(stranger)
        other = set(self.catalogue.embedded_otherwise(self.encoder.identity))
        return [report for report, count in expected.items() if report in other or there.get(report) != count]

    def _embed_again(self, reports: Sequence[str], tell: OnProgress) -> None:
        for done, report_id in enumerate(reports):
            report = self.catalogue.report(report_id)
            tell(Progress("重新生成向量", report.file if report else report_id, done, len(reports)))
            chunks = [stored.chunk for stored in self.catalogue.chunks_of(report_id)]
            vectors = self.encoder.embed([chunk.text for chunk in chunks])
            self.chunk_store.delete(report_id)
            self.chunk_store.add(report_id, chunks, vectors)
            self.catalogue.set_encoder([report_id], self.encoder.identity)

    @contextmanager
    def _write_lock(self) -> Iterator[None]:
        """One writer at a time, in this process and among processes."""
        with self._writing:
            try:
                self._lock_file.acquire()
            except Timeout as error:
                raise StoreBusy(
                    "数据文件夹正被另一个进程写入",
                    str(self.settings.data),
                    "另一个 yusuan 正在导入或删除报告",
                    "等它完成后再试，或换一个数据文件夹",
                ) from error
            try:
                with self._own_changes():
                    yield
            finally:
                self._lock_file.release()

    @contextmanager
    def _own_changes(self) -> Iterator[None]:
        """Changes made here leave the open chunk store as good as new."""
        if self._chunk_store:
            _ = self.chunk_store  # opened anew if another process wrote before
        self._writing_now = True
        try:
            yield
        finally:
            if self._chunk_store:
                self._seen = self.catalogue.version()
            self._writing_now = False


def _parts_to_result(
    path: str, parts: ReportParts, seconds: dict[str, float], replaced: str = ""
) -> AddResult:
    return AddResult(
        path,
        "replaced" if replaced else "new",
        parts.report,
        replaced=replaced,
        pages=len(parts.pages),
        tables=len(parts.tables),
        chunks=len(parts.chunks),
        figures=len(parts.figures),
        seconds=seconds,
        warnings=parts.warnings,
    )


def _is_unpacked(given: tuple[Candidate | AddResult, Progress]) -> bool:
    """Whether a file came out of an archive: it is gone when the next one is unpacked."""
    candidate, _ = given
    return not isinstance(candidate, AddResult) and candidate.file != candidate.path


def _page_teller(progress: Progress, tell: OnProgress) -> Callable[[int, int], None]:
    """Tells of pages being recognised, which takes seconds each."""
    return lambda done, total: tell(replace(progress, step=f"识别第 {done}/{total} 页"))


def _silent(_: Progress) -> None:
    """Tell nobody."""
