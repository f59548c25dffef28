"""What every answer must tell: a rate where a rate is asked."""

import pytest


def test_money_is_no_answer_to_a_rate_that_has_a_name(ask, make_view, make_figure, state):
    view = make_view(state("终端运行维护 86.00", make_figure("终端运行维护", "86.00"), table="项目支出表"))
    assert ask("终端运行维护的在线率目标到底定的多少？", view).status == "not_stated"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("2031年护林费、巡查费，实际花掉多少？", "not_stated"),
        ("2031年护林费、巡查费各多少？", "answered"),
    ],
)
def test_what_was_spent_on_several_things_is_not_told_by_their_budgets(
    ask, make_view, make_figure, state, question, status
):
    rows = (("护林费", "5.00"), ("巡查费", "3.00"))
    view = make_view(
        *(state(f"{item} {v}", make_figure(item, v, measure="预算数"), table="预算表") for item, v in rows),
        kind="部门预算",
    )
    answer = ask(question, view)
    assert answer.status == status, answer.text
