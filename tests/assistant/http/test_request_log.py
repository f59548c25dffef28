import io
import json
import logging

import pytest
from fastapi.testclient import TestClient

from assistant.http.api import create_app
from assistant.http.logs import JsonLines, describe

QUESTION = "公务接待费是多少？"


@pytest.fixture(scope="module")
def app(assistant):
    return create_app(assistant)


@pytest.fixture(scope="module")
def client(app):
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def lines():
    """The log lines written so far."""
    written, logger = io.StringIO(), logging.getLogger("assistant")
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    logger.setLevel(logging.NOTSET)
    logger.removeHandler(handler)


def test_every_reply_has_a_request_id(client):
    first, second = (client.get("/healthz").headers["x-request-id"] for _ in range(2))
    assert first != second


def test_a_given_request_id_is_kept(client):
    assert client.get("/healthz", headers={"X-Request-ID": "abc-1"}).headers["x-request-id"] == "abc-1"


def test_a_request_id_that_could_forge_a_log_line_is_replaced(client):
    assert client.get("/healthz", headers={"X-Request-ID": "a b"}).headers["x-request-id"] != "a b"


def test_a_problem_names_its_request(client):
    reply = client.get("/api/v1/reports/没有")
    assert reply.json()["request_id"] == reply.headers["x-request-id"]


def test_a_request_leaves_one_line_without_question_or_answer(client, lines):
    reply = client.post("/api/v1/ask", json={"question": QUESTION})
    (line,) = [line for line in lines() if line["event"] == "request"]
    assert (line["method"], line["path"], line["status"]) == ("POST", "/api/v1/ask", 200)
    assert (line["answer"], line["engine"]) == ("answered", "rules")
    assert line["level"] == "info" and line["ms"] >= 0
    written = json.dumps(line, ensure_ascii=False)
    assert reply.json()["citations"] and "接待费" not in written and "1.80" not in written


def test_what_was_searched_for_in_the_address_stays_out_of_the_log(client, lines):
    client.get("/api/v1/figures", params={"item": "公务接待费"})
    assert "接待" not in json.dumps(lines(), ensure_ascii=False)


def test_an_unexpected_error_is_a_problem_and_a_line_without_its_message(app, client, lines, monkeypatch):
    def fail():
        raise ValueError("报告原文：机密")

    monkeypatch.setattr(app.state.assistant, "reports", fail)
    reply = client.get("/api/v1/reports")
    assert (reply.status_code, reply.json()["code"]) == (500, "internal_error")
    assert "机密" not in reply.text
    (fault,) = [line for line in lines() if line["level"] == "error"]
    assert fault["error"]["kind"] == "ValueError" and fault["request_id"] == reply.json()["request_id"]
    assert any("test_request_log" in place for place in fault["error"]["at"])
    assert "机密" not in json.dumps(lines(), ensure_ascii=False)


def test_an_error_is_described_without_its_message():
    told = describe(ValueError("机密"))
    assert told["kind"] == "ValueError" and "机密" not in str(told)
