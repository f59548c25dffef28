"""A row that the account of every fund has, of each fund that a question names."""

import pytest

_FUNDS = (
    ("一般公共预算", "地方政府一般债务转贷收入", "12", "上级补助收入", "90"),
    ("政府性基金", "专项债务转贷收入", "30", "政府性基金上级补助收入", "4"),
)


@pytest.fixture
def accounts(make_view, make_figure, state):
    return make_view(
        *(
            state(
                f"{scope}预算：{loans}{lent}亿元，{grants}{given}亿元。",
                make_figure(f"{scope}预算收入", "500", scope=scope, unit="亿元", region="全市"),
                make_figure(loans, lent, scope=scope, unit="亿元", region="全市"),
                make_figure(grants, given, scope=scope, unit="亿元", region="全市"),
            )
            for scope, loans, lent, grants, given in _FUNDS
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("债务转贷收入，一般公共预算和政府性基金分别是多少？", ("12亿元", "30亿元")),
        ("一般公共预算和政府性基金的上级补助收入一共多少？", ("90 + 4 = 94",)),
        ("上级补助收入，一般公共预算比政府性基金多多少？", ("90 − 4 = 86",)),
    ],
)
def test_each_fund_by_its_own_name_of_the_row(ask, accounts, question, told):
    text = ask(question, accounts).text
    assert all(word in text for word in told) and "500" not in text, text
