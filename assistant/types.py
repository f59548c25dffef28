"""Citation, AnswerFigure, Answer and Turn: what outside programs get and give.

The class texts and descriptions are Chinese because they show in /docs and in tool schemas.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal[
    "answered",
    "partial",
    "not_stated",
    "declared_none",
    "not_loaded",
    "premise_corrected",
    "out_of_scope",
    "ambiguous",
]


class Frozen(BaseModel):
    """Base of the public records: immutable, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PageBox(Frozen):
    """页上要标亮的一块；左上角为原点。"""

    page: int = Field(description="第几页，从 1 数起", examples=[8])
    box: tuple[float, float, float, float] = Field(
        description="x0、y0、x1、y1，单位为点（1/72 英寸），从页的左上角量起",
        examples=[[70.9, 512.3, 523.4, 560.1]],
    )


class PageSpan(Frozen):
    """一页文字里的一段。"""

    page: int = Field(description="第几页，从 1 数起", examples=[8])
    start: int = Field(description="从第几个字起，从 0 数起", examples=[412])
    end: int = Field(description="到第几个字止，不含这个字", examples=[417])


class Citation(Frozen):
    """答案所依据的一处原文。"""

    number: int = Field(description="答案文字里 [n] 的 n", examples=[1])
    report: str = Field(description="报告编号，取文件内容 SHA-256 的前 16 位", examples=["9f2c4b7a1d3e5f60"])
    file: str = Field(description="文件名", examples=["岚川市水务局2024年度部门决算.pdf"])
    title: str = Field(description="报告标题", examples=["岚川市水务局2024年度部门决算"])
    page_start: int = Field(description="从第几页起，从 1 数起", examples=[8])
    page_end: int = Field(description="到第几页止", examples=[8])
    section: str = Field(description="标题路径或表名", examples=["九、财政拨款“三公”经费支出决算情况说明"])
    quote: str = Field(description="原文，一字不改", examples=["公务接待费支出1.80万元，比上年减少0.50万元"])
    boxes: list[PageBox] = Field(default_factory=list, description="原文在页上的位置，用来标亮")
    origin: Literal["text", "ocr"] = Field(
        "text",
        description="文字从哪里来：text 文件自带，ocr 由页面图像识别（扫描件）",
        examples=["text"],
    )
    confidence: float = Field(1.0, description="识别的可信度，0 到 1；文件自带的文字为 1", examples=[1.0])
    place: str = Field(
        "", description="没有页的格式里的位置：工作表和单元格，或标题路径；有页的为空", examples=[""]
    )

    @property
    def where(self) -> str:
        """The place in words: 第 9–10 页, 工作表“总表” B5:D5, or a heading path."""
        if self.place:
            return self.place
        last = "" if self.page_end == self.page_start else f"–{self.page_end}"
        return f"第 {self.page_start}{last} 页"


class AnswerFigure(Frozen):
    """答案用到的一个数，原样抄自报告。"""

    item: str = Field(description="项目，照报告的写法", examples=["公务用车运行维护费"])
    part: str = Field("", description="项目的哪一部分，空为全部", examples=["基本支出"])
    region: str = Field("", description="地区或下级单位，空为报告的单位", examples=[""])
    measure: str = Field(description="指标：决算数、预算数、增减额、增减率、占比……", examples=["决算数"])
    year: int | None = Field(description="数所说的年度；报告没有写明时为 null", examples=[2024])
    organisation: str = Field(description="单位", examples=["岚川市水务局"])
    value: str = Field(description="准确的值，十进制数的文字，不经过浮点", examples=["27.86"])
    unit: str = Field(description="计量单位", examples=["万元"])
    printed: str = Field(description="报告里的写法", examples=["27.86"])
    citation: int = Field(description="出处的编号", examples=[1])
    at: PageSpan | None = Field(
        None, description="这个数在那一页文字里的位置，用来与同一行里相同的数分清；没有记下时为 null"
    )


class Calculation(Frozen):
    """列出算式的计算，输入都是报告里的数。"""

    expression: str = Field(description="算式", examples=["5.88 ÷ 21.98 × 100%"])
    result: str = Field(description="结果", examples=["26.75"])
    unit: str = Field(description="结果的单位", examples=["%"])
    inputs: list[AnswerFigure] = Field(default_factory=list, description="算式里的各个数")


class Step(Frozen):
    """为得到答案做的一步。"""

    name: str = Field(
        description=(
            "rules 规则引擎；cache 取用保存的答案；rewrite 补全追问；search、look_up_figures、calculate、"
            "read_page 查找；sentence 语言模型刚写完、已核对的一句（只推送，不留在 trace）；"
            "draft 语言模型作答；repair 改正；fallback 改由规则引擎回答"
        ),
        examples=["draft"],
    )
    text: str = Field(description="这一步的说明", examples=["语言模型已回答，核对无误"])
    elapsed_ms: int = Field(0, description="用时（毫秒）", examples=[850])


class Usage(Frozen):
    """一个答案用了语言模型多少。"""

    model: str = Field(description="语言模型的名称", examples=["qwen-plus"])
    calls: int = Field(description="问了几次", examples=[1])
    prompt_tokens: int = Field(description="发出的词元数", examples=[2100])
    completion_tokens: int = Field(description="收到的词元数", examples=[160])
    estimated: bool = Field(False, description="服务没有给出词元数，是估计的", examples=[False])
    cached: bool = Field(
        False, description="取用了保存的答案，这次没有再问；以上是当时的用量", examples=[False]
    )
    prompts: list[str] = Field(
        default_factory=list, description="用到的提示词和版本", examples=[["model_answer@1"]]
    )


class Answer(Frozen):
    """一个问题的答案。"""

    status: Status = Field(
        description=(
            "answered 已回答；partial 只答了一部分；not_stated 报告没有写；declared_none 报告写明没有或为 0；"
            "not_loaded 没有那一年或那个单位的报告；premise_corrected 问题的前提不对，已更正；"
            "out_of_scope 不是预算问题；ambiguous 问题有几种意思"
        ),
        examples=["answered"],
    )
    text: str = Field(
        description="答案，[1] 这样的编号指向 citations",
        examples=["2024年公务用车运行维护费决算数为27.86万元[1]。"],
    )
    figures: list[AnswerFigure] = Field(default_factory=list, description="答案里的数")
    calculation: Calculation | None = Field(None, description="用到的计算；没有计算时为 null")
    citations: list[Citation] = Field(default_factory=list, description="出处，按编号排列")
    notes: list[str] = Field(
        default_factory=list,
        description="说明：口径、报告自相矛盾的地方、引擎的情况",
        examples=[["另有财政拨款口径的数。"]],
    )
    engine: str = Field("rules", description="由哪个引擎回答：rules 或 model", examples=["rules"])
    elapsed_ms: int = Field(0, description="用时（毫秒）", examples=[12])
    trace: list[Step] = Field(default_factory=list, description="做了哪些步骤；只有 model 引擎有")
    usage: Usage | None = Field(None, description="语言模型的用量；没有问过语言模型时为 null")


class Turn(Frozen):
    """此前的一问一答。"""

    question: str = Field(description="问过的问题", examples=["公务用车运行维护费是多少？"])
    answer: str = Field("", description="当时的答案", examples=["27.86万元[1]。"])


__all__ = [
    "Answer",
    "AnswerFigure",
    "Calculation",
    "Citation",
    "PageBox",
    "PageSpan",
    "Status",
    "Step",
    "Turn",
    "Usage",
]
