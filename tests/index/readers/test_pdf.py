import contextlib

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4

from index.errors import EncryptedFile, NoTextLayer, UnmappedText, UnreadableFile
from index.readers import pdf
from index.readers.pdf import decode_title, number_ranges, open_pdfium, read_pdf
from index.readers.pdf_page import is_garbled, is_unusable
from index.readers.pdfium import char_of, read_marks

XS = (60, 200, 300, 400)
YS = (100, 120, 140, 160)
ROWS = (("项目", "预算数", "决算数"), ("办公费", "12.50", "11.80"), ("水费", "", "0.90"))


@pytest.fixture
def picture(tmp_path):
    """A picture with ink on it."""
    path = tmp_path / "picture.png"
    Image.fromarray(np.tile(np.array([[250, 40], [40, 250]], dtype=np.uint8), (50, 50))).save(path)
    return str(path)


@pytest.fixture
def scan(sheet, picture):
    sheet.canvas.drawImage(picture, 0, 0, 500, 700)
    return sheet.save()


def only_page(sheet):
    (page,) = read_pdf(sheet.save()).pages
    return page


def test_lines_are_read_from_top_to_bottom_whatever_the_drawing_order(sheet):
    sheet.text(60, 200, "第二行")
    sheet.text(60, 100, "第一行")
    assert only_page(sheet).text == "第一行\n第二行\n"


def test_every_character_has_a_box_where_it_is_displayed(sheet):
    sheet.text(60, 100, "办公费")
    page = only_page(sheet)
    x0, top, x1, bottom = page.boxes[1]
    assert (60 + 9 < x0 < 60 + 11) and (x1 - x0 == pytest.approx(10, abs=1))
    assert top < 100 <= bottom + 2
    assert np.isnan(page.boxes[-1]).all(), "a line end has no box"


def test_one_box_a_character(sheet):
    sheet.table(XS, YS, ROWS)
    page = only_page(sheet)
    assert page.boxes.shape == (len(page.text), 4) and page.boxes.dtype == np.float32


def test_characters_printed_twice_for_bold_are_read_once(sheet):
    sheet.text(60, 100, "合计")
    sheet.text(60.3, 100, "合计")
    assert only_page(sheet).text == "合计\n"


def test_a_doubled_word_stays_doubled(sheet):
    sheet.text(60, 100, "年年有余11")
    assert only_page(sheet).text == "年年有余11\n"


def test_text_outside_the_crop_box_is_not_read(sheet):
    sheet.canvas.setCropBox((0, 400, A4[0], A4[1]))
    sheet.text(60, 100, "看得见")
    sheet.text(60, 700, "看不见")
    assert only_page(sheet).text == "看得见\n"


def test_boxes_count_from_the_corner_of_the_crop_box(sheet):
    sheet.canvas.setCropBox((50, 0, A4[0], A4[1] - 40))
    sheet.text(60, 100, "费")
    page = only_page(sheet)
    assert page.boxes[0][0] == pytest.approx(10, abs=1)
    assert page.boxes[0][3] == pytest.approx(62, abs=4)


def test_a_table_row_is_one_line_and_cells_point_at_it(sheet):
    sheet.table(XS, YS, ROWS)
    page = only_page(sheet)
    assert page.text == "项目 预算数 决算数\n办公费 12.50 11.80\n水费 0.90\n"
    cells = [cell for row in page.grids[0].rows for cell in row if cell and cell.span]
    assert all(page.text[cell.span.start : cell.span.end] == cell.text for cell in cells)


def test_an_empty_cell_has_no_span(sheet, grid_texts):
    sheet.table(XS, YS, ROWS)
    page = only_page(sheet)
    assert grid_texts(page)[2] == ["水费", "", "0.90"]
    assert page.grids[0].rows[2][1].span is None


def test_wrapped_words_of_a_cell_are_joined(sheet, grid_texts):
    sheet.table((60, 110, 200), (100, 135, 155), (("", "金额"), ("一", "1.00")))
    sheet.text(63, 113, "单位缴")
    sheet.text(63, 128, "费支出")
    assert grid_texts(only_page(sheet))[0] == ["单位缴费支出", "金额"]


def test_a_table_without_outer_lines_is_read_to_its_sides(sheet, grid_texts):
    sheet.table(XS, YS, ROWS, outer=False)
    assert grid_texts(only_page(sheet))[1] == ["办公费", "12.50", "11.80"]


def test_a_merged_header_spans_its_columns(sheet):
    for y in (100, 140, 160):
        sheet.line(60, y, 300, y)
    sheet.line(140, 120, 300, 120)
    for x in (60, 140, 300):
        sheet.line(x, 100, x, 160)
    sheet.line(220, 120, 220, 160)
    for x, y, words in ((63, 125, "项目"), (143, 113, "支出"), (143, 133, "预算"), (223, 133, "决算")):
        sheet.text(x, y, words)
    first = only_page(sheet).grids[0].rows[0]
    assert (first[0].text, first[0].row_span) == ("项目", 2)
    assert (first[1].text, first[1].column_span, first[2]) == ("支出", 2, None)


def test_thin_rectangles_and_dots_rule_a_table(sheet, grid_texts):
    for y in (100, 120, 140):
        for x in range(60, 300, 3):
            sheet.canvas.rect(x, sheet.height - y, 1, 0.5, stroke=0, fill=1)
    for x in (60, 180, 300):
        sheet.canvas.rect(x, sheet.height - 140, 0.5, 40, stroke=0, fill=1)
    for x, y, words in ((63, 113, "项目"), (183, 113, "金额"), (63, 133, "电费"), (183, 133, "3.10")):
        sheet.text(x, y, words)
    assert grid_texts(only_page(sheet)) == [["项目", "金额"], ["电费", "3.10"]]


def test_a_frame_around_prose_is_no_table(sheet):
    sheet.canvas.rect(50, sheet.height - 160, 300, 80)
    sheet.text(60, 100, "本表为空，")
    sheet.text(60, 120, "特此说明。")
    page = only_page(sheet)
    assert page.grids == () and page.text == "本表为空，\n特此说明。\n"


def test_rows_without_ruling_are_told_by_their_numbers(sheet, grid_texts):
    sheet.table((60, 200, 300), (100, 120, 260), (("项目", "金额"),))
    for row, (label, value) in enumerate((("人员经费", "30.00"), ("其中：", ""), ("工资", "28.00"))):
        sheet.text(63, 135 + 20 * row, label)
        sheet.text(203, 135 + 20 * row, value)
    sheet.text(63, 195, "公用经费")
    sheet.text(203, 195, "5.00")
    rows = grid_texts(only_page(sheet))
    assert rows[1:] == [["人员经费", "30.00"], ["其中：", ""], ["工资", "28.00"], ["公用经费", "5.00"]]


def test_a_table_ruled_downwards_only_is_read(sheet, grid_texts):
    for x in (200, 300):
        sheet.line(x, 95, x, 165)
    for row, words in enumerate((("青山区", "10", "8"), ("绿水县", "20", "9"), ("白云乡", "30", "7"))):
        for x, word in zip((60, 210, 310), words, strict=True):
            sheet.text(x, 110 + 20 * row, word)
    assert grid_texts(only_page(sheet))[1] == ["绿水县", "20", "9"]


UNRULED = (
    ("项目", "预算数", "决算数"),
    ("基本支出", "120.50", "118.30"),
    ("项目支出", "30.00", ""),
    ("其他支出", "7.25", "6.00"),
    ("支出合计", "157.75", "124.30"),
)


def write_columns(sheet, rows, top=130):
    for row, words in enumerate(rows):
        for x, word in zip((60, 220, 320), words, strict=True):
            sheet.text(x, top + 18 * row, word)


def test_a_table_without_ruling_below_a_unit_line_is_read(sheet, grid_texts):
    sheet.text(300, 112, "单位：万元")
    write_columns(sheet, UNRULED)
    sheet.text(60, 240, "以上为本部门全年的各项收支情况，特此说明，并请予以审阅和批评指正。")
    page = only_page(sheet)
    assert grid_texts(page) == [list(row) for row in UNRULED]
    assert page.text.endswith("批评指正。\n")


def test_numbers_in_line_without_a_unit_line_stay_text(sheet):
    write_columns(sheet, UNRULED)
    assert only_page(sheet).grids == ()


def test_two_rows_of_numbers_are_no_table(sheet):
    sheet.text(300, 112, "单位：万元")
    write_columns(sheet, UNRULED[:3])
    assert only_page(sheet).grids == ()


def test_unruled_rows_below_a_ruled_header_are_one_table_with_it(sheet, grid_texts):
    sheet.table((55, 210, 310, 400), (110, 128), UNRULED[:1])
    write_columns(sheet, UNRULED[1:], top=142)
    assert grid_texts(only_page(sheet)) == [list(row) for row in UNRULED]


def test_prose_below_a_unit_line_stays_text(sheet):
    sheet.text(300, 112, "单位：万元")
    for row in range(5):
        sheet.text(60, 130 + 18 * row, f"本年支出 {row}.50 万元，比上年增加 {row}.10 万元，主要是人员增加")
    assert only_page(sheet).grids == ()


def test_a_table_printed_sideways_is_read_upright_and_boxed_as_displayed(sheet, grid_texts):
    sheet.canvas.translate(0, sheet.height)
    sheet.canvas.rotate(90)
    sheet.canvas.translate(-sheet.height, -sheet.height)
    sheet.table(XS, YS, ROWS)
    page = only_page(sheet)
    assert grid_texts(page)[1] == ["办公费", "12.50", "11.80"]
    first, second = page.grids[0].rows[1][0].box, page.grids[0].rows[1][1].box
    assert second[3] == pytest.approx(first[1], abs=1), "the next cell stands above on the page"
    assert page.boxes[0][1] > page.boxes[1][1], "characters follow upwards"


def test_a_page_that_the_file_rotates_is_told_as_displayed(sheet, grid_texts):
    sheet.canvas.setPageRotation(90)
    sheet.canvas.rotate(90)
    sheet.canvas.translate(0, -sheet.height)
    sheet.table(XS, YS, ROWS)
    page = only_page(sheet)
    assert (page.width, page.height) == (pytest.approx(A4[0], abs=1), pytest.approx(A4[1], abs=1))
    assert grid_texts(page)[1] == ["办公费", "12.50", "11.80"]
    assert page.boxes[0][0] == pytest.approx(63, abs=1) and page.boxes[0][1] < 113 <= page.boxes[0][3] + 2


def test_prose_in_columns_is_read_column_by_column(wide_sheet):
    for row in range(30):
        wide_sheet.text(60, 60 + 15 * row, f"左栏第{row + 10}行写满了这一栏的每个格子而没有空处")
        wide_sheet.text(460, 60 + 15 * row, f"右栏第{row + 10}行写满了这一栏的每个格子而没有空处")
    lines = only_page(wide_sheet).text.split("\n")
    assert [line[:2] for line in (lines[0], lines[29], lines[30])] == ["左栏", "左栏", "右栏"]


def test_words_that_run_over_a_border_stay_in_their_cell(sheet, grid_texts):
    sheet.table((60, 120, 200), (100, 120, 140), (("项目", "金额"), ("太长的支出科目名", "")))
    sheet.text(170, 133, "4.20")
    assert grid_texts(only_page(sheet))[1] == ["太长的支出科目名", "4.20"]


def test_a_line_that_runs_out_of_its_cell_goes_back_to_it(sheet, grid_texts):
    sheet.table((60, 120, 200), (100, 122, 150), (("", "1.00"), ("", "2.00")))
    for y, words in ((108, "很长很长的"), (118, "科目名称写"), (128, "不下"), (143, "水费")):
        sheet.text(63, y, words)
    assert [row[0] for row in grid_texts(only_page(sheet))] == ["很长很长的科目名称写不下", "水费"]


@pytest.mark.parametrize(
    ("label", "labels"),
    [
        ("提前下达债", ["提前下达债务限额", "一般债务"]),
        ("下达债", ["下达债", "务限额一般债务"]),
    ],
)
def test_the_second_line_of_a_full_cell_that_crosses_its_border_goes_back_to_it(
    sheet, grid_texts, label, labels
):
    sheet.table((60, 120, 200), (100, 115, 145), (("", "3.00"), ("", "2.00")))
    for y, words in ((110, label), (121, "务限额"), (138, "一般债务")):
        sheet.text(63, y, words)
    assert [row[0] for row in grid_texts(only_page(sheet))] == labels


def test_a_line_set_wide_has_no_blanks_between_its_characters(sheet):
    for place, char in enumerate("全面贯彻落实各项部署"):
        sheet.text(60 + 16 * place, 100, char)
    sheet.text(60 + 16 * 11, 100, "完")
    assert only_page(sheet).text == "全面贯彻落实各项部署 完\n"


def test_blanks_that_the_file_draws_are_kept(sheet):
    sheet.text(60, 100, "合 计 3.00 2.00")
    assert only_page(sheet).text == "合 计 3.00 2.00\n"


def test_radicals_and_private_digits_are_read_as_what_they_show():
    assert [char_of(ord(char)) for char in "⾏⻓\uf031"] == ["行", "长", "1"]


def test_an_empty_page_is_warned_of(sheet):
    sheet.text(60, 100, "有字的一页")
    sheet.next_page()
    sheet.line(0, 0, 1, 1)
    document = read_pdf(sheet.save())
    assert document.pages[1].text == "" and document.pages[1].boxes.shape == (0, 4)
    assert document.warnings == ("第2页没有文字",)


def test_only_the_pages_asked_for_are_read(sheet):
    for number in range(1, 4):
        sheet.text(60, 100, f"第{number}张")
        sheet.next_page()
    assert [page.number for page in read_pdf(sheet.save(), [3]).pages] == [3]


def test_a_report_without_text_is_refused(sheet):
    sheet.line(0, 0, 100, 100)
    with pytest.raises(NoTextLayer, match=r"report\.pdf"):
        read_pdf(sheet.save())


def test_a_scan_is_refused_with_what_to_install(scan, without_recognition):
    with pytest.raises(NoTextLayer, match=r"yusuan\[ocr\]"):
        read_pdf(scan)


def test_pages_of_pictures_among_others_are_warned_of(sheet, picture, without_recognition):
    sheet.text(60, 100, "有字的一页")
    sheet.next_page()
    sheet.canvas.drawImage(picture, 0, 0, 500, 700)
    (warning,) = read_pdf(sheet.save()).warnings
    assert "第2页" in warning and "yusuan[ocr]" in warning


@pytest.mark.parametrize(
    ("words", "usable"),
    [("12 3.40 2031", False), ("第 12 页 共 40 页", False), ("云杉市林业局部门决算说明", True)],
)
def test_a_scan_with_stray_words_has_no_usable_text(sheet, picture, words, usable):
    sheet.canvas.drawImage(picture, 0, 0, 500, 700)
    sheet.text(60, 100, words)
    with open_pdfium(sheet.save()) as document:
        page = pdf.pdfium.FPDF_LoadPage(document, 0)
        assert is_unusable(read_marks(page)) is not usable
        pdf.pdfium.FPDF_ClosePage(page)


def test_page_numbers_are_told_as_ranges():
    assert number_ranges([1, 2, 3, 7, 9, 10]) == "第1–3、7、9–10页"


def test_a_report_of_symbols_is_refused(sheet, without_recognition):
    sheet.text(60, 100, "!#$%&'()*+,-./:;<=>?@[]^_`{|}~" * 3)
    sheet.text(60, 120, "@#$^&*()!~<>?:{}[]|" * 3)
    with pytest.raises(UnmappedText):
        read_pdf(sheet.save())


def test_chinese_characters_at_random_are_symbols():
    assert is_garbled("".join(chr(0x4E00 + 373 * number % 20000) for number in range(200)))
    assert not is_garbled("部门预算收入支出总体情况说明与机关运行经费安排" * 5)
    assert not is_garbled("部門預算收入支出總體情況說明與機關運行經費安排" * 5)


def test_numbers_are_not_symbols():
    assert not is_garbled("合计 1,234.56 7,890.12 100.00% " * 10)


def test_a_locked_report_is_refused(locked_sheet):
    locked_sheet.text(60, 100, "保密")
    with pytest.raises(EncryptedFile):
        read_pdf(locked_sheet.save())


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nnothing more", b"plain words"])
def test_a_file_that_is_no_pdf_is_refused(tmp_path, content):
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"broken\.pdf"):
        read_pdf(path)


def test_a_truncated_file_is_refused_or_read_but_never_breaks(sheet):
    sheet.table(XS, YS, ROWS)
    path = sheet.save()
    content = path.read_bytes()
    for share in (0.3, 0.6, 0.9):
        path.write_bytes(content[: int(share * len(content))])
        with contextlib.suppress(UnreadableFile, NoTextLayer):
            assert read_pdf(path).pages


def test_a_title_written_as_bytes_of_a_chinese_windows_is_decoded():
    written = "<" + "云杉市林业局2031年度部门决算".encode("gb18030").hex().upper() + ">"
    assert decode_title(written) == "云杉市林业局2031年度部门决算"


def test_the_label_that_the_file_gives_a_page_is_kept(sheet):
    sheet.text(60, 100, "封面")
    sheet.canvas.addPageLabel(0, style="ROMAN_LOWER", start=3)
    assert only_page(sheet).label == "iii"


def test_a_page_number_at_the_foot_is_the_label(sheet):
    sheet.text(60, 100, "共 12 项")
    sheet.text(280, 810, "— 7 —")
    assert only_page(sheet).label == "7"


def test_pages_are_closed_one_by_one(sheet, monkeypatch):
    closed = []
    close = pdf.pdfium.FPDF_ClosePage
    monkeypatch.setattr(pdf.pdfium, "FPDF_ClosePage", lambda page: closed.append(1) or close(page))
    for _ in range(3):
        sheet.text(60, 100, "一页")
        sheet.next_page()
    read_pdf(sheet.save())
    assert len(closed) == 3
