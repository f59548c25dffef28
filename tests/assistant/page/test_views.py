from dataclasses import replace

import numpy as np
import pytest

from assistant.page.state import Exchange
from assistant.page.views import (
    PageView,
    citation_to_crop,
    conversation_to_html,
    evidence_to_html,
    follow_ups,
    number_spots,
)
from assistant.types import Answer, AnswerFigure, Calculation, Citation, PageBox, PageSpan
from index.types import Page

TEXT = "一、收入情况\n本年收入 <b>12.50</b> 万元，\n比上年增加。"


@pytest.fixture
def page():
    """A page of 200 by 100 points, every character 4 by 10."""
    boxes = np.array([(4 * at, 40, 4 * at + 4, 50) for at in range(len(TEXT))], dtype=np.float32)
    return Page(1, TEXT, boxes, 200.0, 100.0)


@pytest.fixture
def cited(make_report):
    """A citation on the first of two pages."""
    quote = "12.50</b>万元，比上年增加。"
    place = {"page_start": 1, "page_end": 1, "section": "", "title": "", "file": "报告.html"}
    citation = Citation(number=1, report="b" * 16, quote=quote, **place)
    return PageView(make_report(page_count=2), 1, citation, numbers=(1, 3))


def test_a_page_without_a_picture_shows_its_text_with_the_quote_marked(cited, page):
    html = evidence_to_html(cited, page, has_picture=False)
    assert '<mark class="quote">12.50&lt;/b&gt; 万元，\n比上年增加。</mark>' in html and "<img" not in html


def test_a_page_without_the_quote_shows_its_text_unmarked(cited, page):
    assert "<mark" not in evidence_to_html(cited.turned(2), page, has_picture=False)


def test_a_page_with_a_picture_shows_no_text(cited, page):
    html = evidence_to_html(cited, page)
    assert "<img" in html and "本年收入" not in html


def test_a_report_has_no_page_beyond_its_last(cited):
    assert cited.turned(9).number == 2 and cited.turned(0).number == 1


def test_the_number_asked_for_is_found_on_the_page(cited, page):
    start = TEXT.index("12.50")
    view = PageView(cited.report, 1, cited.citation, printed="12.50")
    (spot,) = number_spots(view, page)
    assert (spot.left, spot.top, spot.width, spot.height) == pytest.approx((2 * start, 40, 10, 10))


@pytest.fixture
def row(make_report):
    """A view of a row that prints one number twice, and its page (every character 4 points wide)."""
    text = "表一\n0 23.10 3.10 23.10 -5.00"
    boxes = np.array([(4 * at, 40, 4 * at + 4, 50) for at in range(len(text))], dtype=np.float32)
    quote = text.partition("\n")[2]
    place = {"page_start": 1, "page_end": 1, "section": "", "title": "", "file": "报告.pdf"}
    citation = Citation(number=1, report="b" * 16, quote=quote, **place)
    return PageView(make_report(page_count=2), 1, citation, "23.10"), Page(1, text, boxes, 200.0, 100.0)


def test_of_equal_numbers_in_a_row_the_one_that_the_figure_stands_for_is_marked(row):
    view, page = row
    start = page.text.rindex("23.10")
    (spot,) = number_spots(replace(view, at=PageSpan(page=1, start=start, end=start + 5)), page)
    assert (spot.left, spot.width) == pytest.approx((2 * start, 10))


def test_a_number_of_the_page_before_is_not_marked_on_this_one(row):
    view, page = row
    assert number_spots(replace(view, at=PageSpan(page=2, start=0, end=2)), page) == []


def test_the_view_begins_on_the_page_of_the_number(row):
    view, _ = row
    assert (view.home, replace(view, at=PageSpan(page=2, start=0, end=2)).home) == (1, 2)


def test_the_end_of_a_longer_number_before_it_is_not_the_number(row):
    view, page = row
    (spot,) = number_spots(replace(view, printed="3.10"), page)
    assert spot.left == pytest.approx(2 * page.text.index(" 3.10 ") + 2)


def test_part_of_a_longer_number_is_not_the_number(cited, page):
    assert number_spots(PageView(cited.report, 1, cited.citation, printed="2.50"), page) == []


def test_a_format_without_pages_has_no_places_on_them(cited, page):
    flow = Page(1, page.text, page.boxes, 0.0, 0.0)
    assert number_spots(PageView(cited.report, 1, cited.citation, printed="12.50"), flow) == []


def test_a_strip_of_the_page_has_the_quote_in_its_middle(cited, page):
    citation = cited.citation.model_copy(update={"boxes": [PageBox(page=1, box=(90, 40, 110, 60))]})
    crop = citation_to_crop(citation, page)
    assert (crop.left, crop.down) == (-80.0, 50.0)


def test_each_line_of_an_answer_stands_alone():
    answer = Answer(status="answered", text="甲局：支出。\n乙局：收入。")
    html = conversation_to_html([Exchange(question="问", text=answer.text, answer=answer)], [])
    assert "<div>甲局：支出。</div><div>乙局：收入。</div>" in html


def test_the_calculation_lists_what_it_is_made_of(cited):
    figure = answer_with("会议费").figures[0]
    sum_up = Calculation(expression="5 + 7", result="12", unit="万元", inputs=[figure])
    answer = Answer(status="answered", text="12万元", calculation=sum_up, citations=[cited.citation])
    html = conversation_to_html([Exchange(question="问", text=answer.text, answer=answer)], [])
    assert "甲局 2031年 会议费 决算数" in html and "5万元" in html


def test_report_text_is_never_markup(cited):
    answer = Answer(status="answered", text="<i>甲</i>[1]", citations=[cited.citation], notes=["<u>乙</u>"])
    html = conversation_to_html([Exchange(question="<b>", text=answer.text, answer=answer)], [])
    assert "<i>甲" not in html and "<u>" not in html and "<b>" not in html and "12.50</b>" not in html


def answer_with(item):
    about = {
        "measure": "决算数",
        "year": 2031,
        "organisation": "甲局",
        "value": "5",
        "unit": "万元",
        "printed": "5",
    }
    return Answer(status="answered", text="5万元[1]", figures=[AnswerFigure(item=item, citation=1, **about)])


def test_the_share_of_spending_may_be_asked_next():
    assert "会议费占支出的比重是多少？" in follow_ups(answer_with("会议费"))


def test_income_has_no_use_and_no_share_of_spending():
    assert not [one for one in follow_ups(answer_with("税收收入")) if "支出" in one or "用于" in one]
