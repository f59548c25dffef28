"""Text as printed -> forms that can be compared and calculated with.

Knows spaces, full-width characters, printed numbers, money units, years and the marks that
budget reports hang on item names. Does not know what any item means, and never changes a
text that is shown: `compact` keeps the way back to the offsets of the raw text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

# Fonts without a proper character map print radicals in place of these characters; NFKC
# maps the Kangxi block but not the supplement.
_RADICALS = (
    "⺠民⻓长⻔门⻋车⻅见⻉贝⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻄西"
    "⻆角⻘青⻁虎⻙韦⻌辶⻧卤⻭齿⺟母⺎兀⻤鬼"
)


def _fold_table() -> dict[int, str]:
    table = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    table |= {ord(radical): plain for radical, plain in zip(_RADICALS[::2], _RADICALS[1::2], strict=True)}
    ascii_forms = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%+-./=<>"
    table |= {ord(char) + 0xFEE0: char for char in ascii_forms}
    table |= dict.fromkeys(map(ord, "−–﹣"), "-")
    table |= {ord("("): "（", ord(")"): "）", ord("﹙"): "（", ord("﹚"): "）", ord("﹪"): "%"}
    table |= {ord("「"): "“", ord("」"): "”", ord("＂"): '"', ord("〝"): "“", ord("〞"): "”", ord("　"): " "}
    return table


_FOLD = _fold_table()
_IN_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_GAP = re.compile(r"[\s\u200b\u200c\u200d\ufeff]+")
_ASCII_MARK = re.compile(r"(?<![0-9A-Za-z])[,;:!?]|[,;:!?](?![0-9A-Za-z\s/])|[,;:!?](?=\s+[^0-9A-Za-z\s])")
_ASCII_STOP = re.compile(r"(?<=[%元])\.(?=[\u4e00-\u9fff])")
_MARKS = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
TOTAL_NAME = re.compile("[合总小]计$")  # of a row that sums up others
FUNDS_TOGETHER = re.compile(  # money of several budgets at once
    "(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算)(?:财政拨款)?[及和与、](?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算)财政拨款"
)
_CUT_GROUP = re.compile(r",\d{1,2}$")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SPACED_YEAR = re.compile(r"\d(?: \d){3}(?= ?年)")


@dataclass(frozen=True)
class Compact:
    """A text without its accidental spaces; `offsets[i]` is where `text[i]` stood before."""

    text: str
    offsets: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the raw text that cover `text[start:end]`."""
        if start >= end:
            place = self.offsets[start] if start < len(self.offsets) else 0
            return place, place
        return self.offsets[start], self.offsets[end - 1] + 1


def compact(text: str) -> Compact:
    """Text with spaces between Chinese characters, digits and punctuation taken out.

    Full-width digits, letters and signs are folded, brackets and quotes unified to the
    Chinese forms. A space stays between Latin words and between two numbers.
    """
    folded = _fold(text)
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for gap in _GAP.finditer(folded):
        start, end = gap.span()
        kept.append(folded[position:start])
        offsets.extend(range(position, start))
        if _keeps_space(folded, start, end):
            kept.append(" ")
            offsets.append(start)
        position = end
    kept.append(folded[position:])
    offsets.extend(range(position, len(folded)))
    return Compact("".join(kept), tuple(offsets))


def compact_text(text: str) -> str:
    """The compact form alone, for comparing."""
    return compact(text).text


def _fold(text: str) -> str:
    """Character for character folding, so that offsets stay."""
    folded = text.translate(_FOLD)
    if '"' in folded:
        folded = _directed(folded)
    folded = _ASCII_STOP.sub("。", _ASCII_MARK.sub(lambda mark: _MARKS[mark.group()], folded))
    return _SPACED_YEAR.sub(lambda year: year.group().replace(" ", "\u200b"), folded)


def _directed(text: str) -> str:
    """A plain quotation mark closes what is open, be it opened by a plain one or by a directed one."""
    kept: list[str] = []
    opened = False
    for char in text:
        quote = "”" if opened and char == '"' else "“" if char == '"' else char
        opened = quote == "“" if quote in "“”" else opened
        kept.append(quote)
    return "".join(kept)


def _keeps_space(text: str, start: int, end: int) -> bool:
    """Whether the gap `text[start:end]` parts two words or two numbers."""
    if start == 0 or end == len(text):
        return False
    before, after, gap = text[start - 1], text[end], text[start:end]
    if gap == "\u200b":
        return False
    if not (before.isascii() and after.isascii()):
        return False
    if before.isdigit() and after.isdigit():
        number = _number_before(text, start)
        if _CUT_GROUP.search(number) and _THOUSANDS.fullmatch(number + _number_after(text, end)):
            return False  # 67,8 46.24 of a line set wide
        return "\n" not in gap or "." in number
    return (before.isalpha() and after.isalnum()) or (before.isdigit() and after.isalpha())


def _number_after(text: str, start: int) -> str:
    end = start
    while end < len(text) and (text[end].isdigit() or text[end] in ".,"):
        end += 1
    return text[start:end].rstrip(".,")


def _number_before(text: str, end: int) -> str:
    start = end
    while start > 0 and (text[start - 1].isdigit() or text[start - 1] in ".,"):
        start -= 1
    return text[start:end]


# ---- numbers ------------------------------------------------------------------------------

_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_CHINESE_DIGITS |= {"〇": 0, "○": 0, "Ｏ": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5}
_CHINESE_DIGITS |= {"陆": 6, "柒": 7, "捌": 8, "玖": 9}
_CHINESE_POWERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_CHINESE_MYRIADS = {"万": 10**4, "亿": 10**8}
_ARABIC = re.compile(r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?|\.\d+")
_MINUS = re.compile(r"^(?:[-－−–▲△]|负)\s*(.+)$")
_BRACKETED = re.compile(r"^[(（]\s*(.+?)\s*[)）]$")


def parse_number(text: str) -> Decimal | None:
    """Exact value of a printed number, None where the text is not one number.

    Thousands separators, full-width forms, minus by sign, bracket or triangle, and Chinese
    numerals are understood; units and percent signs are not.
    """
    plain = text.translate(_FOLD).strip().replace(" ", "")
    bracketed = _BRACKETED.match(plain)
    minus = _MINUS.match(bracketed.group(1) if bracketed else plain)
    body = (minus.group(1) if minus else bracketed.group(1) if bracketed else plain).removeprefix("+")
    value = _unsigned(body)
    return -value if value is not None and (minus or bracketed) else value


def _unsigned(text: str) -> Decimal | None:
    if _ARABIC.fullmatch(text):
        return Decimal(re.sub("[,，]", "", text))
    return _chinese_number(text)


def _chinese_number(text: str) -> Decimal | None:
    if not text:
        return None
    if all(char in _CHINESE_DIGITS for char in text):
        return Decimal("".join(str(_CHINESE_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[char]
        elif char in _CHINESE_POWERS:
            section += (digit or 1) * _CHINESE_POWERS[char]
            digit = 0
        elif char in _CHINESE_MYRIADS and total + section + digit > 0:
            total = (total + section + digit) * _CHINESE_MYRIADS[char]
            section = digit = 0
        else:
            return None
    return Decimal(total + section + digit)


# ---- units --------------------------------------------------------------------------------

YUAN_PER_UNIT = {
    "元": Decimal(1),
    "千元": Decimal(10**3),
    "万": Decimal(10**4),
    "万元": Decimal(10**4),
    "百万元": Decimal(10**6),
    "千万元": Decimal(10**7),
    "亿": Decimal(10**8),
    "亿元": Decimal(10**8),
    "万亿元": Decimal(10**12),
}


def is_money(unit: str) -> bool:
    """Whether the unit is a money unit that `to_yuan` understands."""
    return unit in YUAN_PER_UNIT


def to_yuan(value: Decimal, unit: str) -> Decimal:
    """The amount in 元; KeyError for a unit that is not money."""
    return value * YUAN_PER_UNIT[unit]


# ---- years --------------------------------------------------------------------------------

PLAN_END = '[“"]?十[一二三四五六]五[”"]?(?:规划|时期)?期?末年?'
_YEAR = re.compile(
    r"(?:(?<![\d.])|(?<=^\d[.．])|(?<=[：。；]\d[.．]))((?:19|20)\d\d)(?=年|年度|$|[-—~至到]|财年|[、和与及](?:19|20)\d\d年)"
    r"|([一二][一二三四五六七八九〇○零Ｏ0]{3})(?=年)"
    r"|(前年)|(上一?年度?|去年|上年)|(本年度?|今年|当年)|(明年|下一?年度?|次年)"
    rf"|({PLAN_END})"
)
_RELATIVE, _PLAN = {3: -2, 4: -1, 5: 0, 6: 1}, 7  # groups of _YEAR
_END_OF_PLAN = dict(zip("一二三四五六", range(2010, 2040, 5), strict=True))  # “十三五”末 is 2020


@dataclass(frozen=True)
class YearMention:
    """A year named in a text; `relative` for 上年, 本年 and the like."""

    year: int
    start: int
    end: int
    relative: bool


def years_in(text: str, report_year: int | None) -> Iterator[YearMention]:
    """Years that a compact text names, 上年 and 本年 counted from the report's year."""
    for match in _YEAR.finditer(text):
        group = match.lastindex or 0
        if group == _PLAN:
            year = _END_OF_PLAN[match.group().partition("十")[2][0]]
            yield YearMention(year, match.start(), match.end(), False)
            continue
        if group in _RELATIVE:
            if report_year is not None:
                yield YearMention(report_year + _RELATIVE[group], match.start(), match.end(), True)
            continue
        value = parse_number(match.group())
        if value is not None:
            yield YearMention(int(value), match.start(), match.end(), False)


# ---- item names ---------------------------------------------------------------------------

_LEVEL_MARK = re.compile(r"[（(](?:类|款|项|目|科目|类级|款级|项级)[)）]")
_LIST_MARK = re.compile(
    r"^(?:第[一二三四五六七八九十]+[章节条、，]|[一二三四五六七八九十]{1,3}[、.．：]"
    r"|（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）[、.]?|\d{1,2}[、.．](?:(?!\d)|(?=\d{7}(?!\d)|20\d\d年))|[①-⒛]|[-—·●◆]+)"
)
_LEAD_IN = re.compile(r"^(?:其中|加|减|另)：?(?=.)")
_QUOTES = re.compile("[“”‘’\"'《》]")


def without_level_marks(name: str) -> str:
    """An item name without （类）（款）（项）."""
    return _LEVEL_MARK.sub("", name)


def without_brackets(name: str) -> str:
    """A name without what stands in brackets in it."""
    return _IN_BRACKETS.sub("", name)


def without_list_mark(name: str) -> str:
    """A compact name or heading without its leading number ("一、", "（二）", "3.")."""
    stripped = _LIST_MARK.sub("", name, count=1)
    return stripped or name


def longest_first(names: Iterable[str]) -> list[str]:
    """Names by their length, the longest first; in one order whatever the order they come in."""
    return sorted(names, key=lambda name: (-len(name), name))


@lru_cache(maxsize=1 << 16)
def item_key(name: str) -> str:
    """Form of an item name for comparing: no spaces, quotes, level marks or list numbers."""
    plain = without_level_marks(compact_text(name)).replace(" ", "")
    plain = without_list_mark(plain)
    if plain.startswith(("其中：", "加：", "减：", "另：")):
        plain = _LEAD_IN.sub("", plain, count=1)
    return _QUOTES.sub("", plain).rstrip("：:，。、")
