"""Tests of index.figures.change_words."""

import pytest

from index.figures.change_words import (
    bare_change,
    change_before,
    comparison,
    none_saying,
    ratio_before,
    reason_marks,
    verdict,
)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("与上年相比，", "上年"),
        ("比2023年度决算数", "2023年决算数"),
        ("较年初预算数", "年初预算数"),
        ("比上年预算", "上年预算数"),
        ("比2023年当年预算执行数", "2023年执行数"),
        ("同比", "上年同期"),
        ("与调整预算相比", "全年预算数"),
    ],
)
def test_base_of_a_comparison(text: str, base: str) -> None:
    found = comparison(text)
    assert found is not None and found[0] == base


@pytest.mark.parametrize("text", ["和上年结余收入", "与会人员", "占比"])
def test_no_comparison(text: str) -> None:
    assert comparison(text) is None


@pytest.mark.parametrize(
    ("left", "direction"),
    [("比上年增加", "增加"), ("下降了", "减少"), ("压减经费", "减少"), ("增减额为", ""), ("增幅", "增加")],
)
def test_change_before_a_number(left: str, direction: str) -> None:
    change = change_before(left)
    assert change is not None and change.direction == direction


def test_of_two_words_of_change_in_a_row_the_last_counts() -> None:
    change = change_before("项目支出同比增长下降")
    assert change is not None and (change.direction, change.rest) == ("减少", "项目支出同比")


@pytest.mark.parametrize("left", ["提高至", "新增一般债券", "收入完成"])
def test_no_change_before_a_number(left: str) -> None:
    assert change_before(left) is None


@pytest.mark.parametrize(
    ("left", "measure", "base"),
    [
        ("占本年支出合计的", "占比", "本年支出合计"),
        ("税收占比", "占比", ""),
        ("完成年初预算的", "完成率", "年初预算数"),
        ("占年度调整预算的", "完成率", "全年预算数"),
        ("完成预算", "完成率", "预算数"),
        ("占一般公共预算支出的", "占比", "一般公共预算支出"),
        ("为上年决算数的", "比率", "上年决算数"),
        ("预决算差异率", "差异率", ""),
    ],
)
def test_ratio_before_a_percentage(left: str, measure: str, base: str) -> None:
    ratio = ratio_before(left)
    assert ratio is not None and (ratio.measure, ratio.base) == (measure, base)


@pytest.mark.parametrize(
    "text",
    [
        "，主要原因是：甲",
        "，主要是甲",
        "。变动原因：甲",
        "增加的主要原因为甲",
        "，主要由于甲",
        "，得益于甲",
        "，主要受甲影响",
        "增长较快主要是甲",
        "，原因一是甲",
    ],
)
def test_reason_marks(text: str) -> None:
    assert len(reason_marks(text)) == 1


def test_words_that_open_no_reason() -> None:
    assert reason_marks("其他用车主要是业务用车，资金主要用于甲") == []


def test_verdict_of_actual_against_budget() -> None:
    found = verdict("会议费决算数小于年初预算数的")
    assert found is not None and (found.direction, found.base, found.start) == ("减少", "年初预算数", 3)


def test_bare_change_and_none() -> None:
    assert bare_change("差旅费较上年有所减少") == ("减少", 6)
    said = none_saying("本部门无政府性基金预算支出")
    assert said is not None and said.subject == "政府性基金预算支出"


def test_works_that_improve_so_many_are_no_rise():
    assert change_before("改造提升") is None
    assert change_before("收入提升") is not None
