"""Numbers in a text that a model wrote itself: which of them no report gives.

A model may write years that the evidence or the question tells of, ordinals, and names with
digits in them as the evidence prints them (十四五, 2080505, 12345热线, 单价50万元以上). Everything else that
counts or measures, in any digits, is a number that did not come from a figure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from index.normalise import compact_text

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年度?|财年|财政年度)")
_ORDINAL = re.compile(r"第\d{1,3}(?!\d)|(?:^|[；。\n])\s*[（(]?\d{1,2}[、.．)）](?!\d)")
_RUN = re.compile(r"\d[\d,，.]*\d|\d")
_MEASURES = (
    r"(?:个?(?:百分点|百分比)|[%％‰]|[万亿千百]*元|万|亿|块|倍|成|人次|人|名|辆|台|套|批次?|个|项|家|件|次|户|条|处|座|"
    r"平方米|公里|吨|分|度|天|月|小时|岁)"
)
_CHINESE = r"[零〇○一二两三四五六七八九十百千万亿]"
_IN_WORDS = (
    re.compile(rf"百分之{_CHINESE}+(?:点{_CHINESE}+)?"),
    re.compile(rf"(?<![第〇一二三四五六七八九十万亿\d]){_CHINESE}+(?:点{_CHINESE}+)?(?=余?多?{_MEASURES})"),
    re.compile(
        rf"{_CHINESE}分之{_CHINESE}|[一二三四五六七八九]成|翻(?:了)?[一两二三几]?番|一?半以[上下]|近一?半"
    ),
)
_HARMLESS = re.compile(
    r"一(?:个|项|些|家|次|名|人|定|般|致|并|是|部分|方面|样|直|批)|两(?:个|项|者|年|家)(?!月)|三公|"
    r"[一二三四五六七八九](?:是|年)|十[一二三四五]五|二十大|一(?:般公共|级|类)|万[一事]|千[家户万]"
)
_THRESHOLD = re.compile(rf"(?<![\d.,])\d[\d,.]*\s*{_MEASURES}\s*(?:及?以[上下内]|起|封顶)")
_UNIT_AFTER = re.compile(rf"\s*(?:{_MEASURES})")


def ascii_digits(text: str) -> str:
    """Every decimal digit of any script, circled and superscript ones too, as 0 to 9 and spelt out."""
    return "".join(_ascii(char) for char in text)


def _ascii(char: str) -> str:
    if char.isascii() or not (char.isdigit() or unicodedata.category(char) == "No"):
        return char
    value = unicodedata.numeric(char, -1.0)
    return str(int(value)) if value == int(value) else "0.5"


def written_numbers(text: str, sources: Collection[str], years: Collection[int]) -> list[str]:
    """Numbers of `text` that its writer made, in order; `sources` are texts that it may name things from."""
    plain = ascii_digits(compact_text(text))
    known = [ascii_digits(compact_text(source)) for source in sources]
    found = [number for pattern in _IN_WORDS for number in _in_words(plain, pattern, known)]
    masked = _YEAR.sub(lambda m: "年" if int(m.group(1)) in years else m.group(), plain)
    masked = _ORDINAL.sub("第", masked)
    masked = _THRESHOLD.sub(
        lambda m: "以上" if any(m.group() in each for each in known) else m.group(), masked
    )
    for run in _RUN.finditer(masked):
        if not _is_name(masked, run, known):
            found.append(run.group())
    return found


def _in_words(text: str, pattern: re.Pattern[str], known: Collection[str]) -> list[str]:
    """Numbers in Chinese characters, unless they only article or stand so in a source."""
    found = []
    for match in pattern.finditer(text):
        around = text[match.start() : match.end() + 2]
        if _HARMLESS.match(around) or any(around in source for source in known):
            continue
        found.append(match.group())
    return found


def _is_name(text: str, run: re.Match[str], known: Collection[str]) -> bool:
    """Whether digits belong to a name that a source prints: a code, or letters and characters around."""
    digits = run.group()
    if _UNIT_AFTER.match(text, run.end()):
        return False
    if len(digits) in (3, 5, 7) and digits.isdecimal() and any(_alone(digits, source) for source in known):
        return True
    before, after = text[max(run.start() - 1, 0) : run.start()], text[run.end() : run.end() + 1]
    named = [re.escape(before) + digits] if _is_word(before) else []
    named += [digits + re.escape(after)] if _is_word(after) else []
    return any(_alone(name, source) for name in named for source in known)


def _alone(name: str, source: str) -> bool:
    """Whether a source prints the name, and not as the start of a longer number or of an amount."""
    digits = re.sub(r"\D+$", "", name)
    rest = name[len(digits) :]
    return re.search(rf"(?<![\d.,]){digits}(?![\d.,]|\s*{_MEASURES}){rest}", source) is not None


def _is_word(char: str) -> bool:
    return bool(re.match(r"[A-Za-z\u4e00-\u9fff]", char))
