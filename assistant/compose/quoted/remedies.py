"""What is to be done about one difficulty: 存在的问题 and 下一步措施 told one by one.

Finds the difficulty that a question names among those that a report owns up to, and the measure told
against it: the one with its number where both are numbered alike, else the one that shares its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.sentences import Sentence, mark_of
from assistant.find.text.topic import topic_of
from assistant.find.text.view import ReportView
from assistant.find.text.word_index import bigrams
from assistant.question.asked.query import content_pieces
from assistant.templates import say

_HOW = r"(?:怎么|如何|怎样|咋)"
_MEND = r"(?:治理?|整治|整改|改进|改善|改|解决|破解|化解|应对|弥补|补救|纠正|克服|办|抓|处理)"
_ASKED = re.compile(
    rf"(?:打算|准备|计划|下一?步|今后|接下来|将|要|该|会)[^，。？]{{0,6}}?{_HOW}(?:去|来|地)?{_MEND}"
    rf"|{_HOW}(?:去|来)?(?:治|整治|整改|改进|纠正|破解|应对|解决|补救)"
    r"|(?:有|采取|拿出|提出)了?(?:什么|哪[些几]|啥|何)(?:样的?)?(?:具体)?(?:措施|办法|对策|招数?|举措)"
)
_MENDED = re.compile(rf"{_HOW}{_MEND}")  # 后来怎么改的
_AGAINST_IT = re.compile("(?:针对|对于?)(?:上述|以上|这些|此类|存在的?|发现的?|该)*问题，|为此，|对此，")
_TROUBLE = re.compile("问题|困难|不足|短板|薄弱|矛盾|挑战")
_REMEDY = re.compile("下一?步|措施|打算|整改|改进|建议|举措|对策|针对|为此|对此")
_OF_FIELD = re.compile(  # X的毛病, without a word of what is wrong with X: all of them
    "(?:^|[，。？])(?![^，。？]*[不没未缺])[^，。？]*(?<![低慢少差弱高大重难])(?<![低慢少差弱高大重难]的)"
    "(?:毛病|问题|不足|短板|困难)"
)
_ORDINAL = re.compile("(?:^|(?<=[；。：，]))(?P<digit>[一二三四五六七八九])是")
_DIGITS = "一二三四五六七八九"
_NAMED = 0.5  # the least of the topic that the difficulty asked about speaks of
_LEAST_SHARED = 2
_OPENING = 12  # characters that tell whether a sentence is quoted already
_LONGEST = 260


@dataclass
class Point:
    """One numbered point: its ordinal, its words, the sentences that it stands in."""

    ordinal: int
    text: str
    sentences: list[Sentence]


@dataclass
class Points:
    """A run of numbered points, of difficulties or of measures."""

    kind: str
    points: list[Point] = field(default_factory=list)


def remedies(case: Case) -> Draft | None:
    """The measure against the difficulty that a question names; None where none is named, or none told."""
    asked = case.query.asked
    if case.query.operation != "lookup" or not _ASKED.search(asked) or _OF_FIELD.search(asked):
        return None
    for view in case.views:
        runs = _runs(view)
        found = _difficulty(case, view, runs)
        measure = found and _against(case, runs, *found)
        if found and measure:
            draft = Draft()
            trouble = found[1]
            first = replace(trouble, text=trouble.text.split("。")[0], sentences=trouble.sentences[:1])
            draft.text = f"针对{_quoting(draft, view, first)}，{_quoting(draft, view, measure)}。"
            return draft
    return None


def with_remedy(case: Case, draft: Draft) -> Draft:
    """The draft; where it quotes troubles and what was done about them is asked too, the sentence behind."""
    text = case.query.text
    if draft.status != "answered" or draft.figures or not (_ASKED.search(text) or _MENDED.search(text)):
        return draft
    spans = {(id(place.view), span) for place in draft.places for span in place.spans}
    for view in case.views:
        for sentence, behind in pairwise(view.sentences):
            told = any((id(view), span) in spans for span in sentence.spans)
            mended = sentence.paragraph == behind.paragraph and _AGAINST_IT.match(behind.text)
            if (
                told
                and mended
                and _TROUBLE.search(sentence.text)
                and behind.text[:_OPENING] not in draft.text
            ):
                beside = Draft()
                quote = behind.text.rstrip("。")
                draft.join(say("says", quote=quote, cite=beside.cite_sentence(view, behind)), beside)
                return draft
    return draft


def _runs(view: ReportView) -> list[Points]:
    """The runs of numbered points that a report tells of difficulties and of measures, in order."""
    runs: list[Points] = []
    before = ""
    for sentence in view.sentences:
        if sentence.is_row:
            continue
        heading = sentence.headings[-1] if sentence.headings else ""
        opener, pieces = _pieces(sentence)
        for ordinal, text in pieces:
            if ordinal == 1:
                runs.append(Points(_kind(opener or before, heading)))
            if runs and ordinal == len(runs[-1].points) + 1:
                runs[-1].points.append(Point(ordinal, text, [sentence]))
        last = runs[-1].points[-1] if runs and runs[-1].points else None
        if not pieces and last and _goes_on(last, sentence):
            last.text += sentence.text
            last.sentences.append(sentence)
        before = sentence.text
    return [run for run in runs if run.kind and run.points]


def _pieces(sentence: Sentence) -> tuple[str, list[tuple[int, str]]]:
    """What stands before the first numbered point of a sentence, and its points with their ordinals."""
    text = sentence.text
    found = list(_ORDINAL.finditer(text))
    mark = mark_of(text)
    if found and not (mark and not found[0].start()):
        ends = [each.start() for each in found[1:]] + [len(text)]
        return text[: found[0].start()], [
            (_DIGITS.find(each["digit"]) + 1, text[each.start() : end])
            for each, end in zip(found, ends, strict=True)
        ]
    return "", [(mark.ordinal, text)] if mark and not sentence.is_heading else []


def _goes_on(last: Point, sentence: Sentence) -> bool:
    """Whether a sentence without a number says more of the point before it."""
    behind = last.sentences[-1]
    near = sentence.paragraph == behind.paragraph and sentence.number == behind.number + 1
    return (
        near and not sentence.is_heading and len(last.text) < _LONGEST and not _REMEDY.search(sentence.text)
    )


def _kind(opener: str, heading: str) -> str:
    """Whether points are measures or difficulties by what opens them, else by heading; "" for neither."""
    if _REMEDY.search(opener):
        return "measures"
    if _TROUBLE.search(opener):
        return "difficulties"
    if bool(_REMEDY.search(heading)) == bool(_TROUBLE.search(heading)):
        return ""
    return "measures" if _REMEDY.search(heading) else "difficulties"


def _difficulty(case: Case, view: ReportView, runs: Sequence[Points]) -> tuple[int, Point] | None:
    """The difficulty that speaks most of what is asked, with the number of its run."""
    named = tuple(m for m in case.linked.mentions if not _REMEDY.search(m.word or m.text))
    topic = topic_of(replace(case.linked, mentions=named), view)
    told = [
        (topic.cover(point.text), number, point)
        for number, run in enumerate(runs)
        if named and run.kind == "difficulties"
        for point in run.points
    ]
    best = max(told, key=lambda each: each[0], default=None)  # of several as good, the first
    return best[1:] if best and best[0] >= _NAMED else None


def _against(case: Case, runs: Sequence[Points], number: int, trouble: Point) -> Point | None:
    """The measure against a difficulty in the next run of measures."""
    run = next((each for each in runs[number + 1 :] if each.kind == "measures"), None)
    if run is None:
        return None
    if len(run.points) == len(runs[number].points):
        return run.points[trouble.ordinal - 1]
    words = {gram for piece in (*content_pieces(case.query.asked), trouble.text) for gram in bigrams(piece)}
    shared = [(len(words & set(bigrams(point.text))), point) for point in run.points]
    most, best = max(shared, key=lambda each: each[0])
    return best if most >= _LEAST_SHARED else None


def _quoting(draft: Draft, view: ReportView, point: Point) -> str:
    return say("quoted", quote=point.text.strip("；。，"), cite=draft.cite_sentences(view, point.sentences))


__all__ = ["remedies", "with_remedy"]
