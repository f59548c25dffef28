"""What printed lines are for, besides text: page numbers, running headers, captions, contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from index.layout.headings import LONGEST_HEADING, NUMBERINGS, SENTENCE_ENDS, numbering
from index.layout.printed_lines import PrintedLine

PAGE_NUMBER = re.compile(r"[-—–－_·~\s]*(?:\d{1,4}|[ⅰ-ⅹIVXivx]{1,5})[-—–－_·~\s]*")
PAGE_OF = re.compile(r"第?\s*\d+\s*页?\s*[,，/／]?\s*(?:共\s*\d+\s*页|[/／]\s*\d+)|第\s*\d+\s*页")
CONTENTS = re.compile(r"目\s*[录錄]")
LEADERS = re.compile(r"(?:[.．·…‥⋯]\s*){4,}\W*第?\s*\d{0,4}\s*页?\W*$|[…⋯]{2,}\W*\d{1,4}\W*$")
CAPTION = re.compile(
    r"公开\s*\d+\s*表|附?表\s?[\d一二三四五六七八九十]|(?:编制|填报|公开)?(?:单位|部门)(?:名称)?\s*[：:]"
)
MARGIN_LINES = 3  # first and last lines of a page that may be header or footer


def mark_margins(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Give page numbers and running headers and footers the role "margin"."""
    edges = [edge for page in _by_page(lines) for edge in _edge_lines(page)]
    repeated = Counter(_margin_key(line) for line in edges)
    margin = {line.span for line in edges if _is_page_number(line) or repeated[_margin_key(line)] >= 3}
    return [replace(line, role="margin") if line.span in margin else line for line in lines]


def _by_page(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    pages: dict[int, list[PrintedLine]] = {}
    for line in lines:
        pages.setdefault(line.span.page, []).append(line)
    return list(pages.values())


def _edge_lines(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Lines that stand in the top or bottom strip of a page, outside its tables."""
    text = sorted((line for line in page if line.role == "text"), key=lambda line: line.top)
    edges = [line for line in text[:MARGIN_LINES] if line.bottom < 0.14 * line.page_height]
    return edges + [
        line for line in text[-MARGIN_LINES:] if line.top > 0.86 * line.page_height and line not in edges
    ]


def _margin_key(line: PrintedLine) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.plain), round(line.top / 12)


def _is_page_number(line: PrintedLine) -> bool:
    return bool(PAGE_NUMBER.fullmatch(line.text) or PAGE_OF.fullmatch(line.plain.strip("-—–")))


def mark_captions(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Give the titles and unit lines right above a table the role "caption"."""
    marked = list(lines)
    for index, line in enumerate(marked):
        if line.role != "grid" or (index and marked[index - 1].role == "grid"):
            continue
        for above in range(index - 1, max(index - 6, -1), -1):
            if not _may_caption(marked[above], line, index - above):
                break
            marked[above] = replace(marked[above], role="caption")
    return marked


def _may_caption(line: PrintedLine, grid: PrintedLine, distance: int) -> bool:
    if line.role != "text" or line.span.page != grid.span.page or len(line.plain) > LONGEST_HEADING:
        return False
    if line.plain[-1:] in SENTENCE_ENDS + "，,、：:" or NUMBERINGS[0][1].match(line.plain):
        return False
    told = CAPTION.search(line.plain) is not None
    middle = abs((line.x0 + line.x1) / 2 - line.page_width / 2) < 2.5 * line.em
    return told or (middle and distance <= 4 and numbering(line.plain) is None)


def mark_contents(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Give the lines of a table of contents the role "contents"."""
    marked: list[PrintedLine] = []
    entries: set[str] = set()
    inside, first_page = False, 0
    for line in lines:
        role = line.role
        if role in ("text", "caption"):
            if CONTENTS.fullmatch(line.plain):
                inside, first_page, role = True, line.span.page, "contents"
            elif LEADERS.search(line.text):
                entries.add(_entry_key(line))
                role = "contents"
            elif inside and _is_entry(line) and _entry_key(line) not in entries:
                entries.add(_entry_key(line))
                inside = line.span.page <= first_page + 2
                role = "contents" if inside else role
            else:
                inside = False
        marked.append(replace(line, role=role))
    return marked


def _entry_key(line: PrintedLine) -> str:
    return re.sub(r"[\s.．·…‥⋯\-—]*第?\d*页?$", "", line.plain)


def _is_entry(line: PrintedLine) -> bool:
    return len(line.plain) <= LONGEST_HEADING and line.plain[-1:] not in SENTENCE_ENDS
