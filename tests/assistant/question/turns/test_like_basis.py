"""What moved on a like basis, asked in a sentence of its own that names nothing."""

import pytest


@pytest.fixture
def moved(make_view, make_figure, state):
    """Two things side by side, each with its printed move and the one on a like basis."""
    change = {"measure": "增减率", "unit": "%", "base": "上年"}
    basis = {**change, "part": "剔除上述因素后同口径", "direction": "增加"}
    told = (("农林水支出", "71.8", "0.3"), ("交通运输支出", "72.1", "12.1"))
    statements = [
        state(
            f"{item}5亿元，下降{fell}%，主要是列支级次调整。剔除上述因素后，同口径增长{rose}%。",
            make_figure(item, "5", unit="亿元"),
            make_figure(item, fell, direction="减少", reason="列支级次调整", **change),
            make_figure(item, rose, **basis),
        )
        for item, fell, rose in told
    ]
    return make_view(*statements, kind="政府决算", level="政府")


@pytest.mark.parametrize(
    "question",
    [
        "交通运输支出砍掉七成多，是真的不修路了吗？同口径看呢",
        "交通运输支出为什么下降？按可比口径算呢？",
        "交通运输支出为什么下降？剔除这些因素后增减多少？",
        "交通运输支出为什么掉了七成多？同口径其实涨了多少？",
    ],
)
def test_the_move_on_a_like_basis_is_of_the_thing_before(ask, moved, question):
    text = ask(question, moved).text
    assert "12.1%" in text and "列支级次" in text and "0.3%" not in text, text
