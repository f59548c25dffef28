"""An answer's text in pieces: words, marks [n], and numbers that lead to their evidence.

Each number of an answer is a copied figure, a calculated result or part of a quote; here it is
told which, by its value and by the mark that follows it. Knows nothing of HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assistant.audit.records import Finding
from assistant.types import Answer, AnswerFigure, Calculation, Citation, PageSpan
from index.normalise import parse_number

Kind = Literal["words", "mark", "number", "result"]

_UNITS = (
    "百万元|千万元|万元|亿元|元|个百分点|百分点|%|％|‰|人次|批次|万人|人|辆|台|套|户|家|项|次|个|平方米|公里"
)
# possessive (++), so that "2024年" is not taken for "202" followed by "4年"
_TOKEN = re.compile(
    rf"\[(?P<mark>\d{{1,3}})\](?P<tail>[，。；：、！？）]*)"
    rf"|(?<![\d.第A-Za-z_])(?!(?<=× )100%)(?P<number>\d++(?:[,，]\d{{3}})*+(?:\.\d++)?+)"
    rf"(?P<unit>\s?(?:{_UNITS}))?+(?!\s?[年月日号]|[A-Za-z_]|\.\w)"
)
_RESULT = re.compile(r"= ?([\d,，]+(?:\.\d+)?)")


@dataclass(frozen=True)
class Piece:
    """Part of a text: words, a mark [n] with the punctuation that must not leave it, or a number.

    `citation` is where a mark or a number leads; a "result" leads to the calculation instead.
    `printed` is a number without its unit, as it is to be found on the page; `at` is its own place
    there, where the number is a figure of the answer.
    """

    words: str
    kind: Kind = "words"
    citation: Citation | None = None
    printed: str = ""
    at: PageSpan | None = None


@dataclass(frozen=True)
class Evidence:
    """What the numbers of one answer can lead to."""

    citations: dict[int, Citation]
    figures: tuple[AnswerFigure, ...]
    results: frozenset[Decimal]

    def leads(self, printed: str, before: str, following: int) -> Piece | None:
        """The number as a piece without words, told by the words before it and the next mark (0: none)."""
        value = parse_number(printed)
        alike = [one for one in self.figures if value is not None and _is_value(one, value)]
        here = [one for one in alike if one.citation == following]
        if not here and value in self.results:
            return Piece("", "result", printed=printed)
        figure = max(here or alike[:1], key=lambda one: _named_last(one, before), default=None)
        if figure and (citation := self.citations.get(figure.citation)):
            return Piece("", "number", citation, printed, figure.at)
        citation = self.citations.get(following)
        return Piece("", "number", citation, printed) if citation else None


def answer_to_evidence(answer: Answer | Finding) -> Evidence:
    """What the numbers of an answer, or of a finding, can lead to."""
    calculation = answer.calculation
    return Evidence(
        {citation.number: citation for citation in answer.citations},
        (*answer.figures, *(calculation.inputs if calculation else ())),
        frozenset(_results(calculation)) if calculation else frozenset(),
    )


def _results(calculation: Calculation) -> Iterator[Decimal]:
    for text in (calculation.result, *_RESULT.findall(calculation.expression)):
        value = parse_number(text)
        if value is not None:
            yield value


def _is_value(figure: AnswerFigure, value: Decimal) -> bool:
    printed = parse_number(figure.printed)
    return value in (printed, abs(Decimal(figure.value)), *((abs(printed),) if printed is not None else ()))


def _named_last(figure: AnswerFigure, before: str) -> tuple[int, ...]:
    """How far on the words that set a figure apart from those of the same value stand in a text."""
    year = f"{figure.year}年" if figure.year else ""
    words = (figure.item, figure.region, figure.part, year, figure.measure.removesuffix("数"))
    return tuple(before.rfind(word) + len(word) if word in before else -1 for word in words)


def split_text(text: str, answer: Answer | Finding | None) -> list[Piece]:
    """One line of an answer in pieces; a mark whose number no citation has stays as it is."""
    if answer is None:
        return [Piece(text)]
    evidence = answer_to_evidence(answer)
    tokens = list(_TOKEN.finditer(text))
    pieces: list[Piece] = []
    end = 0
    for at, token in enumerate(tokens):
        piece = _token_to_piece(token, text[: token.start()], tokens[at + 1 :], evidence)
        if piece is not None:
            pieces += [Piece(text[end : token.start()]), piece]
            end = token.end()
    return [piece for piece in [*pieces, Piece(text[end:])] if piece.words or piece.kind == "mark"]


def first_place(answer: Answer | Finding) -> Piece | None:
    """The first number of an answer, or of a finding, that leads somewhere; else its first mark."""
    numbers = (piece for piece in split_text(answer.text, answer) if piece.kind == "number")
    return next(numbers, Piece("", "mark", answer.citations[0]) if answer.citations else None)


def _token_to_piece(
    token: re.Match[str], before: str, later: Sequence[re.Match[str]], evidence: Evidence
) -> Piece | None:
    if token["mark"]:
        citation = evidence.citations.get(int(token["mark"]))
        return Piece(token["tail"], "mark", citation) if citation else None
    following = next((int(one["mark"]) for one in later if one["mark"]), 0)
    found = evidence.leads(token["number"], before, following)
    return replace(found, words=token[0]) if found else None
