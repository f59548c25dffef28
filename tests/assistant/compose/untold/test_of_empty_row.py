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


@pytest.mark.parametrize("question", ["交通运输支出是多少？", "交通运输支出安排了多少钱？"])
def test_how_much_an_empty_row_is(ask, view, question):
    answer = ask(question, view)
    assert answer.status == "declared_none"
    assert "“交通运输支出”这一行是空的" in answer.text and "14.50" not in answer.text


@pytest.fixture
def works(make_view, make_figure, state):
    """Two projects in a table of budgets and spending, one of them without an opening budget."""
    figures = {
        "危桥加固（增发国债）": (None, "21.40", "4.60"),
        "村道改造": ("18.50", "18.50", "17.90"),
    }
    measures = ("年初预算数", "全年预算数", "执行数")
    return make_view(
        *(
            state(
                name,
                *(make_figure(name, v, measure=m) for m, v in zip(measures, row, strict=True) if v),
                table="主要项目表",
            )
            for name, row in figures.items()
        )
    )


def test_a_row_without_an_opening_budget_is_said_to_have_none(ask, works):
    text = ask("危桥加固（增发国债）年初安排了没有？", works).text
    assert "“年初预算数”一栏是空的" in text and "21.40" in text
    assert "是空的" not in ask("村道改造年初安排了多少？", works).text


@pytest.mark.parametrize("asked", ["村道改造年初安排了多少，花了多少？", "村道改造全年可用多少、花了多少？"])
def test_what_was_spent_is_told_beside_the_budget(ask, works, asked):
    text = ask(asked, works).text
    assert "18.50" in text and "17.90" in text, text


def test_words_of_a_name_in_another_order(ask, works):
    assert "4.60" in ask("国债加固危桥花了多少？", works).text


@pytest.fixture
def limits(make_view, make_figure, state):
    """A table of debt by year whose rows of the year planned are empty, with a note on one of them."""
    own = {"measure": "限额", "unit": "亿元"}
    made = make_view(
        state(
            "二、2030年末地方政府专项债务余额限额 18.70",
            make_figure("地方政府专项债务余额限额", "18.70", year=2030, **own),
            table="2030年和2031年云溪省地方政府专项债务余额情况表",
        ),
        state(
            "注：财政部提前下达2031年新增专项债务限额2.50亿元。",
            make_figure("新增专项债务限额", "2.50", **own),
        ),
        kind="政府预算",
        level="政府",
    )
    number = next(figure.table for figure in made.figures if figure.table is not None)
    cell = TableCell("18.70", Span(1, 0, 5), (0.0, 0.0, 1.0, 1.0))
    rows = (
        TableRow("二、2030年末地方政府专项债务余额限额", None, (), (cell,), (Span(1, 0, 10),)),
        TableRow("六、2031年地方政府专项债务新增限额", None, (), (None,), (Span(1, 11, 20),)),
        TableRow("七、2031年末地方政府专项债务余额限额", None, (), (None,), (Span(1, 21, 30),)),
    )
    return replace(made, tables=(Table(number, "债务余额情况表", "", (), (("预算数",),), rows, 1, 1),))


@pytest.mark.parametrize(
    "question", ["2031年末全省专项债务余额的限额是多少？", "2031年末专项债务余额限额是多少亿元？"]
)
def test_the_empty_row_of_a_year_is_not_filled_from_a_note_on_another(ask, limits, question):
    answer = ask(question, limits)
    assert answer.status == "declared_none" and "2.50" not in answer.text
    assert "“2031年末地方政府专项债务余额限额”这一行是空的" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [("2030年末专项债务余额限额是多少？", "18.70"), ("2031年新增专项债务限额是多少？", "2.50")],
)
def test_what_is_told_of_another_year_or_thing_is_still_told(ask, limits, question, told):
    assert told in ask(question, limits).text
