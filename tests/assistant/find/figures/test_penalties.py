"""What a name denies is not what a question names."""

import pytest

from assistant.find.figures.penalties import opposed


@pytest.mark.parametrize(
    ("asked", "name", "other"),
    [
        ("可用于平衡财力的转移支付是多少", "不可平衡财力的转移支付", True),
        ("不可平衡财力的转移支付是多少", "可用于平衡财力的转移支付", True),
        ("不可平衡财力的转移支付是多少", "不可平衡财力的转移支付", False),
        ("可平衡财力的转移支付是多少", "可用于平衡财力的转移支付", False),
    ],
)
def test_a_denied_name_is_another_thing(asked, name, other):
    assert opposed(asked, name) is other


def test_bonds_that_refinance_are_not_all_bonds(ask, make_view, make_figure, state):
    rows = (
        ("一般债券发行", "16"),
        ("再融资一般债券发行", "9"),
        ("专项债券发行", "28"),
        ("再融资专项债券发行", "18"),
    )
    view = make_view(
        state(
            "一般债券发行 16 再融资 9 专项债券发行 28 再融资 18",
            *(make_figure(name, value, region="青溪县") for name, value in rows),
            table="债券发行情况表",
        ),
        kind="政府决算",
    )
    text = ask("青溪县发的再融资债券，一般的和专项的加起来多少？", view).text
    assert "9 + 18 = 27万元" in text, text


def test_principal_and_interest_together_are_neither(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "专项债务还本付息额19亿元，其中本金11亿元。",
            make_figure("专项债务还本付息额", "19", unit="亿元"),
            make_figure("本金", "11", unit="亿元", ancestors=("专项债务还本付息额",)),
        ),
        kind="政府决算",
        level="政府",
    )
    assert "11亿元" in ask("还了多少专项债务的本金？", view).text
    assert "19亿元" not in ask("专项债务付息多少？", view).text
