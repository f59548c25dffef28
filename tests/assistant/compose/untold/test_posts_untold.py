"""Posts (编制) asked for are told by a number of posts, and by nothing else that is 编制."""

import pytest

SCOPE = "纳入云杉市林业局2031年度部门决算编制范围的单位共4个。"


@pytest.fixture
def bodies(make_figure, state):
    """How many bodies draw up (编制) the accounts together."""
    return state(SCOPE, make_figure("部门决算编制范围的单位", "4", measure="数量", unit="个"))


@pytest.mark.parametrize("question", ["编制有多少人？", "一共有多少编制？", "事业编制有多少？"])
def test_posts_are_not_told_by_what_is_drawn_up(ask, make_view, bodies, question):
    answer = ask(question, make_view(bodies))
    assert answer.status == "not_stated" and "4" not in answer.text, answer.text


def test_posts_are_told_where_they_are_counted(ask, make_view, make_figure, state, bodies):
    posts = state("核定编制58名。", make_figure("核定编制", "58", measure="数量", unit="名"))
    view = make_view(bodies, posts)
    assert "58名" in ask("编制有多少人？", view).text
    assert ask("事业编制有多少人？", view).status == "not_stated"
