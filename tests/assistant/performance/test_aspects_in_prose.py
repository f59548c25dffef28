"""What each aspect of an appraisal lost, where only a sentence tells scores and full marks."""

import pytest

SCORES = (("项目决策", "12.50", "15"), ("项目过程", "17.10", "20"), ("项目产出", "36.64", "40"))


@pytest.fixture
def prose(make_view, make_figure, state):
    text = "其中：" + "，".join(f"{name}{score}分（满分{full}分）" for name, score, full in SCORES) + "。"
    figures = [
        make_figure(name, printed, measure=measure, unit="分", ancestors=("古树保护项目得分",))
        for name, score, full in SCORES
        for measure, printed in (("得分", score), ("分值", full))
    ]
    return make_view(state(text, *figures, heading="项目支出绩效评价报告（古树保护项目）"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("古树保护项目哪个方面丢分最多，丢了几分？", ("项目产出", "3.36分")),
        ("古树保护项目哪一块扣分最少？", ("项目决策", "2.50分")),
        ("古树保护项目的过程扣了多少分？", ("项目过程", "2.90分")),
    ],
)
def test_points_lost_by_aspect_are_worked_out(ask, prose, question, said):
    answer = ask(question, prose)
    assert all(words in answer.text for words in said), answer.text


def test_another_project_is_not_told_by_these_aspects(ask, prose):
    assert "3.36" not in ask("苗圃灌溉项目哪个方面丢分最多？", prose).text
