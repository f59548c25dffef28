"""A chat model's reply + the evidence that it was given -> a draft, or what is wrong with it.

The place where rule 1 is kept for models: every reference must exist, no number may be the
model's own, every sentence must stand on a page that speaks of it, every figure must be told
as what it is. Calculations are done here, numbers enter in cite.py. Asks no model.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.calculate import Worked
from assistant.draft import Draft
from assistant.errors import BadExpression
from assistant.evidence import Evidence, Passage
from assistant.expression import work_out
from assistant.find.text.view import ReportView
from assistant.model.claims import REFERENCE, Said, faults_of, said_in, words_only
from assistant.model.digits import written_numbers
from assistant.model.reply import Reply, braced
from assistant.model.support import best_sentence, surely_says, unsupported
from index import Figure
from index.normalise import compact_text, is_money

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]*")
_ABSENT = re.compile(
    r"(?:没有|未(?:能)?|无法?)(?:直接)?(?:写明|说明|提及|提到|列出|披露|给出|提供|公开|找到|查到)"
)
_LEAD_IN = re.compile(r"(?:如下|包括|分别是|分别为|综上|总的来看|具体来看)[：:，,]?$|^[^，。]{0,12}[：:]$")
_UNITS = ("亿元", "万元", "元", "%", "％", "个百分点", "百分点", "倍")
_CITES = re.compile(r"\{@\d+\}")
_PIECE = re.compile(r"[^，；。！？!?\n]+|[，；。！？!?\n]+")
_LONGEST, _MOST_FAULTS, _MOST_NAMES = 1500, 6, 3


@dataclass
class Judged:
    """A draft when nothing is wrong, else the faults, worded for the model."""

    draft: Draft | None = None
    faults: list[str] = field(default_factory=list)


def judge(reply: Reply, evidence: Evidence, question: str, names: str = "") -> Judged:
    """Check a reply against the evidence shown; `names` are the formal names of what is asked about."""
    return _Judge(evidence, question, names).judge(reply)


class _Judge:
    def __init__(self, evidence: Evidence, question: str, names: str) -> None:
        self._evidence = evidence
        self._question = question
        self._names = names
        self._draft = Draft()
        self._works: list[Worked | None] = []
        self._shown: dict[int, str] = {}
        self._faults: list[str] = []

    def judge(self, reply: Reply) -> Judged:
        self._work_out(reply)
        text = self._without_units(braced(reply.text).strip())
        if not text:
            self._fault("text 是空的")
        if len(text) > _LONGEST:
            self._fault(f"text 有{len(text)}个字，太长")
        before = ""
        pieces = []
        for sentence in _SENTENCE.findall(text[:_LONGEST]):
            pieces.append(self._sentence(sentence, before))
            before += words_only(sentence)
        self._draft.text = "".join(pieces).strip()
        if not self._faults and not self._draft.places:
            self._fault("没有写出处")
        return Judged(None if self._faults else self._draft, self._faults[:_MOST_FAULTS])

    def _fault(self, words: str) -> None:
        if words not in self._faults:
            self._faults.append(words)

    def _without_units(self, text: str) -> str:
        """The text without units after references: figures and results print their own."""
        units = set(_UNITS)
        units |= {view.figures[number].unit for view, number in self._evidence.figures} - {"", "人"}
        listed = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
        return re.sub(rf"(\{{[FC]\d+\}})\s*(?:{listed}|人(?![员均口数]))", r"\1", text)

    # ---- calculations ----------------------------------------------------------------------

    def _work_out(self, reply: Reply) -> None:
        for number, wish in enumerate(reply.calculations, 1):
            try:
                self._works.append(work_out(braced(wish.expression), self._figure_named, wish.unit))
            except BadExpression as error:
                self._works.append(None)
                if f"{{C{number}}}" in braced(reply.text):
                    self._fault(f"算式 C{number}：{error}")

    def _figure_named(self, name: str) -> Figure:
        view, number = self._evidence.place(name)
        return view.figures[number]

    # ---- sentences -------------------------------------------------------------------------

    def _sentence(self, sentence: str, before: str) -> str:
        """The sentence with references of the draft, faults noted on the way."""
        said, passages = self._referred(sentence, before)
        works = [self._work_named(match) for match in REFERENCE.finditer(sentence) if match.group(1) == "C"]
        views = [each.view for each in said] + [passage.view for passage in passages]
        operands = [operand.figure for work in works if work for operand in work.operands]
        self._own_numbers(sentence, said, passages, views)
        rivals = [view.figures[at] for view, at in self._evidence.figures] if said else []
        for each in said:
            for fault in [] if self._copied(each) else faults_of(each, rivals):
                self._fault(fault)
        self._directions(sentence)
        if not said and not passages and not operands:
            passages = self._uncited(sentence)
        if (said or passages or operands) and not _ABSENT.search(words_only(sentence)):
            for fault in unsupported(words_only(sentence), said, passages, operands, self._question):
                self._fault(fault)
        return self._rendered(sentence, passages)

    def _referred(self, sentence: str, before: str) -> tuple[list[Said], list[Passage]]:
        """The figures and passages that a sentence names; unknown ones are faults."""
        said: list[Said] = []
        passages: list[Passage] = []
        context = f"{self._question} {self._names} {before} {words_only(sentence)}"
        for match in REFERENCE.finditer(sentence):
            kind, number, mark = match.groups()
            if mark and 1 <= int(mark) <= len(self._evidence.passages):
                passages.append(self._evidence.passages[int(mark) - 1])
            elif mark:
                self._fault(f"没有编号为 [{mark}] 的原文")
            elif kind == "F":
                try:
                    view, at = self._evidence.place(f"F{number}")
                except BadExpression as error:
                    self._fault(str(error))
                    continue
                said.append(said_in(sentence, match.start(), f"F{number}", view, view.figures[at], context))
            elif not 1 <= int(number) <= len(self._works):
                self._fault(f"calculations 里没有第{number}个算式")
        if re.search(r"[{}]", words_only(sentence)):
            self._fault("花括号里只能写一个数据的名字，例如 {F3}")
        return said, passages

    def _copied(self, said: Said) -> bool:
        """Whether a count stands in the report's own words: those before it are copied from a passage."""
        figure = said.figure
        if is_money(figure.unit) or "%" in figure.unit or figure.at is None:
            return False
        printed = said.view.page_texts.get(figure.at.page, "")[: figure.at.start]
        own = re.sub(r"\s+", "", compact_text(printed[-60:]))
        return len(said.clause) >= 2 and own.endswith(re.sub(r"\s+", "", said.clause)[-8:])

    def _own_numbers(
        self, sentence: str, said: Sequence[Said], passages: Sequence[Passage], views: Sequence[ReportView]
    ) -> None:
        sources = [self._question, *(passage.text for passage in passages)]
        sources += [f"{each.figure.item} {each.figure.code or ''} {each.figure.reason}" for each in said]
        sources += [view.report.title for view in views]
        told = [view.report.year for view in views] + [each.figure.year for each in said]
        told += [view.figures[at].year for view, at in self._evidence.figures]
        years = {year - back for year in told if year for back in (0, 1)}
        years |= {int(year) for year in re.findall(r"(?:19|20)\d\d", self._question)}
        for number in written_numbers(words_only(sentence), sources, years):
            names = [f"{{{name}}}" for name in self._evidence.names_of_value(number)[:_MOST_NAMES]]
            instead = f"写 {' 或 '.join(names)}" if names else "没有这个数据就不说"
            self._fault(f"不能自己写数字“{number}”，{instead}")

    def _directions(self, sentence: str) -> None:
        """A calculated difference between two years must be told in its true direction."""
        for match in REFERENCE.finditer(sentence):
            work = self._work_named(match) if match.group(1) == "C" else None
            told = re.search(r"(增|涨|升|多)|(减|降|跌|少)", words_only(sentence[: match.start()])[-5:])
            if work is None or told is None:
                continue
            rises = _rises(work)
            if rises is not None and rises != bool(told.group(1)):
                word = "增加" if rises else "减少"
                self._fault(f"{match.group()} 算出来是{word}，句子里写反了")

    def _uncited(self, sentence: str) -> list[Passage]:
        """Passages for a sentence that names none: those that surely say it."""
        words = words_only(sentence).strip()
        if len(words) < 5 or _ABSENT.search(words) or _LEAD_IN.search(words.rstrip("。")):
            return []
        sure = [passage for passage in self._evidence.passages if surely_says(passage, words)]
        if not sure:
            self._fault(f"“{words[:20]}”这句没有写出处")
        return sure[:1]

    def _work_named(self, match: re.Match[str]) -> Worked | None:
        number = int(match.group(2))
        return self._works[number - 1] if match.group(1) == "C" and 1 <= number <= len(self._works) else None

    # ---- the draft -------------------------------------------------------------------------

    def _rendered(self, sentence: str, added: Sequence[Passage]) -> str:
        draft = self._draft

        def replace(match: re.Match[str]) -> str:
            kind, number, mark = match.groups()
            if mark:
                known = int(mark) <= len(self._evidence.passages) and int(mark) > 0
                return self._cited(self._evidence.passages[int(mark) - 1], sentence) if known else ""
            if kind == "C":
                work = self._work_named(match)
                return self._result(int(number), work, sentence[: match.start()]) if work else ""
            try:
                view, at = self._evidence.place(f"F{number}")
            except BadExpression:
                return ""
            return draft.figure(view, view.figures[at]) + draft.cite(view, view.figures[at])

        text = cites_last(REFERENCE.sub(replace, sentence))
        if REFERENCE.search(sentence) or not added:
            return text
        end = re.search(r"[。！？!?\n]*$", text)
        at = end.start() if end else len(text)
        return text[:at] + "".join(self._cited(passage, sentence) for passage in added) + text[at:]

    def _result(self, number: int, work: Worked, before: str) -> str:
        """A result with its expression and the places of its inputs; the result alone from then on."""
        if number in self._shown:
            return self._shown[number]
        told = re.search(r"[增减升降涨跌多少]", words_only(before)[-5:])
        views = {id(view.figures[at]): view for view, at in self._evidence.figures}
        cites = []
        for operand in work.operands:
            view = views[id(operand.figure)]
            self._draft.figure(view, operand.figure)
            cites.append(self._draft.cite(view, operand.figure))
        result, expression = self._draft.work(work.absolute() if work.value < 0 else work)
        sign = "−" if work.value < 0 else ""
        self._shown[number] = result if told else sign + result
        return f"{self._shown[number]}（{expression} = {sign}{result}）" + "".join(dict.fromkeys(cites))

    def _cited(self, passage: Passage, sentence: str) -> str:
        """Citation of the sentences of a passage that say most of what is said."""
        best = best_sentence(passage, words_only(sentence))
        if best is None:
            return self._draft.cite_spans(passage.view, passage.spans, passage.section)
        return self._draft.cite_sentence(passage.view, best)


def cites_last(text: str) -> str:
    """Citations moved to the end of their clause, each once."""
    return "".join(
        _CITES.sub("", piece) + "".join(dict.fromkeys(_CITES.findall(piece)))
        for piece in _PIECE.findall(text)
    )


def _rises(work: Worked) -> bool | None:
    """Whether what a difference or growth between two years is worked out of rose."""
    figures = {id(operand.figure): operand for operand in work.operands}
    if len(figures) != 2 or "−" not in work.expression:
        return None
    first, second = figures.values()
    if not first.figure.year or not second.figure.year or first.figure.year == second.figure.year:
        return None
    if first.figure.measure != second.figure.measure:
        return None
    late, early = (first, second) if first.figure.year > second.figure.year else (second, first)
    return None if late.value == early.value else late.value > early.value
