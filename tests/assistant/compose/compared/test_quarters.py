"""What falls to each quarter of a year, and what they come to."""

import pytest


@pytest.fixture
def two_plans(make_view, make_figure, state):
    """Two budgets that give a project's money by quarter, and a count with its money."""

    def plan(year, quarters, projects, money):
        names = ("第一季度用款计划", "第二季度用款计划", "第三季度用款计划", "第四季度用款计划")
        figures = [
            make_figure(name, printed, measure="预算数", year=year)
            for name, printed in zip(names, quarters, strict=True)
        ]
        text = "，".join(f"{name}{printed}万元" for name, printed in zip(names, quarters, strict=True))
        return make_view(
            state(f"{text}。", *figures, heading="年度预算安排"),
            state(
                f"编报绩效目标的项目{projects}个，涉及项目预算资金{money}万元。",
                make_figure("编报绩效目标的项目", projects, measure="数量", unit="个", year=year),
                make_figure("项目预算资金", money, measure="预算数", year=year),
            ),
            id=str(year) * 4,
            file=f"{year}.pdf",
            year=year,
            kind="部门预算",
        )

    return [
        plan(2030, ("10.00", "20.00", "30.00", "40.00"), "31", "500.00"),
        plan(2031, ("5.00", "5.00", "5.00", "5.00"), "30", "640.00"),
    ]


def test_quarters_are_added_up_before_years_are_compared(ask, two_plans):
    text = ask("全年的用款计划，2031年比2030年少多少万元？", *two_plans).text
    assert "100.00万元" in text and "20.00万元" in text
    assert "减少80.00万元" in text


def test_each_quarter_and_their_sum(ask, two_plans):
    text = ask("四个季度的用款计划各是多少？全年合计多少？", two_plans[0]).text
    assert all(
        printed in text for printed in ("10.00万元", "20.00万元", "30.00万元", "40.00万元", "100.00万元")
    )


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("哪个季度用款最多，全年多少？", "最高的是2030年第四季度用款计划预算数为40.00万元"),
        ("哪一个季度用款最少？全年合计多少？", "最低的是2030年第一季度用款计划预算数为10.00万元"),
    ],
)
def test_the_quarter_with_most_is_told_beside_the_year(ask, two_plans, question, first):
    text = ask(question, two_plans[0]).text
    assert first in text and "100.00万元" in text


def test_quarters_that_are_all_alike_have_no_first(ask, two_plans):
    assert "各期相同" in ask("哪个季度用款最多，全年多少？", two_plans[1]).text


def test_quarters_of_two_years_are_compared_as_sums(ask, two_plans):
    text = ask("2031年四个季度的用款计划合计，较2030年少了多少万元？", *two_plans).text
    assert "减少80.00万元" in text, text


@pytest.mark.parametrize(
    "question",
    [
        "编报绩效目标的项目个数和资金，2030、2031两年分别是多少？",
        "2030年和2031年各有多少个项目编报绩效目标，各自涉及多少预算资金？",
    ],
)
def test_counts_with_their_money(ask, two_plans, question):
    text = ask(question, *two_plans).text
    assert all(piece in text for piece in ("31个", "30个", "500.00万元", "640.00万元"))


@pytest.fixture
def section_by_quarter(make_view, make_figure, state):
    """A section about one project with its quarters, and a table that names another project."""
    names = [f"第{number}季度用款计划" for number in "一二三四"]
    plans = [
        make_figure(name, printed, measure="预算数", year=2031)
        for name, printed in zip(names, ("1.00", "2.00", "3.00", "4.00"), strict=True)
    ]
    root = "项目经费情况说明"
    return make_view(
        state("临江村码头修缮工程位于镇东，长约三百米。", heading=root),
        state(
            "，".join(f"{figure.item}{figure.printed}万元" for figure in plans) + "。",
            *plans,
            heading=root,
        ),
        state("路灯养护 8.00", make_figure("路灯养护", "8.00", year=2031), table="项目支出表"),
        year=2031,
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "临江村码头修缮工程四个季度计划用款多少？",
        "码头修缮工程每个季度的用款计划",
        "临江村码头修缮工程全年计划用款一共多少？",
        "码头修缮工程全年用款计划合计多少",
        "临江村码头修缮工程全年一共安排了多少钱？",
        "码头修缮工程一年要花多少钱？",
        "码头修缮工程2031年一共要用多少钱？",
    ],
)
def test_quarters_of_the_project_whose_section_gives_them(ask, section_by_quarter, question):
    assert "10.00万元" in ask(question, section_by_quarter).text


@pytest.mark.parametrize(
    ("question", "sum_"),
    [
        ("临江村码头修缮工程下半年一共计划用多少钱？", "7.00万元"),
        ("码头修缮工程上半年用款计划是多少？", "3.00万元"),
        ("码头修缮工程前三季度安排多少钱？", "6.00万元"),
        ("码头修缮工程第三季度和第四季度一共计划用多少钱？", "7.00万元"),
        ("码头修缮工程第二季度计划用多少钱？", "2.00万元"),
    ],
)
def test_a_part_of_the_year_is_the_sum_of_its_quarters(ask, section_by_quarter, question, sum_):
    text = ask(question, section_by_quarter).text
    assert sum_ in text and "10.00万元" not in text, text


@pytest.mark.parametrize("question", ["路灯养护下半年计划用多少钱？", "码头修缮工程下半年实际花了多少钱？"])
def test_a_part_of_the_year_of_another_project_or_kind_is_not_added_up(ask, section_by_quarter, question):
    assert "7.00万元" not in ask(question, section_by_quarter).text


@pytest.mark.parametrize(
    "question",
    [
        "路灯养护四个季度计划用款多少？",
        "滨水绿道工程四个季度的用款计划是多少？",
        "滨水绿道工程每季度用多少钱？",
        "滨水绿道工程2031年一共要用多少钱？",
    ],
)
def test_quarters_of_another_project_are_not_told(ask, section_by_quarter, question):
    text = ask(question, section_by_quarter).text
    assert "1.00万元" not in text and "10.00万元" not in text, text
