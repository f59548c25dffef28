import pytest

from assistant.page.pieces import split_text
from assistant.types import Answer, AnswerFigure, Calculation, Citation, PageSpan


def a_citation(number):
    place = {"page_start": 1, "page_end": 1, "section": "", "title": "", "file": "报告.pdf", "quote": "原文"}
    return Citation(number=number, report="b" * 16, **place)


def a_figure(printed, citation, unit="万元"):
    about = {"item": "会议费", "measure": "决算数", "year": 2031, "organisation": "甲局"}
    value = printed.replace(",", "")
    return AnswerFigure(value=value, unit=unit, printed=printed, citation=citation, **about)


def test_equal_numbers_of_one_place_each_lead_to_their_own():
    spots = [PageSpan(page=1, start=start, end=start + 5) for start in (2, 8, 14)]
    names = [("车辆小计", "预算数"), ("车辆运行费", "预算数"), ("车辆运行费", "决算数")]
    figures = [
        a_figure("23.10", 1).model_copy(update={"item": item, "measure": measure, "at": at})
        for (item, measure), at in zip(names, spots, strict=True)
    ]
    text = "车辆运行费决算数23.10万元，预算数23.10万元，车辆小计预算数23.10万元[1]"
    answer = Answer(status="answered", text=text, figures=figures, citations=[a_citation(1)])
    found = [piece.at for piece in split_text(text, answer) if piece.kind == "number"]
    assert found == [spots[2], spots[1], spots[0]]


def links(text, figures=(), calculation=None):
    """(words, where they lead) of every piece that leads somewhere; 0 for the calculation."""
    answer = Answer(
        status="answered",
        text=text,
        figures=list(figures),
        calculation=calculation,
        citations=[a_citation(number) for number in (1, 2)],
    )
    return [
        (piece.words, piece.citation.number if piece.citation else 0)
        for piece in split_text(text, answer)
        if piece.kind != "words"
    ]


def test_a_figure_leads_where_it_stands():
    found = links("会议费为1,234.50万元[1]，培训费为9万元[2]。", [a_figure("1,234.50", 1), a_figure("9", 2)])
    assert found == [("1,234.50万元", 1), ("，", 1), ("9万元", 2), ("。", 2)]


def test_one_value_in_two_places_leads_to_the_mark_that_follows_it():
    found = links("甲局9万元[1]，乙局9万元[2]", [a_figure("9", 1), a_figure("9", 2)])
    assert [number for words, number in found if words == "9万元"] == [1, 2]


def test_a_calculated_result_leads_to_the_calculation():
    sum_up = Calculation(
        expression="5 + 7", result="12", unit="万元", inputs=[a_figure("5", 1), a_figure("7", 2)]
    )
    found = links("合计12万元（5 + 7 = 12万元）", calculation=sum_up)
    assert found == [("12万元", 0), ("5", 1), ("7", 2), ("12万元", 0)]


def test_a_number_within_a_quote_leads_to_the_quote():
    assert links("“新增6辆车，更新设备”[2]") == [("6辆", 2), ("", 2)]


@pytest.mark.parametrize("text", ["2031年", "3月5日", "第8项[1]", "附表[9]", "a_2031.pdf[1]"])
def test_years_days_ordinals_and_file_names_lead_nowhere(text):
    assert [words for words, _ in links(text) if words] == []


def test_a_mark_without_a_citation_stays_as_it_is():
    answer = Answer(status="answered", text="见[7]", citations=[a_citation(1)])
    assert [piece.words for piece in split_text("见[7]", answer)] == ["见[7]"]


def test_all_words_come_back_in_order():
    text = "2031年会议费为1,234.50万元，比上年增加3%。"
    answer = Answer(
        status="answered", text=text, figures=[a_figure("1,234.50", 1)], citations=[a_citation(1)]
    )
    assert "".join(piece.words for piece in split_text(text, answer)) == text


def test_the_hundred_of_a_percentage_leads_nowhere():
    citation = Citation(
        number=1, report="b" * 16, file="甲.pdf", title="", page_start=1, page_end=1, section="", quote="原文"
    )
    answer = Answer(status="answered", text="（2 ÷ 8 × 100% = 25%）[1]", citations=[citation])
    assert [one.words for one in split_text(answer.text, answer) if one.kind == "number"] == ["2", "8", "25%"]
