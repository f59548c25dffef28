"""The goals of an appraised project in words: what the form set out, what it says was done.

Parts the two texts that stand one after the other under their headings, tells which goals the result
does not speak of, and finds counts that a goal states of an indicator. Words nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.find.text.sentences import Sentence
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.performance.appraisal import Form, Row, Said
from assistant.performance.form_texts import EXPECTED, REACHED
from index import Figure, Span
from index.normalise import compact_text, parse_number

_HEAD = re.compile(r"(?:预期|绩效|总体)目标.{0,8}(?:实际|目标)?完成.{0,8}情况")
_LEVEL = re.compile(r"一级指标|二级指标")
_NUMBERED = re.compile(r"^(?:[（(]?[一二三四五六七八九十]+[)）、]|[（(]?\d{1,2}[)）.、．](?!\d)|[①-⑩])")
_ITEM = re.compile(r"(?=[（(]?[一二三四五六七八九十]+[)）、]|(?<![\d.])[（(]?\d{1,2}[)）.、．](?!\d)|[①-⑩])")
_REPORTS = re.compile(
    r"^(?:已|完成|实际|全部|截至|截止|均|按计划|20\d\d年.{0,6}(?:已|完成|共)|本年度?(?:已|完成|共))"
)
_ALL = re.compile(r"全部|均已|都已|圆满|各项|如期|所有|已按(?:计划|要求)|达到预期")
_FIRST = re.compile(r"^(?:[（(]?(?:一|1)[)）、.．](?!\d)|①)")
_SENTENCE = re.compile(r"[^。；]+[。；]?")
_SHORT_LINE = 0.75
_SPOKEN_OF = 0.34


@dataclass(frozen=True)
class Goals:
    """The goals set and what was done, as sentences of the report."""

    view: ReportView
    expected: tuple[Sentence, ...]
    reached: tuple[Sentence, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where both stand."""
        return tuple(span for sentence in (*self.expected, *self.reached) for span in sentence.spans)

    @property
    def result(self) -> str:
        """What was done, in the words of the form."""
        return "".join(sentence.text for sentence in self.reached).rstrip("。；")

    @property
    def items(self) -> list[str]:
        """The goals one by one."""
        text = "".join(sentence.text for sentence in self.expected)
        numbered = bool(_NUMBERED.search(text))
        found = _ITEM.split(text) if numbered else [sentence.text for sentence in self.expected]
        return [part for part in (each.strip().rstrip("。；，") for each in found) if len(part) > 3]

    def unspoken(self) -> list[str]:
        """Goals that the result does not speak of; none where it says that all were reached."""
        if not self.reached or _ALL.search(self.result):
            return []
        done = set(bigrams(self.result))
        return [item for item in self.items if _shared(_NUMBERED.sub("", item), done) < _SPOKEN_OF]


def _shared(text: str, known: set[str]) -> float:
    grams = set(bigrams(re.sub(r"[\d，、：；。（）()]", "", text)))
    return len(grams & known) / len(grams) if grams else 1.0


def goals_of(view: ReportView, form: Form) -> Goals | None:
    """The goals of a form, None where it prints none under a heading of goals and results."""
    expected, reached = (list(_told(form.said(label))) for label in (EXPECTED, REACHED))
    if expected:
        return Goals(view, tuple(expected), tuple(reached))
    first = next((row.any.spans[0] for row in form.indicators), None)
    if first is None:
        return None
    for page in (first.page, first.page - 1):
        text = view.page_texts.get(page, "")[: first.start if page == first.page else None]
        heads = list(_HEAD.finditer(text))
        if heads and (found := list(_pieces(text, page, heads[-1].end(), form.title))):
            cut = _cut(text, found)
            return Goals(view, tuple(found[:cut]), tuple(found[cut:]))
    return None


def _told(texts: Sequence[Said]) -> Iterator[Sentence]:
    """The sentences of texts that a form prints under labels."""
    for said in texts:
        for match in _SENTENCE.finditer(said.text):
            yield Sentence(match.group(), match.group(), said.spans, (said.section,), -1, -1)


def _pieces(text: str, page: int, start: int, title: str) -> Iterator[Sentence]:
    """The sentences between the heading and the indicators of a form."""
    columns = _LEVEL.search(text, start)
    for match in _SENTENCE.finditer(text, start, columns.start() if columns else len(text)):
        quote = match.group().strip()
        low = match.start() + len(match.group()) - len(match.group().lstrip())
        if quote:
            yield Sentence(
                compact_text(quote.replace("\n", "")),
                quote,
                (Span(page, low, low + len(quote)),),
                (title,),
                -1,
                -1,
            )


def _cut(page: str, found: Sequence[Sentence]) -> int:
    """Where results begin: numbers start again, it tells what was done, or a cell's last line is short."""
    later = range(1, len(found))
    numbered = bool(_FIRST.search(found[0].text))
    again = [number for number in later if numbered and _FIRST.search(found[number].text)]
    told = [number for number in later if _REPORTS.search(found[number].text)]
    after = [number for number in later if _after_short_line(page, found, number)]
    return next((places[0] for places in (again, told, after) if places), len(found))


def _after_short_line(page: str, found: Sequence[Sentence], number: int) -> bool:
    lines = page[found[0].spans[0].start : found[number].spans[0].start].split("\n")
    return len(lines) > 2 and not lines[-1] and len(lines[-2]) < _SHORT_LINE * max(map(len, lines))


def count_in_goals(goals: Goals, row: Row) -> Figure | None:
    """The number that the goals state in the unit of an indicator, of the thing that it is named for."""
    target = row.get("目标值")
    if target is None or not target.unit or target.unit == "%":
        return None
    pattern = re.compile(rf"(\d[\d,]*(?:\.\d+)?)\s*{re.escape(target.unit)}")
    name = set(bigrams(re.sub(r"[（(].*?[)）]", "", row.name)))
    for sentence in goals.expected:
        for span in sentence.spans:
            page = goals.view.page_texts.get(span.page, "")
            for match in pattern.finditer(page, span.start, span.end):
                around = page[max(match.start() - 16, span.start) : match.end() + 16].replace("\n", "")
                if name & set(bigrams(around)):
                    return _stated(target, match, sentence, span.page)
    return None


def _stated(target: Figure, match: re.Match[str], sentence: Sentence, page: int) -> Figure:
    """The number of a goal as a figure in its own place."""
    return replace(
        target,
        part="",
        measure="目标值",
        value=parse_number(match.group(1)),
        printed=match.group(1),
        spans=sentence.spans,
        at=Span(page, match.start(1), match.end(1)),
        reason="",
        headings=sentence.headings,
    )
