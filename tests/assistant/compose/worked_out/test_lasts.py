"""Whether a sum pays a standard to so many people for a year."""

import pytest


@pytest.mark.parametrize(
    ("paid", "question", "told"),
    [
        ("0.02", "给养蜂人发补贴筹了0.02亿，按报告里的人数和标准，够发一年吗？一年要多少钱？", "不够"),
        ("0.02", "筹集的养蜂人补贴够不够给4万名养蜂人发一年？", "不够"),
        ("0.3", "给养蜂人发补贴筹集0.3亿元，按人数和标准够一年吗？", "够发一年"),
    ],
)
def test_a_sum_against_people_by_standard_by_months(ask, make_view, state, paid, question, told):
    view = make_view(
        state(f"筹集{paid}亿元，为4万名养蜂人按照每人每月20元标准发放补贴。", heading="民生保障"),
        state("安排2亿元，支持养蜂园区建设。", heading="产业发展"),
    )
    text = ask(question, view).text
    assert text.startswith(told) and "960万元" in text, text
