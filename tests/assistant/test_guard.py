import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.guard import HostGuard, host_name, is_local


@pytest.fixture
def client():
    async def hello(request):
        return PlainTextResponse("好")

    app = Starlette(routes=[Route("/", hello, methods=["GET", "POST"])])
    app.add_middleware(HostGuard)
    return TestClient(app, base_url="http://127.0.0.1:7860")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("127.0.0.1:7860", "127.0.0.1"),
        ("LOCALHOST", "localhost"),
        ("[::1]:7860", "::1"),
        ("https://a.example:8443", "a.example"),
        ("null", "null"),
        ("", ""),
    ],
)
def test_a_host_is_named_without_scheme_and_port(value, name):
    assert host_name(value) == name


def test_only_loopback_addresses_are_local():
    assert is_local("127.0.0.1")
    assert not is_local("0.0.0.0")


def test_a_request_to_this_machine_passes(client):
    assert client.get("/").text == "好"


def test_a_name_that_merely_points_here_is_refused(client):
    reply = client.get("/", headers={"Host": "rebound.example:7860"})
    assert (reply.status_code, reply.json()["code"]) == (421, "unknown_host")


def test_a_post_from_another_site_is_refused(client):
    reply = client.post("/", headers={"Origin": "https://other.example"})
    assert (reply.status_code, reply.json()["code"]) == (403, "foreign_origin")


def test_a_post_from_a_sandboxed_page_is_refused(client):
    assert client.post("/", headers={"Origin": "null"}).status_code == 403


def test_a_post_from_the_own_page_passes(client):
    assert client.post("/", headers={"Origin": "http://127.0.0.1:7860"}).status_code == 200
