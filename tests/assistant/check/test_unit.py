"""An amount in a unit that the rest of the report denies."""

import pytest


@pytest.fixture
def view(make_view, make_figure, state):
    def told(item, place, printed, unit):
        figure = make_figure(item, printed, unit=unit, region=place, scope="一般公共预算")
        return state(f"{place}{item}完成{printed}{unit}。", figure)

    return make_view(
        told("一般公共预算收入", "全市", "125.69", "亿元"),
        told("一般公共预算支出", "全市", "249.87", "万元"),
        told("一般公共预算支出", "市级", "81.13", "亿元"),
        kind="政府决算",
    )


@pytest.mark.parametrize(
    "question", ["2031年全市一般公共预算支出印的是多少？这个单位合理吗？", "全市一般公共预算支出是多少？"]
)
def test_the_part_is_beyond_the_whole(ask, view, question):
    text = ask(question, view).text
    assert "249.87万元" in text and "81.13亿元" in text and "疑应为“亿元”" in text


def test_a_likely_amount_is_left_as_it_is(ask, view):
    assert "单位" not in ask("全市一般公共预算收入是多少？", view).text
