import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.http.guard import HostGuard, host_name, host_rule, is_local


def client_of(**options):
    async def hello(request):
        return PlainTextResponse("好")

    app = Starlette(routes=[Route("/", hello, methods=["GET", "POST"])])
    app.add_middleware(HostGuard, **options)
    return TestClient(app, base_url="http://127.0.0.1:7860")


@pytest.fixture
def client():
    return client_of()


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


@pytest.mark.parametrize(
    ("host", "local"),
    [
        *((name, True) for name in ("127.0.0.1", "127.0.0.9", "localhost", "::1")),
        *((name, False) for name in ("0.0.0.0", "::", "192.168.1.5", "a.example")),
    ],
)
def test_only_loopback_addresses_are_local(host, local):
    assert is_local(host) is local


@pytest.mark.parametrize(
    ("bound", "names", "asks_token", "host", "known"),
    [
        ("127.0.0.1", (), False, "127.0.0.1", True),
        ("127.0.0.1", (), False, "rebound.example", False),
        ("127.0.0.1", (), False, "192.168.1.5", False),
        ("127.0.0.1", ("Budget.example",), False, "budget.example", True),
        ("127.0.0.1", (), True, "behind.a.proxy.example", True),
        ("0.0.0.0", (), False, "192.168.1.5", True),
        ("0.0.0.0", (), False, "rebound.example", False),
        ("0.0.0.0", ("budget.example",), True, "other.example", False),
    ],
)
def test_which_names_a_server_answers_to(bound, names, asks_token, host, known):
    assert host_rule(bound, names, asks_token)(host) is known


def test_a_request_to_this_machine_passes(client):
    assert client.get("/").text == "好"


def test_a_name_that_merely_points_here_is_refused(client):
    reply = client.get("/", headers={"Host": "rebound.example:7860"})
    assert (reply.status_code, reply.json()["code"]) == (421, "unknown_host")


@pytest.mark.parametrize(
    "origin",
    ["https://other.example", "null", "http://127.0.0.1:8080", "http://localhost:7860", "http://127.0.0.1"],
)
def test_a_post_from_another_site_is_refused(client, origin):
    reply = client.post("/", headers={"Origin": origin})
    assert (reply.status_code, reply.json()["code"]) == (403, "foreign_origin")


@pytest.mark.parametrize("origin", ["http://127.0.0.1:7860", "HTTP://127.0.0.1:7860"])
def test_a_post_from_the_own_page_passes(client, origin):
    assert client.post("/", headers={"Origin": origin}).status_code == 200


def test_a_post_through_a_proxy_that_keeps_the_host_passes():
    client = client_of(knows=lambda name: True)
    headers = {"Origin": "https://budget.example", "Host": "budget.example"}
    assert client.post("/", headers=headers).status_code == 200


def test_a_reply_may_not_be_framed_or_embedded_elsewhere(client):
    headers = client.get("/").headers
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_a_site_that_was_let_in_may_post():
    client = client_of(origins=["https://Portal.example/"])
    assert client.post("/", headers={"Origin": "https://portal.example"}).status_code == 200
