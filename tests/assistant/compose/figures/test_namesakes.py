"""Rows of one name under several parents are all told, unless the question says which is meant."""

import pytest


@pytest.fixture
def three_rows(make_view, make_figure, state):
    rows = (("2130102", "96.00"), ("2130302", "30.00"), ("2130502", "24.00"))
    return make_view(
        *(
            state(
                f"{code} 一般行政管理事务 {amount}",
                make_figure("一般行政管理事务", amount, code=code, table=1),
                table="支出决算表",
            )
            for code, amount in rows
        )
    )


def test_all_rows_of_the_name_are_told(ask, three_rows):
    text = ask("一般行政管理事务是多少？", three_rows).text
    assert "有3处" in text and all(amount in text for amount in ("96.00", "30.00", "24.00")), text
    assert "水利" in text, "the subject above is told by the code"


@pytest.mark.parametrize("question", ["2130302一般行政管理事务是多少？"])
def test_a_named_row_is_told_alone(ask, three_rows, question):
    text = ask(question, three_rows).text
    assert "30.00" in text and "有3处" not in text, text


def test_their_number_and_sum_are_told_when_asked(ask, three_rows):
    text = ask("一般行政管理事务出现在几个款下面，合计多少？", three_rows).text
    assert "有3处" in text and "150.00" in text and "96.00 + 30.00 + 24.00" in text, text
