"""One module a format: file -> Document. Only these modules touch format libraries."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from index.errors import (
    EncryptedFile,
    IndexingError,
    MissingReader,
    TooLarge,
    UnreadableFile,
    UnsupportedFormat,
)
from index.intake.limits import Limits
from index.readers.pdf import read_pdf
from index.types import Document

__all__ = ["SUFFIXES", "read"]

SUFFIXES = frozenset(
    {".pdf", ".html", ".htm", ".docx", ".doc", ".wps", ".xlsx", ".xls", ".et", ".txt", ".md", ".zip"}
)
CONVERT = "请换成 PDF、DOCX、XLSX、HTML 或 TXT 文件后再放入"
OLE = b"\xd0\xcf\x11\xe0"  # Word, Excel and WPS files of before 2007
OLD_WORD = "WordDocument".encode("utf-16-le")  # a stream that only they have
LOCKED = "EncryptedPackage".encode("utf-16-le")  # a DOCX or XLSX with a password lies in such a stream
MEGABYTE = 1 << 20
_USUAL = Limits()

OnPage = Callable[[int, int], None]


def read(path: str | Path, limits: Limits = _USUAL, on_page: OnPage | None = None) -> Document:
    """Read a report file of any supported format, told by its content before its suffix.

    Args:
        path: the file.
        limits: what reading it may cost; time and memory are bounded by whoever calls.
        on_page: told of each page that is recognised: how many pages so far, of how many.

    Raises:
        ReadingError: missing, empty, damaged, locked, too large, of an unknown format or without text.
    """
    path = Path(path)
    if not path.is_file():
        raise UnreadableFile("找不到文件", str(path), "路径写错或文件已被移走", "请检查路径")
    if path.stat().st_size > limits.megabytes * MEGABYTE:
        raise too_large(path.name, f"文件超过 {limits.megabytes} MB", "YUSUAN_MAX_MEGABYTES")
    with path.open("rb") as file:
        head = file.read(2048)
    if not head:
        raise UnreadableFile("文件是空的", path.name, "下载或复制没有完成", "请重新下载后再试")
    try:
        document = _read(path, head, limits, on_page)
    except (IndexingError, MemoryError):
        raise
    except Exception as error:  # a damaged file can break any library in any way
        cause = f"下载不完整或文件已损坏（{type(error).__name__}）"
        raise UnreadableFile("文件打不开", path.name, cause, "请重新下载后再试") from error
    if not any(page.text for page in document.pages):
        raise UnreadableFile(
            "文件里没有文字", path.name, "内容是图片，或文件是空白的", "请换用可复制文字的版本"
        )
    return document


def _read(path: Path, head: bytes, limits: Limits, on_page: OnPage | None) -> Document:
    if b"%PDF-" in head or path.suffix.lower() == ".pdf":
        return read_pdf(path, limits=limits, on_page=on_page)
    return _reader_of(path, head, limits)(path)


def too_large(name: str, cause: str, setting: str) -> TooLarge:
    """The refusal of a file beyond a limit, with the setting that moves it."""
    return TooLarge("文件太大", name, cause, f"拆分文件，或用 {setting} 放宽上限")


def _reader_of(path: Path, head: bytes, limits: Limits) -> Callable[[Path], Document]:
    suffix = path.suffix.lower()
    if head.startswith(b"PK"):
        return _zipped_reader(path, limits)
    if head.startswith(OLE):
        whole = path.read_bytes()
        if LOCKED in whole:
            raise EncryptedFile("文件有打开密码", path.name, "发布者加了密码", "请先去掉密码再放入")
        old_word = suffix in (".doc", ".wps") or OLD_WORD in whole
        return _imported(path, *(("office", "read_office") if old_word else ("sheet", "read_old_sheet")))
    if b"<html" in head.lower() or b"<!doctype html" in head.lower() or suffix in (".html", ".htm"):
        return _imported(path, "web", "read_web")
    if head.startswith(b"{\\rtf") or suffix in (".doc", ".wps"):
        return _imported(path, "office", "read_office")
    if suffix in (".md", ".markdown"):
        return _imported(path, "markdown", "read_markdown")
    if suffix in (".txt", ".text", ""):
        return _imported(path, "text", "read_text")
    raise UnsupportedFormat("暂不支持这种格式", path.name, "", CONVERT)


def _zipped_reader(path: Path, limits: Limits) -> Callable[[Path], Document]:
    """DOCX or XLSX, whatever the file is called."""
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
            size = sum(entry.file_size for entry in archive.infolist())
    except BadZipFile as error:
        raise UnreadableFile("文件打不开", path.name, "下载不完整或文件已损坏", "请重新下载后再试") from error
    if size > limits.megabytes * MEGABYTE:
        raise too_large(path.name, f"解开后超过 {limits.megabytes} MB", "YUSUAN_MAX_MEGABYTES")
    if any(name.startswith("word/") for name in names):
        return _imported(path, "word", "read_word")
    if any(name.startswith("xl/") for name in names):
        return _imported(path, "sheet", "read_sheet")
    raise UnsupportedFormat("暂不支持这种格式", path.name, "是压缩包或其他文件", "请先解压，再放入里面的报告")


def _imported(path: Path, module: str, name: str) -> Callable[[Path], Document]:
    """A reader whose library may not be installed."""
    try:
        reader: Callable[[Path], Document] = getattr(import_module(f"index.readers.{module}"), name)
    except ImportError as error:
        raise MissingReader(
            "缺少读取这种格式的组件", path.name, f"没有安装 {error.name}", f"请安装 {error.name} 后重试"
        ) from error
    return reader
