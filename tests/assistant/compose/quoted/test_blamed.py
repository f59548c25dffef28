"""The line of business that a report blames for what fell."""

import pytest


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("财政困难尚未缓解；受陶瓷行业税收大幅下降等影响，财政增收受限；债务负担较重。", True),
        ("受房地产行业深度调整影响，土地出让金预期不稳。", False),
    ],
)
def test_it_is_told_beside_the_move_where_it_is_blamed_for_that(
    ask, make_view, make_figure, state, told, named
):
    tax = {"unit": "亿元", "measure": "执行数", "region": "全市"}
    rate = {"unit": "%", "measure": "增减率", "base": "上年", "direction": "减少", "region": "全市"}
    view = make_view(
        state(
            "全市税收收入完成89亿元，下降4.9%。",
            make_figure("税收收入", "89", **tax),
            make_figure("税收收入", "4.9", **rate),
        ),
        state(told, page=2),
        kind="政府预算",
        level="政府",
    )
    text = ask("2031年全市税收收入降了百分之几，主要是哪个行业拖累的？", view).text
    assert "4.9%" in text and ("陶瓷" in text) == named and "房地产" not in text and "债务" not in text, text
