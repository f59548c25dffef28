"""What a level takes in, told in brackets behind it."""

import pytest


@pytest.fixture
def report(make_view, state):
    return make_view(
        state("云杉市全市收入90.00亿元。"),
        state("市级（含市本级、云杉高新技术开发区、青溪园区，下同）收入30.00亿元。"),
        state("县级（不含青溪园区）收入20.00亿元。"),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    "question",
    ["报告里说的“市级”都包括哪几块？", "市级的口径包括什么？", "报告中的市级指的是什么？", "什么是市级？"],
)
def test_the_bracket_behind_a_level_says_what_it_takes_in(ask, report, question):
    assert ask(question, report).text.startswith("“市级（含市本级、云杉高新技术开发区、青溪园区，下同）”")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("市级含不含高新区？", "包括，“市级（含"),
        ("报告里的市级包括青溪园区吗？", "包括，“市级（含"),
        ("县级包括青溪园区吗？", "不包括，“县级（不含"),
    ],
)
def test_whether_a_level_takes_a_place_in(ask, report, question, verdict):
    assert ask(question, report).text.startswith(verdict)


def test_no_bracket_is_told_where_income_is_asked(ask, report):
    assert "下同" not in ask("市级包括哪些收入？", report).text[:8]
