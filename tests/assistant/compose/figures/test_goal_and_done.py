"""How many were set out to be done and how many were."""

import pytest


def _counted(make_figure, printed, unit):
    return make_figure("组织护林巡查", printed, measure="数量", unit=unit)


def test_the_goals_set_out_and_what_was_done_are_told_together(ask, make_view, make_figure, state):
    view = make_view(
        state("年度目标：组织护林巡查12次。", _counted(make_figure, "12", "次"), heading="二、绩效目标"),
        state("全年组织护林巡查11次。", _counted(make_figure, "11", "次"), heading="三、绩效情况"),
    )
    text = ask("护林巡查年度目标是多少次，全年实际组织了多少次？", view).text
    assert "目标为12次" in text and "实际为11次" in text and "少1次" in text, text


def test_a_goal_behind_what_was_done_is_quoted_with_it(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "全年在3个林场栽种云杉树560棵，目标为500棵。",
            make_figure("林场栽种云杉树", "3", measure="数量", unit="个"),
            make_figure("林场栽种云杉树", "560", measure="数量", unit="棵"),
        ),
    )
    text = ask("云杉树计划栽多少棵，最后栽了多少棵？", view).text
    assert "560棵" in text and "目标为500棵" in text, text


def test_a_goal_in_money_beside_what_was_done_is_quoted_with_it(ask, make_view, make_figure, state):
    view = make_view(
        state("全县一般公共预算收入预期目标30亿元，增长2%。"),
        state(
            "2031年全县争取各类上级资金15.1亿元，较上年增长5.3%，超全年目标（11亿元）37.3%，其中，一般债1.6亿元。",
            make_figure("各类上级资金", "15.1", unit="亿元", measure="执行数"),
        ),
        kind="政府预算",
    )
    text = ask("全县争取上级资金定的目标是多少，实际争到多少？", view).text
    assert "15.1亿元" in text and "（11亿元）" in text, text
    assert "30亿元" not in text and "1.6亿元" not in text, text


def test_by_how_many_a_goal_was_missed_is_worked_out_of_its_sentence(ask, make_view, make_figure, state):
    view = make_view(
        state(
            "未完成指标为“林道修补80公里”，实际完成65公里，原因是雨季延长。",
            make_figure("未完成指标为“林道修补", "80", measure="数量", unit="公里"),
            make_figure("未完成指标为“林道修补", "65", measure="数量", unit="公里"),
        ),
    )
    text = ask("林道修补指标完成了吗，差多少公里，什么原因？", view).text
    assert text.startswith("没有完成，差15公里（80 − 65 = 15公里）") and "雨季延长" in text, text
    assert "15公里" not in ask("苗木补植指标完成了吗，差多少公里？", view).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("巡林宣讲比计划多讲了几场？", "比目标多3场（15 − 12 = 3场）"),
        ("巡林宣讲实际比计划少印了多少份？", "没有完成，差80份（200 − 120 = 80份）"),
    ],
)
def test_what_was_planned_and_done_in_one_breath(ask, make_view, make_figure, state, question, told):
    counted = {"measure": "数量", "unit": "场"}
    view = make_view(
        state(
            "“巡林宣讲进村”项目得分97分；计划宣讲12场，实际宣讲15场，计划印制手册200份，实际印制手册120份。",
            make_figure("宣讲", "12", **counted),
            make_figure("宣讲", "15", **counted),
            *(make_figure("印制手册", number, measure="数量", unit="份") for number in ("200", "120")),
        ),
    )
    text = ask(question, view).text
    assert told in text, text


def test_how_much_of_a_goal_was_done_where_one_sentence_holds_it_against_the_goal(
    ask, make_view, make_figure, state
):
    view = make_view(
        state(
            "全年新发放苗木贷款146笔、2735万元，低于年度目标200笔，主要原因是担保人难落实。",
            make_figure("苗木贷款", "146", measure="数量", unit="笔"),
            make_figure("苗木贷款", "2735"),
        ),
        state(
            "苗木贷款贴息5.00万元，林道修补完成80公里。",
            make_figure("苗木贷款贴息", "5.00"),
            make_figure("林道修补", "80", measure="数量", unit="公里"),
        ),
    )
    text = ask("苗木贷款发放笔数完成了年度目标的百分之几，为什么没完成？", view).text
    assert "73.00%（146 ÷ 200 × 100% = 73.00%）" in text and "担保人难落实" in text, text
    assert "73.00%" not in ask("林道修补完成了目标的百分之几？", view).text


@pytest.mark.parametrize(
    "question",
    ["古木影像计划做多少拍，实际做了多少，为什么没做完？", "古木影像原定多少万拍，实际完成多少万拍？"],
)
def test_a_goal_told_ahead_of_what_was_done_is_told_by_whatever_it_is_counted(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state(
            "项目计划完成古木影像12万拍，实际完成9万拍，主要原因是部分古木需先行修复。",
            make_figure("古木影像", "12", measure="目标值", unit="万拍"),
            make_figure("古木影像", "9", measure="数量", unit="万拍"),
        ),
        state("古木影像项目执行数45.00万元。", make_figure("古木影像项目", "45.00", measure="执行数")),
    )
    text = ask(question, view).text
    assert "12万拍" in text and "9万拍" in text and "先行修复" in text and "45.00" not in text, text
