"""Why a budget was revised within the year is told by the clause of the revision, not by a yearly move."""

import pytest

from assistant.compose.figures.why_revised import why_revised

SAID = "执行中，主要受木材价格波动导致税收下降等因素影响，经市人大常委会批准，一般公共预算收入调整为57亿元。"


@pytest.fixture
def revised(make_view, make_figure, state):
    of = {"item": "一般公共预算收入", "region": "市本级", "scope": "一般公共预算", "unit": "亿元"}
    spending = {**of, "item": "一般公共预算支出", "region": "全市"}
    return make_view(
        state(
            "市人大批准市本级一般公共预算收入为66亿元。",
            make_figure(printed="66", measure="年初预算数", **of),
        ),
        state(SAID, make_figure(printed="57", measure="全年预算数", **of)),
        state(
            "市本级一般公共预算收入完成48亿元，为预算的84.2%，下降25.5%。",
            make_figure(printed="48", measure="执行数", **of),
            make_figure(printed="84.2", measure="完成率", **{**of, "unit": "%"}),
            make_figure(
                printed="25.5", measure="增减率", base="上年", direction="减少", **{**of, "unit": "%"}
            ),
        ),
        state(
            "全市一般公共预算支出按程序调整为80亿元。",
            make_figure(printed="80", measure="全年预算数", **spending),
        ),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )


@pytest.mark.parametrize(
    "question",
    [
        "市本级2031年一般公共预算收入年初定66亿，为啥后来改成57亿？",
        "市本级一般公共预算收入预算为什么由66亿元调到57亿元？",
        "市本级2031年一般公共预算收入预算调减的原因是什么？",
        "市本级一般公共预算收入预算中途调低是因为什么？",
        "市本级2031年一般公共预算收入预算怎么就调低了？",
        "市本级一般公共预算收入年初预算66亿元，执行中调整为57亿元，原因是什么？",
    ],
)
def test_the_clause_of_the_revision_says_why(ask, revised, question):
    answer = ask(question, revised)
    assert "从66亿元[1]调整为57亿元" in answer.text
    assert "受木材价格波动" in answer.text


def test_what_came_of_it_is_told_too(ask, revised):
    answer = ask("市本级2031年一般公共预算收入预算66亿，为啥后来改成57亿？最后收了多少？", revised)
    assert "48亿元" in answer.text


def test_of_another_level_no_such_reason_is_told(make_case, revised):
    assert why_revised(make_case("全市一般公共预算收入预算为什么调整？", revised)) is None


def test_what_follows_a_procedure_has_no_reason(ask, revised):
    assert "报告给出的原因" not in ask("全市一般公共预算支出预算为什么调整为80亿元？", revised).text
