"""Half of the words of a thing are enough to know that it is told."""

import pytest


def test_a_thing_said_in_other_words_of_its_own_is_told(ask, make_view, make_figure, state):
    view = make_view(
        state("盘活行政事业性国有资产1.46亿元。", make_figure("盘活行政事业性国有资产", "1.46", unit="亿元"))
    )
    assert "1.46" in ask("2031年盘活了多少行政事业单位的国有资产？", view).text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("查办的90件违法案件里，渔业类的有多少件？", "not_stated"),
        ("查办的违法案件中，移送司法机关的有多少件？", "answered"),
        ("查办违法案件多少件？", "answered"),
    ],
)
def test_all_of_a_thing_is_not_told_for_a_part_that_nothing_counts(
    ask, make_view, make_figure, state, question, status
):
    view = make_view(
        state(
            "全年查办违法案件 90 件，移送司法机关 4 件。",
            make_figure("查办违法案件", "90", unit="件"),
            make_figure("移送司法机关", "4", unit="件"),
        )
    )
    answer = ask(question, view)
    assert answer.status == status, answer.text
    assert ("90" in answer.text or "4件" in answer.text) == (status == "answered"), answer.text


@pytest.mark.parametrize(
    "question", ["2031年违规发放补贴多少？", "青石大桥的总投资是多少？", "青石大桥的投资总额有多少？"]
)
def test_what_is_said_of_a_thing_and_told_of_another_is_not_stated(
    ask, make_view, make_figure, state, question
):
    view = make_view(
        state("全年发放补贴223万元。", make_figure("发放补贴", "223")),
        state("开工项目总投资64亿元。", make_figure("项目总投资", "64", unit="亿元")),
        state("青石大桥加快建设运营，查处违规行为。"),
    )
    assert ask(question, view).status == "not_stated"
    assert "223" in ask("2031年发放补贴多少？", view).text


def test_the_rest_of_some_things_is_not_all_of_them(ask, make_view, make_figure, state):
    view = make_view(
        state("护林支出 81", make_figure("护林支出", "81"), table="支出决算表"),
        state("其他造林支出 6", make_figure("其他造林支出", "6"), table="支出决算表"),
    )
    assert ask("其他护林支出是多少？", view).status == "not_stated"
    assert "6万元" in ask("其他造林支出是多少？", view).text
    assert "81万元" in ask("护林支出是多少？", view).text
