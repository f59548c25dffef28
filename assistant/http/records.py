"""What the HTTP API takes in and gives back beside Answer and Problem; the texts show in /docs."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.added import AddedFile
from assistant.figure_rows import FigureRow
from assistant.http.jobs import JobStatus
from assistant.http.problems import Problem
from assistant.report_record import ReportRecord
from assistant.types import Turn

QUESTION_LIMIT = 1000
NAME_LIMIT = 300

Engine = Literal["rules", "model"]
ReportName = Annotated[str, Field(min_length=1, max_length=NAME_LIMIT)]
REPORTS_EXAMPLE = [["岚川市水务局2024年度部门决算.pdf"]]


class Asked(BaseModel):
    """Base of what is sent in: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class AskRequest(Asked):
    """一个问题，以及它问的是哪些报告。"""

    question: str = Field(
        min_length=1,
        max_length=QUESTION_LIMIT,
        description=f"用中文提的问题，最多 {QUESTION_LIMIT} 字",
        examples=["公务用车运行维护费为何增加？"],
    )
    reports: list[ReportName] | None = Field(
        None,
        max_length=1000,
        description="只在这些报告里找：报告编号或文件名；不给则在全部报告里找",
        examples=REPORTS_EXAMPLE,
    )
    history: list[Turn] = Field(
        default_factory=list,
        max_length=50,
        description="此前的问答，先问的在前，用来理解“那接待费呢？”这样的追问",
    )
    engine: Engine = Field(
        "rules",
        description="rules：规则引擎，不用语言模型；model：用已配置的语言模型",
        examples=["rules"],
    )
    stream: bool = Field(False, description="为 true 时以服务器推送事件（SSE）逐步返回", examples=[False])


class SearchRequest(Asked):
    """要找的内容。"""

    query: str = Field(
        min_length=1, max_length=QUESTION_LIMIT, description="要找的内容", examples=["政府采购"]
    )
    reports: list[ReportName] | None = Field(
        None,
        max_length=1000,
        description="报告编号或文件名；不给则找全部报告",
        examples=REPORTS_EXAMPLE,
    )
    limit: int = Field(10, ge=1, le=100, description="最多返回几段", examples=[10])


class Paged(BaseModel):
    """Base of lists that come page by page."""

    next_offset: int | None = Field(
        None, description="取下一页时用的 offset；没有下一页时为 null", examples=[None]
    )


class ReportList(Paged):
    """已有的报告。"""

    total: int = Field(description="符合条件的报告总数", examples=[11])
    reports: list[ReportRecord] = Field(description="按文件名排列的一页")


class Job(BaseModel):
    """一次入库任务。"""

    model_config = ConfigDict(from_attributes=True)

    id: str = Field(description="任务编号", examples=["3f1b6a0d5c7e4e1f9a2b8c7d6e5f4a3b"])
    status: JobStatus = Field(
        description="queued 排队；running 正在入库；done 完成（个别文件可能失败，见 results）；"
        "failed 没有完成，见 problem；cancelled 已取消",
        examples=["running"],
    )
    done: int = Field(description="已处理几个文件", examples=[1])
    total: int = Field(description="共几个文件", examples=[3])
    file: str = Field(description="正在处理的文件；没有时为空", examples=["岚川市水务局2024年度部门决算.pdf"])
    step: str = Field(description="正在做的一步；没有时为空", examples=["生成向量"])
    created: datetime = Field(description="提交的时间（UTC）", examples=["2025-03-01T08:00:00Z"])
    ended: datetime | None = Field(description="结束的时间（UTC）；还没结束时为 null", examples=[None])
    results: list[AddedFile] = Field(description="已处理的文件各自的结果，按上传的顺序；压缩包里一份报告一项")
    problem: Problem | None = Field(description="整个任务没能完成的原因；没有时为 null")


class JobList(Paged):
    """本次运行期间的入库任务。"""

    total: int = Field(description="任务总数", examples=[1])
    jobs: list[Job] = Field(description="新的在前的一页")


class AddedFiles(BaseModel):
    """上传的结果。"""

    results: list[AddedFile] = Field(description="一份报告一项，按上传的顺序；后台入库时为空")
    job: Job = Field(description="这次入库的任务")


class PageText(BaseModel):
    """报告的一页文字。"""

    report: str = Field(description="报告编号", examples=["9f2c4b7a1d3e5f60"])
    number: int = Field(description="第几页，从 1 数起", examples=[8])
    label: str = Field(description="印在页上的页码", examples=["- 6 -"])
    text: str = Field(description="文字，按阅读顺序", examples=["九、财政拨款“三公”经费支出决算情况说明……"])


class Passage(BaseModel):
    """一段原文。"""

    report: str = Field(description="报告编号", examples=["9f2c4b7a1d3e5f60"])
    file: str = Field(description="文件名", examples=["岚川市水务局2024年度部门决算.pdf"])
    title: str = Field(description="报告标题", examples=["岚川市水务局2024年度部门决算"])
    page_start: int = Field(description="从第几页起，从 1 数起", examples=[9])
    page_end: int = Field(description="到第几页止", examples=[9])
    section: str = Field(description="标题路径或表名", examples=["十一、政府采购支出说明"])
    score: float = Field(description="相关程度，只用来比较同一次查找的结果", examples=[0.142])
    text: str = Field(description="原文", examples=["2024年度政府采购支出总额……"])


class PassageList(BaseModel):
    """找到的原文，最相关的在前。"""

    results: list[Passage] = Field(description="找到的原文")


class FigureList(Paged):
    """找到的数据，按报告和阅读顺序。"""

    results: list[FigureRow] = Field(description="一页数据")


class Health(BaseModel):
    """服务是否活着。"""

    status: Literal["ok"] = Field("ok", description="活着时总是 ok", examples=["ok"])


class Ready(BaseModel):
    """服务是否可以接受提问。"""

    status: Literal["ready"] = Field("ready", description="可以提问时总是 ready", examples=["ready"])
    reports: int = Field(description="库中的报告数", examples=[11])
