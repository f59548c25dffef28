"""The move of a whole printed in a table, from what prose tells of its known parts."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """A budget whose table prints the three costs and whose prose tells how each has moved."""

    def told(item, amount, move, way):
        return state(
            f"{item}{amount}万元，比上年{way}{move}万元。",
            make_figure(item, amount, measure="预算数"),
            make_figure(item, move, measure="增减额", base="上年", direction=way),
        )

    def view(whole, *more):
        return make_view(
            state(
                f"合计 {whole}", make_figure("“三公”经费", whole, measure="预算数"), table="三公经费支出表"
            ),
            told("因公出国（境）费", "4.00", "1.00", "增加"),
            told("公务接待费", "6.20", "0.80", "减少"),
            told("公务用车运行维护费", "73.20", "3.60", "增加"),
            *more,
            kind="部门预算",
        )

    return view, told("公务用车购置费", "180.00", "180.00", "增加")


def test_moves_of_all_known_parts_are_added_up(ask, budget):
    view, cars = budget
    text = ask("“三公”经费比上年多安排多少？", view("263.40", cars)).text
    assert "增加183.80万元" in text, text


@pytest.mark.parametrize(("whole", "complete"), [("300.00", True), ("83.40", False)])
def test_parts_that_do_not_come_to_the_whole_tell_no_move_of_it(ask, budget, whole, complete):
    view, cars = budget
    text = ask("“三公”经费比上年多安排多少？", view(whole, *([cars] if complete else []))).text
    assert "183.80" not in text and "3.80万元（" not in text, text
