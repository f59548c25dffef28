"""What a final account changed of the execution reported before it."""

import pytest


@pytest.fixture
def settled(make_view, make_figure, state):
    change = {"measure": "增减额", "unit": "亿元", "base": "上年"}
    return make_view(
        state(
            "政府性基金预算收入52.9亿元，下降8.7%，主要是土地出让减收。",
            make_figure("政府性基金预算收入", "52.9", unit="亿元", scope="政府性基金"),
        ),
        state(
            "政府性基金预算收支决算数据与执行数据比较，主要发生以下变化：一是总收入减少0.4亿元，其中，新增补助扣款0.4亿元；"
            "二是总支出减少0.2亿元，其中，部分县调减还本支出0.2亿元。",
            make_figure("总收入", "0.4", direction="减少", scope="政府性基金", **change),
        ),
        state("国有资本经营预算收支决算数据与执行数据一致。"),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("2031年政府性基金总收入决算比执行数少了0.4亿元，为什么？", "补助扣款", "还本"),
        ("2031年政府性基金总支出决算数比向人大报告的执行数少多少？", "还本支出0.2亿元", "扣款"),
        ("2031年国有资本经营预算决算和执行数一样吗？", "一致", "扣款"),
    ],
)
def test_the_side_asked_about_is_told_in_the_words_of_the_report(ask, settled, question, told, untold):
    text = ask(question, settled).text
    assert told in text and untold not in text and "土地" not in text, text


def test_the_year_before_is_another_matter(ask, settled):
    assert "扣款" not in ask("2031年政府性基金收入决算比上年执行数少了多少？", settled).text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("跟区人代会上报告的执行数比，2031年决算的支出是多了还是少了，什么原因？", "直达资金", "补助"),
        ("区本级一般公共预算收入决算比向人大报告的执行数多了多少？", "0.3亿元", "直达资金"),
    ],
)
def test_what_was_executed_may_come_before_what_moved(ask, make_view, state, question, told, untold):
    view = make_view(
        state(
            "与区人大三次会议报告的执行数相比，区本级一般公共预算收入增加0.3亿元，主要是年终补助增加；"
            "支出减少0.1亿元，主要是直达资金结转。",
            heading="决算与执行数差异情况",
        ),
        state("与2030年执行数相比，支出增加2亿元。", heading="支出情况"),
        kind="政府决算",
        year=2031,
    )
    text = ask(question, view).text
    assert told in text and untold not in text and "2亿元" not in text, text


def test_the_part_that_names_the_thing_comes_before_its_side(ask, make_view, state):
    view = make_view(
        state(
            "与市人大会议报告的执行数相比，一般公共预算收入与执行数一致；上级补助收入增加3万元，主要是结算补助增加。"
        ),
        kind="政府决算",
    )
    text = ask("决算里上级补助收入比向人大报告的执行数多了多少？", view).text
    assert "结算补助" in text and "一致" not in text, text
