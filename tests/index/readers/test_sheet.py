import openpyxl
import pytest

from index.readers import read
from index.readers.sheet import print_value

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
