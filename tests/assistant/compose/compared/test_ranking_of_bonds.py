"""Which field bonds go to most, and which insurance fund takes in or keeps most."""

import pytest


def test_the_kinds_of_insurance_are_of_the_insurance_fund(ask, make_view, make_figure, state):
    rows = (
        ("工伤保险基金", "8.00", "120", "社会保险基金"),
        ("失业保险基金", "5.00", "251.2", "社会保险基金"),
    )
    rows += (("车辆通行费收入", "90.00", "50", "政府性基金"), ("彩票公益金收入", "60.00", "60", "政府性基金"))
    view = make_view(
        *(
            state(
                f"{name} {amount} {rate}%",
                make_figure(name, amount, scope=fund),
                make_figure(name, rate, scope=fund, measure="完成率", unit="%", base="预算数"),
                table=f"2031年{fund}收入决算表",
            )
            for name, amount, rate, fund in rows
        ),
        kind="政府决算",
    )
    assert "工伤保险基金收入决算数为8.00" in ask("2031年哪个险种的基金收入最多？", view).text
    over = ask("2031年哪个险种的收入超预算最多（按完成百分比），实际收了多少？", view).text
    assert "失业保险基金" in over and "251.2%" in over and "5.00万元" in over, over


def insurance(make_view, make_figure, state):
    """What funds earned, and in a table of its own what they had left over, with its total."""
    fund = {"scope": "社会保险基金"}
    earned = (("工伤保险基金收入", "8"), ("失业保险基金收入", "3"), ("保险费收入", "10"), ("利息收入", "1"))
    left = (("年末滚存结余合计", "70"), ("工伤保险基金", "20"), ("失业保险基金", "50"))
    tables = (("2031年社会保险基金收入决算表", earned), ("2031年社会保险基金预算结余决算表", left))
    return make_view(
        *(
            state(f"{name} {amount}", make_figure(name, amount, **fund), table=title)
            for title, rows in tables
            for name, amount in rows
        ),
        kind="政府决算",
    )


def test_the_fund_that_has_most_left_over_is_no_source_of_income(ask, make_view, make_figure, state):
    view = insurance(make_view, make_figure, state)
    text = ask("2031年末哪项社保基金的滚存结余最多，哪项最少？", view).text
    assert "失业保险基金结余" in text and "工伤保险基金结余" in text and "保险费" not in text, text
    text = ask("2031年哪项社保基金收入最多？", view).text
    assert "工伤保险基金收入" in text and "8" in text and "50" not in text, text


def test_a_number_of_none_of_the_funds_does_not_answer_which(ask, make_view, make_figure, state):
    subsidy = make_figure("财政补贴收入", "4", scope="社会保险基金")
    view = make_view(state("财政补贴收入 4", subsidy, table="社会保险基金收入决算表"), kind="政府决算")
    assert ask("哪个险种的财政补贴收入最多？", view).status == "not_stated"


@pytest.fixture
def bonds(make_view, make_figure, state):
    uses = (("市政设施", "9.00"), ("社会事业", "6.00"))
    return make_view(
        state(
            "债务余额85.00亿元，其中：一般债务余额16.00亿元，专项债务余额69.00亿元。",
            make_figure("债务余额", "85.00", unit="亿元", measure="余额"),
            *(
                make_figure(name, value, unit="亿元", measure="余额", ancestors=("债务余额",))
                for name, value in (("一般债务余额", "16.00"), ("专项债务余额", "69.00"))
            ),
            heading="一、债务余额情况",
        ),
        state(
            "新增专项债券15.00亿元，用于市政设施9.00亿元，社会事业6.00亿元。",
            make_figure("新增专项债券", "15.00", unit="亿元", measure="金额"),
            *(
                make_figure(name, value, unit="亿元", measure="金额", ancestors=("新增专项债券",))
                for name, value in uses
            ),
            heading="二、债券使用情况",
        ),
    )


def test_what_debt_is_called_is_no_field_that_it_goes_to(ask, bonds):
    text = ask("新发的专项债券投得最多的是哪个领域，占了几成？", bonds).text
    assert "市政设施为9.00亿元" in text and "60" in text and "余额" not in text, text


def test_the_sum_of_those_that_come_first_is_told_where_asked(ask, bonds):
    assert "合计15.00亿元" in ask("新增专项债券里用得最多的两个领域加起来多少？", bonds).text


@pytest.fixture
def bonds_used(make_view, make_figure, state):
    """What bonds went to, by kind, beside what prose tells was issued."""
    rows = (("林道", "60.00", "50.00", "10.00"), ("苗圃", "80.00", "20.00", "60.00"))
    issued = ("再融资债券", "95.00"), ("专项债券", "70.00"), ("一般债券", "70.00")
    return make_view(
        state(
            "全市发行再融资债券95.00万元、专项债券70.00万元、一般债券70.00万元。",
            *(make_figure(name, value, region="全市") for name, value in issued),
        ),
        *(
            state(
                f"{name} {every} {general} {special}",
                make_figure(name, every, part="新增债券"),
                make_figure(name, general, part="一般债"),
                make_figure(name, special, part="专项债"),
                table="新增政府债券资金投向情况",
            )
            for name, every, general, special in rows
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("新增一般债券投得最多的是哪个领域，多少？", ("林道", "50.00万元")),
        ("专项债券用途里哪个最多？", ("苗圃", "60.00万元")),
        ("新增债券投向最少的是哪个领域？", ("林道", "60.00万元")),
    ],
)
def test_what_bonds_of_one_kind_go_to_is_ranked_by_their_own_column(ask, bonds_used, asked, told):
    text = ask(asked, bonds_used).text
    assert all(each in text for each in told) and "用途" not in text, text


def test_no_sum_of_bonds_is_the_first_of_their_uses(ask, bonds_used):
    answer = ask("再融资债券用得最多的方向是哪个？", bonds_used)
    assert answer.status == "not_stated" and "95.00" not in answer.text, answer.text
