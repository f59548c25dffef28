"""The grade of a project that prose tells, with what it was appraised of."""

import pytest


@pytest.mark.parametrize(
    "question",
    ["护林专项补助评价了多大规模的资金，评了个什么等级？", "护林专项补助的绩效评价是哪个等次？"],
)
def test_the_sentence_that_grades_the_thing_is_quoted(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "2031年护林专项补助资金评价规模6.38亿元，绩效评价等级为“A”。",
            make_figure("护林专项补助资金评价规模", "6.38", unit="亿元"),
            heading="（一）护林专项补助资金绩效评价结果",
        ),
        state(
            "2031年巡河专项补助资金评价规模3.20亿元，绩效评价等级为“B”。",
            make_figure("巡河专项补助资金评价规模", "3.20", unit="亿元"),
            heading="（二）巡河专项补助资金绩效评价结果",
        ),
    )
    text = ask(question, view).text
    assert "6.38亿元" in text and "“A”" in text and "“B”" not in text, text
