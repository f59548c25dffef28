"""PDF file -> Document: pypdf opens it, PDFium gives characters and lines, frames make the grids.

Pages whose text layer is missing or of no use are read from their picture when text recognition is
installed. Knows how files are broken, locked or without text; knows nothing of what a page says.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pypdfium2.raw as pdfium
from pypdf.errors import PyPdfError

from index.errors import EncryptedFile, NoTextLayer, TooLarge, UnmappedText, UnreadableFile
from index.intake.limits import Limits
from index.readers import scan
from index.readers.page_picture import Picture, draw_page, is_blank
from index.readers.pdf_page import GARBLED_LENGTH, is_garbled, is_unusable, marks_to_page
from index.readers.pdfium import PDFIUM_LOCK, Marks, read_marks
from index.readers.scanned_page import picture_to_page
from index.types import Document, Page

_USUAL = Limits()
INSTALL_RECOGNITION = '请安装文字识别组件后重新放入：pip install "yusuan[ocr]"'


def read_pdf(
    path: Path,
    pages: Sequence[int] | None = None,
    limits: Limits = _USUAL,
    on_page: Callable[[int, int], None] | None = None,
) -> Document:
    """Read a PDF, or only some of its pages (counted from 1)."""
    title, labels = read_outer(path)
    read: list[Page] = []
    warnings: list[str] = []
    with open_pdfium(path) as document:
        total = pdfium.FPDF_GetPageCount(document)
        if total > limits.pages:
            cause, advice = (
                f"共 {total} 页，超过 {limits.pages} 页",
                "拆分文件，或用 YUSUAN_MAX_PAGES 放宽上限",
            )
            raise TooLarge("文件太大", path.name, cause, advice)
        for number in pages or range(1, total + 1):
            label = labels[number - 1] if number <= len(labels) else ""
            page, warning = _read_page(document, number, label, limits.recognise)
            read.append(page)
            if on_page and page.origin == "ocr":
                on_page(number, total)
            warnings.extend(warning)
    if pages is None:
        _check_text(read, path, limits.recognise)
    return Document(tuple(read), title, (*_recognition_warnings(read), *warnings))


def _check_text(pages: Sequence[Page], path: Path, recognise: bool) -> None:
    """Refuse a report none of whose pages can be read."""
    text = [page for page in pages if page.text]
    advice = (
        "请换用可复制文字的版本后重试" if recognise and scan.is_available() else _how_to_recognise(recognise)
    )
    if pages and not text:
        raise NoTextLayer("文件没有文字层", path.name, "整份文件是扫描件或图片", advice)
    long = [page for page in text if len(page.text) > 2 * GARBLED_LENGTH]
    if long and all(page.origin == "text" and is_garbled(page.text) for page in long):
        cause = "字体没有字符对照表，复制出来是乱码"
        raise UnmappedText("文件的文字无法识别", path.name, cause, advice)


def _how_to_recognise(recognise: bool) -> str:
    """What to do for pages to be recognised."""
    return INSTALL_RECOGNITION if recognise else "把 YUSUAN_OCR 设为 true 后重新放入"


def _recognition_warnings(pages: Sequence[Page]) -> list[str]:
    """What people should know of the pages that were read from their pictures."""
    read = [page for page in pages if page.origin == "ocr"]
    if not read:
        return []
    sure = sum(page.confidence for page in read) / len(read)
    return [
        f"{number_ranges([page.number for page in read])}没有可用的文字层，文字由图像识别（OCR）得出，"
        f"平均可信度{sure:.1%}，重要数字请对照原件"
    ]


def number_ranges(numbers: Sequence[int]) -> str:
    """Rising page numbers as people write them: 第1–3、7页."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1] = [ranges[-1][0], number]
        else:
            ranges.append([number])
    return "第" + "、".join("–".join(map(str, ends)) for ends in ranges) + "页"


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


def _read_page(document: Any, number: int, label: str, recognise: bool) -> tuple[Page, list[str]]:
    """One page; PDFium is free for others while it is laid out."""
    with PDFIUM_LOCK:
        page = pdfium.FPDF_LoadPage(document, number - 1)
        if not page:
            empty = Page(number, "", np.zeros((0, 4), dtype=np.float32), 0.0, 0.0, label)
            return empty, [f"第{number}页打不开，已跳过"]
        try:
            marks = read_marks(page)
            picture = draw_page(page) if is_unusable(marks) else None
        finally:
            pdfium.FPDF_ClosePage(page)
    if picture is None or is_blank(picture):
        return marks_to_page(marks, number, label)
    return _read_picture(picture, marks, number, label, recognise)


def _read_picture(
    picture: Picture, marks: Marks, number: int, label: str, recognise: bool
) -> tuple[Page, list[str]]:
    """A page as its picture shows it, or what its text layer gives when nothing is recognised."""
    if recognise and scan.is_available():
        page = picture_to_page(picture, number, (marks.width, marks.height), label)
        if page is not None:
            return page, []
        return marks_to_page(marks, number, label)[0], [f"第{number}页的图像上没有认出文字"]
    page, warnings = marks_to_page(marks, number, label)
    return page, [f"{warning}。{_how_to_recognise(recognise)}" for warning in warnings]
