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
