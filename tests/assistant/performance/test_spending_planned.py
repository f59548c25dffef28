"""What share of a project's money is to be spent by which month."""

import pytest


@pytest.fixture
def planned(make_view, make_figure, state):
    def plan(project, *shares):
        months = zip(("3月底", "6月底", "10月底"), shares, strict=True)
        figures = [
            make_figure(
                "资金支出计划", share, part=month, unit="%", measure="比率", ancestors=(project,), group=place
            )
            for month, share in months
        ]
        return state(f"{'% '.join(shares)}%", *figures, table="项目绩效目标表")

    place = 7
    return make_view(
        plan("第四林场扩建", "0", "30", "70"), plan("苗圃更新", "10", "40", "80"), kind="部门预算"
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "四林场扩建到6月底和10月底计划支出百分之几？",
            "“第四林场扩建”的资金支出计划：6月底30%[1]，10月底70%",
        ),
        ("苗圃更新项目10月底的资金支出计划是多少？", "“苗圃更新”的资金支出计划：10月底80%"),
        ("苗圃更新项目到10月底计划花出去百分之几的钱？", "“苗圃更新”的资金支出计划：10月底80%"),
        ("苗圃更新项目各时间节点的资金支出计划？", "3月底10%[1]，6月底40%[1]，10月底80%[1]"),
    ],
)
def test_the_shares_planned_are_those_of_the_project_named(ask, planned, question, told):
    text = ask(question, planned).text
    assert told in text, text


def test_no_project_named_is_answered_by_none(ask, planned):
    assert ask("到6月底计划支出百分之几？", planned).status == "not_stated"
