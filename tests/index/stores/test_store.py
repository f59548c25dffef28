import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from filelock import FileLock

from index.errors import StoreBusy, UnknownReport
from index.stores.store import Index

TITLE = "云杉市林业局2031年度部门决算"
CAR = "公务用车运行维护费支出3.20万元，比上年减少0.30万元，主要原因是车辆减少。"
GUEST = "公务接待费支出0.50万元，接待来访单位12批次。"


@pytest.fixture
def report(tmp_path, draw_report):
    return draw_report(tmp_path / "in" / "林业局.pdf", [TITLE], [CAR, GUEST])


def redraw(draw_report, path):
    return draw_report(path, [TITLE], [CAR.replace("3.20", "4.10"), GUEST])


def statuses(results):
    return [result.status for result in results]


def reopened(settings, encoder):
    return Index.open(settings, encoder=encoder)


def test_a_new_report_is_in_both_stores(index, report):
    (result,) = index.add([report])
    assert result.status == "new"
    assert index.chunk_store.counts() == {result.report.id: result.chunks} == index.catalogue.chunk_counts()


def test_the_result_counts_what_was_found(index, report):
    (result,) = index.add([report])
    assert result.pages == 2
    assert result.figures == index.catalogue.counts().figures > 0


def test_words_and_vectors_find_the_page(index, report):
    index.add([report])
    for search in (index.search_words, index.search_vectors):
        (chunk,) = index.catalogue.chunks([search("公务接待费", None, 1)[0].key])
        assert chunk.chunk.page_end == 2


def test_the_same_file_again_is_unchanged(index, report):
    index.add([report])
    assert statuses(index.add([report])) == ["unchanged"]


def test_one_content_under_two_names_is_one_report(index, report, tmp_path):
    copy = tmp_path / "in" / "副本.pdf"
    copy.write_bytes(report.read_bytes())
    assert sorted(statuses(index.add([report, copy]))) == ["new", "unchanged"]
    assert index.catalogue.counts().reports == 1


def test_both_names_find_the_report(index, report, tmp_path):
    copy = tmp_path / "in" / "副本.pdf"
    copy.write_bytes(report.read_bytes())
    index.add([report, copy])
    assert index.catalogue.find_reports("林业局.pdf") == index.catalogue.find_reports("副本.pdf") != []


def test_a_changed_file_replaces_its_report(index, report, draw_report):
    (old,) = index.add([report])
    (new,) = index.add([redraw(draw_report, report)])
    assert (new.status, new.replaced) == ("replaced", old.report.id)
    assert index.chunk_store.counts().keys() == {new.report.id}


def test_same_name_in_another_folder_is_another_report(index, report, draw_report, tmp_path):
    other = redraw(draw_report, tmp_path / "elsewhere" / report.name)
    assert statuses(index.add([report, other])) == ["new", "new"]


def test_a_bad_file_does_not_stop_the_batch(index, report, tmp_path):
    bad = tmp_path / "坏.pdf"
    bad.write_bytes(b"%PDF-1.7 and nothing else")
    missing = tmp_path / "没有.pdf"
    results = index.add([bad, missing, report])
    assert statuses(results) == ["failed", "failed", "new"]
    assert all(result.reason for result in results[:2])


def test_a_failed_file_leaves_nothing(index, tmp_path):
    bad = tmp_path / "坏.pdf"
    bad.write_bytes(b"%PDF-1.7 and nothing else")
    index.add([bad])
    assert index.catalogue.counts().reports == index.chunk_store.count() == 0
    assert index.catalogue.pending() == []


def test_folders_are_walked(index, report, tmp_path):
    (tmp_path / "in" / "notes.log").write_text("no report")
    (tmp_path / "in" / ".hidden.pdf").write_bytes(report.read_bytes())
    assert [result.path for result in index.add([tmp_path / "in"])] == [str(report)]


def test_an_empty_folder_gives_no_results(index, tmp_path):
    assert index.add([tmp_path]) == []


def test_progress_ends_with_the_result(index, report):
    told = []
    results = index.add([report], told.append)
    assert told[-1].result == results[0]
    assert (told[0].done, told[-1].done, told[-1].total) == (0, 1, 1)


def test_progress_reads_as_a_chinese_line(index, report):
    told = []
    index.add([report], told.append)
    assert str(told[-1]).startswith("[1/1] 新增")


def test_deleting_leaves_nothing(index, report, settings):
    (added,) = index.add([report])
    assert index.delete(added.report.id)
    assert index.chunk_store.count() == index.catalogue.counts().figures == 0
    assert list(settings.files_folder.iterdir()) == []
    assert index.search_words("公务接待费") == index.search_vectors("公务接待费") == []


def test_deleting_what_is_not_there_says_so(index):
    assert not index.delete("f" * 16)


def test_a_deleted_report_can_come_back(index, report):
    (added,) = index.add([report])
    index.delete(added.report.id)
    assert statuses(index.add([report])) == ["new"]


def test_the_file_is_kept(index, report):
    (added,) = index.add([report])
    content = report.read_bytes()
    report.unlink()
    assert index.file_of(added.report.id).read_bytes() == content


def test_no_file_of_an_unknown_report(index):
    with pytest.raises(UnknownReport):
        index.file_of("f" * 16)


class Cut(BaseException):
    """The process dies here."""


@pytest.mark.parametrize("step", ["begin", "add"])
def test_what_a_crash_leaves_over_is_taken_out(settings, report, counting_encoder, monkeypatch, step):
    with reopened(settings, counting_encoder()) as index:
        index.catalogue.begin("e" * 16)
        monkeypatch.setattr(index.catalogue, step, lambda *_: (_ for _ in ()).throw(Cut))
        with pytest.raises(Cut):
            index.add([report])
    with reopened(settings, counting_encoder()) as index:
        assert index.chunk_store.count() == 0
        assert index.catalogue.pending() == []
        assert statuses(index.add([report])) == ["new"]


def test_a_cut_off_removal_is_finished(settings, report, counting_encoder, monkeypatch):
    with reopened(settings, counting_encoder()) as index:
        (added,) = index.add([report])
        monkeypatch.setattr(index.chunk_store, "delete", lambda *_: (_ for _ in ()).throw(Cut))
        with pytest.raises(Cut):
            index.delete(added.report.id)
    with reopened(settings, counting_encoder()) as index:
        assert index.chunk_store.count() == 0


def test_another_encoder_embeds_again(settings, report, counting_encoder):
    with reopened(settings, counting_encoder()) as index:
        index.add([report])
    other = counting_encoder("another")
    with reopened(settings, other) as index:
        assert len(other.embedded) == index.chunk_store.count() == index.catalogue.counts().chunks
        assert index.catalogue.embedded_otherwise("another") == []


def test_the_same_encoder_embeds_nothing_again(settings, report, counting_encoder):
    with reopened(settings, counting_encoder()) as index:
        index.add([report])
    again = counting_encoder()
    with reopened(settings, again):
        assert again.embedded == []


def test_a_lost_chunk_store_is_made_again(settings, report, counting_encoder, tmp_path):
    with reopened(settings, counting_encoder()) as index:
        index.add([report])
    settings.chroma_folder.rename(tmp_path / "lost")
    with reopened(settings, counting_encoder()) as index:
        assert index.chunk_store.counts() == index.catalogue.chunk_counts()


def test_a_second_writer_is_told_to_wait(index, report, settings, monkeypatch):
    monkeypatch.setattr(index._lock_file, "timeout", 0.05)
    with FileLock(settings.lock_file), pytest.raises(StoreBusy, match="另一个进程"):
        index.add([report])


ADD_ELSEWHERE = """
import runpy, sys
from index import Index, Settings
encoder = runpy.run_path(sys.argv[1])["CountingEncoder"]()
with Index.open(Settings(data=sys.argv[2]), encoder=encoder) as index:
    print(index.add([sys.argv[3]])[0].status)
"""


def test_what_another_process_adds_is_found(index, report, draw_report, settings, tmp_path):
    index.add([report])
    index.search_vectors("公务接待费")
    other = redraw(draw_report, tmp_path / "other" / "林业局.pdf")
    conftest = Path(__file__).parent.parent / "conftest.py"
    command = [sys.executable, "-c", ADD_ELSEWHERE, str(conftest), str(settings.data), str(other)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=conftest.parents[2])
    assert done.stdout.strip() == "new"
    reports = {found.id for found in index.catalogue.reports()}
    assert {hit.report for hit in index.search_vectors("公务接待费", None, 50)} == reports
    assert {hit.report for hit in index.search_vectors("公务接待费", reports, 50)} == reports


def test_importing_the_package_loads_nothing_heavy():
    heavy = "'torch', 'chromadb', 'sqlalchemy', 'numpy', 'pydantic'"
    code = f"import sys, index; sys.exit(bool([name for name in ({heavy}) if name in sys.modules]))"
    assert subprocess.run([sys.executable, "-c", code], check=False, env=os.environ).returncode == 0


def test_a_report_read_again_keeps_its_id_its_paths_and_its_chunks(index, report):
    (first,) = index.add([report])
    again = index.read_again(first.report.id)
    assert (again.report, again.figures) == (first.report, first.figures)
    assert index.catalogue.find_reports(str(report)) == [first.report]
    assert index.chunk_store.counts() == {first.report.id: first.chunks}
    assert index.catalogue.pending() == []


def test_what_cannot_be_read_again_stays_as_it_was(index, report):
    (first,) = index.add([report])
    index.file_of(first.report.id).write_bytes(b"%PDF-1.7 broken")
    assert index.read_again(first.report.id).status == "failed"
    assert index.catalogue.report(first.report.id) == first.report


def test_an_unknown_report_is_not_read_again(index):
    with pytest.raises(UnknownReport):
        index.read_again("f" * 16)


def test_reports_in_an_archive_are_put_in_under_their_names(index, report, tmp_path):
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.write(report, "2031/林业局.pdf")
    (result,) = index.add([archive])
    assert (result.status, result.path) == ("new", str(archive / "2031/林业局.pdf"))
    assert index.file_of(result.report.id).read_bytes() == report.read_bytes()
    assert statuses(index.add([archive])) == ["unchanged"]


def test_files_that_are_gone_from_a_folder_are_told(index, report, tmp_path, draw_report):
    other = redraw(draw_report, report.with_name("另一份.pdf"))
    index.add([report.parent])
    other.unlink()
    results = index.add([report.parent])
    assert statuses(results) == ["unchanged", "vanished"]
    assert results[1].path == str(other)
    assert index.catalogue.counts().reports == 2, "nothing is taken out"


def test_a_folder_is_not_asked_about_files_elsewhere(index, report, tmp_path, draw_report):
    other = redraw(draw_report, tmp_path / "elsewhere" / "另一份.pdf")
    index.add([other])
    other.unlink()
    assert statuses(index.add([report.parent])) == ["new"]
