"""Shares and differences of parts within one thing, and against what was executed the year before."""

import pytest


@pytest.fixture
def bonds(make_view, make_figure, state):
    """What is paid back and paid for bonds of two kinds, each kind in two ways."""
    whole = {"measure": "预算数", "year": 2032}
    rows = (
        ("地方政府债券还本", "50.00", ()),
        ("一般债券还本", "20.00", ("地方政府债券还本",)),
        ("再融资", "9.00", ("还本预算数", "一般债券")),
        ("财政预算安排", "11.00", ("还本预算数", "一般债券")),
        ("专项债券还本", "30.00", ("地方政府债券还本",)),
        ("再融资", "10.00", ("还本预算数", "专项债券")),
        ("财政预算安排", "20.00", ("还本预算数", "专项债券")),
        ("地方政府债券付息", "8.00", ()),
        ("一般债券付息", "2.00", ("地方政府债券付息",)),
        ("专项债券付息", "6.00", ("地方政府债券付息",)),
    )
    return make_view(
        *(
            state(
                f"{name} {value}",
                make_figure(name, value, ancestors=above, **whole),
                table="2032年地方政府债券还本付息计划表",
            )
            for name, value, above in rows
        ),
        kind="政府预算",
        year=2032,
    )


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("2032年要还的地方债券本金里，专项债券占百分之多少？", "60.00%"),
        ("2032年要付的债券利息里，专项债券占百分之几？", "75.00%"),
        ("2032年要还的专项债券本金里，财政自己安排的比再融资的多多少？", "10.00万元"),
        ("2032年要还的一般债券本金里，财政自己安排的比再融资的多多少？", "2.00万元"),
    ],
)
def test_parts_within_what_is_paid_back(ask, bonds, question, result):
    assert f"= {result}" in ask(question, bonds).text


def test_how_much_of_a_thing_is_paid_by_means_of_another(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "偿还到期债券本息25.00万元，其中：本金20.00万元，利息5.00万元。使用再融资债券偿还到期本金18.00万元。",
            make_figure("偿还到期债券本息", "25.00"),
            make_figure("本金", "20.00", ancestors=("偿还到期债券本息",)),
            make_figure("利息", "5.00", ancestors=("偿还到期债券本息",)),
            make_figure("使用再融资债券偿还到期本金", "18.00"),
        ),
        state("转贷再融资债券90.00万元。", make_figure("再融资债券", "90.00")),
        kind="政府决算",
    )
    assert "90.00%" in ask("2031年还掉的到期债券本金，有几成是靠再融资债券还的？", view).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2032年粮油储备支出预算，比2031年实际执行的少多少？", "20.00万元"),
        ("2032年粮油储备支出预算比去年执行数少多少？", "20.00万元"),
        ("2032年粮油储备支出预算比2031年年初预算增加多少？", "增加5.00万元"),
    ],
)
def test_what_was_executed_is_another_base_than_what_was_planned(
    ask, make_view, make_figure, state, question, told
):
    item, base = "粮油储备支出", "2031年年初预算数"
    view = make_view(
        state(
            "粮油储备支出 45.00 70.00 50.00 5.00",
            make_figure(item, "45.00", measure="年初预算数", year=2031),
            make_figure(item, "70.00", measure="执行数", year=2031),
            make_figure(item, "50.00", measure="预算数", year=2032),
            make_figure(item, "5.00", measure="增减额", year=2032, direction="增加", base=base),
            table="全市一般公共预算支出2031年预算执行情况和2032年预算（草案）",
        ),
        kind="政府预算",
        year=2032,
    )
    assert told in ask(question, view).text.replace(",", "")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2032年林业支出中，给各区的转移支付安排了多少？", "2.00亿元"),
        ("2032年渔业支出里，市对区转移支付是多少？", "3.00亿元"),
        ("2032年牧业支出里，市对区转移支付是多少？", ""),
    ],
)
def test_a_part_of_a_part_is_of_the_thing_that_its_whole_is_of(
    ask, make_view, make_figure, state, question, told
):
    plan = {"unit": "亿元", "measure": "预算数", "year": 2032, "scope": "一般公共预算"}

    def of(name, whole, own, part):
        return (
            state(f"{name}安排{whole}亿元。", make_figure(name, whole, **plan)),
            state(f"其中：本级经费{own}亿元，", make_figure("本级经费", own, ancestors=(name,), **plan)),
            state(
                f"包括市对区转移支付{part}亿元。",
                make_figure("市对区转移支付", part, ancestors=("本级经费",), **plan),
            ),
        )

    view = make_view(
        *of("林业支出", "9.00", "6.00", "2.00"),
        *of("渔业支出", "8.00", "5.00", "3.00"),
        state("牧业支出安排7.00亿元。", make_figure("牧业支出", "7.00", **plan)),
        kind="政府预算",
        year=2032,
    )
    text = ask(question, view).text
    assert told in text and "不一致" not in text, text
    assert {"2.00亿元", "3.00亿元"} & {part for part in ("2.00亿元", "3.00亿元") if part in text} == (
        {told} - {""}
    )
