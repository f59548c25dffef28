"""The outermost layer: gives each request an id, writes a line when it is done, catches what fell through.

Does not look into bodies or queries: questions and report text stay out of the log.
"""

from __future__ import annotations

import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.http.limits import COUNTED
from assistant.http.logs import RequestFacts, current_request
from assistant.http.problems import Problem, problem_response

HEADER = "X-Request-ID"
GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

logger = logging.getLogger(__name__)


class RequestLog:
    """Request ids, one log line a request, and the answer to errors that nobody expected."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _request_id(scope)
        current_request.set(RequestFacts(request_id, scope["path"]))
        started = time.perf_counter()
        status = 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = request_id
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        except Exception as error:
            logger.error("unexpected error", exc_info=error)
            if not status:
                await problem_response(_unexpected())(scope, receive, send_with_id)
        finally:
            _tell(scope, status, round((time.perf_counter() - started) * 1000))


def _request_id(scope: Scope) -> str:
    given = Headers(scope=scope).get(HEADER, "")
    return given if GIVEN_ID.fullmatch(given) else uuid.uuid4().hex


def _tell(scope: Scope, status: int, milliseconds: int) -> None:
    if not scope["path"].startswith(COUNTED) and status < 400:
        return
    state = scope.get("state", {})
    caller = state.get("caller")
    fields = {
        "method": scope["method"],
        "path": scope["path"],
        "status": status,
        "ms": milliseconds,
        "client": (scope.get("client") or ("",))[0],
        "caller": caller.name if caller else "",
        **state.get("told", {}),
    }
    logger.info("request", extra={"fields": fields})


def _unexpected() -> Problem:
    return Problem(
        title="服务内部出错",
        status=500,
        code="internal_error",
        detail="请稍后重试；若仍出现，请把 request_id 告诉管理员，服务日志里有同一编号的记录。",
    )
