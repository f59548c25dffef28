"""What is worked out from two counts of one sentence."""

import pytest


def test_a_rate_is_worked_out_from_the_part_that_its_verb_tells(ask, make_view, make_figure, state):
    count = {"measure": "数量", "unit": "份"}
    view = make_view(
        state(
            "发放林农问卷120份，收回114份。",
            make_figure("林农问卷", "120", **count),
            make_figure("林农问卷", "114", part="收回", **count),
        )
    )
    assert "95.00%" in ask("林农问卷的回收率是多少？", view).text
    assert "95.00%" not in ask("林农问卷的合格率是多少？", view).text


@pytest.fixture
def audited(make_view, make_figure, state):
    count = {"measure": "数量", "unit": "个"}
    text = "2031年审计指出的23个问题，已完成整改21个。"
    return make_view(
        state(text, make_figure("问题", "23", **count), make_figure("完成整改", "21", **count)),
        state("林场更新树种9个。", make_figure("树种", "9", **count)),
        kind="政府预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "审计指出的问题还有几个没整改完？",
        "审计指出的问题多少个尚未整改到位？",
        "还有几个审计问题没有整改？",
        "审计指出的问题还剩几个没改完？",
    ],
)
def test_how_many_are_left_is_the_rest_of_those_counted(ask, audited, question):
    text = ask(question, audited).text
    assert "2个（23 − 21 = 2个）" in text, text


def test_how_many_were_done_is_told_with_the_whole(ask, audited):
    assert "完成整改21个" in ask("审计指出的问题整改了多少个？", audited).text
    assert "整改" not in ask("林场更新了多少树种？", audited).text
