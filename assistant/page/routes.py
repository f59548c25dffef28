"""Two requests that the page needs beyond those for programs: the original in a browser tab,
and a report read anew. Whoever may write reports through the API may read them anew.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse

from assistant.added import AddedFile, result_to_added
from assistant.assistant import Assistant
from assistant.http.problems import ProblemError
from assistant.page.image import has_picture

routes = APIRouter(prefix="/api/v1/reports", include_in_schema=False)


@routes.get("/{report}/file/inline")
def original_in_tab(report: str, request: Request) -> FileResponse:
    """The original shown by the browser; only what it shows without running anything."""
    assistant: Assistant = request.app.state.assistant
    found = assistant.report(report)
    file = assistant.file(found)
    if not has_picture(file):
        raise ProblemError(404, "no_page_picture", "这种格式不能在浏览器里打开", "请下载原件查看。")
    return FileResponse(
        file,
        media_type="application/pdf",
        filename=found.file,
        content_disposition_type="inline",
        headers={"X-Content-Type-Options": "nosniff"},
    )


@routes.post("/{report}/read-again")
def read_again(report: str, request: Request) -> AddedFile:
    """What the report became; when it cannot be read, the old reading stays."""
    assistant: Assistant = request.app.state.assistant
    result = result_to_added(assistant.read_again(report))
    if result.status == "failed":
        raise ProblemError(422, "report_not_added", "没有读成", result.message)
    return result
