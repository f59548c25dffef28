import pytest


@pytest.fixture
def view(make_view, make_figure, state):
    figures = (("本年收入合计", "80.00"), ("本年支出合计", "92.50"), ("上年结转结余", "12.50"))
    return make_view(
        *(
            state(f"{item} {printed}", make_figure(item, printed, measure="预算数"), table="收支总表")
            for item, printed in figures
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "本年支出比本年收入多，多出来的钱从哪儿来？",
        "本年支出超过本年收入的部分靠什么弥补？",
        "支出为什么大于收入？",
    ],
)
def test_what_is_carried_over_covers_the_gap(ask, view, question):
    text = ask(question, view).text
    assert "92.50 − 80.00 = 12.50万元" in text and "上年结转结余" in text and "正好" in text


def test_a_gap_that_is_only_asked_for_its_size_is_left_to_others(ask, view):
    assert "弥补" not in ask("本年支出比本年收入多多少？", view).text
