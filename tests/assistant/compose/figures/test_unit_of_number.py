"""The unit of a number quoted without one."""

import pytest


@pytest.fixture
def numbered_tables(make_view, make_figure, state):
    return make_view(
        state(
            "合计 1,250,400.00",
            make_figure("基本支出合计", "1,250,400.00", unit="元", measure="预算数"),
            table="表六：一般公共预算基本支出明细表",
        ),
        state(
            "合计 8,600.50",
            make_figure("支出合计", "8,600.50", unit="万元", measure="预算数"),
            table="表七：政府性基金支出表",
        ),
        kind="部门预算",
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("表六合计1,250,400.00是什么单位？合多少万元？", ("单位是元", "125.04万元")),
        ("表七合计8,600.50单位是什么？", ("单位是万元",)),
        ("1,250,400.00是元还是万元？", ("单位是元",)),
        ("1,250,400.00是元还是万元，折成万元是多少？", ("单位是元", "125.04万元")),
        ("表六的1250400.00折合多少万元？", ("125.04万元",)),
    ],
)
def test_the_unit_of_a_quoted_number(ask, numbered_tables, question, told):
    text = ask(question, numbered_tables).text
    assert all(words in text for words in told), text


def test_a_number_that_stands_in_no_such_table_has_no_unit_there(ask, numbered_tables):
    assert "单位是" not in ask("表七合计1,250,400.00是什么单位？", numbered_tables).text
