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
