"""What a move that is stated in a question is against."""

import pytest


@pytest.fixture
def told(make_view, make_figure, state):
    move = {"unit": "%", "measure": "增减率", "year": 2031, "direction": "减少"}
    return make_view(
        state(
            "会议费支出30.00万元，比预算下降12.5%。",
            make_figure("会议费支出", "30.00", measure="执行数", unit="万元", year=2031),
            make_figure("会议费支出", "12.5", base="预算数", **move),
        ),
        state(
            "培训费支出50.00万元，比上年下降4.1%。",
            make_figure("培训费支出", "50.00", measure="执行数", unit="万元", year=2031),
            make_figure("培训费支出", "4.1", base="上年", **move),
        ),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    ("question", "base"),
    [
        ("报告里说会议费支出下降12.5%，这是跟上年比还是跟预算比？", "是与预算数相比"),
        ("会议费支出下降12.5%，是比上年还是比预算？", "是与预算数相比"),
        ("会议费支出降了12.5%，指的是跟什么比？", "是与预算数相比"),
        ("文件中写培训费支出下降4.1%，是和预算比还是和上年比？", "是与上年相比"),
        ("培训费支出下降4.1%是跟谁比的？", "是与上年相比"),
        ("培训费支出下降4.1%，比较的基数是什么？", "是与上年相比"),
    ],
)
def test_the_base_of_a_stated_move(ask, told, question, base):
    text = ask(question, told).text
    assert base in text, text


def test_no_base_is_told_of_a_move_that_is_not_printed(ask, told):
    assert "相比。" not in ask("会议费支出下降30%，这是跟上年比还是跟预算比？", told).text
