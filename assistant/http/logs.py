"""What a running server writes down: one JSON object a line, without questions or report text.

A request in progress has an id, kept here so that log lines and error bodies name the same
one. Of an exception its kind and the places in the code are written, not its message: that
may quote a report.
"""

from __future__ import annotations

import json
import logging
import traceback
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TextIO


@dataclass(frozen=True)
class RequestFacts:
    """What log lines and error bodies tell of the request in progress."""

    id: str = ""
    path: str = ""


current_request: ContextVar[RequestFacts] = ContextVar("current_request", default=RequestFacts())  # noqa: B039


class JsonLines(logging.Formatter):
    """A log record as one line of JSON; `extra={"fields": {...}}` adds keys."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        if request_id := current_request.get().id:
            line["request_id"] = request_id
        line |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[1]:
            line["error"] = describe(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def describe(error: BaseException) -> dict[str, Any]:
    """An exception without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    return {
        "kind": type(error).__name__,
        "code": getattr(error, "code", None),
        "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-12:]],
    }


def start_logging(target: TextIO, requests: bool) -> None:
    """Send the log to `target` as JSON lines: warnings of all, requests of our own when wanted."""
    handler = logging.StreamHandler(target)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("assistant").setLevel(logging.INFO if requests else logging.WARNING)
