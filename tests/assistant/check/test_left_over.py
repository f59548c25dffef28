"""What a fund is said to leave against its income less its spending."""

import pytest


@pytest.fixture
def fund(make_view, make_figure, state):
    def figure(name, printed):
        return make_figure(name, printed, unit="亿元", region="全市", scope="社会保险基金")

    return make_view(
        state("社会保险基金总收入282.4亿元。", figure("社会保险基金总收入", "282.4"), heading="社会保险基金"),
        state("社会保险基金总支出265.4亿元。", figure("社会保险基金总支出", "265.4"), heading="社会保险基金"),
        state(
            "当年收支结余17.1亿元，滚存结余130.0亿元。",
            figure("收支结余", "17.1"),
            figure("滚存结余", "130.0"),
            heading="社会保险基金",
        ),
        organisation="云杉市",
        kind="政府决算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "2031年社会保险基金当年结余写17.1亿元，用总收入减总支出对得上吗？",
        "2031年社会保险基金收支相减和当年结余一致吗？",
    ],
)
def test_income_less_spending(ask, fund, question):
    text = ask(question, fund).text
    assert text.startswith("对不上") and "282.4 − 265.4 = 17.0" in text and "17.1亿元" in text, text


def test_no_sum_is_made_of_a_balance_that_is_not_printed(ask, fund):
    text = ask("2031年社会保险基金当年结余写9.9亿元，用总收入减总支出对得上吗？", fund).text
    assert "相加" not in text, text
