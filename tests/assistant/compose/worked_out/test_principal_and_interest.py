"""What is paid on debts with interest, from what is printed of both."""

import pytest

from assistant.compose.worked_out.principal_and_interest import principal_and_interest


@pytest.fixture
def debts(make_view, make_figure, state):
    """A sentence of all debts paid back, beside the account of one fund."""
    done = {"unit": "万元", "measure": "执行数", "year": 2031}
    return make_view(
        state("债务付息支出900万元。", make_figure("债务付息支出", "900", scope="一般公共预算", **done)),
        state(
            "2031年偿还到期政府债务本金3000万元、利息1200万元。",
            make_figure("到期政府债务本金", "3000", **done),
            make_figure("利息", "1200", **done),
        ),
        organisation="青溪市",
        kind="政府预算",
        year=2032,
    )


@pytest.mark.parametrize(
    "question",
    ["2031年还债连本带息一共花了多少？", "2031年还本付息一共多少？", "2031年政府债务还本付息一共花了多少？"],
)
def test_principal_and_interest_of_one_sentence_are_added_up(ask, debts, question):
    text = ask(question, debts).text
    assert "3000 + 1200 = 4200" in text and "900" not in text, text


@pytest.fixture
def table(make_view, make_figure, state):
    """A table of debts by kind."""
    rows = (
        ("地方政府债券还本", "50.00"),
        ("一般债券还本", "30.00"),
        ("专项债券还本", "20.00"),
        ("地方政府债券付息", "9.00"),
        ("一般债券付息", "5.00"),
        ("专项债券付息", "4.00"),
    )
    done = {"unit": "亿元", "measure": "执行数", "year": 2031}
    title = "青溪市地方政府债券发行及还本付息情况表"
    return make_view(
        *(state(f"{name} {told}", make_figure(name, told, **done), table=title) for name, told in rows),
        organisation="青溪市",
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政府债券还本付息一共花了多少？", "50.00 + 9.00"),
        ("专项债券还本付息多少？", "20.00 + 4.00"),
    ],
)
def test_rows_of_the_debts_asked_are_added_up(ask, table, question, told):
    text = ask(question, table).text
    assert told in text, text


def test_a_sum_that_is_printed_is_told_as_it_stands(ask, make_view, make_figure, state):
    printed = make_figure("到期地方政府债券本息", "77.50", unit="亿元", measure="执行数", year=2031)
    view = make_view(state("偿还到期地方政府债券本息77.50亿元。", printed), kind="政府决算")
    assert "77.50亿元" in ask("政府债券还本付息一共花了多少？", view).text


def test_all_that_was_spent_is_no_payment_of_debts(ask, make_view, make_figure, state):
    spent = make_figure("支出合计", "640.00", unit="亿元", measure="执行数", year=2031)
    view = make_view(state("支出合计 640.00", spent, table="支出表"), kind="政府决算")
    assert ask("政府债券还本付息一共花了多少？", view).status == "not_stated"


def test_a_second_number_asked_leaves_the_sum_to_what_tells_both(debts, make_case):
    asked = "2031年还政府债的本息总共多少"
    assert principal_and_interest(make_case(f"{asked}？", debts)) is not None
    assert principal_and_interest(make_case(f"{asked}，光利息多少？", debts)) is None


LOAN = "护林贷款项目提款1.7亿元，还本付息0.9亿元，其中归还本金0.5亿元、付息0.4亿元。"


@pytest.fixture
def loan(make_figure, state):
    """What was paid back for one loan, which is none of the debts."""
    paid = (("还本付息", "0.9"), ("本金", "0.5"), ("付息", "0.4"))
    return state(LOAN, *(make_figure(item, amount, unit="亿元", measure="执行数") for item, amount in paid))


@pytest.mark.parametrize("question", ["还本付息一共多少？", "付息支出多少？"])
def test_what_is_paid_on_debts_is_not_told_by_a_loan(ask, make_view, loan, question):
    answer = ask(question, make_view(loan, kind="政府预算"))
    assert answer.status == "not_stated" and "0.4" not in answer.text, answer.text


def test_what_is_lacking_to_pay_debts_is_nothing_paid(ask, make_view, make_figure, state):
    gap = make_figure("债券还本付息等支出缺口", "13.2", unit="亿元", measure="预算数")
    view = make_view(state("债券还本付息等支出缺口13.2亿元。", gap), kind="政府预算")
    for question in ("还本付息多少？", "付息支出多少？"):
        answer = ask(question, view)
        assert answer.status == "not_stated" and "13.2" not in answer.text, answer.text
    assert "13.2" in ask("还本付息等支出缺口多少？", view).text
