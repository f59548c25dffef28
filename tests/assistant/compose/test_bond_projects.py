"""Rows of a list of projects paid by bonds: how many of a kind and a place, and what kind one is of."""

import pytest

ROWS = (
    ("甲县第一幼儿园项目", "甲县", "学前教育", "一般债券", "100"),
    ("甲县第二幼儿园项目", "甲县", "学前教育", "其他项目收益专项债券", "50"),
    ("甲县水厂项目", "甲县", "城乡供水", "其他项目收益专项债券", "20"),
    ("乙县幼儿园项目", "乙县", "学前教育", "一般债券", "30"),
    ("乙县乡村道路项目", "乙县", "农村公路（含桥梁）", "一般债券", "7"),
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
        ("甲县2031年有几个幼儿园项目用了债券，一共多少？", ("共2", "150万元"), "水厂"),
        ("2031年有几个农村公路项目用了债券，合计多少？", ("共1", "7万元"), "幼儿园"),
        ("2031年有几个公路项目用了债券，合计多少？", ("共1", "7万元"), "幼儿园"),
        ("甲县修水厂用了多少债券资金？", ("20万元", "专项债券"), "学前"),
        ("甲县水厂项目用了多少债券，是一般债还是专项债？", ("20万元", "专项债券"), "乙县"),
    ],
)
def test_projects_of_a_place_and_a_kind(ask, projects, question, told, untold):
    text = ask(question, projects).text
    assert all(part in text for part in told) and untold not in text, text


def test_projects_of_a_place_that_only_their_names_tell(ask, make_view, make_figure, state):
    rows = (
        ("丙县甲乡公路改建工程", "丙县", "农村公路", "40"),
        ("丙县乙乡公路改建工程", "丙县", "农村公路", "2"),
        ("丙县完全中学", "丙县", "普通高中", "9"),
        ("丁县丙乡公路工程", "丁县", "农村公路", "5"),
    )
    view = make_view(
        *(
            state(
                f"{name} {kind} {amount}",
                make_figure(name, amount, attributes=(("项目类型", kind), ("债券类别", "一般债券"))),
                table="2031年政府债券使用情况表",
            )
            for name, _, kind, amount in rows
        ),
        *(
            state(f"{place} 9", make_figure("债务余额", "9", region=place), table="债务余额表")
            for place in ("丙县", "丁县")
        ),
        kind="政府决算",
    )
    text = ask("丙县2031年有几个公路项目用上了债券，合计多少万元？", view).text
    assert "共2" in text and "42万元" in text and "中学" not in text, text
