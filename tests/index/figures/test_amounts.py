"""Tests of index.figures.amounts."""

from decimal import Decimal

import pytest

from index.figures.amounts import find_amounts, noun_after


@pytest.mark.parametrize(
    ("text", "printed", "unit"),
    [
        ("支出1,234.50万元", "1,234.50", "万元"),
        ("增长-5.2%", "-5.2", "%"),
        ("提高1.6个百分点", "1.6", "百分点"),
        ("290余人", "290", "人"),
        ("接待支出0.39万，", "0.39", "万元"),
        ("惠及230万人", "230", "万人"),
        ("主楼7层，", "7", "层"),
        ("补植苗木260株。", "260", "株"),
        ("查处案件28起，", "28", "起"),
        ("发放周转资金52笔。", "52", "笔"),
        ("增长13.95。", "13.95", ""),
    ],
)
def test_quantities(text: str, printed: str, unit: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.printed, amount.unit) == (printed, unit)
    assert amount.value == Decimal(printed.replace(",", ""))


@pytest.mark.parametrize(
    "text",
    [
        "2024年",
        "2024年1月1日起执行",
        "〔2016〕168号",
        "第35页",
        "5G网络",
        "1.办公费",
        "12345热线",
        "单价100万元（含）以上设备",
        "表2部门收入总表",
    ],
)
def test_numbers_that_are_no_quantities(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [("39个项目，", "项目"), ("12个单位开展自评", "单位"), ("26人次，", ""), ("6辆以上", "")],
)
def test_noun_after_a_count(text: str, noun: str) -> None:
    assert noun_after(text, find_amounts(text)[0]) == noun


def test_posts_and_people_may_leave_their_unit_out() -> None:
    found = find_amounts("编制数812，实有人数1,043人，编制数2024年核定。")
    assert [(amount.printed, amount.unit) for amount in found] == [("812", "人"), ("1,043", "人")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("惠及婴幼儿1.66万余名", "1.66", "万名"), ("补助3万多人", "3", "万人"), ("投入2亿多元", "2", "亿元")],
)
def test_a_rough_number_keeps_its_unit(text: str, value: str, unit: str) -> None:
    amount = find_amounts(text)[0]
    assert (amount.printed, amount.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "printed", "unit"),
    [
        ("放流苗种2.34亿单位，", "2.34", "亿单位"),
        ("投放鱼苗320万尾，", "320", "万尾"),
        ("突破3亿亩，", "3", "亿亩"),
        ("供水4.5亿m3，", "4.5", "亿m3"),
        ("惠及16万在园儿童，", "16", "万人"),
        ("4.3万贫困户脱贫", "4.3", "万户"),
        ("安排50万困难群众救助资金", "50", "万元"),
        ("减少0.39万，", "0.39", "万元"),
    ],
)
def test_ten_thousands_of_things_are_no_money(text: str, printed: str, unit: str) -> None:
    amount = find_amounts(text)[0]
    assert (amount.printed, amount.unit) == (printed, unit)
