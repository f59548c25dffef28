"""What became of a file that was put in: a flat record for programs, a line for people."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field

from assistant.report_record import ReportRecord, report_to_record
from index.stores.stored import STATUS_WORDS, AddResult


class AddedFile(BaseModel):
    """一个文件的结果。"""

    file: str = Field(description="文件名", examples=["岚川市水务局2024年度部门决算.pdf"])
    status: Literal["new", "unchanged", "replaced", "failed", "vanished"] = Field(
        description="new 新增；unchanged 内容相同的报告已在库中；replaced 替换了旧文件；failed 没有成功；"
        "vanished 文件已不在所给的文件夹里，报告还在库中",
        examples=["new"],
    )
    report: ReportRecord | None = Field(None, description="收入库中的报告；没有成功时为 null")
    message: str = Field("", description="没有成功的原因", examples=[""])
    pages: int = Field(0, description="页数", examples=[26])
    figures: int = Field(0, description="找到的数据个数", examples=[1342])
    seconds: float = Field(0.0, description="用时（秒）", examples=[1.4])


def result_to_added(result: AddResult) -> AddedFile:
    """The record of one file, without the folder that it lay in."""
    return AddedFile(
        file=Path(result.path).name,
        status=result.status,
        report=report_to_record(result.report) if result.report else None,
        message=result.reason,
        pages=result.pages,
        figures=result.figures,
        seconds=round(sum(result.seconds.values()), 3),
    )


def added_to_line(added: AddedFile) -> str:
    """One line for one file."""
    head = f"{STATUS_WORDS[added.status]}  {added.file}"
    if added.status == "failed":
        return f"{head}：{added.message}"
    if added.status == "vanished" and added.report:
        return f"{head}：文件已不在，报告还在库里；要删除请用 yusuan delete {added.report.id}"
    if added.status == "unchanged":
        return head
    return f"{head}（{added.pages} 页，{added.figures} 个数据，{added.seconds:.1f} 秒）"
