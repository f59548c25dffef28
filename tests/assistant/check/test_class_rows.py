"""The row of a class against the rows right below it."""

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "2031年债务发行费用支出的调整后预算，类级和款级对得上吗？",
        "2031年债务发行费用支出调整后预算和下面各款加起来一致吗？",
    ],
)
def test_a_class_against_its_only_row(ask, make_view, make_figure, state, question):
    rows = (
        ("债务发行费用支出", (), "57.00", "55.00"),
        ("一般债务发行费用支出", ("债务发行费用支出",), "136.00", "55.00"),
    )
    view = make_view(
        *(
            state(
                f"{name} {budget} {spent}",
                make_figure(name, budget, ancestors=above, measure="全年预算数"),
                make_figure(name, spent, ancestors=above),
                table="一般公共预算支出执行情况表",
            )
            for name, above, budget, spent in rows
        )
    )
    text = ask(question, view).text
    assert text.startswith("对不上") and "57.00万元" in text and "136.00万元" in text, text
