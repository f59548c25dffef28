"""DOC, WPS and RTF file -> Document, by way of DOCX: the only module that runs LibreOffice.

It runs without a window, with a fresh profile of its own, whose macro security lets no macro of a
document run.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from index.errors import MissingReader, UnreadableFile
from index.readers.word import read_word
from index.types import Document

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 240


def find_program() -> str | None:
    """Where LibreOffice is, None when it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def read_office(path: Path) -> Document:
    """Read a file of an old word processor.

    Raises:
        MissingReader: LibreOffice is not installed.
        UnreadableFile: LibreOffice cannot open the file.
    """
    program = find_program()
    if program is None:
        raise MissingReader(
            "缺少读取这种格式的组件",
            path.name,
            "DOC、WPS、RTF 要由 LibreOffice 转换，这台机器上没有安装",
            "安装 LibreOffice，或把文件另存为 DOCX 或 PDF 后再放入",
        )
    with tempfile.TemporaryDirectory(prefix="yusuan-") as folder:
        source = Path(folder) / f"report{path.suffix.lower() or '.doc'}"
        shutil.copyfile(path, source)
        _convert(program, source)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise UnreadableFile(
                "文件打不开", path.name, "LibreOffice 转换不了，文件可能已损坏", "请另存为 DOCX 或 PDF"
            )
        return read_word(made)


def _convert(program: str, source: Path) -> None:
    profile = (source.parent / "profile").as_uri()
    options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", "docx"]
    try:
        subprocess.run(
            [
                program,
                f"-env:UserInstallation={profile}",
                *options,
                "--outdir",
                str(source.parent),
                str(source),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            "文件打不开", source.name, f"LibreOffice 转换超过 {SECONDS} 秒", "请另存为 DOCX 或 PDF"
        ) from error
