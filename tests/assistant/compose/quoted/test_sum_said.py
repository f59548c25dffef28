"""A sum that the question says: why it came, what it is made up of, whom it concerns."""

import pytest


@pytest.fixture
def changed(make_view, make_figure, state):
    return make_view(
        state(
            "年初预算5300.00万元，年中追加820.60万元，核减145.30万元；"
            "追加主要是上级下达图书更新资金500.00万元、设备补助320.60万元；核减主要是新馆选址未批。",
            make_figure("年初预算", "5300.00"),
        ),
        state("书屋奖补执行率偏低，系4家书屋停业，不予兑付36.50万元；订阅费按时支付。"),
    )


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("年中追加的八百多万由哪几笔构成？", "图书更新资金500.00万元、设备补助320.60万元", "选址"),
        ("中途被收走的那笔一百四十多万是怎么回事？", "新馆选址未批", "设备补助"),
        ("书屋奖补少发三十多万，谁没拿到？", "4家书屋停业", "新馆"),
    ],
)
def test_what_stands_before_the_sum_is_explained(ask, changed, question, said, unsaid):
    text = ask(question, changed).text
    assert said in text and unsaid not in text, text


def test_the_year_of_a_sum_is_that_of_its_figure(ask, make_view, make_figure, state):
    view = make_view(
        state("2030年会议费支出预算12.50万元。", make_figure("会议费", "12.50", measure="预算数", year=2030)),
        state(
            "会议费比上年减少3.10万元。",
            make_figure("会议费", "3.10", measure="增减额", direction="减少", base="上年"),
        ),
        year=2031,
    )
    text = ask("正文里12.50万元写的是哪一年的会议费？和标题的年份一致吗？", view).text
    assert text.startswith("2030年会议费预算数为12.50万元") and "（2031年）不一致" in text
    assert "会议费决算数为3.10万元" not in ask("3.10万元是哪一年的会议费？", view).text
