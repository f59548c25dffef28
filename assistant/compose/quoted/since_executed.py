"""What a final account changed of the execution reported before it, in the report's own words.

决算数据与执行数据比较，总收入减少…，其中…: the part that speaks of the side asked about is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.draft import Draft
from assistant.find.lookup import Case
from assistant.find.sentences import Sentence
from assistant.find.view import ReportView
from assistant.question.scopes import scope_of
from assistant.templates import say

_SETTLED, _EXECUTED = r"决算(?:数据?|收支)?", r"(?:执行|快报)(?:数据?|情况|结果)?"
_REPORTED = r"(?:向?人大|人代会|年初|原来|先前|此前|之前|当时|预算|20\d\d年|报告|公布|上报|的|过)*"
_WITH = "[比较与和跟同]"
_ASKED = re.compile(
    rf"{_SETTLED}(?!收入|支出)[^，。？；]{{0,4}}{_WITH}{_REPORTED}{_EXECUTED}(?!率)|{_REPORTED}{_EXECUTED}{_WITH}[^，。？；]{{0,6}}{_SETTLED}"
)
_YEAR_BEFORE = re.compile("上一?年|去年|同比|往年")
_COMPARED = re.compile(
    rf"决算[^。；]{{0,12}}[与和比较][^。；]{{0,60}}{_EXECUTED}[^。；]{{0,14}}(?:比较|相比|变化|一致|相同|增加|减少|持平)"
)
_PARTS = re.compile(r"(?<=[；。])|(?<=[：])(?=一是)|(?=[二三四五]是)|(?=收支变化相抵后)")
_SIDES = ("收入", "支出", "结转", "结余")
_MOVED = re.compile("增加|减少|增长|下降|持平|一致")
_ENDS = "；。，"
_LONGEST = 6  # sentences of a paragraph


def since_executed(case: Case) -> Draft | None:
    """The report's own words for it; None where the question or no report speaks of it."""
    asked = case.query.asked
    if not _ASKED.search(asked) or _YEAR_BEFORE.search(asked):
        return None
    for view in case.views:
        for sentence in _comparing(view, case.query.scope):
            draft, parts = Draft(), _parts(view, sentence, asked)
            draft.text = "" if "决算" in parts[0][0] else "决算与执行数据比较："
            for part, own in parts:
                draft.text += (
                    say("quoted", quote=part.strip(_ENDS), cite=draft.cite_sentence(view, own)) + "。"
                )
            return draft
    return None


def _comparing(view: ReportView, scope: str) -> Iterator[Sentence]:
    """Sentences that set the final account of the fund asked about against what was executed."""
    for sentence in view.sentences:
        if not sentence.is_row and _COMPARED.search(sentence.text) and scope in ("", scope_of(sentence.text)):
            yield sentence


def _parts(view: ReportView, first: Sentence, asked: str) -> list[tuple[str, Sentence]]:
    """The parts, each with its sentence, that speak of the side asked about; all where none does."""
    behind = view.sentences[first.number : first.number + _LONGEST]
    paragraph = [own for own in behind if own.paragraph == first.paragraph and not own.is_row]
    parts = [(part, own) for own in paragraph for part in _PARTS.split(own.text) if part.strip(_ENDS)]
    sides = [side for side in _SIDES if side in asked]
    own = [(part, sentence) for part, sentence in parts if any(side in _head(part) for side in sides)]
    return own[:1] or parts[:_LONGEST]


def _head(part: str) -> str:
    """What a part says first of all: which side moved, and not what moved within it."""
    moved = _MOVED.search(part)
    return part[: moved.start()] if moved else part.split("，")[0]


__all__ = ["since_executed"]
