import pytest

from assistant.page_views import Exchange, PageView, conversation_to_html, evidence_to_html, follow_ups
from assistant.types import Answer, AnswerFigure, Citation

TEXT = "一、收入情况\n本年收入 <b>12.50</b> 万元，\n比上年增加。"


@pytest.fixture
def cited(make_report):
    """A citation on the first of two pages."""
    quote = "12.50</b>万元，比上年增加。"
    place = {"page_start": 1, "page_end": 1, "section": "", "title": "", "file": "报告.html"}
    return PageView(make_report(page_count=2), 1, Citation(number=1, report="b" * 16, quote=quote, **place))


def test_a_page_without_a_picture_shows_its_text_with_the_quote_marked(cited):
    html = evidence_to_html(cited, TEXT)
    assert "<mark>12.50&lt;/b&gt; 万元，\n比上年增加。</mark>" in html and "<img" not in html


def test_a_page_without_the_quote_shows_its_text_unmarked(cited):
    assert "<mark></mark>" in evidence_to_html(cited.turned(1), TEXT)


def test_a_page_with_a_picture_shows_no_text(cited):
    assert "<img" in evidence_to_html(cited)


def test_each_line_of_an_answer_stands_alone():
    answer = Answer(status="answered", text="甲局：12万元。\n乙局：15万元。")
    html = conversation_to_html([Exchange("问", answer.text, answer)], [])
    assert "<div>甲局：12万元。</div><div>乙局：15万元。</div>" in html


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
