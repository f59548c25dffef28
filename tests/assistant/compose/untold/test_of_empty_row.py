from dataclasses import replace

import pytest

from index.types import Span, Table, TableCell, TableRow


@pytest.fixture
def view(make_view, make_figure, state):
    figure = make_figure("农林水支出", "14.50", measure="预算数")
    view = make_view(state("农林水支出 14.50", figure, table="收支总表"), kind="部门预算")
    number = next(figure.table for figure in view.figures)
    cell = TableCell("14.50", Span(1, 0, 5), (0.0, 0.0, 1.0, 1.0))
    rows = (
        TableRow("十三、农林水支出", None, (), (cell,), (Span(1, 0, 10),)),
        TableRow("十四、交通运输支出", None, (), (None,), (Span(1, 11, 20),)),
    )
    return replace(view, tables=(Table(number, "收支总表", "", (), (("预算数",),), rows, 1, 1),))


def test_an_empty_row_is_not_more_than_another(ask, view):
    answer = ask("修路的钱为什么比农林水安排得多？", view)
    assert answer.status == "premise_corrected"
    assert "“交通运输支出”这一行是空的" in answer.text and "14.50万元" in answer.text


def test_an_empty_row_is_not_planned_for(ask, view):
    assert ask("有没有安排交通运输支出？", view).status == "declared_none"
    assert "14.50" in ask("有没有安排农林水支出？", view).text
