"""What the routes share: the parts of the running app, what callers did told to log and metrics,
and how faults are described in the OpenAPI."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request

from assistant.assistant import Assistant
from assistant.http.jobs import IndexingJobs
from assistant.http.metrics import Metrics
from assistant.http.problems import MEDIA_TYPE, ProblemError
from assistant.types import Answer

Item = TypeVar("Item")
Responses = dict[int | str, dict[str, Any]]


def get_assistant(request: Request) -> Assistant:
    """The Assistant that the app was made for."""
    assistant: Assistant = request.app.state.assistant
    return assistant


def get_metrics(request: Request) -> Metrics:
    """The app's measurements."""
    metrics: Metrics = request.app.state.metrics
    return metrics


def get_jobs(request: Request) -> IndexingJobs:
    """The app's indexing jobs."""
    jobs: IndexingJobs = request.app.state.jobs
    return jobs


AssistantHere = Annotated[Assistant, Depends(get_assistant)]
MetricsHere = Annotated[Metrics, Depends(get_metrics)]
JobsHere = Annotated[IndexingJobs, Depends(get_jobs)]


def answered(request: Request, answer: Answer) -> None:
    """Count an answer, and let the request's log line tell its kind."""
    get_metrics(request).answered(answer.status, answer.engine, answer.elapsed_ms)
    request.state.told = {"answer": answer.status, "engine": answer.engine, "answer_ms": answer.elapsed_ms}


def page_of(items: Sequence[Item], offset: int, limit: int) -> tuple[list[Item], int | None]:
    """One page of a list, and where the next begins."""
    end = offset + limit
    return list(items[offset:end]), end if end < len(items) else None


def refuse_repeats(request: Request) -> None:
    """Refuse a parameter given twice, since one value would be dropped; only boxes come in numbers."""
    counts = Counter(name for name, _ in request.query_params.multi_items())
    repeated = [name for name, count in counts.items() if count > 1 and name != "box"]
    if repeated:
        raise ProblemError(422, "invalid_request", "请求的内容不合要求", f"query.{repeated[0]}：只能给一次。")


def event_stream(names: Sequence[str], example: str) -> dict[str, Any]:
    """A stream of server-sent events for a route's description; without names the events have none."""
    properties: dict[str, Any] = {"data": {"type": "string", "description": "JSON"}}
    if names:
        properties["event"] = {"type": "string", "enum": list(names), "description": "事件的名称"}
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {"text/event-stream": {"schema": schema, "example": example}}


WORDS = {
    400: "请求不完整，或不是 UTF-8 编码的合格内容",
    401: "没有访问令牌，或令牌不对",
    403: "令牌没有这个权限，或请求来自其他网站的页面",
    404: "没有这份报告、这一页或这个地址",
    413: "请求太大",
    415: "不支持这种文件",
    421: "不认识的主机名",
    422: "请求的内容不合要求",
    429: "请求太频繁；响应头 Retry-After 说明等几秒",
    500: "服务内部出错",
    501: "这种文件需要另装可选的组件",
    503: "暂时不能处理；响应头 Retry-After 说明等几秒",
    504: "没能在限定时间内完成",
}
EVERYWHERE = (400, 401, 403, 421, 422, 429, 500, 503, 504)


def faults(*more: int) -> Responses:
    """The faults that a route may answer with, for its description; some any route may."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": WORDS[status], "content": {MEDIA_TYPE: {"schema": schema}}}
        for status in sorted({*EVERYWHERE, *more})
    }
