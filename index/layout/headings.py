"""Headings of Chinese reports: their numbering, their usual last words, and the path they make.

Knows the words of headings, not where a line stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBERINGS = (
    (1, re.compile(r"第[一二三四五六七八九十百\d]+部分")),
    (1, re.compile(r"第[一二三四五六七八九十百\d]+章")),
    (3, re.compile(r"[一二三四五六七八九十]{1,3}[、．.]")),
    (4, re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    (5, re.compile(r"\d{1,2}(?:[、．](?!\d)|\.(?!\d))")),
    (6, re.compile(r"[（(]\d{1,2}[）)]|\d{1,2}[）)]")),
    (7, re.compile(r"[①-⑳]")),
)
TITLE_LEVEL = 2
TABLE_TITLE_LEVEL = 8  # ends at the next numbered heading
LONGEST_HEADING = 45
SENTENCE_ENDS = "。；！？;!?"
AMOUNT = re.compile(r"\d[\d,，.]*\s*(?:万元|亿元|元|%|％|个百分点)")
SUM_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff）)])[（(]\s*(?:共|合计|总计)?\d[\d,，.]*\s*(?:万元|亿元|元)[）)]$"
)  # 一、甲资金（52万元）
HEADING_END = re.compile(
    r"(?:情况|说明|概况|职能|职责|设置|构成|解释|事项|安排|报告|草案|预算|决算|绩效|公开|附件|目标|建议|意见|计划"
    r"|信息|收入|支出|收支|债务|经费|费|资金|基金|补助|转移支付|（类）|（款）|（项）)(?:[（(][^（()）]*[）)])?[：:]?"
)
FORM_TITLE = re.compile(r"绩效|自评|评价")
TABLE_END = re.compile(r"表(?:\s*[\d一二三四五六七八九十]+|[（(][^（()）]*[）)])*")
_OF_A_YEAR = re.compile(r"20\d\d年(?=.{4})")  # a line of its own that says what was done in a year
UNIT_LINE = re.compile(r"(?:金额|计量|货币)?单位\s*[：:]\s*[（(]?(?:人民币)?[\u4e00-\u9fff、，/]{1,6}")


def numbering(text: str) -> int | None:
    """The level that a text's numbering tells, None without one."""
    return next((level for level, pattern in NUMBERINGS if pattern.match(text)), None)


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    return any(match.end() == len(text) for match in pattern.finditer(text))


def heading_level(text: str, line_count: int, stands_out: bool) -> int | None:
    """The level of a heading, outermost 1; None for what reads as prose.

    Args:
        text: the words, as printed.
        line_count: how many lines they take.
        stands_out: whether they are centred or set large.
    """
    plain = re.sub(r"\s+", "", text)
    level = numbering(plain)
    if level is not None and plain[-1] == "。" and ends_as_heading(plain[:-1]):
        plain = plain[:-1]
    told = SUM_BEHIND.sub("", plain) if level == 3 else plain
    if len(plain) > LONGEST_HEADING or AMOUNT.search(told) or UNIT_LINE.match(plain):
        return None
    if plain[-1] in SENTENCE_ENDS + "，,、" or re.search(r"[：:。].", plain):
        return None
    if level is not None:
        return level if line_count <= 2 else None
    if plain[0] in "（(—-" or plain[-1] in "：:":
        return None
    if _ends_with(TABLE_END, plain):
        return TABLE_TITLE_LEVEL
    dated = line_count == 1 and _OF_A_YEAR.match(plain)
    return TITLE_LEVEL if (stands_out or dated) and ends_as_heading(plain) else None


def ends_as_heading(text: str) -> bool:
    """Whether a text ends in a word that headings end in."""
    return _ends_with(HEADING_END, text)


def run_in_heading(text: str) -> tuple[int, str] | None:
    """Level and words of a numbered heading that its paragraph's prose follows on the same line."""
    plain = text.strip()
    level = numbering(re.sub(r"\s+", "", plain))
    head = re.match(r"([^。：:；，]{2,40})[。：:](?=.)", plain)
    if level is None or level > 5 or head is None or AMOUNT.search(head[0]):
        return None
    if level == 5 and not ends_as_heading(head[1]):
        return None
    return level, head[1].strip()


def in_form(path: Sequence[tuple[int, str]]) -> bool:
    """Whether the text stands in an unruled performance form, whose numbered items are no headings."""
    return bool(path) and path[-1][0] == TABLE_TITLE_LEVEL and FORM_TITLE.search(path[-1][1]) is not None


def is_next_number(path: Sequence[tuple[int, str]], text: str) -> bool:
    """Whether a numbered paragraph comes next after the one that gave the path its last heading."""
    same = bool(path) and numbering(text.strip()) == path[-1][0]
    last = _number(path[-1][1]) if same else 0
    return bool(last) and _number(text) == last + 1


def _number(text: str) -> int:
    """The number that a paragraph or a heading begins with, 0 without one."""
    digits = re.match(r"\d{1,2}", text.strip())
    return int(digits[0]) if digits else _ordinal(text)


def leaves_form(path: Sequence[tuple[int, str]], text: str, level: int | None) -> bool:
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
