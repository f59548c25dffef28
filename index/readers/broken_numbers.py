"""Blanks inside numbers, left by justified setting or by the tool that wrote the file.

Careful on purpose: two numbers side by side must never become one. A blank is taken out where it stands
beside a decimal point or a thousands comma, or in a line whose words are torn apart as well.
"""

from __future__ import annotations

import re

CANDIDATE = re.compile(r"(?<![\d.,，．])\d[\d,，.．]*(?: [\d,，.．]+)+(?= ?(?:[万亿千]?元|[%％]|个?百分点))")
NUMBER = re.compile(r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?")
AT_MARK = re.compile(r"(?<=\d) (?=[.．]\d)|(?<=\d[.．,，]) (?=\d)")
TORN = re.compile(r"[\u4e00-\u9fff] (?=[\u4e00-\u9fff])")
MANY = 3  # words torn apart in a line


def inner_blanks(text: str) -> list[int]:
    """Offsets of the blanks of a line that stand inside numbers."""
    found: list[int] = []
    for match in CANDIDATE.finditer(text):
        blanks = [match.start() + at for at, char in enumerate(match[0]) if char == " "]
        if not NUMBER.fullmatch(match[0].replace(" ", "")):
            continue
        at_mark = {match.start() + mark.start() for mark in AT_MARK.finditer(match[0])}
        if at_mark.issuperset(blanks) or len(TORN.findall(text)) >= MANY:
            found += blanks
    return found
