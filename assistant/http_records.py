"""What the HTTP API takes in and gives back beside Answer and Report; the texts show in /docs."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.added import AddedFile
from assistant.figure_rows import FigureRow
from assistant.types import Turn
from index.types import Report

QUESTION_LIMIT = 1000

Engine = Literal["rules", "model"]


class Asked(BaseModel):
    """Base of what is sent in: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class AskRequest(Asked):
    """一个问题，以及它问的是哪些报告。"""

    question: str = Field(
        min_length=1,
        max_length=QUESTION_LIMIT,
        description="用中文提的问题",
        examples=["公务用车运行维护费为何增加？"],
    )
    reports: list[str] | None = Field(
        None, max_length=1000, description="只在这些报告里找：报告编号或文件名；不给则在全部报告里找"
    )
    history: list[Turn] = Field(
        default_factory=list,
        max_length=50,
        description="此前的问答，先问的在前，用来理解“那接待费呢？”这样的追问",
    )
    engine: Engine = Field("rules", description="rules：规则引擎，不用语言模型；model：用已配置的语言模型")
    stream: bool = Field(False, description="为 true 时以服务器推送事件（SSE）逐步返回")


class SearchRequest(Asked):
    """要找的内容。"""

    query: str = Field(
        min_length=1, max_length=QUESTION_LIMIT, description="要找的内容", examples=["政府采购"]
    )
    reports: list[str] | None = Field(None, max_length=1000, description="报告编号或文件名；不给则找全部报告")
    limit: int = Field(10, ge=1, le=100, description="最多返回几段")


class ReportList(BaseModel):
    """已有的报告。"""

    total: int = Field(description="符合条件的报告总数")
    reports: list[Report] = Field(description="按文件名排列的一页")


class AddedFiles(BaseModel):
    """上传的结果，一个文件一项。"""

    results: list[AddedFile]


class PageText(BaseModel):
    """报告的一页文字。"""

    report: str = Field(description="报告编号")
    number: int = Field(description="第几页，从 1 数起")
    label: str = Field(description="印在页上的页码")
    text: str = Field(description="文字，按阅读顺序")


class Passage(BaseModel):
    """一段原文。"""

    model_config = ConfigDict(extra="allow")

    text: str = Field(description="原文")


class PassageList(BaseModel):
    """找到的原文，最相关的在前。"""

    results: list[Passage]


class FigureList(BaseModel):
    """找到的数据，按报告和阅读顺序。"""

    results: list[FigureRow]


class Health(BaseModel):
    """服务是否正常。"""

    status: Literal["ok"] = "ok"
    reports: int = Field(description="库中的报告数")
