import pytest

from index.build import as_stored
from index.layout.flow_pages import cell_range, column_name, page_to_blocks
from index.readers.flow import FlowCell, FlowPage
from index.types import Span


@pytest.fixture
def sheet():
    """A sheet whose second row and column are hidden: a title, a merged header, a row."""
    page = FlowPage(1, "总表")
    page.add_line("2031年收支总表", (0, 0, 1, 1))
    rows = [[FlowCell("项目", 2), FlowCell("支出", 1, 2)], [FlowCell("预算数"), FlowCell("决算数")]]
    rows.append([FlowCell("会议费"), FlowCell("3.00"), FlowCell("2.50")])
    page.add_table(rows, (2, 3, 4), (0, 2, 3))
    return as_stored(page.to_page())


def span_of(page, words):
    start = page.text.index(words)
    return Span(1, start, start + len(words))


@pytest.mark.parametrize(
    ("words", "cells"),
    [("2.50", "D5"), ("会议费 3.00 2.50", "A5:D5"), ("支出", "C3:D3"), ("2031年收支总表", "A1")],
)
def test_places_on_a_sheet_are_named_as_spreadsheets_name_them(sheet, words, cells):
    assert cell_range(sheet, [span_of(sheet, words)]) == cells


def test_text_outside_of_tables_stands_in_no_cell():
    page = FlowPage(1)
    page.add_line("一、概况")
    assert cell_range(as_stored(page.to_page()), [Span(1, 0, 4)]) == ""


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (702, "AAA")])
def test_columns_have_names(number, name):
    assert column_name(number) == name


def test_a_page_is_lines_and_tables(sheet):
    page = FlowPage(1)
    page.add_line("一、概况")
    page.add_table([[FlowCell("项目"), FlowCell("决算数")], [FlowCell("会议费"), FlowCell("2.50")]])
    page.add_line("二、说明")
    page.add_table([[FlowCell("甲"), FlowCell("乙")]])
    stored = as_stored(page.to_page())
    blocks = page_to_blocks(stored)
    assert [len(block.cells) for block in blocks] == [0, 4, 0, 2]
    assert [stored.text[cell.start : cell.end] for cell in blocks[1].cells] == [
        "项目",
        "决算数",
        "会议费",
        "2.50",
    ]
    assert blocks[3].cells[0].row == 2, "rows of several tables are counted on"


def test_places_of_printed_pages_stay_as_they_are(parts):
    (page,) = parts().pages
    assert as_stored(page) is page
