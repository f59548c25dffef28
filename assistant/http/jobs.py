"""Indexing in the background: jobs that wait their turn, tell how far they are, and can be stopped.

One thread works them off, since one process may write at a time. A job stops between two
steps of a file, never inside one, so both stores stay whole. Jobs are kept in memory: after
a restart what was put in is in the catalogue, and what was not can be sent again.
"""

from __future__ import annotations

import logging
import shutil
import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from assistant.added import AddedFile, result_to_added
from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.http.problems import Problem, ProblemError, error_to_problem
from index.errors import IndexingError
from index.stores.stored import Progress

JobStatus = Literal["queued", "running", "done", "failed", "cancelled"]

MOST_WAITING = 64
MOST_KEPT = 256

logger = logging.getLogger(__name__)


class Stopped(Exception):
    """Raised inside a step's progress call to leave the work there."""


@dataclass(eq=False)
class Job:
    """Files to be put in. `finished` is done when nothing more will change."""

    folder: Path
    files: Sequence[Path]
    content: tuple[tuple[str, str], ...]
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    created: datetime = field(default_factory=lambda: datetime.now(UTC))
    ended: datetime | None = None
    status: JobStatus = "queued"
    step: str = ""
    file: str = ""
    done: int = 0
    results: list[AddedFile] = field(default_factory=list)
    problem: Problem | None = None
    must_stop: bool = False
    finished: Future[None] = field(default_factory=Future)

    def note(self, progress: Progress) -> None:
        """Take down how far it is, or leave the work when it is to stop."""
        if self.must_stop and progress.result is None:
            raise Stopped
        self.step, self.file = progress.step, Path(progress.path).name


class IndexingJobs:
    """The jobs of one server."""

    def __init__(self, assistant: Assistant, on_added: Callable[[AddedFile], None]) -> None:
        self._assistant, self._on_added = assistant, on_added
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._changed = threading.Condition()
        self._closed = False
        self._worker: threading.Thread | None = None

    def submit(self, folder: Path, files: Sequence[Path], hashes: Sequence[str]) -> Job:
        """Put in files that lie in a folder of their own, which goes when the job ends.

        The same files sent again while they wait or are worked on give the job that there is.

        Raises:
            ProblemError: too many jobs wait, or the server is stopping.
        """
        content = tuple((file.name, sha256) for file, sha256 in zip(files, hashes, strict=True))
        with self._changed:
            waiting = [job for job in self._jobs.values() if not job.finished.done()]
            same = next((job for job in waiting if job.content == content and not job.must_stop), None)
            refusal = self._refusal(len(waiting))
            if same or refusal:
                shutil.rmtree(folder, ignore_errors=True)
            if same:
                return same
            if refusal:
                raise refusal
            job = Job(folder, files, content)
            self._jobs[job.id] = job
            self._forget_old()
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="indexing", daemon=True)
                self._worker.start()
            self._changed.notify_all()
        return job

    def _refusal(self, waiting: int) -> ProblemError | None:
        if self._closed:
            return ProblemError(503, "stopping", "服务正在停止", "请等服务重新启动后再上传。")
        if waiting >= MOST_WAITING:
            return ProblemError(
                503, "too_many_jobs", "等待入库的任务太多", f"已有 {waiting} 个任务，请等一部分完成后再上传。"
            )
        return None

    def all(self) -> list[Job]:
        """Jobs, the newest first."""
        with self._changed:
            return list(reversed(self._jobs.values()))

    def get(self, job_id: str) -> Job:
        """A job by its id.

        Raises:
            ProblemError: there is none, or it ended long ago.
        """
        with self._changed:
            job = self._jobs.get(job_id)
        if job is None:
            raise ProblemError(
                404,
                "unknown_job",
                "没有这个任务",
                "任务只在本次运行期间保留。用 GET /api/v1/reports 查看报告。",
            )
        return job

    def cancel(self, job: Job) -> None:
        """Stop a job: at once when it waits, after the step it is in when it runs; no news when it ended."""
        with self._changed:
            job.must_stop = True
            if job.status == "queued":
                self._end(job, "cancelled")

    def stop(self, seconds: float) -> bool:
        """Take no more jobs and stop those there are; whether the work has come to rest in time."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        for job in self.all():
            self.cancel(job)
        if self._worker is not None:
            self._worker.join(seconds)
            return not self._worker.is_alive()
        return True

    # ---- in the worker's thread --------------------------------------------------------------

    def _work(self) -> None:
        while job := self._next():
            try:
                self._add_files(job)
                self._end(job, "cancelled" if job.done < len(job.files) else "done")
            except Stopped:
                self._end(job, "cancelled")
            except (IndexingError, AssistantError) as error:
                job.problem = error_to_problem(error)
                self._end(job, "failed")
            except Exception as error:  # the next job may fare better
                logger.error("indexing job failed", exc_info=error)
                job.problem = Problem(
                    title="入库时出错", status=500, code="internal_error", detail="请看服务日志。"
                )
                self._end(job, "failed")

    def _next(self) -> Job | None:
        with self._changed:
            while not self._closed:
                job = next((job for job in self._jobs.values() if job.status == "queued"), None)
                if job:
                    job.status = "running"
                    return job
                self._changed.wait()
        return None

    def _add_files(self, job: Job) -> None:
        """One file at a time: between two files others may write, and a stop takes hold."""
        for file in job.files:
            if job.must_stop:
                return
            for result in self._assistant.add([file], on_progress=job.note):  # an archive gives several
                added = result_to_added(result)
                job.results.append(added)
                self._on_added(added)
            job.done += 1

    def _end(self, job: Job, status: JobStatus) -> None:
        job.status, job.step, job.file, job.ended = status, "", "", datetime.now(UTC)
        shutil.rmtree(job.folder, ignore_errors=True)
        if not job.finished.done():
            job.finished.set_result(None)
        told = {"job": job.id, "status": status, "files": len(job.files), "added": len(job.results)}
        logger.info("indexing job ended", extra={"fields": told})

    def _forget_old(self) -> None:
        ended = [job.id for job in self._jobs.values() if job.finished.done()]
        for job_id in ended[: max(len(self._jobs) - MOST_KEPT, 0)]:
            del self._jobs[job_id]
