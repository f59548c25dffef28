"""Year, measure, other 口径, cells, reasons and kinds of "no", on answers small enough to judge by eye."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from assistant.types import Answer, AnswerFigure, Calculation, Citation, PageBox
from eval import meaning_metrics as metrics
from eval.dataset import Question
from eval.metrics import Share
from eval.pages import boxed_texts
from eval.reports.generate import FOLDER

REPORT = "岚川市水务局2024年度部门决算.pdf"


def question(**fields: object) -> Question:
    return Question.model_validate({"id": "q", "docs": ["甲.pdf"], "question": "办公费是多少？", **fields})


def figure(value: str, unit: str = "万元", measure: str = "决算数", year: int = 2024) -> AnswerFigure:
    return AnswerFigure(
        item="办公费", measure=measure, year=year, organisation="", value=value, unit=unit,
        printed=value, citation=1,
    )  # fmt: skip


def answer(text: str = "", *figures: AnswerFigure, status: str = "answered", **fields: object) -> Answer:
    return Answer.model_validate({"status": status, "text": text, "figures": figures, **fields})


EIGHT = {"value": "8.10", "unit": "万元", "year": 2024, "measures": ["决算数", "执行数"]}


@pytest.mark.parametrize(
    ("given", "right"),
    [
        (figure("8.10"), Share(1, 1)),
        (figure("81000", "元"), Share(1, 1)),
        (figure("8.10", year=2023), Share(0, 1)),
        (figure("9.99", year=2024), Share(0, 0)),  # wrong already, nothing to judge
    ],
)
def test_year_is_judged_on_the_figure_that_has_the_amount(given: AnswerFigure, right: Share) -> None:
    assert metrics.year_right(question(numbers=[EIGHT]), answer("", given)) == right


@pytest.mark.parametrize(("measure", "hits"), [("决算数", 1), ("执行数", 1), ("年初预算数", 0)])
def test_measure_may_go_by_any_of_its_names(measure: str, hits: int) -> None:
    asked = question(numbers=[EIGHT])
    assert metrics.measure_right(asked, answer("", figure("8.10", measure=measure))) == Share(hits, 1)


def test_year_and_measure_are_not_judged_where_the_set_does_not_say_them() -> None:
    asked = question(numbers=[{"value": "8.10", "unit": "万元"}])
    assert metrics.year_right(asked, answer("", figure("8.10"))).score is None
    assert metrics.measure_right(asked, answer("", figure("8.10"))).score is None


def test_inputs_of_a_calculation_are_figures_too() -> None:
    sums = Calculation(expression="8.10 − 1", result="7.10", unit="万元", inputs=[figure("8.10", year=2023)])
    assert metrics.year_right(question(numbers=[EIGHT]), answer(calculation=sums)) == Share(0, 1)


@pytest.mark.parametrize(
    ("text", "taken"),
    [("办公费9.00万元", True), ("办公费8.10万元，预算9.00万元", False), ("办公费7.77万元", False)],
)
def test_another_scope_given_instead_of_the_right_number(text: str, taken: bool) -> None:
    asked = question(numbers=[EIGHT], instead=[{"value": "9.00", "unit": "万元"}])
    assert metrics.taken_instead(asked, answer(text)) is taken


def test_nothing_is_taken_instead_where_nothing_is_named() -> None:
    assert metrics.taken_instead(question(numbers=[EIGHT]), answer("9.00万元")) is None


def test_extra_numbers_are_those_that_no_page_with_the_evidence_prints() -> None:
    asked = question(numbers=[EIGHT], question="2024年办公费比33.00万元多吗？")
    text = "2024年办公费8.10万元，上年45.60万元，水费77.70万元，少于33.00万元，共5项。"
    assert metrics.extra_numbers(asked, answer(text), ["办公费 81,000 45.60"]) == ["77.70万元"]


def test_extra_numbers_need_the_text_of_a_page() -> None:
    assert metrics.extra_numbers(question(numbers=[EIGHT]), answer("9万元"), []) is None


def test_numbers_of_the_shown_calculation_are_not_extra() -> None:
    sums = Calculation(expression="8.10 ÷ 16.20 × 100%", result="50.00", unit="%")
    assert metrics.extra_numbers(question(), answer("占50.00%", calculation=sums), ["8.10"]) == []


def test_reason_coverage_counts_the_clauses_of_the_reason() -> None:
    asked = question(reason="一是人员增加，二是物价上涨；房租提高")
    assert metrics.reason_coverage(asked, answer("因为人员增加，房租提高。")) == Share(2, 3)
    assert metrics.reason_coverage(question(), answer("人员增加")).score is None


@pytest.mark.parametrize(
    ("boxed", "share"),
    [
        ("办公费 8.10", Share(1, 1)),
        ("办公费 81,000", Share(1, 1)),
        ("办公费 8.20", Share(0, 1)),
        ("", Share(0, 0)),
    ],
)
def test_number_must_stand_in_the_marked_place(boxed: str, share: Share) -> None:
    asked = question(numbers=[EIGHT])
    assert metrics.numbers_in_cells(asked, answer("", figure("8.10")), {1: boxed}) == share


def test_kinds_of_no_are_counted_apart() -> None:
    absent = question(answerable=False, status="not_stated")
    other_year = question(answerable=False, status="not_loaded")
    pairs = [
        (absent, answer(status="not_stated")),
        (other_year, answer(status="not_stated")),
        (question(numbers=[EIGHT]), answer("不详", status="not_stated")),
    ]
    found = metrics.refusals_by_kind(pairs)
    assert found["not_stated"] == (Share(1, 3), Share(1, 1))
    assert found["not_loaded"] == (Share(0, 0), Share(0, 1))
    assert found["out_of_scope"] == (Share(0, 0), Share(0, 0))


def test_a_right_answer_that_says_none_is_no_wrong_refusal() -> None:
    asked = question(any_of=[["没有"]])
    found = metrics.refusals_by_kind([(asked, answer("没有安排。", status="declared_none"))])
    assert found["declared_none"] == (Share(0, 0), Share(0, 0))


def test_text_is_read_out_of_the_boxes_of_a_citation() -> None:
    with pypdfium2.PdfDocument(FOLDER / REPORT) as document:
        page = document[7]
        words, height = page.get_textpage(), page.get_height()
        start, count = words.search("27.86").get_next()
        left, bottom, _, top = words.get_charbox(start)
        _, _, right, _ = words.get_charbox(start + count - 1)
    box = PageBox(page=8, box=(left, height - top, right, height - bottom))
    cited = Citation(
        number=3, report="r", file=REPORT, title="", page_start=8, page_end=8, section="", quote="",
        boxes=[box],
    )  # fmt: skip
    found = boxed_texts(Answer(status="answered", text="", citations=[cited]), Path(FOLDER))
    assert found[3].strip() == "27.86"
