"""What is only counted is not taken for the money that is called after it."""

import pytest


@pytest.fixture
def view(make_view, make_figure, state):
    return make_view(
        state(
            "企业所得税 98.70 90.6%",
            make_figure("企业所得税", "98.70"),
            make_figure("企业所得税", "90.6", measure="完成率", unit="%"),
        ),
        state("粮食风险基金支出6.30万元。", make_figure("粮食风险基金支出", "6.30")),
        state("培训企业26家。", make_figure("培训企业", "26", unit="家", measure="数量")),
    )


@pytest.mark.parametrize(
    "question",
    [
        "一共有多少户企业办了留抵退税，退了多少钱？",
        "给多少户企业退了税？",
        "储备粮食的计划规模是多少万吨？",
        "粮食储备了几万吨？",
    ],
)
def test_nothing_is_told_for_what_is_counted_in_units_that_no_report_tells(ask, view, question):
    answer = ask(question, view)
    assert answer.status == "not_stated" and not answer.citations, answer.text


def test_what_is_counted_is_told(ask, view):
    assert "26家" in ask("培训了多少家企业？", view).text
    assert "98.70万元" in ask("企业所得税收了多少？", view).text
