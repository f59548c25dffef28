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
        ("工伤保险基金当年结余多少？", "7 − 5 = 2"),
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


def test_the_whole_of_social_insurance_by_the_sides_that_prose_tells(ask, make_view, make_figure, state):
    social = {"scope": "社会保险基金", "unit": "亿元", "region": "全市"}
    view = make_view(
        state(
            "全市社会保险基金预算收入完成52亿元；预算支出执行43亿元。",
            make_figure("社会保险基金预算收入", "52", **social),
            make_figure("预算支出", "43", **social),
        ),
        kind="政府决算",
        level="政府",
    )
    assert "52 − 43 = 9" in ask("社保收的够不够当年花？", view).text


def test_the_sides_of_a_fund_told_by_the_titles_of_two_tables(ask, funds_of_tables):
    assert "70 − 48 = 22" in ask("失业保险基金收入够支出吗？", funds_of_tables).text


@pytest.mark.parametrize(
    ("question", "told"), [("支出多少？", "48"), ("收入多少？", "70"), ("花了多少？", "48")]
)
def test_the_side_asked_of_a_fund_told_by_the_title(ask, funds_of_tables, question, told):
    text = ask(f"失业保险基金{question}", funds_of_tables).text
    assert f"为{told}万元" in text, text


@pytest.fixture
def funds_of_tables(make_view, make_figure, state):
    """Rows that name a fund alone, in a table of income and in one of expenditure."""
    return make_view(
        *(
            state(
                f"失业保险基金 {printed}",
                make_figure("失业保险基金", printed, scope="社会保险基金", headings=(title,)),
                table=title,
            )
            for title, printed in (("社会保险基金收入决算表", "70"), ("社会保险基金支出决算表", "48"))
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [("失业保险基金的收入是多少？", "60万元"), ("失业保险基金支出多少？", "37万元")],
)
def test_the_side_of_a_fund_that_is_a_column_and_not_what_the_budget_pays_it(
    ask, make_view, make_figure, state, question, told
):
    title = "社会保险基金收支决算表"
    view = make_view(
        state(
            "财政对失业保险基金的补助 5",
            make_figure("财政对失业保险基金的补助", "5", headings=("支出表",)),
            table="支出表",
        ),
        *(
            state(
                f"{item} {printed}",
                make_figure(item, printed, part="失业保险基金", scope="社会保险基金", headings=(title,)),
                table=title,
            )
            for item, printed in (("本年收入", "60"), ("利息收入", "3"), ("本年支出", "37"))
        ),
        kind="政府决算",
        level="政府",
    )
    assert told in ask(question, view).text


def test_what_is_left_when_a_fund_is_set_off(ask, make_view, make_figure, state):
    """The income of a zone is not set off against the spending of another zone or of the place."""

    def side(place, name, value):
        return state(f"{name}{value}亿元。", make_figure(name, value, unit="亿元", region=place))

    view = make_view(
        side("全市", "护理保险基金收入", "2.9"),
        side("全市", "护理保险基金支出", "1.7"),
        side("青山高新区", "失业保险基金收入", "0.9"),
        side("云溪新城", "失业保险基金支出", "0.3"),
        kind="政府决算",
        level="政府",
    )
    assert "1.2亿元" in ask("2031年护理保险基金收支相抵能剩多少？", view).text
    assert "0.6" not in ask("2031年失业保险基金收支相抵能剩多少？", view).text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("居民医疗保险基金为啥入不敷出？窟窿有多大？", ("5万元", "病种扩大"), "人数减少"),
        ("工伤保险基金为什么收不抵支？", ("2万元", "没有说明原因"), "病种"),
        ("居民医疗保险基金收入够支出吗？", ("5万元",), "病种"),
    ],
)
def test_why_the_income_does_not_cover_is_told_or_said_not_to_be(
    ask, make_view, make_figure, state, question, told, untold
):
    def fund(name, income, expense, why):
        return state(
            f"{name}收入{income}万元，支出{expense}万元。{why}",
            make_figure(f"{name}收入", income, measure="预算数"),
            make_figure(f"{name}支出", expense, measure="预算数"),
            *([make_figure(f"{name}支出", "8", measure="增减率", unit="%")] if why else []),
        )

    view = make_view(
        fund("居民医疗保险基金", "40", "45", "支出增长8%，主要原因是门诊病种扩大。"),
        fund("工伤保险基金", "7", "9", ""),
        fund("失业保险基金", "9", "6", "支出增长8%，主要原因是领取人数减少。"),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert all(each in text for each in told) and untold not in text, text


@pytest.mark.parametrize(
    "question", ["基金收入预算多少、完成多少？为什么短收这么多？", "基金收入为什么没完成预算？"]
)
def test_why_a_budget_printed_in_a_table_was_not_met(ask, make_view, make_figure, state, question):
    view = make_view(
        state(
            "2031年政府性基金收入完成48万元，下降31%。短收的主要原因是计划出让的地块流拍。",
            make_figure("本市基金预算收入", "48", measure="执行数", scope="政府性基金"),
        ),
        state(
            "政府性基金收入合计 96 48",
            make_figure("政府性基金收入合计", "96", measure="预算数", scope="政府性基金"),
            make_figure("政府性基金收入合计", "48", measure="执行数", scope="政府性基金"),
            table="政府性基金收入表",
        ),
        kind="政府预算",
    )
    text = ask(question.replace("基金", "2031年政府性基金"), view).text
    assert "流拍" in text and "没有说明原因" not in text, text
