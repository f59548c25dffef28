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
