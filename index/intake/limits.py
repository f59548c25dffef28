"""What one report file may cost: size, pages, time, memory. Values come from the settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds of reading one file.

    Attributes:
        megabytes: size of the file; of an archive, of all that it holds.
        pages: pages of a file.
        files: reports in an archive.
        seconds: time to read a file, each recognised page adding `page_seconds`.
        page_seconds: time to recognise one scanned page.
        memory: megabytes that the reading process may use.
        recognise: whether scanned pages are recognised when text recognition is installed.
        isolated: whether files are read in a process of their own.
    """

    megabytes: int = 300
    pages: int = 3000
    files: int = 500
    seconds: int = 300
    page_seconds: int = 90
    memory: int = 4096
    recognise: bool = True
    isolated: bool = True
