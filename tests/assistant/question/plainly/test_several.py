"""Several things asked at once are each asked for: counts, before and after, kinds, a part of a whole."""

from __future__ import annotations

import pytest

from assistant.question.plainly.plainly import said_plainly


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("护林站、造林队个数各为多少？", "护林站、造林队各有多少个？"),
        ("护林员培训期数是多少？", "护林员培训有多少期？"),
        ("2031年厅里所属单位构成：林场、苗圃家数各为多少？", "2031年厅里，林场、苗圃各有多少家？"),
        ("未评优个数是多少？", "未评优个数是多少？"),
        (
            "护林厅拢共多少人？还在上班的几个，退下来的几个？",
            "护林厅一共多少人？在职的有多少人，退休的有多少人？",
        ),
        ("这个局一共多少人？预算是多少？", "这个局一共多少人？支出预算是多少？"),
        ("全局总共多少人，收入多少？", "全局总共多少人？收入合计是多少？"),
        ("护林培训了多少人？预算是多少？", "护林培训了多少人？预算是多少？"),
        ("公务用车总数和其中护林用车数分别是多少？", "公务用车有多少辆，其中护林用车有多少辆？"),
        ("护林用车数、巡山用车数各是多少？", "护林用车有多少辆，巡山用车有多少辆？"),
        ("年末车辆数量是多少？", "年末车辆有多少辆？"),
    ],
)
def test_what_is_counted_is_asked_by_its_unit(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize(
    "said",
    [
        "护林缴费基数2031年有调整。调之前多少钱，调之后多少钱？",
        "护林缴费基数2031年调整前、后的金额是多少？",
        "护林缴费基数2031年原来多少，现在多少？",
        "护林缴费基数2031年翻番，翻番前、后的金额各是多少？",
        "护林缴费基数2031年下调，下调之前多少，下调之后多少？",
        "护林缴费基数2031年追加前后的数额分别是多少？",
    ],
)
def test_before_and_after_are_asked_from_what_to_what(said):
    assert said_plainly(said) == "护林缴费基数2031年从多少变到多少？"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("采购预算，按货物、服务两类分别是多少？", "采购预算里，货物、服务各是多少？"),
        ("护林支出总额及对各乡补助部分，分别是多少？", "护林支出一共多少，其中对各乡补助是多少？"),
        ("转移支付总额及其中专项部分，请分别列示。", "转移支付总额是多少，其中专项部分是多少？"),
        (
            "护林员津贴和巡山补助的标准各是从多少提到多少的？",
            "护林员津贴的标准从多少提高到多少？巡山补助的标准从多少提高到多少？",
        ),
        ("2031年护林费合计多少？跟造林费比，哪个多？", "2031年护林费和造林费哪个多，各多少？"),
        (
            "护林支出较上年扩张了多少万元？折合增速多少？请据实填列。",
            "护林支出较上年增加多少万元？增长多少？",
        ),
    ],
)
def test_kinds_parts_and_what_is_beside_are_asked(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("护林收入及同比增幅，请列示。", "护林收入是多少，同比增幅是多少？"),
        (
            "护林费2031年完成数、占年初预算百分比，请列示。",
            "护林费2031年完成数是多少，完成了年初预算的百分之几？",
        ),
        (
            "请列示护林费2031年完成数，以及2032年预算安排数。",
            "护林费2031年完成数是多少？2032年打算安排多少。",
        ),
        (
            "护林费收入情况如何？请列示完成额及占预算的比例。",
            "护林费收入，完成额是多少，完成了预算的百分之几。",
        ),
        ("护林债券，已支出金额与支付进度如何？", "护林债券，已支出金额是多少，支付率是多少？"),
        ("想了解林地总规模，以及其中国有林地的规模。", "林地总规模是多少，其中国有林地的规模是多少。"),
        (
            "请说明2031年纳入护林管理的项目数量及涉及资金规模。",
            "2031年多少个项目纳入护林管理，涉及资金规模是多少。",
        ),
        ("护林站护林机台（套）数是多少？", "护林站护林机有多少台？"),
    ],
)
def test_nouns_behind_each_other_are_each_asked(said, read):
    assert said_plainly(said) == read


@pytest.mark.parametrize(
    "said",
    [
        "三公经费各项预算数和决算数分别是多少？",
        "“三公”经费每一项的预算数和决算数分别是多少？",
        "三公经费里各部分预算数和决算数分别是多少？",
    ],
)
def test_each_item_of_the_three_public_expenses_is_asked_by_its_name(said):
    read = said_plainly(said)
    named = ("三公经费、", "因公出国（境）费、", "公务用车购置费、", "公务用车运行维护费和公务接待费的")
    assert all(name in read for name in named) and read.endswith("预算数和决算数分别是多少？"), read


@pytest.mark.parametrize("said", ["三公经费各项加起来是多少？", "三公经费哪一项最多？"])
def test_what_the_items_are_together_is_asked_of_their_whole(said):
    assert "公务接待费" not in said_plainly(said)
