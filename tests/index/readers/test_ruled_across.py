"""Tables that only rules across draw: rows between them, columns by what stands in line."""

import pytest

from index.readers.pdf import read_pdf

LEFT, RIGHT = 50, 500
STARTS = (55, 120, 260, 330, 420)
ROWS = (
    ("205", "教育支出", "52.40", "41.20", "11.20"),
    ("20502", "普通教育", "50.10", "40.00", "10.10"),
    ("2050204", "高中教育", "50.10", "", "10.10"),
)


@pytest.fixture
def page_of(sheet):
    def only_page():
        (page,) = read_pdf(sheet.save()).pages
        return page

    return only_page


def write(sheet, top, words, starts=STARTS):
    for x, word in zip(starts, words, strict=True):
        sheet.text(x, top, word)


def head(sheet):
    """A header of two rows, in which a short rule stands below 科目 and one below 其中."""
    for x0, x1 in ((LEFT, 200), (320, RIGHT)):
        sheet.line(x0, 118, x1, 118)
    write(sheet, 112, ("科目", "其中"), (100, 400))
    write(sheet, 122, ("合计",), (265,))
    write(sheet, 132, ("科目编码", "科目名称", "基本支出", "项目支出"), (55, 125, 330, 415))


def test_rows_between_rules_and_a_header_over_several_columns(sheet, page_of, grid_texts):
    head(sheet)
    for number, row in enumerate(ROWS):
        write(sheet, 154 + 20 * number, row)
    for y in (100, 140, 160, 180, 200):
        sheet.line(LEFT, y, RIGHT, y)
    assert grid_texts(page_of()) == [
        ["科目", None, "合计", "其中", None],
        ["科目编码", "科目名称", None, "基本支出", "项目支出"],
        *(list(row) for row in ROWS),
    ]


def test_rows_of_a_body_that_no_rules_part(sheet, page_of, grid_texts):
    head(sheet)
    for number, row in enumerate(ROWS):
        write(sheet, 160 + 20 * number, row)
    write(sheet, 211, ("（含附属班）",), (120,))
    for y in (100, 140, 220):
        sheet.line(LEFT, y, RIGHT, y)
    body = grid_texts(page_of())[2:]
    assert [row[0] for row in body] == ["205", "20502", "2050204"]
    assert body[2][1].replace("\n", "") == "高中教育（含附属班）" and body[2][4] == "10.10"


def test_two_halves_whose_names_nearly_touch_the_amounts_beside_them(sheet, page_of, grid_texts):
    starts = (55, 200, 232, 400)
    write(sheet, 112, ("收入", "支出"), (140, 330))
    write(sheet, 132, ("项目", "预算数", "项目", "预算数"), (80, 192, 270, 395))
    for number, row in enumerate(
        (("财政拨款", "61.50", "教育支出", "52.40"), ("其他收入", "1.20", "卫生支出", "10.30"))
    ):
        write(sheet, 154 + 20 * number, row, starts)
    for y in (100, 120, 140, 160, 180):
        sheet.line(LEFT, y, RIGHT, y)
    assert grid_texts(page_of()) == [
        ["收入", None, "支出", None],
        ["项目", "预算数", "项目", "预算数"],
        ["财政拨款", "61.50", "教育支出", "52.40"],
        ["其他收入", "1.20", "卫生支出", "10.30"],
    ]


def test_prose_between_rules_is_no_table(sheet, page_of):
    for row in range(4):
        sheet.line(LEFT, 100 + 20 * row, RIGHT, 100 + 20 * row)
        sheet.text(60, 114 + 20 * row, f"本年支出 {row}.50 万元，比上年增加 {row}.10 万元")
    assert page_of().grids == ()
