import pytest

from assistant.find.text.sentences import PlaceIndex, mark_of, sentence_bounds, sentences_of
from index.types import Paragraph, Span, Table


@pytest.mark.parametrize(
    ("text", "style", "ordinal"),
    [
        ("第二部分 情况说明", 0, 2),
        ("十二、其他", 1, 12),
        ("（三）资产", 2, 3),
        ("4.防火巡查", 3, 4),
        ("（5）苗圃", 4, 5),
        ("②苗圃", 5, 2),
        ("三是补植补造", 6, 3),
    ],
)
def test_list_numbers_have_style_and_ordinal(text, style, ordinal):
    mark = mark_of(text)
    assert (mark.style, mark.ordinal) == (style, ordinal), text


@pytest.mark.parametrize("text", ["3.5万元", "2031年度", "林业局"])
def test_numbers_of_other_kinds_are_no_list_numbers(text):
    assert mark_of(text) is None, text


def test_prose_is_cut_at_its_stops():
    text = "林场有三处。苗圃有两处！"
    assert [text[a:b] for a, b in sentence_bounds(text)] == ["林场有三处。", "苗圃有两处！"]


def test_a_note_below_a_table_is_found_again_on_its_page():
    page = "林场 -2.00\n说明：1.上年多收退回(冲减)本年，\n故为负数。\n"
    table = Table(1, "收入表", "万元", (), (), (), 3, 3, ("说明：1.上年多收退回（冲减）本年，故为负数。",))
    found = sentences_of((), (table,), lambda span: page[span.start : span.end], {3: page})
    assert [sentence.text for sentence in found] == ["说明：1.上年多收退回（冲减）本年，故为负数。"]
    assert page[found[0].spans[0].start : found[0].spans[0].end].startswith("说明：1.上年"), (
        "its place on the page"
    )


def test_sentences_are_found_by_place():
    page = "林场有三处。苗圃有两处。"
    paragraph = Paragraph(page, (Span(1, 0, len(page)),))
    sentences = sentences_of((paragraph,), (), lambda span: page[span.start : span.end], {1: page})
    assert PlaceIndex(sentences).within(Span(1, 4, 12)) == [1]
