"""What several insurance funds have left: ranked, each by its name, or all where none is named."""

import pytest


@pytest.fixture
def funds(make_view, make_figure, state):
    """Three insurance funds with what came in and what is left of each; no sum of them is printed."""
    told = (("失业保险基金", "26", "9"), ("工伤保险基金", "12", "5"), ("居民养老保险基金", "32", "15"))
    return make_view(
        *(
            state(
                f"{fund}收入{income}亿元，年末滚存结余{left}亿元。",
                make_figure(f"{fund}收入", income, unit="亿元"),
                make_figure(f"{fund}年末滚存结余", left, unit="亿元", measure="余额"),
            )
            for fund, income, left in told
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪项保险基金收入最多？", "最高的是2031年居民养老保险基金收入"),
        ("哪个险种年末滚存结余最少？", "最低的是2031年工伤保险基金年末滚存结余"),
    ],
)
def test_funds_of_one_side_are_ranked(ask, funds, question, told):
    assert ask(question, funds).text.startswith(told)


def test_a_balance_of_no_fund_named_is_told_of_each(ask, funds):
    text = ask("年末滚存结余多少？", funds).text
    assert all(f"{value}亿元" in text for value in ("9", "5", "15")), text
    assert "5亿元" not in ask("失业保险基金年末滚存结余多少？", funds).text.replace("15亿元", "")
