"""Of several clauses the one that no report tells is named, and the others are told."""

from __future__ import annotations

import pytest

from assistant.compose.compose import compose
from assistant.compose.untold.each_clause import each_clause
from assistant.draft import Draft


@pytest.fixture
def costs(make_view, make_figure, state):
    return make_view(
        state("2031年度接待费支出5.00万元。", make_figure("接待费", "5.00")),
        state("2031年度会议费支出9.00万元。", make_figure("会议费", "9.00")),
    )


@pytest.fixture
def told(make_case, costs):
    def answer(question, draft):
        return each_clause(make_case(question, costs), draft, lambda text: compose(make_case(text, costs)))

    return answer


REFUSED = Draft(status="not_stated", text="报告没有写明“旅游收入”。")


@pytest.mark.parametrize(
    ("question", "amounts"),
    [
        ("旅游收入多少，接待费多少？", ["5.00"]),
        ("接待费多少，旅游收入多少？", ["5.00"]),
        ("接待费多少，旅游收入多少，会议费多少？", ["5.00", "9.00"]),
        ("有没有接待费，粮食产量多少？", ["5.00"]),
    ],
)
def test_a_clause_that_is_untold_takes_no_other_with_it(told, question, amounts):
    draft = told(question, REFUSED)
    assert draft.status == "partial" and "没有写明" in draft.text, draft.text
    assert [figure.printed for _, figure in draft.figures] == amounts
    assert all("{@" in line or "没有写明" in line for line in draft.text.splitlines()), draft.text


def test_a_clause_that_an_answer_passes_over_is_named(told, make_case, costs):
    alone = compose(make_case("接待费多少？", costs))
    draft = told("接待费多少，粮食产量多少？", alone)
    assert draft.status == "partial" and "粮食产量" in draft.text, draft.text
    assert told("接待费多少，会议费多少？", compose(make_case("接待费和会议费各多少？", costs))) is None


def test_clauses_that_are_all_untold_are_all_named(told):
    draft = told("旅游收入多少，粮食产量多少？", REFUSED)
    assert draft.status == "not_stated" and draft.text.count("没有写明") == 2, draft.text


def test_one_clause_and_a_refusal_of_the_reports_stay(told):
    assert told("旅游收入多少？", REFUSED) is None
    assert told("旅游收入多少，接待费多少？", Draft(status="not_loaded")) is None


def test_a_body_without_a_report_is_not_answered_by_the_one_that_is_there(make_case, costs):
    case = make_case("上川县接待费多少，会议费多少？", costs)
    whole = Draft(status="partial", text="会议费9.00万元。")
    absent = Draft(status="not_loaded", text="没有上川县的报告。")
    assert each_clause(case, whole, lambda text: absent) is absent


def test_a_sentence_quoted_for_a_later_clause_has_to_say_its_words(make_case, costs):
    case = make_case("旅游收入多少，供应商是谁？", costs)
    quote = Draft(text="“2031年度接待费支出5.00万元。”")
    answers = {"旅游收入多少": REFUSED, "供应商是谁": quote}
    assert each_clause(case, REFUSED, answers.__getitem__) is None
