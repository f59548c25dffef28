"""An amount without what was carried over."""

import pytest


@pytest.fixture
def carried(make_view, make_figure, state):
    def row(name, whole, part):
        planned = {"measure": "预算数"}
        return state(
            f"{name} {whole} {part}",
            make_figure(name, whole, part="收入合计", **planned),
            make_figure(name, part, part="上年结转", **planned),
            table="部门收入总表",
        )

    return make_view(row("林木保护", "314.00", "124.00"), row("苗木培育", "90.00", "15.00"), kind="部门预算")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("保树的314万，扣掉上年结转，今年新给了多少？", "190.00"),
        ("苗木培育刨去上年结转，今年新安排多少？", "75.00"),
    ],
)
def test_the_rest_is_worked_out_from_one_row(ask, carried, question, told):
    assert f"{told}万元" in ask(question, carried).text


def test_an_amount_that_no_row_prints_has_no_rest(ask, carried):
    assert "190.00" not in ask("保树的500万，扣掉上年结转，今年新给了多少？", carried).text
