"""The number of an empty cell is worked out where the other rows of its table show how."""

import pytest


@pytest.fixture
def funds(make_view, make_figure, state):
    """What funds had, earned, spent and have left; the row of all does not print what the year added."""
    columns = ("上年结余", "本年收入", "本年支出", "当期结余", "滚存结余")
    table = "2031年市本级社会保险基金平衡情况"

    def row(name, *cells):
        figures = [
            make_figure(name, cell, part=column, region="市本级")
            for column, cell in zip(columns, cells, strict=True)
            if cell
        ]
        return state(f"{name} {' '.join(cells)}", *figures, table=table)

    def view(*last):
        return make_view(
            row("合计", "70", "60", "43", "", "87"),
            row("云杉养老保险基金", "50", "20", "25", "-5", "45"),
            row("青石医疗保险基金", "20", "40", "18", *last),
            kind="政府决算",
            organisation="云溪市",
        )

    return view


@pytest.mark.parametrize(
    "question",
    [
        "市本级社保基金平衡表合计行的当期结余空着，该是多少？",
        "2031年市本级社会保险基金平衡情况表里，合计的当期结余没填，应该是多少万元？",
    ],
)
def test_an_empty_cell_is_worked_out_as_the_other_rows_go(ask, funds, question):
    text = ask(question, funds("22", "42")).text
    assert "当期结余＝本年收入减去本年支出" in text and "60 − 43 = 17" in text, text


def test_an_empty_cell_is_left_empty_where_another_row_goes_otherwise(ask, funds):
    text = ask("市本级社保基金平衡表合计行的当期结余空着，该是多少？", funds("23", "44")).text
    assert "应为" not in text, text
