"""How much one caller may ask for and send, and how long an answer may take: three ASGI layers.

None touches what passes through. Lengths of questions are limited by the records of
records.py.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.http.problems import Problem, http_problem, problem_response

COUNTED = (
    "/api/",
    "/v1/",
    "/mcp",
    "/gradio_api/mcp",
    "/gradio_api/queue/join",
    "/gradio_api/upload",
    "/login",
)
SLOW = ("/gradio_api/", "/mcp")  # streams that stay open and send nothing for long
UPLOADS = "/api/v1/reports"  # as slow as the sender's line; reports.py limits the work itself
REMEMBERED = 10_000
MEGABYTE = 1024 * 1024
FOR_PROGRAMS = ("/api/", "/v1/", "/mcp", "/gradio_api/mcp", "/login")
FILES = (UPLOADS, "/gradio_api/upload")


@dataclass
class Allowance:
    """What a caller may still ask now, and when that was last reckoned."""

    left: float
    at: float


class Allowances:
    """A token bucket for each caller: a minute's worth at once, refilled evenly."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._a_minute, self._clock = a_minute, clock
        self._of: OrderedDict[str, Allowance] = OrderedDict()

    def wait(self, caller: str) -> int:
        """Take one request from the caller's allowance; 0, or the seconds to wait for the next."""
        now = self._clock()
        allowance = self._of.pop(caller, None) or Allowance(self._a_minute, now)
        refilled = allowance.left + (now - allowance.at) * self._a_minute / 60
        left = min(refilled, self._a_minute)
        allowed = left >= 1
        self._of[caller] = Allowance(left - 1 if allowed else left, now)
        if len(self._of) > REMEMBERED:
            self._of.popitem(last=False)
        return 0 if allowed else math.ceil((1 - left) * 60 / self._a_minute)


class RateLimit:
    """Refuses a caller who asks too much, by name when there is one, else by address."""

    def __init__(self, app: ASGIApp, a_minute: int) -> None:
        self.app, self.a_minute = app, a_minute
        self.allowances = Allowances(a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        counted = scope["type"] == "http" and self.a_minute and scope["path"].startswith(COUNTED)
        seconds = self.allowances.wait(_name(scope)) if counted else 0
        if not seconds:
            await self.app(scope, receive, send)
            return
        problem = Problem(
            title="请求太频繁",
            status=429,
            code="too_many_requests",
            detail=f"每分钟最多 {self.a_minute} 次，请等 {seconds} 秒再试；启动时可用 --rate 调整。",
        )
        await problem_response(problem, headers={"Retry-After": str(seconds)})(scope, receive, send)


def _name(scope: Scope) -> str:
    caller = scope.get("state", {}).get("caller")
    address = (scope.get("client") or ("",))[0]
    return f"name {caller.name}" if caller and caller.name else f"address {address}"


class TimeLimit:
    """Answers 504 when nothing has come within the time; work that cannot be stopped ends unheard."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self.app, self.seconds = app, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _has_its_own_time(scope):
            await self.app(scope, receive, send)
            return
        begun = asyncio.Event()
        given_up = False

        async def send_on(message: Message) -> None:
            begun.set()
            if not given_up:
                await send(message)

        work = asyncio.ensure_future(self.app(scope, receive, send_on))
        watch = asyncio.ensure_future(begun.wait())
        try:
            await asyncio.wait({work, watch}, timeout=self.seconds, return_when=asyncio.FIRST_COMPLETED)
            if begun.is_set() or work.done():
                await work
                return
            given_up = True
            await problem_response(_timed_out(self.seconds))(scope, receive, send)
        finally:
            watch.cancel()
            work.cancel()


def _has_its_own_time(scope: Scope) -> bool:
    is_upload = scope["method"] == "POST" and scope["path"].startswith(UPLOADS)
    return is_upload or str(scope["path"]).startswith(SLOW)


def _timed_out(seconds: float) -> Problem:
    return Problem(
        title="没能在限定时间内完成",
        status=504,
        code="timeout",
        detail=f"已等了 {seconds:g} 秒。请缩小范围（例如只选几份报告）再试，或启动时用 --timeout 放宽。",
    )


class SizeLimit:
    """Refuses a body that is too large: before it is read when its length is told, else once it is."""

    def __init__(
        self, app: ASGIApp, uploads: int, requests: int = MEGABYTE, page: int = 16 * MEGABYTE
    ) -> None:
        self.app, self.uploads, self.requests, self.page = app, uploads, requests, page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self._limit(scope["path"])
        told = Headers(scope=scope).get("content-length", "")
        if told.isdecimal() and int(told[:20]) > limit:
            await problem_response(http_problem(413))(scope, receive, send)
            return
        read = 0

        async def receive_counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise HTTPException(413)  # which no parser of bodies takes for a fault of its own
            return message

        await self.app(scope, receive_counted, send)

    def _limit(self, path: str) -> int:
        if path.startswith(FILES):
            return self.uploads
        return self.requests if path.startswith(FOR_PROGRAMS) else self.page
