"""What became of a file that was put in: a flat record for programs, a line for people."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field

from index.stored import AddResult
from index.types import Report

WORDS = {"new": "新增", "unchanged": "未变", "replaced": "更新", "failed": "失败"}


class AddedFile(BaseModel):
    """一个文件的结果。"""

    file: str = Field(description="文件名")
    status: Literal["new", "unchanged", "replaced", "failed"] = Field(
        description="new 新增；unchanged 内容相同的报告已在库中；replaced 替换了旧文件；failed 没有成功"
    )
    report: Report | None = Field(None, description="收入库中的报告")
    message: str = Field("", description="没有成功的原因")
    pages: int = Field(0, description="页数")
    figures: int = Field(0, description="找到的数据个数")
    seconds: float = Field(0.0, description="用时（秒）")


def result_to_added(result: AddResult) -> AddedFile:
    """The record of one file, without the folder that it lay in."""
    return AddedFile(
        file=Path(result.path).name,
        status=result.status,
        report=result.report,
        message=result.reason,
        pages=result.pages,
        figures=result.figures,
        seconds=round(sum(result.seconds.values()), 3),
    )


def added_to_line(added: AddedFile) -> str:
    """One line for one file."""
    head = f"{WORDS[added.status]}  {added.file}"
    if added.status == "failed":
        return f"{head}：{added.message}"
    if added.status == "unchanged":
        return head
    return f"{head}（{added.pages} 页，{added.figures} 个数据，{added.seconds:.1f} 秒）"
