"""What was really done is not told by the goal that was set for it."""

import pytest

SET = "部门整体绩效目标为：全年开展护林宣讲不少于150场；促进林区旅游，全年接待游客达到90万人次。"


def _guests(make_figure):
    return make_figure("接待游客", "90", measure="数量", unit="万人次")


def test_a_yearly_goal_is_not_what_was_really_done(ask, make_view, make_figure, state):
    view = make_view(state(SET, _guests(make_figure), heading="一、部门整体绩效评价报告"))
    answer = ask("2031年云杉市实际接待了多少游客？", view)
    assert answer.status == "not_stated" and "90" not in answer.text, answer.text
    assert "90万人次" in ask("2031年接待游客的目标是多少万人次？", view).text


def test_a_goal_told_with_its_result_is_told(ask, make_view, make_figure, state):
    said = "接待游客的年度目标为：80万人次，全年实际接待游客90万人次。"
    view = make_view(state(said, _guests(make_figure), heading="一、部门整体绩效评价报告"))
    assert "90万人次" in ask("2031年实际接待游客多少万人次？", view).text


@pytest.mark.parametrize(
    ("question", "told"),
    [("2031年实际改造提升了多少亩护林带？", False), ("2031年打算改造提升多少护林带？", True)],
)
def test_a_form_of_goals_tells_what_is_planned_alone(ask, make_view, make_figure, state, question, told):
    view = make_view(
        state(
            "用于改造提升护林带2.6万亩，支出土地平整等工程费用",
            make_figure("改造提升护林带", "2.6", measure="数量", unit="万亩"),
            heading="护林带建设项目绩效目标表",
        ),
        kind="部门预算",
    )
    assert ("2.6万亩" in ask(question, view).text) == told


def test_what_others_gave_is_not_told_by_what_a_body_gave_itself(ask, make_view, state):
    view = make_view(
        state("对古树保护项目开展部门评价，评价等级为“良”。"),
        state("古树保护项目自评综述：自评得分96.5分。"),
        kind="部门决算",
    )
    answer = ask("古树保护项目的部门评价打了多少分？", view)
    assert "96.5" not in answer.text and "没有写明" in answer.text, answer.text
    assert "96.5" in ask("古树保护项目自评得了多少分？", view).text
