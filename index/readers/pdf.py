"""PDF file -> Document: pypdf opens it, PDFium gives characters and lines, frames make the grids.

Knows how files are broken, locked or without text; knows nothing of what a page says.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pypdfium2.raw as pdfium
from pypdf.errors import PyPdfError

from index.errors import EncryptedFile, NoTextLayer, UnmappedText, UnreadableFile
from index.readers.pdf_page import GARBLED_LENGTH, is_garbled, marks_to_page
from index.readers.pdfium import PDFIUM_LOCK, read_marks
from index.types import Document, Page


def read_pdf(path: Path, pages: Sequence[int] | None = None) -> Document:
    """Read a PDF, or only some of its pages (counted from 1; for reading in several processes)."""
    title, labels = read_outer(path)
    read: list[Page] = []
    warnings: list[str] = []
    with open_pdfium(path) as document:
        total = pdfium.FPDF_GetPageCount(document)
        for number in pages or range(1, total + 1):
            label = labels[number - 1] if number <= len(labels) else ""
            page, warning = _read_page(document, number, label)
            read.append(page)
            warnings.extend(warning)
    if pages is None:
        _check_text(read, path)
    return Document(tuple(read), title, tuple(warnings))


def _check_text(pages: Sequence[Page], path: Path) -> None:
    """Refuse a report none of whose pages can be read."""
    text = [page for page in pages if page.text]
    if pages and not text:
        raise NoTextLayer(
            "文件没有文字层", path.name, "整份文件是扫描件或图片", "请换用可复制文字的版本后重试"
        )
    long = [page for page in text if len(page.text) > 2 * GARBLED_LENGTH]
    if long and all(is_garbled(page.text) for page in long):
        raise UnmappedText(
            "文件的文字无法识别",
            path.name,
            "字体没有字符对照表，复制出来是乱码",
            "请换用其他来源的版本后重试",
        )


def read_outer(path: Path) -> tuple[str, list[str]]:
    """Title and page labels; raises when the file is locked, empty or no PDF at all."""
    if not path.is_file():
        raise UnreadableFile("找不到文件", str(path), "路径写错或文件已被移走", "请检查路径")
    if not path.stat().st_size:
        raise UnreadableFile("文件是空的", path.name, "下载或复制没有完成", "请重新下载后再试")
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of every fault that it mends
    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise EncryptedFile("文件有打开密码", path.name, "发布者加了密码", "请先去掉密码再放入")
        title = (reader.metadata.title or "") if reader.metadata else ""
        labels = list(reader.page_labels) if "/PageLabels" in reader.root_object else []
        return decode_title(title), labels
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        return "", []  # PDFium repairs more than pypdf; it has the last word


def decode_title(title: str) -> str:
    """A PDF title; Distiller writes those of Chinese Windows as GBK bytes in hexadecimal."""
    hexadecimal = re.fullmatch(r"<([0-9A-Fa-f]{4,})>?", title.strip())
    if hexadecimal is None:
        return title.strip()
    digits = hexadecimal[1]
    return bytes.fromhex(digits[: len(digits) // 2 * 2]).decode("gb18030", errors="ignore").strip()


@contextmanager
def open_pdfium(path: Path) -> Iterator[Any]:
    """A PDFium document, closed again."""
    with PDFIUM_LOCK:
        document = pdfium.FPDF_LoadDocument(str(path).encode(), None)
        if not document:
            raise _load_error(path, pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        with PDFIUM_LOCK:
            pdfium.FPDF_CloseDocument(document)


def _load_error(path: Path, code: int) -> UnreadableFile | EncryptedFile:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return EncryptedFile("文件有打开密码", path.name, "发布者加了密码", "请先去掉密码再放入")
    return UnreadableFile("文件打不开", path.name, "下载不完整或文件已损坏", "请重新下载后再试")


def _read_page(document: Any, number: int, label: str) -> tuple[Page, list[str]]:
    """One page; PDFium is free for others while it is laid out."""
    with PDFIUM_LOCK:
        page = pdfium.FPDF_LoadPage(document, number - 1)
        if not page:
            empty = Page(number, "", np.zeros((0, 4), dtype=np.float32), 0.0, 0.0, label)
            return empty, [f"第{number}页打不开，已跳过"]
        try:
            marks = read_marks(page)
        finally:
            pdfium.FPDF_ClosePage(page)
    return marks_to_page(marks, number, label)
