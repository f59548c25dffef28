"""Cells that a table leaves empty."""

from dataclasses import replace

import pytest

from assistant.find.text.view import ReportView
from index.types import TableCell


def with_cells(view, kinds):
    """The report with the cells of its tables, one a kind."""

    def cell(table, town, kind):
        named = (table.number, town, kind)
        of = (figure for figure in view.figures if (figure.table, figure.region, figure.item) == named)
        return next((TableCell(figure.printed, figure.at, (0.0, 0.0, 0.0, 0.0)) for figure in of), None)

    def filled(table):
        rows = (
            replace(row, cells=tuple(cell(table, row.label, kind) for kind in kinds)) for row in table.rows
        )
        return replace(table, rows=tuple(rows))

    tables = tuple(map(filled, view.tables))
    return ReportView(view.report, view.figures, view.paragraphs, tables, view.page_texts)


@pytest.fixture
def towns(make_view, make_figure, state):
    """Money handed to three towns by kind; one gets none of one kind."""
    rows = (("杉木镇", ("60", "20", "40")), ("松坪镇", ("50", None, "50")), ("柏川乡", ("90", "80", "10")))
    kinds = ("区对镇街转移支付合计", "均衡性转移支付", "专项转移支付")
    table = "分地区转移支付执行表"
    view = make_view(
        *(
            state(
                " ".join((town, *(told or "" for told in row))),
                *(
                    make_figure(kind, told, region=town, measure="执行数")
                    for kind, told in zip(kinds, row, strict=True)
                    if told
                ),
                table=table,
            )
            for town, row in rows
        ),
        kind="政府决算",
        organisation="云杉区",
    )
    return with_cells(view, kinds)


def test_a_row_without_a_number_in_a_column_has_none_of_it(ask, towns):
    text = ask("松坪镇的均衡性转移支付是多少？", towns).text
    assert "松坪镇" in text and "空" in text, text


def test_which_rows_have_nothing(ask, towns):
    text = ask("哪些镇没有均衡性转移支付？", towns).text
    assert "松坪镇" in text and "杉木镇" not in text and "柏川乡" not in text, text


def test_places_are_ranked_by_all_that_they_get(ask, towns):
    assert "90" in ask("哪个乡镇街道拿到的转移支付最多？", towns).text


def test_a_cell_left_empty_in_a_table_of_another_year_is_no_answer(ask, make_view, make_figure, state):
    kinds = ("一般债券还本", "专项债券还本")

    def town(year, name, *told):
        figures = [
            make_figure(kind, printed, region=name, measure="执行数", year=year)
            for kind, printed in zip(kinds, told, strict=True)
            if printed
        ]
        return state(f"{name} {' '.join(filter(None, told))}", *figures, table=f"{year}年还本付息执行表")

    view = make_view(
        town(2030, "杉木镇", "6", "2"),
        town(2030, "松坪镇", None, "5"),
        town(2031, "杉木镇", "7", "3"),
        town(2031, "松坪镇", "18", "4"),
        kind="政府决算",
        organisation="云杉区",
    )
    view = with_cells(view, kinds)
    assert "18" in ask("2031年松坪镇一般债券还本多少？", view).text
    assert "空" in ask("2030年松坪镇一般债券还本多少？", view).text
