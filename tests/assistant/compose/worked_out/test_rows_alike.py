"""Rows of one name under each part of a whole: their share in it is that of all of them."""

import pytest


@pytest.fixture(params=["50.00", "50.01"])  # what its parts come to, and the same rounded on its own
def bonds(request, make_view, make_figure, state):
    rows = (
        ("地方政府债券还本", (), request.param),
        ("一般债券还本", ("还本预算数",), "20.00"),
        ("再融资", ("一般债券",), "15.00"),
        ("财政预算安排", ("一般债券",), "5.00"),
        ("专项债券还本", ("还本预算数",), "30.00"),
        ("再融资", ("专项债券",), "21.00"),
        ("财政预算安排", ("专项债券",), "9.00"),
    )
    stated = (
        state(
            f"{name} {value}",
            make_figure(name, value, ancestors=above, measure="预算数", unit="亿元"),
            table="地方政府债券发行及还本付息情况表",
        )
        for name, above, value in rows
    )
    return make_view(*stated, kind="政府预算")


@pytest.mark.parametrize(
    "question", ["2031年地方政府债券还本里，再融资占百分之几？", "2031年债券还本里靠再融资债券偿还的占几成？"]
)
def test_the_share_is_of_both_rows(ask, bonds, question):
    text = ask(question, bonds).text
    assert "15.00 + 21.00 = 36.00亿元" in text and "36.00 ÷ 50.0" in text, text


def test_the_row_of_the_part_named_stands_alone(ask, bonds):
    text = ask("2031年一般债券还本里，再融资占几成？", bonds).text
    assert "75.00%" in text and "36.00" not in text, text


def test_what_comes_of_each_yuan(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "新设基金累计对20个项目实际出资40亿元，带动社会投资100亿元。",
            make_figure("项目实际出资", "40", unit="亿元", measure="执行数"),
            make_figure("社会投资", "100", unit="亿元", measure="执行数"),
            heading="二、工作",
        ),
        kind="政府预算",
    )
    text = ask("新设基金每实际出资1元，平均带动了多少元的社会投资？", view).text
    assert "2.50元（100 ÷ 40 = 2.50元）" in text, text
