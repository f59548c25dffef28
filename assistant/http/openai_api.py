"""OpenAI-compatible chat completions, so that existing chat clients can ask.

The last user message is the question, those before it the conversation. Citations stand in
the text, and once more in the extra field `answer`.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Request
from fastapi import Path as InPath
from fastapi.sse import format_sse_event
from pydantic import BaseModel, ConfigDict, Field

from assistant.events import AnswerEvent, Event, EvidenceEvent, TextEvent
from assistant.http.problems import ProblemError
from assistant.http.records import NAME_LIMIT, QUESTION_LIMIT, REPORTS_EXAMPLE, ReportName
from assistant.http.shared import AssistantHere, answered, event_stream, faults
from assistant.http.stream import live_response
from assistant.types import Answer, Turn

ENGINES = {"yusuan": "rules", "yusuan-rules": "rules", "yusuan-model": "model"}

routes = APIRouter(prefix="/v1", tags=["OpenAI 兼容"])


class Message(BaseModel):
    """对话中的一条。"""

    model_config = ConfigDict(extra="ignore")

    role: str = Field(max_length=40, description="system、user 或 assistant", examples=["user"])
    content: str | list[dict[str, Any]] | None = Field(
        None, description="文字，或由文字片段组成的列表", examples=["公务用车运行维护费为何增加？"]
    )

    def text(self) -> str:
        """The message's words, its parts joined."""
        if isinstance(self.content, list):
            return "".join(str(part.get("text") or "") for part in self.content)
        return self.content or ""


class StreamOptions(BaseModel):
    """流式返回的选项。"""

    model_config = ConfigDict(extra="ignore")

    include_usage: bool | None = Field(None, description="为 true 时最后多推送一段 usage", examples=[True])


class ChatRequest(BaseModel):
    """OpenAI 格式的请求；用不到的参数（temperature 等）不起作用。"""

    model_config = ConfigDict(extra="ignore")

    model: str = Field(
        "yusuan",
        max_length=NAME_LIMIT,
        description="yusuan 或 yusuan-rules：规则引擎；yusuan-model：语言模型",
        examples=["yusuan"],
    )
    messages: list[Message] = Field(min_length=1, max_length=1000, description="对话，最后一条用户消息是问题")
    stream: bool | None = Field(None, description="为 true 时逐步返回", examples=[False])
    stream_options: StreamOptions | None = Field(None, description="流式返回的选项")
    reports: list[ReportName] | None = Field(
        None, max_length=1000, description="只在这些报告里找：报告编号或文件名", examples=REPORTS_EXAMPLE
    )


class ChatMessage(BaseModel):
    """回答。"""

    role: Literal["assistant"] = Field("assistant", description="总是 assistant", examples=["assistant"])
    content: str = Field(description="答案、说明和出处", examples=["公务接待费决算数为1.80万元[1]。"])


class Choice(BaseModel):
    """唯一的回答。"""

    index: int = Field(0, description="总是 0", examples=[0])
    message: ChatMessage = Field(description="回答")
    finish_reason: Literal["stop"] = Field("stop", description="总是 stop", examples=["stop"])


class TokenCounts(BaseModel):
    """语言模型用的词元数；规则引擎不用语言模型，都是 0。"""

    prompt_tokens: int = Field(0, description="发出的词元数", examples=[0])
    completion_tokens: int = Field(0, description="收到的词元数", examples=[0])
    total_tokens: int = Field(0, description="合计", examples=[0])


class Completion(BaseModel):
    """OpenAI 格式的回答，`answer` 是本项目的完整答案。"""

    id: str = Field(description="这次回答的编号", examples=["chatcmpl-3f1b6a0d5c7e4e1f"])
    object: Literal["chat.completion"] = Field(
        "chat.completion", description="总是 chat.completion", examples=["chat.completion"]
    )
    created: int = Field(description="回答的时间（Unix 秒）", examples=[1740816000])
    model: str = Field(description="所用的引擎", examples=["yusuan"])
    choices: list[Choice] = Field(description="只有一项")
    usage: TokenCounts = Field(description="词元数")
    answer: Answer = Field(description="完整的答案，带数据、算式和出处")


class Model(BaseModel):
    """一个引擎。"""

    id: str = Field(description="名称", examples=["yusuan"])
    object: Literal["model"] = Field("model", description="总是 model", examples=["model"])
    created: int = Field(0, description="总是 0", examples=[0])
    owned_by: Literal["yusuan"] = Field("yusuan", description="总是 yusuan", examples=["yusuan"])


class ModelList(BaseModel):
    """可用的引擎。"""

    object: Literal["list"] = Field("list", description="总是 list", examples=["list"])
    data: list[Model] = Field(description="引擎")


@routes.get("/models", summary="可用的引擎", response_model=ModelList, responses=faults())
def models() -> ModelList:
    """OpenAI 格式的模型列表。"""
    return ModelList(data=[Model(id=name) for name in ENGINES])


@routes.get("/models/{model}", summary="一个引擎", response_model=Model, responses=faults(404))
def one_model(
    model: Annotated[str, InPath(max_length=NAME_LIMIT, description="名称", examples=["yusuan"])],
) -> Model:
    """OpenAI 格式的一个模型。"""
    _engine(model)
    return Model(id=model)


@routes.post(
    "/chat/completions",
    summary="OpenAI 格式的问答",
    response_model=Completion,
    responses={
        200: {
            "description": "回答；stream 为 true 时是事件流",
            "content": event_stream(
                (), 'data: {"choices": [{"delta": {"content": "1.80万元"}}]}\n\ndata: [DONE]\n\n'
            ),
        },
        **faults(404, 413),
    },
)
async def chat(asked: ChatRequest, request: Request, assistant: AssistantHere) -> Any:
    """最后一条用户消息是问题，之前的是上文；答案末尾列出出处，完整的答案另在 answer 里。"""
    engine = _engine(asked.model)
    question, history = messages_to_question(asked.messages)
    if asked.stream:
        events = assistant.astream(question, reports=asked.reports, history=history, engine=engine)
        return await live_response(_chunks(asked, request, events))
    answer = await assistant.aask(question, reports=asked.reports, history=history, engine=engine)
    answered(request, answer)
    return Completion(
        id=_new_id(),
        created=int(time.time()),
        model=asked.model,
        choices=[Choice(message=ChatMessage(content=answer_to_text(answer)))],
        usage=_tokens(answer),
        answer=answer,
    )


def _engine(model: str) -> str:
    if model not in ENGINES:
        raise ProblemError(404, "unknown_model", f"没有名为“{model}”的引擎", f"可用：{'、'.join(ENGINES)}。")
    return ENGINES[model]


def messages_to_question(messages: Sequence[Message]) -> tuple[str, list[Turn]]:
    """The last user message, and the exchanges before it."""
    asked = [at for at, message in enumerate(messages) if message.role == "user"]
    if not asked or not messages[asked[-1]].text().strip():
        raise ProblemError(422, "no_question", "对话里没有用户的问题", "最后一条 role 为 user 的消息是问题。")
    question = messages[asked[-1]].text().strip()
    if len(question) > QUESTION_LIMIT:
        raise ProblemError(422, "question_too_long", f"问题超过 {QUESTION_LIMIT} 字", "请缩短后再问。")
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
    return answer.text + _below_the_text(answer)


def _below_the_text(answer: Answer) -> str:
    places = [f"[{citation.number}] {citation.title} {citation.where}" for citation in answer.citations]
    parts = ["\n".join(answer.notes), "出处：\n" + "\n".join(places) if places else ""]
    return "".join(f"\n\n{part}" for part in parts if part)


def _tokens(answer: Answer) -> TokenCounts:
    """What this answer cost; one taken from those kept costs nothing."""
    if answer.usage is None or answer.usage.cached:
        return TokenCounts()
    sent, received = answer.usage.prompt_tokens, answer.usage.completion_tokens
    return TokenCounts(prompt_tokens=sent, completion_tokens=received, total_tokens=sent + received)


def _new_id() -> str:
    return f"chatcmpl-{uuid.uuid4().hex}"


async def _chunks(asked: ChatRequest, request: Request, events: AsyncIterator[Event]) -> AsyncIterator[bytes]:
    frame = {
        "id": _new_id(),
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": asked.model,
    }
    with_usage = bool(asked.stream_options and asked.stream_options.include_usage)

    def chunk(delta: dict[str, str], reason: str | None = None, **more: Any) -> bytes:
        choices = [{"index": 0, "delta": delta, "finish_reason": reason}]
        row = {**frame, "choices": choices, **({"usage": None} if with_usage else {}), **more}
        return format_sse_event(data_str=json.dumps(row, ensure_ascii=False))

    tokens = TokenCounts()
    async for event in events:
        if isinstance(event, EvidenceEvent):
            yield chunk({"role": "assistant", "content": ""})
        elif isinstance(event, TextEvent):
            yield chunk({"content": event.text})
        elif isinstance(event, AnswerEvent):
            answered(request, event.answer)
            tokens = _tokens(event.answer)
            if rest := _below_the_text(event.answer):
                yield chunk({"content": rest})
            yield chunk({}, "stop", answer=event.answer.model_dump(mode="json"))
    if with_usage:
        last = {**frame, "choices": [], "usage": tokens.model_dump()}
        yield format_sse_event(data_str=json.dumps(last))
    yield format_sse_event(data_str="[DONE]")
