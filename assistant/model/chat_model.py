"""A chat model behind one door: messages in, text and token counts out.

The only module that calls a chat model. Any of LangChain's providers; endpoints that speak
the OpenAI protocol are asked for JSON in the strictest way they know, found out by trying.
Streams, so that a reply that drips or breaks off is noticed. Knows no reports.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage, BaseMessageChunk
from pydantic import BaseModel

from assistant.errors import ModelFailed
from assistant.model.settings import ModelSettings

_TOO_LONG = re.compile(
    r"context.{0,20}length|input length|maximum.{0,30}tokens|too (?:long|many tokens)", re.I
)
OnText = Callable[[str], None]
_NO_KEY = "none"  # an OpenAI client wants one even where the endpoint does not
_PASSING = frozenset({"unreachable", "rate", "server", "broken"})  # faults that may be gone next time
_FIRST_PAUSE = 0.5  # seconds
_CHARACTERS_PER_TOKEN = 1.5  # Chinese, about; only where the endpoint does not count


@dataclass
class Meter:
    """Calls, tokens and seconds spent on one answer, and what is left of them."""

    settings: ModelSettings
    started: float = field(default_factory=time.monotonic)
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    estimated: bool = False

    def seconds_left(self) -> float:
        """Seconds that this answer may still take."""
        return self.settings.total_seconds - (time.monotonic() - self.started)

    def check(self) -> None:
        """Stops an answer that has cost enough.

        Raises:
            ModelFailed: time or tokens are used up.
        """
        if self.seconds_left() <= 0:
            raise ModelFailed(f"语言模型用时超过{self.settings.total_seconds:g}秒", "budget")
        if self.prompt_tokens + self.completion_tokens >= self.settings.total_tokens:
            raise ModelFailed(f"语言模型用量超过{self.settings.total_tokens}个词元", "budget")

    def count(self, usage: Any, prompt: int, reply: int) -> None:
        """Adds one call; `prompt` and `reply` are characters, used where `usage` was not given."""
        self.calls += 1
        if usage:
            self.prompt_tokens += usage["input_tokens"]
            self.completion_tokens += usage["output_tokens"]
            return
        self.estimated = True
        self.prompt_tokens += round(prompt / _CHARACTERS_PER_TOKEN)
        self.completion_tokens += round(reply / _CHARACTERS_PER_TOKEN)


class ChatModel:
    """One chat model as the settings name it; made when it is first asked."""

    def __init__(self, settings: ModelSettings) -> None:
        self.settings = settings
        self._format = 0  # the strictest way of asking for JSON that has worked, by its place

    @cached_property
    def model(self) -> BaseChatModel:
        """LangChain's chat model.

        Raises:
            ModelFailed: the provider is unknown or not installed, or the settings do not fit it.
        """
        from langchain.chat_models import init_chat_model

        settings = self.settings
        options: dict[str, Any] = {
            "temperature": settings.temperature,
            "timeout": settings.seconds,
            "max_retries": 0,  # repeated here, where the time of the whole answer is known
            "max_tokens": settings.reply_tokens,
        }
        if settings.url:
            options["base_url"] = settings.url
        key = settings.key.get_secret_value()
        if key or (settings.provider == "openai" and settings.url):
            options["api_key"] = key or _NO_KEY
        if settings.provider == "openai":
            options["stream_usage"] = True
        try:
            model: BaseChatModel = init_chat_model(settings.name, model_provider=settings.provider, **options)
        except ImportError as error:
            raise ModelFailed(
                f"没有安装“{settings.provider}”的组件，请先 pip install langchain-{settings.provider}",
                "not_installed",
            ) from error
        except Exception as error:  # each provider refuses wrong settings in its own way
            raise ModelFailed(f"语言模型的设置不对：{_first_line(error)}", "other") from error
        return model

    def reply(
        self,
        messages: Sequence[BaseMessage],
        schema: type[BaseModel],
        meter: Meter,
        on_text: OnText = lambda text: None,
    ) -> str:
        """The text of a reply, asked to be JSON of `schema`; `on_text` hears what has come so far.

        Raises:
            ModelFailed: no reply came, or the endpoint refused.
        """
        formats = self._formats(schema)
        for place in range(self._format, len(formats)):
            try:
                text = self._repeated(messages, formats[place], meter, on_text)
            except ModelFailed as error:
                if error.kind != "format" or place + 1 == len(formats):
                    raise
                continue
            self._format = place
            return text
        raise AssertionError("the last format is tried or raises")

    def _formats(self, schema: type[BaseModel]) -> list[dict[str, Any]]:
        """Ways of asking for JSON, strictest first; the last one only asks in the prompt."""
        if self.settings.provider != "openai":
            return [{}]
        described = schema.model_json_schema()
        strict = {"name": schema.__name__, "schema": described}
        ways: list[dict[str, Any]] = [
            {"type": "json_schema", "json_schema": strict},
            {"type": "json_object", "schema": described},  # llama.cpp and others
            {"type": "json_object"},
        ]
        # in extra_body, as langchain-openai 1.7 takes response_format through a parser that
        # gives nothing of a reply that breaks off
        return [*({"extra_body": {"response_format": way}} for way in ways), {}]

    def _repeated(
        self, messages: Sequence[BaseMessage], options: dict[str, Any], meter: Meter, on_text: OnText
    ) -> str:
        """A reply, asked for again after a fault of the connection."""
        for attempt in range(self.settings.retries):
            try:
                return self._stream(messages, options, meter, on_text)
            except ModelFailed as error:
                if error.kind not in _PASSING:
                    raise
                time.sleep(max(min(_FIRST_PAUSE * 2**attempt, meter.seconds_left()), 0))
        return self._stream(messages, options, meter, on_text)

    def _stream(
        self, messages: Sequence[BaseMessage], options: dict[str, Any], meter: Meter, on_text: OnText
    ) -> str:
        meter.check()
        model = self.model  # made before the clock runs: the first time it loads its library
        allowed = min(self.settings.seconds, meter.seconds_left())
        until = time.monotonic() + allowed
        if self.settings.provider == "openai":
            options = {**options, "timeout": allowed}
        whole: BaseMessageChunk | None = None
        with translated(self.settings):
            for chunk in model.stream(list(messages), **options):
                whole = chunk if whole is None else whole + chunk
                on_text(str(whole.text))
                if time.monotonic() > until:
                    raise ModelFailed(f"语言模型{self.settings.seconds:g}秒内没有说完", "timeout")
        text = str(whole.text) if whole is not None else ""
        usage = whole.usage_metadata if isinstance(whole, AIMessageChunk) else None
        meter.count(usage, sum(len(str(message.content)) for message in messages), len(text))
        _check_end(whole, text)
        return text


def _check_end(whole: BaseMessageChunk | None, text: str) -> None:
    """A reply must have come to its own end.

    Raises:
        ModelFailed: it was refused, cut or broken off.
    """
    if whole is None:
        raise ModelFailed("语言模型没有回答", "broken")
    if whole.additional_kwargs.get("refusal"):
        raise ModelFailed("语言模型拒绝回答", "refused")
    reason = whole.response_metadata.get("finish_reason") or whole.response_metadata.get("stop_reason")
    if reason == "content_filter":
        raise ModelFailed("语言模型的服务拦下了这次回答", "refused")
    if not text.strip():
        raise ModelFailed("语言模型的回答是空的，可能拒绝了", "broken")
    if reason is None and "model_provider" in whole.response_metadata:
        raise ModelFailed("语言模型的回答中途断了", "broken")


class translated:
    """Turns whatever a provider raises into ModelFailed, told in Chinese; its own pass through."""

    def __init__(self, settings: ModelSettings) -> None:
        self._settings = settings

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if not isinstance(error, Exception) or isinstance(error, ModelFailed):
            return
        raise to_failure(error, self._settings) from error


def to_failure(error: Exception, settings: ModelSettings) -> ModelFailed:
    """The failure that a provider's error stands for, by its HTTP status or the kind of its class."""
    status = getattr(error, "status_code", None)
    where = settings.url or settings.provider
    names = " ".join(each.__name__ for each in type(error).__mro__)
    told = _first_line(error)
    known: Iterable[tuple[Callable[[], bool], str, str]] = (
        (lambda: "Timeout" in names, "timeout", f"语言模型在{settings.seconds:g}秒内没有回答（{where}）"),
        (lambda: status in (401, 403), "key", f"语言模型的服务不认这个密钥（{where}）"),
        (lambda: status == 404, "other", f"语言模型的服务没有名为“{settings.name}”的模型（{where}）"),
        (lambda: status == 429, "rate", f"语言模型的服务说请求太多或额度用完（{where}）"),
        (lambda: _TOO_LONG.search(told) is not None, "too_long", "给语言模型的资料太长"),
        (lambda: status in (502, 503, 504), "server", f"语言模型的服务暂时不可用（{where}）"),
        (lambda: status in (400, 415, 422, 500, 501), "format", f"语言模型的服务不接受这次请求：{told}"),
        (lambda: "Protocol" in names or "Decode" in names, "broken", "语言模型的回答中途断了"),
        (lambda: "Connect" in names, "unreachable", f"连不上语言模型的服务（{where}）"),
    )
    for fits, kind, message in known:
        if fits():
            return ModelFailed(message, kind)
    return ModelFailed(f"语言模型出错：{told}", "other")


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]
