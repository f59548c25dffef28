"""A chat model's reply as text -> a record: JSON wherever it stands in it, or plain text.

Small models wrap JSON in fences, talk before it, or answer without it; all of that is read.
What is said is judged in guard.py.
"""

from __future__ import annotations

import json
import re
from typing import Any, TypeVar

from langchain_core.utils.json import parse_partial_json
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import ModelFailed

_THINKING = re.compile(r"<think>.*?(?:</think>|\Z)", re.S)
_OPENS = re.compile(r'\{\s*"')
_REFERENCE = re.compile(r"\{[FC]\d+\}|\[\d+\]")


class CalculationWish(BaseModel):
    """A calculation asked for: expression over figures' names, and the unit of its result."""

    model_config = ConfigDict(extra="ignore")

    expression: str
    unit: str = ""


class Reply(BaseModel):
    """What the model says: whether the evidence answers, calculations {C1}…, and the text."""

    model_config = ConfigDict(extra="ignore")

    answerable: bool = True
    calculations: list[CalculationWish] = Field(default_factory=list)
    text: str


class Rewritten(BaseModel):
    """A follow-up as a question of its own."""

    model_config = ConfigDict(extra="ignore")

    question: str


Record = TypeVar("Record", bound=BaseModel)


def text_to_record(text: str, kind: type[Record]) -> Record:
    """The first JSON object in the text that fits `kind`.

    Raises:
        ModelFailed: there is none.
    """
    plain = _THINKING.sub("", text)
    decoder = json.JSONDecoder(strict=False)  # raw line ends inside strings are forgiven
    for opening in _OPENS.finditer(plain):
        try:
            found: Any = decoder.raw_decode(plain, opening.start())[0]
            return kind.model_validate(found)
        except (ValueError, ValidationError):
            continue
    raise ModelFailed("语言模型的回答不是要求的格式", "broken")


def text_to_reply(text: str) -> Reply:
    """A reply; plain text with references in it counts as one.

    Raises:
        ModelFailed: neither JSON nor text with references.
    """
    try:
        return text_to_record(text, Reply)
    except ModelFailed:
        plain = _THINKING.sub("", text).strip()
        if '"' in plain[:3] or plain.startswith(("{", "`")) or not _REFERENCE.search(plain):
            raise
        return Reply(text=plain)


def text_to_part(text: str) -> Reply | None:
    """The whole sentences of a reply that is still coming, None before there is one."""
    plain = _THINKING.sub("", text)
    opening = _OPENS.search(plain)
    if opening is None or '"text"' not in plain:
        return None
    try:
        reply = Reply.model_validate(parse_partial_json(plain[opening.start() :]))
    except ValueError:
        return None
    end = max(reply.text.rfind(mark) for mark in "。！？")
    return reply.model_copy(update={"text": reply.text[: end + 1]}) if end >= 0 else None


def braced(text: str) -> str:
    """References in one form: ｛F1｝, [F1] and F1 become {F1}; 【1】 and [1, 2] become [1] and [1][2]."""
    text = text.translate(str.maketrans("｛｝［］【】", "{}[][]"))
    text = re.sub(r"\[(\d+(?:\s*[,，、]\s*\d+)+)\]", lambda m: _each_marked(m.group(1)), text)
    return re.sub(r"[\[{]*(?<![A-Za-z])([FC])(\d{1,4})(?![\d.])[\]}]*", r"{\1\2}", text)


def _each_marked(numbers: str) -> str:
    return "".join(f"[{number}]" for number in re.findall(r"\d+", numbers))
