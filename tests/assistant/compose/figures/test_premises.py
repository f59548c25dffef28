"""What a question says a thing comes to is judged by what the report says of it."""

import pytest


@pytest.fixture
def school(make_view, make_figure, state):
    """A school's budget: two amounts of its own, and one that two figures print."""
    own = {"measure": "预算数", "year": 2031}
    return make_view(
        state("教育支出431.36万元。", make_figure("教育支出", "431.36", **own)),
        state("卫生健康支出30.10万元。", make_figure("卫生健康支出", "30.10", **own)),
        kind="部门预算",
        year=2031,
    )


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("教育支出是400万元吗？", "不是，"),
        ("教育支出预算是不是400万元？", "不是，"),
        ("教育支出是431.36万元吗？", "是的，"),
        ("教育支出是4313600元，对吗？", "是的，"),
        ("教育支出是多少？", ""),
    ],
)
def test_an_amount_said_is_judged(ask, school, question, verdict):
    text = ask(question, school).text
    assert "431.36万元" in text, text
    assert text.startswith(verdict or "2031年"), text


def test_each_of_two_things_is_judged(ask, school):
    text = ask("教育支出和卫生健康支出都是400万元吗？", school).text
    assert text.count("不是，") == 2, text
