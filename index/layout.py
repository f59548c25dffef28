"""Pages -> paragraphs: printed lines joined over line and page ends, under heading paths.

Works on Page.text and its boxes alone, whatever reader made them. Knows indents, full and short
lines, numbering, running headers and tables of contents; knows nothing of budgets, figures or
what a table says. Lines of grids are left to the tables module; captions above them are kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from index.types import CharBoxes, Page, Paragraph, Span

Offsets = npt.NDArray[np.int64]

NUMBERINGS = (
    (1, re.compile(r"第[一二三四五六七八九十百\d]+部分")),
    (1, re.compile(r"第[一二三四五六七八九十百\d]+章")),
    (3, re.compile(r"[一二三四五六七八九十]{1,3}[、．.]")),
    (4, re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    (5, re.compile(r"\d{1,2}(?:[、．](?!\d)|\.(?!\d))")),
    (6, re.compile(r"[（(]\d{1,2}[）)]|\d{1,2}[）)]")),
    (7, re.compile(r"[①-⑳]")),
)
ITEM = re.compile(
    r"第[一二三四五六七八九十百\d]+条|[一二三四五六七八九十]是|附件|附表|附注|备注|注[：:]|表\s?\d"
)
TITLE_LEVEL = 2
TABLE_TITLE_LEVEL = 8  # ends at the next numbered heading
LONGEST_HEADING = 45
SENTENCE_ENDS = "。；！？;!?"
AMOUNT = re.compile(r"\d[\d,，.]*\s*(?:万元|亿元|元|%|％|个百分点)")
ROW_END = re.compile(r"(?:\s(?:[-—<>=]*[\d.,%]+分?|[-—]+)){2,}$")  # a table row without ruling
PAGE_NUMBER = re.compile(r"[-—–－_·~\s]*(?:\d{1,4}|[ⅰ-ⅹIVXivx]{1,5})[-—–－_·~\s]*")
PAGE_OF = re.compile(r"第?\s*\d+\s*页?\s*[,，/／]?\s*(?:共\s*\d+\s*页|[/／]\s*\d+)|第\s*\d+\s*页")
CONTENTS = re.compile(r"目\s*[录錄]")
LEADERS = re.compile(r"(?:[.．·…‥⋯]\s*){4,}\W*第?\s*\d{0,4}\s*页?\W*$|[…⋯]{2,}\W*\d{1,4}\W*$")
HEADING_END = re.compile(
    r"(?:情况|说明|概况|职能|职责|设置|构成|解释|事项|安排|报告|草案|预算|决算|绩效|公开|附件|目标|建议|意见|计划"
    r"|信息|收入|支出|收支|债务|经费|费|资金|基金|补助|转移支付|（类）|（款）|（项）)(?:[（(][^（()）]*[）)])?[：:]?"
)
FORM_TITLE = re.compile(r"绩效|自评|评价")
TABLE_END = re.compile(r"表(?:\s*[\d一二三四五六七八九十]+|[（(][^（()）]*[）)])*")
CAPTION = re.compile(
    r"公开\s*\d+\s*表|附?表\s?[\d一二三四五六七八九十]|(?:编制|填报|公开)?(?:单位|部门)(?:名称)?\s*[：:]"
)
UNIT_LINE = re.compile(r"(?:金额|计量|货币)?单位\s*[：:]\s*[（(]?(?:人民币)?[\u4e00-\u9fff、，/]{1,6}")
TOKEN = re.compile(r"[\dA-Za-z.,，%％+\-/]+[\u4e00-\u9fff％%）)。，、；：]?")

NEIGHBOURS = 30  # lines before and after that show the margins
LARGE = 1.2  # of the usual character: titles are set larger
INDENT = 1.2  # of a character: further right starts a paragraph
SLACK = 1.6  # of a character: a line this near to the margin is full
NARROW = 10  # characters: lines between closer margins are entries of a form, not prose
RAGGED = 0.25  # of the column: a line without a sentence end may stop this far before the margin
MARGIN_LINES = 3  # first and last lines of a page that may be header or footer


@dataclass(frozen=True)
class PrintedLine:
    """One line of Page.text with its place; `role` is text, grid, caption, margin or contents."""

    span: Span
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    em: float
    height: float
    page_width: float
    page_height: float
    role: str = "text"
    left: float = 0.0
    right: float = 0.0
    usual: float = 0.0

    @property
    def plain(self) -> str:
        """The text without blanks."""
        return re.sub(r"\s+", "", self.text)

    @property
    def is_large(self) -> bool:
        """Whether the line is set larger than the report's text."""
        return self.height > 0 and 0 < LARGE * self.usual <= self.em

    @property
    def is_indented(self) -> bool:
        """Whether the line starts to the right of the text's left margin."""
        return self.x0 - self.left > INDENT * self.em

    @property
    def is_centred(self) -> bool:
        """Whether the line stands in the middle of its column, away from both margins."""
        before, after = self.x0 - self.left, self.right - self.x1
        middle = abs((self.x0 + self.x1) / 2 - self.page_width / 2) < 1.5 * self.em
        even = abs(before - after) < 2.5 * self.em and before > 2.5 * self.em
        return even or (middle and before > 1.5 * self.em and after > 1.5 * self.em)


def pages_to_paragraphs(pages: Sequence[Page]) -> tuple[Paragraph, ...]:
    """Paragraphs of a report in reading order, headings among them."""
    lines = [line for page in pages for line in page_lines(page)]
    lines = mark_margins(lines)
    lines = mark_captions(lines)
    lines = mark_contents(lines)
    lines = with_margins([line for line in lines if line.role in ("text", "caption", "grid")])
    return tuple(_under_headings(list(_join_lines(lines))))


def page_lines(page: Page) -> list[PrintedLine]:
    """The printed lines of a page with their boxes; table rows have role "grid"."""
    spans = _line_spans(page.text)
    if not spans:
        return []
    starts = np.array([start for start, _ in spans])
    boxes, width, height = _upright(page)
    boxes = np.vstack([boxes, np.full((1, 4), np.nan, dtype=np.float32)])
    low, high = np.fmin.reduceat(boxes, starts), np.fmax.reduceat(boxes, starts)
    in_grid = _grid_lines(page, starts)
    lines: list[PrintedLine] = []
    for index, (start, end) in enumerate(spans):
        text = page.text[start:end]
        if not text.strip():
            continue
        em, tall = _char_size(text, boxes[start:end])
        place = [*low[index, :2].tolist(), *high[index, 2:].tolist()]
        x0, top, x1, bottom = (0.0 if np.isnan(value) else float(value) for value in place)
        role = "grid" if index in in_grid else "text"
        span = Span(page.number, start, end)
        lines.append(PrintedLine(span, text, x0, top, x1, bottom, em, tall, width, height, role))
    return lines


def _upright(page: Page) -> tuple[CharBoxes, float, float]:
    """Boxes and size of the page as one turns it to read: some tables are printed sideways."""
    told = page.boxes[~np.isnan(page.boxes[:, 0])]
    steps = np.diff(told[:, :2], axis=0)
    near = np.abs(steps).max(axis=1, initial=0.0) < 40
    sideways = near & (np.abs(steps[:, 1]) > np.abs(steps[:, 0]))
    if 2 * sideways.sum() <= near.sum():
        return page.boxes, page.width, page.height
    x0, top, x1, bottom = page.boxes.T
    if np.median(steps[sideways, 1]) < 0:
        return np.column_stack([page.height - bottom, x0, page.height - top, x1]), page.height, page.width
    return np.column_stack([top, page.width - x1, bottom, page.width - x0]), page.height, page.width


def _line_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every line, blank ones included, so that each covers its characters."""
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        if start < len(text):
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _grid_lines(page: Page, starts: Offsets) -> set[int]:
    """Numbers of the lines that are table rows."""
    cells = (cell for grid in page.grids for row in grid.rows for cell in row)
    offsets = [cell.span.start for cell in cells if cell and cell.span]
    return set((np.searchsorted(starts, offsets, side="right") - 1).tolist()) if offsets else set()


def _char_size(text: str, boxes: CharBoxes) -> tuple[float, float]:
    """Usual width and height of the Chinese characters of a line (of all when it has none)."""
    wide = np.array(["\u4e00" <= char <= "\u9fff" for char in text])
    chosen = boxes[wide] if wide.any() else boxes[~np.isnan(boxes[:, 0])]
    chosen = chosen[~np.isnan(chosen[:, 0])]
    if not len(chosen):
        return 10.0, 0.0
    width = float(np.median(chosen[:, 2] - chosen[:, 0]))
    height = float(np.median(chosen[:, 3] - chosen[:, 1]))
    return (width if wide.any() else height), (height if wide.any() else 0.0)


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
    return told or (middle and distance <= 4 and _numbering(line.plain) is None)


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


def with_margins(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Tell each line the report's usual size and the margins that its neighbours show."""
    usual = _usual_size(lines)
    told: list[PrintedLine] = []
    for index, line in enumerate(lines):
        around = lines[max(index - NEIGHBOURS, 0) : index + NEIGHBOURS + 1]
        column = [
            near
            for near in around
            if near.role == "text"
            and abs(near.x0 - line.x0) < 5 * line.em
            and abs(near.em - line.em) < 0.25 * line.em
            and abs(near.page_width - line.page_width) < 1
        ] or [line]
        left = _shared_edge(sorted(near.x0 for near in column), line.em)
        right = _shared_edge(sorted((near.x1 for near in column), reverse=True), line.em)
        if _fills_narrow_block(line, lines[max(index - 2, 0) : index + 3]):
            right = line.x1
        told.append(replace(line, left=left, right=right, usual=usual))
    return told


def _usual_size(lines: Sequence[PrintedLine]) -> float:
    """The size of most characters outside of tables."""
    sizes = Counter[float]()
    for line in lines:
        if line.role == "text":
            sizes[round(line.em, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _shared_edge(edges: Sequence[float], em: float) -> float:
    """The outermost edge that two lines share; one line alone may stick out."""
    return next((one for one, two in pairwise(edges) if abs(one - two) < em), edges[0])


def _fills_narrow_block(line: PrintedLine, around: Sequence[PrintedLine]) -> bool:
    """Whether lines nearby start and end where this one does, as prose in a frame does."""
    alike = [near for near in around if abs(near.x0 - line.x0) < 0.3 * line.em]
    alike = [near for near in alike if abs(near.x1 - line.x1) < line.em]
    return len(alike) >= 3 and line.x1 - line.x0 > 12 * line.em and line.text.count(" ") <= 3


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
    if all(one.is_centred or one.is_large for one in (*group, line)):
        starts = _starts_item(group[0]) or _starts_item(line) or line.plain[:1] in "（("
        return not starts and last.span.page == line.span.page
    if last.right - last.left < NARROW * last.em or not _is_full(last, line):
        return _runs_on(group, line)
    if last.plain[-1] in SENTENCE_ENDS and _starts_item(line):
        return False
    return not line.is_indented


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
    return _numbering(line.plain) is not None and _ends_with(HEADING_END, line.plain)


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    return any(match.end() == len(text) for match in pattern.finditer(text))


def _starts_item(line: PrintedLine) -> bool:
    return _numbering(line.plain) is not None or ITEM.match(line.plain) is not None


def _numbering(text: str) -> int | None:
    """The level that a text's numbering tells, None without one."""
    return next((level for level, pattern in NUMBERINGS if pattern.match(text)), None)


def _under_headings(groups: Sequence[Sequence[PrintedLine]]) -> Iterator[Paragraph]:
    """Paragraphs with the path of headings above each."""
    path: list[tuple[int, str]] = []
    for group in groups:
        text = "".join(line.text for line in group)
        level, run_in = _heading_level(group, text), _run_in_heading(text)
        if _in_form(path) and not _leaves_form(path, text, level):
            level, run_in = None, None
        new = (level, text.strip()) if level is not None else run_in
        if new:
            path = [(above, name) for above, name in path if above < new[0]]
        yield Paragraph(
            text, tuple(line.span for line in group), tuple(name for _, name in path), level is not None
        )
        if new:
            path.append(new)


def _in_form(path: Sequence[tuple[int, str]]) -> bool:
    """Whether the text stands in an unruled performance form, whose numbered items are no headings."""
    return bool(path) and path[-1][0] == TABLE_TITLE_LEVEL and FORM_TITLE.search(path[-1][1]) is not None


def _leaves_form(path: Sequence[tuple[int, str]], text: str, level: int | None) -> bool:
    """A part, a title or the next number of the section that holds the form."""
    if level is None or level <= TITLE_LEVEL or level == TABLE_TITLE_LEVEL:
        return level is not None
    before = next((name for above, name in path if above == level), "")
    return _ordinal(text) == _ordinal(before) + 1


def _ordinal(text: str) -> int:
    """The number of a heading numbered in Chinese ("十二、" is 12), 0 without one."""
    match = re.match(r"\W*([一二三四五六七八九十]{1,3})", text.strip())
    if match is None:
        return 0
    tens, found, ones = match[1].rpartition("十")
    digits = "一二三四五六七八九"
    unit = digits.find(ones) + 1 if ones else 0
    return unit + (10 * (digits.find(tens) + 1 if tens else 1) if found else 0)


def _heading_level(group: Sequence[PrintedLine], text: str) -> int | None:
    """The level of a heading, None for prose and captions."""
    plain = re.sub(r"\s+", "", text)
    if _numbering(plain) and plain[-1] == "。" and _ends_with(HEADING_END, plain[:-1]):
        plain = plain[:-1]
    if group[0].role != "text" or len(plain) > LONGEST_HEADING or AMOUNT.search(plain):
        return None
    if plain[-1] in SENTENCE_ENDS + "，,、" or UNIT_LINE.match(plain) or re.search(r"[：:。].", plain):
        return None
    level = _numbering(plain)
    if level is not None:
        return level if len(group) <= 2 else None
    if plain[0] in "（(—-" or plain[-1] in "：:":
        return None
    if _ends_with(TABLE_END, plain):
        return TABLE_TITLE_LEVEL
    centred = all(line.is_centred or line.is_large for line in group)
    return TITLE_LEVEL if centred and _ends_with(HEADING_END, plain) else None


def _run_in_heading(text: str) -> tuple[int, str] | None:
    """Level and words of a numbered heading that its paragraph's prose follows on the same line."""
    plain = text.strip()
    level = _numbering(plain)
    head = re.match(r"([^。：:；，]{2,40})[。：:](?=.)", plain)
    if level is None or level > 5 or head is None or AMOUNT.search(head[0]):
        return None
    if level == 5 and not _ends_with(HEADING_END, head[1]):
        return None
    return level, head[1].strip()
