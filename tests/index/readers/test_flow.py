import numpy as np

from index.readers.flow import FlowCell, FlowPage, place_cells
from index.types import Span


def test_a_table_row_is_one_line_and_cells_point_at_it():
    page = FlowPage(1)
    page.add_line("收支总表")
    page.add_table([[FlowCell("项目"), FlowCell("金额")], [FlowCell("水费"), FlowCell("")]])
    made = page.to_page()
    assert made.text == "收支总表\n项目 金额\n水费\n"
    assert made.grids[0].rows[0][1].span == Span(1, 8, 10)
    assert made.grids[0].rows[1][1].span is None


def test_places_of_characters_are_unknown():
    page = FlowPage(1)
    page.add_line("收支总表")
    boxes = page.to_page().boxes
    assert boxes.shape == (5, 4) and np.isnan(boxes).all()


def test_merged_cells_cover_their_places():
    raster = place_cells(
        [[FlowCell("项目", 2, 1), FlowCell("支出", 1, 2)], [FlowCell("预算"), FlowCell("决算")]]
    )
    texts = [[cell and cell.text for cell in row] for row in raster]
    assert texts == [["项目", "支出", None], [None, "预算", "决算"]]


def test_a_table_of_one_column_makes_lines():
    page = FlowPage(1)
    page.add_table([[FlowCell("甲")], [FlowCell("乙")]])
    assert page.to_page().grids == () and page.text == "甲\n乙\n"


def test_short_rows_are_filled_up():
    raster = place_cells([[FlowCell("一"), FlowCell("二")], [FlowCell("三")]])
    assert raster[1][1] == FlowCell("")
