import pytest

from assistant.performance.goals import count_in_goals, goals_of

EXPECTED = "一、新建瞭望塔2座。\n二、培训护林员120人，保障巡护电话30部。\n三、修复防火道。\n"


@pytest.fixture
def form_with(make_view, make_figure, state):
    """A form that prints goals and results above one indicator of calls in 部."""

    def build(expected, reached):
        common = {"unit": "部", "ancestors": ("护林防火项目", "产出指标")}
        view = make_view(
            state("预期目标 实际完成情况"),
            state(expected + reached),
            state("一级指标 二级指标"),
            state(
                "巡护电话数量 28部 28部",
                make_figure("巡护电话数量", "28", measure="目标值", **common),
                make_figure("巡护电话数量", "28", measure="完成值", **common),
                table="项目支出绩效自评表",
            ),
        )
        return view, view.forms[0]

    return build


def test_goals_and_results_are_told_apart(form_with):
    goals = goals_of(*form_with(EXPECTED, "已新建瞭望塔2座。"))
    assert goals.items == ["一、新建瞭望塔2座", "二、培训护林员120人，保障巡护电话30部", "三、修复防火道"]
    assert goals.result == "已新建瞭望塔2座"


def test_results_begin_where_the_numbers_start_again(form_with):
    goals = goals_of(*form_with(EXPECTED, "一、瞭望塔2座投入使用。\n二、培训护林员118人。"))
    assert goals.result == "一、瞭望塔2座投入使用。二、培训护林员118人"


@pytest.mark.parametrize(
    ("reached", "missing"),
    [
        ("已新建瞭望塔2座。", ["二、培训护林员120人，保障巡护电话30部", "三、修复防火道"]),
        ("已完成各项目标。", []),
        ("", []),
    ],
)
def test_goals_that_the_result_leaves_out(form_with, reached, missing):
    assert goals_of(*form_with(EXPECTED, reached)).unspoken() == missing


def test_a_count_in_the_goals_is_found_for_its_indicator(form_with):
    view, form = form_with(EXPECTED, "已完成各项目标。")
    figure = count_in_goals(goals_of(view, form), form.indicators[0])
    assert figure.printed == "30" and view.text_at(figure.at) == "30"


def test_a_form_without_goals_has_none(make_view, make_figure, state):
    row = make_figure("巡护次数", "9", measure="目标值", unit="次", ancestors=("项目",))
    view = make_view(state("巡护次数 9次", row, table="项目支出绩效自评表"))
    assert goals_of(view, view.forms[0]) is None
