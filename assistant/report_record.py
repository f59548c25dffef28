"""A report as programs get it: the same facts as index.types.Report, each described."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from assistant.types import Frozen
from index.types import Report


class ReportRecord(Frozen):
    """库中的一份报告。"""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    id: str = Field(description="报告编号，取文件内容 SHA-256 的前 16 位", examples=["9f2c4b7a1d3e5f60"])
    file: str = Field(description="文件名", examples=["岚川市水务局2024年度部门决算.pdf"])
    title: str = Field(description="标题", examples=["岚川市水务局2024年度部门决算"])
    organisation: str = Field(description="单位", examples=["岚川市水务局"])
    year: int | None = Field(description="报告所说的年度；认不出时为 null", examples=[2024])
    kind: str = Field(
        description="种类：部门决算、部门预算、三公经费、绩效、政府决算、政府预算、其他",
        examples=["部门决算"],
    )
    level: str = Field(description="层级：部门、单位、政府，认不出时为空", examples=["部门"])
    page_count: int = Field(description="页数", examples=[26])
    aliases: tuple[str, ...] = Field((), description="单位的其他叫法", examples=[["水务局"]])


def report_to_record(report: Report) -> ReportRecord:
    """The record of a report."""
    return ReportRecord.model_validate(report)
