"""Lines above a grid -> title, unit and the form's number; lines below it -> notes.

Knows how captions are printed: one or two title lines, a line with the preparing body, the
form's number and the unit. Does not look into the grid.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from index.layout.headings import numbering
from index.normalise import compact_text, without_list_mark
from index.types import CharBoxes, Page

MONEY = r"(?:亿元|千万元|百万元|万元|千元|元)"
_UNIT = re.compile(rf"(?:单位[:：]?|金额[:：])(?:人民币)?[（(]?({MONEY})")
COUNTED = (  # what is counted, behind a name or a caption's 单位
    "(?:[万千亿])?(?:人次|批次|人|(?:台[，,、/])?辆|台[，,、/（(]?套|台|套|个|次|批|户|平方米|立方米|平方公里|家|亩|公顷|吨|公里|千米|"
    "公斤|份|分|册|场|所|处|名|头|只|株)"
)
_COUNT_UNIT = re.compile(rf"[（(]?(?:计量)?单位[:：]({COUNTED})[)）]?")
_BARE_UNIT = re.compile(rf"[（(](?:单位[:：])?(?:人民币)?({MONEY})[)）]")
_META = re.compile(
    r"[（(]?(?:(?:金额|货币|计量)?单位|金额)[:：].{0,16}$|[（(]?单位(?:人民币)?(?:万|亿|千)?元[)）]?"
    r"|(?:编制|填报|公开|填制|预算)?(?:部门|单位)(?:名称|（公章）|（盖章）|\(公章\))?[:：].*?(?=(?:金额)?单位[:：]|$)"
    r"|(?:编制|填报|编报|公开)?日期[:：].*?(?=单位|$)|部门公开表\d*"
    r"|(?:^(?:财政|部门|单位|收支|预算|决算|预决算){1,2}|财|预|决|部门|单位)?公开(?:表[一二三四五六七八九十\d]{1,3}(?:-\d+)?|\s*\d{1,2}(?:-\d+)?\s*表)|财决\w{0,3}\d+\w*表"
    r"|^(?:附?表[一二三四五六七八九十\d]{1,4}(?:[-—–]\d+)*|表[一二三四五六七八九十]+|附件\d*[:：]?|附表\d*[:：]?)(?=$|单位|金额|[:：]$)"
    r"|[（(]?续表[)）]?|收支预算公开表\d*"
)
_ORDINAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:[-—–.]\d{1,3})*)"
_MARK = (  # the number of a form, as the office that drew it up counts: 预算07表, 部门公开表7, 财决公开08表
    r"(?:财政|部门|单位|收支|预算|决算|预决算|公开|批复|财|预|决)"
    rf"{{1,4}}(?:附?表{_ORDINAL}|\d{{1,2}}(?:[-—–.]\d{{1,2}})*表)"
)
_MARK_LINE = re.compile(rf"[（(]?(?:{_MARK}|附?表{_ORDINAL}|{_ORDINAL}表)[)）：:]?")
_MARK_BESIDE = re.compile(rf"^[（(]?{_MARK}[)）：:]?(?=.{{4,}}表)|(?<=表)[（(]?{_MARK}[)）]?$")
_PAGE_NUMBER = re.compile(r"[-—–\s·]*\d{1,4}[-—–\s·]*|第\d+页(?:[，,]?共\d+页)?|\d+/\d+")
_SENTENCE_END = ("。", "；", "：", "，", "、", ";")
_PART = re.compile(r"第[一二三四五六七八九十\d]+(?:部分|章|篇)")
_YEAR = re.compile(r"\d{4}年")
_TITLE_WORD = re.compile(r"表|决算|预算|情况|明细|草案|一览|汇总|经费|收支|清单|目录|目标")
_NOTE = re.compile(r"[（(]?(?:备?注|说明|注释|附注)(?:\d+)?[:：]|^[*※]|^注[\d一二三]?[、.：]")


@dataclass(frozen=True)
class Line:
    """A printed line outside all grids: page, offsets in its text, place on the page."""

    page: int
    start: int
    end: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> float:
        """Horizontal middle."""
        return (self.x0 + self.x1) / 2

    @property
    def height(self) -> float:
        """Height of the print."""
        return self.bottom - self.top


@dataclass(frozen=True)
class Caption:
    """What stands above a grid: title, unit and the form's number; `prose` where it is a paragraph."""

    title: str
    unit: str
    prose: bool = False
    mark: str = ""


def page_lines(page: Page) -> list[Line]:
    """The printed lines of a page with their places; blank ones are left out."""
    lines: list[Line] = []
    start = 0
    for text in page.text.split("\n"):
        end = start + len(text)
        if text.strip():
            lines.append(Line(page.number, start, end, text, *_line_box(page.boxes[start:end])))
        start = end + 1
    return lines


def _line_box(boxes: CharBoxes) -> tuple[float, float, float, float]:
    boxes = boxes[~np.isnan(boxes[:, 0])]
    if not len(boxes):
        return (0.0, 0.0, 0.0, 0.0)
    low, high = boxes.min(axis=0), boxes.max(axis=0)
    return (float(low[0]), float(low[1]), float(high[2]), float(high[3]))


@lru_cache(maxsize=4096)
def find_unit(text: str) -> str:
    """Money unit that a caption or header states, "" without one."""
    plain = compact_text(text).replace(" ", "").replace("“", "").replace("”", "")
    match = _UNIT.search(plain) or _BARE_UNIT.search(plain)
    return match.group(1) if match else ""


def find_count_unit(text: str) -> str:
    """The one unit that is no money which a line of its own states (单位：份), "" without one."""
    match = _COUNT_UNIT.fullmatch(compact_text(text).replace(" ", ""))
    return match.group(1) if match else ""


def find_mark(text: str) -> str:
    """The form's number that a line prints, alone (表5) or beside a title or unit (公开05表), "" for none."""
    plain = compact_text(text).replace(" ", "")
    beside = re.search(_MARK, plain) if is_corner(plain) else _MARK_BESIDE.search(plain)
    found = _MARK_LINE.fullmatch(plain) or beside
    return found.group().strip("（()）：:") if found else ""


def is_corner(text: str) -> bool:
    """Whether a text prints nothing but what stands in a table's corners: form's number, body, unit, date."""
    plain = compact_text(text).replace(" ", "")
    return bool(plain) and (not _META.sub("", plain) or _MARK_LINE.fullmatch(plain) is not None)


def is_page_number(text: str) -> bool:
    """Whether the line is only a page number."""
    return _PAGE_NUMBER.fullmatch(text.strip()) is not None


def is_part_heading(text: str) -> bool:
    """Whether the line opens a part of the report ("第二部分 …")."""
    return text.lstrip().startswith("第") and _PART.match(compact_text(text)) is not None


def is_note(text: str) -> bool:
    """Whether the line begins a note under a table."""
    return _NOTE.match(compact_text(text)) is not None


def is_table_title(text: str) -> bool:
    """Whether the text names a table by itself."""
    return re.search(r"表(?:[（(].*[)）]|[一二三四五六七八九十\d]*)?$", compact_text(text)) is not None


_SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}、[^。；，]{0,20}(?:经费|资产|采购|收支|预算|决算)[^。；，]{0,14}(?:情况|说明)"
)


def read_caption(lines: Sequence[Line], page: int) -> Caption:
    """Title, unit and number from the lines between the grid before and this grid, which stands on `page`."""
    stated = (find_unit(line.text) or find_count_unit(line.text) for line in reversed(lines))
    unit = next(filter(None, stated), "")
    mark = next(filter(None, (find_mark(line.text) for line in reversed(lines))), "")
    rest = [(line, text) for line in lines if (text := _without_meta(line.text))]
    if not rest:
        return Caption("", unit, mark=mark)
    line, text = rest[-1]
    if not _is_title_line(text):
        prose = len(text) > 12
        return Caption(_section_of([text for _, text in rest]) if prose else "", unit, prose=prose)
    if line.page != page and not _TITLE_WORD.search(text):  # the end of a paragraph
        return Caption("", unit, prose=True)
    place = _title_place([text for _, text in rest])
    line, text = rest[place]
    parts = [text]
    for upper, upper_text in reversed(rest[:place]):
        if not _continues(upper, upper_text, line, parts[0]):
            break
        parts.insert(0, upper_text)
        line = upper
    return Caption("".join(parts), unit, mark=mark)


def _section_of(texts: Sequence[str]) -> str:
    """The numbered heading that names whose money the prose above a table without a title tells."""
    heads = (text for text in reversed(texts) if _SECTION.fullmatch(text))
    return next((without_list_mark(text) for text in heads), "")


def _title_place(texts: Sequence[str]) -> int:
    """The last line, or one close above it that names a table where the last one names nothing."""
    last = len(texts) - 1
    if _TITLE_WORD.search(texts[last]):
        return last
    above = (index for index in range(last - 1, max(last - 3, -1), -1))
    return next((index for index in above if is_table_title(texts[index])), last)


def _without_meta(text: str) -> str:
    plain = compact_text(text)
    if is_page_number(plain) or _PART.match(plain) or is_note(plain):
        return ""
    rest = _META.sub("", _MARK_BESIDE.sub("", plain)).strip("　 ")
    return "" if _MARK_LINE.fullmatch(rest) else rest


def _is_title_line(text: str) -> bool:
    return len(text) <= 70 and not text.endswith(_SENTENCE_END) and not text.startswith(("“注", "注"))


def _continues(upper: Line, upper_text: str, lower: Line, lower_text: str) -> bool:
    """Whether two neighbouring lines are one title, broken for width."""
    if not _is_title_line(upper_text) or len(upper_text) > 45 or upper.page != lower.page:
        return False
    whole = upper_text.endswith(("表", "）")) and not lower_text.startswith("（")
    gap = lower.top - upper.bottom
    apart = abs(upper.middle - lower.middle) > 30 and not _runs_over(upper, lower, lower_text)
    if whole or apart or gap > 1.6 * max(upper.height, lower.height):
        return False
    if not lower.height and (
        numbering(lower_text) or (_YEAR.search(upper_text) and _YEAR.search(lower_text))
    ):
        return False  # lines without places are paragraphs: what has its own number or year begins anew
    similar = abs(upper.height - lower.height) <= 0.25 * max(upper.height, lower.height)
    titled = _YEAR.search(upper_text) or _TITLE_WORD.search(upper_text) or len(lower_text) <= 3
    return similar and bool(titled) and not is_part_heading(upper_text)


def _runs_over(upper: Line, lower: Line, lower_text: str) -> bool:
    """Whether the end of a title set from the left stands below its first line, at the margin."""
    return is_table_title(lower_text) and lower.x0 < upper.x0 and lower.x1 < upper.x1


def read_notes(lines: Sequence[Line]) -> tuple[str, ...]:
    """Notes at the head of the lines under a table, broken lines joined."""
    notes: list[str] = []
    for line in lines:
        text = compact_text(line.text).replace(" ", "")
        if is_page_number(text):
            continue
        if is_note(text):
            notes.append(text)
        elif notes and _is_unfinished(notes[-1]) and not _META.search(text):
            notes[-1] += text
        elif notes and re.match(r"\d{1,2}[.、．]", text):
            notes.append(text)
        else:
            break
    return tuple(notes)


def _is_unfinished(note: str) -> bool:
    return len(note) > 25 and not note.endswith(("。", "；"))
