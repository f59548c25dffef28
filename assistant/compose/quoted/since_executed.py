"""What a final account changed of the execution reported before it, in the report's own words.

决算数据与执行数据比较，总收入减少…，其中…: the part that speaks of the side asked about is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.question.asked.scopes import scope_of
from assistant.question.named.mentions import STRONG
from assistant.templates import say

_SETTLED, _EXECUTED = r"决算(?:数据?|收支)?", r"(?:执行|快报)(?:数据?|情况|结果)?"
_REPORTED = (
    r"(?:向?[省市区县州]?(?:人大|人代会)(?:会?议?上|会议)?|年初|原来|先前|此前|之前|当时|预算|20\d\d年|报告|公布|上报"
    r"|公开|通过|审议|的|过|时)*"
)
_WITH = "[比较与和跟同]"
_ASKED = re.compile(
    rf"{_SETTLED}(?!收入|支出)[^，。？；]{{0,4}}{_WITH}{_REPORTED}{_EXECUTED}(?!率)"
    rf"|{_REPORTED}{_EXECUTED}{_WITH}[^，。？；]{{0,6}}{_SETTLED}"
    rf"|{_WITH}{_REPORTED}{_EXECUTED}(?:相?比|对比|比较|对照)[^。？；]*决算|决算[^。？；]*{_WITH}{_REPORTED}{_EXECUTED}(?!率)"
)
_YEAR_BEFORE = re.compile("上一?年|去年|同比|往年")
_COMPARED = re.compile(
    rf"决算[^。；]{{0,12}}[与和比较][^。；]{{0,60}}{_EXECUTED}[^。；]{{0,14}}(?:比较|相比|变化|一致|相同|增加|减少|持平)"
)
_LED = re.compile(
    rf"^{_WITH}(?P<what>[^。；，]{{0,60}}?{_EXECUTED})(?:（[^）]*）)?(?:相比|比较|对比)"
)  # 与报告的执行数相比，
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
    named = (m for m in case.linked.mentions if m.kind in STRONG)
    names = frozenset().union(*(mention.keys | {mention.text} for mention in named))
    for view in case.views:
        for sentence in _comparing(view, case.query.scope):
            draft, parts = Draft(), _parts(view, sentence, asked, names)
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
        if sentence.is_row or scope not in ("", scope_of(sentence.text)):
            continue
        if _COMPARED.search(sentence.text) or _led_by_executed(view, sentence):
            yield sentence


def _led_by_executed(view: ReportView, sentence: Sentence) -> bool:
    """Whether a sentence of a final account opens with what was executed in its own year."""
    led = _LED.match(sentence.text)
    if led is None or _YEAR_BEFORE.search(led["what"]):
        return False
    years = re.findall(r"20\d\d(?=年)", led["what"])
    of_account = "决算" in "".join((view.report.kind, *sentence.headings[-1:], sentence.text))
    return of_account and (not years or str(view.report.year) in years)


def _parts(
    view: ReportView, first: Sentence, asked: str, names: frozenset[str]
) -> list[tuple[str, Sentence]]:
    """The part, with its sentence, that speaks of what is named, else of the side asked; else all."""
    behind = view.sentences[first.number : first.number + _LONGEST]
    paragraph = [own for own in behind if own.paragraph == first.paragraph and not own.is_row]
    parts = [(part, own) for own in paragraph for part in _PARTS.split(own.text) if part.strip(_ENDS)]
    moved = [(part, own) for part, own in parts if _MOVED.search(part)]
    if named := [(part, own) for part, own in moved if any(name in _head(part) for name in names)]:
        return named[:1]
    sides = [side for side in _SIDES if side in asked]
    own = [(part, sentence) for part, sentence in parts if any(side in _head(part) for side in sides)]
    return own[:1] or parts[:_LONGEST]


def _head(part: str) -> str:
    """What a part says first of all: which side moved, and not what moved within it."""
    moved = _MOVED.search(part)
    return part[: moved.start()] if moved else part.split("，")[0]


__all__ = ["since_executed"]
