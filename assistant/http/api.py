"""The HTTP API: a thin skin on Assistant.

create_app(assistant) gives the FastAPI app; server.py puts the page on it and runs it.
Nothing is computed here: requests become calls, results become JSON, errors become problem
details (problems.py). Reports and their jobs have routes of their own (reports.py).
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Query, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import HTMLResponse
from fastapi.security import HTTPBearer
from fastapi.sse import format_sse_event
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from assistant.assistant import Assistant
from assistant.events import AnswerEvent
from assistant.figure_rows import figures_to_rows
from assistant.http import login, mcp_server, openai_api, problems, reports
from assistant.http.access import AccessGuard, Doorkeeper
from assistant.http.api_docs import openapi_to_html
from assistant.http.guard import HostGuard, host_rule
from assistant.http.jobs import IndexingJobs
from assistant.http.limits import RateLimit, SizeLimit, TimeLimit
from assistant.http.metrics import Metrics
from assistant.http.problems import ProblemError
from assistant.http.records import (
    NAME_LIMIT,
    AskRequest,
    FigureList,
    Health,
    PassageList,
    Ready,
    SearchRequest,
)
from assistant.http.request_log import HEADER, RequestLog
from assistant.http.settings import ServerSettings
from assistant.http.shared import (
    AssistantHere,
    MetricsHere,
    answered,
    event_stream,
    faults,
    refuse_repeats,
)
from assistant.http.stream import live_response
from assistant.types import Answer

OWN_PATHS = ("/api/{rest:path}", "/v1/{rest:path}", "/healthz", "/readyz", "/metrics")
ANSWERS_AT_ONCE = 32
GRACE_SECONDS = 20  # that an indexing step gets to finish when the server stops

DESCRIPTION = """
就中国政府预算、决算公开报告提问，得到带页码出处的答案。
答案里的每个数字，要么是报告里原样抄出的数据，要么是对这些数据列出算式的计算结果。

出错时一律返回 application/problem+json，其中 code 稳定，供程序判断；
request_id 与响应头 X-Request-ID 相同，排查问题时用。

设了访问令牌的服务要在请求头里写 Authorization: Bearer 令牌。
ask 角色可以提问和查看，manage 角色还可以加入、删除报告。
"""

ask_routes = APIRouter(prefix="/api/v1", tags=["提问"])
state_routes = APIRouter(tags=["运行"])
open_routes = APIRouter(tags=["运行"])

EVENTS = event_stream(
    ["step", "evidence", "text", "answer", "error"],
    'event: text\ndata: {"text": "公务接待费决算数为1.80万元[1]，"}\n\n',
)


def create_app(assistant: Assistant, settings: ServerSettings | None = None) -> FastAPI:
    """The HTTP API over `assistant`, as open or closed as the settings say."""
    settings = settings or ServerSettings()
    doorkeeper = Doorkeeper(settings.tokens)
    app = FastAPI(
        title="预算问答",
        description=DESCRIPTION,
        version="1",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.assistant = assistant
    app.state.settings = settings
    app.state.doorkeeper = doorkeeper
    app.state.metrics = metrics = Metrics()
    app.state.jobs = IndexingJobs(assistant, lambda added: metrics.added(added.status, added.seconds))
    app.state.is_warm = True
    _add_layers(app, settings, doorkeeper)
    problems.install(app)
    described = [Depends(refuse_repeats), *([Depends(_bearer())] if doorkeeper.asks else [])]
    for routes in (ask_routes, reports.routes, reports.job_routes, openai_api.routes, state_routes):
        app.include_router(routes, dependencies=described)
    for routes in (open_routes, login.routes):
        app.include_router(routes)
    mcp_server.mount(app)
    return app


def _add_layers(app: FastAPI, settings: ServerSettings, doorkeeper: Doorkeeper) -> None:
    """What every request passes, the page's and MCP's included; the last one added is the outermost."""
    app.add_middleware(SizeLimit, uploads=settings.upload_limit)
    app.add_middleware(TimeLimit, seconds=settings.timeout)
    app.add_middleware(RateLimit, a_minute=settings.requests_a_minute)
    app.add_middleware(AccessGuard, doorkeeper=doorkeeper)
    if settings.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.origins,
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["Authorization", "Content-Type", HEADER],
            expose_headers=[HEADER, "Location", "Retry-After"],
        )
    knows = host_rule(settings.host, settings.hosts, doorkeeper.asks)
    app.add_middleware(HostGuard, knows=knows, origins=settings.origins)
    app.add_middleware(RequestLog)


def _bearer() -> HTTPBearer:
    """Only describes the header in the OpenAPI; access.py looks at it before any route."""
    return HTTPBearer(
        auto_error=False,
        scheme_name="访问令牌",
        description="YUSUAN_TOKENS 里的令牌：Authorization: Bearer 令牌",
    )


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    # asyncio's own pool has six threads on two cores, which six slow chat models would fill
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(ANSWERS_AT_ONCE, "answer"))
    async with mcp_server.running(app):
        yield
        await run_in_threadpool(app.state.jobs.stop, GRACE_SECONDS)


@ask_routes.post(
    "/ask",
    summary="提问",
    response_model=Answer,
    responses={
        200: {"description": "答案；stream 为 true 时是事件流", "content": EVENTS},
        **faults(404, 413),
    },
)
async def ask(asked: AskRequest, request: Request, assistant: AssistantHere) -> Any:
    """得到一个带出处的答案。

    stream 为 true 时依次推送 step（做完的一步，只有语言模型有）、evidence（出处）、
    text（一段文字，可有多个）、answer（完整的答案）几种事件，
    处理时间较长时中间有以冒号开头的心跳行；推送开始后才出错的，推送一个 error 事件，
    内容与出错时的 JSON 相同。连接断开，处理随之停止。
    """
    if asked.stream:
        return await live_response(_events(asked, request, assistant))
    answer = await assistant.aask(
        asked.question, reports=asked.reports, history=asked.history, engine=asked.engine
    )
    answered(request, answer)
    return answer


async def _events(asked: AskRequest, request: Request, assistant: Assistant) -> AsyncIterator[bytes]:
    events = assistant.astream(
        asked.question, reports=asked.reports, history=asked.history, engine=asked.engine
    )
    async for event in events:
        if isinstance(event, AnswerEvent):
            answered(request, event.answer)
        yield format_sse_event(event=event.type, data_str=event.model_dump_json(exclude={"type"}))


@ask_routes.post(
    "/search",
    summary="查找原文",
    response_model=PassageList,
    responses=faults(404, 413),
)
def search(wanted: SearchRequest, assistant: AssistantHere) -> Any:
    """按意思和字词查找报告原文的段落。"""
    return {"results": assistant.search(wanted.query, reports=wanted.reports, limit=wanted.limit)}


@ask_routes.get("/figures", summary="查数据", response_model=FigureList, responses=faults(404))
def figures(
    assistant: AssistantHere,
    item: Annotated[
        str | None,
        Query(max_length=NAME_LIMIT, description="项目名称，如 公务接待费", examples=["公务接待费"]),
    ] = None,
    year: Annotated[int | None, Query(ge=1949, le=2100, description="年度", examples=[2024])] = None,
    organisation: Annotated[
        str | None, Query(max_length=NAME_LIMIT, description="单位名称", examples=["岚川市水务局"])
    ] = None,
    report: Annotated[
        str | None,
        Query(
            max_length=NAME_LIMIT,
            description="报告编号或文件名",
            examples=["岚川市水务局2024年度部门决算.pdf"],
        ),
    ] = None,
    limit: Annotated[int, Query(ge=1, le=10_000, description="一页几条", examples=[200])] = 200,
    offset: Annotated[int, Query(ge=0, le=10**9, description="从第几条起，从 0 数起", examples=[0])] = 0,
) -> FigureList:
    """列出报告里的数据，每条带项目、口径、年度、单位和所在页。"""
    found = assistant.figures(
        item=item, year=year, organisation=organisation, report=report, limit=limit + 1, offset=offset
    )
    rows = figures_to_rows(found[:limit], assistant.reports())
    return FigureList(results=rows, next_offset=offset + limit if len(found) > limit else None)


@state_routes.get("/docs", include_in_schema=False, response_class=HTMLResponse)
def documentation(request: Request) -> str:
    """The API described for people; FastAPI's own page would load scripts from elsewhere."""
    return openapi_to_html(request.app.openapi())


@open_routes.get("/healthz", summary="是否活着", response_model=Health, responses=faults())
def health() -> Health:
    """进程活着就返回 ok；不需要令牌。"""
    return Health()


@open_routes.get("/readyz", summary="是否就绪", response_model=Ready, responses=faults())
def ready(request: Request, assistant: AssistantHere) -> Ready:
    """向量模型和两个库都已打开、可以提问时返回 ready，否则是 503；不需要令牌。"""
    if not request.app.state.is_warm:
        raise ProblemError(503, "not_ready", "服务还在启动", "向量模型正在载入，请过几秒再试。")
    return Ready(reports=len(assistant.reports()))


@state_routes.get(
    "/metrics",
    summary="运行数据",
    response_class=Response,
    responses={
        200: {
            "description": "Prometheus 文本格式",
            "content": {
                "text/plain": {
                    "schema": {"type": "string"},
                    "example": 'yusuan_questions_total{engine="rules",status="answered"} 12.0\n',
                }
            },
        },
        **faults(),
    },
)
def measurements(assistant: AssistantHere, metrics: MetricsHere) -> Response:
    """问题数（按状态和引擎）、回答耗时、入库的文件数和耗时、报告数，Prometheus 文本格式。"""
    metrics.reports.set(len(assistant.reports()))
    return Response(metrics.as_text(), media_type="text/plain; version=0.0.4; charset=utf-8")


def refuse_the_rest(app: FastAPI) -> None:
    """Answer unknown addresses below ours as problems: the page, mounted last at /, would take them all."""
    page = app.router.routes.pop()
    app.router.routes.extend([*(Route(path, NoSuchRoute()) for path in OWN_PATHS), page])


class NoSuchRoute:
    """Refuses what no route takes, whatever the method."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        allowed = sorted(_methods_at(scope["path"], scope["app"].openapi()["paths"]))
        if allowed:
            raise HTTPException(405, headers={"Allow": ", ".join(allowed)})
        raise HTTPException(404)


def _methods_at(path: str, described: Mapping[str, Mapping[str, Any]]) -> set[str]:
    found: set[str] = set()
    for template, methods in described.items():
        pattern = "[^/]+".join(re.escape(part) for part in re.split(r"{[^}]*}", template))
        if re.fullmatch(pattern, path):
            found |= {method.upper() for method in methods}
    return found
