import struct
import sys

import pytest

from index.errors import EncryptedFile, MissingReader, UnreadableFile, UnsupportedFormat
from index.readers import read
from index.readers.sheet import read_old_sheet


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


@pytest.mark.parametrize("name", ["report.docx", "report.xlsx", "report.doc"])
def test_an_office_file_with_a_password_says_so(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(EncryptedFile, match="密码"):
        read(path)


def test_an_old_workbook_with_a_password_says_so(tmp_path):
    path = tmp_path / "report.xls"
    begin = struct.pack("<HHHHHHII", 0x809, 16, 0x600, 5, 0, 1997, 0, 6)
    path.write_bytes(begin + struct.pack("<HH", 0x2F, 6) + bytes(6))
    with pytest.raises(EncryptedFile, match="密码"):
        read_old_sheet(path)
