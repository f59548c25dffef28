"""The grounds of a move that was worked out, and whether a report gives a reason at all."""

import pytest


@pytest.fixture
def limits(make_view, make_figure, state):
    of = {"item": "地方政府一般债务余额限额", "measure": "限额", "unit": "亿元"}
    return make_view(
        state(
            "二、2031年末地方政府一般债务余额限额 2546",
            make_figure(printed="2546", year=2031, **of),
            table="表1",
        ),
        state(
            "七、2032年地方政府一般债务余额限额 2649",
            make_figure(printed="2649", year=2032, **of),
            table="表1",
        ),
        state("财政部提前下达我省2032年地方政府新增一般债务限额103亿元。"),
        state("2032年安排林业债券103亿元用于造林。"),
        kind="政府决算",
        level="政府",
        organisation="云杉省",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2032年一般债务余额限额比2031年增加了多少？增加的依据是什么？",
        "2032年一般债务余额限额比2031年增加多少，为什么增加？",
        "2032年一般债务余额限额为什么比2031年增加103亿元？",
        "一般债务余额限额2032年比2031年多了多少亿元，原因是什么？",
    ],
)
def test_the_sentence_that_prints_the_very_move_is_told(ask, limits, question):
    text = ask(question, limits).text
    assert "财政部提前下达" in text and "林业债券" not in text


def test_where_only_the_move_is_asked_nothing_is_added(ask, limits):
    assert "财政部" not in ask("2032年一般债务余额限额比2031年增加了多少？", limits).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("会议费比上年多了还是少了？报告说没说原因？", "answered"),
        ("会议费比上年增加多少，报告有没有说明原因？", "answered"),
        ("会议费增加的原因报告里写了吗？", "answered"),
        ("会议费比上年增加多少？是否给出原因？", "answered"),
        ("会议费为什么增加？", "not_stated"),
    ],
)
def test_that_no_reason_is_given_answers_whether_one_is(ask, make_view, make_figure, state, question, status):
    view = make_view(
        state(
            "会议费支出9.30万元，比上年增加2.10万元。",
            make_figure("会议费", "9.30"),
            make_figure("会议费", "2.10", measure="增减额", base="上年", direction="增加"),
        )
    )
    answer = ask(question, view)
    assert answer.status == status and "报告没有说明原因" in answer.text
