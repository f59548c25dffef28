"""Whether a sum pays a standard to so many people for a year: 够发一年吗, as one sentence tells all three.

Multiplies the people, the standard and the months that the sentence prints; chooses no figure by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculate import Operand, Worked, difference
from assistant.draft import Draft
from assistant.find.figures.lookup import Case
from assistant.find.text.said_sums import printed_sums, prints_one, said_sums
from assistant.find.text.sentences import Sentence
from assistant.find.text.topic import speaking, topic_of
from assistant.find.text.view import ReportView
from assistant.templates import say
from index import Figure
from index.normalise import parse_number

_ASKED = re.compile(
    r"够(?:不够|没够)?[^，。？]{0,14}(?:[发付用花补支撑]|一年|全年|[吗么没])"
    r"|(?:[发付用花补支撑]|一年|全年)[^，。？]{0,4}够(?:不够|[吗么没])"
)
_BY_STANDARD = re.compile("标准|人数|每人|一年|全年|个月")
_PEOPLE = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<more>万)?余?(?P<unit>[名人位户])")
_STANDARD = re.compile(
    r"每[人名位户]每(?P<time>[月年])[^，。；\d]{0,8}(?P<number>\d[\d,]*(?:\.\d+)?)元"
    r"|每(?P<first>[月年])每[人名位户][^，。；\d]{0,8}(?P<behind>\d[\d,]*(?:\.\d+)?)元"
)
_MONTHS, _TEN_THOUSAND = 12, Decimal(10000)
_LEAST_SAID = 0.5


@dataclass(frozen=True)
class Told:
    """A sentence that tells a sum, the people and the standard, with the amounts in 元."""

    view: ReportView
    sentence: Sentence
    sum: Decimal
    people: Decimal
    standard: Decimal
    times: int


def lasts(case: Case) -> Draft | None:
    """Whether the sum lasts a year, and what a year takes; None where no sentence tells all three."""
    if not _ASKED.search(case.query.text) or not _BY_STANDARD.search(case.query.text):
        return None
    found = next(_telling(case), None)
    return _worded(found) if found else None


def _telling(case: Case) -> Iterator[Told]:
    """The sentences that tell all three, those that speak most of what is asked first."""
    sums = said_sums(case.query.text)
    for view in case.views:
        topic = topic_of(case.linked, view)
        for number in speaking(view, topic):
            sentence = view.sentences[number]
            people, standard = _PEOPLE.search(sentence.text), _STANDARD.search(sentence.text)
            said = prints_one(sentence.text, sums) if sums else topic.cover(sentence.text) >= _LEAST_SAID
            if not (said and people and standard) or sentence.is_row:
                continue
            paid = next(
                (amount for amount, start, _ in printed_sums(sentence.text) if start < standard.start()), None
            )
            count = (parse_number(people["number"]) or Decimal(0)) * (_TEN_THOUSAND if people["more"] else 1)
            each = parse_number(standard["number"] or standard["behind"])
            times = _MONTHS if "月" in (standard["time"], standard["first"]) else 1
            if paid and count and each:
                yield Told(view, sentence, paid, count, each, times)


def _figure(told: Told, item: str, value: Decimal, unit: str) -> Figure:
    printed = f"{value.normalize():f}"
    return Figure(item, "数量", value, unit, printed, told.sentence.spans, None, 0)


def _worded(told: Told) -> Draft:
    draft = Draft()
    needed = told.people * told.standard * told.times / _TEN_THOUSAND
    operands = (
        _figure(told, "人数", told.people, "人"),
        _figure(told, "标准", told.standard, "元"),
        _figure(told, "一年所需", needed.normalize(), "万元"),
        _figure(told, "资金", (told.sum / _TEN_THOUSAND).normalize(), "万元"),
    )
    people, standard, need, paid = operands
    months = f" × {told.times}" if told.times > 1 else ""
    work = Worked(
        f"{people.printed} × {standard.printed}{months} ÷ 10000",
        Decimal(need.printed),
        "万元",
        tuple(Operand(each, each.value or Decimal(0), each.unit) for each in (people, standard)),
    )
    result, expression = draft.work(work)
    enough = paid.value is not None and need.value is not None and paid.value >= need.value
    gap, how = draft.work(difference(paid, need))
    draft.text = say(
        "lasts" if enough else "lasts_not",
        result=f"{result}（{expression} = {result}）",
        gap=f"{gap}（{how} = {gap}）",
        quote=told.sentence.text.strip().rstrip("。；"),
        cite=draft.cite_sentence(told.view, told.sentence),
    )
    return draft


__all__ = ["lasts"]
