"""Why a budget was adjusted as a whole, by the section that says so."""

import pytest


@pytest.fixture
def plan(make_view, make_figure, state):
    moved = {"measure": "增减额", "base": "年初预算数", "direction": "增加", "unit": "亿元"}
    return make_view(
        state("主任、各位副主任、秘书长、各位委员：", heading="2031年预算调整方案的报告"),
        state("一是新增债务限额下达。二是木材收入增长不及预期。", heading="一、调整事由"),
        state("调增林业收入4亿元。", make_figure("林业收入", "4", **moved), heading="二、调整方案"),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    "question",
    [
        "市里为什么要做第二次预算调整？",
        "为什么要调整预算？",
        "这次预算调整的原因是什么？",
        "第二次预算调整的理由有哪些？",
        "什么原因导致要再次调整预算？",
    ],
)
def test_the_section_is_quoted(ask, plan, question):
    text = ask(question, plan).text
    assert "新增债务限额下达" in text and "不及预期" in text and "各位" not in text, text


def test_why_one_thing_moved_is_no_question_of_it(ask, plan):
    assert "限额" not in ask("林业收入预算为什么调整？", plan).text
