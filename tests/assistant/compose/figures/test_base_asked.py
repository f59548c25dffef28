"""What a move that is stated in a question is against."""

from dataclasses import replace

import pytest

from index import Table


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
        ("培训费支出下降4.1%是跟上年比的吗？", "是的，2031年培训费支出"),
        ("培训费支出下降4.1%是跟预算比的吗？", "不是与预算相比，2031年培训费支出"),
    ],
)
def test_the_base_of_a_stated_move(ask, told, question, base):
    text = ask(question, told).text
    assert base in text, text


def test_no_base_is_told_of_a_move_that_is_not_printed(ask, told):
    assert "相比。" not in ask("会议费支出下降30%，这是跟上年比还是跟预算比？", told).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("护林费支出96.0%的完成率是跟年初预算比的吗？", ("不是与年初预算相比", "调整预算的96.0%")),
        ("护林费支出96.0%的完成率是跟调整预算比的吗？", ("是的，",)),
        (
            "护林费支出96.0%的完成率是跟年初预算比的吗？跟年初预算比又是百分之几？",
            ("48.00 ÷ 40.00", "不是与年初预算相比", "调整预算的96.0%"),
        ),
    ],
)
def test_the_budget_that_a_rate_of_completion_is_of(ask, make_view, make_figure, state, question, said):
    item, own = "护林费支出", {"year": 2031}
    view = make_view(
        state(
            "护林费支出年初预算40.00万元，调整预算为50.00万元，实际完成48.00万元，为调整预算的96.0%。",
            make_figure(item, "40.00", measure="年初预算数", **own),
            make_figure(item, "50.00", measure="全年预算数", **own),
            make_figure(item, "48.00", measure="执行数", **own),
            make_figure(item, "96.0", measure="完成率", unit="%", base="全年预算数", **own),
        ),
        kind="政府预算",
        year=2032,
    )
    text = ask(question, view).text
    assert all(piece in text for piece in said), text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("培训费支出比预算少，怎么还写下降4.1%？", "不是与预算相比，2031年培训费支出比上年"),
        ("为什么培训费支出比调整预算高却写着下降4.1%？", "不是与调整预算相比"),
        ("培训费支出低于上年，怎么反而写下降4.1%？", "2031年培训费支出比上年"),
    ],
)
def test_what_a_rate_is_against_that_goes_against_what_is_compared(ask, told, question, opening):
    text = ask(question, told).text
    assert text.startswith(opening) and "是与上年相比" in text, text


def test_the_head_of_a_column_tells_on_which_basis_its_rate_is(ask, make_view, make_figure, state):
    head = "预算数为上年执行数（同口径）的%"
    rate = make_figure("税收收入", "110.0", measure="比率", unit="%", base="2030年执行数", year=2031)
    view = make_view(state("税收收入 110.0", rate, table="云杉市收入表"), kind="政府预算")
    number = next(figure.table for figure in view.figures)
    view = replace(view, tables=(Table(number, "云杉市收入表", "", (), ((head,),), (), 1, 1),))
    text = ask("2031年税收收入预算比上年执行数低，怎么还写110%？", view).text
    assert "为2030年执行数的110.0%" in text and head in text, text
