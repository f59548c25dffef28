"""How much two names are alike."""

import pytest

from assistant.find.text.word_index import WordIndex
from assistant.question.named.likeness import alike_names, likeness, plain
from assistant.question.named.mentions import Mention


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("一般公共预算财政拨款支出", "支出"),
        ("2024年度教育支出", "教育"),
        ("全市税收收入", "税收"),
        ("本部门项目支出", "项目"),
        ("公务接待费支出", "公务接待费"),
        ("部门预算编制人数", "编制"),
        ("部门预算收支", "预算收支"),
        ("支出", "支出"),
    ],
)
def test_a_name_without_scope_words_and_endings(name, short):
    assert plain(name) == short, name


def mention(text, kind="exact", order=(), keys=None):
    return Mention(text, 0, len(text), frozenset(keys or {text}), kind, 1.0, order=order)


def test_the_same_name_is_wholly_alike():
    assert likeness(mention("公务接待费"), "公务接待费") == 1.0


def test_a_name_that_differs_by_its_ending_is_nearly_alike():
    assert 0.9 < likeness(mention("教育支出"), "教育") < 1.0


@pytest.mark.parametrize(
    ("count", "cost"), [("实有人员数", "人员经费"), ("培训人数", "培训费"), ("接待批次", "接待费")]
)
def test_how_many_there_are_is_not_like_what_they_cost(count, cost):
    assert likeness(mention(count), cost) == likeness(mention(cost), count) == 0.0


def test_the_total_of_a_long_name_is_nearly_alike():
    assert likeness(mention("一般公共预算收入"), "一般公共预算收入合计") > 0.9
    assert likeness(mention("一般公共预算收入"), "国有资本经营收入") < 0.9


def test_a_longer_name_is_less_alike_the_longer_it_is():
    asked = mention("公务接待")
    assert likeness(asked, "公务接待费用") > likeness(asked, "国内公务接待活动批次") > 0


@pytest.mark.parametrize("name", ["", "培训费"])
def test_another_name_is_not_alike(name):
    assert likeness(mention("公务接待费"), name) == 0.0


def test_a_code_is_like_no_name():
    assert likeness(mention("2130205", "code", keys={"x"}), "森林管护") == 0.0


def test_names_in_order_are_alike_in_that_order():
    asked = mention("盘子", order=("收支总计", "支出总计"))
    assert likeness(asked, "收支总计") > likeness(asked, "支出总计") > 0.9


@pytest.mark.parametrize(
    ("asked", "printed", "same"),
    [
        ("本年支出合计", "一般公共预算财政拨款支出合计", False),
        ("本年支出合计", "支出合计", True),
        ("财政拨款收入总计", "财政拨款收入、支出总计", True),
        ("支出总计", "财政拨款支出总计", False),
    ],
)
def test_totals_of_other_money_are_other_things(asked, printed, same):
    mention = Mention(asked, 0, len(asked), frozenset({asked}), "exact", 3.0)
    assert (likeness(mention, printed) > 0.9) is same


def test_a_thing_in_brackets_is_only_taken_in():
    asked = Mention("再融资", 0, 3, frozenset({"再融资债券", "政府债券（含再融资债券）发行额"}), "alike", 1.2)
    assert likeness(asked, "再融资债券") > 0.6 > likeness(asked, "政府债券（含再融资债券）发行额") > 0


def test_what_one_item_got_of_a_whole_is_not_the_whole():
    names = ["三公经费财政拨款支出", "一般公共预算财政拨款支出"]
    assert alike_names("财政拨款支出", names, WordIndex(names)) == ["一般公共预算财政拨款支出"]


def test_two_funds_are_not_alike_by_the_bare_word_that_they_end_in():
    assert likeness(mention("一般公共预算资金"), "单位资金") < 0.5


@pytest.mark.parametrize(
    "said", ["对区的转移支付", "给各区的转移支付", "拨给区里的转移支付", "对各区转移支付"]
)
def test_of_names_for_a_vague_word_the_one_that_says_it_comes_first(said):
    order = ("对下转移支付", "对市县转移支付", "转移支付支出", "市对区级转移支付")
    vague = mention(said, "everyday", order, order)
    assert likeness(vague, "市对区级转移支付") > likeness(vague, "对市县转移支付")
    assert likeness(vague, "市对区级转移支付") > likeness(vague, "一般公共预算转移支付")


@pytest.mark.parametrize(
    ("asked", "printed", "same"),
    [
        ("和美乡村市级资金", "和美乡村市级专项资金", True),
        ("道路桥梁项目", "政府投资道路桥梁项目计划", True),
        ("政府投资道路桥梁项目支出", "道路桥梁项目计划", True),
        ("资金", "专项资金", False),
        ("重大项目", "政府投资项目", False),
    ],
)
def test_words_that_say_how_money_is_given_are_no_part_of_a_name(asked, printed, same):
    assert (likeness(mention(asked, "exact", {asked}), printed) > 0.9) is same


@pytest.mark.parametrize(
    ("asked", "printed", "same"),
    [
        ("三公经费", "三公经费一般公共预算", True),
        ("三公经费", "三公经费一般公共预算财政拨款", True),
        ("机关运行经费", "机关运行经费财政拨款", True),
        ("一般公共预算收入", "组织的一般公共预算收入", True),
        ("对下转移支付", "调入一般公共预算", False),
        ("事务", "组织事务", False),
    ],
)
def test_words_that_say_who_pays_or_takes_in_are_no_part_of_a_name(asked, printed, same):
    assert (likeness(mention(asked, "exact", {asked}), printed) > 0.9) is same


def test_a_name_that_spells_the_word_out_leaves_those_that_share_but_most_of_it():
    names = ["新建项目", "续建项目", "城建交通水利项目支出"]
    assert alike_names("城建项目", names, WordIndex(names)) == ["城建交通水利项目支出"]


def test_what_is_given_from_a_fund_is_no_income_of_it():
    fund = mention("一般公共预算收入", keys={"一般公共预算收入", "一般公共收入"})
    assert likeness(fund, "对各市一般公共预算专项转移支付合计") == 0.0
    assert likeness(fund, "一般公共预算收入合计") > 0.9
