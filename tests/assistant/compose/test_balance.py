"""Whether the income of one thing covers its expenditure."""

import pytest


@pytest.fixture
def funds(make_view, make_figure, state):
    """Three funds, each with its two sides in sentences of their own."""
    told = (
        ("企业职工养老保险基金", "139.6", "140.3"),
        ("工伤保险基金", "7", "5"),
        ("失业保险基金", "5", "5"),
    )
    return make_view(
        *(
            state(
                f"{name}{side}{printed}亿元。",
                make_figure(f"{name}{side}（含{by}）", printed, unit="亿元", region="全市"),
            )
            for name, income, expense in told
            for side, printed, by in (("收入", income, "上级补助收入"), ("支出", expense, "上解上级支出"))
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("企业职工养老保险基金收的够不够支的？差多少？", "收入不够支出"),
        ("企业职工养老保险基金入不敷出吗？", "140.3 − 139.6 = 0.7"),
        ("工伤保险基金收入够支出吗？", "收入够支出"),
        ("工伤保险基金收支相差多少？", "7 − 5 = 2"),
        ("失业保险基金收入够支出吗？", "收支相等"),
        ("企业职工养老保险是结余还是亏空？差多少？", "140.3 − 139.6 = 0.7"),
        ("企业职工养老保险收的不够支的，缺口有多大？", "140.3 − 139.6 = 0.7"),
        ("工伤保险基金收的比支的多出多少？", "7 − 5 = 2"),
        ("企业职工养老保险金收的比支的多多少？", "140.3 − 139.6 = 0.7"),
        ("工伤保险基金支出比收入少多少？", "7 − 5 = 2"),
        ("工伤保险基金收入超过支出多少？", "7 − 5 = 2"),
    ],
)
def test_the_two_sides_of_one_fund(ask, funds, question, told):
    assert told in ask(question, funds).text


def test_the_two_sides_of_a_fund_that_is_a_column(ask, make_view, make_figure, state):
    funds = ("", "工伤保险基金", "失业保险基金")
    rows = (("本年收入", ("90", "30", "60")), ("本年支出", ("70", "33", "37")), ("转移收入", ("9", "5", "4")))
    view = make_view(
        *(
            state(
                f"{item} {' '.join(told)}",
                *(
                    make_figure(item, printed, part=fund, unit="亿元")
                    for fund, printed in zip(funds, told, strict=True)
                ),
                table="社会保险基金收支决算表",
            )
            for item, told in rows
        ),
        kind="政府决算",
    )
    assert "33 − 30 = 3" in ask("工伤保险基金本年支出比本年收入多多少？", view).text
