"""Tests of index.figures.item_names."""

import pytest

from index.figures.item_names import ItemReader

READER = ItemReader(("某市水务局",))


@pytest.mark.parametrize(
    ("left", "name"),
    [
        ("2024年度某市水务局（部门）机关运行经费支出", "机关运行经费支出"),
        ("某市水务局2024年度财政拨款支出预算为", "财政拨款支出"),
        ("公务接待费支出决算为", "公务接待费支出"),
        ("公务用车运行维护费预算支出", "公务用车运行维护费"),
        ("一般公共预算拨款安排的会议费预算支出", "会议费"),
        ("因公出国（境）费2024年决算数", "因公出国（境）费"),
        ("其中：社会保障和就业支出", "社会保障和就业支出"),
        ("二是国有土地使用权出让收入", "国有土地使用权出让收入"),
        ("加上上解支出等", "上解支出等"),
        ("、再融资债券", "再融资债券"),
        ("筹措就业补助资金", "就业补助资金"),
        ("安排预算稳定调节基金", "安排预算稳定调节基金"),
        ("提租补贴", "提租补贴"),
        ("故对下转移支付", "对下转移支付"),
        ("因此上级补助收入", "上级补助收入"),
        ("故障车辆维修费", "故障车辆维修费"),
        ("人大常委会审查批准调整全县一般公共预算收入为", "一般公共预算收入"),
        ("主要税种中国内增值税收入", "国内增值税收入"),
        ("主要扣分原因是数据接入率仅为", "数据接入率"),
        ("政府性基金支出因市级清算", "政府性基金支出"),
        ("执行中因上级专项补助、新增债券等", ""),
        ("力争全年盘活存量资产", "存量资产"),
        ("支付利息", "利息"),
        ("偿还政府债券本金", "政府债券本金"),
        ("新列金融支出", "金融支出"),
        ("因公出国（境）费", "因公出国（境）费"),
        ("全市（含开发区、高新区，下同）政府性基金预算收入", "政府性基金预算收入"),
    ],
)
def test_name_of_the_item(left: str, name: str) -> None:
    assert READER.read(left).name == name


@pytest.mark.parametrize(("left", "word"), [("支出决算为", "支出"), ("，价值", "价值"), ("年初预算为", "")])
def test_words_that_need_the_item_before(left: str, word: str) -> None:
    found = READER.read(left)
    assert (found.name, found.generic.lstrip("，")) == ("", word)


@pytest.mark.parametrize(
    ("left", "name", "above"),
    [
        ("农林水支出（水利）防汛", "防汛", ("农林水支出", "水利")),
        ("3.教育支出（普通教育）小学教育", "小学教育", ("教育支出", "普通教育")),
        ("2031年住房保障支出（住房改革支出）购房补贴", "购房补贴", ("住房保障支出", "住房改革支出")),
        ("农林水支出（防汛抗旱补助）防汛", "农林水支出（防汛抗旱补助）防汛", ()),
    ],
)
def test_a_subject_behind_those_above_it(left: str, name: str, above: tuple[str, ...]) -> None:
    found = READER.read(left)
    assert (found.name, found.ancestors) == (name, above)


def test_code_and_level_marks() -> None:
    assert READER.read("2130314防汛支出").code == "2130314"
    bracketed = READER.read("（二）2130314（防汛（抗旱）支出）")
    assert (bracketed.name, bracketed.code) == ("防汛（抗旱）支出", "2130314")
    behind = READER.read("（4）防汛支出（2130314）")
    assert (behind.name, behind.code) == ("防汛支出", "2130314")
    levelled = READER.read("农林水支出（类）水利（款）防汛（项）")
    assert (levelled.name, levelled.ancestors, levelled.levels) == ("防汛", ("农林水支出", "水利"), (0, 1, 2))


def test_region_is_kept_apart() -> None:
    found = READER.read("2024年市本级一般公共预算支出")
    assert (found.name, found.region) == ("一般公共预算支出", "市本级")


@pytest.mark.parametrize(
    "left",
    ["税收收入未完成年初预算，", "税收收入没有完成", "税收收入超额完成全年任务，", "税收收入未能达到预算"],
)
def test_how_a_budget_was_met_is_no_part_of_the_name(left: str) -> None:
    assert READER.read(left).name == "税收收入"


@pytest.mark.parametrize(
    ("left", "name"),
    [
        ("“巡护经费”项目绩效自评综述：全年预算数为", "巡护经费"),
        ("1.巡护经费项目绩效自评情况：执行数为", "巡护经费项目"),
    ],
)
def test_what_is_said_of_a_project_is_no_part_of_its_name(left: str, name: str) -> None:
    assert READER.read(left).name == name
