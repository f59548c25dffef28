"""Heads, cars, balances and goals asked about in talk are read as reports speak of them."""

from __future__ import annotations

import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("护林员伙食一天补多少钱？", "护林员伙食每天补多少钱？"),
        ("公务接待费按人头摊一下，每位合多少钱？", "公务接待费平均每人多少钱？"),
        ("公务接待费按人次平摊下来每人多少钱？", "公务接待费平均每人多少钱？"),
        ("公务接待费分摊到每个人头上，是多少钱？", "公务接待费平均每人多少钱？"),
        ("车有几辆？值多少钱？我问的是这个部门账上的", "名下有几辆车，总共值多少钱？"),
        ("车辆一共有多少辆，价值是多少？", "名下有几辆车，总共值多少钱？"),
        (
            "刨掉从上年结转过来的，这部门2031年当年的收入合起来是多少？",
            "不算上年结转的话，这部门2031年一共进账多少？",
        ),
        ("去掉去年剩下来的钱，本年收入合计有多少？", "不算上年结转的话，一共进账多少？"),
        ("年初的时候，账上从以前年度结转结余下来的钱有多少？", "年初结转和结余有多少？"),
        ("年初从上年留下来的钱是多少？", "年初结转和结余是多少？"),
        (
            "这单位人头情况：总共多少号人，在岗的几个、退了休的几个",
            "这个单位一共多少人，在职人员和退休人员各有多少人",
        ),
        ("部门评价报告评定为什么等级，得出了哪些结论？", "部门评价报告的评价等级和结论是什么？"),
        ("给职工开的基本工资，全年总数是多少？帮我找找", "职工的基本工资一共发了多少？"),
        (
            "“住房改革支出”这项，2031年实际执行的跟2032年安排的比，砍了多少万？",
            "“住房改革支出”2032年预算比2031年执行数少了多少万？",
        ),
        ("请逐项列出决算数与预算数持平的支出科目。", "决算数与预算数持平的是哪几个支出科目。"),
        ("列出所有决算数与年初预算数相同的科目", "决算数同预算数持平的是哪几个科目"),
        (
            "年初预算定得好好的，最后财政拨款决算差不多多出九成，这差距他们自己是咋说的？",
            "财政拨款决算数超出预算将近九成，报告原因是什么？",
        ),
        (
            "绿化项目给自己打了98.5分，少的那1.5分是哪一项没拿到？",
            "绿化项目自评98.5分，扣掉的1.5分扣在哪儿？",
        ),
        (
            "绿化项目所定种树、浇水等各项目标，是否均已完成？请核对。",
            "绿化项目设定的种树、浇水等目标都完成了吗？",
        ),
    ],
)
def test_talk_is_read_as_reports_speak(asked: str, said: str) -> None:
    assert said_plainly(asked) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "年初结转和结余是多少？",
        "公务用车保有量是多少辆？",
        "执法车有几辆，值多少钱？",
        "在职人员和退休人员各多少人？",
        "2031年收入合计是多少？",
    ],
)
def test_what_is_plain_stays(sentence: str) -> None:
    assert said_plainly(sentence) == sentence


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("市民热线 全年受理量 市民满意度", "市民热线全年受理量是多少，市民满意度是多少"),
        ("水费 电费 决算数", "水费、电费的决算数各是多少"),
        ("会议费 总计 同比增加 增长率", "会议费总计同比增加多少，增长率是多少"),
        ("农业支出（项） 基本支出 项目支出", "农业支出（项）基本支出、项目支出各是多少"),
    ],
)
def test_typed_pieces_are_each_asked(typed: str, said: str) -> None:
    assert said_plainly(typed) == said


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("林业局的车到底是6辆还是14辆？", "林业局的车有多少辆？"),
        ("林业局有6辆车还是14辆车", "林业局有多少辆车"),
        ("培训费到底是25万还是30万？", "培训费到底是25万还是30万？"),
    ],
)
def test_this_count_or_that_is_how_many_there_are(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize("said", ["体彩资金那9万元都花在哪几处？", "体彩资金那9万元都花在哪几块上了？"])
def test_in_which_places_money_was_spent(said):
    assert said_plainly(said) == "体彩资金那9万元都花在哪些地方？"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("2031年打算修订多少件条例，继续审议几件？", "2031年打算修订多少件条例，继续审议几件条例？"),
        ("修缮几座林场，改造几座，撤并几座？", "修缮几座林场，改造几座林场，撤并几座林场？"),
        ("有多少辆公务用车，越野车几辆？", "有多少辆公务用车，越野车几辆？"),
        ("安排多少个项目，完成几个？", "安排多少个项目，完成几个？"),
        ("修订多少件条例，开了几场？", "修订多少件条例，开了几场？"),
    ],
)
def test_what_is_counted_once_more_by_what_is_done_with_it_is_named(said, read):
    assert said_plainly(said) == read
