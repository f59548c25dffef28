"""Particulars of money are asked in the words that are read."""

import pytest

from assistant.question.asked.query import question_to_query
from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "2031年林业局收入里把年初结转刨掉，当年真正进来的钱是多少？",
            "2031年林业局，不算年初结转，当年本年收入是多少？",
        ),
        (
            "事业单位靠自己搞业务挣来的钱（不是财政拨的）是多少？在总收入里占百分之几？",
            "事业单位事业收入是多少？占总收入的百分之几？",
        ),
        ("本年花出去的钱里，有百分之多少是做项目用掉的？", "本年支出里，项目支出占百分之多少？"),
        ("植树支出在一般公共预算支出中所占比重为多少？", "植树支出占一般公共预算支出的比重为多少？"),
        ("群众对护林服务满意的比例是多少？", "护林服务群众满意度是多少？"),
        ("发给职工的工资里，基本工资这一项总数是多少", "发给职工的工资里，基本工资总额是多少"),
        ("会议费的总数是多少？", "会议费总额是多少？"),
        ("护林员的总数是多少？", "护林员的总数是多少？"),
        ("会议费当初预算是多少？", "会议费年初预算是多少？"),
        ("单位职工的养老保险缴费为什么没花够预算？", "养老保险缴费为什么没有达到预算数？"),
        ("企业职工基本养老保险基金收入是多少？", "企业职工基本养老保险基金收入是多少？"),
        (
            "财政拨款按大类都花在哪些方面了？每一类占比是多少？",
            "财政拨款的钱分成哪几大类花的，各占多少比例？",
        ),
        (
            "公务用车这块，购置打算花多少、日常运行打算花多少？",
            "公务用车购置费打算花多少、公务用车运行维护费打算花多少？",
        ),
    ],
)
def test_said_in_the_words_that_are_read(said, read):
    assert said_plainly(said) == read


def test_money_in_all_is_no_count():
    assert question_to_query("会议费的总数是多少？").wants == ("amount",)
