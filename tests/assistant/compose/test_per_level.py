"""One thing asked of two levels of government at once."""


def test_each_level_is_told(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(
                f"{level}粮油储备支出完成预算的{rate}%。",
                make_figure("粮油储备支出", rate, measure="完成率", unit="%", base="预算数", region=level),
                heading=f"关于{level}支出情况的说明",
            )
            for level, rate in (("全省", "127"), ("省级", "245.8"))
        ),
        kind="政府决算",
    )
    text = ask("粮油储备支出，全省和省级各完成预算的百分之几？", view).text
    assert "127%" in text and "245.8%" in text, text


def test_one_level_is_answered_once(ask, make_view, make_figure, state):
    view = make_view(
        state("全省粮油储备支出9.00万元。", make_figure("粮油储备支出", "9.00", region="全省")),
        kind="政府决算",
    )
    assert ask("全省和省级粮油储备支出各多少？", view).text.count("决算数为9.00") == 1


def test_the_part_of_a_level_is_told_beside_the_whole(ask, make_view, make_figure, state):
    view = make_view(
        *(
            state(f"{level}粮油储备支出{told}万元。", make_figure("粮油储备支出", told, region=level))
            for level, told in (("全省", "9.00"), ("省级", "4.00"))
        ),
        kind="政府决算",
    )
    text = ask("2031年全省粮油储备支出多少？其中省级多少？", view).text
    assert "9.00万元" in text and "4.00万元" in text, text
