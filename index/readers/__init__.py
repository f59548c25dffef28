"""One module a format: file -> Document. Only these modules touch format libraries."""

from __future__ import annotations

from pathlib import Path

from index.errors import UnreadableFile, UnsupportedFormat
from index.readers.pdf import read_pdf
from index.types import Document

__all__ = ["SUFFIXES", "read"]

SUFFIXES = frozenset({".pdf"})


def read(path: str | Path) -> Document:
    """Read a report file of any supported format, told by its content before its suffix."""
    path = Path(path)
    if not path.is_file():
        raise UnreadableFile("找不到文件", str(path), "路径写错或文件已被移走", "请检查路径")
    with path.open("rb") as file:
        head = file.read(1024)
    if not head:
        raise UnreadableFile("文件是空的", path.name, "下载或复制没有完成", "请重新下载后再试")
    if b"%PDF-" in head or path.suffix.lower() == ".pdf":
        return read_pdf(path)
    raise UnsupportedFormat("暂不支持这种格式", path.name, "", "请换成 PDF 文件后再放入")
