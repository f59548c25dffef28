from datetime import datetime

import openpyxl
import pytest

from index.readers import read
from index.readers.sheet import print_value
from index.tables.tables import pages_to_tables

ROWS = (
    ("EXPORT 2031",),
    ("2031年收支总表",),
    ("编制单位：云杉市林业局", None, "单位：万元"),
    ("项目", "支出", None),
    (None, "预算数", "决算数"),
    ("水费", 1200, 980.5),
)


@pytest.fixture
def workbook(tmp_path):
    def save(name="report.xlsx"):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "总表"
        for row in ROWS:
            sheet.append(row)
        sheet.merge_cells("A4:A5")
        sheet.merge_cells("B4:C4")
        sheet.row_dimensions[1].hidden = True
        for cell in sheet[6][1:]:
            cell.number_format = "#,##0.00"
        book.create_sheet("说明")["A1"] = "另一张表"
        book.save(tmp_path / "book.xlsx")
        return (tmp_path / "book.xlsx").rename(tmp_path / name)

    return save


def test_title_and_unit_are_lines_and_the_rest_a_table(workbook, grid_texts):
    page = read(workbook()).pages[0]
    assert page.text.startswith("2031年收支总表\n编制单位：云杉市林业局 单位：万元\n项目 支出\n")
    assert grid_texts(page) == [
        ["项目", "支出", None],
        [None, "预算数", "决算数"],
        ["水费", "1,200.00", "980.50"],
    ]


def test_every_visible_sheet_is_a_page_named_after_it(workbook):
    assert [(page.number, page.label) for page in read(workbook()).pages] == [(1, "总表"), (2, "说明")]


def test_a_new_workbook_named_as_an_old_one_is_read(workbook):
    assert "水费" in read(workbook("report.xls")).pages[0].text


@pytest.mark.parametrize(
    ("value", "number_format", "printed"),
    [
        (1200, "General", "1200"),
        (0.1 + 0.2, "0.00", "0.30"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (0.1234, "0.00%", "12.34%"),
        (980.5, "General", "980.5"),
        (None, "General", ""),
        (" 合计 ", "General", "合计"),
    ],
)
def test_a_number_prints_as_its_format_says(value, number_format, printed):
    assert print_value(value, number_format) == printed


def test_a_number_is_as_precise_as_a_sheet_shows_it():
    assert print_value(0.1 + 0.2) == "0.3"


def test_a_day_is_printed_without_a_time():
    assert print_value(datetime(2031, 8, 26)) == "2031-08-26"


def test_a_header_with_a_colon_is_no_line_about_the_sheet(tmp_path, grid_texts):
    book = openpyxl.Workbook()
    for row in (("地区", "债务限额", "其中：新增"), ("云杉市", 3, 2)):
        book.active.append(row)
    book.save(tmp_path / "report.xlsx")
    (page,) = read(tmp_path / "report.xlsx").pages
    assert grid_texts(page)[0] == ["地区", "债务限额", "其中：新增"]


def test_every_sheet_keeps_its_own_unit(tmp_path):
    book = openpyxl.Workbook()
    for number, unit in enumerate(["万元", "万元", "万元", "万元", "元"]):
        sheet = book.create_sheet(f"表{number}") if number else book.active
        head = ((f"第{number}张表",), (None, f"单位：{unit}"), ("项目", "决算数"))
        for row in (*head, ("水费", 3), ("电费", 4)):
            sheet.append(row)
    book.save(tmp_path / "report.xlsx")
    tables = pages_to_tables(read(tmp_path / "report.xlsx").pages, 2031)
    assert [table.unit for table in tables] == ["万元"] * 4 + ["元"]
