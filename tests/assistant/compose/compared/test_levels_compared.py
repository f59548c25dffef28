"""Which of two levels of government took in more or grew faster, told by two regions of prose."""

import pytest


@pytest.fixture
def bulletin(make_view, make_figure, state):
    """A bulletin that tells each level's income and its growth."""
    told = (("全市", "90", "3", "增加"), ("市本级", "41", "1", "减少"), ("县区级", "49", "6", "增加"))
    return make_view(
        *(
            state(
                f"{region}一般公共预算收入{amount}亿元，{'增长' if move == '增加' else '下降'}{rate}%。",
                make_figure("一般公共预算收入", amount, region=region, unit="亿元", scope="一般公共预算"),
                make_figure(
                    "一般公共预算收入",
                    rate,
                    region=region,
                    unit="%",
                    measure="增减率",
                    base="上年",
                    direction=move,
                    scope="一般公共预算",
                ),
            )
            for region, amount, rate, move in told
        ),
        kind="政府决算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("是市本级收得多还是县区收得多，差多少？", ("县区级高", "49 − 41 = 8")),
        ("收得多的是市里还是下面的县区？", ("县区级高", "49 − 41 = 8")),
        ("市本级和各县区谁收得多？", ("县区级高",)),
        ("收入是市里涨得猛还是县里涨得猛？", ("县区级增长快", "6%", "下降1%")),
    ],
)
def test_two_levels_by_the_regions_of_their_statements(ask, bulletin, question, told):
    text = ask(question, bulletin).text
    assert all(word in text for word in told), text
