import sys

import pytest

from index.errors import MissingReader, UnreadableFile, UnsupportedFormat
from index.readers import read


def test_a_pdf_is_known_by_its_content(sheet, tmp_path):
    sheet.text(60, 100, "没有后缀")
    path = sheet.save().rename(tmp_path / "report")
    assert read(path).pages[0].text == "没有后缀\n"


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableFile, match="找不到文件"):
        read(tmp_path / "none.pdf")


def test_an_empty_file_is_told(tmp_path):
    path = tmp_path / "empty.pdf"
    path.touch()
    with pytest.raises(UnreadableFile, match="空"):
        read(path)


def test_an_unknown_format_is_refused(tmp_path):
    path = tmp_path / "picture.xyz"
    path.write_bytes(b"\x00\x01\x02")
    with pytest.raises(UnsupportedFormat, match=r"picture\.xyz"):
        read(path)


def test_a_format_whose_library_is_missing_names_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "index.readers.web", None)
    path = tmp_path / "report.html"
    path.write_text("<html><p>一</p></html>", encoding="utf-8")
    with pytest.raises(MissingReader):
        read(path)
