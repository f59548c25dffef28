"""The share of one thing in several together."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "2031年税收加非税这块收入里，税收占百分之几？",
        "2031年税收收入占税收收入和非税收入之和的多大比例？",
        "税收和非税加起来，税收占几成？",
    ],
)
def test_the_whole_is_what_the_things_named_come_to_together(ask, make_view, make_figure, state, question):
    def told(name, printed):
        figure = make_figure(name, printed, unit="亿元", measure="决算数", year=2031)
        return state(f"{name}{printed}亿元。", figure)

    view = make_view(
        told("一般公共预算收入", "90.0"), told("税收收入", "30.0"), told("非税收入", "20.0"), kind="政府决算"
    )
    assert "30.0 ÷（30.0 + 20.0）× 100% = 60.00%" in ask(question, view).text
