"""How much of a spending is no money of 财政拨款."""

import pytest


@pytest.fixture
def budget(make_view, make_figure, state):
    """Spending of all funds and of the appropriation, in tables of their own; training of all funds alone."""
    rows = (
        ("收支预算总表", "全部资金", "营林支出", "32.00"),
        ("收支预算总表", "全部资金", "培训费", "4.00"),
        ("财政拨款收支预算总表", "财政拨款", "营林支出", "29.50"),
    )
    return make_view(
        *(
            state(f"{item} {amount}", make_figure(item, amount, measure="预算数", scope=scope), table=table)
            for table, scope, item, amount in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年营林支出里有多少不是财政拨款出的？",
        "营林支出中，除了财政拨款还有多少？",
        "营林支出里不靠财政拨款的有多少万元？",
        "营林支出里有多少钱不是财政出钱的？",
        "营林支出里不是财政拨款的支出是多少？",
        "营林支出这一项，财政拨款之外的钱花了多少？",
    ],
)
def test_all_funds_less_the_appropriation(ask, budget, question):
    assert "32.00 − 29.50 = 2.50万元" in ask(question, budget).text


def test_what_is_told_of_all_funds_alone_is_no_answer(ask, budget):
    answer = ask("2031年培训费里有多少不是财政拨款安排的？", budget)
    assert (answer.status, "4.00" in answer.text) == ("not_stated", False), answer.text


@pytest.fixture
def account(make_view, make_figure, state):
    """Subjects in the tables of all spending and of the funds, one of them of two funds; the totals."""
    rows = (
        ("支出决算表", "全部资金", "2130205", "森林资源培育", "91.20"),
        ("支出决算表", "全部资金", "2130207", "森林资源管理", "60.00"),
        ("支出决算表", "全部资金", None, "本年支出合计", "151.20"),
        ("一般公共预算财政拨款支出决算表", "一般公共预算", "2130205", "森林资源培育", "84.50"),
        ("一般公共预算财政拨款支出决算表", "一般公共预算", "2130207", "森林资源管理", "40.00"),
        ("一般公共预算财政拨款支出决算表", "一般公共预算", None, "一般公共预算财政拨款支出合计", "124.50"),
        ("政府性基金预算财政拨款支出决算表", "政府性基金", "2130207", "森林资源管理", "15.00"),
    )
    return make_view(
        *(
            state(f"{code} {item} {amount}", make_figure(item, amount, scope=scope, code=code), table=table)
            for table, scope, code, item, amount in rows
        )
    )


@pytest.mark.parametrize(
    "question",
    [
        "森林资源培育里有多少不是财政拨款的钱？",
        "森林资源培育（2130205）的支出里，不是一般公共预算出的钱有多少？",
        "森林资源培育除一般公共预算外还有多少？",
        "森林资源培育中一般公共预算以外的资金有多少？",
    ],
)
def test_of_the_only_budget_that_pays_for_it_or_of_the_one_said(ask, account, question):
    answer = ask(question, account)
    assert "91.20 − 84.50 = 6.70万元" in answer.text, answer.text


def test_of_two_budgets_that_pay_for_it_neither_is_the_appropriation(ask, account):
    answer = ask("森林资源管理里有多少不是财政拨款的钱？", account)
    assert answer.status == "not_stated", answer.text


@pytest.mark.parametrize(
    "question",
    [
        "森林资源培育（2130205）的全部支出比其中一般公共预算财政拨款支出多多少？",
        "森林资源培育的全部支出比一般公共预算财政拨款支出多多少？",
        "森林资源培育支出比一般公共预算财政拨款支出多多少？",
        "森林资源培育支出比财政拨款支出多多少？",
    ],
)
def test_a_subject_beside_a_fund_is_set_against_what_the_fund_pays_of_it(ask, account, question):
    text = ask(question, account).text
    assert "91.20 − 84.50 = 6.70万元" in text, text
    assert "124.50" not in text


def test_a_subject_that_is_less_than_a_fund_is_set_against_all_of_it(ask, account):
    text = ask("森林资源培育比一般公共预算财政拨款支出少多少？", account).text
    assert "124.50 − 84.50 = 40.00万元" in text, text


def test_a_table_of_the_fund_without_codes_prints_the_same_row(ask, make_view, make_figure, state):
    rows = (
        ("支出总表", "全部资金", "213"),
        ("收支总表", "全部资金", None),
        ("财政拨款收支总表", "财政拨款", None),
    )
    view = make_view(
        *(
            state(f"营林支出 {amount}", make_figure("营林支出", amount, scope=scope, code=code), table=table)
            for (table, scope, code), amount in zip(rows, ("40.00", "40.00", "31.00"), strict=True)
        )
    )
    answer = ask("营林支出里有多少不是财政拨款的钱？", view)
    assert "40.00 − 31.00 = 9.00万元" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    ["森林资源培育（2130205）全口径支出多少，其中非财政拨款的有多少？", "2130205里非财政拨款资金是多少？"],
)
def test_what_is_no_appropriation_is_asked_beside_the_whole(ask, account, question):
    assert "91.20 − 84.50 = 6.70万元" in ask(question, account).text


@pytest.mark.parametrize(
    "question",
    [
        "非财政拨款的钱年末还剩多少？",
        "年末结转和结余里，财政拨款以外的有多少？",
        "2031年年末非财政拨款结转结余是多少？",
    ],
)
def test_what_is_left_of_other_money_is_all_that_is_left_less_the_grants(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "年末结转和结余 25.00",
            make_figure("年末结转和结余", "25.00", scope="全部资金"),
            table="收入支出决算总表",
        ),
        state(
            "年末财政拨款结转和结余 19.30",
            make_figure("年末财政拨款结转和结余", "19.30", scope="财政拨款"),
            table="财政拨款收入支出决算总表",
        ),
    )
    assert "25.00 − 19.30 = 5.70万元" in ask(question, view).text
