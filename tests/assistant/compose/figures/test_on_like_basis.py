"""A change on a like basis, with what it leaves out."""

from decimal import Decimal

import pytest


def test_what_a_like_basis_leaves_out_is_quoted_where_it_is_asked(ask, make_view, make_figure, state):
    item, rate = "卫生健康支出", {"unit": "%", "measure": "增减率", "base": "上年"}
    view = make_view(
        state(
            "卫生健康支出7.00亿元，下降2.0%，剔除上年一次性安排的设备补助0.80亿元后，同口径增长9.0%。",
            make_figure(item, "7.00", unit="亿元"),
            make_figure(item, "2.0", direction="减少", **rate),
            make_figure("一次性安排的设备补助", "0.80", unit="亿元"),
            make_figure(item, "9.0", direction="增加", part="同口径", **rate),
        ),
        kind="政府决算",
    )
    question = "卫生健康支出下降了，去掉一次性因素是什么走势？那笔一次性的是什么，有多少？"
    text = ask(question, view).text
    assert "9.0%" in text and "设备补助0.80亿元" in text, text


def test_a_fall_that_is_a_rise_on_a_like_basis_is_no_wrong_premise(ask, make_view, make_figure, state):
    item, rate = "林业管护支出", {"unit": "%", "measure": "增减率", "base": "上年"}
    view = make_view(
        state(
            "林业管护支出完成7.00亿元，下降2.0%，主要是上年一次性支出较多。剔除后，同口径增长9.0%。",
            make_figure(item, "7.00", unit="亿元"),
            make_figure(item, "2.0", direction="减少", reason="上年一次性支出较多", **rate),
            make_figure(item, "9.0", direction="增加", part="同口径", **rate),
        ),
        kind="政府决算",
    )
    question = "林业管护支出账面上是降的，同口径却是涨的，两个幅度各是多少？账面下降是什么原因？"
    answer = ask(question, view)
    assert answer.status == "answered"
    assert all(said in answer.text for said in ("2.0%", "9.0%", "一次性支出较多")), answer.text


def test_a_fall_that_is_a_rise_on_a_like_basis_is_no_contradiction(ask, make_view, make_figure, state):
    item, moved = "一般公共预算收入", {"measure": "增减额", "base": "上年"}
    rate = {"unit": "%", "measure": "增减率", "base": "上年"}
    view = make_view(
        state(
            "一般公共预算收入7.00亿元，比上年减收0.20亿元，剔除留抵退税后同口径增长1.3%。",
            make_figure(item, "7.00", unit="亿元"),
            make_figure(item, "0.20", unit="亿元", direction="减少", **moved),
            make_figure(item, "1.3", direction="增加", part="剔除留抵退税后同口径", **rate),
        ),
        kind="政府决算",
    )
    text = ask("一般公共预算收入比上年增减多少，增长百分之几？", view).text
    assert "0.20" in text and "1.3%" in text and "矛盾" not in text, text


@pytest.mark.parametrize(
    ("told", "like", "quoted"),
    [
        (
            "营林收入13.00亿元，增长315.0%，剔除不可比因素后，与上年基本持平。",
            {"printed": "基本持平", "value": Decimal(0), "measure": "增减额", "direction": "持平"},
            "剔除不可比因素后，与上年基本持平",
        ),
        (
            "营林收入13.00亿元，增长315.0%，同口径增长9.0%。",
            {"printed": "9.0", "value": Decimal(9), "measure": "增减率", "direction": "增加", "unit": "%"},
            "9.0%",
        ),
    ],
)
def test_a_rise_doubted_is_told_on_a_like_basis_too(ask, make_view, make_figure, state, told, like, quoted):
    item = "营林收入"
    view = make_view(
        state(
            told,
            make_figure(item, "13.00", unit="亿元"),
            make_figure(item, "315.0", direction="增加", unit="%", measure="增减率", base="上年"),
            make_figure(item, **{"part": "同口径", "base": "上年", "unit": "亿元", **like}),
        ),
        kind="政府决算",
    )
    for question in ("2031年营林收入真的涨了三倍多吗？", "营林收入确实增长了315%吗？"):
        text = ask(question, view).text
        assert "315.0%" in text and quoted in text, text
