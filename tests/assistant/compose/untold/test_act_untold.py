"""When a thing was bought, and for how much, is not told by a sentence that only names it."""

import pytest


@pytest.fixture
def cars(make_view, state):
    return make_view(
        state(
            "2031年期末，我馆共有车辆3辆，其中：特种专业技术用车2辆（放映大篷车、巡诊大篷车）；单价100万元以上设备1台。"
        ),
        state("2029年购置苗圃喷药机1台，价款18.6万元。"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "放映大篷车是哪年买的，花了多少钱？",
        "巡诊大篷车是哪一年购置的？",
        "放映大篷车花了多少钱买的？",
        "放映大篷车什么时候采购的，单价多少？",
    ],
)
def test_a_thing_only_counted_tells_no_purchase(ask, cars, question):
    answer = ask(question, cars)
    assert answer.status == "not_stated" and "大篷车" in answer.text, answer.text
    assert "3辆" not in answer.text and "100万元" not in answer.text, answer.text


def test_a_purchase_that_is_told_is_told(ask, cars):
    assert "2029年" in ask("苗圃喷药机是哪年买的？", cars).text


def test_a_grade_is_no_price(ask, make_view, state):
    view = make_view(state("煤矿改造资金绩效评价等级为“A”，涉及矿井若干座。"))
    answer = ask("煤矿改造资金绩效评价等级，购置智能装备没有？", view)
    assert "购置价格" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "违法建设整治专项是哪年设立的？",
        "违法建设整治专项什么时候启动的？",
        "违法建设整治专项从哪年开始做的？",
    ],
)
def test_the_money_of_a_year_tells_no_beginning(ask, make_view, make_figure, state, question):
    view = make_view(
        state("违法建设整治专项315.00万元。", make_figure("违法建设整治专项", "315.00", measure="预算数"))
    )
    answer = ask(question, view)
    assert answer.status == "not_stated" and "时间" in answer.text, answer.text
    assert "315.00" in ask("违法建设整治专项是哪年的钱，多少？", view).text
