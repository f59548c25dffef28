"""Report files read in another process, so that one which hangs, crashes or eats memory harms nothing.

The process is started at the first file and lives for a batch; after a failure a new one takes its
place. Requests and replies are pickled over its standard input and output. It is a bound on time and
memory, not a jail: it runs with the rights of the user.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import queue
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from index.errors import ReadingStopped
from index.intake.limits import Limits
from index.stores.stored import ReportParts

IDLE = 60.0  # seconds
OUT_OF_MEMORY = 3  # exit code
OnPage = Callable[[int, int], None]  # recognised pages so far, of how many
_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]);"
    "from index.intake.reading_process import serve; serve()"
)
_MEGABYTE = 1 << 20
_ENDED = ("ended", None)


class _Idle(Exception):
    """The process had ended because nobody asked for long."""


class ReadingProcess:
    """Takes report files apart in a process of its own, within limits; close after use."""

    def __init__(self, limits: Limits, chunk_size: int) -> None:
        self._limits = limits
        self._chunk_size = chunk_size
        self._process: subprocess.Popen[bytes] | None = None
        self._replies: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()

    def __enter__(self) -> ReadingProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, path: Path, name: str, sha256: str, on_page: OnPage | None = None) -> ReportParts:
        """Everything that is stored of a report.

        Raises:
            ReadingError: the file cannot be read, or reading it was stopped at a limit.
        """
        if not self._limits.isolated:
            from index.build import build_report

            return build_report(path, name, sha256, self._chunk_size, self._limits, on_page)
        request = (path, name, sha256, self._chunk_size, self._limits)
        try:
            return self._ask(request, on_page)
        except _Idle:
            return self._ask(request, on_page)

    def _ask(self, request: tuple[Any, ...], on_page: OnPage | None) -> ReportParts:
        process, name = self._process or self._start(), request[1]
        with contextlib.suppress(OSError, ValueError):  # it may have ended; then its last reply says so
            _write(process.stdin, request)
        deadline = time.monotonic() + self._limits.seconds
        while True:
            kind, value = self._reply(deadline, name)
            if kind == "done":
                return _as_parts(value)
            if kind == "failed":
                raise value
            deadline += self._limits.page_seconds
            if on_page:
                on_page(*value)

    def close(self) -> int | None:
        """End the process; its exit code when it had ended by itself."""
        process, self._process = self._process, None
        if process is None:
            return None
        code = _end(process)
        for stream in (process.stdin, process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()
        return code

    def _start(self) -> subprocess.Popen[bytes]:
        self._replies = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        threading.Thread(target=_listen, args=(self._process.stdout, self._replies), daemon=True).start()
        return self._process

    def _reply(self, deadline: float, name: str) -> tuple[str, Any]:
        try:
            reply = self._replies.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            self.close()
            raise ReadingStopped(
                "读取超时",
                name,
                f"超过 {self._limits.seconds} 秒仍未读完，文件可能过大或已损坏",
                "拆分文件，或用 YUSUAN_READ_SECONDS 放宽时限",
            ) from None
        if reply == _ENDED:
            if self.close() == 0:
                raise _Idle
            raise ReadingStopped(
                "读取中途退出",
                name,
                f"文件已损坏，或所需内存超过 {self._limits.memory} MB",
                "请换一个版本，或用 YUSUAN_READ_MEMORY 放宽内存上限",
            )
        return reply


def serve() -> None:
    """The other process: read the files asked for until nobody asks."""
    from index.build import build_report

    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not get among the answers
    while _is_asked() and (request := _read(sys.stdin.buffer)) is not None:
        path, name, sha256, chunk_size, limits = request
        _bound_memory(limits.memory)

        def on_page(done: int, total: int) -> None:
            _write(answers, ("page", (done, total)))

        reply: tuple[str, Any]
        try:
            reply = ("done", build_report(path, name, sha256, chunk_size, limits, on_page))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        except Exception as error:
            reply = ("failed", _portable(error))
        _write(answers, reply)


def _is_asked() -> bool:
    """Wait for a request; an idle process ends, and gives its memory back."""
    if os.name != "posix":
        return True
    return bool(select.select([0], [], [], IDLE)[0])


def _portable(error: Exception) -> Exception:
    """The error itself when it survives the way, else one that says the same."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _bound_memory(megabytes: int) -> None:
    """Bound the address space, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, hard))


def _as_parts(value: Any) -> ReportParts:
    if not isinstance(value, ReportParts):
        raise TypeError(f"not the parts of a report: {type(value).__name__}")
    return value


def _end(process: subprocess.Popen[bytes]) -> int:
    """End a process and those that it started; one that has just gone keeps its exit code."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        return process.wait(0.05 if process.poll() is None else 0)
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    return process.wait()


def _listen(stream: IO[bytes] | None, replies: queue.SimpleQueue[tuple[str, Any]]) -> None:
    with contextlib.suppress(OSError, ValueError, EOFError, pickle.UnpicklingError):
        while stream and (reply := _read(stream)) is not None:
            replies.put(reply)
    replies.put(_ENDED)


def _write(stream: IO[bytes] | None, message: Any) -> None:
    if stream is None:
        raise OSError("no stream")
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(struct.pack(">Q", len(body)) + body)
    stream.flush()


def _read(stream: IO[bytes]) -> Any:
    """The next message, None at the end."""
    head = stream.read(8)
    if len(head) < 8:
        return None
    return pickle.loads(stream.read(struct.unpack(">Q", head)[0]))
