"""How much a rule takes or gives, told as a rate."""

import pytest


@pytest.fixture
def rule(make_view, state):
    return make_view(
        state("实行挂钩机制，对绩效评价结果为“中”或“差”的，按不低于30%的比例扣减项目经费。"),
        state("按15%的比例计提风险准备金。"),
        kind="政府预算",
    )


def test_the_rate_of_the_rule_is_quoted_where_what_it_takes_is_asked(ask, rule):
    text = ask("绩效评价得了“中”或“差”，项目经费要扣多少？", rule).text
    assert "不低于30%" in text and "15%" not in text, text


def test_the_rule_for_another_grade_is_not_told(ask, rule):
    assert "30%" not in ask("绩效评价得了“优”，项目经费要扣多少？", rule).text
