"""The rows of one name are added up against what prose states of that name, and no other rows with them."""

import pytest


@pytest.fixture
def meetings(make_view, make_figure, state):
    """A table of purchases with meetings below two projects, and prose that states what meetings cost."""
    rows = (
        ("政府采购合计", "120.00", ()),
        ("办公设备购置", "30.00", ("货物A",)),
        ("会议费", "50.00", ("服务C",)),
        ("会议费", "12.00", ("服务C",)),
        ("印刷费", "28.00", ("服务C",)),
    )
    return make_view(
        state("会议费预算支出62.00万元。", make_figure("会议费", "62.00", measure="预算数")),
        *(
            state(
                f"{name} {amount}",
                make_figure(name, amount, measure="预算数", ancestors=above),
                table="2031年政府采购预算表",
            )
            for name, amount, above in rows
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    "question",
    [
        "采购表里各笔会议费合计多少，跟说明里的会议费预算一致吗？",
        "采购表里两笔会议费加起来，和情况说明的会议费对得上吗？",
    ],
)
def test_the_rows_of_a_name_against_prose(ask, meetings, question):
    text = ask(question, meetings).text
    assert text.startswith("对得上") and "50.00 + 12.00 = 62.00" in text, text


def test_a_name_with_one_row_is_not_answered_by_all_rows(ask, meetings):
    text = ask("采购表里各笔印刷费合计多少，跟说明里的印刷费预算一致吗？", meetings).text
    assert "120.00" not in text, text
