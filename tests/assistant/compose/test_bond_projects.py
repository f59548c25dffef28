"""Rows of a list of projects paid by bonds: how many of a kind and a place, and what kind one is of."""

import pytest

ROWS = (
    ("甲县第一幼儿园项目", "甲县", "学前教育", "一般债券", "100"),
    ("甲县第二幼儿园项目", "甲县", "学前教育", "其他项目收益专项债券", "50"),
    ("甲县水厂项目", "甲县", "城乡供水", "其他项目收益专项债券", "20"),
    ("乙县幼儿园项目", "乙县", "学前教育", "一般债券", "30"),
    ("乙县乡村道路项目", "乙县", "农村公路", "一般债券", "7"),
)


@pytest.fixture
def projects(make_view, make_figure, state):
    return make_view(
        *(
            state(
                f"{name} {place} {kind} {bonds} {amount}",
                make_figure(
                    name,
                    amount,
                    region=place,
                    attributes=(("地区", place), ("项目领域", kind), ("债券性质", bonds)),
                ),
                table="2031年地方政府债券资金使用情况表",
            )
            for name, place, kind, bonds, amount in ROWS
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("甲县2031年有几个学前教育类的项目用上了债券，加起来多少万元？", ("共2", "150万元"), "乙县"),
        ("乙县2031年有几个项目用了一般债券，一共多少？", ("共2", "37万元"), "甲县"),
        ("甲县2031年专项债券项目有几个，合计多少万元？", ("共2", "70万元"), "第一幼儿园"),
        ("2031年用债券的项目有几个？", ("共5",), "没有"),
        ("甲县水厂项目用了多少债券，是一般债还是专项债？", ("20万元", "专项债券"), "乙县"),
    ],
)
def test_projects_of_a_place_and_a_kind(ask, projects, question, told, untold):
    text = ask(question, projects).text
    assert all(part in text for part in told) and untold not in text, text
