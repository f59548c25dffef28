"""What one of a thing costs, from the indicators of cost."""

import pytest


@pytest.fixture
def wells(make_view, make_figure, state):
    def indicator(name, target, unit):
        row = make_figure(name, target, measure="目标值", unit=unit, ancestors=("水源涵养项目", "产出指标"))
        return state(f"{name} {target}{unit}", row, table="项目绩效目标表")

    return make_view(
        indicator("封停取水井", "168", "眼"),
        indicator("单井封停处置成本", "1.85", "万元"),
        indicator("举办推介会", "4", "场"),
        indicator("单场推介会成本", "28", "万元"),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("计划封停多少眼取水井，封一眼最多花多少？", ("168眼", "1.85万元")),
        ("封停取水井一眼花多少钱？", ("1.85万元",)),
        ("封停取水井每眼投资多少？", ("1.85万元",)),
        ("要办几场推介会，每场控制在多少钱以内？", ("4场", "28万元")),
    ],
)
def test_the_price_of_one_stands_beside_how_many(ask, wells, question, told):
    text = ask(question, wells).text
    assert all(each in text for each in told), text


def test_a_price_of_one_of_something_else_is_no_price_of_the_thing(ask, make_view, make_figure, state):
    def indicator(project, name, target, unit):
        row = make_figure(name, target, measure="目标值", unit=unit, ancestors=(project, "产出指标"))
        return state(f"{name} {target}{unit}", row, table="项目绩效目标表")

    view = make_view(
        indicator("苗木项目", "红松苗采购单价", "0.43", "元/株"),
        indicator("终端项目", "更换终端数量", "420", "台"),
        indicator("终端项目", "单台终端采购价", "1500", "元"),
        kind="部门预算",
    )
    text = ask("更换终端的项目，计划换多少台？单台采购价控制在多少以内？", view).text
    assert "420台" in text and "1500元" in text and "0.43" not in text, text


@pytest.mark.parametrize(
    "question", ["清理一株枯死杉树的成本，指标定的是不超过多少？", "清理枯死杉树的成本是多少？"]
)
def test_a_number_of_things_is_no_cost_of_them(ask, make_view, make_figure, state, question):
    def indicator(name, target, unit):
        row = make_figure(name, target, measure="目标值", unit=unit, ancestors=("病虫防控项目", "产出指标"))
        return state(f"{name} {target}{unit}", row, table="项目绩效目标表")

    view = make_view(
        indicator("清理枯死杉树", "1.6", "万株"),
        indicator("每株清理成本", "35", "元"),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert "35元" in text and "1.6" not in text, text


def test_a_price_of_one_is_no_share_of_those_helped(ask, make_view, make_figure, state):
    def indicator(name, target, unit):
        row = make_figure(name, target, measure="目标值", unit=unit, ancestors=("助学项目", "产出指标"))
        return state(f"{name} {target}{unit}", row, table="项目绩效目标表")

    about = {"measure": "目标值", "ancestors": ("助学项目", "产出指标"), "value": None, "unit": ""}
    standard = make_figure("走读学生资助标准", "≤0.3万元/人·年", **about)
    view = make_view(
        indicator("资助学生人数", "900", "人"),
        state("走读学生资助标准 ≤0.3万元/人·年", standard, table="项目绩效目标表"),
        kind="部门预算",
    )
    assert "0.3" not in ask("资助的学生中，走读学生占百分之几？", view).text
