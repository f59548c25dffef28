"""Whether an answer means what its numbers say: year and measure, other 口径, cells, reasons, kinds of "no".

Pure functions over a question and its answer, as in metrics.py; a score with nothing to
measure is None or a Share of nothing. The texts of pages and boxes come from pages.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.types import Answer, AnswerFigure, Status
from eval.dataset import Number, Question
from eval.metrics import (
    YUAN,
    Share,
    forms,
    needs_no_source,
    number_stated,
    numbers_in,
    numeric_right,
    plain,
    states,
    strict_right,
)

KINDS: tuple[Status, ...] = (
    "not_stated", "declared_none", "not_loaded", "premise_corrected", "out_of_scope",
)  # fmt: skip


def figures_of(number: Number, answer: Answer) -> list[AnswerFigure]:
    """The figures of an answer, inputs of its calculation included, that have a number's amount."""
    given = [*answer.figures, *(answer.calculation.inputs if answer.calculation else ())]
    return [
        figure
        for figure in given
        if any(states(number, stated) for stated in numbers_in(f"{figure.value}{figure.unit}"))
    ]


def year_right(question: Question, answer: Answer) -> Share:
    """Expected numbers that stand as a figure of their year, of those that stand as figures at all.

    Only numbers whose year the question file gives are judged. A number that the answer lacks
    is wrong already (numeric_right) and is not counted here.
    """
    pairs = [(one.year, figures_of(one, answer)) for one in question.numbers if one.year]
    return _share(any(figure.year == year for figure in found) for year, found in pairs if found)


def measure_right(question: Question, answer: Answer) -> Share:
    """Expected numbers that stand as a figure of their measure (决算数, 预算数, 增减额 …), as year_right."""
    pairs = [(one.measures, figures_of(one, answer)) for one in question.numbers if one.measures]
    return _share(any(figure.measure in names for figure in found) for names, found in pairs if found)


def taken_instead(question: Question, answer: Answer) -> bool | None:
    """Whether the answer lacks an expected number and gives one of another 口径 or year instead.

    None when the question file names no such numbers. Naming one beside the right number is no
    fault: reports that print two 口径 are answered with both.
    """
    if not question.instead:
        return None
    stated = numbers_in(answer.text)
    lacks = numeric_right(question, answer) is False
    return lacks and any(number_stated(number, stated) for number in question.instead)


def extra_numbers(question: Question, answer: Answer, evidence: Iterable[str]) -> list[str] | None:
    """Numbers of the text that are not expected, and that the pages with the evidence do not print.

    `evidence` are the texts of the pages that hold the evidence; a number that the shown
    calculation holds, that the question says, years and whole numbers up to 20 are left out.
    What remains is wrong, or true of something that was not asked. None when no page is known.
    """
    pages = list(evidence)
    if not pages:
        return None
    sums = answer.calculation
    shown = f"{sums.expression} {sums.result}{sums.unit}" if sums else ""
    sources = [question.question, *question.history, shown, *pages]
    known = {value for text in sources for number in numbers_in(text) for value in forms(number)}
    accepted = (*question.numbers, *question.alternatives)
    return [
        f"{number.value}{number.unit}"
        for number in numbers_in(answer.text)
        if not needs_no_source(number)
        and not forms(number) & known
        and not any(states(expected, number) for expected in accepted)
    ]


def reason_coverage(question: Question, answer: Answer) -> Share:
    """Clauses of the report's whole reason that the answer repeats, of all its clauses.

    Clauses are what stands between commas and semicolons, without 一是, 二是; nothing when the
    question file gives no reason.
    """
    said = plain(answer.text)
    clauses = [clause for part in re.split("[，；。]", question.reason) if (clause := _bare(part))]
    return _share(clause in said for clause in clauses)


def numbers_in_cells(question: Question, answer: Answer, boxed: Mapping[int, str]) -> Share:
    """Expected numbers whose citation marks a place that prints them, of those given as figures.

    `boxed` is the text inside the boxes of each citation, by its number; citations without
    boxes (documents without pages) are left out.
    """
    found = [(one, figures_of(one, answer)) for one in question.numbers]
    marked = [
        (number, [boxed[figure.citation] for figure in figures if boxed.get(figure.citation)])
        for number, figures in found
    ]
    return _share(any(_prints(number, text) for text in texts) for number, texts in marked if texts)


def refusals_by_kind(pairs: Sequence[tuple[Question, Answer]]) -> dict[str, tuple[Share, Share]]:
    """Precision and recall of every kind of "no" by its name.

    Precision: of the answers of this kind, those to questions that expect it; an answer that is
    right in every respect counts for none where no kind is expected. Recall: of the questions
    that expect this kind, those answered so.
    """
    found: dict[str, tuple[Share, Share]] = {}
    for kind in KINDS:
        given = [
            question
            for question, answer in pairs
            if answer.status == kind and not _fits_anyway(question, answer)
        ]
        asked = [answer for question, answer in pairs if question.status == kind]
        found[kind] = (
            _share(question.status == kind for question in given),
            _share(answer.status == kind for answer in asked),
        )
    return found


def _fits_anyway(question: Question, answer: Answer) -> bool:
    return not question.status and strict_right(question, answer)


def _prints(number: Number, text: str) -> bool:
    """Whether a text prints a number; a table's cell has no unit of its own, so that any is tried."""
    return any(
        states(number, replace(stated, unit=stated.unit or unit))
        for stated in numbers_in(text)
        for unit in ("", *(YUAN if number.unit in YUAN else ()))
    )


def _bare(clause: str) -> str:
    return plain(re.sub("^[一二三四五]是", "", clause.strip()))


def _share(hits: Iterable[bool]) -> Share:
    counted = list(hits)
    return Share(sum(counted), len(counted))
