"""Every metric on answers small enough to judge by eye."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.types import Answer, AnswerFigure, Calculation, Citation
from eval import metrics
from eval.dataset import Number, Question
from eval.metrics import Share


def question(**fields: object) -> Question:
    return Question.model_validate({"id": "q", "docs": ["甲.pdf"], "question": "办公费是多少？", **fields})


def answer(text: str, status: str = "answered", **fields: object) -> Answer:
    return Answer.model_validate({"status": status, "text": text, **fields})


def citation(
    page: int, quote: str = "", page_end: int | None = None, file: str = "甲.pdf", number: int = 1
) -> Citation:
    return Citation(
        number=number, report="r", file=file, title="", section="", quote=quote,
        page_start=page, page_end=page_end or page,
    )  # fmt: skip


def expects(value: str, unit: str, tolerance: str = "0") -> dict[str, str]:
    return {"value": value, "unit": unit, "tolerance": tolerance}


@pytest.mark.parametrize(
    ("value", "unit", "text", "right"),
    [
        ("12.50", "万元", "办公费12.5万元。", True),
        ("12.50", "万元", "办公费125,000元。", True),
        ("12.50", "万元", "办公费125,049元。", True),  # 12.5049 rounds to the digits that 12.50 shows
        ("12.50", "万元", "办公费126,000元。", False),
        ("1234.5", "万元", "办公费1,234.50万元。", True),
        ("1.2", "亿元", "收入12,000万元", True),
        ("1.23", "亿元", "收入1.2亿元", False),
        ("4755518", "元", "共475.55万元", False),
        ("12.50", "万元", "办公费１２.５０万元", True),
        ("0.39", "万元", "支出0.39万", True),
        ("52.43", "%", "增长52.43%", True),
        ("52.43", "%", "增加52.43万元", False),
        ("3", "万元", "减少3%", False),
        ("339", "名", "编制339人", True),
        ("3", "家", "下属三家单位", True),
        ("134", "元", "由134提高到154元", True),
        ("0.15", "万元", "变动-0.15万元", True),
        ("1", "辆", "保有量 10 辆", False),
        ("3.25", "万起", "处理纠纷3.25万起。", True),
        ("9.6", "万尾", "放流鱼苗9.6万尾。", True),
    ],
)
def test_number_is_found_by_its_amount(value: str, unit: str, text: str, right: bool) -> None:
    number = Number(value=Decimal(value), unit=unit)
    assert metrics.number_stated(number, metrics.numbers_in(text)) is right


def test_tolerance_allows_a_rounded_result() -> None:
    asked = question(numbers=[expects("46.60", "%", "0.05")])
    assert metrics.numeric_right(asked, answer("占46.64%")) is True
    assert metrics.numeric_right(asked, answer("占46.67%")) is False


def test_note_lists_accepted_forms_in_other_units() -> None:
    asked = question(numbers=[expects("4755518", "元")], note="也接受：475.55万元。款码印作2。")
    assert metrics.numeric_right(asked, answer("共475.55万元")) is True


def test_citation_marks_are_not_numbers() -> None:
    assert [number.value for number in metrics.numbers_in("共5辆[12]。")] == [5]


def test_numbers_are_sought_in_figures_and_calculation_too() -> None:
    figure = AnswerFigure(
        item="办公费", measure="决算数", year=2024, organisation="", value="8.10", unit="万元",
        printed="8.10", citation=1,
    )  # fmt: skip
    sums = Calculation(expression="8.10 − 6.10", result="2.00", unit="万元")
    said = answer("见下。", figures=[figure], calculation=sums)
    asked = question(numbers=[expects("8.1", "万元"), expects("2", "万元")])
    assert metrics.numeric_right(asked, said) is True


def test_numeric_right_does_not_apply_without_numbers() -> None:
    assert metrics.numeric_right(question(), answer("没有数字")) is None


def test_each_list_of_words_needs_one_in_the_answer() -> None:
    asked = question(any_of=[["减少", "下降"], ["“老化”"]])
    assert metrics.wording_right(asked, answer("因车辆老 化而下降")) is True
    assert metrics.wording_right(asked, answer("费用下降")) is False


def test_forbidden_words_make_an_answer_wrong() -> None:
    asked = question(any_of=[["下降"]], forbidden=["增长"])
    assert metrics.strict_right(asked, answer("增长了，不是下降")) is False


@pytest.mark.parametrize("status", ["not_stated", "declared_none", "not_loaded", "out_of_scope"])
def test_unanswerable_question_wants_a_refusal(status: str) -> None:
    assert metrics.strict_right(question(answerable=False), answer("没有说明", status)) is True


def test_kind_of_no_is_measured_apart() -> None:
    asked = question(answerable=False, status="not_loaded")
    assert metrics.strict_right(asked, answer("", "not_stated")) is True
    assert metrics.refusal_kind_right(asked, answer("", "not_stated")) is False
    assert metrics.refusal_kind_right(asked, answer("5万元")) is None


def test_refusing_an_answerable_question_is_wrong() -> None:
    asked = question(numbers=[expects("0", "万元")])
    assert metrics.strict_right(asked, answer("支出0.00万元", "not_stated")) is False
    assert metrics.strict_right(asked, answer("支出0.00万元", "declared_none")) is True


def test_answering_an_unanswerable_question_is_wrong() -> None:
    assert metrics.strict_right(question(answerable=False), answer("12万元")) is False


def test_citations_count_against_the_pages_that_hold_the_evidence() -> None:
    asked = question(pages={"甲.pdf": [4]})
    said = answer(
        "…", citations=[citation(3, page_end=4), citation(7, number=2), citation(4, file="乙.pdf", number=3)]
    )
    assert metrics.citations_on_gold(asked, said) == Share(1, 3)
    assert metrics.gold_cited(asked, said) is True


def test_marks_side_by_side_are_one_place() -> None:
    asked = question(pages={"甲.pdf": [4]})
    cited = [citation(9), citation(4, number=2), citation(7, number=3)]
    assert metrics.citations_on_gold(
        asked, answer("费用8.10万元[1][2]，增长5%[3]。", citations=cited)
    ) == Share(1, 2)


def test_citations_do_not_apply_without_known_pages() -> None:
    assert metrics.citations_on_gold(question(), answer("…", citations=[citation(3)])).score is None
    assert metrics.gold_cited(question(), answer("…")) is None


def test_numbers_without_a_source_are_found() -> None:
    said = answer("2024年支出8.10万元，占35.20%，另有99.99万元。", citations=[citation(1, "支出81000元")])
    assert metrics.untraceable(said, "支出多少？", ["占35.20%"]) == ["99.99万元"]


def test_calculated_numbers_have_a_source() -> None:
    said = answer("多2.00万元", calculation=Calculation(expression="8.10 − 6.10", result="2.00", unit="万元"))
    assert metrics.untraceable(said, "", []) == []


def test_a_count_of_the_cited_lines_has_its_source_in_them() -> None:
    lines = [citation(1, f"林道{chr(0x4E00 + number)}", number=number) for number in range(1, 28)]
    assert metrics.untraceable(answer("共27个", citations=lines), "", []) == []
    assert metrics.untraceable(answer("共28个", citations=lines), "", []) == ["28个"]


def test_refusal_precision_and_recall_count_separately() -> None:
    pairs = [
        (question(answerable=False), answer("", "not_stated")),
        (question(answerable=False), answer("5万元")),
        (question(), answer("", "not_loaded")),
    ]
    assert metrics.refusal_precision(pairs) == Share(1, 2)
    assert metrics.refusal_recall(pairs) == Share(1, 2)


def test_share_of_nothing_is_not_applicable() -> None:
    assert Share(0, 0).score is None
    assert Share(0, 0).interval is None
    assert Share(0, 5).score == 0


def test_wilson_interval_of_a_known_case() -> None:
    low, high = metrics.wilson(8, 10) or (0, 0)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)


def test_percentiles_take_the_nearest_rank() -> None:
    assert metrics.percentile([30, 10, 20, 40], 0.5) == 20
    assert metrics.percentile([30, 10, 20, 40], 0.95) == 40
    assert metrics.percentile([], 0.5) is None


def test_retrieval_counts_the_first_page_with_evidence() -> None:
    ranked = [{("甲.pdf", 2)}, {("甲.pdf", 9), ("甲.pdf", 10)}, {("甲.pdf", 4)}]
    assert metrics.recall_at(ranked, {("甲.pdf", 4)}, 2) is False
    assert metrics.reciprocal_rank(ranked, {("甲.pdf", 4), ("甲.pdf", 9)}) == 0.5
    assert metrics.recall_at(ranked, set(), 5) is None
