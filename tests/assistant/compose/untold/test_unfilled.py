"""A number whose place the text leaves open is said not to be filled in."""

import pytest

OPEN = (
    "资产使用收入3.20万元，其中：出租资产XX平方米，出租收入3.20万元。",
    "资产使用收入3.20万元，其中：出租资产___平方米，出租收入3.20万元。",
)


@pytest.fixture(params=OPEN)
def view(request, make_view, make_figure, state):
    return make_view(
        state("处置房屋建筑物0平方米。", make_figure("处置房屋建筑物", "0", unit="平方米", measure="数量")),
        state(request.param, make_figure("出租收入", "3.20")),
    )


@pytest.mark.parametrize(
    "question",
    ["2031年出租的房屋资产一共多少平方米？", "出租资产有多少平方米？", "林业局出租了多少平方米的资产？"],
)
def test_an_open_place_is_told_as_such(ask, view, question):
    answer = ask(question, view)
    assert answer.status == "not_stated" and "没有填写" in answer.text, answer.text


def test_what_is_filled_in_is_told(ask, view):
    assert "3.20万元" in ask("出租收入是多少？", view).text
    assert "0平方米" in ask("处置房屋建筑物多少平方米？", view).text


def test_a_thing_is_not_told_for_another_with_the_same_noun(ask, make_view, make_figure, state):
    view = make_view(
        state("处置车辆2辆。", make_figure("处置车辆", "2", unit="辆", measure="数量")),
        state("出租收入3.20万元。", make_figure("出租收入", "3.20")),
    )
    assert ask("2031年出租的车辆有几辆？", view).status == "not_stated"
    assert "2辆" in ask("处置的车辆有几辆？", view).text
