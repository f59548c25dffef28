"""What is paid on debts, printed in the account of each fund alone."""

import pytest


@pytest.fixture
def accounts(make_view, make_figure, state):
    def row(level, scope, item, told, year=2031):
        about = {"year": year, "measure": "执行数", "unit": "万元", "scope": scope}
        return state(
            f"{item} {told}", make_figure(item, told, **about), table=f"2031年{level}{scope}收支平衡表"
        )

    return make_view(
        row("全市", "一般公共预算", "债务还本支出", "180"),
        row("全市", "政府性基金", "债务还本支出", "220"),
        row("全市", "一般公共预算", "债务付息支出", "60"),
        row("全市", "政府性基金", "债务付息支出", "15"),
        row("市本级", "一般公共预算", "债务还本支出", "93"),
        row("市本级", "政府性基金", "债务还本支出", "22"),
        organisation="青溪市",
        kind="政府预算",
        year=2032,
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2031年全市还了多少债？", "180 + 220 = 400"),
        ("2031年全市债务还本支出多少？", "180 + 220 = 400"),
        ("2031年市本级还了多少债？", "93 + 22 = 115"),
        ("2031年全市债务付息支出多少？", "60 + 15 = 75"),
        ("2031年一般公共预算债务还本支出多少？", "180万元"),
        ("2031年政府性基金债务还本支出多少？", "220万元"),
    ],
)
def test_all_that_is_paid_is_that_of_both_funds(ask, accounts, question, told):
    text = ask(question, accounts).text
    assert told in text, text


def test_principal_alone_is_not_what_is_paid_with_interest(ask, make_view, make_figure, state):
    row = make_figure("政府债务还本支出", "220", unit="万元", region="全市", year=2031)
    view = make_view(state("全市政府债务还本支出220万元。", row), kind="政府决算")
    assert ask("2031年全市政府债务还本付息多少？", view).status == "not_stated"


def test_where_a_table_of_debts_has_all_it_is_told(ask, make_view, make_figure, state):
    about = {"unit": "亿元", "region": "市本级", "year": 2031, "measure": "执行数"}
    view = make_view(
        state("债务还本 10.50", make_figure("债务还本", "10.50", **about), table="市本级法定债务执行情况表"),
        kind="政府预算",
        organisation="青溪市",
    )
    assert "10.50亿元" in ask("2031年市本级还了多少债？", view).text
