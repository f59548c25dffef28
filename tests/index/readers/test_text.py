import pytest

from index.errors import UnmappedText, UnsupportedFormat
from index.readers import read
from index.readers.markdown import read_markdown
from index.readers.text import decode, text_to_pages

PROSE = "会议费支出12.50万元，比上年减少1.00万元。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
def test_the_encodings_of_chinese_text_are_told(encoding):
    assert decode(PROSE.encode(encoding), "a.txt") == PROSE


def test_a_file_that_is_no_text_is_refused():
    with pytest.raises(UnsupportedFormat):
        decode(b"\x01\x00\x02\x00", "a.txt")


def test_text_in_another_encoding_is_refused_rather_than_guessed():
    with pytest.raises(UnmappedText):
        decode(bytes(range(128, 256)) * 20, "a.txt")


def test_pages_end_at_form_feeds():
    assert text_to_pages("甲\n乙\f丙\f") == [["甲", "乙"], ["丙"]]


def test_a_few_lines_that_start_with_one_space_begin_pages():
    lines = [" 甲", *"一二三四五六", " 乙", *"七八九十"]
    pages = text_to_pages("\n\n".join(lines))
    assert [page[0] for page in pages] == ["甲", "乙"]
    assert [len(page) for page in pages] == [7, 5]


def test_lines_that_all_start_with_a_space_are_one_page():
    assert len(text_to_pages("\n".join(f" 第{number}行" for number in range(9)))) == 1


def test_indented_lines_are_no_page_marks():
    assert len(text_to_pages("\n".join(["标题", *["甲"] * 9, " 乙", *["丙"] * 9]))) == 1


def test_blank_lines_tell_paragraphs_only_where_they_are_rare():
    assert text_to_pages("甲\n\n乙\n\n丙") == [["甲", "乙", "丙"]]
    assert text_to_pages("甲\n乙\n丙\n\n丁\n戊") == [["甲", "乙", "丙", "", "丁", "戊"]]


def test_every_character_gets_a_place_on_an_imagined_page(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("部门决算\n　　会议费 12.50万元\n", encoding="utf-8")
    (page,) = read(path).pages
    assert page.text == "部门决算\n会议费 12.50万元\n"
    assert page.boxes[0].tolist() == [56.0, 56.0, 68.0, 68.0]
    assert page.boxes[page.text.index("会")].tolist() == [80.0, 74.0, 92.0, 86.0]


def test_a_table_of_aligned_words_below_a_unit_line_is_one(tmp_path, grid_texts):
    rows = ["项目          决算数", "会议费        12.50", "培训费         3.00", "水费           0.40"]
    path = tmp_path / "report.txt"
    path.write_text("\n".join(["单位：万元", *rows]), encoding="utf-8")
    (page,) = read(path).pages
    assert ["培训费", "3.00"] in grid_texts(page)


@pytest.fixture
def markdown(tmp_path):
    def make(text):
        path = tmp_path / "report.md"
        path.write_text(text, encoding="utf-8")
        return read_markdown(path).pages[0]

    return make


def test_marks_of_markdown_are_taken_off(markdown):
    page = markdown("# 一、概况\n\n**会议费**支出\n`12.50`万元，见[附表](http://a.test)。\n\n- 甲\n- 乙\n")
    assert page.text == "一、概况\n会议费支出12.50万元，见附表。\n甲\n乙\n"


def test_a_pipe_table_is_a_table(markdown, grid_texts):
    page = markdown("单位：万元\n\n| 项目 | 决算数 |\n| --- | ---: |\n| 会议费 | 12.50 |\n")
    assert grid_texts(page) == [["项目", "决算数"], ["会议费", "12.50"]]


@pytest.mark.parametrize("rule", ["", "| --- | --- | --- |\n"])
def test_merged_headers_written_row_by_row_are_part_of_the_table(markdown, grid_texts, rule):
    page = markdown(f"| 项目 | 决算数 |  |\n|  | 本年 | 上年 |\n{rule}| 会议费 | 12.50 | 9.00 |\n")
    assert grid_texts(page)[2] == ["会议费", "12.50", "9.00"]


def test_bars_in_a_sentence_are_no_table(markdown):
    assert markdown("会议费|培训费\n都没有安排。\n").grids == ()
