"""Cars bought where the report gives money only."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """A budget with the cars there are and the money for buying one."""

    def view(money, *more):
        return make_view(
            state("共有公务用车23辆。", make_figure("公务用车", "23", measure="数量", unit="辆", year=2030)),
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
