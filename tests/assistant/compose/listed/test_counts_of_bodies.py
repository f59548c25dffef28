def test_cars_bought_body_by_body_are_added_up(ask, make_view, make_figure, state):
    bought = (("林业局购置", "3"), ("渔政站购置", "1"), ("园林所购置", "2"))
    view = make_view(
        state(
            "林业局购置3台车；渔政站购置1台车；园林所购置2台车。",
            *(make_figure(item, printed, measure="数量", unit="台") for item, printed in bought),
        )
    )
    text = ask("全区各单位一共买了多少台公车？", view).text
    assert "合计6台（3 + 1 + 2 = 6台）" in text and "渔政站1台" in text
    assert "合计" not in ask("林业局购置了几台？", view).text


def test_a_whole_is_not_added_to_its_parts(ask, make_view, make_figure, state):
    units = (("预算单位", "4"), ("行政单位", "1"), ("事业单位", "3"))
    view = make_view(
        state(
            "预算单位共4个，其中：行政单位1个，事业单位3个。",
            *(make_figure(item, printed, measure="数量", unit="个") for item, printed in units),
        )
    )
    assert "8个" not in ask("预算单位一共几个？", view).text
