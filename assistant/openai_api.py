"""OpenAI-compatible chat completions, so that existing chat clients can ask.

The last user message is the question, those before it the conversation. Citations stand in
the text, and once more in the extra field `answer`. Token counts are not kept: usage is zero.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.http_records import QUESTION_LIMIT
from assistant.problems import Problem, ProblemError
from assistant.types import Answer, Turn

ENGINES = {"yusuan": "rules", "yusuan-rules": "rules", "yusuan-model": "model"}

routes = APIRouter(prefix="/v1", tags=["OpenAI 兼容"])


class Message(BaseModel):
    """对话中的一条。"""

    model_config = ConfigDict(extra="ignore")

    role: str = Field(description="system、user 或 assistant")
    content: str | list[dict[str, Any]] | None = Field(None, description="文字，或由文字片段组成的列表")

    def text(self) -> str:
        """The message's words, its parts joined."""
        if isinstance(self.content, list):
            return "".join(str(part.get("text", "")) for part in self.content)
        return self.content or ""


class ChatRequest(BaseModel):
    """OpenAI 格式的请求；用不到的参数不起作用。"""

    model_config = ConfigDict(extra="ignore")

    model: str = Field("yusuan", description="yusuan 或 yusuan-rules：规则引擎；yusuan-model：语言模型")
    messages: list[Message] = Field(min_length=1, description="对话，最后一条用户消息是问题")
    stream: bool = False
    reports: list[str] | None = Field(None, description="只在这些报告里找：报告编号或文件名")


class Choice(BaseModel):
    """唯一的回答。"""

    index: int = 0
    message: dict[str, str]
    finish_reason: Literal["stop"] = "stop"


class Completion(BaseModel):
    """OpenAI 格式的回答，`answer` 是本项目的完整答案。"""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str
    choices: list[Choice]
    usage: dict[str, int]
    answer: Answer


@routes.get("/models", summary="可用的引擎")
def models() -> dict[str, Any]:
    """OpenAI 格式的模型列表。"""
    rows = [{"id": name, "object": "model", "created": 0, "owned_by": "yusuan"} for name in ENGINES]
    return {"object": "list", "data": rows}


@routes.post(
    "/chat/completions",
    summary="OpenAI 格式的问答",
    response_model=Completion,
    responses={404: {"model": Problem, "description": "没有这个引擎或报告"}},
    max_body_size=1024 * 1024,
)
def chat(asked: ChatRequest, request: Request) -> Any:
    """最后一条用户消息是问题；答案末尾列出出处。"""
    if asked.model not in ENGINES:
        raise ProblemError(
            404, "unknown_model", f"没有名为“{asked.model}”的引擎", f"可用：{'、'.join(ENGINES)}"
        )
    question, history = messages_to_question(asked.messages)
    answer: Answer = request.app.state.assistant.ask(
        question, reports=asked.reports, history=history, engine=ENGINES[asked.model]
    )
    request.app.state.metrics.answered(answer.status, answer.engine, answer.elapsed_ms)
    if asked.stream:
        return StreamingResponse(_chunks(asked.model, answer), media_type="text/event-stream")
    return Completion(
        id=_new_id(),
        created=int(time.time()),
        model=asked.model,
        choices=[Choice(message={"role": "assistant", "content": answer_to_text(answer)})],
        usage={"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
        answer=answer,
    )


def messages_to_question(messages: Sequence[Message]) -> tuple[str, list[Turn]]:
    """The last user message, and the exchanges before it."""
    asked = [at for at, message in enumerate(messages) if message.role == "user"]
    if not asked or not messages[asked[-1]].text().strip():
        raise ProblemError(422, "no_question", "对话里没有用户的问题")
    question = messages[asked[-1]].text().strip()
    if len(question) > QUESTION_LIMIT:
        raise ProblemError(422, "question_too_long", f"问题超过 {QUESTION_LIMIT} 字")
    return question, list(_turns(messages[: asked[-1]]))


def _turns(messages: Iterable[Message]) -> Iterator[Turn]:
    question = ""
    for message in messages:
        if message.role == "user":
            question = message.text()
        elif message.role == "assistant" and question:
            yield Turn(question=question, answer=message.text())
            question = ""


def answer_to_text(answer: Answer) -> str:
    """The answer with its notes and the places it stands on."""
    places = [
        f"[{citation.number}] {citation.title} 第 {pages_in_words(citation.page_start, citation.page_end)} 页"
        for citation in answer.citations
    ]
    parts = [answer.text, "\n".join(answer.notes), "出处：\n" + "\n".join(places) if places else ""]
    return "\n\n".join(part for part in parts if part)


def pages_in_words(start: int, end: int) -> str:
    """ "10" or "10–11"."""
    return str(start) if start == end else f"{start}–{end}"


def _new_id() -> str:
    return f"chatcmpl-{uuid.uuid4().hex}"


def _chunks(model: str, answer: Answer) -> Iterator[str]:
    frame = {"id": _new_id(), "object": "chat.completion.chunk", "created": int(time.time()), "model": model}
    deltas: list[tuple[dict[str, str], str | None]] = [
        ({"role": "assistant", "content": ""}, None),
        ({"content": answer_to_text(answer)}, None),
        ({}, "stop"),
    ]
    for delta, reason in deltas:
        row = {**frame, "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
        if reason:
            row["answer"] = answer.model_dump()
        yield f"data: {json.dumps(row, ensure_ascii=False)}\n\n"
    yield "data: [DONE]\n\n"
