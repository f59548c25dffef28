from dataclasses import replace

import numpy as np
import pytest

from assistant.calculate import total
from assistant.cite import line_boxes, printed, quote_of, render, untraceable_numbers
from assistant.draft import Draft
from assistant.types import Citation
from index.types import Page, Span


@pytest.fixture
def rendered(forestry, page_loader):
    return lambda draft: render(draft, page_loader([forestry]))


def figures_of(view, item):
    return [figure for figure in view.figures if figure.item == item]


def test_references_become_printed_figures(forestry, rendered):
    draft = Draft()
    cost = figures_of(forestry, "会议费")[0]
    draft.text = f"会议费{draft.figure(forestry, cost)}{draft.cite(forestry, cost)}。"
    assert rendered(draft).text == "会议费5.00万元[1]。"


def test_a_calculation_is_shown_with_its_expression_and_inputs(forestry, rendered):
    draft = Draft()
    first, second = figures_of(forestry, "会议费")[0], figures_of(forestry, "培训费")[0]
    for figure in (first, second):
        draft.figure(forestry, figure)
    result, expression = draft.work(total([first, second]))
    draft.text = f"合计{result}（{expression}）{draft.cite(forestry, first)}{draft.cite(forestry, second)}"
    answer = rendered(draft)
    assert answer.text == "合计14.00万元（5.00 + 9.00）[1][2]"
    assert (answer.calculation.expression, answer.calculation.result) == ("5.00 + 9.00", "14.00")
    assert [(each.item, each.citation) for each in answer.calculation.inputs] == [
        ("会议费", 1),
        ("培训费", 2),
    ]


def test_citations_are_numbered_as_they_appear_in_the_text(forestry, rendered):
    draft = Draft()
    first = draft.cite(forestry, figures_of(forestry, "会议费")[0])
    second = draft.cite(forestry, figures_of(forestry, "培训费")[0])
    draft.text = f"甲{second}乙{first}"
    answer = rendered(draft)
    assert answer.text == "甲[1]乙[2]"
    assert ["培训费" in answer.citations[0].quote, "会议费" in answer.citations[1].quote] == [True, True]


def test_a_place_that_the_text_does_not_show_is_no_citation(forestry, rendered):
    draft = Draft(text="没有引用。")
    draft.cite(forestry, figures_of(forestry, "会议费")[0])
    assert rendered(draft).citations == []


def test_one_place_gets_one_number(forestry):
    draft = Draft()
    amount, change, rate = figures_of(forestry, "公务接待费")
    assert draft.cite(forestry, amount) == draft.cite(forestry, change) == draft.cite(forestry, rate)


def test_one_figure_gets_one_reference(forestry):
    draft = Draft()
    amount = figures_of(forestry, "公务接待费")[0]
    assert draft.figure(forestry, amount) == draft.figure(forestry, amount) == "{F1}"


def test_equal_marks_side_by_side_are_one(forestry, rendered):
    draft = Draft()
    mark = draft.cite(forestry, figures_of(forestry, "会议费")[0])
    draft.text = f"甲{mark}{mark}"
    assert rendered(draft).text == "甲[1]"


def test_a_citation_names_report_page_section_and_quote(forestry, rendered):
    draft = Draft()
    draft.text = draft.cite(forestry, figures_of(forestry, "培训费")[0])
    (citation,) = rendered(draft).citations
    assert (citation.report, citation.file) == (forestry.report.id, forestry.report.file)
    assert (citation.page_start, citation.page_end, citation.section) == (2, 2, "九、培训费支出说明")
    assert citation.quote == "2031年度培训费支出9.00万元，比上年增加1.00万元。"


def test_a_citation_over_two_pages_names_both(forestry, rendered):
    draft = Draft()
    draft.text = draft.cite_spans(forestry, (Span(1, 0, 8), Span(2, 0, 6)), "跨页")
    (citation,) = rendered(draft).citations
    assert (citation.page_start, citation.page_end) == (1, 2)
    assert {box.page for box in citation.boxes} == {1, 2}


def test_a_missing_page_gives_a_citation_without_boxes(forestry):
    draft = Draft()
    draft.text = draft.cite(forestry, figures_of(forestry, "培训费")[0])
    (citation,) = render(draft, lambda report, page: None).citations
    assert citation.boxes == [] and citation.quote


def test_another_draft_joined_keeps_its_references(forestry, rendered):
    first, second = Draft(), Draft()
    meeting, training = figures_of(forestry, "会议费")[0], figures_of(forestry, "培训费")[0]
    first.text = f"甲{first.figure(forestry, meeting)}{first.cite(forestry, meeting)}"
    second.text = f"乙{second.figure(forestry, training)}{second.cite(forestry, training)}"
    first.join(second.text, second)
    assert rendered(first).text == "甲5.00万元[1]\n乙9.00万元[2]"


def test_a_new_draft_is_empty():
    assert Draft().empty() and not Draft(text="有").empty()


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"printed": "3.20"}, "3.20万元"),
        ({"printed": "32,000.00", "unit": "元"}, "32,000.00元"),
        ({"printed": "-0.80", "measure": "增减额", "direction": "减少"}, "0.80万元"),
        ({"printed": "（0.80）", "measure": "增减额", "direction": "减少"}, "0.80万元"),
        ({"printed": "-0.80", "measure": "余额"}, "-0.80万元"),
        ({"printed": "20%", "unit": "%", "measure": "占比"}, "20%"),
        ({"printed": "12", "unit": ""}, "12"),
    ],
)
def test_a_figure_as_it_is_printed(make_figure, fields, text):
    assert printed(make_figure("公务接待费", **fields)) == text, fields


def test_a_quote_is_verbatim_without_line_ends(make_view, state):
    view = make_view(state("会议费支出\n5.00 万元。"))
    assert quote_of(view, [Span(1, 0, 14)]) == "会议费支出5.00 万元。"


def test_there_is_one_box_for_each_printed_line():
    boxes = np.array(
        [[10, 50, 20, 62], [20, 50, 30, 62], [np.nan] * 4, [10, 70, 20, 82], [20, 71, 30, 81]],
        dtype=np.float32,
    )
    page = Page(1, "会议\n经费", boxes, 100.0, 100.0)
    assert line_boxes(page, Span(1, 0, 5)) == [(10.0, 50.0, 30.0, 62.0), (10.0, 70.0, 30.0, 82.0)]


@pytest.mark.parametrize("span", [Span(1, 2, 3), Span(1, 1, 1)])
def test_a_span_without_printed_characters_has_no_box(span):
    boxes = np.array([[10, 50, 20, 62], [20, 50, 30, 62], [np.nan] * 4], dtype=np.float32)
    assert line_boxes(Page(1, "会议\n", boxes, 100.0, 100.0), span) == []


def citation(quote):
    return Citation(
        number=1, report="r", file="f.pdf", title="t", page_start=1, page_end=1, section="", quote=quote
    )


@pytest.mark.parametrize(
    ("text", "quote", "left"),
    [
        ("会议费5.00万元[1]", "会议费支出5.00万元", []),
        ("会议费5万元[1]", "会议费支出5.00万元", []),
        ("会议费1234.5元[1]", "会议费支出 1,234.50 元", []),
        ("会议费5.10万元[1]", "会议费支出5.00万元", ["5.10"]),
        ("2031年会议费5.00万元[1]", "会议费支出5.00万元", ["2031"]),
        ("没有数[7]", "会议费", []),
    ],
)
def test_numbers_that_nothing_supports(text, quote, left):
    assert untraceable_numbers(text, [citation(quote)], []) == left, text


def test_a_known_text_supports_its_numbers():
    assert untraceable_numbers("2031年", [], [], known="2031年的会议费") == []


def test_a_calculation_supports_its_numbers(forestry):
    work = total([figures_of(forestry, "会议费")[0], figures_of(forestry, "培训费")[0]])
    assert untraceable_numbers("5.00 + 9.00 = 14.00", [], [work]) == []


def test_a_figure_read_from_a_picture_is_said_to_be(forestry, page_loader):
    load = page_loader([forestry])
    cost = replace(figures_of(forestry, "会议费")[0], confidence=0.62)
    draft = Draft()
    draft.text = f"会议费{draft.figure(forestry, cost)}{draft.cite(forestry, cost)}。"
    recognised = {"origin": "ocr", "confidence": 0.97}
    answer = render(draft, lambda report, number: replace(load(report, number), **recognised))
    assert (answer.citations[0].origin, answer.citations[0].confidence) == ("ocr", 0.97)
    assert "[1]" in answer.notes[0] and "OCR" in answer.notes[0]
    assert "“5.00”" in answer.notes[1]


def test_text_of_the_file_itself_needs_no_such_note(forestry, rendered):
    draft = Draft()
    cost = figures_of(forestry, "会议费")[0]
    draft.text = f"会议费{draft.figure(forestry, cost)}{draft.cite(forestry, cost)}。"
    answer = rendered(draft)
    assert (answer.notes, answer.citations[0].origin) == ([], "text")


def test_a_place_without_pages_is_told_by_its_headings(forestry, page_loader):
    load = page_loader([forestry])
    cost = figures_of(forestry, "会议费")[0]
    draft = Draft()
    draft.text = f"会议费{draft.figure(forestry, cost)}{draft.cite(forestry, cost)}。"
    answer = render(draft, lambda report, number: replace(load(report, number), origin="flow"))
    (cited,) = answer.citations
    assert cited.place == cited.where == "八、会议费支出说明"
    assert cited.boxes == []


def test_a_place_on_a_sheet_is_told_by_its_cells(forestry, page_loader):
    load = page_loader([forestry])
    cost = figures_of(forestry, "会议费")[0]
    draft = Draft()
    draft.text = f"会议费{draft.figure(forestry, cost)}{draft.cite(forestry, cost)}。"

    def load_sheet(report, number):
        page = load(report, number)
        cells = np.tile(np.array([1, 4, 2, 5], dtype=np.float32), (len(page.text), 1))
        return replace(page, origin="flow", label="总表", boxes=cells)

    (cited,) = render(draft, load_sheet).citations
    assert cited.where == "工作表“总表” B5"


def test_a_place_on_a_page_is_told_by_its_page(forestry, rendered):
    draft = Draft()
    draft.text = draft.cite(forestry, figures_of(forestry, "会议费")[0])
    assert rendered(draft).citations[0].where == "第 2 页"


def test_a_figure_tells_where_its_number_stands_on_the_page(forestry, rendered):
    draft = Draft()
    cost = figures_of(forestry, "会议费")[0]
    draft.text = f"{draft.figure(forestry, cost)}{draft.cite(forestry, cost)}"
    (figure,) = rendered(draft).figures
    assert forestry.page_texts[figure.at.page][figure.at.start : figure.at.end] == figure.printed
