"""One thing held against two bases."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "2031年一般公共预算支出，和上年年初比、和上年实际花的比，方向一样吗？分别变动百分之几？",
        "2031年一般公共预算支出比2030年年初预算和执行数分别增减百分之几？",
    ],
)
def test_moves_stated_against_a_budget_and_against_what_was_spent(
    ask, make_view, make_figure, state, question
):
    item = "一般公共预算支出"
    plan = {"unit": "%", "measure": "增减率", "year": 2031}
    view = make_view(
        state(
            "2031年一般公共预算支出安排70.00亿元，比2030年年初预算增长4.1%，比2030年执行数下降1.2%。",
            make_figure(item, "70.00", measure="预算数", unit="亿元", year=2031),
            make_figure(item, "4.1", base="2030年年初预算数", direction="增加", **plan),
            make_figure(item, "1.2", base="2030年执行数", direction="减少", **plan),
        ),
        kind="政府预算",
    )
    text = ask(question, view).text
    assert "增长4.1%" in text and "下降1.2%" in text and "方向不一样" in text, text
