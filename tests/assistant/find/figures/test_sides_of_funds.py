"""What a department takes in and spends as a whole, of one fund, of one body, in a budget made by hand."""

import pytest

BOTH = "部门收支总体情况表"
FUND = "财政拨款收支总体情况表"
BODIES = "部门收入总体情况表"


@pytest.fixture
def budget(make_view, make_figure, state):
    def row(table, item, printed, scope="全部资金", **changes):
        about = {"measure": "预算数", "year": 2032, "scope": scope, **changes}
        return state(f"{item} {printed}", make_figure(item, printed, **about), table=table)

    own = {"scope": "财政拨款"}
    return make_view(
        state(
            "单位资金9.00万元，全部为苗木销售收入。",
            make_figure("单位资金", "9.00", measure="预算数", year=2032, ancestors=("总收入",)),
        ),
        state(
            "纳入绩效目标管理的项目支出61.00万元，其中财政拨款58.00万元。",
            make_figure("项目支出", "61.00", measure="预算数", year=2032),
            make_figure("财政拨款", "58.00", measure="预算数", year=2032, ancestors=("项目支出",), **own),
        ),
        row(BOTH, "一般公共预算拨款", "80.00", "一般公共预算"),
        row(BOTH, "单位资金", "9.00"),
        row(BOTH, "本年收入合计", "89.00"),
        row(BOTH, "上年结转", "5.00"),
        row(BOTH, "收入总计", "94.00"),
        row(BOTH, "本年支出合计", "94.00"),
        row(BODIES, "收入合计", "40.00", region="云杉市林场"),
        row(BODIES, "单位资金", "9.00", region="云杉市林场"),
        row(BODIES, "收入合计", "54.00", region="云杉市林业局本级"),
        row(FUND, "本年收入", "80.00", **own),
        row(FUND, "一般公共预算拨款", "80.00", "一般公共预算", ancestors=("本年收入",)),
        row(FUND, "上年结转", "5.00", **own),
        row(FUND, "一般公共预算拨款", "5.00", "一般公共预算", ancestors=("上年结转",)),
        row(FUND, "本年支出", "85.00", **own),
        kind="部门预算",
        year=2032,
    )


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("本年收入合计是多少？", "89.00", "80.00"),
        ("财政拨款收入是多少？", "财政拨款本年收入预算数为80.00", "58.00"),
        ("按财政拨款口径，支出一共多少？", "财政拨款本年支出预算数为85.00", "94.00"),
        ("一般公共预算拨款收入是多少？", "80.00", "9.00"),
        ("上年结转的一般公共预算拨款是多少？", "上年结转的一般公共预算拨款", "80.00"),
        ("连同非财政拨款在内，支出合计多少？", "94.00", "85.00"),
        ("非财政拨款收入是多少？", "89.00 − 80.00 = 9.00", "94.00"),
        ("财政拨款以外的支出是多少？", "94.00 − 85.00 = 9.00", "58.00"),
        ("林场2032年收入总计是多少？", "40.00", "94.00"),
        (
            "本年支出合计比本年收入合计多多少？多的这笔钱从哪来？",
            "94.00 − 89.00 = 5.00",
            "80.00",
        ),
    ],
)
def test_a_side_of_a_fund_is_neither_all_money_nor_a_part(ask, budget, question, told, not_told):
    text = ask(question, budget).text
    assert told in text and not_told not in text, text
