"""Files made to do harm, and files broken at random: each is read or refused, nothing else happens."""

import random
import zipfile

import docx
import openpyxl
import pytest

from index.errors import ReadingError
from index.intake.limits import Limits
from index.readers import read

ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file://%s">]>'
MUTATIONS = 12  # of each format


def rewritten(path, name, change):
    """The same archive with one of its files changed."""
    with zipfile.ZipFile(path) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in entries.items():
            archive.writestr(entry, change(data) if entry == name else data)
    return path


@pytest.fixture
def word(tmp_path):
    document = docx.Document()
    document.add_paragraph("会议费支出2.50万元。MARK")
    document.save(str(tmp_path / "report.docx"))
    return tmp_path / "report.docx"


@pytest.fixture
def workbook(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["项目", "MARK"])
    book.active.append(["会议费", 2.5])
    book.save(tmp_path / "report.xlsx")
    return tmp_path / "report.xlsx"


def text_of(path):
    try:
        return "".join(page.text for page in read(path).pages)
    except ReadingError:
        return ""


@pytest.mark.parametrize("part", ["word/document.xml", "xl/sharedStrings.xml"])
def test_a_file_of_this_machine_is_not_drawn_into_a_report(word, workbook, tmp_path, part):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    head = ENTITY % str(secret).encode()
    path = word if part.startswith("word") else workbook

    def insert(data):
        body = data.split(b"?>", 1)[1] if data.startswith(b"<?xml") else data
        return head + body.replace(b"MARK", b"&e;")

    assert "secret" not in text_of(rewritten(path, part, insert))


def test_an_office_file_that_unpacks_to_too_much_is_refused(word):
    rewritten(word, "word/document.xml", lambda data: data + b" " * (3 << 20))
    with pytest.raises(ReadingError, match="文件太大"):
        read(word, Limits(megabytes=2))


def test_a_file_beyond_the_size_limit_is_refused_unread(tmp_path):
    path = tmp_path / "report.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(2 << 20)
    with pytest.raises(ReadingError, match="YUSUAN_MAX_MEGABYTES"):
        read(path, Limits(megabytes=1))


@pytest.fixture
def originals(word, workbook, sheet, tmp_path):
    sheet.text(60, 100, "会议费支出2.50万元")
    web, text = tmp_path / "report.html", tmp_path / "report.txt"
    web.write_text("<html><table><tr><td>会议费<td>2.50</table></html>", encoding="utf-8")
    text.write_text("会议费支出2.50万元。\n" * 9, encoding="utf-8")
    return [sheet.save(), word, workbook, web, text]


def mutated(data, chance):
    data = bytearray(data)
    for _ in range(chance.choice([1, 3, 20])):
        if not data:
            break
        at = chance.randrange(len(data))
        kind = chance.randrange(4)
        if kind == 0:
            data[at] = chance.randrange(256)
        elif kind == 1:
            del data[at : at + chance.randrange(1, 100)]
        elif kind == 2:
            data[at:at] = data[at : at + chance.randrange(1, 100)]
        else:
            del data[max(at, 8) :]
    return bytes(data) or b"0"


def test_files_broken_at_random_are_read_or_refused(originals, tmp_path):
    chance = random.Random(8)
    for original in originals:
        whole = original.read_bytes()
        for number in range(MUTATIONS):
            path = tmp_path / f"broken{number}{original.suffix}"
            path.write_bytes(mutated(whole, chance))
            text_of(path)  # anything but a ReadingError would come through
