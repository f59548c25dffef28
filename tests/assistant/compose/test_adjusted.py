"""Budgets adjusted in the year: what the congress passed before, and what the report sets against it."""

import pytest


@pytest.fixture
def adjusted(make_view, make_figure, state):
    def told(item, region, budget, change, direction, scope):
        name = {"item": item, "region": region, "scope": scope}
        moved = "增加" if direction == "增加" else "减少"
        return state(
            f"2031年{region}{item}安排{budget}万元，比人代会预算数{moved}{change}万元。",
            make_figure(printed=budget, measure="预算数", **name),
            make_figure(printed=change, measure="增减额", base="年初预算数", direction=direction, **name),
        )

    return make_view(
        told("一般公共预算收入", "全旗", "2900", "600", "增加", "一般公共预算"),
        told("政府性基金收入", "开发区", "91", "41", "增加", "政府性基金"),
        told("政府性基金收入", "旗本级", "359", "291", "减少", "政府性基金"),
        kind="政府预算",
        level="政府",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("调整前，人代会批的一般公共预算收入是多少？", "2900 − 600 = 2300"),
        ("全旗一般公共预算收入在调整前是多少？", "2900 − 600 = 2300"),
        ("人代会批准的旗本级政府性基金收入是多少？", "359 + 291 = 650"),
        ("旗本级政府性基金收入跟人代会时比是调高还是调低了？", "比年初预算减少291万元"),
    ],
)
def test_the_budget_before_it_was_adjusted(ask, adjusted, question, told):
    assert told in ask(question, adjusted).text
