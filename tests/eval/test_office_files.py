"""The same blocks as a Word document and a spreadsheet say what the PDF says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

from eval.reports.blocks import Heading, Ruled, Text
from eval.reports.office_files import write_sheets, write_word

TABLE = Ruled(
    title="收入预算表",
    unit="元",
    header=(("项目", "", "预算数"), ("编码", "名称", "")),
    body=(("201", "水费", "1,250"), ("202", "电费", "")),
    widths=(1, 2, 1),
    merges=((0, 0, 1, 0), (2, 0, 2, 1)),
    keys=("a", "b"),
    organisation="甲市乙局",
    note="注：无。",
    numeric=(2,),
)
BLOCKS = [Heading("一、总体情况"), Text((("", "收入1,250元。"),)), TABLE]


@pytest.fixture
def word(tmp_path: Path) -> docx.document.Document:
    write_word(BLOCKS, tmp_path / "甲.docx", "甲")
    return docx.Document(str(tmp_path / "甲.docx"))


def test_word_holds_headings_and_prose(word: docx.document.Document) -> None:
    said = [paragraph.text for paragraph in word.paragraphs]
    assert "一、总体情况" in said
    assert "收入1,250元。" in said


def test_word_table_keeps_cells_and_merges(word: docx.document.Document) -> None:
    rows = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
    assert rows[0][0] == rows[0][1] == "项目"
    assert rows[2] == ["201", "水费", "1,250"]


def test_sheet_holds_amounts_as_numbers_and_empty_cells_empty(tmp_path: Path) -> None:
    write_sheets(BLOCKS, tmp_path / "甲.xlsx", "甲")
    sheet = openpyxl.load_workbook(tmp_path / "甲.xlsx").worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[1][2] == "单位：元"
    assert rows[4] == ("201", "水费", 1250)
    assert rows[5] == ("202", "电费", None)
    assert "A3:B3" in map(str, sheet.merged_cells.ranges)


def test_a_target_is_no_formula(tmp_path: Path) -> None:
    table = replace(TABLE, body=(("1", "合格率", "=100%"), ("2", "场次", "12")))
    write_sheets([table], tmp_path / "甲.xlsx", "甲")
    sheet = openpyxl.load_workbook(tmp_path / "甲.xlsx").active
    assert [cell.data_type for cell in sheet["C"]][-3:-1] == ["s", "n"]
