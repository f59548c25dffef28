import pytest

from index.chunks import make_chunks
from index.types import Paragraph, Span, Table, TableCell, TableRow

SENTENCE = "云杉市林业局全年完成造林任务若干亩，支出合计一百万元。"


def paragraph(text, *headings, page=1, start=0, is_heading=False):
    return Paragraph(text, (Span(page, start, start + len(text)),), headings, is_heading)


def table(rows, title="支出决算表", unit="万元", columns=(("支出", "合计"),)):
    return Table(1, title, unit, ("第二部分",), columns, tuple(rows), 1, 2)


def row(label, *cells, code=None, page=1, start=0):
    cut = [TableCell(cell, Span(page, start, start + 1), (0, 0, 1, 1)) if cell else None for cell in cells]
    return TableRow(label, code, (), tuple(cut), (Span(page, start, start + 20),))


def test_heading_path_stands_in_front():
    (chunk,) = make_chunks([paragraph(SENTENCE, "第三部分 说明", "一、总体情况")], [], 400)
    assert chunk.text == f"第三部分说明 > 一、总体情况\n{SENTENCE}"


def test_neighbours_under_one_heading_share_a_chunk():
    told = [paragraph(SENTENCE, "一、收入"), paragraph(SENTENCE, "一、收入", start=100)]
    assert len(make_chunks(told, [], 400)) == 1


def test_a_long_section_is_cut_between_sentences():
    chunks = make_chunks([paragraph(SENTENCE * 20, "一、收入")], [], 200)
    assert all(chunk.text.endswith("。") for chunk in chunks)


def test_no_sentence_is_lost():
    chunks = make_chunks([paragraph(SENTENCE * 20, "一、收入")], [], 200)
    assert sum(chunk.text.count(SENTENCE) for chunk in chunks) == 20


def test_a_sentence_longer_than_a_chunk_is_cut():
    chunks = make_chunks([paragraph("长" * 950, "一、收入")], [], 300)
    assert [chunk.text.count("长") for chunk in chunks] == [300, 300, 300, 50]


def test_spans_point_at_the_sentences():
    text = SENTENCE * 10
    for chunk in make_chunks([paragraph(text)], [], 100):
        (span,) = chunk.spans
        assert text[span.start : span.end] == chunk.text.replace("\n", "")


def test_a_sentence_over_a_page_end_keeps_both_pages():
    told = Paragraph(SENTENCE, (Span(3, 90, 100), Span(4, 0, len(SENTENCE) - 10)), ("一、收入",))
    (chunk,) = make_chunks([told], [], 400)
    assert (chunk.page_start, chunk.page_end) == (3, 4)


def test_paragraphs_of_distant_pages_do_not_share_a_chunk():
    told = [paragraph(SENTENCE, "一、收入", page=3), paragraph(SENTENCE, "一、收入", page=9)]
    assert [chunk.page_start for chunk in make_chunks(told, [], 400)] == [3, 9]


def test_small_sections_under_one_roof_share_a_chunk_with_their_headings():
    told = [paragraph("支出一万元。", "三、支出", "1.教育"), paragraph("支出两万元。", "三、支出", "2.医疗")]
    (chunk,) = make_chunks(told, [], 400)
    assert chunk.text == "三、支出\n1.教育\n支出一万元。\n2.医疗\n支出两万元。"


def test_sections_without_a_common_heading_stay_apart():
    told = [paragraph("支出一万元。", "三、支出"), paragraph("收入两万元。", "四、收入")]
    assert len(make_chunks(told, [], 400)) == 2


def test_a_heading_is_not_told_twice():
    told = [paragraph("三、支出", is_heading=True), paragraph(SENTENCE, "三、支出")]
    (chunk,) = make_chunks(told, [], 400)
    assert chunk.text.count("三、支出") == 1


def test_a_heading_with_nothing_below_is_kept_as_text():
    told = [paragraph("三、本年无此项支出", is_heading=True), paragraph(SENTENCE)]
    assert any("本年无此项支出" in chunk.text for chunk in make_chunks(told, [], 400))


@pytest.mark.parametrize("caption", ["支出决算表", "单位：万元", "（金额单位：元）"])
def test_captions_of_tables_are_left_to_the_tables(caption):
    assert len(make_chunks([paragraph(caption)], [table([row("教育支出", "1.00")])], 400)) == 1


def test_a_table_repeats_title_unit_and_columns_in_every_part():
    rows = [row(f"项目{n}支出", f"{n}.00", start=n * 20) for n in range(40)]
    chunks = make_chunks([], [table(rows)], 200)
    assert len(chunks) > 2
    assert all(chunk.text.startswith("支出决算表\n单位：万元\n项目 | 支出合计\n") for chunk in chunks)


def test_a_row_shows_code_name_and_empty_cells():
    two = (("预算数",), ("决算数",))
    (chunk,) = make_chunks([], [table([row("教育支出", None, "8.00", code="205")], columns=two)], 400)
    assert chunk.text.splitlines()[-1] == "205 教育支出 |  | 8.00"


def test_table_parts_know_their_table_and_pages():
    rows = [row("教育支出", "1.00", page=1), row("合计", "1.00", page=2)]
    (chunk,) = make_chunks([], [table(rows)], 400)
    assert (chunk.kind, chunk.table, chunk.page_start, chunk.page_end) == ("table", 1, 1, 2)


def test_chunks_follow_the_pages():
    told = [paragraph(SENTENCE, page=1), paragraph(SENTENCE, page=5)]
    chunks = make_chunks(told, [table([row("教育支出", "1.00", page=3)])], 400)
    assert [chunk.page_start for chunk in chunks] == [1, 3, 5]


def test_a_report_without_text_gives_no_chunks():
    assert make_chunks([], [], 400) == ()
