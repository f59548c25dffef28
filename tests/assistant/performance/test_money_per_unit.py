"""The money of a project for each of what its form counts, where a question says how to work it out."""

import pytest


@pytest.fixture
def woods(make_view, make_figure, state):
    """One form of goals: its money, what it counts, and what one may cost."""

    def indicator(name, target, unit):
        row = make_figure(name, target, measure="目标值", unit=unit, ancestors=("低效林改造项目", "产出指标"))
        return state(f"{name} {target}{unit}", row, table="项目绩效目标表")

    budget = make_figure("资金总额", "900", measure="预算数", ancestors=("低效林改造项目",))
    return make_view(
        state("资金总额 900", budget, table="项目绩效目标表"),
        indicator("林地改造面积", "0.6", "万亩"),
        indicator("修复围栏数量", "30", "处"),
        indicator("亩均投入", "1400", "元"),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("按项目预算数和改造面积算，低效林改造平均每亩安排了多少元？", "9000000 元 ÷ 6000 亩 = 1500元"),
        ("低效林改造项目用预算数除以围栏数量，每处多少万元？", "900 万元 ÷ 30 处 = 30万元"),
    ],
)
def test_the_money_is_divided_by_the_count_named(ask, woods, question, told):
    answer = ask(question, woods)
    assert told in answer.text and "1400" not in answer.text, answer.text


def test_nothing_is_divided_by_a_count_of_another_unit(ask, woods):
    assert "÷" not in ask("按项目预算数和巡护人数算，低效林改造平均每人多少元？", woods).text


def test_what_one_may_cost_is_told_where_nothing_is_to_be_worked_out(ask, woods):
    assert "1400元" in ask("低效林改造项目亩均投入多少？", woods).text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("低效林改造项目预算按30处摊，每处多少元，超没超成本目标？", "没有高于"),
        ("低效林改造项目预算按6000亩算，每亩多少元，超没超目标？", "高于"),
    ],
)
def test_the_money_shared_out_as_the_question_says_is_held_against_what_one_may_cost(
    ask, make_view, make_figure, state, question, verdict
):
    def indicator(name, target, unit):
        row = make_figure(name, target, measure="目标值", unit=unit, ancestors=("低效林改造项目", "产出指标"))
        return state(f"{name} {target}{unit}", row, table="项目绩效目标表")

    budget = make_figure("资金总额", "900", measure="预算数", ancestors=("低效林改造项目",))
    view = make_view(
        state("资金总额 900", budget, table="项目绩效目标表"),
        indicator("林地改造面积", "6000", "亩"),
        indicator("修复围栏数量", "30", "处"),
        indicator("亩均投入", "1400", "元"),
        indicator("每处围栏投入", "400000", "元"),
        kind="部门预算",
    )
    text = ask(question, view).text
    assert f"，{verdict}“" in text and "÷" in text, text
