"""Routes for reports and for the jobs that put them in: a thin skin on Assistant and IndexingJobs."""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response, UploadFile
from fastapi import File as FormFile
from fastapi import Path as InPath
from fastapi.responses import FileResponse, JSONResponse
from starlette.concurrency import run_in_threadpool

from assistant.assistant import Assistant
from assistant.audit.records import ReportCheck
from assistant.http.jobs import Job as RunningJob
from assistant.http.problems import ProblemError
from assistant.http.records import NAME_LIMIT, AddedFiles, Job, JobList, PageText, ReportList
from assistant.http.shared import AssistantHere, JobsHere, faults, page_of
from assistant.page.image import find_quote, has_picture, render_page
from assistant.report_record import ReportRecord, report_to_record
from index.build import hash_file
from index.types import Box, Page, Report

MOST_FILES = 200
LONGEST_FILE_NAME = 200  # bytes; file systems take 255 and the store adds to it
BOX = re.compile(r"-?\d{1,6}(\.\d{1,6})?(,-?\d{1,6}(\.\d{1,6})?){3}")

routes = APIRouter(prefix="/api/v1/reports", tags=["报告"])
job_routes = APIRouter(prefix="/api/v1/jobs", tags=["入库任务"])

ReportId = Annotated[
    str, InPath(max_length=NAME_LIMIT, description="报告编号或文件名", examples=["9f2c4b7a1d3e5f60"])
]
PageNumber = Annotated[int, InPath(le=1_000_000, description="第几页，从 1 数起", examples=[8])]
JobId = Annotated[
    str, InPath(max_length=64, description="任务编号", examples=["3f1b6a0d5c7e4e1f9a2b8c7d6e5f4a3b"])
]
Limit = Annotated[int, Query(ge=1, le=1000, description="一页几项", examples=[100])]
Offset = Annotated[int, Query(ge=0, le=10**9, description="从第几项起，从 0 数起", examples=[0])]


@routes.get("", summary="列出报告", response_model=ReportList, responses=faults())
def reports(
    assistant: AssistantHere,
    organisation: Annotated[
        str | None, Query(max_length=NAME_LIMIT, description="单位名称或其一部分", examples=["水务局"])
    ] = None,
    year: Annotated[int | None, Query(description="年度", examples=[2024])] = None,
    kind: Annotated[
        str | None, Query(max_length=NAME_LIMIT, description="种类", examples=["部门决算"])
    ] = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> ReportList:
    """已收入库中的报告，可按单位、年度、种类筛选。"""
    found = [
        report
        for report in assistant.reports()
        if (organisation is None or organisation in report.organisation)
        and (year is None or report.year == year)
        and (kind is None or report.kind == kind)
    ]
    here, following = page_of(found, offset, limit)
    return ReportList(
        total=len(found), reports=[report_to_record(one) for one in here], next_offset=following
    )


@routes.post(
    "",
    summary="加入报告",
    status_code=201,
    response_model=AddedFiles,
    responses={
        200: {"model": AddedFiles, "description": "全部文件的内容都已在库中，什么也没有变"},
        201: {"description": "至少收入了一份报告"},
        202: {"model": AddedFiles, "description": "已收下，正在后台入库；用响应头 Location 里的地址查看进度"},
        **faults(413),
    },
)
async def add_reports(
    files: Annotated[
        list[UploadFile], FormFile(description="一个或多个报告文件", min_length=1, max_length=MOST_FILES)
    ],
    request: Request,
    jobs: JobsHere,
    background: Annotated[
        bool, Query(description="为 true 时不等入库完成，立即返回 202 和任务", examples=[False])
    ] = False,
) -> Response:
    """上传一个或多个报告文件，需要 manage 角色。

    报告按内容认：内容相同的文件只收一次，重复上传不会改变什么，所以失败后可以放心重试。
    个别文件有问题不影响其余文件，各自的结果见 results；全部失败时返回 422。
    等得太久时转为后台入库，返回 202。
    """
    folder, paths, hashes = await run_in_threadpool(_save_all, files)
    job = jobs.submit(folder, paths, hashes)
    if not background:
        await asyncio.wait({asyncio.wrap_future(job.finished)}, timeout=request.app.state.settings.timeout)
    return _reply(job)


def _reply(job: RunningJob) -> Response:
    if job.problem:
        raise ProblemError(
            job.problem.status, job.problem.code, job.problem.title, job.problem.detail, job=job.id
        )
    if job.status == "cancelled":
        raise ProblemError(
            503,
            "job_cancelled",
            "入库被取消",
            "服务正在停止，或有人取消了这个任务；可以重新上传。",
            job=job.id,
        )
    failed = [result.message for result in job.results if result.status == "failed"]
    if job.status == "done" and len(failed) == len(job.results):
        raise ProblemError(
            422,
            "report_not_added",
            "报告没有收入",
            " ".join(failed),
            results=[result.model_dump(mode="json") for result in job.results],
        )
    status = 202 if job.status != "done" else 201 if _is_new(job) else 200
    body = AddedFiles(results=list(job.results), job=job_to_record(job)).model_dump(mode="json")
    return JSONResponse(body, status, headers={"Location": f"/api/v1/jobs/{job.id}"})


def _is_new(job: RunningJob) -> bool:
    return any(result.status in {"new", "replaced"} for result in job.results)


@routes.get("/{report}", summary="一份报告", response_model=ReportRecord, responses=faults(404))
def one_report(report: ReportId, assistant: AssistantHere) -> ReportRecord:
    """报告的单位、年度、种类和页数。上传前可以先用文件 SHA-256 的前 16 位查一查库中是否已有。"""
    return report_to_record(assistant.report(report))


@routes.get("/{report}/check", summary="勾稽核对", response_model=ReportCheck, responses=faults(404))
def check_report(report: ReportId, assistant: AssistantHere) -> ReportCheck:
    """一份报告自己对不对得上：表内分项与合计、各栏合计、两张表、正文与表、增减率、占比、完成率、原因与方向、空表说明、单位名称。

    每处对不上的都带算式和两处的页码、原文、位置。只列没有别的读法的，宁缺毋滥：没有列出不等于没有问题。
    """
    return assistant.check(report)


@routes.delete("/{report}", summary="删除报告", status_code=204, responses=faults(404))
def delete_report(report: ReportId, assistant: AssistantHere) -> None:
    """删除报告和它的全部痕迹，需要 manage 角色。"""
    assistant.delete(report)


@routes.get(
    "/{report}/file",
    summary="下载原件",
    response_class=FileResponse,
    responses={
        200: {
            "description": "原文件",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        },
        **faults(404),
    },
)
def report_file(report: ReportId, assistant: AssistantHere) -> FileResponse:
    """报告的原文件，一个字节也不变。"""
    found = assistant.report(report)
    return FileResponse(
        assistant.file(found),
        media_type="application/octet-stream",
        filename=found.file,
        headers={"X-Content-Type-Options": "nosniff"},
    )


@routes.get(
    "/{report}/pages/{number}.png",
    summary="一页的图像",
    response_class=Response,
    responses={
        200: {
            "description": "PNG 图像",
            "content": {"image/png": {"schema": {"type": "string", "format": "binary"}}},
        },
        **faults(404),
    },
)
def page_picture(
    report: ReportId,
    number: PageNumber,
    assistant: AssistantHere,
    quote: Annotated[
        str, Query(max_length=4000, description="要标出的原文", examples=["公务用车运行维护费"])
    ] = "",
    box: Annotated[
        list[str] | None,
        Query(
            max_length=200,
            description="要标出的位置 x0,y0,x1,y1，单位为点",
            examples=[["70.9,512.3,523.4,560.1"]],
        ),
    ] = None,
    scale: Annotated[
        float, Query(ge=0.2, le=4, description="放大倍数，1 为每英寸 72 点", examples=[1.5])
    ] = 1.5,
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


@routes.get("/{report}/pages/{number}", summary="一页文字", response_model=PageText, responses=faults(404))
def page_text(report: ReportId, number: PageNumber, assistant: AssistantHere) -> PageText:
    """报告某一页的文字。"""
    found = assistant.report(report)
    page = _page(assistant, found, number)
    return PageText(report=found.id, number=number, label=page.label, text=page.text)


@job_routes.get("", summary="列出入库任务", response_model=JobList, responses=faults())
def all_jobs(jobs: JobsHere, limit: Limit = 100, offset: Offset = 0) -> JobList:
    """本次运行期间的入库任务，新的在前，需要 manage 角色。"""
    found = jobs.all()
    here, following = page_of(found, offset, limit)
    return JobList(total=len(found), jobs=[job_to_record(job) for job in here], next_offset=following)


@job_routes.get("/{job}", summary="一次入库任务", response_model=Job, responses=faults(404))
def one_job(job: JobId, jobs: JobsHere) -> Job:
    """任务做到哪一步了，需要 manage 角色。"""
    return job_to_record(jobs.get(job))


@job_routes.post("/{job}/cancel", summary="取消入库任务", response_model=Job, responses=faults(404))
def cancel_job(job: JobId, jobs: JobsHere) -> Job:
    """排队的立即取消；正在做的做完手上这一步就停，已入库的报告保留。需要 manage 角色。"""
    found = jobs.get(job)
    jobs.cancel(found)
    return job_to_record(found)


def job_to_record(job: RunningJob) -> Job:
    """A job as it stands now."""
    return Job(
        id=job.id,
        status=job.status,
        done=job.done,
        total=len(job.files),
        file=job.file,
        step=job.step,
        created=job.created,
        ended=job.ended,
        results=list(job.results),
        problem=job.problem,
    )


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


def _save_all(files: list[UploadFile]) -> tuple[Path, list[Path], list[str]]:
    """The uploads in a new folder of their own, with the hashes of their content."""
    folder = Path(tempfile.mkdtemp(prefix="yusuan-"))
    try:
        paths = [_save(upload, folder, number) for number, upload in enumerate(files)]
        return folder, paths, [hash_file(path) for path in paths]
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _save(upload: UploadFile, folder: Path, number: int) -> Path:
    """The upload under its own name, in a folder of its own so that equal names do not meet."""
    path = folder / str(number) / safe_file_name(upload.filename or "")
    path.parent.mkdir()
    with path.open("wb") as target:
        shutil.copyfileobj(upload.file, target, 1 << 20)
    return path


def safe_file_name(name: str) -> str:
    """The last part of a name, without what file systems refuse, short enough for them; never empty."""
    last = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", "", name).replace("\\", "/").rsplit("/", 1)[-1].strip(" .")
    stem, dot, suffix = last.rpartition(".")
    if not dot or len(suffix) > 10:
        stem, dot, suffix = last, "", ""
    stem = stem.encode()[: LONGEST_FILE_NAME - len(suffix)].decode(errors="ignore")
    return stem + dot + suffix or "未命名"
