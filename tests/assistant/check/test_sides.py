"""Sums whose two sides the question tells, and words for 对得上 that people use."""

import pytest


@pytest.fixture
def bureau(make_view, make_figure, state):
    """Costs of a bureau and of its station in prose, all of them in the section of basic spending."""
    rows = (("巡护经费", "229.00"), ("大会经费", "950.00"))
    return make_view(
        state("机关运行经费支出31.25万元。", make_figure("机关运行经费支出", "31.25")),
        state("（事业单位）公用经费支出92.64万元。", make_figure("公用经费支出", "92.64")),
        state(
            "基本支出500.00万元，公用经费123.89万元。",
            make_figure("基本支出", "500.00"),
            make_figure("公用经费", "123.89", ancestors=("基本支出",)),
        ),
        *(
            state(
                f"{above} 会议服务 {amount}",
                make_figure("会议服务", amount, ancestors=("服务", above)),
                table="政府采购支出表",
            )
            for above, amount in rows
        ),
        state("会议费 1179.00", make_figure("会议费", "1179.00"), table="“三公”经费、会议费支出表"),
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("机关运行经费加上事业单位公用经费，跟基本支出里的公用经费对得上吗？", "31.25 + 92.64"),
        ("机关运行经费加上事业单位公用经费，和基本支出里的公用经费合得拢吗？", "31.25 + 92.64"),
        ("基本支出里的公用经费是多少？跟机关运行经费、事业单位公用经费加起来对得上吗？", "31.25 + 92.64"),
        ("基本支出里的公用经费有多少，等于机关运行经费和事业单位公用经费之和吗？", "31.25 + 92.64"),
        ("几笔会议服务采购加起来多少？跟会议费一样吗？", "229.00 + 950.00"),
        ("会议服务的几笔采购合起来，和会议费一样多吗？", "229.00 + 950.00"),
    ],
)
def test_both_sides_are_told_by_the_question(ask, bureau, question, told):
    text = ask(question, bureau).text
    assert text.startswith("对得上") and told in text, text


def test_kinds_whose_head_stands_before_them(ask, make_view, make_figure, state):
    """一般性和专项 behind 转移支付 are kinds of it and no bonds; the whole is known by all its parts."""
    whole = "上级对我县补助"
    view = make_view(
        state(
            "上级对我县补助12.90亿元，其中：一般性转移支付9.30亿元，专项转移支付3.60亿元。",
            make_figure(whole, "12.90", unit="亿元"),
            make_figure("一般性转移支付", "9.30", unit="亿元", ancestors=(whole,)),
            make_figure("专项转移支付", "3.60", unit="亿元", ancestors=(whole,)),
        ),
        state("发行专项债券54.00亿元。", make_figure("专项债券", "54.00", unit="亿元")),
    )
    text = ask("转移支付，一般性和专项加起来等于总额吗？", view).text
    assert "对得上" in text and "9.30 + 3.60" in text, text
    both = ask("上级转移支付里，一般性和专项各是多少？", view).text
    assert "9.30" in both and "3.60" in both and "54" not in both, both


def test_a_part_is_no_whole_of_its_sisters(ask, make_view, make_figure, state):
    above = "林业事务"
    view = make_view(
        *(
            state(f"{name} {amount}", make_figure(name, amount, ancestors=parents), table="支出决算表")
            for name, amount, parents in (
                (above, "60.00", ()),
                ("森林培育", "40.00", (above,)),
                ("森林管护", "20.00", (above,)),
            )
        ),
    )
    text = ask("森林培育是多少？跟森林培育、森林管护各项加起来对得上吗？", view).text
    assert "报告写的森林培育" not in text, text


def test_a_body_that_a_name_only_resembles_is_no_part(ask, make_view, make_figure, state):
    view = make_view(
        state("青石林场项目12.00万元。", make_figure("青石林场项目", "12.00")),
        state(
            "基本支出30.00万元，其中：人员经费25.00万元，公用经费6.00万元。",
            make_figure("基本支出", "30.00"),
            make_figure("人员经费", "25.00", ancestors=("基本支出",)),
            make_figure("公用经费", "6.00", ancestors=("基本支出",)),
        ),
    )
    text = ask("青石校区的人员经费加上公用经费，等于它的基本支出吗？", view).text
    assert text.startswith("对不上") and "25.00 + 6.00 = 31.00万元" in text and "12.00" not in text, text


def test_parts_may_be_people(ask, make_view, make_figure, state):
    people = {"measure": "数量", "unit": "人"}
    view = make_view(
        state(
            "在职职工50人，其中：正式职工50人，服务期内支教教师4人。",
            make_figure("在职职工", "50", **people),
            make_figure("正式职工", "50", ancestors=("在职职工",), **people),
            make_figure("在职职工", "4", part="服务期内支教教师", ancestors=("在职职工",), **people),
        )
    )
    text = ask("正式职工和支教教师加在一起，跟报告写的在职职工总数对得上吗？", view).text
    assert text.startswith("对不上") and "50 + 4 = 54人" in text, text
