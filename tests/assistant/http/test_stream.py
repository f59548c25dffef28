import asyncio
import json

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from assistant.errors import UnknownReport
from assistant.http.stream import HEARTBEAT, live_response


async def events(*steps):
    """Each step is an event, a pause in seconds, or a fault."""
    for step in steps:
        if isinstance(step, float):
            await asyncio.sleep(step)
        elif isinstance(step, Exception):
            raise step
        else:
            yield step


async def sent(response):
    return [piece async for piece in response.body_iterator]


async def test_events_pass_in_order():
    response = await live_response(events(b"1", b"2"))
    assert await sent(response) == [b"1", b"2"]
    assert response.media_type == "text/event-stream"


async def test_waiting_is_filled_with_heartbeats():
    response = await live_response(events(b"1", 0.25, b"2"), heartbeat_seconds=0.1)
    assert await sent(response) == [b"1", HEARTBEAT, HEARTBEAT, b"2"]


async def test_a_slow_first_event_does_not_hold_the_response_back():
    response = await live_response(events(0.15, b"1"), heartbeat_seconds=0.1)
    assert await sent(response) == [b"1"]


async def test_a_fault_before_the_first_event_is_raised():
    with pytest.raises(UnknownReport):
        await live_response(events(UnknownReport("没有")))


async def test_a_later_fault_is_an_event():
    response = await live_response(events(b"1", UnknownReport("没有载入。")))
    *_, last = await sent(response)
    head, data = last.decode().strip().split("\n")
    assert head == "event: error"
    assert json.loads(data.removeprefix("data: "))["code"] == "unknown_report"


async def test_the_work_stops_when_the_reader_goes():
    stopped = asyncio.Event()

    async def endless():
        try:
            yield b"1"
            await asyncio.sleep(60)
        finally:
            stopped.set()

    async def answer(request):
        return await live_response(endless(), heartbeat_seconds=60)

    app = Starlette(routes=[Route("/", answer)])
    gone = asyncio.Event()

    async def receive():
        if not receive.asked:
            receive.asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message):
        if message.get("body"):
            gone.set()

    receive.asked = False
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [], "asgi": {}}
    await asyncio.wait_for(app(scope, receive, send), 5)
    await asyncio.wait_for(stopped.wait(), 5)
