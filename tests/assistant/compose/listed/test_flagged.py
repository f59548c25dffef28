"""Rows that a table answers with 是 or 否."""

from dataclasses import replace

import pytest

from index.types import Span, Table, TableRow


@pytest.fixture
def contents(make_view, state):
    """A list of tables that says of each whether it is empty, and why."""
    view = make_view(state("目录 收支总表 基金支出表"))
    rows = tuple(
        TableRow(name, None, (), (), (Span(1, 0, 8),), attributes)
        for name, attributes in (
            ("收支总表", (("是否空表", "否"),)),
            ("基金支出表", (("是否空表", "是"), ("理由", "不涉及基金"))),
        )
    )
    return replace(view, tables=(Table(1, "目录", "", (), (), rows, 1, 1),))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("哪几张表是空表，理由是什么？", ("基金支出表", "不涉及基金"), "收支总表"),
        ("哪些表不是空表？", ("收支总表",), "基金支出表"),
    ],
)
def test_rows_with_the_answer_asked_for(ask, contents, question, told, untold):
    text = ask(question, contents).text
    assert all(words in text for words in told) and untold not in text, text
