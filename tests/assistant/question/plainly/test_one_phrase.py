"""Several things asked of in one phrase are each said in full; what is requested by any verb is asked."""

from __future__ import annotations

import pytest

from assistant.question.asked.operations import operation_of
from assistant.question.asked.wants import explicit_wants
from assistant.question.plainly.one_phrase import one_phrase
from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("林川市2031年护林基金，收、支分别是多少？", "林川市2031年护林基金收入、支出分别是多少？"),
        ("林川市2031年护林基金，收和支各安排多少？", "林川市2031年护林基金收入、支出各安排多少？"),
        (
            "2031年的护林基金，预计收入应该比支出多，那收、支分别多少，年末滚存节余多少？",
            "2031年的护林基金收入、支出分别多少，年末滚存结余多少？",
        ),
        ("林川市护林基金，支出多少？", "林川市护林基金支出多少？"),
    ],
)
def test_both_sides_of_a_fund_are_asked_of_it(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "2031年农村低保发了多少，城里的又发了多少？",
            "2031年农村低保发了多少，2031年城市低保发了多少？",
        ),
        ("2031年一般债务余额是多少，专项的呢？", "2031年一般债务余额是多少，2031年专项债务余额是多少？"),
        ("2031年城镇的低保多少？乡下的又是多少？", "2031年城市低保多少？2031年农村低保多少？"),
        ("2031年农村低保有多少人，城里的又花了多少？", "2031年农村低保有多少人，城里的又花了多少？"),
        ("苗圃在职多少人，退休的有多少？", "苗圃在职多少人，苗圃退休多少人？"),
        ("苗圃在职多少人，离退休的有多少？", "苗圃在职多少人，苗圃离退休多少人？"),
    ],
)
def test_the_other_of_a_pair_is_asked_the_same(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("养老（基本养老保险）跟职业年金一共多少？", "基本养老保险跟职业年金一共多少？"),
        ("住房（住房公积金）和医疗（职工基本医疗保险）各多少？", "住房公积金和职工基本医疗保险各多少？"),
        ("护林费（不含护林员工资）是多少？", "护林费（不含护林员工资）是多少？"),
    ],
)
def test_brackets_that_say_a_name_in_full_stand_for_it(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("护林站共几座？账面价值若干？", "护林站共几座？账面价值多少？"),
        ("林川累计护林总额，其中靠捐款的多少", "林川累计护林总额是多少，其中靠捐款的多少"),
        (
            "请列明2031年末林川州债务余额及其中州本级的余额，单位亿元。",
            "2031年末林川州债务余额是多少，其中州本级的余额是多少亿元。",
        ),
        (
            "请检索林川市2031年护林支出的执行额及同比增速。",
            "林川市2031年护林支出的执行额是多少，同比增速是多少。",
        ),
        (
            "护林大省的家底怎么样？我想引用林川全省2031年护林税的收入额和同比涨幅，请给出来。",
            "林川全省2031年护林税的收入额是多少，同比涨幅是多少？",
        ),
        (
            "请概述“十四五”时期林川市财政收入的起止规模及年均增长率。",
            "“十四五”时期林川市财政收入从多少变到多少，年均增长率是多少。",
        ),
        ("护林补助，请说明每年金额和政策执行的截止年份。", "护林补助，每年金额是多少，政策执行到哪一年。"),
        ("有读者关心护林开销。林川市2031年护林费是多少？", "林川市2031年护林费是多少？"),
        ("护林车保有量 当年新购辆数", "护林车保有量是多少，当年新买了多少辆"),
        (
            "护林经费 支付补助的护林站数 林道检查份数",
            "护林经费支付补助的护林站数是多少，林道检查有多少份",
        ),
        ("林川水库 总投资 移民搬迁人数", "林川水库总投资是多少，移民搬迁人数是多少"),
        ("目标我没看清是多少；满意度好像是不低于八成？请一并确认。", "目标是多少；满意度是不低于八成吗？"),
        ("护林津贴每人每月的标准是多少，共有多少人领？", "护林津贴每人每月的标准是多少，有多少人领？"),
    ],
)
def test_nouns_that_stand_for_questions_are_asked(said, read):
    assert said_plainly(said) == read


def test_an_amount_beside_its_rate_is_asked():
    assert explicit_wants("护林税的收入额和同比涨幅") == ("amount", "rate")
    assert explicit_wants("护林支出的增长额和增幅")[:1] != ("amount",)


def test_a_standard_for_each_person_is_no_average():
    assert operation_of("每人每月标准是多少元", ()) == "lookup"
    assert operation_of("平均每人多少元", ()) == "average"


def test_a_formal_name_in_brackets_behind_another_one_stays():
    asked = "发债的手续费用（债务发行费用）为什么少了？"
    assert "手续费用" in said_plainly(asked) and "手续债务" not in said_plainly(asked)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("新增一般债务、专项债务限额各是多少？", "新增一般债务限额、新增专项债务限额各是多少？"),
        ("再融资一般和专项债券分别发行多少？", "再融资一般债券和再融资专项债券分别发行多少？"),
        ("新增专项债券和一般债务余额各是多少？", "新增专项债券和一般债务余额各是多少？"),
        ("新增一般债券和专项债券余额各多少？", "新增一般债券和专项债券余额各多少？"),
        ("一般债务、专项债务余额各多少？", "一般债务、专项债务余额各多少？"),
    ],
)
def test_what_stands_before_two_kinds_of_one_thing_is_said_of_each(said, read):
    assert one_phrase(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "林场的在编人员有多少，行政、事业各几个？",
            "林场的在编人员有多少人，行政人员、事业人员各多少人？",
        ),
        ("编制一共多少名，其中行政和事业分别几名？", "编制一共多少名，行政编制、事业编制分别多少人？"),
        ("编制多少名，在职和退休各几人？", "编制多少名，在职人员、退休人员各多少人？"),
        ("护林项目共有几个，新增、延续各多少个？", "护林项目共有几个，新增项目、延续项目各多少个？"),
        ("护林人员几个？", "护林人员多少人？"),
        ("所属单位多少家，职业学校、实训单位各几家？", "所属单位多少家，职业学校、实训单位各几家？"),
    ],
)
def test_kinds_counted_behind_a_head_noun_are_kinds_of_it(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("护林债券的钱主要投到哪几个项目了，各多少？", "护林债券主要用于哪几个项目，各多少？"),
        ("护林债券资金都花在哪些项目上了？", "护林债券用于哪些项目？"),
        ("护林债券投给了什么项目？", "护林债券用于什么项目？"),
    ],
)
def test_what_money_is_put_into_is_what_it_is_used_for(said, read):
    assert said_plainly(said) == read


def test_kinds_of_transfers_are_named_in_full():
    read = said_plainly("2031年收到转移支付多少，一般性和专项各多少？")
    assert read == "2031年收到转移支付多少，一般性转移支付和专项转移支付各多少？"
