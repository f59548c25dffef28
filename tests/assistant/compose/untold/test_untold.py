"""What every answer must tell: a rate where a rate is asked."""


def test_money_is_no_answer_to_a_rate_that_has_a_name(ask, make_view, make_figure, state):
    view = make_view(state("终端运行维护 86.00", make_figure("终端运行维护", "86.00"), table="项目支出表"))
    assert ask("终端运行维护的在线率目标到底定的多少？", view).status == "not_stated"
