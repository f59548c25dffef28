"""A data folder that lost or broke a part of itself, and its copies."""

import json
import sqlite3
import zipfile

import pytest
from filelock import FileLock

from index.errors import BackupUnusable, StoreBusy, StoreUnusable
from index.settings import Settings
from index.stores.store import Index
from index.stores.upkeep import MANIFEST, backup, repair, restore

TITLE = "云杉市林业局2031年度部门决算"
GUEST = "公务接待费支出0.50万元，接待来访单位12批次。"


@pytest.fixture
def filled(settings, tmp_path, draw_report, counting_encoder):
    """A data folder with one report."""
    path = draw_report(tmp_path / "in" / "林业局.pdf", [TITLE], [GUEST])
    with Index.open(settings, encoder=counting_encoder()) as index:
        index.add([path])
    return settings


def mended(settings, encoder):
    return repair(settings, encoder=encoder)


def check_whole(settings, encoder):
    with Index.open(settings, encoder=encoder) as index:
        (report,) = index.catalogue.reports()
        assert report.file == "林业局.pdf"
        assert index.chunk_store.counts() == index.catalogue.chunk_counts() != {}
        assert index.search_vectors("公务接待费", [report.id], 1)
        assert index.file_of(report.id).is_file()


def test_nothing_is_wrong_with_a_sound_folder(filled, counting_encoder):
    assert mended(filled, counting_encoder()).lines == []


@pytest.mark.parametrize("damage", ["catalogue", "version", "gone"])
def test_a_lost_catalogue_is_made_again_from_the_kept_files(filled, counting_encoder, damage):
    path = filled.data / "catalogue.sqlite"
    if damage == "catalogue":
        path.write_bytes(b"no database at all" * 500)
    elif damage == "version":
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE facts SET value = 0 WHERE name = 'schema'")
        connection.close()
    else:
        path.unlink()
    if damage != "gone":
        with pytest.raises(StoreUnusable, match="yusuan repair"):
            Index.open(filled, encoder=counting_encoder())
    done = mended(filled, counting_encoder())
    assert "重新读取了 1 份报告" in done.lines[-1] and not done.failed
    check_whole(filled, counting_encoder())


@pytest.mark.parametrize("damage", ["database", "vectors", "gone"])
def test_a_damaged_chroma_is_made_again_from_the_catalogue(filled, counting_encoder, damage):
    folder = filled.chroma_folder
    if damage == "database":
        (folder / "chroma.sqlite3").write_bytes(b"no database at all" * 500)
    elif damage == "vectors":
        with sqlite3.connect(folder / "chroma.sqlite3") as connection:
            connection.execute("DELETE FROM embeddings")
        connection.close()
    else:
        folder.rename(filled.data / "elsewhere")
    mended(filled, counting_encoder())
    check_whole(filled, counting_encoder())


def test_text_that_became_rubbish_is_found_out(filled, counting_encoder):
    with sqlite3.connect(filled.data / "catalogue.sqlite") as connection:
        connection.execute("UPDATE pages SET text = CAST(x'ff00ff' AS TEXT)")
        connection.execute("UPDATE tables SET body = x'00'")
    connection.close()
    with Index.open(filled, encoder=counting_encoder()) as index:
        (report,) = index.catalogue.reports()
        with pytest.raises(StoreUnusable, match="yusuan repair"):
            index.catalogue.page(report.id, 1)
    assert "损坏" in mended(filled, counting_encoder()).lines[0]
    check_whole(filled, counting_encoder())


def test_a_file_that_cannot_be_read_again_is_kept_and_told(filled, counting_encoder):
    (filled.data / "catalogue.sqlite").unlink()
    (kept,) = filled.files_folder.glob("*.pdf")
    kept.write_bytes(b"%PDF-1.7 nothing")
    done = mended(filled, counting_encoder())
    assert len(done.failed) == 1 and "林业局.pdf" in done.lines[-1]
    assert (filled.data / "unread" / kept.name).is_file()


def test_a_lost_original_is_told(filled, counting_encoder):
    next(filled.files_folder.glob("*.pdf")).unlink()
    assert "原文件不在了" in mended(filled, counting_encoder()).lines[0]


def test_repair_waits_for_nobody(filled, counting_encoder):
    with FileLock(filled.lock_file), pytest.raises(StoreBusy):
        mended(filled, counting_encoder())


def test_a_backup_comes_back_whole(filled, counting_encoder, tmp_path):
    file = tmp_path / "yusuan.zip"
    assert backup(filled, file) == file.stat().st_size
    elsewhere = Settings(data=tmp_path / "new" / "data")
    restore(elsewhere, file)
    check_whole(elsewhere, counting_encoder())


def test_a_backup_is_put_into_an_empty_folder_only(filled, tmp_path):
    file = tmp_path / "yusuan.zip"
    backup(filled, file)
    with pytest.raises(BackupUnusable, match="不是空的"):
        restore(filled, file)


@pytest.mark.parametrize("fault", ["cut", "no backup", "other version"])
def test_a_broken_backup_is_refused_and_leaves_nothing(filled, tmp_path, fault):
    file = tmp_path / "yusuan.zip"
    backup(filled, file)
    if fault == "cut":
        file.write_bytes(file.read_bytes()[:-200])
    elif fault == "no backup":
        with zipfile.ZipFile(file, "w") as made:
            made.writestr("a.txt", "x")
    else:
        with zipfile.ZipFile(file, "w") as made:
            made.writestr(MANIFEST, json.dumps({"form": 99, "schema": 1}))
    goal = tmp_path / "new"
    with pytest.raises(BackupUnusable):
        restore(Settings(data=goal), file)
    assert not goal.exists() and not list(tmp_path.glob(".new*"))


def test_names_in_a_backup_cannot_lead_out_of_it(filled, tmp_path):
    file = tmp_path / "yusuan.zip"
    backup(filled, file)
    with zipfile.ZipFile(file, "a") as made:
        made.writestr("files/../../evil.txt", "x")
        made.writestr("other/evil.txt", "x")
    restore(Settings(data=tmp_path / "a" / "b"), file)
    assert not list(tmp_path.rglob("evil.txt"))


def test_an_empty_folder_has_nothing_to_back_up(settings, tmp_path):
    with pytest.raises(BackupUnusable, match="没有可备份"):
        backup(settings, tmp_path / "yusuan.zip")
    assert not list(tmp_path.glob("*.part"))


def test_a_chroma_that_does_not_open_is_made_again(filled, counting_encoder):
    with sqlite3.connect(filled.chroma_folder / "chroma.sqlite3") as connection:
        connection.execute("UPDATE migrations SET hash = 'another'")
    connection.close()
    assert "向量库损坏" in mended(filled, counting_encoder()).lines[0]
    check_whole(filled, counting_encoder())


def test_a_chroma_whose_names_are_no_text_is_refused_before_it_ends_the_process(filled, counting_encoder):
    with sqlite3.connect(filled.chroma_folder / "chroma.sqlite3") as connection:
        connection.execute("UPDATE migrations SET sql = CAST(x'b3ff' AS TEXT)")
    connection.close()
    refusal = pytest.raises(StoreUnusable, match="yusuan repair")
    with Index.open(filled, encoder=counting_encoder()) as index, refusal:
        index.search_vectors("公务接待费")
    mended(filled, counting_encoder())
    check_whole(filled, counting_encoder())
