import io

import numpy as np
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from assistant.page.image import find_quote, number_span, render_page, span_boxes
from index.types import Page

TEXT = "一、收入情况\n本年收入 12.50 万元，\n比上年增加。\n3"


@pytest.fixture
def page():
    """Characters ten points wide, lines twenty points apart; white space has no box."""
    boxes, line, column = [], 0, 0
    for character in TEXT:
        x, top = 50 + 10 * column, 100 + 20 * line
        boxes.append([np.nan] * 4 if character.isspace() else [x, top, x + 10, top + 12])
        line, column = (line + 1, 0) if character == "\n" else (line, column + 1)
    return Page(1, TEXT, np.array(boxes, dtype=np.float32), 595, 842)


@pytest.fixture
def blank_pdf(tmp_path):
    path = tmp_path / "空白.pdf"
    canvas = Canvas(str(path), pagesize=(400, 300))
    canvas.showPage()
    canvas.save()
    return path


def colour_at(png, x, y):
    return Image.open(io.BytesIO(png)).getpixel((x, y))


def test_a_quote_gets_one_box_a_line(page):
    assert find_quote(page, "12.50万元，比上年增加") == ((100, 120, 190, 132), (50, 140, 100, 152))


def test_spaces_in_quote_and_page_do_not_matter(page):
    assert find_quote(page, "本年 收入12.50 万元") == find_quote(page, "本年收入 12.50万元") != ()


def test_a_quote_that_runs_on_to_the_next_page_is_marked_as_far_as_it_stands_here(page):
    assert find_quote(page, "万元，比上年增加。主要原因是人员增加") == find_quote(page, "万元，比上年增加。")


def test_a_quote_from_elsewhere_marks_nothing(page):
    assert find_quote(page, "国有资本经营预算没有安排") == ()


def test_an_empty_quote_marks_nothing(page):
    assert find_quote(page, " ") == ()


def test_characters_without_a_box_are_passed_over(page):
    assert span_boxes(page, TEXT.index(" "), TEXT.index(" ") + 1) == ()


@pytest.mark.parametrize(
    ("text", "printed", "before"),
    [
        ("小计23.10，其中3.10万元", "3.10", "小计23.10，其中"),
        ("1,234.50 234.50", "234.50", "1,234.50 "),
        ("234.50 1,234.50", "1,234.50", "234.50 "),
        ("增加,23.10万元", "23.10", "增加,"),
        ("上年-23.10，本年-3.10", "3.10", "上年-23.10，本年-"),
        ("共12\n3.10万元", "123.10", "共"),
    ],
)
def test_a_number_is_found_whole_and_not_within_another(text, printed, before):
    start, end = number_span(text, text, printed)
    assert (text[:start], "".join(text[start:end].split())) == (before, printed)


def test_the_picture_has_the_size_asked_for(blank_pdf):
    assert Image.open(io.BytesIO(render_page(blank_pdf, 1, scale=2))).size == (800, 600)


def test_a_box_is_marked_in_yellow_and_nothing_else(blank_pdf):
    png = render_page(blank_pdf, 1, ((100, 50, 200, 70),), scale=2)
    red, green, blue = colour_at(png, 300, 120)
    assert red == 255 and green > 230 and blue < 200
    assert colour_at(png, 300, 200) == (255, 255, 255)
