"""A completion is of the very budget that its clause names; a move of the budget is told as one."""

import pytest


@pytest.fixture
def moved(make_view, make_figure, state):
    of = {"item": "政府性基金收入", "region": "市级", "year": 2031, "unit": "亿元"}
    own = {"item": "一般公共预算收入", "region": "市级", "year": 2031, "unit": "亿元"}
    return make_view(
        state(
            "2031年市级政府性基金收入年初预算为160亿元，执行中调减收入预算40亿元，"
            "调整后预算为120亿元；收入完成90亿元，同比下降43.5%。",
            make_figure(printed="160", measure="年初预算数", **of),
            make_figure(printed="40", measure="增减额", base="年初预算数", direction="减少", **of),
            make_figure(printed="120", measure="全年预算数", **of),
            make_figure(printed="90", measure="执行数", **of),
            make_figure(
                printed="43.5", measure="增减率", base="上年同期", direction="减少", **{**of, "unit": "%"}
            ),
        ),
        state(
            "市人大批准市级一般公共预算收入为80亿元。", make_figure(printed="80", measure="年初预算数", **own)
        ),
        state("市级一般公共预算收入调整为60亿元。", make_figure(printed="60", measure="全年预算数", **own)),
        state(
            "市级一般公共预算收入完成48亿元，为预算的80%。",
            make_figure(printed="48", measure="执行数", **own),
            make_figure(printed="80", measure="完成率", base="预算数", **{**own, "unit": "%"}),
        ),
        kind="政府预算",
        level="政府",
        organisation="云杉市",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年市级政府性基金收入年初定了160亿，后来调减多少？实际收了多少，完成调整后预算的百分之几？",
        "2031年市级政府性基金收入年初预算多少，调减多少，实际收了多少，完成调整后预算的百分之几？",
    ],
)
def test_the_completion_of_the_budget_it_became(ask, moved, question):
    answer = ask(question, moved)
    assert "预算调减40亿元" in answer.text
    assert "90 ÷ 120" in answer.text
    assert "比年初预算减少" not in answer.text
    assert "比上年同期下降43.5%" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "2031年市级一般公共预算收入完成了年初预算的百分之几？",
        "2031年市级一般公共预算收入年初预算、调整后预算和实际完成分别是多少？实际只相当于年初预算的百分之几？",
        "2031年市级一般公共预算收入实际只完成年初预算的百分之多少？",
    ],
)
def test_the_completion_of_the_first_budget(ask, moved, question):
    answer = ask(question, moved)
    assert "48 ÷ 80" in answer.text
    assert "80%" not in answer.text.split("=")[0]


@pytest.mark.parametrize("of", ["预算", "调整后预算"])
def test_the_completion_told(ask, moved, of):
    answer = ask(f"2031年市级一般公共预算收入完成{of}的百分之几？", moved)
    assert "80%[1]" in answer.text or "48 ÷ 60" in answer.text


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("2031年市级政府性基金收入完成调整预算了吗，差多少？", "30亿元"),
        ("2031年市级政府性基金收入完成年初预算了没有，还差多少？", "70亿元"),
        ("2031年市级政府性基金收入比调整预算少多少？", "30亿元"),
    ],
)
def test_how_far_what_was_done_is_from_the_budget_named(ask, moved, question, gap):
    text = ask(question, moved).text
    assert f"少{gap}" in text and "调减" not in text, text


def test_a_budget_revised_is_no_gap_of_what_was_done(ask, moved):
    assert "预算调减40亿元" in ask("2031年市级政府性基金收入调整预算比年初预算少多少？", moved).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年市级政府性基金收入调整后预算多少、实收多少，完成了吗？", ("120亿元", "没有完成预算")),
        ("2031年市级政府性基金收入调整后的预算是多少？", ("120亿元",)),
        ("2031年市级政府性基金收入预算是多少？", ("160亿元",)),
    ],
)
def test_a_budget_printed_is_told_and_not_worked_out(ask, moved, question, told):
    text = ask(question, moved).text
    assert all(number in text for number in told) and "+" not in text, text
