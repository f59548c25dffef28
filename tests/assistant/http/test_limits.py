import asyncio
import threading

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.http.limits import Allowances, RateLimit, SizeLimit, TimeLimit


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_an_allowance_is_used_up_and_refilled(clock):
    allowances = Allowances(60, clock)
    assert [allowances.wait("甲") for _ in range(60)] == [0] * 60
    assert allowances.wait("甲") == 1
    clock.now = 1.0
    assert [allowances.wait("甲"), allowances.wait("甲")] == [0, 1]


def test_each_caller_has_an_allowance_of_their_own(clock):
    allowances = Allowances(1, clock)
    assert [allowances.wait("甲"), allowances.wait("乙"), allowances.wait("甲")] == [0, 0, 60]


def test_an_allowance_never_grows_beyond_a_minutes_worth(clock):
    allowances = Allowances(2, clock)
    allowances.wait("甲")
    clock.now = 3600
    assert [allowances.wait("甲") for _ in range(3)] == [0, 0, 30]


def app_with(*layers):
    async def hello(request):
        return PlainTextResponse("好")

    async def swallow(request):
        await request.body()
        return PlainTextResponse("好")

    async def slow(request):
        await asyncio.sleep(30)

    def blocking(request):
        blocking.begun.set()
        blocking.may_end.wait(20)
        return PlainTextResponse("迟")

    async def drip(request):
        async def pieces():
            yield "一"
            await asyncio.sleep(0.5)
            yield "二"

        return StreamingResponse(pieces())

    blocking.begun, blocking.may_end = threading.Event(), threading.Event()
    names = {"/api/v1/hello": hello, "/slow": slow, "/blocking": blocking, "/drip": drip, "/page": hello}
    routes = [Route(path, endpoint) for path, endpoint in names.items()]
    taking = [
        Route(path, swallow, methods=["POST"]) for path in ("/api/v1/hello", "/page", "/api/v1/reports")
    ]
    app = Starlette(routes=[*routes, *taking])
    for layer, options in layers:
        app.add_middleware(layer, **options)
    app.state.blocking = blocking
    return app


def test_too_many_requests_are_told_when_to_come_back():
    client = TestClient(app_with((RateLimit, {"a_minute": 2})))
    replies = [client.get("/api/v1/hello") for _ in range(3)]
    assert [reply.status_code for reply in replies] == [200, 200, 429]
    assert replies[-1].headers["retry-after"] == "30" and replies[-1].json()["code"] == "too_many_requests"


def test_what_belongs_to_the_page_is_not_counted():
    client = TestClient(app_with((RateLimit, {"a_minute": 1})))
    assert {client.get("/page").status_code for _ in range(5)} == {200}


def test_no_rate_is_no_limit():
    client = TestClient(app_with((RateLimit, {"a_minute": 0})))
    assert {client.get("/api/v1/hello").status_code for _ in range(5)} == {200}


def test_work_that_takes_too_long_is_given_up():
    client = TestClient(app_with((TimeLimit, {"seconds": 0.1})))
    reply = client.get("/slow")
    assert (reply.status_code, reply.json()["code"]) == (504, "timeout")


def test_blocking_work_is_given_up_too():
    app = app_with((TimeLimit, {"seconds": 0.1}))
    with TestClient(app) as client:
        assert client.get("/blocking").status_code == 504
        app.state.blocking.may_end.set()


@pytest.mark.parametrize(
    ("path", "size", "status"),
    [
        ("/api/v1/hello", 100, 200),
        ("/api/v1/hello", 101, 413),
        ("/page", 101, 200),
        ("/page", 1001, 413),
        ("/api/v1/reports", 10_000, 200),
        ("/api/v1/reports", 10_001, 413),
    ],
)
@pytest.mark.parametrize("is_told", [True, False], ids=["length told", "in pieces"])
def test_a_body_that_is_too_large_is_refused(path, size, status, is_told):
    app = app_with((SizeLimit, {"uploads": 10_000, "requests": 100, "page": 1000}))
    content = b"x" * size if is_told else (piece for piece in [b"x" * (size - 1), b"x"])
    assert TestClient(app).post(path, content=content).status_code == status


def test_a_response_that_has_begun_may_take_its_time():
    client = TestClient(app_with((TimeLimit, {"seconds": 0.2})))
    assert client.get("/drip").text == "一二"
