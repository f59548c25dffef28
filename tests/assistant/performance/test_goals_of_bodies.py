"""The goals of one of many bodies, told in words."""

import pytest


@pytest.fixture
def reserves(make_view, make_figure, state):
    """A table of the goals of reserves: of one in a sentence, of two in rows."""

    def row(body, goals, *figures):
        return state(f"{body}保护区 {goals} 产出指标", *figures, table="部门整体绩效目标表")

    of = {"ancestors": ("黑鹿省级自然保护区公益林",), "measure": "数量", "unit": "亩"}
    goal = {"measure": "目标值", "unit": "%", "ancestors": ("林业改革发展资金", "产出指标")}
    return make_view(
        state("其中黑鹿省级自然保护区公益林18072亩", make_figure("公益林", "18072", region="省级", **of)),
        row(
            "302024-云岭白鹤省级自然",
            "2031年度云岭白鹤省级自然保护区公益林的管护面积为7646亩，减少森林火灾",
            make_figure("火灾减少率", "10", **goal),
        ),
        row("302025-云岭红雀省级自然", "减少毁林", make_figure("毁林减少率", "12", **goal)),
        kind="政府预算",
    )


def test_the_goals_of_the_body_named_tell_what_they_count(ask, reserves):
    text = ask("云岭白鹤省级自然保护区2031年要管护多少亩公益林？", reserves).text
    assert "7646亩" in text and "18072" not in text and "302024" not in text, text


def test_another_reserve_of_the_kind_is_not_told_for_the_one_named(ask, reserves):
    answer = ask("云岭红雀省级自然保护区2031年要管护多少亩公益林？", reserves)
    assert "18072" not in answer.text, answer.text
