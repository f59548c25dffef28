import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from index.errors import MissingReader, UnreadableFile
from index.readers import read
from index.readers.office import find_program

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize("name", ["report.doc", "report.wps"])
def test_without_libreoffice_one_is_told_what_to_do(tmp_path, monkeypatch, name):
    monkeypatch.setattr("index.readers.office.find_program", lambda: None)
    path = tmp_path / name
    path.write_bytes(OLE)
    with pytest.raises(MissingReader, match="安装 LibreOffice"):
        read(path)


def test_a_web_page_that_is_called_doc_is_read_as_one(tmp_path):
    path = tmp_path / "report.doc"
    path.write_text("<html><body><p>一、概况</p></body></html>", encoding="utf-8")
    assert read(path).pages[0].text == "一、概况\n"


@pytest.fixture
def converted(monkeypatch):
    """LibreOffice replaced by a program that writes what the test says."""

    def set_up(write):
        def run(command, **_):
            write(Path(command[-1]).with_suffix(".docx"))
            return subprocess.CompletedProcess(command, 0)

        monkeypatch.setattr("index.readers.office.find_program", lambda: "soffice")
        monkeypatch.setattr("index.readers.office.subprocess.run", run)

    return set_up


def test_what_libreoffice_made_is_read(tmp_path, converted):
    def write(path):
        document = docx.Document()
        document.add_paragraph("会议费支出3.00万元。")
        document.save(str(path))

    converted(write)
    path = tmp_path / "report.doc"
    path.write_bytes(OLE)
    assert read(path).pages[0].text == "会议费支出3.00万元。\n"


def test_a_file_that_libreoffice_cannot_convert_is_refused(tmp_path, converted):
    converted(lambda path: None)
    path = tmp_path / "report.doc"
    path.write_bytes(OLE)
    with pytest.raises(UnreadableFile, match="转换不了"):
        read(path)


def test_libreoffice_is_looked_for_under_both_names(monkeypatch):
    monkeypatch.setattr(
        shutil, "which", lambda name: "/usr/bin/libreoffice" if name == "libreoffice" else None
    )
    assert find_program() == "/usr/bin/libreoffice"
