"""Rows of one name in one table are added up where their sum is asked."""

import pytest


@pytest.fixture
def bonds(make_view, make_figure, state):
    """What each kind of bonds is paid back from, at two levels; a total stands above the kinds."""
    table = "2031年政府债券还本情况表"
    return make_view(
        *(
            state(
                f"{item} {whole} {own}",
                make_figure(item, whole, region="全市", ancestors=above),
                make_figure(item, own, region="市本级", ancestors=above),
                table=table,
            )
            for item, whole, own, above in (
                ("债券还本合计", "157.3", "116.2", ()),
                ("一般债券还本", "80.2", "57.1", ("还本预算数",)),
                ("财政资金安排", "8.1", "5.3", ("还本预算数", "一般债券")),
                ("专项债券还本", "77.1", "59.1", ("还本预算数",)),
                ("财政资金安排", "2.8", "0.7", ("还本预算数", "专项债券")),
            )
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    ("question", "sum_shown"),
    [
        ("全市还债券本金，靠财政资金安排的一共多少？", "8.1 + 2.8"),
        ("市本级两笔财政资金安排加起来多少钱？", "5.3 + 0.7"),
    ],
)
def test_the_rows_of_one_name_are_added(ask, bonds, question, sum_shown):
    assert sum_shown in ask(question, bonds).text


def test_rows_are_added_only_as_many_as_the_question_says(ask, bonds):
    assert "合计" not in ask("全市三笔财政资金安排加起来多少钱？", bonds).text


def test_one_thing_plus_another(ask, forestry):
    text = ask("会议费加培训费一共花了多少？", forestry).text
    assert "5.00 + 9.00 = 14.00" in text, text


def test_the_rows_of_two_years(ask, make_view, make_figure, state):
    """Each year's rows are added, and what lies between is worked out."""

    def budget(year, *amounts):
        rows = zip(("巡护经费", "场部经费"), amounts, strict=True)
        return make_view(
            *(
                state(
                    f"{above} 保洁服务 {amount}",
                    make_figure("保洁服务", amount, measure="预算数", year=year, ancestors=("服务", above)),
                    table="政府采购预算表",
                )
                for above, amount in rows
            ),
            kind="部门预算",
            year=year,
        )

    views = budget(2030, "34.00", "21.00"), budget(2031, "34.00", "18.90")
    text = ask("保洁服务采购2031年合计多少，比2030年少了多少？", *views).text
    assert "34.00 + 21.00" in text and "34.00 + 18.90" in text, text
    assert "减少2.10万元（55.00 − 52.90" in text, text


@pytest.fixture
def bonds_by_project(make_view, make_figure, state):
    """Projects with the bonds that pay for them, one of them by two kinds of bonds."""
    return make_view(
        *(
            state(
                f"{project} {kind} {amount}",
                make_figure(project, amount, part=kind, region="云溪区"),
                table="2031年债券资金使用情况表",
            )
            for project, kind, amount in (
                ("东坝至西闸公路改造工程", "其他项目收益专项债券", "610"),
                ("东坝至西闸公路改造工程", "收费公路专项债券", "430"),
                ("北湖学校建设工程", "一般债券", "200"),
            )
        ),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "东坝至西闸公路改造的两笔债券共多少？",
        "东坝至西闸公路改造工程一共用了多少债券资金？",
        "东坝至西闸公路改造工程两笔债券加起来多少？",
    ],
)
def test_the_rows_of_one_project_by_kind_are_added(ask, bonds_by_project, question):
    assert "610 + 430 = 1040" in ask(question, bonds_by_project).text


def test_one_kind_of_a_project_is_told_alone(ask, bonds_by_project):
    text = ask("东坝至西闸公路改造工程的收费公路专项债券是多少？", bonds_by_project).text
    assert "430" in text and "1040" not in text
