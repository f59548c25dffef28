"""A rate worked out from two counts of one sentence."""


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
