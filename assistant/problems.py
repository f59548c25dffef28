"""Errors as problem details (RFC 9457): one JSON shape with a stable code and a Chinese message.

The only place where errors of the core become HTTP status codes.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from assistant.errors import AssistantError
from index.errors import IndexingError, ReadingError

CoreError = IndexingError | AssistantError
MEDIA_TYPE = "application/problem+json"
STATUS_OF_CODE = {
    "unknown_report": 404,
    "bad_question": 422,
    "unsupported_format": 415,
    "missing_reader": 501,
    "store_error": 503,
}
HTTP_WORDS = {
    400: ("bad_request", "请求不完整或格式不对"),
    404: ("not_found", "没有这个地址"),
    405: ("method_not_allowed", "这个地址不支持该方法"),
    413: ("too_large", "内容超过大小上限"),
}

logger = logging.getLogger(__name__)


class Problem(BaseModel):
    """出错时的统一格式。"""

    type: str = Field("about:blank", description="问题类型")
    title: str = Field(description="出了什么问题")
    status: int = Field(description="HTTP 状态码")
    code: str = Field(description="稳定的错误代码，供程序判断")
    detail: str = Field("", description="原因和下一步")


class ProblemError(Exception):
    """A fault of the request that the API itself finds."""

    def __init__(self, status: int, code: str, title: str, detail: str = "", **more: Any) -> None:
        super().__init__(title)
        self.problem = Problem(title=title, status=status, code=code, detail=detail)
        self.more = more


def problem_response(problem: Problem, more: Mapping[str, Any] | None = None) -> JSONResponse:
    """The problem as an HTTP response; `more` are members beside the standard ones."""
    content = {**problem.model_dump(), **(more or {})}
    return JSONResponse(content, status_code=problem.status, media_type=MEDIA_TYPE)


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
    app.add_exception_handler(Exception, _unexpected_error)


async def _core_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, IndexingError | AssistantError)
    return problem_response(error_to_problem(error))


async def _own_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ProblemError)
    return problem_response(error.problem, error.more)


async def _invalid_request(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    faults = [
        {
            "where": ".".join(str(step) for step in fault["loc"]),
            "type": fault["type"],
            "message": fault["msg"],
        }
        for fault in error.errors()
    ]
    places = "、".join(fault["where"] for fault in faults)
    problem = Problem(
        title="请求的内容不合要求", status=422, code="invalid_request", detail=f"请检查：{places}"
    )
    return problem_response(problem, {"errors": faults})


async def _http_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    code, title = HTTP_WORDS.get(error.status_code, ("http_error", "请求没有成功"))
    problem = Problem(title=title, status=error.status_code, code=code, detail=str(error.detail))
    return problem_response(problem)


async def _unexpected_error(request: Request, error: Exception) -> JSONResponse:
    logger.error("unexpected error", exc_info=error)
    problem = Problem(
        title="服务内部出错",
        status=500,
        code="internal_error",
        detail="请稍后重试；若仍出现，请查看服务日志。",
    )
    return problem_response(problem)
