"""An answer as server-sent events: kept alive while it is worked out, dropped when nobody listens.

Knows events and problems, not how answers are made.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

from fastapi.sse import format_sse_event
from starlette.responses import StreamingResponse

from assistant.errors import AssistantError
from assistant.http.problems import error_to_problem
from index.errors import IndexingError

HEARTBEAT_SECONDS = 15.0
HEARTBEAT = ": 还在处理\n\n".encode()
HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}  # proxies must not hold events back


async def live_response(
    events: AsyncIterator[bytes], heartbeat_seconds: float = HEARTBEAT_SECONDS
) -> StreamingResponse:
    """The events with heartbeats between.

    A fault before the first event is raised, while the status can still tell; when the first
    event takes longer than a heartbeat, the response begins and a later fault is an event.
    """
    first = asyncio.ensure_future(anext(events))
    await asyncio.wait({first}, timeout=heartbeat_seconds)
    if first.done():
        first.result()
    body = _with_heartbeats(first, events, heartbeat_seconds)
    return StreamingResponse(body, media_type="text/event-stream", headers=HEADERS)


async def _with_heartbeats(
    pending: asyncio.Future[bytes], events: AsyncIterator[bytes], seconds: float
) -> AsyncIterator[bytes]:
    """The events as they come; the one awaited is cancelled when the reader goes."""
    try:
        while True:
            done, _ = await asyncio.wait({pending}, timeout=seconds)
            if not done:
                yield HEARTBEAT
                continue
            try:
                event = pending.result()
            except StopAsyncIteration:
                return
            except (AssistantError, IndexingError) as error:
                problem = error_to_problem(error)
                yield format_sse_event(event="error", data_str=problem.model_dump_json(exclude_none=True))
                return
            yield event
            pending = asyncio.ensure_future(anext(events))
    finally:
        pending.cancel()
        with suppress(BaseException):
            await pending
