import pytest

from assistant.page.flow import MOST_ROWS, Marks, Run, Table, page_to_shown
from assistant.page.views import PageView, evidence_to_html
from assistant.types import Citation
from index.build import as_stored
from index.readers.flow import FlowCell, FlowPage


@pytest.fixture
def page():
    made = FlowPage(1)
    made.add_line("一、概况 <b>说明</b>")
    made.add_table([[FlowCell("项目", 1, 2)], [FlowCell("会议费"), FlowCell("2.50")]])
    return as_stored(made.to_page())


def at(page, words):
    start = page.text.index(words)
    return start, start + len(words)


def test_the_quote_is_marked_in_its_line_or_cell(page):
    line, table = page_to_shown(page, Marks(at(page, "2.50")))
    assert line == (Run("一、概况 <b>说明</b>"),)
    assert table.rows[1][1][1].words == (Run("2.50", "quote"),)
    assert (table.rows[0][1][0].column_span, table.columns) == (2, ())


def test_the_number_asked_for_is_marked_apart_from_the_quote_around_it(page):
    line, _ = page_to_shown(page, Marks(at(page, "概况 <b>说明"), at(page, "说明")))
    assert line == (Run("一、"), Run("概况 <b>", "quote"), Run("说明", "number"), Run("</b>"))


def test_a_sheet_has_names_of_columns_and_numbers_of_rows():
    made = FlowPage(1, "总表")
    made.add_table([[FlowCell("项目"), FlowCell("")], [FlowCell("会议费"), FlowCell("2.50")]], (4, 7), (0, 3))
    (table,) = page_to_shown(as_stored(made.to_page()), Marks())
    assert table.columns == ("A", "D") and [name for name, _ in table.rows] == ["5", "8"]


def test_a_long_table_is_shown_around_the_quote():
    made = FlowPage(1, "总表")
    made.add_table([[FlowCell(f"第{number}项"), FlowCell("1")] for number in range(3 * MOST_ROWS)])
    page = as_stored(made.to_page())
    (table,) = page_to_shown(page, Marks(at(page, f"第{2 * MOST_ROWS}项")))
    assert isinstance(table, Table) and table.is_cut and len(table.rows) == MOST_ROWS
    assert any(run.mark for _, cells in table.rows for cell in cells for run in cell.words)


def test_the_page_shows_a_table_with_the_quote_marked_and_everything_escaped(page, make_report):
    place = {"page_start": 1, "page_end": 1, "section": "", "title": "", "file": "报告.html"}
    citation = Citation(number=1, report="b" * 16, quote="2.50", **place)
    html = evidence_to_html(PageView(make_report(), 1, citation), page, has_picture=False)
    assert '<mark class="quote">2.50</mark>' in html and '<td colspan="2">项目</td>' in html
    assert "&lt;b&gt;说明" in html and "<b>说明" not in html
