"""The nouns that numbers are asked of: those right behind 多少 (多少租金), else before it (租金有多少).

Reads the words of a question, without its bodies, years and levels, by part of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.find.figures.counts import counted_units
from assistant.question.asked.query import content_pieces
from assistant.question.asked.scopes import LEVELS
from assistant.question.asked.word_kinds import content_words
from assistant.question.named.bodies import names_of, spoken_of
from index import Report
from index.normalise import longest_first

HOW_MUCH = re.compile(r"多少|几(?!乎)|多[高大长](?!的)")
_YEAR = re.compile(r"20\d\d年?(?:度|末|底|初)?")
_CLAUSE = re.compile(r"[^，,：。？?；、]+")
_UNIT = re.compile(r"^个?(?:百分[之点]?|万亿|[万亿])?(?:元|钱|人次|批次)?")
_ONE_CHARACTER = re.compile(r"(?<=多少)(?![钱元万亿倍成年月])[\u4e00-\u9fff]$")  # 修复了多少叶


def things_asked(text: str, reports: Iterable[Report]) -> str:
    """A question without the bodies, the years and the levels."""
    called = {name for report in reports for name in names_of(report) | spoken_of(text, report)}
    text = _YEAR.sub("", text)
    for name in longest_first(called):
        text = text.replace(name, "，")
    for _, level in LEVELS:
        text = level.sub("，", text)
    return text


def nouns_asked(things: str) -> list[str]:
    """The nouns that numbers are asked of, in the words of `things_asked`."""
    found = []
    for clause in _CLAUSE.findall(things):
        for asked in HOW_MUCH.finditer(clause):
            alone = _ONE_CHARACTER.search(clause, asked.end())
            if alone and not counted_units(clause[asked.start() :]):
                found.append(alone.group())
                continue
            behind = content_words(_UNIT.sub("", clause[asked.end() :]))[:1]
            found += behind or content_words("，".join(content_pieces(clause[: asked.end()])))[-1:]
    return found


__all__ = ["HOW_MUCH", "nouns_asked", "things_asked"]
