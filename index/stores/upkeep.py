"""Looking after a data folder: mending what is damaged, and copying it to one file and back.

A damaged store is never deleted but set aside under a dated name. The catalogue is made again from
the kept report files, the chunk store from the catalogue.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout
from sqlalchemy import JSON, select

from index.encoder import Encoder
from index.errors import BackupUnusable, StoreBusy
from index.intake.intake import Candidate
from index.settings import Settings
from index.stores.catalogue_schema import SCHEMA_VERSION, metadata
from index.stores.store import Index, OnProgress
from index.stores.stored import AddResult

MANIFEST = "yusuan-backup.json"
FORM = 1
COMPRESSED = ("pages.boxes", "paragraphs.body", "tables.body")
PARTS = ("chroma", "files", "names")  # folders that a backup holds beside the catalogue
CATALOGUE = "catalogue.sqlite"
_TRY_CHROMA = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]);"
    "from index.stores.chunk_store import read_through; read_through(sys.argv[2])"
)
DAMAGES = (sqlite3.DatabaseError, OSError, zlib.error, ValueError)


@dataclass
class Repaired:
    """What was found wrong and done about it, in lines for people; none when all was well."""

    lines: list[str] = field(default_factory=list)
    failed: list[AddResult] = field(default_factory=list)


def repair(
    settings: Settings, encoder: Encoder | None = None, on_progress: OnProgress | None = None
) -> Repaired:
    """Make a data folder whole again.

    Raises:
        StoreBusy: another process is writing to it.
        StoreUnusable: what is wrong lies outside the folder, as with a server.
    """
    done = Repaired()
    with _alone(settings):
        if fault := _catalogue_fault(settings):
            aside = _set_aside(settings, [CATALOGUE, f"{CATALOGUE}-wal", f"{CATALOGUE}-shm"])
            done.lines.append(f"目录库{fault}，已移到 {aside.name}，由保存的原文件重新读取")
        if fault := _chroma_fault(settings):
            aside = _set_aside(settings, ["chroma"])
            done.lines.append(f"向量库{fault}，已移到 {aside.name}，重新生成向量")
    with Index.open(settings, encoder=encoder, on_progress=on_progress) as index:
        candidates = _unread_candidates(settings, index)
        results = index.take_back(candidates, on_progress)
        for candidate, result in zip(candidates, results, strict=True):
            if result.status != "failed":
                candidate.file.unlink(missing_ok=True)
        if renewed := index.check_vectors(on_progress):
            done.lines.append(f"{renewed} 份报告的向量不齐，已重新生成")
        done.failed = [result for result in results if result.status == "failed"]
        if back := len(results) - len(done.failed):
            done.lines.append(f"由保存的原文件重新读取了 {back} 份报告")
        done.lines += [f"没有读成：{result}" for result in done.failed]
        for report in index.catalogue.reports():
            if not any(settings.files_folder.glob(f"{report.id}.*")):
                done.lines.append(f"《{report.title or report.file}》的原文件不在了，问答照常，不能下载原件")
    return done


def _catalogue_fault(settings: Settings) -> str:
    """What is wrong with an embedded catalogue, "" when nothing is."""
    path = settings.data / CATALOGUE
    if settings.database or not path.exists():
        return ""
    try:
        with closing(sqlite3.connect(path)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                return "损坏"
            _read_everything(connection)
            found = connection.execute("SELECT value FROM facts WHERE name = 'schema'").fetchone()
            return "" if found is None or found[0] == SCHEMA_VERSION else "由另一版本的程序写入"
    except DAMAGES:
        return "损坏"


def _read_everything(connection: sqlite3.Connection) -> None:
    """Read every value once: a page of nothing but zeros passes the database's own checks."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for table in (table for table in metadata.sorted_tables if table.name in there):
        for row in connection.execute(str(select(table))):
            for column, value in zip(table.columns, row, strict=True):
                if f"{table.name}.{column.name}" in COMPRESSED:
                    zlib.decompress(value)
                elif isinstance(column.type, JSON) and value is not None:
                    json.loads(value)


def _chroma_fault(settings: Settings) -> str:
    """What is wrong with an embedded Chroma as far as its database tells, "" when nothing is."""
    path = settings.chroma_folder / "chroma.sqlite3"
    if settings.chroma or not settings.chroma_folder.exists():
        return ""
    try:
        with closing(sqlite3.connect(path)) as connection:
            fine = connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            connection.execute("SELECT count(*) FROM collections").fetchone()
    except DAMAGES:
        return "损坏"
    return "" if fine and _chroma_answers(settings) else "损坏"


def _chroma_answers(settings: Settings) -> bool:
    """Whether Chroma opens its folder and finds what is in it.

    Tried in another process: a damaged index can end the process that reads it, and Chroma 1.5
    keeps a folder that it failed to open as open.
    """
    command = [sys.executable, "-P", "-c", _TRY_CHROMA, json.dumps(sys.path), str(settings.chroma_folder)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return done.returncode == 0


def _set_aside(settings: Settings, names: Sequence[str]) -> Path:
    """Move parts of the data folder to a folder of their own in it."""
    aside = Path(tempfile.mkdtemp(prefix=time.strftime("damaged-%Y%m%d-%H%M%S-"), dir=settings.data))
    for name in names:
        if (settings.data / name).exists():
            shutil.move(settings.data / name, aside / name)
    return aside


def _unread_candidates(settings: Settings, index: Index) -> list[Candidate]:
    """Kept files that the catalogue does not know, moved out of reach of what clears up after a crash."""
    unread = settings.data / "unread"
    (unread / "names").mkdir(parents=True, exist_ok=True)
    kept = settings.files_folder.glob("*.*") if settings.files_folder.is_dir() else []
    for file in sorted(kept):
        if index.catalogue.report(file.stem) is None:
            name = settings.names_folder / file.stem
            if name.is_file():
                shutil.move(name, unread / "names" / file.stem)
            shutil.move(file, unread / file.name)
    return [Candidate.of(file, _known_as(file)) for file in sorted(unread.glob("*.*"))]


def _known_as(file: Path) -> Path:
    """The path that an unread file was put in from, as far as it was noted."""
    name = file.parent / "names" / file.stem
    return Path(name.read_text(encoding="utf-8")) if name.is_file() else file


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """The data folder while no other process writes to it."""
    settings.data.mkdir(parents=True, exist_ok=True)
    lock = FileLock(settings.lock_file, timeout=2.0)
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreBusy(
            "数据文件夹正被另一个进程写入",
            str(settings.data),
            "另一个 yusuan 正在导入或删除报告",
            "等它完成后再试",
        ) from error
    try:
        yield
    finally:
        lock.release()


# ---- backup and restore -----------------------------------------------------------------------


def backup(settings: Settings, target: Path) -> int:
    """Copy everything in a data folder to one file; the bytes written.

    Raises:
        BackupUnusable: the stores lie elsewhere, or the file cannot be written.
        StoreBusy: another process is writing to the folder.
    """
    if settings.database:
        raise BackupUnusable(
            "不能备份", settings.data.name, "目录库在数据库服务器上", "用数据库自己的备份工具"
        )
    if not (settings.data / CATALOGUE).is_file():
        raise BackupUnusable("没有可备份的数据", str(settings.data), "还没有导入过报告", "检查 --data")
    unfinished = target.with_name(target.name + ".part")
    try:
        with (
            _alone(settings),
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made,
        ):
            _write_backup(settings, made)
        os.replace(unfinished, target)
    except DAMAGES as error:
        unfinished.unlink(missing_ok=True)
        advice = "检查磁盘空间和写入权限；目录库损坏时先运行 yusuan repair"
        raise BackupUnusable("备份没有写成", str(target), str(error), advice) from error
    return target.stat().st_size


def _write_backup(settings: Settings, made: zipfile.ZipFile) -> None:
    manifest = {"form": FORM, "schema": SCHEMA_VERSION, "made": time.strftime("%Y-%m-%d %H:%M:%S")}
    made.writestr(MANIFEST, json.dumps(manifest))
    with tempfile.TemporaryDirectory(prefix="yusuan-") as folder:
        _write_database(made, settings.data / CATALOGUE, CATALOGUE, Path(folder))
        for part in PARTS:
            for path in sorted((settings.data / part).rglob("*")):
                name = path.relative_to(settings.data).as_posix()
                if path.name.endswith(("-wal", "-shm", "-journal")) or not path.is_file():
                    continue
                if path.suffix == ".sqlite3":
                    _write_database(made, path, name, Path(folder))
                else:
                    made.write(path, name)


def _write_database(made: zipfile.ZipFile, path: Path, name: str, folder: Path) -> None:
    """A SQLite database as of now, whatever still stands in its log."""
    copy = folder / "copy.sqlite"
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as goal:
        source.backup(goal)
    made.write(copy, name)


def restore(settings: Settings, source: Path) -> None:
    """Put a backup into an empty data folder, whole or not at all.

    Raises:
        BackupUnusable: the file is no backup or is damaged, or the folder is not empty.
    """
    data = settings.data
    if data.exists() and any(path != settings.lock_file for path in data.iterdir()):
        raise BackupUnusable("数据文件夹不是空的", str(data), "", "用 --data 给出一个空的或还没有的文件夹")
    data.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{data.name}-", dir=data.parent))
    try:
        _unpack_backup(source, folder)
        settings.lock_file.unlink(missing_ok=True)
        if data.exists():
            data.rmdir()
        folder.rename(data)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, KeyError, RuntimeError) as error:
        raise BackupUnusable("备份恢复不了", str(source), str(error), "换一份备份，或检查磁盘空间") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack_backup(source: Path, folder: Path) -> None:
    with zipfile.ZipFile(source) as made:
        manifest = json.loads(made.read(MANIFEST))
        if manifest.get("form") != FORM or manifest.get("schema") != SCHEMA_VERSION:
            raise ValueError("备份由另一版本的程序写成")
        for entry in made.infolist():
            if _belongs(entry.filename):
                made.extract(entry, folder)
    if _catalogue_fault(Settings(data=folder)):
        raise ValueError("备份里的目录库已损坏")


def _belongs(name: str) -> bool:
    """Whether an entry of a backup is a part of a data folder and nothing else."""
    parts = PurePosixPath(name).parts
    inside = ".." not in parts and "\\" not in name and ":" not in name
    return inside and (name == CATALOGUE or parts[:1] in [(part,) for part in PARTS])
