"""A turn that goes on to another thing names it first and asks of it behind: both are read as one."""

import pytest

from assistant.question.plainly.plainly import said_plainly
from assistant.question.turns.steps import steps_of


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("那竹木税呢？全市收了多少，比上年多了还是少了？", "那竹木税全市收了多少，比上年多了还是少了？"),
        ("竹木税这块呢？全县实际收了多少？", "竹木税全县实际收了多少？"),
        ("那竹木税呢，全市收了多少？", "那竹木税全市收了多少？"),
        ("再看竹木税：收了多少，完成预算的百分之几？", "那竹木税，收了多少，完成预算的百分之几？"),
        ("再说一下竹木税，全市收了多少？", "那竹木税全市收了多少？"),
        ("换成竹木税，比上年多了多少？", "那竹木税，比上年多了多少？"),
        ("那竹木税呢？全市收入总计是多少？", "那竹木税呢？全市收入总计是多少？"),
        ("才增长0.2%？为什么增得这么少？", "那为什么只增长0.2%？"),
        ("怎么才增长0.2%，为什么？", "那为什么只增长0.2%？"),
        ("只下降了3个百分点？这是为什么？", "那为什么只下降3个百分点？"),
        ("那竹木税呢？会议费又是多少？", "那竹木税呢？会议费又是多少？"),
        ("护林这一块又是什么情况？", "那护林呢？"),
        ("竹木税方面又怎么样？", "那竹木税呢？"),
        ("护林费又是多少？", "护林费又是多少？"),
    ],
)
def test_what_is_asked_behind_a_thing_gone_on_to_is_asked_of_it(said, read):
    assert said_plainly(said) == read


def test_it_stays_one_question():
    assert len(steps_of(said_plainly("那竹木税呢？全市收了多少，比上年多了还是少了？"))) == 1
