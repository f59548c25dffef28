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


@pytest.fixture
def appraised_apart(make_view, make_figure, state):
    """Two appraisals of which the title alone names the project."""
    whole, project = "一、部门整体绩效评价报告", "二、项目支出绩效评价报告（“林海之声”艺术季项目）"

    def told(title, name, score):
        return state(
            f"经综合评价，{name}得分{score}分，评价等级为“良好”。",
            make_figure(f"{name}得分", score, measure="得分", unit="分"),
            heading=title,
        )

    return make_view(told(whole, "部门整体支出绩效评价综合", "92.3"), told(project, "项目", "88.7"))


@pytest.mark.parametrize(
    ("question", "score"),
    [("林海之声艺术季评了多少分，什么等级？", "88.7"), ("部门整体支出绩效评了多少分？", "92.3")],
)
def test_the_points_of_a_project_named_by_the_title_alone(ask, appraised_apart, question, score):
    text = ask(question, appraised_apart).text
    other = {"88.7", "92.3"} - {score}
    assert f"{score}分" in text and not any(each in text for each in other), text
