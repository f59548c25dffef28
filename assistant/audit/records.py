"""What checking a report gives to people and programs; the texts show in /docs and in tool schemas."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.types import AnswerFigure, Calculation, Citation, Frozen

FindingKind = Literal[
    "sum", "row", "parts", "tables", "text", "rate", "share", "completion", "reason", "empty", "name"
]
KIND_WORDS: dict[FindingKind, str] = {
    "sum": "表内分项合计",
    "row": "表内各栏合计",
    "parts": "正文分项合计",
    "tables": "两张表",
    "text": "正文与表",
    "rate": "增减率",
    "share": "占比",
    "completion": "完成率",
    "reason": "原因与方向",
    "empty": "空表说明",
    "name": "单位名称",
}


class Finding(Frozen):
    """报告里一处对不上的地方。"""

    kind: FindingKind = Field(
        description="；".join(f"{kind} {words}" for kind, words in KIND_WORDS.items()), examples=["text"]
    )
    name: str = Field(description="种类的中文名称", examples=["正文与表"])
    level: Literal["difference", "rounding"] = Field(
        description="difference 对不上；rounding 只差在末位，多由四舍五入造成", examples=["difference"]
    )
    text: str = Field(
        description="哪里对不上，[1] 这样的编号指向 citations",
        examples=[
            "正文写2024年公务接待费决算数为1.80万元[1]，《三公经费支出表》为1.50万元[2]，相差0.30万元。"
        ],
    )
    figures: list[AnswerFigure] = Field(default_factory=list, description="用到的数，原样抄自报告")
    calculation: Calculation | None = Field(None, description="用到的计算；没有计算时为 null")
    citations: list[Citation] = Field(description="出处，按编号排列")
    notes: list[str] = Field(
        default_factory=list,
        description="说明，例如文字由图像识别得出",
        examples=[["出处[1]的页面没有可用的文字层，文字由图像识别（OCR）得出，重要数字请对照原件。"]],
    )


class ReportCheck(Frozen):
    """一份报告自己对不对得上：核对了多少处，哪些对不上。"""

    report: str = Field(description="报告编号", examples=["9f2c4b7a1d3e5f60"])
    file: str = Field(description="文件名", examples=["岚川市水务局2024年度部门决算.pdf"])
    title: str = Field(description="报告标题", examples=["岚川市水务局2024年度部门决算"])
    checked: int = Field(description="核对了几处", examples=[180])
    held: int = Field(description="其中几处相符", examples=[177])
    rounding: int = Field(description="其中几处只差在末位", examples=[2])
    difference: int = Field(description="其中几处对不上", examples=[1])
    findings: list[Finding] = Field(description="对不上的在前，只差末位的在后，各按页排列")
    elapsed_ms: int = Field(0, description="用时（毫秒）", examples=[85])
