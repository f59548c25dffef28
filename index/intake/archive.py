"""ZIP archive -> the report files in it, unpacked into a folder of the program's own.

Names in the archive never become paths: each file lies in a numbered folder under its plain name, from
which everything that is not a letter or digit is taken. Refuses bombs by what is
really unpacked, not by what the archive says of itself.
"""

from __future__ import annotations

import lzma
import re
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from index.errors import EncryptedFile, IndexingError, TooLarge, UnreadableFile
from index.intake.limits import Limits
from index.readers import SUFFIXES

OOXML = ("word/", "xl/", "ppt/")
PIECE = 1 << 20
UTF8 = 0x800
LONGEST_NAME = 60
BROKEN = (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error, lzma.LZMAError)


def is_archive(path: Path) -> bool:
    """Whether a file is a ZIP of other files, and no DOCX or XLSX."""
    if path.suffix.lower() != ".zip":
        return False
    try:
        with ZipFile(path) as archive:
            return not any(name.startswith(OOXML) for name in archive.namelist())
    except (BadZipFile, OSError):
        return False


def unpack(path: Path, folder: Path, limits: Limits) -> Iterator[tuple[Path | IndexingError, str]]:
    """Unpack one report after the other: where it lies now (or why it cannot be had), its name inside.

    Raises:
        TooLarge: more files or bytes than the limits allow.
        UnreadableFile: the archive is damaged as a whole.
    """
    try:
        archive = ZipFile(path)
    except (BadZipFile, OSError, ValueError) as error:
        raise UnreadableFile(
            "压缩包打不开", path.name, "下载不完整或文件已损坏", "请重新下载后再试"
        ) from error
    with archive:
        entries = [entry for entry in archive.infolist() if _is_report(entry)]
        if len(entries) > limits.files:
            raise TooLarge(
                "压缩包里的文件太多", path.name, f"超过 {limits.files} 份报告", "分成几个压缩包放入"
            )
        left = limits.megabytes * PIECE
        for number, entry in enumerate(entries):
            target, name = folder / str(number) / plain_name(entry), inner_name(entry)
            target.parent.mkdir()
            try:
                left -= _unpack_one(archive, entry, target, left, path.name)
                yield target, name
            except BROKEN:
                yield (
                    UnreadableFile(
                        "压缩包里的文件打不开", name, "下载不完整或文件已损坏", "请重新下载后再试"
                    ),
                    name,
                )
            except RuntimeError:  # zipfile says so of an entry with a password
                yield EncryptedFile("压缩包里的文件有密码", name, "", "请先解压，再放入里面的报告"), name


def _unpack_one(archive: ZipFile, entry: ZipInfo, target: Path, left: int, name: str) -> int:
    """Bytes unpacked; stops as soon as they are too many."""
    done = 0
    with archive.open(entry) as source, target.open("wb") as copy:
        while piece := source.read(PIECE):
            done += len(piece)
            if done > left:
                advice = "先解压再放入，或用 YUSUAN_MAX_MEGABYTES 放宽上限"
                raise TooLarge("压缩包太大", name, "解开后超过大小上限", advice)
            copy.write(piece)
    return done


def _is_report(entry: ZipInfo) -> bool:
    parts = PurePosixPath(inner_name(entry)).parts
    hidden = any(part.startswith((".", "~$", "__MACOSX")) for part in parts)
    suffix = PurePosixPath(entry.filename).suffix.lower()
    return not entry.is_dir() and not hidden and suffix in SUFFIXES - {".zip"}


def plain_name(entry: ZipInfo) -> str:
    """A file name of letters, digits and few marks; it tells readers of year and body."""
    name = PurePosixPath(inner_name(entry))
    stem = re.sub(r"[^\w（）()【】《》“”·.\- ]", "_", name.stem).lstrip(".")
    return (stem[:LONGEST_NAME] or "report") + name.suffix.lower()


def inner_name(entry: ZipInfo) -> str:
    """The name in the archive, as Chinese Windows wrote it, without steps out of it."""
    name = entry.filename
    if not entry.flag_bits & UTF8:
        try:
            name = name.encode("cp437").decode("gb18030")
        except UnicodeError:
            name = entry.filename
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts)
