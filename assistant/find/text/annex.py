"""Where the annex of a report begins: the first line of its own that only says 附件, past the contents.

Knows lines of pages, not figures.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from index.normalise import compact_text

Place = tuple[int, int]  # page and offset

_NUMBER = r"[\d一二三四五六七八九十]+"
ANNEX = re.compile(rf"(?:第{_NUMBER}部分)?[:：、.]?附[件录](?:{_NUMBER})?[:：]?")
PART_OF_ANNEX = re.compile(rf"附[件表录]{_NUMBER}[:：]?")
_CHAPTER = re.compile(rf"第{_NUMBER}部分")
_CHAPTERS_OF_CONTENTS = 3


def lines_of(page_texts: Mapping[int, str]) -> list[tuple[Place, str]]:
    """The lines of all pages but those of the table of contents, compact, each with its place."""
    found = []
    for page, text in sorted(page_texts.items()):
        at, own = 0, []
        for line in text.split("\n"):
            own.append(((page, at), compact_text(line)))
            at += len(line) + 1
        chapters = sum(bool(_CHAPTER.match(line)) for _, line in own)
        found += own if chapters <= _CHAPTERS_OF_CONTENTS else []
    return found


def annex_start(page_texts: Mapping[int, str]) -> Place | None:
    """Where the annex begins; None where a report has none."""
    return next((place for place, line in lines_of(page_texts) if ANNEX.fullmatch(line)), None)


__all__ = ["ANNEX", "PART_OF_ANNEX", "Place", "annex_start", "lines_of"]
