"""Cars bought where the report gives money only."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """A budget with the cars there are and the money for buying one."""

    def view(money, *more):
        return make_view(
            state(
                "公务用车保有量23辆。",
                make_figure("公务用车保有量", "23", measure="数量", unit="辆", year=2030),
            ),
            state(
                f"公务用车购置费{money}万元。", make_figure("公务用车购置费", money, measure="预算数"), *more
            ),
            kind="部门预算",
        )

    return view


def test_no_money_for_cars_is_no_car(ask, budget):
    text = ask("今年要买几辆执法车？", budget("0")).text
    assert text.startswith("没有购置") and "23" not in text, text


def test_money_for_cars_is_not_none(ask, budget):
    assert "没有购置" not in ask("今年要买几辆车？", budget("18.00")).text


def test_cars_there_are_remain_counted(ask, budget):
    assert "23辆" in ask("有几辆公务用车？", budget("0")).text


@pytest.mark.parametrize("question", ["今年买新公车了吗？", "今年有没有购置公务用车？"])
def test_whether_any_car_is_bought_is_told_by_the_money(ask, budget, question):
    assert ask(question, budget("0")).text.startswith("没有购置"), question
    assert "没有购置" not in ask(question, budget("18.00")).text, question


@pytest.mark.parametrize("question", ["购置了几辆公务用车？", "今年买了多少辆公车？"])
def test_cars_bought_are_not_told_by_the_cars_there_are(ask, budget, question):
    assert ask(question, budget("0")).text.startswith("没有购置"), question
    untold = ask(question, budget("18.00"))
    assert untold.status == "not_stated" and "23" not in untold.text, untold.text


def test_equipment_bought_and_cars_of_the_year_before_are_no_cars_bought(ask, budget, make_figure):
    pump = make_figure("购置大型设备", "1", measure="数量", unit="台")
    before = make_figure("上年更新执法执勤用车", "1", measure="数量", unit="辆")
    text = ask("购置了几辆公务用车？", budget("0", pump, before)).text
    assert text.startswith("没有购置"), text


def test_cars_bought_are_counted_where_the_report_counts_them(ask, budget, make_figure):
    none = make_figure("更新购置公务用车", "0", measure="数量", unit="辆")
    assert ask("购置了几辆公务用车？", budget("18.00", none)).text.startswith(
        "没有购置：2031年更新购置公务用车"
    )
