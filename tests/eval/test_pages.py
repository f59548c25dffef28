import logging

import pytest

from eval.pages import open_pdf, page_texts
from eval.plain_rag import load


@pytest.fixture
def cut_off(tmp_path):
    """A PDF whose download broke off."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Length 90 >>\nstream\n")
    return path


def test_a_file_cut_off_gives_no_text_and_stops_no_run(cut_off):
    assert page_texts([(cut_off.name, 1)], cut_off.parent) == []
    assert open_pdf(cut_off) is None and load(cut_off) == []


def test_faults_that_pypdf_mends_are_not_told(cut_off, caplog):
    open_pdf(cut_off)
    logging.getLogger("pypdf._cmap").error("fontTools is required")
    assert not caplog.records
