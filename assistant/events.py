"""An Answer as a stream of typed events, for pages and programs that show it as it comes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from assistant.types import Answer, Citation, Frozen, Step

_PIECE = re.compile(r"[^，。；：\n]*[，。；：\n]?")


class StepEvent(Frozen):
    """为得到答案刚做完的一步；只有 model 引擎有，随做随推送。"""

    type: Literal["step"] = "step"
    step: Step = Field(description="刚做完的一步")


class EvidenceEvent(Frozen):
    """答案所依据的原文；先于文字推送。"""

    type: Literal["evidence"] = "evidence"
    citations: list[Citation] = Field(description="出处")


class TextEvent(Frozen):
    """答案文字的下一段。"""

    type: Literal["text"] = "text"
    text: str = Field(description="接在前面各段之后的文字", examples=["公务接待费决算数为1.80万元[1]，"])


class AnswerEvent(Frozen):
    """完整的答案；最后推送。"""

    type: Literal["answer"] = "answer"
    answer: Answer = Field(description="完整的答案，text 等于前面各段连起来")


Event = StepEvent | EvidenceEvent | TextEvent | AnswerEvent


def answer_events(answer: Answer) -> Iterator[Event]:
    """Evidence, then the text clause by clause, then the answer."""
    yield EvidenceEvent(citations=answer.citations)
    for piece in _PIECE.findall(answer.text):
        if piece:
            yield TextEvent(text=piece)
    yield AnswerEvent(answer=answer)
