"""Files read in another process: its replies, and what happens when it hangs or dies."""

import os
import signal
import time
from dataclasses import replace

import pytest

from index.build import hash_file
from index.errors import IndexingError, ReadingStopped, TooLarge, UnreadableFile
from index.intake import reading_process
from index.intake.intake import Candidate, candidate_to_parts
from index.intake.limits import Limits
from index.intake.reading_process import ReadingProcess

LIMITS = Limits(seconds=60, memory=2048)


@pytest.fixture
def report(tmp_path, draw_report):
    return draw_report(tmp_path / "林业局.pdf", ["云杉市林业局2031年度部门决算"], ["会议费支出3.20万元。"])


@pytest.fixture
def reading():
    with ReadingProcess(LIMITS, 420) as process:
        yield process


def read(reading, path):
    return reading.read(path, path.name, hash_file(path))


def test_a_report_comes_back_whole_and_errors_as_they_are(reading, report, tmp_path):
    parts = read(reading, report)
    assert parts.report.file == "林业局.pdf" and len(parts.pages) == 2 and parts.figures
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(UnreadableFile, match="下载不完整"):
        read(reading, bad)
    assert read(reading, report).report == parts.report, "goes on after a bad file"


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(reading, report):
    read(reading, report)
    os.kill(reading._process.pid, signal.SIGSTOP)
    reading._limits = replace(LIMITS, seconds=1)
    start = time.monotonic()
    with pytest.raises(ReadingStopped, match="超时"):
        read(reading, report)
    assert time.monotonic() - start < 10
    reading._limits = LIMITS
    assert read(reading, report).pages


def test_a_process_that_dies_is_told_and_replaced(reading, report):
    read(reading, report)
    os.kill(reading._process.pid, signal.SIGKILL)
    with pytest.raises(ReadingStopped, match="退出"):
        read(reading, report)
    assert read(reading, report).pages


def test_a_process_that_ended_idle_is_replaced_unnoticed(reading, report):
    read(reading, report)
    reading._process.stdin.close()
    reading._process.wait()
    assert read(reading, report).pages


def test_memory_is_bounded(report):
    with ReadingProcess(replace(LIMITS, memory=64), 420) as reading:
        assert_refused(reading, report)


def assert_refused(reading, report):
    with pytest.raises((IndexingError, RuntimeError)):
        read(reading, report)


def test_a_failure_becomes_a_result(reading, tmp_path):
    result = candidate_to_parts(Candidate.of(tmp_path / "none.pdf", tmp_path / "none.pdf"), reading)
    assert result.status == "failed" and "找不到文件" in result.reason


def test_pages_beyond_the_limit_are_refused(report):
    with ReadingProcess(replace(LIMITS, pages=1, isolated=False), 420) as reading, pytest.raises(TooLarge):
        read(reading, report)


def test_errors_that_cannot_be_sent_are_told_in_words():
    class Odd(Exception):
        pass

    assert str(reading_process._portable(Odd("wrong"))) == "Odd: wrong"
