import logging
import re
import secrets

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from starlette.routing import Route

from assistant.errors import BadTokens, OpenToAll
from assistant.http.access import SESSION_SECONDS, Caller, Doorkeeper, parse_tokens, role_needed
from assistant.http.api import create_app
from assistant.http.settings import ServerSettings, refuse_open_server

ASKS, MANAGES = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
TOKENS = parse_tokens(f"ask:{ASKS}, 张三:manage:{MANAGES}")
HERE = "http://127.0.0.1:7860"
OPEN = {"/healthz", "/readyz", "/login", "/logout"}
QUESTION = {"question": "公务接待费是多少？"}


def bearer(secret):
    return {"Authorization": f"Bearer {secret}"}


@pytest.fixture(scope="module")
def app(assistant):
    return create_app(assistant, ServerSettings(tokens=TOKENS))


@pytest.fixture(scope="module")
def client(app):
    with TestClient(app, base_url=HERE, follow_redirects=False) as client:
        yield client


def routes_of(app):
    """(method, path) of every route that the app answers to, with something in place of parameters."""

    def walk(routes):
        for route in routes:
            if isinstance(route, APIRoute | Route):
                yield from ((method, route.path) for method in route.methods or {"GET", "POST"})
            else:
                yield from walk(getattr(route, "routes", None) or route.original_router.routes)

    return sorted({(method, re.sub(r"{[^}]*}", "1", path)) for method, path in walk(app.routes)})


def test_every_route_refuses_a_caller_without_a_token(app, client):
    table = {(method, path): client.request(method, path).status_code for method, path in routes_of(app)}
    assert len(table) > 20
    let_in = {path for (_, path), status in table.items() if status != 401}
    assert let_in == OPEN


def test_every_route_refuses_a_wrong_token(app, client):
    wrong = bearer(secrets.token_urlsafe(24))
    table = {(m, path): client.request(m, path, headers=wrong).status_code for m, path in routes_of(app)}
    assert {path for (_, path), status in table.items() if status != 401} == OPEN


def test_every_route_that_changes_reports_refuses_who_may_only_ask(app, client):
    table = {
        (method, path): client.request(method, path, headers=bearer(ASKS)).status_code
        for method, path in routes_of(app)
    }
    closed = {route for route, status in table.items() if status == 403}
    changing = {(m, path) for m, path in table if m in {"POST", "DELETE"} and "/reports" in path}
    assert changing and changing <= closed
    assert closed - changing == {(m, path) for m, path in table if path.startswith("/api/v1/jobs")}


@pytest.mark.filterwarnings("default")  # gradio warns of its own dependencies
def test_every_route_of_the_page_refuses_a_caller_without_a_token(assistant, swept):
    from assistant.http.server import build_server

    server = build_server(assistant, ServerSettings(tokens=TOKENS))
    with TestClient(server, base_url=HERE, follow_redirects=False) as client:
        table = {(m, path): client.request(m, path).status_code for m, path in routes_of(server)}
    assert any("gradio_api" in path for _, path in table)
    assert {path for (_, path), status in table.items() if status != 401} == OPEN


def test_an_unknown_address_is_closed_too(client):
    assert client.get("/nothing").status_code == 401
    assert client.post("/gradio_api/queue/join").status_code == 401


def test_files_for_the_page_come_from_who_may_manage():
    assert role_needed("POST", "/gradio_api/upload") == "manage"


def test_a_refusal_says_what_to_do(client):
    reply = client.post("/api/v1/ask", json=QUESTION)
    assert reply.headers["www-authenticate"] == "Bearer"
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["code"] == "unauthorized" and "Authorization: Bearer" in reply.json()["detail"]


@pytest.mark.parametrize("secret", [ASKS, MANAGES], ids=["ask", "manage"])
def test_both_roles_may_ask(client, secret):
    assert client.post("/api/v1/ask", json=QUESTION, headers=bearer(secret)).status_code == 200


def test_who_manages_reaches_the_jobs(client):
    assert client.get("/api/v1/jobs", headers=bearer(MANAGES)).json()["total"] == 0


def test_the_openapi_tells_of_the_token(client):
    described = client.get("/openapi.json", headers=bearer(ASKS)).json()
    assert described["components"]["securitySchemes"]["访问令牌"]["scheme"] == "bearer"
    assert described["paths"]["/api/v1/ask"]["post"]["security"] == [{"访问令牌": []}]


# ---- in a browser --------------------------------------------------------------------------


def test_a_browser_is_sent_to_the_login(client):
    reply = client.get("/", headers={"Accept": "text/html"})
    assert (reply.status_code, reply.headers["location"]) == (303, "/login")
    assert "访问令牌" in client.get("/login").text


def test_a_server_without_tokens_has_no_login(assistant):
    with TestClient(create_app(assistant), base_url=HERE, follow_redirects=False) as client:
        assert client.get("/login").headers["location"] == "/"


def test_a_login_gives_a_cookie_that_does_not_hold_the_token(app):
    with TestClient(app, base_url=HERE, follow_redirects=False) as browser:
        reply = browser.post("/login", data={"token": f" {ASKS} "})
        assert (reply.status_code, reply.headers["location"]) == (303, "/")
        given = reply.headers["set-cookie"]
        assert "HttpOnly" in given and "SameSite=strict" in given and ASKS not in given
        assert browser.get("/api/v1/reports").status_code == 200
        assert browser.delete("/api/v1/reports/1").status_code == 403
        browser.post("/logout")
        assert browser.get("/api/v1/reports").status_code == 401


def test_a_cookie_given_behind_https_stays_there(app):
    with TestClient(app, base_url=HERE, follow_redirects=False) as browser:
        reply = browser.post("/login", data={"token": ASKS}, headers={"X-Forwarded-Proto": "https"})
    assert "Secure" in reply.headers["set-cookie"]


def test_a_wrong_login_says_so_and_gives_no_cookie(client):
    reply = client.post("/login", data={"token": "错"})
    assert reply.status_code == 401 and "令牌不对" in reply.text
    assert "set-cookie" not in reply.headers


def test_a_post_from_another_site_is_refused_even_with_the_cookie(app):
    with TestClient(app, base_url=HERE) as browser:
        browser.post("/login", data={"token": MANAGES}, follow_redirects=False)
        reply = browser.delete("/api/v1/reports/1", headers={"Origin": "https://other.example"})
        assert (reply.status_code, reply.json()["code"]) == (403, "foreign_origin")


# ---- cookies and tokens --------------------------------------------------------------------


def test_a_cookie_stands_for_its_caller_until_it_expires():
    keeper = Doorkeeper(TOKENS)
    caller = Caller("张三", "manage")
    cookie = keeper.cookie_for(caller, now=1000)
    assert keeper.by_cookie(cookie, now=1000 + SESSION_SECONDS - 1) == caller
    assert keeper.by_cookie(cookie, now=1000 + SESSION_SECONDS + 1) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c[:-1] + ("1" if c.endswith("0") else "0"),
        lambda c: c.replace("ask", "张三"),
        lambda c: "",
        lambda c: "a.b.c",
    ],
)
def test_a_forged_cookie_stands_for_nobody(change):
    keeper = Doorkeeper(TOKENS)
    cookie = keeper.cookie_for(Caller("ask", "ask"), now=1000)
    assert keeper.by_cookie(change(cookie), now=1001) is None


def test_a_cookie_goes_with_its_token():
    cookie = Doorkeeper(TOKENS).cookie_for(Caller("ask", "ask"))
    other = Doorkeeper(parse_tokens(f"ask:{secrets.token_urlsafe(24)}"))
    assert other.by_cookie(cookie) is None


def test_tokens_are_read_with_names_and_roles():
    assert [token.caller for token in TOKENS] == [Caller("ask", "ask"), Caller("张三", "manage")]
    assert parse_tokens("  ") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ask:short", "第 1 项太短"),
        (f"admin:{ASKS}", "第 1 项读不懂"),
        (f"ask:{ASKS},{MANAGES}", "第 2 项读不懂"),
        (f"甲:ask:{ASKS},乙:ask:{ASKS}", "相同的令牌"),
        (f"ask:{ASKS},ask:{MANAGES}", "重复的名字"),
    ],
)
def test_tokens_that_cannot_be_read_are_refused_without_quoting_them(text, words):
    with pytest.raises(BadTokens, match=words) as caught:
        parse_tokens(text)
    assert ASKS not in str(caught.value) and MANAGES not in str(caught.value)


def test_tokens_stay_out_of_reprs_and_logs(client, caplog):
    caplog.set_level(logging.DEBUG)
    client.post("/api/v1/ask", json=QUESTION, headers=bearer(ASKS))
    client.post("/login", data={"token": MANAGES})
    told = (
        repr(ServerSettings(tokens=TOKENS))
        + caplog.text
        + str([record.__dict__ for record in caplog.records])
    )
    assert "张三" in told and ASKS not in told and MANAGES not in told


# ---- who may be served at all --------------------------------------------------------------


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])
def test_a_server_that_others_reach_needs_tokens(host):
    with pytest.raises(OpenToAll, match="YUSUAN_TOKENS"):
        refuse_open_server(ServerSettings(host=host))


@pytest.mark.parametrize(
    "settings",
    [
        ServerSettings(),
        ServerSettings(host="127.0.0.2"),
        ServerSettings(host="::1"),
        ServerSettings(host="0.0.0.0", tokens=TOKENS),
        ServerSettings(host="0.0.0.0", allow_anonymous=True),
    ],
    ids=["here", "loopback", "here, IPv6", "tokens", "said so"],
)
def test_a_server_for_this_machine_or_with_tokens_or_meant_open_starts(settings):
    refuse_open_server(settings)
