import zipfile

import pytest

from index.errors import TooLarge, UnreadableFile
from index.intake.archive import inner_name, is_archive, unpack
from index.intake.intake import candidates_of
from index.intake.limits import Limits

LIMITS = Limits(megabytes=1, files=3)


@pytest.fixture
def archive(tmp_path):
    def make(**entries):
        path = tmp_path / "reports.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            for name, content in entries.items():
                made.writestr(name, content)
        return path

    return make


@pytest.fixture
def unpacked(tmp_path):
    def run(path, limits=LIMITS):
        folder = tmp_path / "unpacked"
        folder.mkdir()
        return [(file, name) for file, name in unpack(path, folder, limits)]

    return run


def test_reports_are_unpacked_under_their_names(archive, unpacked):
    ((file, name),) = unpacked(archive(**{"2031/决算.txt": "会议费", "图.png": b"1", "__MACOSX/a.txt": "x"}))
    assert name == "2031/决算.txt" and file.name == "决算.txt"
    assert file.read_text(encoding="utf-8") == "会议费"


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "C:\\evil.txt"])
def test_names_that_lead_out_of_the_folder_stay_inside(archive, unpacked, tmp_path, name):
    ((file, _),) = unpacked(archive(**{name: "x"}))
    assert file.resolve().is_relative_to((tmp_path / "unpacked").resolve())


def test_a_bomb_is_stopped(archive, unpacked):
    with pytest.raises(TooLarge):
        unpacked(archive(**{"a.txt": b"0" * (2 << 20)}))


def test_too_many_files_are_refused(archive, unpacked):
    with pytest.raises(TooLarge):
        unpacked(archive(**{f"{number}.txt": "x" for number in range(4)}))


def test_chinese_names_of_windows_are_read():
    entry = zipfile.ZipInfo("决算.txt".encode("gbk").decode("cp437"))
    entry.flag_bits = 0
    assert inner_name(entry) == "决算.txt"


def test_a_damaged_file_in_an_archive_does_not_stop_the_others(archive, tmp_path):
    path = archive(**{"a.txt": "会议费" * 5000, "b.txt": "培训费"})
    data = bytearray(path.read_bytes())
    data[40:60] = b"\xff" * 20
    path.write_bytes(data)
    first, second = candidates_of(path, tmp_path, LIMITS)
    assert (first.status, first.path) == ("failed", str(path / "a.txt"))
    assert second.path == path / "b.txt"


def test_a_damaged_archive_is_one_failed_result(tmp_path):
    path = tmp_path / "reports.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(UnreadableFile):
        list(unpack(path, tmp_path, LIMITS))


def test_an_archive_without_reports_says_so(archive, tmp_path):
    (result,) = candidates_of(archive(**{"a.png": b"1"}), tmp_path, LIMITS)
    assert result.status == "failed" and "没有报告" in result.reason


def test_an_office_file_is_no_archive(archive):
    path = archive(**{"word/document.xml": "x"})
    assert not is_archive(path)
