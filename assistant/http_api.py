"""The HTTP API: a thin skin on Assistant.

create_app(assistant) gives the FastAPI app; server.py puts the page on it and runs it.
Nothing is computed here: requests become calls, results become JSON, errors become problem
details (problems.py).
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import AsyncIterator, Collection
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Query, Request, Response, UploadFile
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse, StreamingResponse
from fastapi.sse import EventSourceResponse, format_sse_event

from assistant import openai_api, problems
from assistant.added import result_to_added
from assistant.api_docs import openapi_to_html
from assistant.assistant import Assistant
from assistant.figure_rows import figures_to_rows
from assistant.guard import LOCAL_NAMES, HostGuard
from assistant.http_records import (
    AddedFiles,
    AskRequest,
    FigureList,
    Health,
    PageText,
    PassageList,
    ReportList,
    SearchRequest,
)
from assistant.metrics import Metrics
from assistant.page_image import find_quote, has_picture, render_page
from assistant.problems import Problem, ProblemError
from assistant.types import Answer
from index.types import Box, Page, Report

UPLOAD_LIMIT = 200 * 1024 * 1024
REQUEST_LIMIT = 1024 * 1024
BOX = re.compile(r"-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}")

DESCRIPTION = """
就中国政府预算、决算公开报告提问，得到带页码出处的答案。答案里的每个数字，要么是报告里原样抄出的数据，要么是对这些数据列出算式的计算结果。

出错时一律返回 application/problem+json，其中 code 稳定，供程序判断。
"""


def get_assistant(request: Request) -> Assistant:
    """The Assistant that the app was made for."""
    assistant: Assistant = request.app.state.assistant
    return assistant


def get_metrics(request: Request) -> Metrics:
    """The app's measurements."""
    metrics: Metrics = request.app.state.metrics
    return metrics


AssistantHere = Annotated[Assistant, Depends(get_assistant)]
MetricsHere = Annotated[Metrics, Depends(get_metrics)]
Responses = dict[int | str, dict[str, Any]]
Faults: Responses = {422: {"model": Problem, "description": "请求的内容不合要求"}}
NotFound: Responses = {404: {"model": Problem, "description": "没有这份报告或这一页"}, **Faults}

ask_routes = APIRouter(prefix="/api/v1", tags=["提问"])
report_routes = APIRouter(prefix="/api/v1/reports", tags=["报告"])
state_routes = APIRouter(tags=["运行"])


def create_app(assistant: Assistant, hosts: Collection[str] = LOCAL_NAMES) -> FastAPI:
    """The HTTP API over `assistant`; `hosts` are the Host names answered to, none given for any."""
    app = FastAPI(
        title="预算问答",
        description=DESCRIPTION,
        version="1",
        docs_url=None,
        redoc_url=None,
        max_body_size=UPLOAD_LIMIT,
    )
    app.state.assistant = assistant
    app.state.metrics = Metrics()
    app.add_middleware(HostGuard, names=hosts)
    problems.install(app)
    for routes in (ask_routes, report_routes, state_routes, openai_api.routes):
        app.include_router(routes)
    return app


@ask_routes.post(
    "/ask",
    summary="提问",
    response_model=Answer,
    responses={200: {"content": {"text/event-stream": {}}}, **NotFound},
    max_body_size=REQUEST_LIMIT,
)
async def ask(asked: AskRequest, assistant: AssistantHere, metrics: MetricsHere) -> Any:
    """得到一个带出处的答案；stream 为 true 时依次推送 evidence、text、answer 三种事件。"""
    if asked.stream:
        events = _events(asked, assistant, metrics)
        first = await anext(events)  # a fault shows here, while the status can still tell
        return StreamingResponse(_joined(first, events), media_type=EventSourceResponse.media_type)
    answer = await run_in_threadpool(
        assistant.ask, asked.question, reports=asked.reports, history=asked.history, engine=asked.engine
    )
    metrics.answered(answer.status, answer.engine, answer.elapsed_ms)
    return answer


async def _events(asked: AskRequest, assistant: Assistant, metrics: Metrics) -> AsyncIterator[bytes]:
    events = assistant.astream(
        asked.question, reports=asked.reports, history=asked.history, engine=asked.engine
    )
    async for event in events:
        if event.type == "answer":
            metrics.answered(event.answer.status, event.answer.engine, event.answer.elapsed_ms)
        yield format_sse_event(event=event.type, data_str=event.model_dump_json(exclude={"type"}))


async def _joined(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for event in rest:
        yield event


@ask_routes.post(
    "/search",
    summary="查找原文",
    response_model=PassageList,
    responses=NotFound,
    max_body_size=REQUEST_LIMIT,
)
def search(wanted: SearchRequest, assistant: AssistantHere) -> Any:
    """按意思和字词查找报告原文的段落。"""
    return {"results": assistant.search(wanted.query, reports=wanted.reports, limit=wanted.limit)}


@ask_routes.get("/figures", summary="查数据", response_model=FigureList, responses=NotFound)
def figures(
    assistant: AssistantHere,
    item: Annotated[str | None, Query(description="项目名称，如 公务接待费")] = None,
    year: Annotated[int | None, Query(ge=1949, le=2100, description="年度")] = None,
    organisation: Annotated[str | None, Query(description="单位名称或其一部分")] = None,
    report: Annotated[str | None, Query(description="报告编号或文件名")] = None,
    limit: Annotated[int, Query(ge=1, le=10_000, description="最多返回几条")] = 200,
) -> FigureList:
    """列出报告里的数据，每条带项目、口径、年度、单位和所在页。"""
    found = assistant.figures(item=item, year=year, organisation=organisation, report=report, limit=limit)
    return FigureList(results=figures_to_rows(found, assistant.reports()))


@report_routes.get("", summary="列出报告", response_model=ReportList, responses=Faults)
def reports(
    assistant: AssistantHere,
    organisation: Annotated[str | None, Query(description="单位名称或其一部分")] = None,
    year: Annotated[int | None, Query(description="年度")] = None,
    kind: Annotated[str | None, Query(description="种类，如 部门决算")] = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="一页几份")] = 100,
    offset: Annotated[int, Query(ge=0, description="从第几份起")] = 0,
) -> ReportList:
    """已收入库中的报告，可按单位、年度、种类筛选。"""
    found = [
        report
        for report in assistant.reports()
        if (organisation is None or organisation in report.organisation)
        and (year is None or report.year == year)
        and (kind is None or report.kind == kind)
    ]
    return ReportList(total=len(found), reports=found[offset : offset + limit])


@report_routes.post(
    "",
    summary="加入报告",
    status_code=201,
    response_model=AddedFiles,
    responses={413: {"model": Problem, "description": "文件太大"}, **Faults},
    max_body_size=UPLOAD_LIMIT,
)
def add_reports(files: list[UploadFile], assistant: AssistantHere, metrics: MetricsHere) -> AddedFiles:
    """上传一个或多个报告文件。内容相同的文件只收一次；个别文件有问题不影响其余文件。"""
    with tempfile.TemporaryDirectory(prefix="yusuan-") as folder:
        paths = [_save(upload, Path(folder), number) for number, upload in enumerate(files)]
        results = [result_to_added(result) for result in assistant.add(paths)]
    for result in results:
        metrics.added(result.status, result.seconds)
    if results and all(result.status == "failed" for result in results):
        reasons = " ".join(result.message for result in results)
        rows = [result.model_dump() for result in results]
        raise ProblemError(422, "report_not_added", "报告没有收入", reasons, results=rows)
    return AddedFiles(results=results)


@report_routes.get("/{report}", summary="一份报告", response_model=Report, responses=NotFound)
def one_report(report: str, assistant: AssistantHere) -> Any:
    """报告的单位、年度、种类和页数。"""
    return assistant.report(report)


@report_routes.delete("/{report}", summary="删除报告", status_code=204, responses=NotFound)
def delete_report(report: str, assistant: AssistantHere) -> None:
    """删除报告和它的全部痕迹。"""
    assistant.delete(report)


@report_routes.get("/{report}/file", summary="下载原件", response_class=FileResponse, responses=NotFound)
def report_file(report: str, assistant: AssistantHere) -> FileResponse:
    """报告的原文件。"""
    found = assistant.report(report)
    return FileResponse(
        assistant.file(found), filename=found.file, headers={"X-Content-Type-Options": "nosniff"}
    )


@report_routes.get(
    "/{report}/pages/{number}.png",
    summary="一页的图像",
    response_class=Response,
    responses={200: {"content": {"image/png": {}}}, **NotFound},
)
def page_picture(
    report: str,
    number: int,
    assistant: AssistantHere,
    quote: Annotated[str, Query(max_length=4000, description="要标出的原文")] = "",
    box: Annotated[list[str] | None, Query(description="要标出的位置 x0,y0,x1,y1，单位为点")] = None,
    scale: Annotated[float, Query(ge=0.2, le=4, description="放大倍数，1 为每英寸 72 点")] = 1.5,
) -> Response:
    """报告某一页的图像，引用的原文以黄色标出；响应头 X-Highlighted 说明标出了几行。"""
    found = assistant.report(report)
    page = _page(assistant, found, number)
    file = assistant.file(found)
    if not has_picture(file):
        raise ProblemError(404, "no_page_picture", "这种格式没有页面图像", "目前只有 PDF 能显示页面图像。")
    boxes = tuple(_to_box(text) for text in box or ()) or find_quote(page, quote)
    picture = render_page(file, number, boxes, scale)
    headers = {"X-Highlighted": str(len(boxes)), "Cache-Control": "private, max-age=3600"}
    return Response(picture, media_type="image/png", headers=headers)


@report_routes.get(
    "/{report}/pages/{number}", summary="一页文字", response_model=PageText, responses=NotFound
)
def page_text(report: str, number: int, assistant: AssistantHere) -> PageText:
    """报告某一页的文字。"""
    found = assistant.report(report)
    page = _page(assistant, found, number)
    return PageText(report=found.id, number=number, label=page.label, text=page.text)


@state_routes.get("/docs", include_in_schema=False, response_class=HTMLResponse)
def documentation(request: Request) -> str:
    """The API described for people; FastAPI's own page would load scripts from elsewhere."""
    return openapi_to_html(request.app.openapi())


@state_routes.get("/healthz", summary="是否正常", response_model=Health)
def health(assistant: AssistantHere) -> Health:
    """服务正常时返回 ok。"""
    return Health(reports=len(assistant.reports()))


@state_routes.get("/metrics", summary="运行数据", response_class=Response)
def measurements(assistant: AssistantHere, metrics: MetricsHere) -> Response:
    """Prometheus 格式的计数和耗时。"""
    metrics.reports.set(len(assistant.reports()))
    return Response(metrics.as_text(), media_type="text/plain; version=0.0.4; charset=utf-8")


def _page(assistant: Assistant, report: Report, number: int) -> Page:
    if not 1 <= number <= report.page_count:
        detail = f"《{report.title}》共 {report.page_count} 页。"
        raise ProblemError(404, "unknown_page", f"没有第 {number} 页", detail)
    page: Page = assistant.page(report, number)
    return page


def _to_box(text: str) -> Box:
    if not BOX.fullmatch(text):
        raise ProblemError(422, "invalid_request", "box 应为四个数，以逗号分隔", f"收到的是“{text}”。")
    x0, top, x1, bottom = (float(side) for side in text.split(","))
    return x0, top, x1, bottom


def _save(upload: UploadFile, folder: Path, number: int) -> Path:
    """The upload under its own name, in a folder of its own so that equal names do not meet."""
    name = Path((upload.filename or "").replace("\\", "/")).name or "未命名"
    path = folder / str(number) / name
    path.parent.mkdir()
    with path.open("wb") as target:
        while block := upload.file.read(1 << 20):
            target.write(block)
    return path
