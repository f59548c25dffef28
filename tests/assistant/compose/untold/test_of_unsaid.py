"""Half of the words of a thing are enough to know that it is told."""


def test_a_thing_said_in_other_words_of_its_own_is_told(ask, make_view, make_figure, state):
    view = make_view(
        state("盘活行政事业性国有资产1.46亿元。", make_figure("盘活行政事业性国有资产", "1.46", unit="亿元"))
    )
    assert "1.46" in ask("2031年盘活了多少行政事业单位的国有资产？", view).text
