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


@pytest.fixture
def priced(make_view, make_figure, state):
    """Two forms of goals that each print what one of a unit gets, and how many there are."""
    rows = (
        ("林道养护", "里均养护标准", "3500", "元/公里", "养护林道里程", "120", "公里"),
        ("护林点改造", "点均补助标准", "1200", "元/座", "改造护林点", "0.2", "万座"),
    )
    return make_view(
        *(
            state(
                f"{name} {value}{unit}",
                make_figure(name, value, measure="目标值", unit=unit, ancestors=(project, "产出指标")),
                table=f"{project}绩效目标表",
            )
            for project, price, cost, per, thing, count, counted in rows
            for name, value, unit in ((price, cost, per), (thing, count, counted))
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("按每座的补助标准算，改造护林点的补助一共要多少万元？", "1200 元/座 × 2000 座 = 240万元"),
        ("按每公里养护标准算，养护林道一共要多少元？", "3500 元/公里 × 120 公里 = 420000元"),
        ("护林点改造一座补助多少钱，一共改造多少座？", "“改造护林点”目标值0.2万座"),
    ],
)
def test_what_is_counted_at_the_price_of_one(ask, priced, question, told):
    assert told in ask(question, priced).text, ask(question, priced).text


@pytest.mark.parametrize(
    "question", ["按补助标准算，一共要多少万元？", "按每座的补助标准算，改造50座护林点要多少万元？"]
)
def test_no_price_is_multiplied_where_it_is_not_said_of_what_or_of_how_many_others(ask, priced, question):
    assert "×" not in ask(question, priced).text
