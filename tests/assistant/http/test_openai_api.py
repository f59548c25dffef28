import json

import pytest
from fastapi.testclient import TestClient

from assistant.http.api import create_app
from assistant.http.openai_api import Message, answer_to_text, messages_to_question
from assistant.http.problems import ProblemError
from assistant.types import Answer, Citation, Turn

QUESTION = "公务用车运行维护费为何增加？"


def said(role, content):
    return Message(role=role, content=content)


@pytest.fixture(scope="module")
def client(assistant):
    with TestClient(create_app(assistant), base_url="http://127.0.0.1") as client:
        yield client


def test_the_last_user_message_is_the_question():
    messages = [
        said("system", "简短"),
        said("user", "三公？"),
        said("assistant", "8.10万元"),
        said("user", "接待费呢"),
    ]
    assert messages_to_question(messages) == ("接待费呢", [Turn(question="三公？", answer="8.10万元")])


def test_text_parts_are_joined():
    parts = [{"type": "text", "text": "三公"}, {"type": "text", "text": "？"}]
    assert messages_to_question([said("user", parts)]) == ("三公？", [])


def test_a_conversation_without_a_question_is_refused():
    with pytest.raises(ProblemError, match="没有用户的问题"):
        messages_to_question([said("system", "简短")])


def test_citations_stand_under_the_text():
    citation = Citation(
        number=1, report="r", file="a.pdf", title="甲报告", page_start=3, page_end=4, section="", quote="…"
    )
    answer = Answer(status="answered", text="1.80万元[1]。", notes=["口径为财政拨款。"], citations=[citation])
    assert answer_to_text(answer) == "1.80万元[1]。\n\n口径为财政拨款。\n\n出处：\n[1] 甲报告 第 3–4 页"


def test_a_completion_carries_text_and_answer(client):
    body = {"model": "yusuan", "messages": [{"role": "user", "content": QUESTION}], "temperature": 0}
    reply = client.post("/v1/chat/completions", json=body).json()
    assert "6.30万元" in reply["choices"][0]["message"]["content"]
    assert reply["answer"]["citations"][0]["page_start"] == 2


def test_a_streamed_completion_ends_with_done(client):
    body = {"messages": [{"role": "user", "content": QUESTION}], "stream": True}
    *chunks, last = client.post("/v1/chat/completions", json=body).text.strip().split("\n\n")
    deltas = [json.loads(chunk.removeprefix("data: "))["choices"][0]["delta"] for chunk in chunks]
    assert last == "data: [DONE]"
    assert "6.30万元" in "".join(delta.get("content", "") for delta in deltas)


def test_an_unknown_model_is_a_problem(client):
    reply = client.post(
        "/v1/chat/completions", json={"model": "x", "messages": [{"role": "user", "content": "问"}]}
    )
    assert (reply.status_code, reply.json()["code"]) == (404, "unknown_model")


def test_models_are_listed(client):
    assert "yusuan" in [model["id"] for model in client.get("/v1/models").json()["data"]]
