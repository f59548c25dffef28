"""Pages -> paragraphs: printed lines joined over line and page ends, under heading paths.

Knows indents, full and short lines and sentence ends; knows nothing of budgets, figures or what
a table says. Lines of grids are left to the tables module; captions above them are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.layout.headings import (
    SENTENCE_ENDS,
    UNIT_LINE,
    ends_as_heading,
    heading_level,
    in_form,
    is_next_number,
    leaves_form,
    numbering,
    run_in_heading,
)
from index.layout.line_roles import mark_captions, mark_contents, mark_margins
from index.layout.printed_lines import PrintedLine, page_lines, with_margins
from index.types import Page, Paragraph

ITEM = re.compile(
    r"第[一二三四五六七八九十百\d]+条|[一二三四五六七八九十]是|附件|附表|附注|备注|注[：:]|表\s?\d"
)
ROW_END = re.compile(r"(?:\s(?:[-—<>=]*[\d.,%]+分?|[-—]+)){2,}$")  # a table row without ruling
TOKEN = re.compile(r"[\dA-Za-z.,，%％+\-/]+[\u4e00-\u9fff％%）)。，、；：]?")
LEVEL_MARK_FIRST = re.compile("[（(](?:类|款|项)[）)]")  # broken off the name it belongs to
SLACK = 1.6  # of a character: a line this near to the margin is full
NARROW = 10  # characters: lines between closer margins are entries of a form, not prose
RAGGED = 0.25  # of the column: a line without a sentence end may stop this far before the margin


def pages_to_paragraphs(pages: Sequence[Page]) -> tuple[Paragraph, ...]:
    """Paragraphs of a report in reading order, headings among them."""
    lines = [line for page in pages for line in page_lines(page)]
    lines = mark_margins(lines)
    lines = mark_captions(lines)
    lines = mark_contents(lines)
    lines = with_margins([line for line in lines if line.role in ("text", "caption", "grid", "note")])
    return tuple(_under_headings(list(_join_lines(lines))))


def _join_lines(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Groups of lines that make one paragraph."""
    group: list[PrintedLine] = []
    for line in lines:
        if group and not _continues(group, line):
            yield group
            group = []
        if line.role != "grid":
            group.append(line)
    if group:
        yield group


def _continues(group: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Whether `line` goes on with the paragraph that `group` has begun."""
    last = group[-1]
    if line.role != "text" or last.role != "text" or _breaks_off(last, line):
        return False
    if _differ_in_size(last, line) or ROW_END.search(last.text) or ROW_END.search(line.text):
        return False
    if LEVEL_MARK_FIRST.match(line.plain):
        return True
    if all(one.is_centred or one.is_large for one in (*group, line)):
        starts = _starts_item(group[0]) or _starts_item(line) or line.plain[:1] in "（("
        return not starts and last.span.page == line.span.page
    if last.right - last.left < NARROW * last.em or not _is_full(last, line):
        return _runs_on(group, line)
    ended = last.plain[-1] in SENTENCE_ENDS or (len(group) == 1 and _is_heading_line(last))
    return not (line.is_indented or (ended and _starts_item(line)))


def _differ_in_size(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether two lines are set in different sizes, as far as both have Chinese characters."""
    return bool(last.height and line.height) and abs(line.em - last.em) > 0.15 * last.em


def _breaks_off(last: PrintedLine, line: PrintedLine) -> bool:
    """A blank stretch between two lines of one column of one page."""
    same = last.span.page == line.span.page and line.top > last.top
    return same and line.top - last.bottom > 1.6 * max(line.bottom - line.top, line.em)


def _is_full(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether the next line's first word would not have fitted at the end of this line."""
    token = TOKEN.match(line.text)
    room = len(token[0]) * 0.55 * line.em if token else 0.0
    return last.right - last.x1 <= SLACK * last.em + room


def _runs_on(group: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """A short line that is still in mid-sentence: the break is the printer's, not the writer's."""
    last = group[-1]
    if line.is_indented or _starts_item(line) or (len(group) == 1 and _is_heading_line(last)):
        return False
    if last.plain[-1] in "，、,（(":
        return True
    width = last.right - last.left
    near = width >= NARROW * last.em and last.right - last.x1 <= RAGGED * width
    return near and last.plain[-1] not in SENTENCE_ENDS + "：:"


def _is_heading_line(line: PrintedLine) -> bool:
    return numbering(line.plain) is not None and ends_as_heading(line.plain)


def _starts_item(line: PrintedLine) -> bool:
    return numbering(line.plain) is not None or ITEM.match(line.plain) is not None


def _under_headings(groups: Sequence[Sequence[PrintedLine]]) -> Iterator[Paragraph]:
    """Paragraphs with the path of headings above each; a note in a table stands under its title."""
    path: list[tuple[int, str]] = []
    title = in_prose = ""  # the last heading that stands on the line of its prose
    for group, after in pairwise([*groups, ()]):
        if group[0].role == "note":
            names = (*(name for _, name in path), *filter(None, [title]))
            yield Paragraph(group[0].text, (group[0].span,), names)
            continue
        text = "".join(line.text for line in group)
        level, run_in = _level_of(group, text), run_in_heading(text)
        if level is not None and after and _is_item_before(text, after):
            level = None
        if in_form(path) and not leaves_form(path, text, level):
            level, run_in = None, None
        if (
            level is None
            and run_in is None
            and path
            and path[-1][1] == in_prose
            and is_next_number(path, text)
        ):
            path = [(above, name) for above, name in path if above < (numbering(text.strip()) or 0)]
        if group[0].role == "caption" and not UNIT_LINE.search(text):
            title = text.strip()
        new = (level, text.strip()) if level is not None else run_in
        if run_in and level is None:
            in_prose = run_in[1]
        if new:
            path = [(above, name) for above, name in path if above < new[0]]
        yield Paragraph(
            text,
            tuple(line.span for line in group),
            tuple(name for _, name in path),
            is_heading=level is not None,
            led_by=run_in[1] if run_in and level is None else "",
        )
        if new:
            path.append(new)


def _is_item_before(text: str, after: Sequence[PrintedLine]) -> bool:
    """Whether a numbered sentence is followed by one of the same numbering: items of a list, not headings."""
    plain = re.sub(r"\s+", "", text)
    ends = plain[-1] == "。" and after[-1].plain[-1:] == "。"
    return ends and numbering(plain) is not None and numbering(plain) == numbering(after[0].plain)


def _level_of(group: Sequence[PrintedLine], text: str) -> int | None:
    """The heading level of a group of lines, None for prose and captions."""
    if group[0].role != "text":
        return None
    stands_out = all(line.is_centred or line.is_large for line in group)
    return heading_level(text, len(group), stands_out)
