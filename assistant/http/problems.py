"""Errors as problem details (RFC 9457): one JSON shape with a stable code and a Chinese message.

The only place where errors of the core become HTTP status codes. What nobody expected is
caught in request_log.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from assistant.errors import AssistantError
from assistant.http.fault_words import fault_in_words
from assistant.http.logs import current_request
from index.errors import IndexingError, ReadingError

CoreError = IndexingError | AssistantError
MEDIA_TYPE = "application/problem+json"
STATUS_OF_CODE = {
    "unknown_report": 404,
    "bad_question": 422,
    "unsupported_format": 415,
    "missing_reader": 501,
    "store_error": 503,
    "store_busy": 503,
    "store_unusable": 503,
    "encoder_error": 503,
}
HTTP_WORDS = {
    400: ("bad_request", "请求不完整或格式不对"),
    403: ("forbidden", "没有这个权限"),
    404: ("not_found", "没有这个地址"),
    405: ("method_not_allowed", "这个地址不支持该方法"),
    413: ("too_large", "内容超过大小上限"),
    415: ("unsupported_media_type", "不支持这种内容类型"),
}
HTTP_ADVICE = {
    "bad_request": "请检查请求体的格式和编码（UTF-8）。",
    "not_found": "请对照 /docs 检查地址。",
    "method_not_allowed": "请对照 /docs 检查方法；响应头 Allow 列出了可用的方法。",
    "too_large": "请分几次上传，或把文件缩小；服务端的上限可用 --max-upload 调整。",
}
OPENAI_PATHS = "/v1/"
RETRY_SECONDS = 5


class Fault(BaseModel):
    """请求里一处不合要求的地方。"""

    where: str = Field(description="哪一项", examples=["body.question"])
    type: str = Field(description="错误的种类", examples=["missing"])
    message: str = Field(description="说明", examples=["缺少这一项"])


class Problem(BaseModel):
    """出错时的统一格式（RFC 9457）。"""

    model_config = ConfigDict(extra="allow")

    type: str = Field("about:blank", description="问题类型", examples=["about:blank"])
    title: str = Field(description="出了什么问题", examples=["请求的内容不合要求"])
    status: int = Field(description="HTTP 状态码", examples=[422])
    code: str = Field(description="稳定的错误代码，供程序判断", examples=["invalid_request"])
    detail: str = Field("", description="原因和下一步", examples=["body.question：缺少这一项。"])
    request_id: str = Field(
        default_factory=lambda: current_request.get().id,
        description="请求编号，与响应头 X-Request-ID 和服务日志里的相同",
        examples=["5f0c9f1e6f4b4a0f9d3b6c1d2e7a8b90"],
    )
    errors: list[Fault] | None = Field(None, description="code 为 invalid_request 时，逐处说明")


class ProblemError(Exception):
    """A fault of the request that the API itself finds."""

    def __init__(self, status: int, code: str, title: str, detail: str = "", **more: Any) -> None:
        super().__init__(title)
        self.problem = Problem(title=title, status=status, code=code, detail=detail, **more)


def problem_response(problem: Problem, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The problem as an HTTP response; OpenAI clients find their own `error` member in it as well."""
    content = problem.model_dump(exclude_none=True)
    if current_request.get().path.startswith(OPENAI_PATHS):
        content["error"] = {
            "message": f"{problem.title}。{problem.detail}",
            "type": "invalid_request_error" if problem.status < 500 else "server_error",
            "param": None,
            "code": problem.code,
        }
    if problem.status == 503:
        headers = {"Retry-After": str(RETRY_SECONDS), **(headers or {})}
    return JSONResponse(
        content, status_code=problem.status, media_type=MEDIA_TYPE, headers=dict(headers or {})
    )


def http_problem(status: int) -> Problem:
    """What a bare HTTP status says."""
    code, title = HTTP_WORDS.get(status, ("http_error", "请求没有成功"))
    return Problem(title=title, status=status, code=code, detail=HTTP_ADVICE.get(code, ""))


def error_to_problem(error: CoreError) -> Problem:
    """An error of the core in the words of HTTP."""
    status = STATUS_OF_CODE.get(error.code, 422 if isinstance(error, ReadingError) else 500)
    title = error.what if isinstance(error, IndexingError) else str(error)
    return Problem(title=title, status=status, code=error.code, detail=str(error))


def install(app: FastAPI) -> None:
    """Let every error of the app leave as problem details."""
    app.add_exception_handler(IndexingError, _core_error)
    app.add_exception_handler(AssistantError, _core_error)
    app.add_exception_handler(ProblemError, _own_error)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(HTTPException, _http_error)


async def _core_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, IndexingError | AssistantError)
    return problem_response(error_to_problem(error))


async def _own_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ProblemError)
    return problem_response(error.problem)


async def _invalid_request(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    faults = [_to_fault(fault) for fault in error.errors()]
    problem = Problem(
        title="请求的内容不合要求",
        status=422,
        code="invalid_request",
        detail="；".join(f"{fault.where}：{fault.message}" for fault in faults) + "。",
        errors=faults,
    )
    return problem_response(problem)


def _to_fault(fault: Mapping[str, Any]) -> Fault:
    return Fault(
        where=".".join(str(step) for step in fault["loc"]),
        type=fault["type"],
        message=fault_in_words(fault["type"], fault.get("ctx", {})),
    )


async def _http_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return problem_response(http_problem(error.status_code), error.headers)
