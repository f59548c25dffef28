"""Marks of one page -> its Page: finds the tables, lays out lines and cells, tells what is missing.

The order of the steps lives here; each step has a module of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from index.readers.aligned import aligned_frames, join_headers
from index.readers.columns import assign_columns
from index.readers.frames import Frame, rules_to_frames
from index.readers.overflow import return_overflow
from index.readers.page_text import (
    Glyphs,
    Line,
    assign_cells,
    glyphs_to_lines,
    keep_words_whole,
    lines_to_page,
)
from index.readers.pdfium import Marks
from index.readers.rows import TextLine, split_unruled_rows
from index.readers.ruled_across import frames_ruled_across
from index.readers.turning import turn_page_back, upright_marks
from index.types import Page

SCAN_SHARE = 0.2  # of a page without text covered by images: a scan
FOOT = 0.12  # of the page height: where page numbers stand
PRINTED_NUMBER = re.compile(r"[-—–－_·~]*(\d{1,4})[-—–－_·~]*|第(\d{1,4})页(?:[，,/]?共\d+页)?")
GARBLED_LENGTH = 50  # characters needed to judge
UNMAPPED_SHARE = 0.35  # so many characters without a meaning for each one with
COMMON_SHARE = 0.6  # of the Chinese characters of any text
FEW_WORDS = 8  # letters of a text layer that holds page numbers or stamps only


def marks_to_page(displayed: Marks, number: int, label: str) -> tuple[Page, list[str]]:
    """Lay out one page; says so when it has no text."""
    marks = upright_marks(displayed)
    frames = rules_to_frames(marks.rules, marks.boxes)
    glyphs, lines = _lay_out(marks, frames)
    if across := frames_ruled_across(marks.rules, glyphs, lines):
        frames = sorted([*frames, *across], key=lambda frame: (frame.ys[0], frame.xs[0]))
        glyphs, lines = _lay_out(marks, frames)
    complete = _split_frames(frames, glyphs, lines)
    complete = join_headers(complete + aligned_frames(glyphs, lines, complete), marks.boxes)
    if complete != frames:
        frames = complete
        glyphs, lines = _lay_out(marks, frames)
    page = lines_to_page(number, glyphs, lines, frames, (marks.width, marks.height))
    page = turn_page_back(
        replace(page, label=label or printed_label(glyphs, lines, marks.height)), marks.turn
    )
    return page, _page_warnings(marks, number)


def _lay_out(marks: Marks, frames: Sequence[Frame]) -> tuple[Glyphs, list[Line]]:
    cell = keep_words_whole(assign_cells(marks.boxes, frames), marks.boxes, marks.origins[:, 1])
    free = np.flatnonzero(cell < 0)
    cell[free] = assign_columns([marks.chars[i] for i in free], marks.boxes[free])
    glyphs = Glyphs(marks.chars, marks.boxes, marks.origins[:, 1], marks.blanks, cell)
    return glyphs, return_overflow(glyphs_to_lines(glyphs), frames)


def _split_frames(frames: Sequence[Frame], glyphs: Glyphs, lines: Sequence[Line]) -> list[Frame]:
    """Frames with their unruled rows cut apart."""
    inside: dict[int, list[Line]] = {}
    for line in lines:
        inside.setdefault(line.cell, []).append(line)
    split: list[Frame] = []
    first = 0
    for frame in frames:
        texts = [
            TextLine(number, glyphs.text(line), line.top, line.bottom, frame.cell_box(place)[2] - line.x1)
            for number, place in enumerate(frame.cells)
            for line in inside.get(first + number, [])
        ]
        split.append(split_unruled_rows(frame, texts))
        first += len(frame.cells)
    return [frame for frame in split if not frame.tentative]


def printed_label(glyphs: Glyphs, lines: Sequence[Line], height: float) -> str:
    """The page number printed at the foot or head of the page, "" without one."""
    edge = FOOT * height
    for line in lines:
        if line.cell < 0 and (line.top > height - edge or line.bottom < edge):
            told = PRINTED_NUMBER.fullmatch(glyphs.text(line).replace(" ", ""))
            if told:
                return told[1] or told[2]
    return ""


def _page_warnings(marks: Marks, number: int) -> list[str]:
    if is_unmapped(marks):
        return [f"第{number}页的文字无法识别：字体没有字符对照表，复制出来是乱码"]
    if marks.chars:
        return []
    if marks.pictures > SCAN_SHARE:
        return [f"第{number}页没有文字层（可能是扫描件），其内容无法检索"]
    return [f"第{number}页没有文字"]


def is_unmapped(marks: Marks) -> bool:
    """Whether the characters that a page shows cannot be told from its text."""
    return is_garbled(marks.chars) or marks.unmapped > max(UNMAPPED_SHARE * len(marks.chars), GARBLED_LENGTH)


def is_unusable(marks: Marks) -> bool:
    """Whether what a page shows must be read from its picture: no text, stray numbers on a scan, symbols."""
    if not marks.chars or is_unmapped(marks):
        return True
    words = sum(char.isalpha() for char in marks.chars)
    return marks.pictures > SCAN_SHARE and words < FEW_WORDS


def is_garbled(chars: Sequence[str]) -> bool:
    """Whether the characters are symbols, or Chinese ones at random, where a page has words."""
    told = [char for char in chars if not char.isdigit() and char not in "-.,%，。、：；（）()"]
    if len(told) < GARBLED_LENGTH:
        return False
    chinese = [char for char in told if "\u3400" <= char <= "\u9fff"]
    if len(chinese) >= GARBLED_LENGTH and sum(map(is_common, chinese)) < COMMON_SHARE * len(chinese):
        return True
    letters = sum(char.isascii() and char.isalpha() for char in told)
    return len(chinese) < 0.2 * len(told) and letters < 0.8 * len(told)


@cache
def is_common(char: str) -> bool:
    """Whether a Chinese character is of the common ones: first level of GB 2312 or of Big5."""
    simplified = char.encode("gb2312", errors="ignore")
    traditional = char.encode("big5", errors="ignore")
    return b"\xb0" <= simplified[:1] <= b"\xd7" or b"\xa4" <= traditional[:1] <= b"\xc6"
