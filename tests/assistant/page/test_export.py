import csv
import io

import pytest
from docx import Document
from openpyxl import load_workbook

from assistant.page.export import conversation_to_file, figures_to_file
from assistant.page.state import Exchange
from assistant.types import Answer, AnswerFigure, Calculation, Citation

TODAY = "2031-05-06"
QUOTE = "会议费5.00万元，\x01培训费 | 9.00万元"


@pytest.fixture
def exchange():
    about = {"measure": "决算数", "year": 2031, "organisation": "甲局", "unit": "万元", "citation": 1}
    figures = [
        AnswerFigure(item="会议费", value="5.00", printed="5.00", **about),
        AnswerFigure(item="=培训费", value="9.00", printed="9.00", **about),
    ]
    place = {"page_start": 3, "page_end": 4, "section": "八、会议费", "title": "甲局决算", "file": "甲.pdf"}
    answer = Answer(
        status="answered",
        text="会议费5.00万元[1]，*培训费*9.00万元[1]。",
        figures=figures,
        calculation=Calculation(expression="5.00 + 9.00", result="14.00", unit="万元", inputs=figures),
        citations=[Citation(number=1, report="b" * 16, quote=QUOTE, **place)],
        notes=["口径为财政拨款"],
    )
    return Exchange(question="会议费和<培训费>？", text=answer.text, answer=answer)


def test_figures_as_csv_say_where_they_stand(exchange):
    file = figures_to_file(exchange, "csv")
    row = next(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert (row["项目"], row["数值"], row["报告文件"], row["页"]) == ("会议费", "5.00", "甲.pdf", "3–4")


def test_figures_in_a_workbook_are_numbers_and_never_formulas(exchange):
    sheet = load_workbook(io.BytesIO(figures_to_file(exchange, "xlsx").content)).active
    assert [cell.value for cell in sheet["G"]][1:] == [5, 9]
    assert sheet["D3"].value == "'=培训费"


def test_an_answer_without_figures_has_no_file(exchange):
    plain = exchange.model_copy(update={"answer": Answer(status="answered", text="无")})
    assert figures_to_file(plain, "csv") is None


def test_a_conversation_as_markdown_has_answer_calculation_and_citation(exchange):
    text = conversation_to_file([exchange], "md", TODAY).content.decode()
    for part in (
        "## 会议费和\\<培训费\\>？",
        "会议费5.00万元[1]",
        "算式：5.00 + 9.00 = 14.00万元",
        "口径为财政拨款",
    ):
        assert part in text
    assert "- [1] 《甲局决算》（甲.pdf）第 3–4 页，八、会议费" in text


def test_text_of_reports_is_never_markup_in_markdown(exchange):
    text = conversation_to_file([exchange], "md", TODAY).content.decode()
    assert "\\*培训费\\*" in text and "培训费 \\| 9.00万元" in text


def test_a_conversation_as_word_has_answer_table_and_citation(exchange):
    document = Document(io.BytesIO(conversation_to_file([exchange], "docx", TODAY).content))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "会议费5.00万元[1]" in words and "第 3–4 页" in words and "培训费 | 9.00万元" in words
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["会议费", "5.00万元", "[1]"]


def test_a_conversation_without_answers_has_no_file():
    assert conversation_to_file([Exchange(question="问", failure="错")], "md", TODAY) is None
