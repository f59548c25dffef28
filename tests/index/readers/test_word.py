import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn

from index.errors import UnreadableFile
from index.readers import read


@pytest.fixture
def word_file(tmp_path):
    document = docx.Document()
    document.core_properties.title = "云杉市林业局2031年部门预算"
    document.add_paragraph("一、收入情况")
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "项目"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "支出"
    table.cell(1, 1).text, table.cell(1, 2).text = "预算", "决算"
    document.add_paragraph("表后").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("二、支出情况")
    path = tmp_path / "report.docx"
    document.save(path)
    return path


def test_paragraphs_and_tables_come_in_order(word_file, grid_texts):
    first = read(word_file).pages[0]
    assert first.text == "一、收入情况\n项目 支出\n预算 决算\n表后\n"
    assert grid_texts(first) == [["项目", "支出", None], [None, "预算", "决算"]]


def test_a_page_break_starts_a_page(word_file):
    assert read(word_file).pages[1].text == "二、支出情况\n"


def test_a_forced_break_that_word_remembers_too_is_one_break(word_file):
    document = docx.Document(str(word_file))
    first = document.paragraphs[-1].runs[0]._element
    first.insert(0, first.makeelement(qn("w:lastRenderedPageBreak")))
    document.save(str(word_file))
    assert [page.text[-5:] for page in read(word_file).pages] == ["决算\n表后\n"[-5:], "支出情况\n"]


def test_the_title_property_is_kept(word_file):
    assert read(word_file).title == "云杉市林业局2031年部门预算"


def test_a_damaged_file_is_refused(word_file):
    word_file.write_bytes(word_file.read_bytes()[:3000])
    with pytest.raises(UnreadableFile):
        read(word_file)
